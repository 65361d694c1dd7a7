"""How large the frame of things is that stand on the ground: cars, boats, aeroplanes."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from kling_renderers.animatic.stand_ins.kinds import animal_height, height_of, width_of
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

BETWEEN = 0.3
"""How far from one another several stand side by side, in statures: a choice."""
_FULL = SIZES["full"].figure_height
_LONG, _ROOM = 3.7, 1.15
"""How long one is taken to be at least, in its heights, and how much wider than all of them a full shot is."""
_SHARE = 1.2
"""How much of their width a shot shows at least in which a person would be one frame high; a close-up half of it."""

STEEP, _FROM_ABOVE = -60.0, (0.8, 0.62)
"""From so many degrees down on a thing is known by all that stands beside each other of it, and how much of its width a
close frame is wide and tall then at least.
"""


def stature_of_large(things: Sequence[PlannedElement], shot: PlannedShot, aspect: float) -> float:
    """How tall, in statures, what the table of sizes takes for a whole person: a full shot holds all of the things, a
    close one so much of them that they are recognised.
    """
    height, tallest = SIZES[shot.size].figure_height, max(map(height_of, things))
    wide = sum(width_of(one) * height_of(one) for one in things) + BETWEEN * (len(things) - 1)
    whole = _FULL * max(_LONG * tallest, _ROOM * wide) / aspect
    near = _SHARE * sqrt(height) * wide / aspect if height > 1 else 0.0
    if shot.pitch <= STEEP and height > 1:
        across, deep = _FROM_ABOVE
        # What is as high as it is wide isn't right before the lens either.
        near = height * max(across * wide / aspect, deep * wide, tallest)
    return max(1.0, whole, near)


def tallest_beast(shot: PlannedShot, people: Sequence[PlannedElement | None]) -> float:
    """How tall the tallest animal is that stands beside the people of a frame of whole bodies, in statures, 0 where
    there is none: such a frame holds its head.
    """
    if SIZES[shot.size].figure_height > 1 or shot.near_shoulder:
        return 0.0
    on_foot = [place.name for place in shot.places if place.tie is None and place.seat is None and place.depth is None]
    beasts = (one for one in people if one is not None and one.kind == "animal" and one.name in on_foot)
    return max((animal_height(one) for one in beasts), default=0.0)
