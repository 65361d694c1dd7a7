"""Places that prompts name and nobody is in: of which only a window or a chimney is seen, that somebody passes, or from
which a shot is seen.
"""

from __future__ import annotations

import re

from kling_story.patterns import Pattern, begins_words

__all__ = [
    "AT_ITS_DOOR",
    "AT_ITS_WALL",
    "BACK_SEAT",
    "BEFORE",
    "BUILDINGS",
    "CARRIED_LANTERN",
    "FOLLOWED",
    "LEAPT_OVER",
    "LIES",
    "LOOKED_AT",
    "NAMES_A_THING",
    "OF_A_FEAST",
    "OUTSIDE_OF",
    "SHOPS",
    "THROUGH_A_DOOR",
    "THROUGH_A_WINDOW",
    "TWO_WHEELS",
    "WINDS",
    "only_seen",
    "seen_from",
    "stands_in_land",
]

WINDS = Pattern(
    r"\b(?:winding|winds|snakes|snaking|twisting|twists|meander\w*|serpentine|zig-?zag\w*) (?:[\w-]+ ){0,4}?(?:road|track|path|lane|trail|way)\b"
    r"|\b(?:road|track|path|lane|trail|way) (?:that |which )?(?:\w+ly )?(?:winds|winding|snakes|snaking|twists|twisting|meander\w*|zig-?zag\w*|curves|curving)\b"
    r"|\b(?:switchbacks|hairpins?|hairpin bends?)\b|盘山|蜿蜒的?[^，。；]{0,6}[路道径]|[路道径][^，。；]{0,3}(?:蜿蜒|盘旋|曲折)|弯弯曲曲|弯曲的[^，。；]{0,4}[路道径]",
    "winding winds snak twist meander serpentine zig curv switchback hairpin 盘山 蜿蜒 盘旋 曲折 弯",
)
"""Words by which a way through land doesn't lead straight."""
BUILDINGS = (
    "cafe", "shop_interior", "church", "theatre", "warehouse", "workshop", "laundromat", "gym", "barn", "airport", "courtroom",
    "greenhouse", "hospital_room", "office", "great_hall",
)  # fmt: skip
"""Ids of places that are in a house of their own: who sees it from outside is outside."""
SHOPS = ("cafe", "shop_interior", "laundromat")
"""Ids of places with a window to a street."""
FOLLOWED = r"(?: an?| the| her| his| their| some)?(?:\s[\w-]+)?\s*\Z"
"""What may stand between such words and the name of a place."""
LOOKED_AT = Pattern(
    rf"\b(?:graffiti|mural)\w* (?:all )?(?:on|over|across){FOLLOWED}|\b(?:overlooking|views? of|beyond|facing|looks? (?:out )?(?:at|over|onto)|outside (?:the|an?|her|his) (?:[\w-]+ )?windows?(?: of [^.;,]{{1,20}})?,?){FOLLOWED}"
    rf"|\b(?:bunch|bouquet|vase|arm(?:s )?ful|handful|basket|posy|pot|jar) of{FOLLOWED}|  of{FOLLOWED}|窗外[的是有]?[^，。,.;；@]{{0,5}}\Z|[束捧瓶][^，。,.;；@]{{0,4}}\Z",
    (
        *(
            "graffiti",
            "mural",
            "overlooking",
            "view",
            "beyond",
            "facing",
            "look",
            "window",
            "  of",
            "窗外",
            "束",
            "捧",
            "瓶",
        ),
        *("bunch", "bouquet", "vase", "ful of", "basket", "posy", "pot", "jar"),
    ),
)
LEAPT_OVER = Pattern(
    rf"\b(?:leap|jump|vault|spring)(?:s|t|ed|ing)? (?:across|over){FOLLOWED}", ("leap", "jump", "vault", "spring")
)
OUTSIDE_OF = Pattern(
    rf"\b(?:outside(?: of)?|in front of|opposite|across from|out of|emerg(?:es|ing) from|leav(?:es|ing)){FOLLOWED}|(?:走|跑|冲|踏|逃|溜|搬)出了?[^，。；@]{{0,4}}\Z|离开了?[^，。；@]{{0,4}}\Z",
    (
        "走出",
        "跑出",
        "冲出",
        "踏出",
        "逃出",
        "溜出",
        "搬出",
        "离开",
        "outside",
        "in front of",
        "opposite",
        "across from",
        "out of",
        "emerg",
        "leav",
    ),
)
BEFORE = Pattern(rf"\b(?:in front of|opposite|across from){FOLLOWED}", ("in front of", "opposite", "across from"))
"""What stands before what is in a room, not before the room."""
LEFT = Pattern(
    r"\A doors?\b[^.;!?]{0,60}\b(?:step|walk|com|strid|emerg|rush|run|stagger)(?:e?s|ing) out\b|\A(?:门[^。；]{0,12}|[里内中]?[^，。]{0,3})[走跑冲]出",
    "out 出",
)
"""What stands after the name of what somebody comes out of."""
AT_ITS_DOOR = Pattern(r"\A的?(?:大?门[口外前]|外面?[，。,.站等停有])", "门 外")
"""What stands right after the name of a shop before which somebody is."""
_A = r"(?:the|an?|one|his|her|their|this|that)"
_BEFORE = Pattern(
    rf"(?:\b(?:one|single|lone|only|last|lit|lighted|glowing|yellow|warm|distant|far|neon|bright) (?:[\w-]+ )?(?:window|sign)s? of"
    rf"|\b(?:lights|sign|chimneys?|roof|facade|façade|(?:back|side|stage|front) (?:door|entrance)) of|\b(?:walk|stroll|run|rac|rid|driv|cycl|hurr|pass|go)\w* (?:\w+ )?past"
    rf"|\bpass(?:es|ing)?(?: by)?) {_A} (?:[\w-]+ ){{0,2}}\Z"
    r"|(?:路过|经过)\w{0,6}\n?\Z",
    ("window", "sign", "lights", "chimney", "roof", "fa", "door of", "entrance of", "past", "pass", "路过", "经过"),
)
_AFTER = Pattern(
    r"\A(?:'s|’s)? (?:[\w-]+ )?(?:windows? (?:still )?(?:glow|shin|is lit|are lit|is still lit|spill|lights up)"
    r"|(?:chimneys?|facade|façade|storefront|shopfront|awning|sign|signs|neon|steps|gates?|entrance|doorsteps?|porch|verandah?|towers?|spire|bells?|courtyard|yard|car park|parking lot|grounds|exterior)\b)"
    r"|\A[里内]?的?[^，。,.；;]{0,5}(?:窗户?口?|窗子|门缝)[里内]?(?:还|仍|正)?(?:透|亮|射|映|照|漏|泛)"
    r"|\A的?(?:台阶|大门|正门|围墙|外墙|墙边|墙根|钟楼|停车场|外(?![套婆公人面卖]))"
    r"|\A(?:屋顶)?的?(?:烟囱|招牌|霓虹|灯牌|橱窗)",
    (
        "window",
        "chimney",
        "fa",
        "storefront",
        "shopfront",
        "awning",
        "sign",
        "neon",
        *(
            "steps",
            "gate",
            "entrance",
            "doorstep",
            "porch",
            "veranda",
            "tower",
            "spire",
            "bell",
            "yard",
            "car park",
            "parking",
            "grounds",
        ),
        *("exterior", "台阶", "门", "墙", "楼", "停车场", "外"),
        "窗",
        "门缝",
        "烟囱",
        "招牌",
        "霓虹",
        "灯牌",
    ),
)
_LAND = (
    r"(?:deserts?|dunes|plains?|meadow|fields?|prairie|tundra|moor|steppe|snow|forest|woods|valley|hill|hilltop|hillside"
    r"|mountains?|cliffs?|mars|moon|nowhere)"
)
_IN_THE_LAND = Pattern(
    rf"\A(?: [\w-]+)?(?: (?:stand(?:s|ing)|sit(?:s|ting)|all|quite|alone|lonely|isolated|lost|perched|high|deep|glow(?:s|ing)|lit up))*"
    rf" (?:in|on|amid|in the middle of|at the (?:edge|foot) of) (?:(?:the|an?) )?(?:[\w-]+ ){{0,3}}?{_LAND}\b",
    "desert dune plain meadow field prairie tundra moor steppe snow forest woods valley hill mountain cliff mars moon nowhere",
)
_IN_IT = Pattern(rf"\b(?:in|inside|into|within|through|at|of|from|enters?|leaves?) {_A} (?:[\w-]+ ){{0,3}}\Z")
_THE_LAND_HAS = Pattern(
    r"(?:沙漠|荒漠|戈壁|田野|麦田|草原|雪原|雪地|山谷|山顶|森林|树林|林|火星|旷野|荒原)(?:表面)?[里中上间]?央?的?[^，。,.\n]{0,6}[一两][座间家栋个][^，。,.\n]{0,8}\Z",
    ("漠", "戈壁", "野", "田", "原", "雪地", "山谷", "山顶", "林", "火星"),
)
"""A house that a shot shows in open land, from there."""
AT_ITS_WALL = Pattern(r"\A(?:'s|’s)? walls?\b|\A的?墙")
"""What stands right after the name of a house against which somebody leans, outside."""
NAMES_A_THING = Pattern(
    r"\A(?:[- ](?:part(?:y|ies)|robbers?|towels?|chest|captain|shanty|salt|cats?|dogs?|food|bags?|kni(?:fe|ves)|gown|uniforms?"
    r"|tickets?|boots|shoes|clothes|hats?|balls?|workers?|owners?|keys?|hose|gnome|mugs?|apron|scissors|trips?|romance|gossip"
    r"|outside (?:the|an?|her|his) (?:[\w-]+ )?windows?|politics|job|slang|music|bike|park|wash|lights? (?:on|of) the)\b| of (?:the|an?|his|her|their|@[\w-]+['’]s) (?:\w+ )?"
    r"(?:car|van|bus|truck|taxi|cab|lorry|train|tent|camper|jeep)\b|的(?:刀|毛巾|围裙|钥匙|门票|制服|工作))",
    begins_words(
        "part robber towel chest captain shanty salt cat dog food bag kni gown uniform ticket boots shoes clothes hat ball"
        " worker owner key hose gnome mug apron scissors trip romance gossip window politics job slang music bike park wash"
        " light car van bus truck taxi cab lorry train tent camper jeep 的"
    ),
)
"""What stands right after the name of a place where two words make one thing, which may be anywhere."""
_FROM = Pattern(rf"\bfrom (?:inside |within )?{_A} (?:[\w-]+ ){{0,2}}\Z|从[^，。,.]{{0,6}}\n?\Z", "from 从")
_THROUGH = Pattern(
    r"\A,? ?(?:[\w-]+ ){0,3}?(?:through|into|past the (?:door|window))\b|\A[里中内]?\w{0,2}(?:透过|穿过|看进|望进|看到|望向|看向)",
    "through into past 透过 穿过 看进 望进 看到 望向 看向",
)
_OF_A_THING = r"(?:machine|washer|dryer|oven|stove|microwave|fridge|freezer|refrigerator|dishwasher|kiln|furnace|car|van|taxi|truck|cab|cage|safe)\b"
"""What has a door through which nobody goes. "Of a," is what is left where a thing's name was taken out."""
THROUGH_A_DOOR = Pattern(
    rf"(?<!\bin )(?<!\bout )(?<!comes )(?<!walks )(?<!steps )(?<!bursts )(?<!goes )(?<!runs )(?<!rushes )(?<!back )\bthrough (?:{_A} )?(?:(?!{_OF_A_THING})[\w-]+ ){{0,2}}(?:door|doorway|doorframe|door frame)\b"
    rf"(?! of (?:an?|the|her|his|their)? ?(?:[\w-]+ ){{0,2}}{_OF_A_THING}| of an? *[,:])"
    r"(?=[^.;!?]{0,12}(?:,|:|\bwe see\b|\bof (?:the|a)\b))|(?:透过|穿过)(?![^，。,.]{0,4}(?:洗衣机|烘干机|烤箱|冰箱|微波炉|炉|车|笼|舱))[^，。,.]{0,6}(?:门缝|门框|房门|门口|门)",
    "door 门",
)
"""Words by which a shot is seen through an open door."""
_WINDOW = (
    rf"through (?:{_A} )?(?:(?!car\b|taxi\b|train\b|bus\b|plane\b|van\b|shop\b|ticket\b)[\w-]+ ){{0,2}}windows?\b"
    rf"(?! of (?:an?|the|her|his) (?:[\w-]+ )?(?:train|bus|plane|{_OF_A_THING}))"
)
_OF_WHAT_GOES = r"(?:train|railway|bus|tram|carriage|compartment|car|taxi|cab|van|coach)"
_SOMEBODY = r"[\s,:–—-]*(?:@|(?:s?he|her|him|they|them)\b)"
_OF_NOBODY = rf"(?![^.:;!?]{{0,60}}\bwindows?\b{_SOMEBODY})"
"""Words about a window through which nobody is seen: who is, is in there."""
SEEN_FROM_ABOARD = Pattern(
    rf"(?:\bwhat\b[^.:;!?]{{0,40}}?\b(?:sees?|watch(?:es)?)\b|\b(?:the|her|his|a) (?:\w+ )?view\b|\b(?:seen|glimpsed|watched|filmed)\b{_OF_NOBODY}|\bpov\b)"
    rf"[^.:;!?]{{0,24}}?\b(?:through|from|out of) {_A} (?:[\w-]+ ){{0,3}}?{_OF_WHAT_GOES} windows?\b(?:\s*[:,–—-])?"
    rf"|(?:\A|[.!?;:]\s)\W*(?:seen )?(?:through|out of) {_A} (?:[\w-]+ ){{0,3}}?{_OF_WHAT_GOES} windows?\s*[:,](?!{_SOMEBODY})"
    r"|(?:透过|隔着|从)[^，。；]{0,8}(?:[车舱]|车厢)窗[^，。；]{0,3}(?:看到|看见|望见|看出去|望出去|向外看|往外看)(?![着了]?[她他@])[的了]?[：，,:]?",
    "window 窗",
    "train railway bus tram carriage compartment car taxi cab van coach 车 舱",
)
"""Words by which a shot is of what is seen out of something that goes."""
BARRED = Pattern(
    r"\b(?:barred|bars|grille|grating|iron rods)\b|铁栏|栏杆|铁条|栅栏", "bar grille grating iron 栏 铁条 栅"
)
THROUGH_A_WINDOW = Pattern(
    rf"\b(?:seen|watched|framed|glimpsed|visible|filmed|from (?:the )?outside),? {_WINDOW}"
    rf"|(?:\A|[.!?;:]\s)\W*{_WINDOW}(?: of [\w' -]{{1,24}})?(?:,| we see\b)|\b{_WINDOW},? we see\b"
    r"|(?:隔着|透过|从外面透过)(?![^，。,.]{0,3}[车舱])[^，。,.]{0,4}窗[户子]?(?:玻璃)?[，,\s]*(?:我们)?(?:可以)?看[到见](?!了?外)"
    r"|(?:\A|[。！？；])\s*(?:从外面)?(?:隔着|透过)(?![^，。,.]{0,3}[车舱])[^，。,.]{0,4}窗[户子]?(?:玻璃)?[，,]",
    "window 窗",
)
"""Words by which it is seen through a window, from outside or out of it."""
LEADS_OUT = Pattern(
    r"\b(?:front|street|back|garden|porch|house|balcony) door(?:way)?s?\b|\bdoorstep\b"
    r"|\bdoor(?:way)?\b(?=[^!?]{0,80}\b(?:(?:out of|in from|into|onto|to) the (?:[\w-]+ )?(?:rain|snow|storm|blizzard|cold|night|street|garden|yard)"
    r"|(?:behind (?:him|her|them|it)|outside),? (?:it|the|a)\b[^.!?]{0,20}(?:rain|snow|storm|night|dusk|dark)"
    r"|(?:rain|snow|storm|night|dusk|street|garden)\w* (?:\w+ )?(?:behind (?:him|her|them|it)|outside)\b(?! the window)))"
    r"|(?:家|大|院|屋的?)门(?![牙卫])|门外|从[雨雪]里[^，。,.]{0,4}门",
    "door 门",
)
"""A door between a house and what is outside."""
LIES = Pattern(
    r"\b(?:across|over|on|onto|into|out of|under|from|through) (?:the )?(?:deep |fresh |white |packed )?snow\b"
    r"|\b(?:sits?|lies|kneels?|falls?|tracks?|footprints?|prints?|stands?|left|buried) (?:\w+ )?in the snow\b|雪地|雪上|雪里",
    "snow 雪",
)
"""Snow that lies: it needn't fall."""
FLOWN_OVER = Pattern(
    r"\b(?:pigeon|dove|swallow|swift|crow|gull|seagull|bird|flock)s?\b[^.;!?]{0,60}\b(?:roofs|rooftops)\b|\b(?:roofs|rooftops)\b[^.;!?]{0,40}\b(?:pigeon|dove|bird|flock)s?\b"
    r"|屋顶[^。；！？]{0,12}[鸽鸟雁燕雀]|[鸽鸟雁燕雀][^。；！？]{0,12}屋顶",
    "roofs rooftops 屋顶",
)
"""Roofs between which birds fly, and nobody leaps."""
CARRIED_LANTERN = Pattern(
    r"[提拎举拿握捧](?:着|起|了)?(?:一?[盏只个])?[^，。,.]{0,4}灯笼|手[里中上](?:的|提着)?[^，。,.]{0,4}灯笼"
    r"|\b(?:carry|carries|carrying|hold|holds|holding|with) (?:[\w-]+ ){0,2}lanterns\b",
    "灯笼 lanterns",
)
"""Lanterns that people have, none of which hangs over the place."""
OF_A_FEAST = Pattern(
    r"\b(?:wedding|reception|party|banquet|feast|guests|marquee|bride|groom)\b|婚礼|婚宴|宴会|酒席|派对|宾客|新娘|新郎",
    "wedding reception party banquet feast guests marquee bride groom 婚 宴 酒席 派对 宾客 新娘 新郎",
)
"""What a tent is put up for that nobody sleeps in."""

TWO_WHEELS = Pattern(
    r"\b(?:bicycle|bike|scooter|motor ?bike|motorcycle|moped|tricycle|trike)\b|自行车|单车|摩托|电动车|三轮车",
    "bicycle bike scooter motor moped tricycle trike 自行车 单车 摩托 电动车 三轮车",
)
BACK_SEAT = Pattern(r"back ?seat|后座", "seat 后座")
"""What is a car's unless somebody rides on two wheels."""


def only_seen(before: str, after: str) -> bool:
    """Whether a place is only seen, from outside: what stands right before and after its name."""
    return bool(_BEFORE.search(before) or _AFTER.search(after))


def stands_in_land(before: str, after: str) -> bool:
    """Whether a house is shown where it stands in open land: what is right before and after its name."""
    if _THE_LAND_HAS.search(before):
        return not re.match("[里内中]", after)
    return bool(_IN_THE_LAND.search(after)) and not _IN_IT.search(before)


def seen_from(before: str, after: str) -> bool:
    """Whether the lens is there, and what is seen is elsewhere: "from the dark hallway through the open door"."""
    return bool(_FROM.search(before) and _THROUGH.search(after))
