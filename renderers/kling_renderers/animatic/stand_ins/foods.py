"""What is eaten from a hand, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.solids import Solid, drum, slab

_CRUST, _MEAT, _GREEN, _RED = rgb("#cfa062"), rgb("#7a4a2c"), rgb("#6fa04a"), rgb("#c4453a")
_SHELL = rgb("#e2b75e")
_AROUND = 16
_SPRINKLES = tuple(map(rgb, ("#f4f2ec", "#5b9bd0", "#e8c53c", "#c4453a", "#6fa04a")))


def donut(colour: Colour) -> list[Solid]:
    """A ring with icing and sprinkles, its hole to the front."""
    found = []
    for low, high, inner, outer, shade in ((-0.17, 0.03, 0.17, 0.5, _CRUST), (0.03, 0.12, 0.2, 0.47, colour)):
        for n in range(_AROUND):
            ends = [2 * pi * (n + end) / _AROUND for end in (0, 1)]
            ring = [
                (part * cos(t), part * sin(t))
                for part, t in zip((inner, outer, outer, inner), (*ends[:1] * 2, *ends[1:] * 2), strict=True)
            ]
            corners = [(x, 0.5 + y, -away) for away in (low, high) for x, y in ring]
            faces = ((0, 1, 2, 3), (4, 5, 6, 7), *((a, (a + 1) % 4, 4 + (a + 1) % 4, 4 + a) for a in range(4)))
            found.append(Solid(np.array(corners), faces, shade))
    for n in range(22):
        t, part = 2.4 * n, 0.25 + 0.17 * (0.618 * n % 1)
        grain = slab(_SPRINKLES[n % len(_SPRINKLES)], 0.085, 0.028, 0.02, z=-0.13).leaning(0.0, 67.0 * n)
        found.append(grain.placed(1.0, part * cos(t), 0.5 + part * sin(t), 0.0))
    return found


def taco(colour: Colour) -> list[Solid]:
    """A folded shell, its fold below, with meat, leaves and tomatoes in it; its colour is that of the sauce."""
    found = []
    for z, top, shade in ((0.16, 0.9, mix(_SHELL, BLACK, 0.16)), (-0.16, 0.72, _SHELL)):
        rim = [(0.875 * cos(t), top * (1 - sin(t)), z - z * sin(t) * 0.5) for t in np.linspace(0.0, pi, 15)]
        count = len(rim)
        sides = [(x, y, at + thick) for thick in (-0.02, 0.02) for x, y, at in rim]
        around = tuple((n, (n + 1) % count, count + (n + 1) % count, count + n) for n in range(count))
        found.append(Solid(np.array(sides), (tuple(range(count)), tuple(range(count, 2 * count)), *around), shade))
    for n, x in enumerate(np.linspace(-0.7, 0.7, 12)):
        shade = (_MEAT, _GREEN, mix(_RED, colour, 0.3))[n % 3]
        found.append(drum(shade, 0.5, 0.88 + 0.07 * (n % 2), 0.17, 0.14, x=float(x), z=0.02, sides=7))
    spots = ((-0.5, 0.52), (-0.14, 0.3), (0.2, 0.5), (0.46, 0.4), (-0.26, 0.56), (0.06, 0.14))
    return [*found, *(drum(mix(_SHELL, BLACK, 0.2), -0.004, 0.004, 0.07, 0.07, sides=8).facing(y, -0.183, x)
                      for x, y in spots)]  # fmt: skip
