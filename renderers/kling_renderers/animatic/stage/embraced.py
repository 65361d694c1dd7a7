"""Things that somebody hugs: between the body and the arms, so that these are around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.stage.carried import carried
from kling_renderers.animatic.stage.holding import Hand
from kling_renderers.animatic.stand_ins.shapes import Figure, Part
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_story.planned import PlannedElement

_EDGE = 0.008
"""The radius of a corner of a thing, in statures: so large that small pictures still show it (``bodies.SPECK``)."""
_UNDER_THE_ARMS = 0.05
"""How much further away it counts as being, in statures: under the lower arms, over the chest."""
_THIN, _ON_THE_CHEST = 0.0145, 0.1
"""How thick at most lapels, seams and ties are, and how far from the middle of a body, in statures of whose it is."""


def embracing(figure: Figure, held: Sequence[tuple[PlannedElement, Hand | None]]) -> Figure:
    """Somebody with what they hug as a part of them."""
    hugged = tuple(
        _part(solid)
        for element, hand in held
        if hand is not None and hand.held == "chest"
        for model in carried(element, hand)
        for solid in model.solids
    )
    if not hugged:
        return figure
    heights = np.concatenate([piece.balls[:, 1] for piece in hugged])
    low, high = heights.min(), heights.max()
    seen = tuple(piece for piece in figure.parts if not _is_covered(piece.balls, figure, low, high))
    return replace(figure, parts=(*seen, *hugged))


def _is_covered(balls: Points, figure: Figure, low: float, high: float) -> bool:
    """Whether a part lies on the chest behind what is hugged there, as lapels do, which count as near as arms."""
    x, y, z, radii = balls.T
    on_it = radii.max() < _THIN * figure.stature and bool(((low < y) & (y < high)).any())
    return on_it and np.hypot(x - figure.x, z - figure.z).max() < _ON_THE_CHEST * figure.stature


def _part(solid: Solid) -> Part:
    corners = solid.corners
    return Part(np.column_stack((corners, np.full(len(corners), _EDGE))), solid.colour, _UNDER_THE_ARMS)
