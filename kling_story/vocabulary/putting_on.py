"""Things that somebody puts on or takes off at a time of its own within a shot: glasses, hats, headphones, masks, coats."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary.acts import WHO
from kling_story.vocabulary.changes import Change

ITEMS = {
    "sunglasses": (r"sunglasses|shades|dark glasses|aviators", "墨镜|太阳镜"),
    "glasses": (r"(?:eye)?glasses|spectacles|goggles", "眼镜"),
    "cap": (r"(?:baseball )?cap|beret", "鸭舌帽|棒球帽"),
    "helmet": (r"helmet", "头盔|安全帽"),
    "beanie": (r"beanie", "毛线帽"),
    "bandana": (r"bandana|bandanna|headscarf|kerchief", "头巾"),
    "conical": (r"(?:bamboo|conical) hat", "斗笠"),
    "strawhat": (r"(?:straw|sun) ?hat|sombrero", "草帽"),
    "tophat": (r"top hat", "高礼帽|礼帽"),
    "cowboyhat": (r"cowboy hat|stetson", "牛仔帽"),
    "chefhat": ("chef's hat|chef’s hat|toque", "厨师帽"),
    "peakedcap": (r"(?:police|peaked|officer's|captain's) cap", "警帽|军帽"),
    "crown": (r"crown|tiara", "王冠|皇冠"),
    "wreath": (r"wreath|garland", "花环"),
    "headband": (r"headband|sweatband", "发带"),
    "hat": (r"hat|fedora|bowler|turban", "帽子|帽"),
    "headphones": (r"headphones|earphones|earbuds|earmuffs", "耳机"),
    "headset": (r"headset", "耳麦|头显"),
    "mask": (r"mask", "口罩|面具"),
    "scarf": (r"scarf", "围巾"),
    "shawl": (r"shawl", "披肩"),
    "apron": (r"apron", "围裙"),
    "backpack": (r"backpack|rucksack|knapsack|schoolbag", "背包|书包"),
    "satchel": (r"satchel", "挎包"),
    "coat": (
        r"(?:rain|over|trench)? ?coat|jacket|parka|blazer|cloak|cape|robe|cardigan|hoodie|sweater|anorak|windbreaker",
        "外套|大衣|夹克|雨衣|风衣|斗篷|毛衣",
    ),
}
"""By how each is drawn: the words for it, in English and Chinese."""
AT_THE_HEAD = frozenset((
    "cap", "helmet", "beanie", "hat", "bandana", "conical", "strawhat", "tophat", "cowboyhat", "chefhat", "peakedcap",
    "crown", "wreath", "headband", "headphones", "headset",
))  # fmt: skip
_HEADGEAR = Pattern(
    "|".join(rf"(?P<{kind}>\b(?:{words})\b|{han})" for kind, (words, han) in ITEMS.items() if kind in AT_THE_HEAD)
)
AT_THE_EYES = frozenset(("glasses", "sunglasses", "mask"))
_SECONDS = 0.45
_ITS = r"(?:(?:the|her|his|their|an?|both) )?(?:[\w-]+ ){0,2}?"
_ONES_OWN = r"(?! (?:[@·]|an?\b|the\b|him\b|them\b|(?:her|his)\b(?! (?:own )?(?:head|face|eyes|nose|ears|back|shoulders?|arms?)\b)))"
"""After "on" or "off": on or off nobody and nothing else."""
_OFF = r"(?:takes?|pulls?|tears?|rips?|whips?|slips?|lifts?|throws?|strips?|peels?|shrugs?|yanks?|slides?|flings?)"
_ON = r"(?:puts?|pulls?|slips?|slides?|throws?|tugs?|straps?|flings?|jams?)"


def _pattern(english: str, chinese: str, *, on: bool) -> Pattern:
    needles = [word.strip(" ?") for word in english.replace("(?:", "|").replace(")", "|").split("|")]
    words = tuple(dict.fromkeys(word for word in (*needles, *chinese.split("|")) if word))
    if on:
        verbs = rf"(?:{_ON} on|dons?|shrugs? into|slips? into|clips? on) {_ITS}(?:{english})\b|{_ON} {_ITS}(?:{english}) (?:back )?on\b{_ONES_OWN}"
        han = rf"(?:戴上|穿上|披上|系上|背上|围上)[^，。,.@]{{0,4}}(?:{chinese})"
        also = "put pull slip slid throw tug strap fling jam don shrug clip 戴上 穿上 披上 系上 背上 围上"
    else:
        verbs = rf"(?:{_OFF} off|removes?|doffs?|sheds?|shrugs? out of|slips? out of) {_ITS}(?:{english})\b|{_OFF} {_ITS}(?:{english}) off\b{_ONES_OWN}"
        han = rf"(?:摘[下掉了]|脱[下掉了]|取下|解下)[^，。,.@]{{0,4}}(?:{chinese})"
        also = (
            "take pull tear rip whip slip lift throw strip peel shrug yank slid fling remov doff shed 摘 脱 取下 解下"
        )
    return Pattern(rf"{WHO}(?:{verbs})|{han}", words, also)


def _change(kind: str, english: str, chinese: str, *, on: bool) -> Change:
    says, was = ("on", "off") if on else ("off", "on")
    return Change({says: kind}, {was: kind}, _SECONDS, _pattern(english, chinese, on=on))


def on_a_head(text: str) -> str:
    """What is put on somebody's head, as words say it: what isn't made for heads is as good as a helmet."""
    found = _HEADGEAR.search(text)
    return found.lastgroup or "helmet" if found else "helmet"


_FOGS = Change(
    {"covered": "fogged"}, {"off": "fogged"}, 0.8,
    Pattern(
        r"\b(?:glasses|spectacles|goggles|lenses)\s+(?:\w+ly )?(?:fog|mist|steam|cloud)s?(?: (?:up|over))?(?=\s*(?:$|[,.;!])| (?:up|over|with|in|from|as|and|while)\b)"
        r"|\b(?:steam|breath|heat)\s+(?:\w+ly )?(?:fogs|mists|clouds|steams)(?: up)? (?:up )?(?:her|his|their|the) (?:[\w-]+ )?(?:glasses|spectacles|goggles|lenses)\b"
        r"|(?:眼镜|镜片)[^，。；@]{0,4}(?:蒙上|起[了满]?|布满|罩上|糊上|模糊)[^，。；@]{0,5}",
        "fog mist steam cloud 蒙 起 布满 罩 糊 模糊", "glasses spectacles goggles lenses 眼镜 镜片",
    ),
)  # fmt: skip
"""What comes over glasses by itself."""
PUTTING_ON = (*(_change(kind, *words, on=on) for kind, words in ITEMS.items() for on in (True, False)), _FOGS)


def put_on_in(text: str) -> Iterator[tuple[Change, Match[str]]]:
    """What a text says that people put on or take off, and the words that say so; the same words for a cap and a hat
    are the one that is named first here.
    """
    taken = set[int]()
    for change in PUTTING_ON:
        for found in change.words.finditer(text):
            if found.end() not in taken:
                taken.add(found.end())
                yield change, found
