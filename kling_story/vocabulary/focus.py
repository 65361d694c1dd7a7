"""What words say about focus and about parts of a body: small tables, silent rather than guessing."""

from __future__ import annotations

import re
from functools import lru_cache

from kling_story.patterns import Pattern

_SHALLOW = Pattern(
    r"\bshallow (?:depth[ -]of[ -]field|focus|dof)\b|\bbokeh\b|\bf/(?:0\.\d+|1\.\d+|2(?:\.[0-8])?)(?![\d.])"
    r"|\b(?:soft|blurr\w+|out[ -]of[ -]focus|defocus\w*) (?:(?:in the )?background|behind (?:it|her|him|them))\b"
    r"|\bbackground (?:\w+ ){0,2}(?:soft|blurr\w*|out of focus|defocus\w*)\b"
    r"|浅景深|背景虚化|虚化背景|背景模糊|散景|ボケ|poca profundidad de campo|faible profondeur de champ",
    "shallow bokeh f/ background soft blurr focus 景 虚化 模糊 ボケ poca faible",
)
_FOREGROUND = r"\b(?:foreground|front|nearest|closest|near (?:figure|person|plane))\b|前景|近处|手前"
_LAST_GOAL = r"\b(?:to|onto|on|towards?|until|find(?:ing)?|reveal(?:ing)?)\b|到|至|向"
_FIRST_GOAL = Pattern(
    rf"\bfrom\s+(?P<first>.+?)(?=\s*(?:{_LAST_GOAL})|\s+(?:up|down|over|across|back)\b|[,;.]|$)|从(?P<zh>[^，。,.]+?)(?=[到至向摇移推拉转升降]|$)",
    "from 从",
)
_BEYOND = r"\b(?:behind|beyond|background|past|opposite|distan\w+)\b|背后|身后|背景|远处"
_SOMEBODY = Pattern(r"\b(?:his|her|hers|him|their|them|she|he|they)\b|[他她]", "he hi 他 她")

_OF_THE_SET = Pattern(
    r"^(?:(?:the|an?)\s+)?(?:(?!(?:in|at|by|behind|with)\b)[\w-]+\s+){0,2}?(?:windows?|panes?|glass|door|doorway|wall|view|skyline|city|street|sea|horizon"
    r"|mountains?|landscape|sky|storm|rain|snow)\b(?!['’]s)|^[^，。,.@]{0,4}(?:窗|门口?|墙|城市|街|海|山|天空|雨|雪)[^，。,.@]{0,3}$",
    "window pane glass door wall view skyline city street sea horizon mountain landscape sky storm rain snow "
    "窗 门 墙 城 街 海 山 天 雨 雪",
)

_OTHERS = Pattern(
    r"^(?:(?:to|onto|on|towards?|until|finds?|finding|reveals?|revealing|across|over)\s+)*"
    r"(?:(?!(?:in|of|among|with|at|from|to|faces?|eyes|hands?)\b)[\w-]+\s+){0,3}?(?:others|everyone(?: else)?|everybody(?: else)?|crowds?|audience|onlookers|bystanders|spectators|guests|passengers"
    r"|colleagues|co-?workers|classmates|teammates|neighbou?rs|villagers|customers|diners|commuters|supporters|fans"
    r"|parents|reporters|staff|(?:other|waiting|watching) (?:\w+ )?(?:people|children|kids|players|students|soldiers|women|men))"
    r"\b(?!['’]| of (?:her|his|their)\b)|人群|观众|众人|同[事学]|宾客|客人|乘客|路人|队友|邻居|街坊|大家|其他人|旁人|家长",
    "other ever crowd audience onlooker bystander spectator guest passenger colleague worker classmate teammate neighb"
    " villager customer diner commuter supporter fan parent reporter staff waiting watching"
    " 人群 观众 众人 同事 同学 宾客 客人 乘客 路人 队友 邻居 街坊 大家 其他人 旁人 家长",
)

_EYES = 0.94
"""How high eyes are, in statures."""
HANDS = 0.47
"""How high hands hang, in statures."""
FEET = 0.03
"""The same of feet."""
PARTS = (
    (None, r"\b(?:eyes?|face|head|lips|mouth|smile|gaze|profile|tears?)\b|脸|眼|面部|嘴|头|目"),
    (0.80, r"\b(?:shoulders?|collar|throat|neck)\b|肩|脖"),
    (0.72, r"\b(?:chest|heart|necklace|badge)\b|胸"),
    (HANDS, r"\b(?:hands?|palms?|thumbs?|fingers?|fingertips?|fists?|knuckles|wrists?)\b|手|指|拳"),
    (0.50, r"\b(?:hips?|waist|belt)\b|腰"),
    (0.27, r"\b(?:knees?)\b|膝"),
    (
        FEET,
        r"\b(?:feet|foot|footsteps|shoes?|boots?|sneakers|trainers|heels|stilettos|sandals|loafers|slippers|ankles?|toes)\b|脚|鞋|靴",
    ),
)
"""Parts of a body and how high they are on somebody who stands, in statures (the eight-head canon); None is
the face, which lies where the size lays the eyes."""

