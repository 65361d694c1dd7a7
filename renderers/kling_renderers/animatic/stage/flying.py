"""A kite in the sky over somebody. All numbers are choices, in statures."""

from __future__ import annotations

import itertools

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World

_RED, _YELLOW = rgb("#cc3d35"), rgb("#e8b844")
_UP, _ASIDE, _AWAY = 1.42, 0.95, 1.5
_HALF, _TALL = 0.24, 0.34
HAND = (0.19, 0.9, -0.06)
"""Where the raised hand of who flies it is."""


def kite(figure: Figure, world: World) -> list[Block]:
    """A kite with its tail, and its line down to a hand."""
    x, y, z = figure.x + _ASIDE, _UP, figure.z + _AWAY
    spots = {
        "top": (x + 0.1, y + _TALL),
        "left": (x - _HALF, y + 0.06),
        "right": (x + _HALF, y + 0.1),
        "foot": (x - 0.1, y - _TALL),
    }
    made = [
        _sheet([spots["left"], spots["top"], spots["right"]], z, _RED),
        _sheet([spots["left"], spots["foot"], spots["right"]], z, _YELLOW),
    ]
    tail = [(x - 0.1 - 0.09 * n, y - _TALL - 0.1 * n + 0.03 * (n % 2)) for n in range(7)]
    for (start_x, start_y), (end_x, end_y) in itertools.pairwise(tail):
        made.append(_line((start_x, start_y, z), (end_x, end_y, z), 0.02, _YELLOW))
    east, north = figure.ahead
    hand = (
        figure.x - HAND[0] * north - 0.06 * east,
        HAND[1] * figure.stature,
        figure.z + HAND[0] * east - 0.06 * north,
    )
    made.append(_line(hand, (x - 0.02, y, z), 0.009, mix(WHITE, BLACK, 0.25)))
    return world.lit(made)


def _sheet(outline: list[tuple[float, float]], z: float, colour: tuple[int, int, int]) -> Block:
    """A flat triangle that faces us."""
    made = block(0.0, z, 1.0, 0.01, 1.0, colour)
    one, other, third = outline
    for corner, (x, y) in zip(range(8), (one, other, one, other, third, third, third, third), strict=True):
        made.corners[corner, :2] = x, y
    return made._replace(colours=(colour,) * 6)


def _line(
    start: tuple[float, float, float], end: tuple[float, float, float], thick: float, colour: tuple[int, int, int]
) -> Block:
    made = block(0.0, 0.0, thick, thick, thick, colour)
    offsets = made.corners - made.corners.mean(axis=0)
    ends = np.array([start] * 4 + [end] * 4)
    return made._replace(corners=ends + offsets * (1.0, 0.0, 1.0), colours=(colour,) * 6)
