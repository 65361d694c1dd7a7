"""What a camera does, told by a verb and a way: "rises slowly", "drifts left", "swings round to Tom", 缓慢升起.

A table of names can't hold them: each verb goes with each way, in each form. They are read in `camera` alone, where
nobody but the camera rises, and only in words in which no move of the table is named.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern

_LEAD = (
    r"^\W*(?:(?:and|then|now|finally)\s+)?(?:(?:the\s+)?(?:camera|lens|frame|view|shot)\s+|we\s+|it\s+)?"
    r"(?:(?:is|does|starts?|begins?|keeps?|slowly|very|\w+ly|an?|slow|fast|quick|rapid|smooth|gentle|soft|steady|subtle"
    r"|long|short|slight|tiny|small|big|single|one|continuous|dramatic|floating|brisk|sudden|full|half|to)[\s-]+)*"
)
_ZH_LEAD = (
    r"^\W*(?:然后|接着|随后)?(?:镜头|摄影机|摄像机|相机|机位|画面|视角)?"
    r"(?:极?[缓慢徐快急猛骤]+[速慢慢缓]?|渐渐|逐渐|轻轻|轻柔|轻微|微微|稍微?|略微?|一直|持续|匀速|平稳|突然|迅速|[地的])*"
)
_GO = (
    r"(?:mov(?:e|es|ing)|travel(?:s|l?ing)?|go(?:es|ing)?|com(?:e|es|ing)|drift(?:s|ing)?|glid(?:e|es|ing)"
    r"|float(?:s|ing)?|fl(?:y|ies|ying)|sail(?:s|ing)?|soar(?:s|ing)?|slid(?:e|es|ing)|slip(?:s|ping)?|creep(?:s|ing)?"
    r"|crawl(?:s|ing)?|inch(?:es|ing)?|edg(?:e|es|ing)|eas(?:e|es|ing)|nudg(?:e|es|ing)|push(?:es|ing)?|press(?:es|ing)?"
    r"|dolly|dollies|dollying|truck(?:s|ing)?|crab(?:s|bing)?|track(?:s|ing)?|step(?:s|ping)?|walk(?:s|ing)?|run(?:s|ning)?|rush(?:es|ing)?|rac(?:e|es|ing)"
    r"|dash(?:es|ing)?|charg(?:e|es|ing)|plung(?:e|es|ing)|div(?:e|es|ing)|swoop(?:s|ing)?|swim(?:s|ming)?|roll(?:s|ing)?|ride(?:s)?|riding|motion|movement|slider)"
)
_TURN = (
    r"(?:turn(?:s|ing)?|look(?:s|ing)?|swing(?:s|ing)?|sweep(?:s|ing)?|swivel(?:s|l?ing)?|scan(?:s|ning)?"
    r"|glanc(?:e|es|ing)|pivot(?:s|ing)?|pan(?:s|ning)?|rotat(?:e|es|ing)|wip(?:e|es|ing))"
)
_CIRCLE = r"(?:circl(?:e|es|ing)|wrap(?:s|ping)?|curv(?:e|es|ing)|loop(?:s|ing)?|revolv(?:e|es|ing)|spiral(?:s|l?ing)?|swirl(?:s|ing)?|orbit(?:s|ing)?|arc(?:s|ing)?)"
_SPIN = r"(?:spin(?:s|ning)?|rotat(?:e|es|ing)|twist(?:s|ing)?|whirl(?:s|ing)?)"
_AWAY = r"(?:(?:\w+ly|very|slow|fast)\s+)*"
_LEFT, _RIGHT = (rf"(?:to\s+(?:the|her|his|their|its|our)\s+)?{side}(?:wards?)?\b" for side in ("left", "right"))
_UP, _DOWN = r"(?:up(?:wards?)?|higher|skywards?)\b(?!\s+(?:to|on|close)\b)", r"(?:down(?:wards?)?|lower)\b"
_IN = (
    r"(?:in(?:wards?)?\b(?!\s+(?:front|behind|step|sync))|into\b|closer\b|close(?=\s+(?:to|on|in)\b|$)|nearer\b|forwards?\b|ahead\b(?!\s+of)|up\s+(?:to|on|close)\b|towards?\b"
    r"|(?=through\b)|onto\b)"
)
_OUT = r"(?:out(?:wards?)?|back(?:wards?)?|away|off)\b"
_ROUND = r"(?:around|round|about)\b"
_SOMEBODY = r"(?:with|beside|alongside|after|behind)\s+(?!out\b)"


class Verb(NamedTuple):
    """What words mean: one ``move``, or several to choose from where they don't say which way; the ``pace`` that the
    verb itself has, as an id of the table of speeds.
    """

    words: Pattern
    moves: tuple[str, ...]
    pace: str | None = None


def _row(moves: str, english: str, chinese: str, needles: str, pace: str | None = None) -> Verb:
    """``english`` and ``chinese`` after how such words begin; empty where there are none."""
    forms = [f"{_LEAD}(?P<said>{english})"] if english else []
    forms += [f"{_ZH_LEAD}(?P<zh>{chinese})"] if chinese else []
    return Verb(Pattern("|".join(forms), needles), tuple(moves.split()), pace)


VERBS = (
    _row(
        "static",
        r"(?:hold(?:s|ing)?|paus(?:e|es|ing)|linger(?:s|ing)?|rest(?:s|ing)?|stay(?:s|ing)?|stop(?:s|ping)?|wait(?:s|ing)?)\b"
        r"(?=$|\s+(?:on|still|there|steady|in\s+place|for|at|until)\b)|(?:un(?:moving|moved)|motionless|frozen|(?:doesn['’]t|does\s+not)\s+move)\b",
        r"(?:静止|保持)?不动|定机位|机位不[变动]|停[住下在留]|定在",
        "hold paus linger rest stay stop wait moving unmoved motionless frozen move 动 定 停 不变",
    ),
    _row(
        "lead",
        rf"(?:{_GO}|retreat(?:s|ing)?|back(?:s|ing)?)\s+(?:{_OUT}\s+)?(?:just\s+)?(?:in\s+front\s+of|ahead\s+of|before)\b"
        r"|retreat(?:s|ing)?\s+(?:with|as)\b",
        r"在[^，。]{1,8}前(?:方|面)?(?:倒退|后退|引导)|倒退着?跟",
        "front ahead before retreat 前 倒退",
    ),
    _row(
        "follow",
        rf"(?:{_GO}|stay(?:s|ing)?|keep(?:s|ing)?|hold(?:s|ing)?)\s+(?:along\s+)?{_SOMEBODY}|keep(?:s|ing)?\s+(?:pace|up)\b|chas(?:e|es|ing)\b",
        r"[紧侧尾追伴]?(?:跟|随)(?:着|在|住|上|随|拍|到)?|追[着随赶逐]",
        "with beside alongside after behind pace up chas 跟 随 追",
    ),
    _row(
        "orbit_left",
        rf"{_CIRCLE}\s+{_AWAY}(?:{_ROUND}\s+)?{_LEFT}|{_CIRCLE}\s+(?:counter|anti)-?clockwise",
        r"向左(?:绕|环绕|旋绕)", "left clockwise 左",
    ),
    _row(
        "orbit",
        rf"{_CIRCLE}(?:\s+{_AWAY}(?:{_ROUND}|{_RIGHT}|clockwise\b)|(?=\s+\S|$))|(?:{_GO}|{_TURN}|{_SPIN})\s+{_AWAY}{_ROUND}(?=\s+(?!to\b|the\s+(?:corner|room|bend))\S)",
        r"(?:围绕|环绕|盘旋|绕着?)|转圈", "circl wrap curv loop revolv spiral swirl orbit arc round about 绕 盘旋 转圈",
    ),
    *(_row(f"arc_{side}", rf"bank(?:s|ing)?\s+{_AWAY}{way}", "", "bank") for side, way in (("left", _LEFT), ("right", _RIGHT))),
    _row(
        "roll_clockwise", rf"{_SPIN}\s+{_AWAY}clockwise", r"顺时针(?:旋转|转|翻滚)", "clockwise 顺时针",
    ),
    _row(
        "roll_counterclockwise", rf"{_SPIN}\s+{_AWAY}(?:counter|anti)-?clockwise", r"逆时针(?:旋转|转|翻滚)", "clockwise 逆时针",
    ),
    _row("pan_left", rf"{_TURN}\s+{_AWAY}{_LEFT}", r"[向往朝]左(?:侧|边)?(?:转|看|扫|望)|(?:摇镜头?|转)[向往]左", "left 左"),
    _row("pan_right", rf"{_TURN}\s+{_AWAY}{_RIGHT}", r"[向往朝]右(?:侧|边)?(?:转|看|扫|望)|(?:摇镜头?|转)[向往]右", "right 右"),
    _row("whip_pan", "", r"甩(?:到|向|过|至|开)", "甩"),
    _row(
        "tilt_up", rf"{_TURN}\s+{_AWAY}(?:straight\s+)?up(?:wards?)?\b",
        r"(?:抬|仰)(?:起|头|高|向)|上[抬仰]|[向往朝]上(?:看|仰|抬|转|望)", "up 抬 仰 上",
    ),
    _row(
        "tilt_down", rf"{_TURN}\s+{_AWAY}(?:straight\s+)?down(?:wards?)?\b",
        r"低头|下压|俯[下向]|[向往朝]下(?:看|俯|压|转|望)", "down 低头 俯 下",
    ),
    _row(
        "pan_left pan_right", rf"{_TURN}\s+{_AWAY}(?:{_ROUND}|across|over|to|towards?|along)\b",
        r"扫(?:过|视|到|向)|横扫|转(?:向|到|过)|摇(?:到|向|过|至)", "round about across over to along 扫 转 摇",
    ),
    _row("roll_clockwise roll_counterclockwise", rf"{_SPIN}\b", r"旋转|翻滚", "spin rotat twist whirl 旋转 翻滚"),
    _row(
        "rack_focus",
        r"focus\s+(?:is\s+)?(?:shift|mov|go|rack|pull|drift|chang|travel|fall|slid|jump|snap|from|to)\w*|refocus\w*|rack(?:s|ing)?\b(?=$|\s+(?:to|from|between|onto|over|back)\b)",
        r"虚焦|变焦点|对焦(?:到|从|于|在)", "focus rack 焦",
    ),
    _row(
        "crash_zoom", r"(?:crash|snap|smash|slam|jump)(?:es|s|ing|ping)?\s+(?:in|into|closer|towards?)\b", "", "crash snap smash slam jump",
    ),
    _row(
        "handheld", r"(?:shak(?:e|es|ing)|jitter(?:s|ing|y)?|judder(?:s|ing)?|trembl(?:e|es|ing)|wobbl(?:e|es|ing|y)|jolt(?:s|ing)?|body\s?-?cam)\b",
        r"(?:剧烈|轻微)?(?:晃动|抖动|颤动|摇晃|震动)|(?:有?呼吸感)", "shak jitter judder trembl wobbl jolt body 动 晃 呼吸",
    ),
    _row(
        "crane_up",
        rf"lift(?:s|ing)?\s+(?:off\b|up\b|away\b|(?=over|above|high))|(?:ris(?:e|es|ing)|climb(?:s|ing)?|ascend(?:s|ing)?)\s+{_AWAY}(?:up\s+)?(?=high\b|above|over|into\s+the\s+sky)"
        rf"|(?:float(?:s|ing)?|fl(?:y|ies|ying)|soar(?:s|ing)?|sail(?:s|ing)?)\s+{_AWAY}(?:up(?:wards?)?\b|skywards?|(?=above))",
        r"拉升|腾空|升空|飞[升上]|升(?:上|到|至|向)(?:高|半|天)空?|摇臂(?:上|升|向上)", "lift ris climb ascend float fly flies soar sail 升 腾 飞 摇臂",
    ),
    _row(
        "crane_down",
        rf"(?:swoop|plung|div|plummet)(?:e|es|s|ing)?\s+{_AWAY}(?:down\b|(?=from|to\b)|$)|(?:descend(?:s|ing)?|drop(?:s|ping)?|com(?:e|es|ing))\s+{_AWAY}(?:down\s+)?(?=from\b)",
        r"俯冲|从(?:高|天|半)空[^，。]{0,4}[降落]|摇臂(?:下|降|向下)", "swoop plung div plummet descend drop com 俯冲 空 摇臂", "fast",
    ),
    _row(
        "drone", rf"(?:aerial|helicopter)(?:\s+(?:shot|view|footage))?\b|(?:{_GO})\s+{_AWAY}over\b(?!\s+to\b)", r"航拍|飞[过越]|掠过", "aerial helicopter over 航拍 飞 掠",
    ),
    _row(
        "pedestal_up",
        rf"(?:ris(?:e|es|ing)|ascend(?:s|ing)?|ascent|lift(?:s|ing)?|elevat(?:e|es|ing)|climb(?:s|ing)?)\b|{_GO}\s+{_AWAY}{_UP}",
        r"上升|升[起高]|[抬拉]升|[向往]上(?:移|升|走|滑)", "ris ascen lift elevat climb up higher skyward 升 上",
    ),
    _row(
        "pedestal_down",
        rf"(?:descend(?:s|ing)?|descent|sink(?:s|ing)?|lower(?:s|ing)?|drop(?:s|ping)?|fall(?:s|ing)?)\b(?!\s+(?:on|onto|upon)\b)|{_GO}\s+{_AWAY}{_DOWN}",
        r"下[降沉落]|降[下落低]|落下|压低|[向往]下(?:移|降|走|滑)", "descen sink lower drop fall down 降 落 压低 下",
    ),
    _row("truck_left", rf"(?:{_GO}|parallax|lateral(?:\s+\w+)?|sideways)\s+{_AWAY}{_LEFT}", r"[向往]左(?:侧|边)?(?:平?移|横移|滑|飞|推|走)|(?:平移|横移|移动?|滑动?)[向往到至]左", "left 左"),
    _row("truck_right", rf"(?:{_GO}|parallax|lateral(?:\s+\w+)?|sideways)\s+{_AWAY}{_RIGHT}", r"[向往]右(?:侧|边)?(?:平?移|横移|滑|飞|推|走)|(?:平移|横移|移动?|滑动?)[向往到至]右", "right 右"),
    _row(
        "dolly_in", rf"(?:rush(?:es|ing)?|rac(?:e|es|ing)|dash(?:es|ing)?|charg(?:e|es|ing)|plung(?:e|es|ing)|dart(?:s|ing)?|run(?:s|ning)?)\s+{_AWAY}{_IN}",
        r"猛推|[急疾]速?推(?:近|进)?|冲[向进入]", "rush rac dash charg plung dart run 推 冲", "fast",
    ),
    _row(
        "dolly_in",
        rf"(?:creep|crawl|inch|edg|eas|nudg)(?:e|s|es|ing)?\s+{_AWAY}{_IN}", "", "creep crawl inch edg eas nudg", "slow",
    ),
    _row(
        "dolly_in",
        rf"{_GO}\s+{_AWAY}{_IN}|push(?:es|ing)?\s+(?=past\b)|(?:clos(?:e|es|ing)|zero(?:e?s|ing)?|hom(?:e|es|ing))\s+in\b|tighten(?:s|ing)?\b|approach(?:es|ing)?\b|enter(?:s|ing)?\b|forwards?$",
        r"拉近|[靠逼凑贴接]近|前[进移飞行]|[向往]前(?:推进?|移动?|走|滑|飞[行过越]?|进|冲)?|推(?:到|向|至|入|过)|穿[过越]|钻[进入]|进入|走近",
        "in close near forward ahead toward up through onto past tighten approach enter 近 前 推 穿 钻 进入",
    ),
    _row(
        "dolly_out",
        rf"(?:{_GO}|back(?:s|ing)?|pull(?:s|ing)?|draw(?:s|ing)?|retreat(?:s|ing)?|withdraw(?:s|ing)?|reced(?:e|es|ing))\s+{_AWAY}{_OUT}"
        r"|(?:retreat|withdraw|reced)(?:e|s|es|ing)?\b|widen(?:s|ing)?\b|reverse\s+dolly|backwards?$",
        r"拉[开远]|后[拉退移撤]|倒退|退[后开出远]|远离|[向往]后(?:拉|退|移|撤|走)?",
        "out back away off retreat withdraw reced widen reverse 拉 后 退 远离",
    ),
    _row(
        "truck_left truck_right", rf"{_GO}\s+{_AWAY}(?:along|past|across|sideways|laterally|by)\b|lateral(?:ly)?\b", "", "along past across sideways lateral by",
    ),
    _row("zoom_in zoom_out", r"ken\s+burns", "", "ken"),
)  # fmt: skip
"""The rows are asked in order: what says more, first."""


class Told(NamedTuple):
    """The row that words were told by, and from where to where in them."""

    verb: Verb
    start: int
    end: int


def told_by_a_verb(words: str) -> Told | None:
    """What a camera does by a verb that words begin with; None where they begin with none."""
    for verb in VERBS:
        found = verb.words.search(words)
        if found is not None:
            name = "said" if "said" in verb.words.compiled.groupindex and found["said"] is not None else "zh"
            return Told(verb, *found.span(name))
    return None


EXAMPLES = {
    "static": ("holds on her face", "画面不动"),
    "pan_left": ("swings left", "向左看"),
    "pan_right": ("sweeps slowly right", "向右转"),
    "whip_pan": ("甩到门口",),
    "tilt_up": ("looks up", "抬起"),
    "tilt_down": ("looks down at the floor", "低头"),
    "roll_clockwise": ("spins clockwise", "顺时针翻滚"),
    "roll_counterclockwise": ("twists anticlockwise", "逆时针翻滚"),
    "crash_zoom": ("smashes in",),
    "dolly_in": ("closes in on her", "creeps forward", "rushes towards the door", "push past him", "猛推", "靠近她"),
    "dolly_out": ("backs away", "drifts back", "widens", "后退"),
    "truck_left": ("drifts left", "向左滑"),
    "truck_right": ("floats slowly to the right", "往右移"),
    "pedestal_up": ("rises slowly", "缓慢升起"),
    "pedestal_down": ("sinks", "缓缓下降"),
    "crane_up": ("lifts over the roofs", "腾空"),
    "crane_down": ("swoops down", "俯冲"),
    "orbit": ("circles her", "spins around them", "绕着他转"),
    "orbit_left": ("circles left", "向左绕"),
    "follow": ("stays with him", "keeps pace", "跟着她"),
    "arc_left": ("banks left",),
    "arc_right": ("banks right over the bay",),
    "lead": ("walks backwards in front of her", "在她面前后退"),
    "handheld": ("trembles", "晃动"),
    "drone": ("flies over the valley", "航拍"),
    "rack_focus": ("focus shifts to the window", "racks to the phone", "虚焦到实焦"),
}
"""What is read so, by the ids of the moves that it means."""
