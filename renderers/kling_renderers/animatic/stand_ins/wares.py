"""Everyday things, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, FLAME, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.kinds import HUNG_CLOTH, SPREAD
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_HEARTS = rgb("#b8322f")
_WOODS, _WATERS, _ROAD = rgb("#b9cf9b"), rgb("#9cc3d8"), rgb("#d8922e")
_MONEY = rgb("#7da177")
_FOLDED = 9.0
"""How far each part of what was folded is turned from the next one's plane, in degrees."""


def player(colour: Colour) -> list[Solid]:
    """A flat box with a window and two reels in it, each with its hub."""
    body = slab(colour, 1.2, 0.86, 0.3)
    body = marked(body, FRONT, (0.14, 0.3), (0.86, 0.84), mix(colour, BLACK, 0.6))
    z = -0.1501
    marks = list(body.marks)
    for x in (-0.22, 0.22):
        for across, shade in ((0.14, mix(colour, BLACK, 0.85)), (0.06, PAPER)):
            ring = [
                (x + across * cos(t), 0.49 + across * sin(t), z) for t in np.linspace(0, 2 * pi, 18, endpoint=False)
            ]
            marks.append((FRONT, np.array(ring), shade))
    button = mix(colour, BLACK, 0.4)
    box = Solid(body.corners, body.faces, body.colour, tuple(marks))
    return [box, *(slab(button, 0.18, 0.1, 0.16, x=x, y=0.86) for x in (-0.4, -0.1, 0.2))]


def bowl(colour: Colour) -> list[Solid]:
    """A bowl on its foot, something dark in it."""
    return [
        drum(mix(colour, BLACK, 0.2), 0.0, 0.1, 0.62, 0.62),
        drum(colour, 0.1, 0.42, 0.62, 1.2),
        drum(colour, 0.42, 0.8, 1.2, 1.48),
        drum(mix(colour, WHITE, 0.3), 0.8, 0.84, 1.48, 1.49),
        drum(mix(INK, colour, 0.3), 0.84, 0.845, 1.36, 1.36),
    ]


def sheet(colour: Colour) -> list[Solid]:
    """A sheet of paper with lines on it."""
    return written(mix(PAPER, colour, 0.12))


def spread(colour: Colour, *, chart: bool) -> list[Solid]:
    """A newspaper opened out, or a ``chart`` with its roads, woods and waters: folds that come and go by turns."""
    paper, (wide, tall), folds = mix(PAPER, colour, 0.06), SPREAD, 4 if chart else 2
    part, ink = wide / folds, mix(PAPER, BLACK, 0.5)
    found = []
    for number in range(folds):
        page = slab(mix(paper, BLACK, 0.08 * (number % 2)), part * 1.01, tall, 0.02)
        if chart:
            shift = 0.16 * (number % 3)
            page = marked(page, FRONT, (0.08, 0.55 - shift), (0.7, 0.85 - shift), _WOODS)
            page = marked(page, FRONT, (0.35, 0.08 + shift), (0.95, 0.26 + shift), _WATERS)
            page = marked(page, FRONT, (0.0, 0.46), (1.0, 0.51), _ROAD)
            page = marked(page, FRONT, (0.44 + 0.5 * shift, 0.0), (0.5 + 0.5 * shift, 1.0), _ROAD)
        else:
            page = marked(page, FRONT, (0.08, 0.84), (0.92, 0.94), mix(ink, BLACK, 0.5))
            page = marked(page, FRONT, (0.52, 0.48), (0.92, 0.76), mix(paper, BLACK, 0.35))
            for line in range(7):
                low = 0.08 + 0.1 * line
                page = marked(page, FRONT, (0.08, low), (0.48 if low > 0.42 else 0.92, low + 0.035), ink)
        turn = _FOLDED * (1 if number % 2 else -1)
        found.append(page.placed(1.0, (number - 0.5 * (folds - 1)) * part, 0.0, 0.0, turn))
    return found


def hung_cloth(colour: Colour) -> list[Solid]:
    """A blanket that hangs from its upper corners, in folds."""
    (wide, tall), folds = HUNG_CLOTH, 6
    part = wide / folds
    return [
        slab(mix(colour, BLACK if n % 2 else WHITE, 0.1), part * 1.02, tall - 0.25 * (n % 2), 0.12).placed(
            1.0, (n - 0.5 * (folds - 1)) * part, 0.25 * (n % 2), 0.1 * (n % 2)
        )
        for n in range(folds)
    ]


def written(paper: Colour) -> list[Solid]:
    """The same on paper of a colour."""
    body, ink = slab(paper, 0.74, 1.0, 0.02), mix(paper, BLACK, 0.45)
    for number, wide in enumerate((0.5, 0.86, 0.8, 0.86, 0.6)):
        high = 0.8 - 0.14 * number
        body = marked(body, FRONT, (0.12, high), (wide, high + 0.045), ink)
    return [body]


