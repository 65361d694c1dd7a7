"""What kitchens and feasts are full of, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.household import IRON, STEEL, bent
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab

_CRUST = rgb("#cfa062")


def tiered_cake(colour: Colour) -> list[Solid]:
    """A cake of three tiers, white, with a trim in its colour and flowers on top."""
    icing, found = mix(PAPER, WHITE, 0.5), [drum(STEEL, 0.0, 0.03, 0.9, 0.9, sides=20)]
    for low, high, wide in ((0.03, 0.35, 0.8), (0.35, 0.64, 0.56), (0.64, 0.88, 0.34)):
        found += [
            drum(colour, low, low + 0.04, wide + 0.03, wide + 0.03, sides=22),
            drum(icing, low + 0.04, high, wide, wide, sides=22),
        ]
    return [
        *found,
        *(drum(colour, 0.88, 1.0, 0.06, 0.13, x, z, 8) for x, z in ((0.0, 0.0), (-0.09, -0.04), (0.09, -0.03))),
    ]


def pan(colour: Colour) -> list[Solid]:
    """A frying pan, its handle to the right."""
    iron = mix(IRON, colour, 0.15)
    return [drum(iron, 0.0, 0.8, 2.6, 3.2, sides=20), drum(mix(iron, BLACK, 0.5), 0.8, 0.82, 2.9, 2.9, sides=20),
            rod(mix(colour, BLACK, 0.5), (1.5, 0.7, 0), (3.6, 1.0, 0), 0.34)]  # fmt: skip


def pot(colour: Colour) -> list[Solid]:
    """A large pot with two handles, full."""
    iron = mix(IRON, colour, 0.25)
    ears = [slab(mix(iron, BLACK, 0.3), 0.2, 0.1, 0.3, x=x, y=0.74) for x in (-0.76, 0.76)]
    soup = drum(mix(PAPER, _CRUST, 0.2), 0.95, 0.97, 1.24, 1.24, sides=20)
    return [drum(iron, 0.0, 0.16, 1.0, 1.3, sides=20), *ears, drum(iron, 0.16, 0.95, 1.3, 1.36, sides=20), soup]


def coffee_pot(colour: Colour) -> list[Solid]:
    """A pot for the stove, of eight sides with a waist, its spout to the left and its handle to the right."""
    dark, metal = mix(colour, BLACK, 0.75), mix(STEEL, colour, 0.5)
    grip = [(0.26, 0.84), (0.52, 0.84), (0.46, 0.5)]
    return [
        drum(mix(metal, BLACK, 0.12), 0.0, 0.4, 0.74, 0.5, sides=8), drum(metal, 0.4, 0.46, 0.54, 0.54, sides=8),
        rod(metal, (-0.24, 0.66, 0.0), (-0.46, 0.9, 0.0), 0.12), drum(metal, 0.46, 0.88, 0.48, 0.66, sides=8),
        drum(mix(metal, WHITE, 0.25), 0.88, 0.93, 0.68, 0.3, sides=8), drum(dark, 0.93, 1.0, 0.09, 0.12, sides=8),
        *bent(dark, grip, 0.09),
    ]  # fmt: skip


def roast(colour: Colour) -> list[Solid]:
    """A roast bird on its back, its legs up to the right."""
    brown = mix(rgb("#b06a2c"), colour, 0.1)
    body = [
        drum(brown, *part, flat=0.8, sides=14)
        for part in ((0.0, 0.2, 0.7, 1.2), (0.2, 0.55, 1.2, 1.1), (0.55, 0.78, 1.1, 0.6))
    ]
    found = [*body, rod(mix(brown, BLACK, 0.12), (-0.2, 0.3, -0.5), (0.2, 0.2, -0.52), 0.22)]
    for z in (-0.3, 0.3):
        found += [
            rod(mix(brown, WHITE, 0.08), (0.25, 0.45, z), (0.6, 0.72, 0.9 * z), 0.3),
            rod(mix(PAPER, WHITE, 0.3), (0.6, 0.72, 0.9 * z), (0.78, 0.94, 0.8 * z), 0.1),
        ]
    return found


def fork(colour: Colour) -> list[Solid]:
    """A fork, its tines above."""
    metal = mix(STEEL, colour, 0.1)
    tines = [slab(metal, 0.026, 0.26, 0.03, x=x, y=0.74) for x in (-0.075, -0.025, 0.025, 0.075)]
    return [slab(metal, 0.05, 0.62, 0.035), slab(metal, 0.18, 0.14, 0.035, y=0.61), *tines]


def bucket(colour: Colour) -> list[Solid]:
    """A bucket, its handle up."""
    bow = [(0.42 * cos(t), 0.66 + 0.34 * sin(t)) for t in np.linspace(0, pi, 8)]
    return [drum(mix(colour, BLACK, 0.2), 0.0, 0.06, 0.6, 0.6), drum(colour, 0.06, 0.66, 0.6, 0.84),
            drum(mix(colour, BLACK, 0.6), 0.66, 0.665, 0.76, 0.76), *bent(STEEL, bow, 0.035)]  # fmt: skip


def tray(colour: Colour) -> list[Solid]:
    """A tray with two cups and a plate on it."""
    rim = mix(colour, BLACK, 0.25)
    rims = [slab(rim, 3.0, 0.2, 0.08, z=z) for z in (-0.9, 0.9)] + [slab(rim, 0.08, 0.2, 1.8, x=x) for x in (-1.5, 1.5)]
    cups = [drum(PAPER, 0.1, 1.0, 0.5, 0.7, x=x) for x in (-0.9, 0.9)]
    return [
        slab(colour, 3.0, 0.1, 1.8),
        *rims,
        *cups,
        drum(PAPER, 0.1, 0.25, 0.6, 0.9),
        drum(_CRUST, 0.25, 0.6, 0.6, 0.4),
    ]


def ice_cream(colour: Colour) -> list[Solid]:
    """Two scoops in a cone."""
    balls = []
    for low, shade, wide in ((0.5, colour, 0.56), (0.72, mix(PAPER, WHITE, 0.4), 0.46)):
        balls.append(drum(shade, low, low + 0.14, wide, wide + 0.03))
        balls.append(drum(shade, low + 0.14, low + 0.28, wide, 0.5 * wide))
    return [drum(_CRUST, 0.0, 0.52, 0.04, 0.5, sides=12), *balls]


def block(colour: Colour) -> list[Solid]:
    """A plain block: tofu, soap, a brick."""
    return [slab(colour, 1.6, 1.0, 1.2)]


def popcorn(colour: Colour) -> list[Solid]:
    """A striped box full of popcorn."""
    body = [drum(colour if n % 2 else PAPER, 0.0, 0.7, 0.1, 0.15, 0.27 * cos(t), 0.27 * sin(t), 4)
            for n, t in enumerate(np.linspace(0, 2 * pi, 15)[:-1])]  # fmt: skip
    corn = [drum(mix(PAPER, rgb("#f2d67a"), 0.3 * (n % 3)), 0.68 + 0.06 * (n % 3), 0.86 + 0.07 * (n % 3), 0.2, 0.1,
                 0.2 * cos(2.4 * n), 0.2 * sin(2.4 * n), 6) for n in range(9)]  # fmt: skip
    return [drum(PAPER, 0.0, 0.7, 0.5, 0.66, sides=14), *body, *corn]


def steelyard(colour: Colour) -> list[Solid]:
    """A beam that hangs from its cord, a weight on it, a pan on strings at its end."""
    wood, brass = mix(CRATE, BLACK, 0.45), mix(rgb("#b08d4a"), colour, 0.1)
    strings = [
        rod(PAPER, (-0.62, 0.84, 0), (-0.62 + x, 0.1, z), 0.012)
        for x, z in ((-0.24, 0), (0.24, 0), (0, 0.2), (0, -0.2))
    ]
    return [rod(wood, (-0.7, 0.84, 0), (0.95, 0.9, 0), 0.05), rod(PAPER, (-0.4, 0.86, 0), (-0.4, 1.0, 0), 0.02),
            rod(IRON, (0.4, 0.86, 0), (0.4, 0.7, 0), 0.015), drum(IRON, 0.5, 0.7, 0.14, 0.12, x=0.4), *strings,
            drum(brass, 0.0, 0.1, 0.3, 0.54, x=-0.62),
            drum(mix(brass, BLACK, 0.3), 0.1, 0.105, 0.48, 0.48, x=-0.62)]  # fmt: skip
