"""An animal in the near corner of an over-the-shoulder shot: its head, its ears and its neck from behind."""

from __future__ import annotations

from dataclasses import replace

from kling_renderers.animatic.camera.near_figure import NEAR_HEAD
from kling_renderers.animatic.drawing.palette import BLACK, SHADE, mix
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.kinds import animal_height, animal_kind, colour_of
from kling_renderers.animatic.stand_ins.moved import lifted, turned
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedElement

_LEAST, _MOST = 0.32, 0.62
"""How tall it counts as being at least, so that it is seen, and at most, so that something else is: choices."""
_BEHIND = 0.06
"""What of it is further back than that is beside the lens or behind it, in its heights."""
_HEAD_HIGH, _HEAD_AHEAD, _SKULL = 0.9, 0.28, 0.13
"""How high and how far ahead the middle of its head is, and about how large, in its heights."""
_TURNED, _IN_SHADE = 24.0, 0.3
"""Degrees by which it is turned to whom it listens to, so that its muzzle shows; how much darker it is: choices."""


def near_animal(element: PlannedElement, x: float, y: float, z: float, side: int, beside: float) -> Figure:
    """The animal with its head about there, on a ``side`` of the frame, -1 left, 1 right; ``beside``: how tall whom it
    looks at is.
    """
    tall = beside * max(_LEAST, min(_MOST, animal_height(element)))
    whole = animal(0.0, 0.0, 0.0, colour_of(element), element.name, tall, animal_kind(element))
    dark, parts = mix(SHADE, BLACK, 0.2), []
    for piece in whole.parts:
        seen = piece.balls[:, 2] < _BEHIND * tall
        if seen.any():
            parts.append(piece._replace(balls=piece.balls[seen], swing=None, colour=mix(piece.colour, dark, _IN_SHADE)))
    # A head larger than a person's leaves as much of the frame free.
    larger = max(0.0, _SKULL * tall - NEAR_HEAD * beside)
    yaw, ahead = 180.0 + _TURNED * side, _HEAD_AHEAD * tall
    made = turned(replace(whole, parts=tuple(parts), x=x + 0.6 * side * larger, z=z - ahead), yaw)
    # As near to the lens as its head is, so that nothing held out to it hides it.
    return replace(lifted(made, y - _HEAD_HIGH * tall - larger), near=True, walks=False, top=2 * y)
