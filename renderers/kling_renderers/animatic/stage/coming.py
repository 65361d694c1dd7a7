"""Who comes up to another one: from the edge of the frame, or out of it, to where they are in the end. Numbers are
choices, in statures.
"""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.stage.places import Spot
from kling_story.placed import COMES_UP, Place

_AWAY, _EDGE, _NEARLY = 0.55, 0.42, 0.16
"""How far from where they are in the end they are at least, how far from the middle of the frame, in frame widths, and
how far off when they are about to stop.
"""
_ACROSS = 82.0
"""How far they are turned to the one whom they come to, in degrees."""


def coming_up(
    told: Sequence[Place | None], places: Sequence[Spot], yaws: Sequence[float], width: float
) -> tuple[list[Spot], list[float]]:
    """Where people are, and how they are turned, of whom some come up to others, in a frame so ``width``."""
    found, turned = [*places], [*yaws]
    names = {place.name: spot for place, spot in zip(told, places, strict=True) if place is not None}
    for number, place in enumerate(told):
        if place is None or place.gait not in COMES_UP:
            continue
        (x, z), (other, _) = places[number], names.get(place.other or "", (0.0, 0.0))
        side = -1 if x < other else 1
        far = max(abs(x) + _AWAY, _EDGE * width) if place.gait.endswith("_up") else side * x + _NEARLY
        found[number] = side * far, z
        turned[number] = -side * _ACROSS
    return found, turned
