"""What drives on roads, as a few solids, one high and standing at nothing, its head to the left.

Who sits in one is seen through its windows: ``opened`` it has no glass, and posts where its cabin is else one solid.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import BACK, FRONT, LEFT, Solid, drum, marked, rod, slab

_GLASS, _WHEEL, _HUB = mix(INK, WHITE, 0.3), mix(INK, WHITE, 0.06), mix(INK, WHITE, 0.45)
_CAR_WHEEL = 0.22
"""How large a car's wheel is, from its middle, in its heights."""
_POST = 0.05
"""How thick the posts of a cabin are, in its heights."""
_TOP = 4
"""The face of a slab that is on top."""
Ends = Sequence[tuple[float, float]]
"""The front and the back (x, y) of a cabin's lower or upper edge."""


def car(colour: Colour, *, opened: bool = False) -> list[Solid]:
    """A car that drives to the left."""
    body = _lamps(slab(colour, 3.0, 0.47, 1.1, y=0.15), (0.5, 0.82))
    low, high = [(-0.75, 0.62), (0.95, 0.62)], [(-0.35, 1.0), (0.65, 1.0)]
    cabin = _cabin(colour, low, high, 0.5, ((0.16, 0.5), (0.55, 0.8)), opened=opened)
    wheels = [
        made
        for x in (-0.95, 0.95)
        for side in (-1, 1)
        for made in (wheel(_WHEEL, x, side * 0.6, thick=0.08), wheel(_HUB, x, side * 0.647, 0.1, 0.01, _CAR_WHEEL))
    ]
    if not opened:
        return [body, *cabin, *wheels]
    return [_hollow(body, 0.28, 0.8), *cabin, *wheels, *_backs(0.3, 0.62, 0.22, 0.26)]


def van(colour: Colour, *, opened: bool = False) -> list[Solid]:
    """A box on wheels behind a short nose, windows in front."""
    body = _lamps(slab(colour, 2.5, 0.36, 0.8, y=0.14), (0.5, 0.8))
    box = slab(colour, 1.75, 0.5, 0.8, x=0.375, y=0.5)
    cabin = _cabin(colour, [(-1.05, 0.5), (-0.5, 0.5)], [(-0.75, 1.0), (-0.5, 1.0)], 0.4, ((0.3, 0.9),), opened=opened)
    wheels = [wheel(_WHEEL, x, side * 0.38, 0.17) for x in (-0.8, 0.8) for side in (-1, 1)]
    return [_hollow(body, 0.1, 0.3) if opened else body, box, *cabin, *wheels]


def truck(colour: Colour, *, opened: bool = False) -> list[Solid]:
    """A cab before a load as high as itself."""
    frame = slab(_WHEEL, 2.8, 0.14, 0.6, y=0.16)
    cab = _lamps(slab(colour, 0.62, 0.28, 0.72, x=-1.14, y=0.3), (0.1, 0.35))
    low, high = [(-1.45, 0.58), (-0.83, 0.58)], [(-1.36, 0.96), (-0.83, 0.96)]
    cabin = _cabin(colour, low, high, 0.36, ((0.2, 0.8),), opened=opened)
    load = slab(mix(colour, WHITE, 0.5), 2.2, 0.7, 0.74, x=0.35, y=0.3)
    wheels = [wheel(mix(_WHEEL, WHITE, 0.08), x, side * 0.36, 0.15) for x in (-1.1, 0.5, 0.95) for side in (-1, 1)]
    return [frame, _hollow(cab, 0.1, 0.9) if opened else cab, *cabin, load, *wheels]


