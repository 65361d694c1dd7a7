"""What is pushed by a handle behind it, as a few solids, one high and standing at nothing, its head to the left: in few
films, so imported when one has it.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.road import wheel
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab

_DARK, _STEEL, _RED = mix(INK, WHITE, 0.12), rgb("#b9c0c7"), rgb("#c23b34")


def _tub(colour: Colour, low: tuple[float, float], high: tuple[float, float], foot: float, top: float) -> Solid:
    """A box between two heights, from one x to another below and above, wider above."""
    ends = ((low, foot, 0.2), (high, top, 0.3))
    corners = [(x, y, z * side) for (left, right), y, z in ends for side in (-1, 1) for x in (left, right)]
    faces = ((0, 1, 5, 4), (2, 3, 7, 6), (0, 2, 6, 4), (1, 3, 7, 5), (4, 5, 7, 6), (0, 1, 3, 2))
    return Solid(np.array(corners), faces, colour)


def _handle(colour: Colour, foot: tuple[float, float], end: tuple[float, float]) -> list[Solid]:
    bars = [rod(_STEEL, (*foot, side * 0.26), (*end, side * 0.26), 0.04) for side in (-1, 1)]
    return [*bars, rod(colour, (*end, -0.28), (*end, 0.28), 0.06)]


def pram(colour: Colour) -> list[Solid]:
    """A tub under a hood, on four wheels."""
    outline = [(-0.62, 0.7), (-0.56, 0.98), (-0.34, 1.06), (-0.08, 0.7)]
    corners = np.array([(x, y, side * 0.29) for side in (-1, 1) for x, y in outline])
    faces = ((0, 1, 2, 3), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))
    hood = Solid(corners, faces, mix(colour, BLACK, 0.25))
    tyres = [wheel(_DARK, x, side * 0.3, 0.19, 0.05) for x in (-0.36, 0.3) for side in (-1, 1)]
    hubs = [wheel(_STEEL, x, side * 0.33, 0.11, 0.01, 0.19) for x in (-0.36, 0.3) for side in (-1, 1)]
    return [*tyres, *hubs, _tub(colour, (-0.46, 0.3), (-0.62, 0.42), 0.36, 0.7), hood,
            *_handle(_DARK, (0.4, 0.68), (0.66, 1.04))]  # fmt: skip


def trolley(colour: Colour) -> list[Solid]:
    """A basket of wire on four small wheels."""
    rims = ((-0.36, 0.34, 0.5, 0.22), (-0.44, 0.38, 0.7, 0.26), (-0.52, 0.42, 0.9, 0.3))
    rings = [[(left, y, -z), (right, y, -z), (right, y, z), (left, y, z)] for left, right, y, z in rims]
    wires = [rod(_STEEL, a, b, 0.025) for ring in rings for a, b in pairwise([*ring, ring[0]])]
    posts = [
        rod(_STEEL, (-0.36 + 0.14 * n, 0.5, side * 0.22), (-0.52 + 0.188 * n, 0.9, side * 0.3), 0.02)
        for n in range(6) for side in (-1, 1)
    ]  # fmt: skip
    legs = [rod(_STEEL, (x, 0.12, side * 0.22), (x, 0.5, side * 0.22), 0.03) for x in (-0.3, 0.3) for side in (-1, 1)]
    wheels = [wheel(_DARK, x, side * 0.22, 0.07, 0.05) for x in (-0.3, 0.3) for side in (-1, 1)]
    return [*wheels, *legs, *wires, *posts, *_handle(_RED, (0.42, 0.9), (0.54, 1.0))]


def service_cart(colour: Colour) -> list[Solid]:
    """A tray with a rim and one under it between four posts on small wheels, bottles and a bowl on top."""
    posts = [rod(_STEEL, (x, 0.1, z), (x, 0.86, z), 0.035) for x in (-0.36, 0.36) for z in (-0.24, 0.24)]
    wheels = [wheel(_DARK, x, side * 0.24, 0.07, 0.05) for x in (-0.36, 0.36) for side in (-1, 1)]
    trays = [slab(mix(colour, WHITE, 0.55), 0.8, 0.04, 0.54, y=y) for y in (0.24, 0.78)]
    rims = [slab(_STEEL, 0.8, 0.05, 0.02, y=y + 0.04, z=side * 0.26) for y in (0.24, 0.78) for side in (-1, 1)]
    drawer = slab(colour, 0.74, 0.16, 0.48, y=0.6)
    on_top = [
        *(drum(mix(colour, WHITE, 0.8), 0.82, 0.98, 0.09, 0.07, x=x, z=0.1, sides=8) for x in (-0.28, -0.16)),
        drum(_STEEL, 0.82, 0.9, 0.16, 0.24, x=0.12, z=-0.02, sides=10),
    ]
    return [*wheels, *posts, *trays, drawer, *rims, *on_top, *_handle(_STEEL, (0.38, 0.82), (0.47, 0.96))]


def gurney(colour: Colour) -> list[Solid]:
    """A mattress with a sheet and a pillow on a frame with crossed legs, a rail on each side."""
    frame = slab(_STEEL, 2.1, 0.06, 0.66, y=0.64)
    legs = [
        rod(_STEEL, (start, 0.14, side * 0.28), (-start, 0.64, side * 0.28), 0.05)
        for start in (-0.7, 0.7) for side in (-1, 1)
    ]  # fmt: skip
    wheels = [wheel(_DARK, x, side * 0.28, 0.09, 0.06) for x in (-0.74, 0.74) for side in (-1, 1)]
    rails = [rod(_STEEL, (-0.5, 0.92, side * 0.34), (0.6, 0.92, side * 0.34), 0.03) for side in (-1, 1)]
    posts = [rod(_STEEL, (x, 0.68, side * 0.34), (x, 0.92, side * 0.34), 0.03) for x in (-0.5, 0.6) for side in (-1, 1)]
    sheet = slab(mix(colour, WHITE, 0.75), 1.96, 0.13, 0.62, y=0.7)
    blanket, pillow = slab(colour, 1.2, 0.03, 0.64, x=-0.36, y=0.83), slab(WHITE, 0.32, 0.1, 0.46, x=0.74, y=0.83)
    handle = rod(_DARK, (1.06, 0.76, -0.3), (1.06, 0.76, 0.3), 0.05)
    return [*wheels, *legs, frame, sheet, blanket, pillow, *posts, *rails, handle]
