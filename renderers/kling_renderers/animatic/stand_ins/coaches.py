"""A closed coach that horses pull, as a few solids, one high and standing at nothing, its head to the left."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import Solid, rod, slab

_WHEELS = (70, 160, 208)
"""Of pale wood: a choice."""


def coach(colour: Colour) -> list[Solid]:
    """A body between four large wheels, with windows, a box for who drives, luggage and a pole ahead."""
    dark, glass = mix(colour, BLACK, 0.4), mix(INK, WHITE, 0.12)
    panes = [
        slab(glass, wide, 0.2, 0.01, x, 0.52, side * 0.306)
        for side in (-1, 1)
        for x, wide in ((0.0, 0.16), (0.3, 0.2), (0.6, 0.16))
    ]
    doors = [slab(dark, 0.26, 0.2, 0.008, 0.3, 0.3, side * 0.305) for side in (-1, 1)]
    chests = [
        slab(mix(CRATE, BLACK, dim), wide, tall, 0.4, x, 0.86)
        for x, wide, tall, dim in ((0.12, 0.3, 0.13, 0.3), (0.5, 0.34, 0.1, 0.1))
    ]
    return [
        rod(mix(CRATE, BLACK, 0.4), (-1.0, 0.3, 0.0), (-0.2, 0.26, 0.0), 0.05),
        slab(dark, 1.3, 0.06, 0.3, 0.2, 0.2),
        prism(colour, [(-0.14, 0.26), (0.74, 0.26), (0.82, 0.82), (-0.22, 0.82)], 0.6),
        *panes,
        *doors,
        slab(dark, 1.14, 0.05, 0.66, 0.3, 0.81),
        *chests,
        slab(dark, 0.3, 0.08, 0.54, -0.38, 0.56),
        slab(dark, 0.05, 0.3, 0.5, -0.56, 0.3),
        slab(dark, 0.18, 0.3, 0.5, 0.9, 0.28),
        *(part for x, far in ((-0.36, 0.21), (0.66, 0.29)) for side in (-1, 1) for part in _wheel(x, side * 0.37, far)),
    ]  # fmt: skip


def _wheel(x: float, z: float, radius: float) -> list[Solid]:
    """A rim and its spokes."""
    rim = [(x + radius * cos(t), radius + radius * sin(t)) for t in np.linspace(0, 2 * pi, 15)]
    spokes = [rod(_WHEELS, (x, radius, z), (*spot, z), 0.025) for spot in rim[:-1:2]]
    return [*spokes, *(rod(_WHEELS, (*a, z), (*b, z), 0.05) for a, b in pairwise(rim))]
