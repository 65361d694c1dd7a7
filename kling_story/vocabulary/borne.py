"""What several people carry together, on their shoulders or in their hands, and the words for that."""

from __future__ import annotations

from kling_story.patterns import Pattern

BORNE = {
    "hull": "rowing boat|rowboat|fishing boat|canoe|kayak|dinghy|skiff|raft|boat|木船|小船|渔船|独木舟|皮划艇|龙舟|竹筏|船",
    "ladder": "ladder|stepladder|梯子|木梯|竹梯|长梯",
    "coffin": "coffin|casket|棺材|棺木|灵柩",
    "log": "log|tree trunk|fallen tree|christmas tree|fir tree|pine tree|telegraph pole|flagpole|pole|mast|beam|girder"
    "|plank|pipe|battering ram|圆木|木头|树干|原木|横梁|房梁|木梁|木板|竹竿|电线杆|圣诞树",
    "roll": "carpet|rug|roll of carpet|地毯|毛毯",
    "sofa": "sofa|couch|settee|loveseat|沙发",
    "litter": "stretcher|担架",
    "board": "table|mattress|door|bed|bench|surfboard|billboard|sheet of glass|pane of glass|glass pane|window pane"
    "|桌子|长桌|餐桌|饭桌|床垫|门板|木床|长凳|玻璃板|广告牌|牌匾|匾额",
    "palanquin": "palanquin|sedan chair|轿子|花轿|大轿|官轿",
    "chest": "piano|wardrobe|fridge|refrigerator|washing machine|stove|safe|treasure chest|chest|crate|heavy box|big box"
    "|large box|huge box|wooden box|cage|trunk|statue|bookshelf|bookcase|barrel"
    "|钢琴|衣柜|冰箱|洗衣机|保险柜|木箱|箱子|大箱|宝箱|铁笼|笼子|雕像|柜子|书架|木桶",
}  # fmt: skip
"""What is carried so, by the shape in which it is drawn."""
_WORDS = [word for words in BORNE.values() for word in words.split("|")]
_ENGLISH = "|".join(word for word in _WORDS if word.isascii())
_CHINESE = "|".join(sorted((word for word in _WORDS if not word.isascii()), key=len, reverse=True))

