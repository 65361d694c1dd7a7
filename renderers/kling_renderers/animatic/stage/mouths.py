"""What animals, and people whose hands are free, carry in their mouths."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.camera.facing import closeness
from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stage.holding import Hand
from kling_renderers.animatic.stand_ins.kinds import animal_height, height_of, person_height, width_of
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedElement, PlannedShot

_BEFORE, _BELOW = 0.19, 0.07
"""How far before and below the middle of an animal's head its mouth is, in its heights."""
_OF_A_PERSON, _AT_THE_LIPS, _WIDEST = (0.04, 0.064), 0.5, 0.1
"""The same of people, in statures; how far up a thing the lips are, in its heights, and how wide it is at most."""
_LARGEST, _LARGEST_FAR = 0.15, 0.22
"""How tall a thing is at most in there, in its heights, so that it doesn't hide the eyes, and where those
are small.
"""


def is_carried(shot: PlannedShot, thing: PlannedElement) -> bool:
    """Whether words put a thing into a mouth, which holds what a hand can."""
    place = shot.place_of(thing.name)
    return place is not None and place.piece == "mouth" and not height_of(thing)


def in_mouths(
    shot: PlannedShot,
    things: Sequence[PlannedElement],
    people: Sequence[PlannedElement | None],
    figures: Sequence[Figure],
) -> list[tuple[PlannedElement, Hand | None]]:
    """Each thing that one of the ``people`` carries in its mouth, and where that is on its figure."""
    carriers = {one.name: (one, figure) for one, figure in zip(people, figures, strict=False) if one}
    found: list[tuple[PlannedElement, Hand | None]] = []
    for thing in things:
        place = shot.place_of(thing.name)
        carrier, figure = carriers.get(place.whose or "", (None, None)) if place is not None else (None, None)
        if carrier is None or figure is None:
            continue
        own = tall_in_hand(thing)
        if carrier.kind == "animal":
            tall, (before, below), up = animal_height(carrier), (_BEFORE, _BELOW), 0.5
            part = min(1.0, (_LARGEST if closeness(shot) >= 1 else _LARGEST_FAR) * tall / own)
        else:
            tall, (before, below), up = person_height(carrier), _OF_A_PERSON, _AT_THE_LIPS
            part = min(1.0, _WIDEST * tall / (own * width_of(thing)))
            before += 0.3 * own * part
        (x, y, z), (east, north) = figure.head, figure.ahead
        spot = x + east * before * tall, y - below * tall - up * part * own, z + north * before * tall
        found.append((thing, Hand(*spot, 0.0, False, figure.walks, figure.leaps, part)))
    return found
