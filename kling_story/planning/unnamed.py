"""Animals and vehicles that a shot is of without naming one of the cast: "A yellow taxi drives through the rain"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from kling_story.patterns import Pattern
from kling_story.planning.mounts import mount_in
from kling_story.references import plain_name
from kling_story.setting import setting_in
from kling_story.storyboard import Element, Storyboard
from kling_story.vocabulary.people import somebody_seen
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, StandIn
from kling_story.vocabulary.terms import Table

_OPENS = Pattern(
    r"^\W*(?:(?:an? |the )?(?:[\w-]+ ){0,2}(?:shot|view|close-?up) (?:of )?|(?:wide|close|aerial|establishing)[:,] )?"
    r"(?:an?|the|one|another)\s+(?P<looks>(?:(?!(?:of|in|on|at|with|and|from|to|by|for|an?|the|her|his|its)\b)[\w-]+\s+){0,3})$"
    r"|^\W*[一两]?[只辆匹艘架条头台部](?P<zh>[^，。,.@]{0,6})$"
)
"""What stands before the word for whom a shot is of."""
_GOES_ON = Pattern(
    r"^\s*(?:$|[,.;:!?—–，。]|(?!(?:keys?|doors?|lights?|headlights?|wheels?|tires?|tyres?|seats?|windows?|tracks?|hooves|owners?|riders?"
    r"|lovers?|parks?|skins?|bones?|ears|eyes)\b)\w+(?:s|ing|ed)\b|(?:on|in|at|under|by|with|through|along|across|over|above|and|asleep"
    r"|who|that|which|stood|sat|lay|ran|flew|went|came)\b|[^\x00-\u2e7f门灯轮的主毛皮])"
)
"""What may follow it, so that it isn't part of another word's name: "a car drives", not "a car door"."""
_IT = Pattern(r"^\s*(?:it\b|它)")
"""The one that the shot before opened with."""


class _Opening(NamedTuple):
    """The word, from ``start`` up to ``end``, for whom a prompt is of, and what it says of their looks before it."""

    start: int
    end: int
    kind: Literal["animal", "item"]
    looks: str


def with_unnamed(board: Storyboard) -> Storyboard:
    """A storyboard in which the animal or vehicle that a shot opens with is one of the cast, as far as no one of the
    cast is in the shot and no person is spoken of; and what somebody of the cast rides, drives, pulls or pushes.
    """
    elements, shots = dict(board.elements), list(board.shots)
    last: str | None = None
    for number, shot in enumerate(shots):
        before_it, last = last, None
        # Within a car it is known by its windows.
        mount = mount_in(shot.prompt, elements) if setting_in(shot.prompt).place != "car_interior" else None
        if mount is not None and mount.name.casefold() not in (known.casefold() for known in board.elements):
            elements[mount.name] = mount.element
            shots[number] = shot.model_copy(update={"prompt": mount.prompt})
            continue
        if "@" in shot.prompt or shot.dialogue:
            continue
        if before_it is not None and (it := _IT.match(shot.prompt)):
            last = before_it
            shots[number] = shot.model_copy(update={"prompt": f"@{last}{shot.prompt[it.end() :]}"})
            continue
        found = next(_opening(shot.prompt), None)
        if found is None:
            continue
        before, word, after = shot.prompt[: found.start], shot.prompt[found.start : found.end], shot.prompt[found.end :]
        if somebody_seen(before + after) or any(plain_name(shot.prompt, known) >= 0 for known in board.elements):
            continue
        name = last = word.replace(" ", "-")
        elements.setdefault(name, Element(kind=found.kind, description=f"{found.looks}{word}"))
        shots[number] = shot.model_copy(update={"prompt": f"{before}@{name}{after}"})
    if len(elements) == len(board.elements):
        return board
    return board.model_copy(update={"elements": elements, "shots": tuple(shots)})


def _opening(prompt: str) -> Iterator[_Opening]:
    """Whom a prompt opens with, if that is an animal or something that drives, sails or flies."""
    kinds: tuple[tuple[Literal["animal", "item"], Table[StandIn]], ...] = (("animal", ANIMALS), ("item", THINGS))
    for kind, table in kinds:
        for found in table.find_in(prompt):
            before = _OPENS.search(prompt[: found.start])
            if before and (kind == "animal" or found.term.goes) and _GOES_ON.search(prompt[found.end :]):
                yield _Opening(found.start, found.end, kind, before["looks"] or before["zh"] or "")