NAME = "\ue000"
"""How each sign of a name of the cast stands in the text that these patterns read: as one of no script."""
_ONE = f"{NAME}+"
_MANY = r"(?:two|three|four|five|six|seven|eight|ten|several|some|a dozen|a (?:group|team|couple) of)"
_OTHERS = (
    rf"(?:(?:the other |the )?{_MANY} (?:other |more )?(?:(?!and\b|who\b)[\w'-]+ ){{0,2}}?(?:men|women|people|children|[a-z]+s)"
    r"|(?:the )?(?:paramedics|medics|orderlies|nurses|movers|pallbearers)\b"
    r"|(?:an?|another|his|her|their) (?:(?!and\b)[\w'-]+ )?(?!and\b)[a-z]+)(?: in (?:(?!and\b)[\w-]+ ){0,2}[\w-]+)?"
)
_WHO = rf"(?:{_ONE}|{_OTHERS})"
_ADVERBS = r"(?:,? (?:all|both|together|now|then|are|is|\w+ly),?)*"
_ZH_OTHERS = rf"[两二三四五六八十几][个名位]?[^，。；、{NAME}抬扛推]{{1,6}}?"
_ZH_WHO = rf"(?:{_ONE}|{_ZH_OTHERS})"
_ZH_ADVERBS = (
    r"(?:\s|，|正|一起|一同|合力|吃力地?|缓缓地?|慢慢地?|小心翼翼地?|小心地?|并肩|合伙|齐心|用肩膀?|在肩上|在雨中)*"
)
_ITS = r"(?:the|an?|his|her|their|its|one)"
_LIKE = r"(?:(?!and\b|of\b|with\b)[\w'-]+,? ){0,4}?"
"""Words for how a thing looks."""
CARRIES = Pattern(
    r"\b(?:carry|carries|carrying|shoulders?|shouldering|lugs?|lugging|heaves?|heaving|bears?|bearing)"
    rf"(?: (?:between them|together|up|in|out))*? (?:(?:{_ITS} )?(?P<named>{_ONE})(?![\w'’])"
    rf"|{_ITS} (?P<what>{_LIKE}(?:{_ENGLISH}))\b)",
    "carr shoulder lug heav bear",
)
"""Those who do stand before it."""
PUSHES = Pattern(
    r"\b(?:push|pushes|pushing|wheel|wheels|wheeling|rush|rushes|rushing|roll|rolls|rolling)"
    rf" {_ITS} (?P<what>{_LIKE}(?:stretcher|gurney|hospital bed))\b",
    "push wheel rush roll",
)
PUSHES_ZH = Pattern(
    rf"推着?(?:一[辆张个台])?(?P<what>[^，。；{NAME}]{{0,5}}?(?:担架床|担架车|担架|推床|病床|平车))", "推"
)
"""The same of what has wheels, of which several are at the sides."""
CARRIED = Pattern(
    rf"(?:(?P<named>{_ONE})|{_ITS} (?P<what>{_LIKE}(?:{_ENGLISH})))"
    r"(?:,| is| being| now| slowly)* (?:carried|borne|lugged)(?: (?:shoulder-high|high|slowly|along|up|down|out))*"
    rf" (?:by|(?:on|upon) the shoulders of) (?P<who>{_WHO}(?:(?:,? and |, ){_WHO})*)",
    "carried borne lugged",
)
CARRIES_ZH = Pattern(
    rf"[抬扛]\s*(?:着|起了?|了)?(?:[一两]?[张口副艘条架根个台部顶卷块段座件只])?"
    rf"(?:(?P<named>{_ONE})|(?P<what>[^，。；{NAME}]{{0,5}}?(?:{_CHINESE})))"
    rf"|把\s*(?:(?P<put>{_ONE}\s*)|(?P<what_put>[^，。；{NAME}]{{0,6}}?(?:{_CHINESE})))[抬扛]",
    "抬 扛",
)
BEARERS = Pattern(
    rf"(?:\b|(?={NAME}))(?P<who>{_WHO}(?:(?:,? and |, | with ){_WHO})*){_ADVERBS}(?:, [^.;!?,{NAME}]{{2,40}},)? $"
)
ALONG = Pattern(rf"^[^.;!?,{NAME}]{{0,40}}?(?<= )with (?P<who>{_WHO}(?:,? and {_WHO})*)", "with")
"""What follows where one carries it with others."""
BEARERS_ZH = Pattern(rf"(?P<who>{_ZH_WHO}(?:\s*[、，和与跟同]\s*{_ZH_WHO})*){_ZH_ADVERBS}$")
"""What stands right before who carries something."""
EACH = Pattern(rf"{_ONE}|{_OTHERS}|{_ZH_OTHERS}(?=\s*(?:[、，和与跟同]|$))")
"""Each of a list of those."""
COUNTED = Pattern(
    rf"^(?:the other |the )?(?P<count>{_MANY}) (?:other |more )?(?P<noun>.+)$|^(?P<zh>[两二三四五六八十几])[个名位]?(?P<zh_noun>.+)$"
)
"""Several of those, in one word."""
ON_SHOULDERS = Pattern(
    r"\b(?:on|upon|onto|over) (?:their|his|her|the|our) (?:\w+ )?shoulders?\b|\bon the shoulders of\b"
    r"|\bshoulder[- ]high\b|\bshoulder(?:s|ing)? (?:the|an?)\b|扛|肩|[花大官]轿|轿子|\b(?:palanquin|sedan chair)\b",
    "shoulder 扛 肩 轿 palanquin sedan",
)
_SHAPES = {
    shape: Pattern(rf"\b(?:{'|'.join(filter(str.isascii, words.split('|')))})\b|{'|'.join(one for one in words.split('|') if not one.isascii())}", tuple(words.split("|")))
    for shape, words in BORNE.items()
}  # fmt: skip


def shape_borne(name: str, description: str | None) -> str | None:
    """In which shape something is drawn that several carry together; None where they wouldn't."""
    text = f"{name.replace('-', ' ')} {description or ''}"
    found = [(one.end(), shape) for shape, words in _SHAPES.items() for one in words.finditer(text)]
    return max(found)[1] if found else None
