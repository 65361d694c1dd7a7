"""How high somebody leaps, and who leaps after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kling_renderers.animatic.camera.gaits import LEAP, LEAPING, half_a_leap, heading
from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.stand_ins.kinds import animal_height
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

Spot = tuple[float, float]
_OWN_HEIGHTS = 0.8
"""How high an animal leaps at most, in its own heights: a choice."""
_PASSES = 0.1
"""How far people go at least who get past anything, in statures: a choice."""
_EYES_SEEN = 0.6
"""How far up to the frame's top eyes rise at most in a leap, of what there is above them."""


def leap_of(shot: PlannedShot, element: PlannedElement | None, frame: float) -> float:
    """How high one of the cast leaps in a shot, in statures, 0 where it doesn't: as high as a ``frame`` so tall, in
    statures, goes on seeing their eyes.
    """
    place = shot.told_of(element)
    if element is None or place is None or place.gait not in LEAPING:
        return 0.0
    able = LEAP if element.kind != "animal" else min(LEAP, _OWN_HEIGHTS * animal_height(element))
    return min(able, _EYES_SEEN * SIZES[shot.size].eye_line * frame)


def with_all_over(
    shot: PlannedShot, figures: tuple[Figure, ...], walked: Sequence[Spot], gap: Sequence[Points]
) -> tuple[Figure, ...]:
    """Figures, of which those that go the same way as one that leaps do so, too, each where that one does, over a
    ``gap`` between two edges if there is one: nobody walks on air. ``walked``: how far (x, z) they have gone at first,
    in the middle of the shot and at last.
    """
    first, way = next((figure for figure in figures if figure.leaps and figure.walks), None), heading(shot)
    if first is None or way is None:
        return figures
    start, half, end = (x * way[0] + z * way[1] for x, z in walked)
    if end - start < _PASSES:
        return figures
    top = first.x * way[0] + first.z * way[1]
    if gap:
        top = sum(float(edge[0]) * way[0] + float(edge[2]) * way[1] for edge in gap) / len(gap) - half
    halves = float(shot.seconds) / half_a_leap(shot) / (end - start)
    borne = {place.name for place in shot.places if place.tie}
    return tuple(
        replace(one, leaps=one.leaps or first.leaps, late=halves * (top - one.x * way[0] - one.z * way[1]))
        if one.walks and not one.near and one.name not in borne
        else one
        for one in figures
    )