def photograph(colour: Colour) -> list[Solid]:
    """A picture with a white rim: somebody's head and shoulders before a wall."""
    wall = mix(PAPER, BLACK, 0.35)
    body = marked(slab(mix(PAPER, WHITE, 0.5), 0.74, 1.0, 0.02), FRONT, (0.09, 0.09), (0.91, 0.91), wall)
    for low, high in (((0.24, 0.09), (0.76, 0.42)), ((0.37, 0.46), (0.63, 0.76))):
        body = marked(body, FRONT, low, high, mix(wall, BLACK, 0.55))
    return [body]


def playing_card(_: Colour) -> list[Solid]:
    """A playing card, face up: red hearts on white."""
    body = marked(slab(mix(WHITE, PAPER, 0.2), 0.7, 1.0, 0.02), FRONT, (0.36, 0.4), (0.64, 0.6), _HEARTS)
    for low in ((0.08, 0.8), (0.8, 0.06)):
        body = marked(body, FRONT, low, (low[0] + 0.12, low[1] + 0.14), _HEARTS)
    return [body]


def lantern(colour: Colour) -> list[Solid]:
    """A light between two lids, its handle above."""
    metal = mix(colour, BLACK, 0.5)
    posts = [rod(metal, (x, 0.1, z), (x, 0.66, z), 0.045) for x in (-0.2, 0.2) for z in (-0.2, 0.2)]
    bow = [(-0.2, 0.8), (-0.14, 0.98), (0.14, 0.98), (0.2, 0.8)]
    return [
        drum(metal, 0.0, 0.1, 0.56, 0.56),
        drum(mix(colour, WHITE, 0.6), 0.1, 0.66, 0.36, 0.36),
        drum(FLAME, 0.2, 0.58, 0.38, 0.38),
        *posts,
        drum(metal, 0.66, 0.8, 0.58, 0.3),
        *(rod(metal, (*start, 0), (*end, 0), 0.04) for start, end in pairwise(bow)),
    ]


def candle(colour: Colour) -> list[Solid]:
    """A stick with a flame."""
    return [
        drum(colour, 0.0, 0.76, 0.16, 0.15),
        drum(FLAME, 0.78, 0.87, 0.06, 0.13),
        drum(FLAME, 0.87, 1.0, 0.13, 0.01),
    ]


def flashlight(colour: Colour) -> list[Solid]:
    """A tube that lies, its bright end to the left."""
    parts = [
        drum(mix(WHITE, FLAME, 0.2), -0.5, -0.46, 0.36, 0.36),
        drum(colour, -0.46, -0.26, 0.42, 0.26),
        drum(mix(colour, BLACK, 0.35), -0.26, 0.5, 0.24, 0.24),
    ]
    return [one.lying(0.21) for one in parts]


def case(colour: Colour) -> list[Solid]:
    """A flat case with two clasps and a handle."""
    body = slab(colour, 1.3, 0.8, 0.4)
    body = marked(body, FRONT, (0.0, 0.5), (1.0, 0.56), mix(colour, BLACK, 0.4))
    for x in (0.22, 0.7):
        body = marked(body, FRONT, (x, 0.42), (x + 0.08, 0.64), PAPER)
    strap = mix(colour, BLACK, 0.45)
    handle = [slab(strap, 0.07, 0.14, 0.07, x=side * 0.2, y=0.8) for side in (-1, 1)]
    return [body, *handle, slab(strap, 0.47, 0.06, 0.07, y=0.94)]


def pen(colour: Colour) -> list[Solid]:
    """A thin stick, its tip above."""
    return [
        drum(colour, 0.0, 0.66, 0.07, 0.08, sides=8),
        drum(mix(colour, WHITE, 0.35), 0.66, 0.74, 0.085, 0.085, sides=8),
        drum(mix(colour, BLACK, 0.65), 0.74, 1.0, 0.1, 0.01, sides=8),
    ]


def banknote(colour: Colour) -> list[Solid]:
    """A note of money on its long side: a rim, a head in the middle, what it is worth in two corners."""
    note = mix(_MONEY, colour, 0.08)
    pale = mix(note, WHITE, 0.4)
    body = marked(slab(note, 1.5, 0.7, 0.02), FRONT, (0.04, 0.08), (0.96, 0.92), pale)
    for low, high in (((0.38, 0.16), (0.62, 0.84)), ((0.07, 0.66), (0.2, 0.86)), ((0.8, 0.14), (0.93, 0.34))):
        body = marked(body, FRONT, low, high, mix(note, BLACK, 0.15))
    return [marked(body, FRONT, (0.44, 0.4), (0.56, 0.72), pale)]


def chopsticks(colour: Colour) -> list[Solid]:
    """Two thin sticks, their tips above and together."""
    return [rod(mix(colour, BLACK, 0.1 * (side > 0)), (side * 0.07, 0.0, 0.0), (side * 0.012, 1.0, 0.0), 0.036)
            for side in (-1, 1)]  # fmt: skip


def spoon(colour: Colour) -> list[Solid]:
    """A thin handle, its bowl above."""
    return [
        drum(mix(colour, BLACK, 0.25), 0.0, 0.74, 0.06, 0.05, sides=8),
        drum(colour, 0.74, 0.86, 0.14, 0.32),
        drum(colour, 0.86, 0.98, 0.32, 0.34),
        drum(mix(colour, BLACK, 0.5), 0.98, 1.0, 0.28, 0.28),
    ]