def pickup(colour: Colour, *, opened: bool = False) -> list[Solid]:
    """A bonnet and a cab before a low bed that is open above."""
    nose = _lamps(slab(colour, 1.72, 0.42, 0.98, x=-0.6, y=0.18), (0.5, 0.8))
    low, high = [(-0.72, 0.6), (0.26, 0.6)], [(-0.4, 1.0), (0.18, 1.0)]
    cabin = _cabin(colour, low, high, 0.45, ((0.22, 0.86),), opened=opened)
    floor = slab(mix(colour, BLACK, 0.5), 1.2, 0.18, 0.96, x=0.86, y=0.2)
    sides = [slab(colour, 1.2, 0.42, 0.06, x=0.86, y=0.18, z=side * 0.44) for side in (-1, 1)]
    tailgate = slab(mix(colour, BLACK, 0.12), 0.05, 0.38, 0.86, x=1.435, y=0.22)
    wheels = [
        made
        for x in (-0.95, 0.9)
        for side in (-1, 1)
        for made in (wheel(_WHEEL, x, side * 0.5, thick=0.08), wheel(_HUB, x, side * 0.545, 0.1, 0.01, _CAR_WHEEL))
    ]
    made = [floor, *sides, tailgate, *wheels]
    if not opened:
        return [nose, *cabin, *made]
    return [_hollow(nose, 0.44, 0.96), *cabin, *made, *_backs(0.28, 0.6, 0.14, 0.22)]


def bus(colour: Colour, *, opened: bool = False) -> list[Solid]:
    """A bus or a carriage with its head to the left, a row of windows along each side."""
    wheels = [slab(_WHEEL, 0.3, 0.14, 0.12, x=x, z=side * 0.32) for x in (-1.1, 1.1) for side in (-1, 1)]
    if opened:
        body = _hollow(slab(colour, 3.4, 0.42, 0.84, y=0.14), 0.04, 0.96)
        posts = [slab(colour, 0.06, 0.32, 0.03, x=x, y=0.56, z=side * 0.4)
                 for x in (-1.67, -1.11, -0.58, -0.05, 0.48, 1.01, 1.67) for side in (-1, 1)]  # fmt: skip
        return [body, slab(colour, 3.4, 0.12, 0.84, y=0.88), *posts, *_backs(0.24, 0.56, 0.02, 0.24), *wheels]
    body = slab(colour, 3.4, 0.86, 0.84, y=0.14)
    for side in (FRONT, BACK):
        for number in range(6):
            body = marked(body, side, (0.05 + 0.155 * number, 0.5), (0.17 + 0.155 * number, 0.86), _GLASS)
    body = marked(body, LEFT, (0.1, 0.42), (0.9, 0.88), _GLASS)
    body = marked(body, LEFT, (0.08, 0.1), (0.22, 0.22), PAPER)
    body = marked(body, LEFT, (0.78, 0.1), (0.92, 0.22), PAPER)
    return [body, *wheels]


def _lamps(body: Solid, rows: tuple[float, float]) -> Solid:
    """A body with two lamps at its head, between two heights of it."""
    low, high = rows
    return marked(marked(body, LEFT, (0.08, low), (0.3, high), PAPER), LEFT, (0.7, low), (0.92, high), PAPER)


def _hollow(body: Solid, start: float, end: float) -> Solid:
    """A body that is dark on top, from one part of its length to another, where somebody sits in it."""
    return marked(body, _TOP, (start, 0.06), (end, 0.94), mix(body.colour, BLACK, 0.6))


def _cabin(
    colour: Colour, low: Ends, high: Ends, half: float, panes: Sequence[tuple[float, float]], *, opened: bool
) -> list[Solid]:
    """A cabin from its front to its back, ``half`` as wide; ``panes``: where its side windows begin and end, in parts
    of its length.
    """
    if not opened:
        corners = np.array([(x, y, side * half) for side in (-1, 1) for x, y in (*low, *reversed(high))])
        faces = ((0, 1, 2, 3), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))
        made = Solid(corners, faces, colour)
        for face in (0, 1):
            for start, end in panes:
                made = marked(made, face, (start, 0.12), (end, 0.8), _GLASS)
        return [marked(marked(made, 5, (0.1, 0.1), (0.9, 0.9), _GLASS), 3, (0.1, 0.1), (0.9, 0.9), _GLASS)]
    (front, back), (above, behind) = low, high
    roof = slab(colour, behind[0] - above[0], 0.05, 2 * half, (above[0] + behind[0]) / 2, above[1] - 0.05)
    ends = [(front, above), (back, behind)]
    if back[0] - front[0] > 1:
        foot, head = (0.45 * edge[0][0] + 0.55 * edge[1][0] for edge in (low, high))
        ends.append(((foot, low[0][1]), (head, high[0][1])))
    inner = half - _POST / 2
    return [
        roof,
        *(
            rod(colour, (foot[0], foot[1], side * inner), (head[0], head[1] - 0.05, side * inner), _POST)
            for foot, head in ends
            for side in (-1, 1)
        ),
    ]


