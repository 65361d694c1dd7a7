"""What few films have to ride: a tricycle with a box for goods, a soapbox cart; one high and standing at nothing, its
head to the left.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.road import wheel
from kling_renderers.animatic.stand_ins.solids import Solid, rod, slab

_RADIUS = 0.31


def tricycle(colour: Colour) -> list[Solid]:
    """A saddle behind one wheel, and behind that a box on two."""
    tyre, steel, wood = mix(INK, WHITE, 0.06), mix(INK, WHITE, 0.35), mix(CRATE, BLACK, 0.15)

    def rim(x: float, z: float) -> list[Solid]:
        turns = np.linspace(0, 2 * pi, 14)
        ring = [(x + _RADIUS * cos(turn), _RADIUS + _RADIUS * sin(turn), z) for turn in turns]
        return [rod(tyre, one, other, 0.06) for one, other in pairwise(ring)]

    tubes = (((-1.0, 0.31), (-0.86, 0.93)), ((-0.86, 0.72), (-0.5, 0.34)), ((-0.86, 0.76), (-0.2, 0.6)),
             ((-0.5, 0.34), (-0.18, 0.82)), ((-0.5, 0.33), (0.78, 0.31)), ((-0.2, 0.6), (0.3, 0.46)))  # fmt: skip
    floor = slab(mix(wood, BLACK, 0.3), 1.2, 0.04, 0.9, x=0.75, y=0.42)
    boards = [slab(wood, 1.2, 0.36, 0.04, x=0.75, y=0.44, z=side * 0.43) for side in (-1, 1)]
    ends = [slab(mix(wood, BLACK, 0.1), 0.04, 0.36, 0.82, x=x, y=0.44) for x in (0.17, 1.33)]
    return [
        *rim(-1.0, 0.0), *rim(0.78, -0.52), *rim(0.78, 0.52),
        *(rod(colour, (*one, 0.0), (*other, 0.0), 0.06) for one, other in tubes),
        rod(steel, (-0.86, 0.97, -0.26), (-0.86, 0.97, 0.26), 0.05),
        slab(mix(colour, BLACK, 0.6), 0.28, 0.07, 0.16, x=-0.2, y=0.82),
        floor, *ends, *boards,
    ]  # fmt: skip


def soapbox(colour: Colour) -> list[Solid]:
    """A crate without a front on a plank with four wheels; a rope leads from the front axle to who steers."""
    tyre, steel, wood = mix(INK, WHITE, 0.06), mix(INK, WHITE, 0.45), mix(CRATE, BLACK, 0.25)
    plank = slab(wood, 2.7, 0.1, 0.62, x=0.0, y=0.28)
    sides = [
        slab(mix(colour, BLACK, 0.12 * (row % 2)), 1.36, 0.16, 0.05, x=0.66, y=0.39 + 0.18 * row, z=side * 0.42)
        for row in range(2) for side in (-1, 1)
    ]  # fmt: skip
    back = slab(colour, 0.06, 0.62, 0.88, x=1.33, y=0.38)
    axles = [rod(steel, (x, 0.26, -0.56), (x, 0.26, 0.56), 0.07) for x in (-1.12, 1.0)]
    wheels = [wheel(tyre, x, side * 0.56, 0.26, 0.09) for x in (-1.12, 1.0) for side in (-1, 1)]
    hubs = [wheel(steel, x, side * 0.612, 0.12, 0.01, 0.26) for x in (-1.12, 1.0) for side in (-1, 1)]
    ropes = [
        rod(mix(CRATE, WHITE, 0.3), (-1.12, 0.32, side * 0.4), (-0.22, 0.86, side * 0.06), 0.035) for side in (-1, 1)
    ]
    return [plank, *axles, *wheels, *hubs, *sides, back, *ropes]