_FACE = PARTS[0][1]
_ONE_HAND = Pattern(r"\b(?:hand|fist|palm|wrist|finger)\b|拳|单手|[左右]手", "hand fist palm wrist finger 拳 手")
_PARTS_OF_THINGS = r"\b(?:logo|label|emblem|brand(?: name)?|lettering|engraving|dial|clasp|soles?|lid|seam|rim|cap|spout|product)\b|标志|标签|商标|产品"


_CLOSEST = (
    ("close_up", r"\b(?:lips?|mouth|eyes?|tears?|hands?|fingers?|fingertips|fists?)\b|眼|嘴|唇|泪|手|指|拳"),
    ("medium_close_up", r"\b(?:face|smile|profile)\b|脸|面部"),
)
"""The sizes of shots that are of a part of a face, or of hands and no longer of half a face: choices."""
_APPEARS = (
    r"\b(?:appears?|comes? into view|(?:is|are) (?:seen|visible|in sight)|reveals?|revealing|shows?|showing|opens? up)\b"
    r"|出现|露出|显现|展现|显露"
)

_ABOVE = Pattern(
    r"^(?:the |an? )?(?:[\w-]+ )?(?:sky|skies|heavens|stars?|moon|sun|clouds?|ceiling|rafters|treetops|canopy)\b"
    r"|天空|夜空|星空|云|月亮|太阳|天花板|树梢",
    "sk heav star moon sun cloud ceil raft tree canop 空 云 月 太 天 树",
)
_BELOW = Pattern(
    r"^(?:the |an? )?(?:[\w-]+ )?(?:ground|floor|pavement|asphalt)\b|地面|地板", "ground floor pave asph 地"
)
_FRAMES = Pattern(r"\b(?:doorway|door frame|doorframe|door) (?:\w+ )?(?:frames?|framing)\b|门框框住", "door 门框")

_ALONG = Pattern(r"\s*(?:(?:along )?with|alongside|beside|next to|跟着|伴随|随着?)\s*\S")


def appears(words: str) -> bool:
    """Whether a destination is what comes to be seen: "until the bay appears", "to reveal the city"."""
    return re.search(_APPEARS, words, re.IGNORECASE) is not None


def above_or_below(words: str) -> int:
    """1 for a destination over everybody ("to the sky", "to the treetops"), -1 for one under them ("down to the
    floor"), else 0.
    """
    goal = last_goal(words)
    return 1 if _ABOVE.search(goal) else -1 if _BELOW.search(goal) else 0


def frames_with_a_door(words: str) -> bool:
    """Whether a destination has a door around somebody at its end: "until the doorway frames her"."""
    return _FRAMES.search(words) is not None


@lru_cache(maxsize=256)
def is_shallow(words: str) -> bool:
    """Whether words ask for a shallow depth of field: "bokeh", "soft background", "f/1.4", 浅景深."""
    return _SHALLOW.search(words) is not None


def last_goal(words: str) -> str:
    """The part of a destination in which a move ends: "@Tom" of "from @Mei to @Tom"."""
    return re.split(_LAST_GOAL, words, flags=re.IGNORECASE)[-1].strip() if words else ""


def first_goal(words: str) -> str:
    """The part of a destination from which a move sets off: "@Mei" of "from @Mei to @Tom"; empty where it has none."""
    found = _FIRST_GOAL.search(words)
    return "" if found is None else (found["first"] or found["zh"]).strip(" ,，")


def closest(words: str) -> str | None:
    """The size of a shot in which a move ends that closes in on somebody's lips, hands or face; None for other goals."""
    goal = last_goal(words)
    return next((size for size, pattern in _CLOSEST if re.search(pattern, goal, re.IGNORECASE)), None)


def in_the_foreground(words: str) -> bool:
    """Whether words speak of what is near."""
    return re.search(_FOREGROUND, words, re.IGNORECASE) is not None


def of_somebody(words: str) -> bool:
    """Whether words speak of a person without a name: "her", "his hands"; not "the door behind him"."""
    return _SOMEBODY.search(words) is not None and re.search(_BEYOND, words, re.IGNORECASE) is None


def goes_along(words: str) -> bool:
    """Whether words say beside whom a camera goes, not where: "with her", "alongside @Tom"."""
    return _ALONG.match(words) is not None


def of_the_set(words: str) -> bool:
    """Whether words name what no person of a shot is, but their place: "the window", "the rain outside"."""
    return _OF_THE_SET.search(words) is not None and not of_somebody(words)


def of_others(words: str) -> bool:
    """Whether a destination is people beside those whom a shot is of: "the colleagues", "the crowd behind her"."""
    return "@" not in words and _OTHERS.search(words) is not None


