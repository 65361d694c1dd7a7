"""How old, how broad and how tall a description says that a grown person is, as far as a stand-in can show it.

An adjective counts where it is said of who is described: before the first comma or "in", "with", "of" ("a stout cook
with a thin moustache" is stout). How tall and broad each word makes somebody is a choice.
"""

from __future__ import annotations

from functools import lru_cache

from kling_story.patterns import Pattern
from kling_story.vocabulary.genders import gender_of
from kling_story.vocabulary.roles import names_one

OLD = 65
"""Years that "old" stands for: who is so old stoops, and has grey hair and folds beside the mouth."""
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
_CHINESE = dict(zip("二三四五六七八九", range(20, 100, 10), strict=True))
_CALLED = {
    "sexagenarian": 60, "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90, "花甲": 60, "古稀": 70, "耄耋": 80,
}  # fmt: skip
_YEARS = {word: years for words in (_TENS, _DECADES) for word, years in zip(words, range(20, 100, 10), strict=True)}
_AGED = Pattern(
    rf"(?<!\d)(?P<number>[1-9]\d)(?:[ -]years?[ -]old|岁|多岁)|(?:\baged?|\bof) (?P<of>[1-9]\d)(?!\w)"
    rf"|(?P<word>{'|'.join(_TENS)})(?:-\w+)?(?:[ -]years?[ -]old)|(?:\baged|\bof|\bnearly|\bover|\balmost) (?P<after>{'|'.join(_TENS)})\b"
    rf"|\bin (?:his|her|their) (?:early |mid[- ]|late )?(?P<decade>{'|'.join(_DECADES)}|[2-9]0s)\b|\b(?:early|mid|late)[- ](?P<about>{'|'.join(_DECADES)})\b"
    rf"|[,;(] ?(?:early |mid[- ]|late )?(?P<alone>{'|'.join(_DECADES)})\b|[,;(] ?(?P<plain>[2-9]\d)(?=\s*(?:$|[,.;)]))"
    rf"|(?P<counted>{'|'.join(_TENS)})-\w+(?=\s*(?:$|[,.;)]))|(?P<called>{'|'.join(_CALLED)})"
    r"|(?P<chinese>[二三四五六七八九])(?:十[一二三四五六七八九多几]?岁|十出头|十来岁|旬)|年[近过](?P<near>[二三四五六七八九])十",
    f"year age of in early mid late , ; ( - 岁 旬 出头 十来岁 年近 年过 {' '.join(_CALLED)} nearly over almost {' '.join(_TENS)}",
)
_OLD = Pattern(
    r"(?<!year[ -])(?<!years[ -])\b(?:old|elderly|wizened|grandmother|grandma|granny|grandfather|grandpa|pensioner|crone)\b(?! (?:friend|school|flame))"
    r"|老人|老[年奶爷太头妇汉翁者]|奶奶|爷爷|年迈|白发苍苍",
    "old elderly wizened grand granny pensioner crone 老 奶奶 爷爷 年迈 白发苍苍",
)
_BROAD = Pattern(
    r"\b(?:burly|stout|fat|heavy-?set|stocky|portly|plump|chubby|obese|brawny|beefy|overweight|rotund|paunchy"
    r"|barrel-chested|broad-shouldered|muscular|bodybuilder|strongman|sumo)\b|胖|魁梧|壮硕|壮实|强壮",
    "burly stout fat heavy stocky portly plump chubby obese brawny beefy overweight rotund paunchy barrel broad muscular bodybuilder strongman sumo"
    " 胖 魁梧 壮",
)
_SLIM = Pattern(
    r"\b(?:wiry|slim|lanky|thin|skinny|gaunt|slender|lean|bony|scrawny|slight|willowy)\b(?!-)|瘦|苗条|纤细",
    "wiry slim lanky thin skinny gaunt slender lean bony scrawny slight willowy 瘦 苗条 纤细",
)
_TALL = Pattern(r"\b(?:tall|lanky|towering)\b(?!-)|高大|高个|高挑", "tall lanky towering 高大 高个 高挑")
_SHORT = Pattern(r"\b(?:short|petite|diminutive|tiny)\b(?!-)|矮|娇小", "short petite diminutive tiny 矮 娇小")
_ALONE = Pattern(
    r"(?:(?:very|quite|rather|a bit|a little|slightly)\s+)?(?:\w+ and )?(?:burly|stout|fat|heavy-?set|stocky|portly|plump"
    r"|chubby|obese|brawny|beefy|overweight|rotund|broad-shouldered|muscular|wiry|slim|lanky|thin|skinny|gaunt|slender|lean|bony"
    r"|scrawny|willowy|tall|towering|short|petite|diminutive|tiny)(?: and \w+)?|[很有点挺]*(?:胖胖的|瘦瘦的|微胖|胖|魁梧|壮实|瘦|苗条|高大|高个子?|矮个子?|矮)",
    "burly stout fat heavy stocky portly plump chubby obese brawny beefy overweight rotund broad muscular wiry slim lanky thin"
    " skinny gaunt slender lean bony scrawny willowy tall towering short petite diminutive tiny 胖 魁梧 壮实 瘦 苗条 高大 高个 矮",
)
"""Clauses that say nothing but how somebody is built."""
_GIRTHS = ((_BROAD, "broad"), (_SLIM, "slim"))
_GIANT = Pattern(r"\b(?:giant|gigantic|colossal)\b|巨人", "giant gigantic colossal 巨人")
_DWARF = Pattern(
    r"\b(?:dwarf|dwarfish|gnome|leprechaun|midget)\b|侏儒|小矮人", "dwarf gnome leprechaun midget 侏儒 矮人"
)
_STATURES = ((_GIANT, 1.15), (_DWARF, 0.72), (_TALL, 1.06), (_SHORT, 0.93))
_COMMAS = Pattern(r"[,;，；]", ", ; ， ；")
_A_PERSON = Pattern(r"(?:an?|the)\b(?!.*\b(?:his|her|he|she|him|hers)\b)", "a the")
_ELSEWHERE = Pattern(
    r"[,;.:(，。；：（]|\b(?:in|with|of|who|whose|wearing|holding|carrying|and (?:a|an|the|his|her))\b",
    ", ; . : ( ， 。 ； ： （ in with of who wearing holding carrying and",
)
"""Where a description goes on to something else than who it is."""


