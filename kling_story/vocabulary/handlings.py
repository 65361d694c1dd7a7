"""What is done to a thing at a time of its own within a shot: it is opened, raised, handed over, taken or put down. Words
for how a thing is ("an open umbrella") are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.denials import happens

_THE = (
    r"(?:\s+(?!(?:and|while|as|with|of|to|under|from|at|on|in|into|onto|beside|by|near|behind|before|against|for|over|next|past)\b)"
    r"[\w'-]+){0,4}\s*※"
)
_ZH = r"[^，。,.@]{0,4}※"
_TOP = r"(?:lid|cap|cover|top|stopper|cork)"
_OFF = r"\s+(?:up\s+)?(?:from|off)\s+(?:the|her|his|a)\s+(?:[\w-]+\s+)?"
_PUTS = (
    rf"\b(?:puts?|sets?|lays?|places?|slams?|slaps?|bangs?|plonks?|plants?|drops?|toss(?:es)?|throws?|slides?|leaves?|rests?|unrolls?|spreads?|dumps?)(?: down)?{_THE}\s+(?:back\s+)?(?:down\s+)?(?:on|onto|upon)\s+"
    r"(?:the|her|his|a)\s+(?:[\w-]+\s+)?"
)
_TABLES, _GROUNDS = (
    r"(?:table|desk|counter|bar|workbench)\b",
    r"(?:ground|floor|road|street|pavement|grass|snow|sand)\b",
)
_KEPT = (
    r"(?:bag|handbag|purse|pockets?|jacket|coat|cloak|robe|apron|vest|waistcoat|backpack|rucksack|satchel|pouch|holster|sheath"
    r"|sleeve|belt|boot|drawer|briefcase|suitcase|box|wallet|folder|envelope)\b"
)
HIDDEN = "hidden"
"""How somebody has what they take out of a pocket or a bag later on: nobody sees it."""
CATCHER, TAKER = "catcher", "taker"
"""Who has it then: the other one of two, who else had it until then, or who takes it from them."""
_OFFERS = ("offered", "hand")
PICKS_IT_UP = Pattern(
    r"\b(?:picks|takes|grabs|snatches|lifts) (?:it|them)(?: up)?\b|\b(?:picks up|answers)(?= (?:it|the phone)\b|\s*(?:$|[.,;]))|\breaches for it\b|拿起它|拿起来|接起|接电话",
    "picks takes grabs snatches lifts answers reaches 拿起 接",
)
"""What is done to a thing that lies there, of which the words before speak."""
TAKES_IT = Pattern(
    r"\b(?:takes|accepts|receives|grabs|snatches) (?:it|them)\b|接过[它来去]?|接住|收下",
    "takes accepts receives grabs snatches 接过 接住 收下",
)
"""What is done to a thing that somebody holds out."""
HANDLINGS = (
    Change(
        {"state": "torn", "held": "both"}, {"state": None, "held": "both"}, 0.4,
        Pattern(
            rf"\b(?:tears|rips)(?: up| apart)?(?! off| out| from| open| into){_THE}(?! (?:open|out|off|from|away|down)\b)|(?:撕碎|撕开|撕掉|撕毁|撕了|撕成){_ZH}|[把将]※[^，。；@]{{0,3}}撕(?!下)",
            "tears rips 撕",
        ),
    ),
    Change(
        {"state": "alight", "held": "hand"}, {"state": None, "held": "hand"}, 0.4,
        Pattern(
            rf"\bburns{_THE}|\bsets? fire to{_THE}|\b(?:sets?|lights?){_THE} (?:on fire|alight)\b|\bholds an? (?:lighter|match) to{_THE}|(?:烧掉|烧毁|烧了){_ZH}|[把将]※[^，。；@]{{0,2}}烧",
            "burns fire alight lighter match 烧",
        ),
    ),
    Change(
        {"state": "out", "held": "hand"}, {"state": None, "held": "hand"}, 0.2,
        Pattern(
            rf"\b(?:blows?|snuffs?|pinch(?:es)?|puts?) out{_THE}|\b(?:blows?|snuffs?|pinch(?:es)?){_THE} out\b|※ (?:\w+ly )?(?:goes|burns|is blown|gutters|flickers) out\b"
            rf"|(?:吹灭|吹熄|熄灭){_ZH}|※[^，。；@]{{0,3}}(?:熄|灭)",
            "out 灭 熄",
        ),
    ),
    Change(
        {"state": None, "held": "hand"}, {"state": "unlit", "held": "hand"}, 0.2,
        Pattern(
            rf"\b(?:lights(?: up)?|strikes){_THE}(?! (?:on fire|alight)\b)|※ (?:\w+ly )?(?:is lit|catches|flares|flickers to life|sputters to life)\b|(?:点[燃亮着上]|划[亮着燃了]?){_ZH}|※[^，。；@]{{0,3}}点[燃亮着]",
            "lights strikes lit catches flares flickers sputters 点 划",
        ),
    ),
    Change(
        {"opened": True}, {"opened": False}, 0.8,
        Pattern(
            rf"\b(?:opens|unfolds|uncorks|(?:lifts?|takes?|pulls?|pries?|prises?|pops?|unscrews?|twists?) (?:off )?"
            rf"(?:the|its|her|his|a) (?:\w+ )?{_TOP} (?:off|from|of)){_THE}|※[^.,;!?，。]{{0,12}}\b(?:opens|{_TOP} (?:lifts|rises|comes off))\b"
            rf"|(?:打开|撑开|揭开|掀开){_ZH}|※的?盖子?(?:被)?(?:揭|掀|打)开",
            "open unfold uncork lid cap cover top stopper cork 开",
        ),
    ),
    Change(
        {"opened": True}, {"opened": False}, 0.4,
        Pattern(
            rf"\b(?:throws?|snaps?|toss(?:es)?|flips?|pops?|shakes?|pushes|flings?) open{_THE}|※\s+(?:snaps|springs|flies|pops) open\b"
            rf"|\b(?:throws?|snaps?|toss(?:es)?|flips?|pops?|shakes?|pushes|flings?){_THE}\s+open\b", "open",
        ),
    ),
    Change(
        {"opened": False}, {"opened": True}, 0.8,
        Pattern(rf"\b(?:closes|folds|shuts|furls){_THE}|(?:合上|收起|关上){_ZH}", "close fold shut furl 合 收 关"),
    ),
    Change(
        {"held": "raised"}, {"held": "hand"}, 0.6,
        Pattern(rf"\b(?:raises?|lifts?){_THE}|(?:举起|高举){_ZH}", "raise lift 举"),
    ),
    Change(
        {"held": "mouth"}, {}, 0.6,
        Pattern(
            r"※[^.;!?@]{0,60}\b(?:drinks|sips|takes (?:a|another|one) (?:[\w-]+ )?(?:sip|gulp|drink|swig|mouthful))\b(?! (?:from|in|the|a|an|her|his)\b)"
            r"|※[^。；！@]{0,16}(?:喝|抿|呷)(?:了?一口|下|着)", "drink sip gulp swig mouthful 喝 抿 呷",
        ),
        ("mouth", None),
    ),
    Change(
        {"held": "hand"}, {"held": HIDDEN}, 0.6,
        Pattern(
            rf"\b(?:pulls?|takes?|draws?|brings?|fish(?:es)?|digs?|slips?|slides?|whips?|gets?)(?: out)?{_THE}(?: out)?\s+(?:of|from)\s+(?:(?:under|inside)\s+)?(?:the|her|his|their|a|an)\s+(?:[\w'’-]+\s+){{0,2}}?{_KEPT}"
            rf"|\b(?:pulls?|takes?|brings?|fish(?:es)?|digs?|whips?) out{_THE}|(?:掏出|拿出|取出|抽出|拔出|摸出){_ZH}",
            "pull take draw bring fish dig slip slid whip get 出",
            begins_words(
                "out bag handbag purse pocket jacket coat cloak robe apron vest waistcoat backpack rucksack satchel pouch"
                " holster sheath sleeve belt boot drawer briefcase suitcase box wallet folder envelope 出"
            ),
        ),
    ),
    Change(
        {"held": "mouth"}, {"held": "hand"}, 0.6,
        Pattern(
            rf"\b(?:bites(?: into)?|takes (?:a|another) (?:\w+ )?(?:bite|sip|gulp|mouthful) (?:of|out of|from)|sips(?: from)?){_THE}|咬(?!着|牙)[^，。；@]{{0,4}}※|抿了?一口[^，。；@]{{0,2}}※",
            "bites bite sip gulp mouthful 咬 抿",
        ),
    ),
    Change(
        {"held": "chest"}, {"held": "hand"}, 0.6, Pattern(rf"\bpresses{_THE}|抱住{_ZH}", "presses 抱住"),
    ),
    Change(
        {"held": "offered"}, {"held": "hand"}, 0.7,
        Pattern(
            rf"\b(?:offers?|presents?)(?:\s+@[\w-]+)?{_THE}|(?:递上|递来|递过)[^，。,.]{{0,8}}※|※递到", "offer present 递",
        ),
    ),
    Change(
        {"held": "hand", "whose": CATCHER}, {"held": "hand"}, 0.6,
        Pattern(
            rf"\b(?:gives?|hands?|passes|slips)(?:\s+(?:over|@[\w-]+|him|her|them))?{_THE}|[递交送端]给[^，。,.]{{0,8}}※|※[递交送端]给|给(?:@[\w-]+|[他她])(?:递|送)(?:上|来|过去?|了)?[^，。,.@]{{0,4}}※",
            "give hand passes slips 给",
        ), _OFFERS,
    ),
    Change(
        {"held": "hand", "whose": TAKER}, {"held": "hand"}, 0.6,
        Pattern(
            rf"\b(?:takes?|accepts?|receives?|snatch(?:es)?|grabs?|plucks?|steals?|yanks?|tears?|rips?|wrests?)(?:\s+(?:away|back))?{_THE}"
            r"\s+(?:away\s+|back\s+)?(?:from|out of|off)\s+(?:@[\w-]+|his|her|their|him)"
            r"|[接拿夺抢]过@[^，。,.]{0,8}※|从@[^，。,.]{0,8}[接拿夺抢](?:过|走|来|下)[^，。,.@]{0,6}※",
            "take accept receive snatch grab pluck steal yank tear rip wrest 接 拿 夺 抢",
            ("from ", "out of ", "off ", "过@", "从@"),
        ), _OFFERS,
    ),
    Change(
        {"held": "hand", "piece": None}, {"held": None, "piece": "tabletop"}, 0.8,
        Pattern(rf"\b(?:picks?|takes?|grabs?|lifts?|snatches)(?: up)?{_THE}{_OFF}{_TABLES}|拿起[桌柜吧]\w{{0,2}}上的?{_ZH}", "table desk counter bar bench 拿起"),
    ),
    Change(
        {"held": "hand", "piece": None}, {"held": None, "piece": "ground"}, 0.8,
        Pattern(
            rf"\b(?:picks?|takes?|grabs?|lifts?|snatches)(?: up)?{_THE}{_OFF}{_GROUNDS}|捡起{_ZH}",
            "ground floor road street pavement grass snow sand 捡起",
        ),
    ),
    Change(
        {"held": None, "piece": "tabletop"}, {"held": "hand", "piece": None}, 0.8,
        Pattern(rf"{_PUTS}{_TABLES}|※[^，。；@]{{0,2}}[放搁摆拍摔扔撂][在到][桌柜吧台灶案]", "table desk counter bar bench 放 搁 摆 拍 摔 扔 撂"),
    ),
    Change(
        {"held": None, "piece": "ground"}, {"held": "hand", "piece": None}, 0.35,
        Pattern(
            rf"\b(?:drops|lets go of|lets fall){_THE}(?!\s+(?:into|in|on|onto) (?:the|her|his|a) (?:[\w-]+ )?(?:{_TABLES[:-2]}|box|bag|pocket|bin|water|cup|slot|hat))"
            rf"|※\s+(?:slips?|slides?|falls?|drops?|tumbles?) (?:from|out of|through) (?:her|his|their|@[\w-]+['’]s) (?:\w+ )?(?:hands?|fingers|grip|grasp)|(?:掉落|松开|丢下|扔下|失手打碎){_ZH}|※[^，。,.@]{{0,4}}(?:掉[到在落]|落地|滑落)|※从[^，。,.]{{0,10}}(?:滑落|掉落|掉下|落下)",
            "drop lets slip slide fall tumble 掉 松开 丢下 扔下 打碎 落",
        ),
    ),
    Change(
        {"held": None, "piece": "ground"}, {"held": "hand", "piece": None}, 0.8,
        Pattern(rf"{_PUTS}{_GROUNDS}", "ground floor road street pavement grass snow sand"),
    ),
)  # fmt: skip
"""What is done to a thing, which ``※`` stands for."""


_REACH = 240
"""Within how many code points of a thing, before it or after it, what is said of it is what is done to it."""


def handlings_in(before: str, after: str) -> Iterator[tuple[Change, int]]:
    """What words ``before`` and ``after`` a thing, of one sentence, say that is done to it, and where they begin."""
    near = before[-_REACH:]
    text, skipped = f"{near}※{after[:_REACH]}", len(before) - len(near)
    for handling in HANDLINGS:
        for found in handling.words.finditer(text):
            if found.start() <= len(near) < found.end() and happens(text, found.start()):
                yield handling, skipped + found.start()
