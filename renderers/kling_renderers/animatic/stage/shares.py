"""Who has which thing: nobody, where words say that it stands apart, hangs or lies; else whom they name before it."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.stage.holding import People
from kling_story.planned import PlannedElement, PlannedShot


def stands_apart(shot: PlannedShot, thing: PlannedElement, people: People) -> bool:
    """Whether nobody holds a thing: words say where in the frame it is, or nobody has hands."""
    place = shot.place_of(thing.name)
    told = place is not None and bool(
        place.side or place.depth or place.piece in ("tabletop", "ground", "wall") or (place.relation and place.other)
    )
    return told or not any(_has_hands(element) for element in people)


def is_hung(shot: PlannedShot, thing: PlannedElement) -> bool:
    """Whether a thing hangs somewhere, so that nobody has it."""
    place = shot.place_of(thing.name)
    return shot.people > 0 and place is not None and place.held == "hung"


def is_unworn(shot: PlannedShot, costume: PlannedElement) -> bool:
    """Whether a costume is in somebody's hands or hangs, so that nobody wears it."""
    place = shot.place_of(costume.name)
    return shot.people > 0 and place is not None and place.held is not None


def is_laid(shot: PlannedShot, costume: PlannedElement) -> bool:
    """Whether nobody has a costume in their hands either."""
    place = shot.place_of(costume.name)
    return place is not None and place.held == "laid"


def _has_hands(element: PlannedElement | None) -> bool:
    return element is None or element.kind != "animal"


def shared_out(shot: PlannedShot, things: Sequence[PlannedElement], people: People) -> list[list[PlannedElement]]:
    """What each of the people has: whom the words name before a thing, else who stands furthest right and has hands."""
    shares: list[list[PlannedElement]] = [[] for _ in people]
    able = [number for number, element in enumerate(people) if _has_hands(element)]
    names = {element.name: number for number, element in enumerate(people) if element is not None}
    for thing in things:
        place = shot.place_of(thing.name)
        owner = names.get(place.whose) if place is not None and place.whose is not None else None
        if owner is None and place is not None and _is_near(shot, place.whose):
            # The hands of the back in the corner are out of sight: what is theirs is in nobody else's.
            continue
        if able:
            shares[owner if owner in able else able[-1]].append(thing)
    return shares


def _is_near(shot: PlannedShot, name: str | None) -> bool:
    """Whether somebody is the back in the corner of an over-the-shoulder shot."""
    place = shot.place_of(name)
    return place is not None and place.near
