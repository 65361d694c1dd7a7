"""Their part of a table before somebody who eats, a sink with dishes, a cake; numbers as in ``benches``."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import INK, PAPER, WHITE, mix, rgb
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.benches import DOUGH, STEEL, WOOD, stool, table
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


def _stack(count: int, x: float, y: float, z: float) -> list[Solid]:
    return [drum(mix(_CHINA, INK, 0.12 * (n % 2)), y + 0.016 * n, y + 0.016 * n + 0.014, 0.1, 0.17, x=x, z=z)
            for n in range(count)]  # fmt: skip


def _plate(x: float, y: float, z: float) -> list[Solid]:
    """A plate that stands on edge, its face to who has it and to the lens."""
    rim, middle = drum(_CHINA, -0.006, 0.006, 0.135, 0.135), drum(mix(_CHINA, INK, 0.16), -0.008, 0.008, 0.085, 0.085)
    return [rim.facing(y, z, x), middle.facing(y, z, x)]


def _kitchen_unit() -> list[Solid]:
    return [slab(mix(WOOD, WHITE, 0.35), 0.64, 0.53, 0.3, z=-0.3), slab(STEEL, 0.66, 0.025, 0.33, y=0.53, z=-0.3)]


def sink(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    (rx, ry, rz), (x, y, z) = grips
    basin = slab(mix(STEEL, INK, 0.5), 0.34, 0.004, 0.22, y=0.555, z=-0.28)
    spots = [(0.13 * cos(2.4 * n), -0.28 + 0.08 * sin(2.4 * n), 0.585 - 0.006 * (n % 3)) for n in range(7)]
    foam = [drum(WHITE, 0.557, high, 0.09, 0.05, x=at, z=far) for at, far, high in spots]
    tap = [
        rod(STEEL, (0.2, 0.555, -0.27), (0.2, 0.7, -0.27), 0.02),
        rod(STEEL, (0.2, 0.7, -0.27), (0.12, 0.69, -0.27), 0.02),
    ]
    sponge = slab(rgb("#e0b23c"), 0.07, 0.05, 0.03, x=rx, y=ry, z=rz - 0.02)
    return [
        _kitchen_unit(),
        [basin],
        [*foam, *tap, *_stack(5, -0.25, 0.555, -0.32)],
        [*_plate(x - 0.06, y + 0.02, z - 0.02), sponge],
    ]


def drying(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    (rx, ry, rz), (x, y, z) = grips
    towel = slab(rgb("#6f9cc4"), 0.07, 0.09, 0.02, x=rx, y=ry - 0.07, z=rz - 0.02)
    return [_kitchen_unit(), _stack(6, 0.2, 0.555, -0.32), [*_plate(x - 0.06, y + 0.02, z), towel]]


def cake(_: Sequence[Grip], turn: float) -> list[list[Solid]]:
    """A cake whose candles burn while ``turn`` is below 0."""
    cream, pink, ahead = mix(PAPER, WHITE, 0.4), rgb("#e39bb4"), -0.32
    tiers = [drum(mix(PAPER, INK, 0.2), 0.48, 0.49, 0.28, 0.3, z=ahead), drum(pink, 0.49, 0.575, 0.22, 0.22, z=ahead),
             drum(cream, 0.575, 0.6, 0.24, 0.22, z=ahead)]  # fmt: skip
    spots = [(0.085 * cos(2 * pi * n / 6), ahead + 0.085 * sin(2 * pi * n / 6)) for n in range(6)]
    candles = [drum(rgb("#6f9cc4"), 0.6, 0.67, 0.016, 0.016, x=x, z=z, sides=6) for x, z in spots]
    lit = spots if turn < 0 else ()
    flames = [drum(rgb("#ffb52e"), 0.668, 0.715, 0.028, 0.004, x=x, z=z, sides=7) for x, z in lit]
    return [table(0.48, 0.8, 0.36, -ahead), tiers, [*candles, *flames]]