def _backs(tall: float, low: float, x: float, aside: float) -> list[Solid]:
    """The backs of two seats, side by side."""
    return [slab(mix(INK, WHITE, 0.18), 0.07, tall, 0.3, x=x, y=low, z=side * aside) for side in (-1, 1)]


def wheel(
    colour: Colour, x: float, z: float, radius: float = _CAR_WHEEL, thick: float = 0.1, up: float | None = None
) -> Solid:
    """A wheel that stands on the ground, or whose middle is so far ``up``."""
    made = drum(colour, -thick / 2, thick / 2, 2 * radius, 2 * radius)
    return made.facing(radius if up is None else up, z, x)


def cart(colour: Colour) -> list[Solid]:
    """A box on two large wheels; its two shafts reach ahead."""
    wood = mix(colour, BLACK, 0.3)
    shafts = [rod(wood, (-1.4, 0.94, side * 0.36), (0.12, 0.56, side * 0.36), 0.06) for side in (-1, 1)]
    box = slab(colour, 1.3, 0.42, 0.8, x=0.75, y=0.46)
    box = marked(box, _TOP, (0.05, 0.08), (0.95, 0.92), mix(colour, BLACK, 0.45))
    return [box, *shafts, *(wheel(wood, 0.75, side * 0.47, 0.42, 0.07) for side in (-1, 1))]


def bike(colour: Colour) -> list[Solid]:
    """Two wheels, a frame, a saddle and a handlebar."""
    tyre, steel = mix(INK, WHITE, 0.06), mix(INK, WHITE, 0.35)

    def rim(x: float) -> list[Solid]:
        ring = [(x + 0.3 * cos(turn), 0.3 + 0.3 * sin(turn)) for turn in np.linspace(0, 2 * pi, 14)]
        return [rod(tyre, (*a, 0), (*b, 0), 0.06) for a, b in pairwise(ring)]

    tubes = (((-0.55, 0.3), (-0.42, 0.86)), ((-0.44, 0.72), (0.1, 0.34)), ((-0.44, 0.74), (0.26, 0.74)),
             ((0.1, 0.34), (0.28, 0.8)), ((0.1, 0.32), (0.55, 0.3)), ((0.26, 0.72), (0.55, 0.32)))  # fmt: skip
    return [
        *rim(-0.55),
        *rim(0.55),
        *(rod(colour, (*a, 0), (*b, 0), 0.05) for a, b in tubes),
        rod(steel, (-0.42, 0.9, -0.24), (-0.42, 0.9, 0.24), 0.05),
        slab(mix(colour, BLACK, 0.6), 0.26, 0.07, 0.14, x=0.3, y=0.82),
    ]


def motorbike(colour: Colour) -> list[Solid]:
    """Two thick wheels, a fork, an engine under a tank, and a long saddle."""
    steel = mix(INK, WHITE, 0.4)
    lamp = drum(PAPER, 0.74, 0.9, 0.16, 0.16, x=-0.56, sides=8)
    return [
        *(wheel(_WHEEL, x, 0.0, 0.3, 0.16) for x in (-0.7, 0.66)),
        *(rod(steel, (-0.7, 0.3, side * 0.11), (-0.42, 0.94, side * 0.11), 0.05) for side in (-1, 1)),
        rod(_WHEEL, (-0.4, 0.97, -0.32), (-0.4, 0.97, 0.32), 0.06),
        lamp,
        slab(steel, 0.46, 0.34, 0.26, x=-0.06, y=0.2),
        slab(colour, 0.5, 0.2, 0.26, x=-0.14, y=0.58),
        slab(mix(INK, WHITE, 0.1), 0.66, 0.12, 0.24, x=0.42, y=0.62),
        rod(steel, (0.05, 0.26, 0.18), (0.95, 0.3, 0.18), 0.09),
    ]
