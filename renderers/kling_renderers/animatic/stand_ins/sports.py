"""What people play, swim, win, wave and shout with, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import Solid, drum, marked, rod, slab

_STEEL = mix(WHITE, INK, 0.35)
_RED = rgb("#c33b32")


def _hoop(colour: Colour, wide: float, tall: float, middle: float, thick: float) -> list[Solid]:
    """A ring that faces the lens."""
    turns = np.linspace(0, 2 * pi, 15)
    ring = [(wide / 2 * cos(turn), middle + tall / 2 * sin(turn), 0.0) for turn in turns]
    return [rod(colour, one, other, thick) for one, other in pairwise(ring)]


def fishing_rod(colour: Colour) -> list[Solid]:
    """A rod that stands, its reel below; the line is drawn where somebody holds it."""
    dark = mix(colour, BLACK, 0.5)
    reel = drum(_STEEL, -0.03, 0.03, 0.05, 0.05, sides=10).facing(0.13, -0.03)
    return [drum(mix(CRATE, WHITE, 0.3), 0.0, 0.1, 0.028, 0.028, sides=8), drum(dark, 0.1, 0.2, 0.026, 0.024), reel,
            drum(dark, 0.2, 1.0, 0.02, 0.006, sides=6)]  # fmt: skip


def racket(colour: Colour) -> list[Solid]:
    """A racket with its strings to the front."""
    strings = [rod(PAPER, (x, 0.5, 0), (x, 0.98, 0), 0.008) for x in (-0.1, -0.03, 0.04, 0.11)]
    strings += [rod(PAPER, (-0.17, y, 0), (0.17, y, 0), 0.008) for y in (0.6, 0.68, 0.76, 0.84, 0.92)]
    throat = [rod(colour, (0.0, 0.34, 0), (side * 0.12, 0.56, 0), 0.03) for side in (-1, 1)]
    grip = drum(mix(colour, BLACK, 0.6), 0.0, 0.36, 0.05, 0.045, sides=8)
    return [*strings, grip, *throat, *_hoop(colour, 0.4, 0.52, 0.74, 0.035)]


def bat(colour: Colour) -> list[Solid]:
    """A bat, its thick end above."""
    wood = mix(CRATE, WHITE, 0.2)
    grip = drum(mix(colour, BLACK, 0.3), 0.03, 0.3, 0.036, 0.04, sides=10)
    parts = ((0.0, 0.03, 0.06, 0.06), (0.3, 0.7, 0.04, 0.085), (0.7, 1.0, 0.085, 0.08))
    return [grip, *(drum(wood, *part, sides=10) for part in parts)]


def stick(colour: Colour) -> list[Solid]:
    """A straight stick with a crook above."""
    wood = mix(CRATE, BLACK, 0.25)
    crook = [(0.0, 0.9), (0.02, 0.98), (0.07, 1.0), (0.11, 0.96), (0.11, 0.9)]
    parts = [rod(wood, (*one, 0), (*other, 0), 0.034) for one, other in pairwise(crook)]
    return [drum(mix(colour, BLACK, 0.5), 0.0, 0.03, 0.034, 0.034), drum(wood, 0.03, 0.9, 0.028, 0.034), *parts]


def dumbbell(colour: Colour) -> list[Solid]:
    """A bar that lies between two weights."""
    ends = [(x, drum(mix(colour, BLACK, 0.4), -0.2, 0.2, 0.9, 0.9)) for x in (-0.75, 0.75)]
    caps = [(x, drum(mix(colour, BLACK, 0.2), -0.12, 0.12, 0.6, 0.6)) for x in (-1.0, 1.0)]
    turned = [one.lying(0.5, 0.0, x) for x, one in (*ends, *caps)]
    return [rod(_STEEL, (-0.6, 0.5, 0), (0.6, 0.5, 0), 0.22), *turned]


def trophy(colour: Colour) -> list[Solid]:
    """A cup with two handles on a plinth."""
    ears = [(0.2, 0.92), (0.36, 0.88), (0.34, 0.66), (0.14, 0.56)]
    handles = [rod(colour, (s * a, b, 0), (s * c, d, 0), 0.04) for s in (-1, 1) for (a, b), (c, d) in pairwise(ears)]
    return [slab(mix(CRATE, BLACK, 0.5), 0.42, 0.16, 0.42), drum(colour, 0.16, 0.24, 0.3, 0.16),
            drum(colour, 0.24, 0.46, 0.08, 0.1), drum(colour, 0.46, 0.62, 0.12, 0.4), *handles,
            drum(colour, 0.62, 0.98, 0.4, 0.5), drum(mix(colour, BLACK, 0.4), 0.98, 1.0, 0.44, 0.44)]  # fmt: skip


def lifebuoy(colour: Colour) -> list[Solid]:
    """A thick ring that faces the lens, every fourth part of it white."""
    ring = _hoop(colour, 0.78, 0.78, 0.5, 0.2)
    return [Solid(one.corners, one.faces, PAPER) if n % 4 == 0 else one for n, one in enumerate(ring)]


def basketball_hoop(colour: Colour) -> list[Solid]:
    """A board on a post, a ring with its net before it."""
    board = marked(slab(PAPER, 0.36, 0.24, 0.015, y=0.76), 0, (0.36, 0.12), (0.64, 0.5), mix(colour, PAPER, 0.3))
    ring = [(0.075 * cos(t), 0.8, -0.1 + 0.075 * sin(t)) for t in np.linspace(0, 2 * pi, 9)]
    net = [rod(PAPER, at, (0.6 * at[0], 0.68, -0.1 + 0.6 * (at[2] + 0.1)), 0.006) for at in ring[:-1]]
    hoop = [rod(_RED, one, other, 0.014) for one, other in pairwise(ring)]
    return [slab(mix(INK, WHITE, 0.3), 0.045, 0.9, 0.045, z=0.1), slab(mix(INK, WHITE, 0.3), 0.2, 0.02, 0.2, z=0.1),
            rod(mix(INK, WHITE, 0.3), (0, 0.86, 0.1), (0, 0.86, 0.0), 0.03), board, *net, *hoop]  # fmt: skip


def skateboard(colour: Colour) -> list[Solid]:
    """A deck on four wheels, its nose to the left."""
    wheels = [drum(PAPER, -0.3, 0.3, 0.4, 0.4, sides=10).facing(0.2, z) for z in (-0.6, 0.6)]
    placed = [one.placed(1.0, x, 0.0, 0.0) for x in (-1.9, 1.9) for one in wheels]
    ends = [prism(colour, [(s * 2.5, 0.7), (s * 3.3, 1.1), (s * 3.3, 1.25), (s * 2.5, 0.95)], 1.7) for s in (-1, 1)]
    return [*placed, slab(colour, 5.0, 0.25, 1.9, y=0.7), *ends]


def cone(colour: Colour) -> list[Solid]:
    """A cone with two pale bands on its foot."""
    orange = mix(rgb("#e0632a"), colour, 0.1)
    parts = ((0.06, 0.35, 0.52, 0.38), (0.35, 0.5, 0.38, 0.3), (0.5, 0.68, 0.3, 0.22), (0.68, 0.82, 0.22, 0.15),
             (0.82, 1.0, 0.15, 0.06))  # fmt: skip
    bands = (orange, PAPER, orange, PAPER, orange)
    return [slab(orange, 0.74, 0.06, 0.74), *(drum(one, *part) for one, part in zip(bands, parts, strict=True))]


def shield(colour: Colour) -> list[Solid]:
    """A shield to the front, with a rim and a boss."""
    outline = [(-0.36, 1.0), (0.36, 1.0), (0.4, 0.62), (0.24, 0.2), (0.0, 0.0), (-0.24, 0.2), (-0.4, 0.62)]
    inner = [(0.84 * x, 0.54 + 0.84 * (y - 0.54)) for x, y in outline]
    plates = [prism(mix(colour, BLACK, 0.4), outline, 0.06), prism(colour, inner, 0.08)]
    return [*plates, drum(_STEEL, -0.05, 0.0, 0.12, 0.2, sides=12).facing(0.6, -0.04)]


def flag(colour: Colour) -> list[Solid]:
    """A flag on its pole, blown to the right."""
    cloth = [(0.02, 0.0), (0.22, -0.03), (0.42, 0.03), (0.6, -0.02)]
    waves = [
        Solid(
            np.array([(x, y, z + d) for d in (0.0, 0.01) for x, z in (a, b) for y in (0.64, 0.98)]),
            ((0, 1, 3, 2), (4, 5, 7, 6), (0, 1, 5, 4), (2, 3, 7, 6), (1, 3, 7, 5), (0, 2, 6, 4)),
            mix(colour, BLACK, 0.12 * (n % 2)),
        )
        for n, (a, b) in enumerate(pairwise(cloth))
    ]
    return [*waves, drum(mix(CRATE, WHITE, 0.2), 0.0, 1.0, 0.026, 0.024, sides=8)]


def sign(colour: Colour) -> list[Solid]:
    """A board with writing on a stick."""
    board = slab(mix(PAPER, colour, 0.12), 0.66, 0.42, 0.02, y=0.58, z=-0.025)
    for low, wide in ((0.62, 0.86), (0.36, 0.74), (0.12, 0.8)):
        board = marked(board, 0, (0.12, low), (wide, low + 0.14), mix(INK, colour, 0.3))
    return [drum(mix(CRATE, WHITE, 0.2), 0.0, 0.9, 0.035, 0.035, sides=8), board]


def megaphone(colour: Colour) -> list[Solid]:
    """A horn with its mouth to the left, on a grip."""
    parts = [drum(PAPER, -0.8, -0.72, 0.96, 0.9), drum(colour, -0.72, 0.2, 0.9, 0.3), drum(INK, 0.2, 0.6, 0.3, 0.22)]
    horn = [one.lying(0.55) for one in parts]
    return [*horn, slab(mix(INK, WHITE, 0.1), 0.16, 0.44, 0.14, x=0.22)]
