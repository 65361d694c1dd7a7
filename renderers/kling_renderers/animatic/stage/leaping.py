"""How high somebody leaps."""

from __future__ import annotations

from kling_renderers.animatic.camera.gaits import LEAP, LEAPING
from kling_renderers.animatic.stand_ins.kinds import animal_height
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_OWN_HEIGHTS = 0.8
"""How high an animal leaps at most, in its own heights: a choice."""
_EYES_SEEN = 0.6
"""How far up to the frame's top eyes rise at most in a leap, of what there is above them."""


def leap_of(shot: PlannedShot, element: PlannedElement | None, frame: float) -> float:
    """How high one of the cast leaps in a shot, in statures, 0 where it doesn't: as high as a ``frame`` so tall, in
    statures, goes on seeing their eyes.
    """
    place = shot.place_of(element.name) if element is not None else None
    if element is None or place is None or place.gait not in LEAPING:
        return 0.0
    able = LEAP if element.kind != "animal" else min(LEAP, _OWN_HEIGHTS * animal_height(element))
    return min(able, _EYES_SEEN * SIZES[shot.size].eye_line * frame)