def of_a_thing(words: str) -> bool:
    """Whether words name a part that things have and people don't: "the logo", "its label"."""
    return re.search(_PARTS_OF_THINGS, words, re.IGNORECASE) is not None


LEGS = 0.24
"""How high the middle of legs is, in statures: that of a shot that shows nothing else of somebody."""
_LEGS_ALONE = Pattern(
    r"\bonly (?:@[\w-]+['’]s |her |his |their |the )?(?:[\w-]+ )?(?:legs|feet|boots|shoes|ankles)\b"
    r"|\b(?:ground|floor|ankle|foot)[- ]level\b[^.;]{0,30}?\b(?:of|on|as|:) (?:@[\w-]+['’]s|her|his|their|an?|the|two)? ?(?:[\w-]+ )?(?:boots|feet|legs|shoes|heels|sneakers)\b"
    r"|只[看能拍]?[见到得]?[^，。,.]{0,10}(?:双?腿|双?脚|靴子|鞋)",
    "legs feet boots shoes ankles heels sneakers 腿 脚 靴 鞋",
)
SHOES = (
    r"(?:feet|foot|shoes?|boots?|sneakers?|trainers?|heels|stilettos|sandals|loafers|slippers|brogues|footsteps|soles)"
)
"""What goes with whoever has it on their feet."""
_SHOES_GO = Pattern(
    rf"\b{SHOES} (?:(?:who|that|are|is|\w+ly|now|come|keep|as (?:she|he|they))\s+)*"
    r"(?:walk|hurr|run|strid|step|splash|pound|stomp|march|shuffl|rush|dash|sprint|trudg|trot|jog|pac|tramp|crunch|click|clack|tiptoe|stagger|limp|rac|wad|trampl|stamp|creep|cross|skip|patter|pad)\w*\b"
    r"|(?:鞋|靴子?|双?脚)[^，。；看放摆]{0,8}[走跑踏踩奔迈冲]",
    "feet foot shoe boot sneaker trainer heels stilettos sandal loafer slipper brogue soles 鞋 靴 脚",
)
_HEIGHTS_OF_THINGS = (
    (0.74, r"\bseam\b|接缝"),
    (0.87, r"\b(?:lid|rim|cap|top)\b|盖"),
    (0.08, r"\b(?:base|foot|bottom|soles?)\b|底"),
)
"""Parts of things and how high they are, in their heights, as stand-ins are drawn."""
_FILLS = Pattern(
    r"^(?:['’]s\s+[\w-]+)?\s+(?:(?:almost|nearly|completely)\s+)?fill(?:s|ing)?\s+(?:the\s+)?(?:(?:whole|entire)\s+)?"
    r"(?:frame|screen|picture|image)\b|^[^，。,.@]{0,6}(?:充满|占满|填满|布满)(?:整个|了)?(?:画面|镜头)",
    "fill 满",
)


def height_on_a_thing(words: str) -> float | None:
    """How high on a thing the part is that words name, in its heights; None where they name none."""
    return next((high for high, pattern in _HEIGHTS_OF_THINGS if re.search(pattern, words, re.IGNORECASE)), None)


def fills_the_frame(words: str) -> bool:
    """Whether words right after a thing say that nothing else is seen: "@Tin fills the frame"."""
    return _FILLS.search(words) is not None


def legs_alone(words: str) -> bool:
    """Whether words say that a shot shows nothing of somebody but their legs."""
    return _LEGS_ALONE.search(words) is not None


def shoes_go(words: str) -> bool:
    """Whether words say that feet, or shoes on them, walk or run: what isn't seen of whoever does so is above them."""
    return _SHOES_GO.search(words) is not None


def part_height(words: str) -> float | None:
    """The height of the part of a body that words name, in statures; None for the face, and for no part."""
    return next((height for height, pattern in PARTS if re.search(pattern, words, re.IGNORECASE)), None)


def of_one_hand(words: str) -> bool:
    """Whether words name one hand, not both: "his fist", "her left hand", @Mei's palm."""
    return _ONE_HAND.search(words) is not None


def of_a_face(words: str) -> bool:
    """Whether words name the face or what is in it: "her eyes", "his smile", 眼."""
    return bool(words) and re.search(_FACE, words, re.IGNORECASE) is not None


def pan_by(goes: str) -> str | None:
    """The pan that words about where it goes tell, "from the window to @Mei": as one reads."""
    return "pan_right" if first_goal(goes) else None


def tilt_by(goes: str) -> str | None:
    """The tilt that words about where it goes tell: to what is over or under everybody, or higher or lower on a body
    than where it sets off.
    """
    up, first = above_or_below(goes), first_goal(goes)
    if first and not up:
        was, will = (_EYES if (high := part_height(words)) is None else high for words in (first, last_goal(goes)))
        up = 1 if was <= will else -1
    return {1: "tilt_up", -1: "tilt_down"}.get(up)
