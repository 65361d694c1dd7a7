"""Their part of a table before somebody who eats; numbers as in ``benches``."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.drawing.palette import PAPER, WHITE, mix, rgb
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.benches import DOUGH, STEEL, WOOD, stool
from kling_renderers.animatic.stand_ins.music import VARNISH
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab

_CHINA, _MEAT, _GREENS = mix(PAPER, WHITE, 0.5), rgb("#b5653a"), rgb("#5f9a4a")


def _at_table(dishes: Sequence[Solid], tool: Sequence[Solid]) -> list[list[Solid]]:
    """Their part of a table with a dish for all and a glass on it, what each has there, and what is in the hand."""
    cloth = slab(mix(WOOD, WHITE, 0.12), 0.86, 0.02, 0.34, y=0.4, z=-0.28)
    legs = [slab(WOOD, 0.03, 0.4, 0.03, x=x, z=z) for x in (-0.4, 0.4) for z in (-0.13, -0.43)]
    common = [
        drum(_CHINA, 0.42, 0.435, 0.14, 0.19, x=-0.22, z=-0.33),
        drum(_MEAT, 0.435, 0.475, 0.14, 0.07, x=-0.22, z=-0.33),
        drum(_GREENS, 0.44, 0.46, 0.06, 0.03, x=-0.17, z=-0.37, sides=7),
    ]
    glass = drum(rgb("#bcd7e0"), 0.42, 0.485, 0.035, 0.045, x=0.2, z=-0.3)
    return [stool(), [*legs, cloth], [*common, glass], list(dishes), list(tool)]


def rice(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    x, y, z = grips[1]
    bowl = [drum(_CHINA, y - 0.02, y + 0.035, 0.05, 0.105, x=x - 0.03, z=z - 0.01)]
    bowl.append(drum(WHITE, y + 0.035, y + 0.055, 0.1, 0.05, x=x - 0.03, z=z - 0.01))
    hx, hy, hz = grips[0]
    tips = (0.25 * hx, hy + 0.02, hz - 0.012)
    sticks = [
        rod(VARNISH, (hx - 0.03, hy + by, hz), (tips[0], tips[1] + 0.2 * by, tips[2]), 0.008) for by in (-0.012, 0.014)
    ]
    morsel = drum(DOUGH, tips[1] - 0.008, tips[1] + 0.012, 0.024, 0.016, x=tips[0], z=tips[2], sides=8)
    return _at_table(bowl, [*sticks, morsel])


def meal(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    plate = [drum(_CHINA, 0.42, 0.43, 0.12, 0.17, z=-0.22), drum(_MEAT, 0.43, 0.46, 0.09, 0.05, x=-0.02, z=-0.22)]
    plate.append(drum(_GREENS, 0.43, 0.45, 0.05, 0.03, x=0.04, z=-0.24, sides=7))
    hx, hy, hz = grips[0]
    tip = (0.25 * hx, hy + 0.02, hz - 0.012)
    fork = [rod(STEEL, (hx - 0.02, hy - 0.01, hz), tip, 0.007)]
    fork.append(drum(_MEAT, tip[1] - 0.008, tip[1] + 0.012, 0.022, 0.014, x=tip[0], z=tip[2], sides=8))
    return _at_table(plate, fork)
