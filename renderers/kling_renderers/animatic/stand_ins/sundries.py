"""What is mostly drawn of things that an author declared: what is worn, where nobody wears it, and what stands in
places, as a few solids, one high and standing at nothing; in few films, so imported when one has it.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_DARK, _KEYS = mix(INK, WHITE, 0.1), mix(PAPER, WHITE, 0.5)


def piano(colour: Colour) -> list[Solid]:
    """A grand piano from its long side: the keys to the left, the lid up on its stick."""
    side, dark = mix(colour, BLACK, 0.2), mix(colour, BLACK, 0.45)
    legs = [
        drum(dark, 0.0, 0.44, 0.05, 0.09, x=x, z=z, sides=8) for x, z in ((-0.44, -0.25), (-0.44, 0.25), (0.42, 0.0))
    ]
    body = slab(side, 1.1, 0.2, 0.76, y=0.44)
    body = marked(body, FRONT, (0.0, 0.62), (0.13, 0.82), _KEYS)
    lid = prism(colour, [(-0.4, 0.64), (0.55, 0.64), (0.42, 0.9), (-0.3, 1.0)], 0.03).placed(1.0, 0.0, 0.0, 0.36)
    keys = marked(slab(_KEYS, 0.13, 0.02, 0.66, x=-0.48, y=0.645), FRONT, (0.0, 0.0), (1.0, 0.3), INK)
    return [*legs, body, lid, keys, rod(dark, (0.1, 0.64, -0.1), (0.14, 0.84, 0.33), 0.02),
            slab(dark, 0.03, 0.16, 0.5, x=-0.36, y=0.64)]  # fmt: skip


def ladder(colour: Colour) -> list[Solid]:
    """Two rails and eight rungs."""
    rails = [slab(colour, 0.03, 1.0, 0.04, x=side * 0.115) for side in (-1, 1)]
    return [*rails, *(slab(mix(colour, BLACK, 0.25), 0.2, 0.025, 0.025, y=0.08 + 0.115 * n) for n in range(8))]


def cabinet(colour: Colour) -> list[Solid]:
    """A tall box with a small door over a large one, and their handles."""
    pale, dark = mix(colour, WHITE, 0.2), mix(colour, BLACK, 0.4)
    handles = [slab(dark, 0.02, tall, 0.03, x=-0.17, y=y, z=-0.24) for y, tall in ((0.46, 0.16), (0.72, 0.1))]
    doors = [slab(pale, 0.46, tall, 0.02, y=y, z=-0.215) for y, tall in ((0.05, 0.61), (0.68, 0.29))]
    return [slab(colour, 0.5, 1.0, 0.4), *doors, *handles]


def keyboard(colour: Colour) -> list[Solid]:
    """A board that leans to the front, with five rows of keys."""
    body = slab(mix(colour, BLACK, 0.2), 2.7, 1.0, 0.14)
    for row in range(4):
        for n in range(12):
            x, y = (n + 0.6) / 13.2, 0.1 + 0.21 * row
            body = marked(body, FRONT, (x, y), (x + 0.055, y + 0.15), _KEYS)
    return [body]


def typewriter(colour: Colour) -> list[Solid]:
    """A box with three rows of keys before it, a roller with a sheet above."""
    dark = mix(colour, BLACK, 0.4)
    page = slab(_KEYS, 0.7, 0.5, 0.02, y=0.5, z=0.24)
    for number in range(3):
        page = marked(page, FRONT, (0.12, 0.5 + 0.14 * number), (0.85, 0.56 + 0.14 * number), mix(PAPER, BLACK, 0.5))
    keys = [
        slab(_KEYS, 0.07, 0.05, 0.07, x=0.115 * (n - 3.5), y=0.12 + 0.08 * row, z=-0.5 + 0.14 * row)
        for row in range(3) for n in range(8)
    ]  # fmt: skip
    steps = [slab(mix(colour, BLACK, 0.15), 1.05, 0.12 + 0.08 * row, 0.14, z=-0.5 + 0.14 * row) for row in range(3)]
    roller = drum(dark, -0.62, 0.62, 0.2, 0.2, sides=12).lying(0.46, 0.0, 0.12)
    return [*steps, *keys, slab(colour, 1.05, 0.36, 0.3, z=0.02), roller, page]


def spectacles(colour: Colour) -> list[Solid]:
    """Two lenses in their rims, on the bridge between them."""
    rims = [drum(mix(colour, BLACK, 0.3), -0.04, 0.04, 1.0, 1.0, sides=20).facing(0.5)]
    panes = [drum(mix(mix(PAPER, WHITE, 0.4), colour, 0.25), -0.01, 0.0, 0.78, 0.78, sides=20).facing(0.5, -0.05)]
    both = [one.placed(1.0, side * 0.6, 0.0, 0.0) for side in (-1, 1) for one in (*rims, *panes)]
    arms = [rod(colour, (side * 1.06, 0.6, 0.06), (side * 0.9, 0.55, 1.2), 0.07) for side in (-1, 1)]
    return [*both, rod(colour, (-0.12, 0.62, 0.0), (0.12, 0.62, 0.0), 0.09), *arms]


def hat(colour: Colour) -> list[Solid]:
    """A hat on its brim, with a band."""
    return [
        drum(mix(colour, BLACK, 0.15), 0.0, 0.07, 1.9, 1.86, flat=0.8, sides=24),
        drum(mix(colour, BLACK, 0.5), 0.07, 0.28, 1.14, 1.12, flat=0.85, sides=20),
        drum(colour, 0.28, 0.9, 1.12, 0.98, flat=0.85, sides=20),
        drum(mix(colour, WHITE, 0.12), 0.9, 1.0, 0.98, 0.8, flat=0.85, sides=20),
    ]


def crown(colour: Colour) -> list[Solid]:
    """A ring with eight points and a stone on each."""
    band = drum(colour, 0.0, 0.42, 1.14, 1.2, sides=24)
    around = [(0.48 * sin(2 * pi * n / 8), 0.48 * cos(2 * pi * n / 8)) for n in range(8)]
    points = [drum(mix(colour, WHITE, 0.15), 0.42, 0.9, 0.3, 0.04, x=x, z=z, sides=6) for x, z in around]
    stones = [drum(mix(PAPER, WHITE, 0.5), 0.9, 1.0, 0.1, 0.08, x=x, z=z, sides=8) for x, z in around]
    return [band, *points, *stones, drum(mix(colour, BLACK, 0.3), 0.0, 0.1, 1.2, 1.22, sides=24)]


def mask(colour: Colour) -> list[Solid]:
    """An oval face with two eyes and a mouth that are holes."""
    turns = [2 * pi * n / 18 for n in range(18)]
    outline = [(0.39 * sin(turn) * (1.0 + 0.12 * cos(turn)), 0.5 + 0.5 * cos(turn)) for turn in turns]
    holes = [(-0.17, 0.56, 0.16, 0.09), (0.17, 0.56, 0.16, 0.09), (0.0, 0.2, 0.26, 0.06)]
    eyes = [slab(_DARK, wide, tall, 0.02, x=x, y=y, z=-0.06) for x, y, wide, tall in holes]
    return [
        prism(mix(colour, WHITE, 0.2), outline, 0.08),
        *eyes,
        prism(colour, [(-0.05, 0.32), (0.05, 0.32), (0.0, 0.52)], 0.22),
    ]


def garment(colour: Colour) -> list[Solid]:
    """A folded shirt that stands on end, its collar and buttons to the front."""
    pale, dark = mix(colour, WHITE, 0.25), mix(colour, BLACK, 0.35)
    folds = [slab(mix(colour, BLACK, 0.12 * n), 1.5 - 0.06 * n, 1.0 - 0.03 * n, 0.12, z=0.12 * n) for n in range(3)]
    front = marked(folds[0], FRONT, (0.46, 0.0), (0.54, 0.8), dark)
    for number in range(4):
        front = marked(front, FRONT, (0.485, 0.1 + 0.18 * number), (0.515, 0.14 + 0.18 * number), pale)
    collar = [prism(pale, [(0.0, 0.78), (side * 0.42, 0.98), (side * 0.1, 1.0)], 0.05).placed(1.0, 0.0, 0.0, -0.09)
              for side in (-1, 1)]  # fmt: skip
    return [front, *folds[1:], *collar]


def magnifier(colour: Colour) -> list[Solid]:
    """A lens in its rim on a handle."""
    rim = drum(mix(colour, BLACK, 0.3), -0.04, 0.04, 0.58, 0.58, sides=24).facing(0.71)
    lens = drum(mix(PAPER, WHITE, 0.6), -0.01, 0.0, 0.46, 0.46, sides=24).facing(0.71, -0.05)
    return [rim, lens, drum(mix(colour, BLACK, 0.5), 0.0, 0.42, 0.09, 0.07, sides=10)]


def headphones(colour: Colour) -> list[Solid]:
    """Two cushions on a band that stands up."""
    turns = [(pi * n / 8, 0.46) for n in range(9)]
    band = [(far * cos(turn), 0.5 + far * sin(turn)) for turn, far in turns]
    bows = [rod(mix(colour, BLACK, 0.3), (*one, 0.0), (*other, 0.0), 0.08) for one, other in pairwise(band)]
    cups = [slab(colour, 0.2, 0.5, 0.4, x=side * 0.43, y=0.04) for side in (-1, 1)]
    return [*bows, *cups, *(slab(_DARK, 0.1, 0.42, 0.34, x=side * 0.28, y=0.08) for side in (-1, 1))]
