"""Flames that lick, what they leave, and smoke. All numbers are choices, in heights of a thing."""

from __future__ import annotations

from itertools import pairwise
from math import pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, FLAME, INK, WHITE, mix
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod

_HOT = (40, 110, 235)


def smoke() -> list[Solid]:
    grey = mix(WHITE, INK, 0.35)
    ways = ((0.0, 0.84), (0.03, 0.94), (-0.02, 1.04), (0.04, 1.16), (0.0, 1.3))
    return [rod(grey, (*one, 0.0), (*other, 0.0), 0.025) for one, other in pairwise(ways)]


def licked(flame: Solid, beat: float, part: float) -> Solid:
    """A flame that leans and stretches."""
    corners = flame.corners.copy()
    high = corners[:, 1] - 0.78
    corners[:, 0] += high * (0.7 * beat + 0.4 * sin(6 * pi * part))
    corners[:, 1] = 0.78 + high * (1.0 + 0.35 * sin(4 * pi * part))
    return Solid(corners, flame.faces, flame.colour, flame.marks)


def flames(part: float) -> list[Solid]:
    found = []
    for number in range(7):
        beat = sin(2 * pi * (part + 0.37 * number))
        x, tall, wide = -0.42 + 0.14 * number, 0.5 + 0.16 * beat + 0.2 * (number % 2), 0.2
        found.append(
            drum(
                _HOT if number % 2 else FLAME,
                0.06 + 0.3 * (number % 3),
                0.06 + 0.3 * (number % 3) + tall,
                wide,
                0.01,
                x + 0.03 * beat,
                -0.12,
                6,
            )
        )
    return found


def charred(made: list[Solid], *, burnt: bool) -> list[Solid]:
    dark = mix(INK, BLACK, 0.3)
    if burnt:
        return [Solid(one.corners * (0.6, 0.3, 1.0), one.faces, dark) for one in made[:1]]
    [body] = made[:1]
    edge = prism(
        dark, [(-0.4, 0.0), (0.4, 0.0), (0.36, 0.16), (0.2, 0.1), (0.0, 0.22), (-0.2, 0.12), (-0.36, 0.2)], 0.03
    )
    return [body, *made[1:], edge.placed(1.0, 0.0, 0.0, -0.04)]
