"""Things that stand by somebody, as words say: "a bag at her feet", "beside him the @Case", "the @Lamp behind her"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.references import references

_WHERE = r"(?P<where>beside|next to|near|behind|in front of|before|at)"
_STANDS = (
    r"(?:(?:is|are|stands?|standing|lies|lying|sits?|sitting|rests?|resting|waits|leans|placed|left|right|just|open"
    r")\s+)*"
)
_WHOM = (
    r"(?:(?:her|him|them)\b(?!\s+(?!(?:and|as|while|in|on|is|are|with|who|which|the|an?)\b)\w)"
    r"|(?:her|his|their)\s+(?:feet|side)\b)"
)
_NEEDLES = ("beside next near behind front before at 身 脚边 旁边", "her him them his their 身 脚边 旁边")
_AFTER = Pattern(
    rf"^\s*,?\s*{_STANDS}(?:on the (?:ground|floor)\s+)?{_WHERE}\s+{_WHOM}"
    r"|^[^，。,.@]{0,4}(?:身边|身旁|脚边|旁边)",
    *_NEEDLES,
)
_BEFORE = Pattern(
    rf"(?:^|[,;.]\s*|\band\s+|\bwith\s+|\bwaits?\s+){_WHERE}\s+(?:(?:her|him|them)|(?:her|his|their)\s+(?:feet|side)),?\s*"
    rf"{_STANDS}(?:(?:the|an?|her|his|their)\s+)?(?:\w+\s+)?$|(?:身边|身旁|脚边|旁边)[^，。,.@]{{0,4}}$",
    *_NEEDLES,
)
_GOAL = Pattern(
    r"\b(?:(?:(?:walks?|runs?|goes|steps?|comes?|moves?|rushes|crosses|drives|hurr(?:y|ies)|strides|creeps?|crawls?)"
    r" (?:slowly )?(?:up )?(?:to|towards?|past|around|round)|(?:circles|approaches|rounds|passes|faces)"
    r"|(?:stands?|standing|waits?|waiting|sits?|sitting|kneels?|kneeling|crouch(?:es|ing)|hides?|stops?|bends?|leans?)"
    r" (?:\w+ )?"
    r"(?P<where>behind|in front of|beside|next to|near|by|over|before)|past|points? at)\s+(?:the\s+)?)$"
    r"|(?:走向|走过|走到|跑向|跑过|站在|绕过|绕着|经过|靠近|指着)$",
    "walk run goes step com mov rush cross driv hurr strid creep crawl circl approach round pass fac stand wait sit"
    " kneel crouch hid stop bend lean past point 走 跑 站 绕 经过 靠近 指",
)
"""What stands between somebody and what they have not in their hands."""
_BACK_WAY = {"behind": "before", "over": "before"}
"""How a thing stands to whom stands so to it."""
_ONE = r"(?:(?:the|an?|some)\s+)?(?:@?[\w-]+\s*){1,3}?"
_TABLE_WITH = Pattern(
    r"\b(?:table|desk|counter|workbench|altar|shelf|tray)s?\s+with\s+"
    rf"(?:{_ONE}(?:,|\band\b)\s*){{0,3}}(?:(?:the|an?|some)\s+)?$"
)
_ON_IT = Pattern(
    rf"^(?:\s*(?:,|\band\b)\s*{_ONE}){{0,3}}\s*(?:(?:left|standing|lying|steaming)\s+)?(?:up)?on\s+(?:it|top)\b"
)
_RELATIONS = {"behind": "behind", "in front of": "before", "before": "before"}


def by_somebody(
    prompt: str, places: Sequence[Place], things: Collection[str], people: Collection[str], declared: Collection[str]
) -> tuple[Place, ...]:
    """The places of a shot, where ``things`` that nobody has stand by whoever of the ``people`` was named last."""
    if not things or not people:
        return tuple(places)
    by: dict[str, tuple[str, bool]] = {}
    on_tables: set[str] = set()
    named = [one for one in references(prompt, declared) if one.name in things]
    for one in named:
        if found := _AFTER.search(prompt[one.end : one.end + 60]) or _BEFORE.search(prompt[: one.start]):
            low = found[0].rstrip().endswith("feet") or " feet" in found[0] or "脚" in found[0]
            by.setdefault(str(one.name), (_RELATIONS.get((found["where"] or "").lower(), "beside"), low))
        elif on_it(prompt, one.start, one.end):
            on_tables.add(str(one.name))
        elif goal := _GOAL.search(prompt[: one.start]):
            where = (goal["where"] or "").lower()
            by.setdefault(str(one.name), (_BACK_WAY.get(where) or "beside", False))
    return tuple(
        place._replace(piece="tabletop", held=None) if place.name in on_tables else _by(place, by, people)
        for place in places
    )


def on_it(prompt: str, start: int, end: int) -> bool:
    """Whether words put a thing between two places of theirs on the table before it: "a table with @Pot on it"."""
    return bool(_ON_IT.search(prompt[end:]) and _TABLE_WITH.search(prompt[:start]))


def _by(place: Place, by: dict[str, tuple[str, bool]], people: Collection[str]) -> Place:
    whom = place.whose or (next(iter(people)) if len(people) == 1 else None)
    if place.name not in by or whom is None or place.relation or place.side or place.held not in (None, "hand"):
        return place
    relation, low = by[place.name]
    piece = "ground" if low and place.piece is None else place.piece
    return place._replace(relation=relation, other=whom, piece=piece, held=None)