@lru_cache(maxsize=256)
def years_in(description: str) -> int | None:
    """How many years old somebody grown is, by the first word that says so; None where none does."""
    text = description.casefold()
    if found := _AGED.search(text):
        if number := found["number"] or found["of"] or found["plain"]:
            return int(number)
        if (
            word := found["word"]
            or found["after"]
            or found["decade"]
            or found["about"]
            or found["alone"]
            or found["counted"]
        ):
            return _YEARS.get(word) or int(word[:2])
        if word := found["called"]:
            return _CALLED[word]
        return _CHINESE[found["chinese"] or found["near"]]
    return OLD if _OLD.search(themselves(text)) else None


def girth_in(description: str) -> str | None:
    """``broad`` or ``slim``; None where no word says it."""
    return next((girth for pattern, girth in _GIRTHS if pattern.search(themselves(description))), None)


def height_in(description: str) -> float:
    """How tall somebody is among those of their age."""
    return next((height for pattern, height in _STATURES if pattern.search(themselves(description))), 1.0)


@lru_cache(maxsize=256)
def themselves(description: str) -> str:
    """The words of a description about who it is of: the first ones, and after a comma a noun for a person with what
    is said of it, or an adjective alone: "the best man, a chubby young man", "his son, seventeen, lanky".
    """
    text = description.casefold()
    found = _ELSEWHERE.search(text)
    if not found:
        return text
    first, *others = _COMMAS.compiled.split(text)
    about = [_ELSEWHERE.compiled.split(first, maxsplit=1)[0]]
    for other in others:
        words = _ELSEWHERE.compiled.split(other, maxsplit=1)[0].strip()
        if _ALONE.fullmatch(words) or (_A_PERSON.match(words) and gender_of(words)) or names_one(words):
            about.append(words)
    return "\n".join(about)
