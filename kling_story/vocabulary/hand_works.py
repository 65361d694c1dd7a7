"""What is done to a thing that is in the hands meanwhile, though no word says so: it is peeled, polished, folded, rung."""

from __future__ import annotations

from kling_story.patterns import Pattern

_STEMS = (
    "peel|slic|sharpen|polish|clean|wash|dri|dry|scrub|rins|rub|dust|wip|fold|unfold|roll|unroll|wrap|unwrap|unti|knot|ring|shak|spin"
    "|twirl|drag|haul|lug|heav|hoist|slam|tear|rip|crumpl|crush|squeez|strok|pet|sniff|smell|tast|lick|sign|stamp|snap"
    "|examin|inspect|study|studi|weigh|mend|fix|repair|sew|stitch|carv|whittl|tun|pluck|shuffl|flip|spread|load|cock|aim|clutch"
    "|grip|grasp|clasp|pull out|produc|rais|lower|tip|tilt|empti|empty|refill|extinguish|blow out|light|relight|strik|unscrew|uncork"
    "|unlock with|dangl|jiggl|rattl|fidget with|toy with|play with|juggl|crack|bit|chew|swallow|nibbl|hid|stash|pocket|pack|pick"
    "|gather|collect|harvest|serv|deliver|fetch|retriev|remov|steal|snatch|seiz|grab|return|drop|put down|set down|lay down"
    "|put away|hang up|pin up|stick|glu|tap|slap|swat|swish|crank|wring|iron|plait|weav|thread|string|bind|brandish|flourish"
    "|present|display|point|count|turn over|knead|grind|grat|unpack|zip|unzip|swipe|dial|check"
)
_WHO = r"(?:@[\w-]+(?:['’]s \w+)?|\b(?:and|then|she|he|they|who|to|is|are)|,|\w+ly)\s+(?:\w+ly\s+)?"
_DOES = Pattern(
    rf"(?:^|{_WHO})(?P<verb>(?:{_STEMS})(?:e?s|[a-z]?ing|e)?)\s+(?:(?:up|out|open|down|off|away|over|back)\s+)?$",
    tuple(_STEMS.split("|")),
)
_ON_PAPER = Pattern(
    r"\b(?:tick|writ|not|scribbl|jot|mark|sign|sketch|draw|cross)(?:e?s|t?ing)?\b[^.;!?@]{0,40}\b(?:on|onto|in|off)\s+$"
    r"|在[^，。；@]{0,3}$",
    "tick writ not scribbl jot mark sign sketch draw cross 在",
)
_LOOKS = "[长短大小红黑白旧新老铁木铜银金青绿蓝黄破热冷湿干]{0,2}的?"
"""What Chinese may say of a thing's looks without a measure word before."""
_PAPER = ("clipboard", "sheet", "scroll", "card")
"""Shapes of what is written on in the hands."""
_DRAWN = Pattern(rf"\b(?:draw|unsheath)(?:e?s|ing)\s+$|[拔抽][出了]?{_LOOKS}$", "draw unsheath 拔 抽")
_BLADES = ("sword", "gun", "bow", "rifle")
"""Shapes of what is drawn from where it is worn: of everything else a picture is."""
_CHINESE = Pattern(
    r"(?:削|剥|擦拭?|洗|敲|摇|拖|磨|叠|折|卷|展开|摊开|撕|揉|点燃|点亮|吹灭|闻|舔|尝|嗅|检查|端详|扇|甩|挥舞?|剪|缝|签|拧|修理?|收起|藏|捡起?|摘"
    r"|抚摸|扛|抬|捏|攥|抓|夺|抢|接|解开|系|绑|晃|拍|翻|拾起|掏|取|捧|端|掂|搬|抛|扔|掷|打磨|转动?|拨|拨弄|把玩|啃|咬|咀嚼|吹|搓|织|编|绣|刻|雕|洗牌)"
    rf"(?:着|了|起|过|出|来|下|开)*{_LOOKS}$",
    "削 剥 擦 洗 敲 摇 拖 磨 叠 折 卷 展 摊 撕 揉 点 吹 闻 舔 尝 嗅 检查 端 扇 甩 挥 剪 缝 签 拧 修 收 藏 捡 摘 抚 扛 抬 捏 攥 抓 夺 抢 接"
    " 解 系 绑 晃 拍 翻 拾 掏 取 捧 掂 搬 抛 扔 掷 转 拨 把玩 啃 咬 咀 搓 织 编 绣 刻 雕",
)
_TWO_HANDED = (
    "hamper", "plates", "books", "firewood", "tray", "pot", "tiered_cake", "scroll", "magazine", "pizza", "chopping_board",
)  # fmt: skip
"""Shapes of what both hands have before the body, whichever way words say that somebody has it in a hand."""


def hand_work_before(before: str, shape: str) -> int | None:
    """Where what is done to a thing of a ``shape`` begins, in the words right before it; None where nothing is."""
    found = _DOES.search(before) or _CHINESE.search(before)
    if found is not None:
        return found.end("verb") if found.groupdict().get("verb") else found.start()
    found = _ON_PAPER.search(before) if shape in _PAPER else _DRAWN.search(before) if shape in _BLADES else None
    return found.start() if found is not None else None


def in_hands(shape: str, held: str) -> str:
    """How a thing of a ``shape`` is had that words say is in a hand or raised: what is large, in both."""
    return "both" if shape in _TWO_HANDED and held in ("hand", "raised") else held
