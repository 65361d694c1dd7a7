"""Things that somebody hugs: between the body and the arms, so that these are around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from kling_renderers.animatic.stage.carried import carried
from kling_renderers.animatic.stage.holding import Hand
from kling_renderers.animatic.stand_ins.shapes import Figure, Part
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_story.planned import PlannedElement

_EDGE = 0.001
"""The radius of a corner of a thing, in statures."""
_UNDER_THE_ARMS = 0.05
"""How much further away it counts as being, in statures: under the lower arms, over the chest."""


def embracing(figure: Figure, held: Sequence[tuple[PlannedElement, Hand | None]]) -> Figure:
    """Somebody with what they hug as a part of them."""
    hugged = tuple(
        _part(solid)
        for element, hand in held
        if hand is not None and hand.held == "chest"
        for model in carried(element, hand)
        for solid in model.solids
    )
    return replace(figure, parts=(*figure.parts, *hugged)) if hugged else figure


def _part(solid: Solid) -> Part:
    corners = solid.corners
    return Part(np.column_stack((corners, np.full(len(corners), _EDGE))), solid.colour, _UNDER_THE_ARMS)
