"""Whether a description is of a man or a woman: a noun decides, so that "her son" is male, else who is "he" or "she"."""

from __future__ import annotations

import re
from functools import lru_cache

from kling_story.patterns import Pattern

_MEN = (
    r"men|\w*boys?|lads?|father|grandfather|stepfather|godfather|dad|daddy|papa|sons?|grandsons?|stepsons?|brothers?|stepbrother"
    r"|husband|uncle|nephew|grandpa|gramps|groom|bridegroom|widower|bachelor|gentleman|guy|bloke|dude|sir|mr|monk|friar|abbot|king"
    r"|prince|emperor|duke|baron|waiter|landlord|wizard|warlock|lord|priest|sheikh|sultan|maharaja|rabbi|imam|pope|bishop|cardinal|gladiator|matador|butler|santa|eunuch|beard|bearded|moustache|mustache|goatee|stubble"
)
_WOMEN = (
    r"women|\w*girls?|lass|mother|grandmother|stepmother|godmother|mum|mom|mama|daughters?|granddaughters?|stepdaughters?|sisters?"
    r"|stepsister|wife|aunt|auntie|niece|grandma|granny|nana|bride|widow|spinster|lady|madam|mrs|ms|miss|nun|abbess|queen|princess"
    r"|empress|courtesan|concubine|bridesmaid|mermaid|maharani|duchess|countess|baroness|goddess|waitress|actress|hostess|stewardess|landlady|seamstress|sorceress|priestess|heroine"
    r"|witch|maid|maiden|milkmaid|housewife|midwife|ballerina|geisha|matron|nanny"
)
_NO_MAN = "hu|wo|ger|ro|otto|sha|talis|nor|cay|cara"
_NOT_OWNING = r"(?!['’]s\b)(?!-in-law['’]s)"
_MAN, _WOMAN = rf"{_MEN}|(?!(?:{_NO_MAN})man\b)\w*man", rf"{_WOMEN}|\w*woman"
_MEN_ZH = (
    r"少年|爷爷|外公|姥爷|父亲|爸|叔|先生|丈夫|儿子|弟|哥|老头|胡子|国王|王子|新郎|鳏夫|和尚|僧|皇帝|书生|秀才|公子|少爷|太监|将军"
    r"|老翁|汉子|大侠|店小二"
)
_WOMEN_ZH = (
    r"奶奶|外婆|姥姥|母亲|妈|阿姨|姐|妹|妻子|太太|老太|寡妇|姑娘|公主|王后|新娘|婆婆|媒婆|少女|尼姑|道姑|村姑|皇后|太后|贵妃|妃子|歌妓"
    r"|花魁|丫鬟|丫头|格格|老板娘|空姐"
)
_NOUN = Pattern(
    rf"\b(?:(?P<woman>{_WOMAN})|(?P<man>{_MAN}))\b{_NOT_OWNING}(?!['’] )"
    rf"|(?P<zh_woman>女(?!.?的)|(?:{_WOMEN_ZH})(?!的))|(?P<zh_man>男(?!.?的)|(?:{_MEN_ZH})(?!的))"
)
_PRONOUN = Pattern(r"\b(?:(?P<woman>she|hers)|(?P<man>he|him))\b|(?P<zh_woman>她)(?!的)|(?P<zh_man>他)(?!的)")
_OWNER = Pattern(r"\b(?:(?P<woman>her)|(?P<man>his))\b|(?P<zh_woman>[她女妈])|(?P<zh_man>[他男爸])")
_OWNS = Pattern(rf"\b(?:(?P<woman>{_WOMAN})|(?P<man>{_MAN}))['’]", "' ’")
_ANY = Pattern(
    rf"\b(?:(?P<woman>{_WOMAN}|she|hers?)|(?P<man>{_MAN}|he|him|his))\b"
    rf"|(?P<zh_woman>[她女]|{_WOMEN_ZH})|(?P<zh_man>[他男]|{_MEN_ZH})"
)


@lru_cache(maxsize=256)
def gender_of(description: str) -> str | None:
    """ "male" or "female", by the first noun that says who it is, else the first pronoun; None where none does."""
    if not description:
        return None
    for pattern in (_NOUN, _PRONOUN, _OWNER, _OWNS):
        if found := pattern.search(description):
            return _told(found)
    return None


def gender_in(words: str) -> str | None:
    """ "male" or "female", as the first word of either says, be it a noun or a pronoun; None where none does."""
    found = _ANY.search(words)
    return _told(found) if found else None


def _told(found: re.Match[str]) -> str:
    groups = found.groupdict()
    return "female" if groups["woman"] or groups.get("zh_woman") else "male"
