"""Fruit and vegetables, rope and a door's knob, as a few solids, one high and standing at nothing: in few films, so
imported when one has them.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_LEAF, _STALK = (70, 130, 84), (52, 84, 110)


def _turned(colour: Colour, outline: list[tuple[float, float]]) -> list[Solid]:
    """A round body of an outline (height, width), from below."""
    return [drum(colour, low, high, wide, top, sides=18) for (low, wide), (high, top) in pairwise(outline)]


def fruit(colour: Colour) -> list[Solid]:
    """A round fruit with a stalk and a leaf."""
    round_ = [(0.0, 0.3), (0.06, 0.62), (0.22, 0.9), (0.45, 1.0), (0.68, 0.9), (0.82, 0.62), (0.87, 0.2), (0.84, 0.02)]
    leaf = [
        rod(_LEAF, (0.03, 0.9, 0), (0.2, 0.98, -0.02), 0.08),
        rod(_LEAF, (0.18, 0.97, -0.02), (0.32, 0.94, 0), 0.05),
    ]
    return [*_turned(colour, round_), rod(_STALK, (0, 0.82, 0), (0.04, 1.0, 0), 0.05), *leaf]


def lemon(colour: Colour) -> list[Solid]:
    """A fruit that is longer than it is wide and lies, its ends drawn out."""
    outline = [(-0.72, 0.1), (-0.62, 0.2), (-0.54, 0.44), (-0.4, 0.74), (-0.18, 0.96), (0.06, 1.0), (0.28, 0.9),
               (0.46, 0.66), (0.56, 0.4), (0.62, 0.16), (0.66, 0.1)]  # fmt: skip
    return [one.lying(0.5) for one in _turned(colour, outline)]


def half_lemon(colour: Colour) -> list[Solid]:
    """Half a fruit, its cut to the right, with a pale rim and its segments."""
    pale, flesh = mix(colour, WHITE, 0.75), mix(colour, WHITE, 0.22)
    outline = [(-0.62, 0.1), (-0.52, 0.3), (-0.38, 0.7), (-0.2, 0.92), (0.0, 1.0)]
    body = [*_turned(colour, outline), drum(pale, 0.0, 0.012, 0.99, 0.96, sides=18)]
    body.append(drum(flesh, 0.012, 0.024, 0.82, 0.82, sides=18))
    spokes = [rod(pale, (0.03, 0.0, 0.0), (0.03, 0.4 * cos(t), 0.4 * sin(t)), 0.035) for t in np.linspace(0, 2 * pi, 9)]
    return [*(one.lying(0.5) for one in body), *(one.placed(1.0, 0.0, 0.5, 0.0) for one in spokes[:-1])]


def banana(colour: Colour) -> list[Solid]:
    """A bent fruit that lies, its ends up."""
    turns = np.linspace(-1.05, 1.05, 15)
    curve = [(1.3 * sin(t), 1.5 - 1.3 * cos(t)) for t in turns]
    thick = [0.42 - 0.3 * abs(n / 6.5 - 1) ** 2.5 for n in range(14)]
    body = [rod(colour, (*a, 0), (*b, 0), wide) for (a, b), wide in zip(pairwise(curve), thick, strict=True)]
    return [*body, rod(mix(colour, BLACK, 0.6), (*curve[-1], 0), (curve[-1][0] + 0.08, curve[-1][1] + 0.12, 0), 0.12)]


def carrot(colour: Colour) -> list[Solid]:
    """A root that lies, its leaves to the right."""
    outline = [(-1.2, 0.06), (-0.9, 0.3), (0.0, 0.6), (0.6, 0.78), (0.72, 0.5)]
    body = [one.lying(0.4) for one in _turned(colour, outline)]
    return [
        *body,
        *(rod(_LEAF, (0.7, 0.4, 0), (1.3, 0.4 + up, aside), 0.12) for up, aside in ((0.4, 0), (0.1, 0.2), (0.1, -0.2))),
    ]


def grapes(colour: Colour) -> list[Solid]:
    """A bunch, its stalk above."""
    found = [drum(_STALK, 0.85, 1.0, 0.05, 0.05, sides=8)]
    for row, (high, count) in enumerate(((0.66, 5), (0.5, 5), (0.34, 4), (0.18, 3), (0.02, 1))):
        wide = 0.0 if count == 1 else 0.07 * count - 0.05
        for number in range(count):
            turn = 2 * pi * number / count + row
            x, z, shade = wide * cos(turn), wide * sin(turn), mix(colour, WHITE, 0.07 * ((number + row) % 3))
            found += [
                drum(shade, high, high + 0.1, 0.12, 0.22, x, z, 8),
                drum(shade, high + 0.1, high + 0.2, 0.22, 0.1, x, z, 8),
            ]
    return found


def rope(colour: Colour) -> list[Solid]:
    """A coil of rope to the front, an end that hangs."""
    found: list[Solid] = []
    for number in range(4):
        far, dark = 0.4 - 0.05 * number, mix(colour, BLACK, 0.12 * (number % 2))
        ring = [(far * cos(t), 0.5 + far * sin(t)) for t in np.linspace(0, 2 * pi, 15)]
        found += [rod(dark, (*a, 0.03 * number), (*b, 0.03 * number), 0.07) for a, b in pairwise(ring)]
    return [*found, rod(colour, (0.28, 0.24, -0.04), (0.34, 0.0, -0.04), 0.07)]


def doorknob(colour: Colour) -> list[Solid]:
    """A door's edge with its plate, its knob and its keyhole."""
    door, plate = mix(CRATE, BLACK, 0.35), mix(colour, BLACK, 0.25)
    leaf = marked(
        slab(door, 3.2, 2.6, 0.1, x=0.4, y=-0.8, z=0.4), FRONT, (0.0, 0.0), (0.06, 1.0), mix(door, BLACK, 0.5)
    )
    shield = slab(plate, 0.5, 1.3, 0.06, y=-0.25, z=0.33)
    hole = drum(INK, -0.02, 0.0, 0.12, 0.12, sides=12).facing(0.0, 0.29)
    rings = ((0.3, 0.12, 0.26), (0.12, -0.06, 0.3), (-0.06, -0.2, 0.62), (-0.2, -0.36, 0.7))
    knob = [drum(colour, near, far, wide, wide, sides=22).facing(0.62) for far, near, wide in rings]
    cap = drum(mix(colour, WHITE, 0.25), -0.44, -0.36, 0.3, 0.62, sides=22).facing(0.62)
    return [leaf, shield, hole, slab(mix(INK, colour, 0.15), 0.06, 0.14, 0.02, y=-0.16, z=0.29), *knob, cap]
