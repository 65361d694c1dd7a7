"""Who has which thing, and where hands are: those that hold something, and those that a move closes in on."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from kling_renderers.animatic.figures import Grip
from kling_renderers.animatic.framing import EYES, yaw_of
from kling_story.planning import PlannedElement, PlannedShot
from kling_story.references import references
from kling_story.vocabulary import MOVES, SIZES
from kling_story.vocabulary.focus import HANDS, last_goal, of_somebody, part_height

People = Sequence[PlannedElement | None]
_APART = 0.075
"""How far from the middle a hand is held up, in statures."""


def stands_apart(shot: PlannedShot, thing: PlannedElement, people: People) -> bool:
    """Whether nobody holds a thing: words say where in the frame it is, it is nothing solid, or nobody has hands."""
    place = shot.place_of(thing.name)
    told = place is not None and (place.side or place.depth or place.relation)
    return bool(told) or thing.kind == "effect" or not any(_has_hands(element) for element in people)


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
        if able:
            shares[owner if owner in able else able[-1]].append(thing)
    return shares


def grips_for(
    shot: PlannedShot, things: Sequence[PlannedElement], element: PlannedElement | None, alone: bool
) -> tuple[Grip, ...]:
    """Where somebody holds the first two things, or hands that a move closes in on: before the chest, where the frame
    sees them, but never before the face.
    """
    if shot.near_shoulder:
        return ()
    bottom = lowest_seen(shot)
    height = min(0.77, max(0.62, bottom + 0.08))
    # First in the hand that is nearer to us.
    first = -1 if 0 < yaw_of(shot, 0.0, 1) < 180 else 1
    held = things[:2]
    free = len(held) < 2 and bottom > HANDS - 0.1 and _ends_on_hands(shot, element, alone)
    aside = _APART if held else 0.4 * _APART
    return tuple(
        (side * aside, height, -0.14 if held else -0.1) for side in (first, -first)[: 2 if free else len(held)]
    )


def hand_at(place: tuple[float, float], yaw: float, grip: Grip) -> tuple[float, float, float]:
    """Where the hand of a turned figure is."""
    turn, (x, y, z) = radians(yaw), grip
    z -= 0.03
    return place[0] + x * cos(turn) - z * sin(turn), y, place[1] + x * sin(turn) + z * cos(turn)


def lowest_seen(shot: PlannedShot) -> float:
    """How high the lower edge of the frame is on somebody who stands, in statures."""
    size = SIZES[shot.size]
    return EYES - (1 - size.eye_line) / size.figure_height


def _ends_on_hands(shot: PlannedShot, element: PlannedElement | None, alone: bool) -> bool:
    """Whether a move closes in on somebody's hands."""
    for move in shot.moves:
        if MOVES[move.move].unit != "times" or move.amount <= 1:
            continue
        words = last_goal(move.to or "")
        named = next((found.name for found in references(words, shot.subjects)), None)
        theirs = named == element.name if named and element else named is None and alone and of_somebody(words)
        if theirs and part_height(words) == HANDS:
            return True
    return False
