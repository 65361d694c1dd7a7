"""Words for what a large house has beside the room that it is named for: a corridor, a roof, a car park, an entrance."""

from __future__ import annotations

from collections.abc import Iterable

from kling_story.patterns import Pattern
from kling_story.vocabulary.places import Place
from kling_story.vocabulary.terms import Found

__all__ = ["AT_AN_ENTRANCE", "is_of_a_part"]

_A = r"(?:the|an?|one|his|her|their|this|that)"
AT_AN_ENTRANCE = Pattern(
    rf"\b(?:hospital|clinic|hotel|emergency(?: room| department)?|a ?& ?e|school|museum|theatre|theater|office|building)(?:'s|’s)? (?:(?:main|front|lit) )?entrance\b(?! (?:halls?|exams?|fees?|desk)\b)(?: (?:of|to) (?:{_A} )?(?:hospital|clinic)\b)?"
    rf"|\bentrance (?:of|to) (?:{_A} )?(?:[\w-]+ ){{0,2}}(?:hospital|clinic|hotel|emergency|school|museum|theatre|theater|office|building)\b|\bambulance bay\b"
    r"|(?:急诊|急救)[室科楼部]?(?:中心)?的?(?:大?门[口外前]|大门|入口)|(?:医院|诊所|酒店|宾馆|饭店|旅馆|学校|博物馆|剧院|法院|图书馆|大楼|工厂|仓库|教堂)的?(?:正|大|侧|后)?(?:门[口外前]|入口)",
    "entrance ambulance 门 入口",
)
"""Words by which somebody is before a large house, under the sky."""
_ITS_PART = Pattern(
    r"(?: |(?:'s|’s) (?:[\w-]+ )?)|[里内]?的?|[里内]?的[^，。、；,.;@]{0,4}|[^，。、；,.;@和与到去]{2,4}的"
)
_PART_OF_IT = Pattern(rf" (?:of|at) {_A} (?:[\w-]+ ){{0,2}}", ("of", "at"))
_GOING = ("car_interior", "train_carriage", "train_compartment", "plane_cabin", "lift_cabin", "spaceship_interior")
"""Ids of rooms that go: none is named for a house."""
_NO_KIND = ("indoors", "outdoors")
"""Ids of places of which nothing is known but whether there is a roof."""
_HINTED = ("street", "courtyard")
"""Ids of places at which a word for a part of a house only hints: its car park, its yard."""


def is_of_a_part(prose: str, house: Found[Place], told_of: Iterable[tuple[Found[Place], bool]]) -> bool:
    """Whether a room is named only as the house of which a part is the place: "the hospital's roof", "the corridor of
    the old hospital", "the entrance of the museum". ``told_of``: all places that the text names, and whether each is only hinted at.
    """
    if not house.term.inside or house.term.id in _GOING:
        return False
    if any(found.start() <= house.start and house.end <= found.end() for found in AT_AN_ENTRANCE.finditer(prose)):
        return True
    return any(
        part.term is not house.term
        and part.term.id not in _NO_KIND
        and (not hinted or part.term.id in _HINTED)
        and _belongs(prose, house, part)
        for part, hinted in told_of
    )


def _belongs(prose: str, house: Found[Place], part: Found[Place]) -> bool:
    if house.end <= part.start:
        return bool(_ITS_PART.fullmatch(prose[house.end : part.start]))
    return part.end <= house.start and bool(_PART_OF_IT.fullmatch(prose[part.end : house.start]))
