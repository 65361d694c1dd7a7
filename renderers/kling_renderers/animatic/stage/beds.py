"""The bed of who lies in one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedShot

_LINEN, _WOOD, _STEEL = rgb("#c3ccd6"), mix(CRATE, BLACK, 0.35), rgb("#a9b4bb")
_THICK, _BESIDE, _HEADBOARD, _BARS = 0.02, 0.16, 0.4, 0.2
"""How far a mattress rises over the ground that bodies lie on, how far it reaches around one, and how high its head is
and that of a hospital's, in statures: the ground is at its height, so that the lens is as far above who lies there as
in any shot of them.
"""


def beds(shot: PlannedShot, figures: Sequence[Figure]) -> list[Block]:
    """A bed under each of those who lie in one."""
    colour = _STEEL if shot.setting.place == "hospital_room" else _WOOD
    lying = {place.name for place in shot.places if place.piece == "bed"}
    return [one for figure in figures if figure.name in lying and figure.parts for one in _bed(figure, colour)]


def _bed(figure: Figure, colour: Colour) -> list[Block]:
    balls = np.concatenate([part.balls for part in figure.parts])
    low, high = balls[:, :3].min(axis=0) - _BESIDE, balls[:, :3].max(axis=0) + _BESIDE
    (x, _, z), (wide, _, deep) = (low + high) / 2, high - low
    side = 1.0 if figure.head[0] > x else -1.0
    head = x + side * wide / 2
    return [
        block(x, z, wide + 0.06, deep + 0.06, 0.5 * _THICK, colour),
        block(x, z, wide, deep, _THICK, _LINEN),
        block(head + side * 0.03, z, 0.06, deep + 0.06, _HEADBOARD if colour == _WOOD else _BARS, colour),
    ]
