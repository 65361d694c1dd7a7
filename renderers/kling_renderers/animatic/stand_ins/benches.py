"""What is before people who work or train with both hands: a workbench, dough on a table, a punching bag. All numbers
are choices, in statures, about somebody at nothing who faces the lens: to the right, up, ahead is negative.

Each is drawn around the hands at it, the right one first, at an angle of the round of their work: what they are at, and
apart from it what they have in their hands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.solids import BACK, FRONT, Solid, drum, marked, rod, slab

BAG_AHEAD, _HUNG_FROM, _SWING = 0.38, 1.36, 9.0
"""How far ahead a bag hangs, from how high, and how far it swings where it is hit, in degrees."""
TIMBER_AHEAD = 0.34
"""How far ahead the middle of the planks is that somebody hammers on."""
WOOD = mix(CRATE, BLACK, 0.1)
DOUGH = rgb("#efe2c4")
_PALE = mix(CRATE, WHITE, 0.55)
STEEL, _LEATHER = mix(WHITE, INK, 0.35), rgb("#9c2f2a")
_ROPE = 0.6
"""How far from the hands the middle of a rope goes."""
_LINE, _LINE_HIGH = 1.5, 0.86
"""How far a clothesline reaches to each side, and how high it is."""
_HUNG: tuple[tuple[float, float, float, Colour], ...] = (
    (0.0, 0.36, 0.34, WHITE), (0.46, 0.3, 0.36, rgb("#7fa3c4")), (0.95, 0.5, 0.5, WHITE),
    (-0.44, 0.24, 0.4, rgb("#d9b3a0")), (-0.9, 0.46, 0.48, mix(WHITE, rgb("#e8dca8"), 0.5)),
)  # fmt: skip
"""What hangs on it: where, how wide and long, and its colour."""
_WALL = -0.35
"""How far ahead a wall or a window is."""


def stool() -> list[Solid]:
    return [drum(WOOD, 0.22, 0.25, 0.24, 0.24), drum(WOOD, 0.0, 0.22, 0.06, 0.06)]


def bag(_: Sequence[Grip], turn: float) -> list[list[Solid]]:
    low, high = 0.36 - _HUNG_FROM, 1.0 - _HUNG_FROM
    body = [drum(_LEATHER, low, high, 0.17, 0.17), drum(mix(_LEATHER, BLACK, 0.45), low, low + 0.06, 0.174, 0.174),
            drum(mix(_LEATHER, BLACK, 0.45), high - 0.06, high, 0.174, 0.174)]  # fmt: skip
    body += [rod(INK, (x, high, z), (0.0, high + 0.16, 0.0), 0.014) for x in (-0.07, 0.07) for z in (-0.07, 0.07)]
    body.append(rod(INK, (0.0, high + 0.16, 0.0), (0.0, 0.3, 0.0), 0.016))
    lean = _SWING * abs(sin(turn))
    return [[one.leaning(lean).placed(1.0, 0.0, _HUNG_FROM, -BAG_AHEAD) for one in body]]


def rope(grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    (left, y, z), (right, *_) = grips
    spots = []
    for number in range(25):
        part = number / 24
        out = _ROPE * sin(pi * part) ** 0.55
        x = left + (right - left) * part - 0.12 * sin(2 * pi * part)
        spots.append((x, max(0.012, y + out * cos(turn)), z + 0.8 * out * sin(turn)))
    handles = [rod(_LEATHER, (x - 0.03, y, z), (x + 0.03, y, z), 0.026) for x in (left, right)]
    return [[rod(mix(INK, WHITE, 0.1), one, other, 0.012) for one, other in pairwise(spots)], handles]


def table(top: float, wide: float, deep: float, ahead: float) -> list[Solid]:
    """A table so high, its middle so far ahead."""
    legs = [
        slab(mix(WOOD, BLACK, 0.25), 0.045, top - 0.03, 0.045, x=a * (wide / 2 - 0.05), z=b * (deep / 2 - 0.05) - ahead)
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    return [*legs, slab(WOOD, wide, 0.035, deep, y=top - 0.035, z=-ahead)]


def clothesline(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    """A line under the chin, between posts, with washing on both sides of what is being pegged on it."""
    z = grips[0][2]
    line = [rod(mix(INK, WHITE, 0.5), (-_LINE, _LINE_HIGH, z), (_LINE, _LINE_HIGH, z), 0.008)]
    posts = [slab(WOOD, 0.05, _LINE_HIGH + 0.06, 0.05, x=side * _LINE, z=z) for side in (-1, 1)]
    hung = [
        slab(mix(colour, INK, 0.04), wide, long, 0.012, x=x, y=_LINE_HIGH - long, z=z)
        for x, wide, long, colour in _HUNG
    ]
    pegs = [slab(WOOD, 0.014, 0.04, 0.03, x=x, y=_LINE_HIGH - 0.02, z=z) for x, *_ in grips]
    return [[*posts, *line], [*hung, *pegs]]


def barbell(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    (_x, y, z), *_others = grips
    plates = ((-0.4, 0.26), (0.35, 0.26), (-0.47, 0.18), (0.42, 0.18))
    bar = rod(STEEL, (-0.5, y, z), (0.5, y, z), 0.03)
    return [[bar, *(rod(INK, (x, y, z), (x + 0.05, y, z), wide) for x, wide in plates)]]


def bench(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    z = sum(one[2] for one in grips) / 2
    bench = [*table(0.5, 0.4, 0.9, 0.56), slab(mix(WOOD, BLACK, 0.3), 0.36, 0.03, 0.84, y=0.16, z=-0.56)]
    plank = slab(_PALE, 0.11, 0.045, 0.86, y=0.5, z=-0.5)
    curls = [_curl(x, y, at) for x, y, at in ((0.13, 0.5, -0.3), (-0.12, 0.5, -0.62), (0.16, 0.0, -0.2))]
    plane = [slab(mix(WOOD, BLACK, 0.45), 0.075, 0.05, 0.25, y=0.545, z=z),
             rod(STEEL, (0.0, 0.58, z), (0.0, 0.65, z + 0.04), 0.05), *_curl(0.0, 0.6, z - 0.02)]  # fmt: skip
    return [bench, [plank], [one for curl in curls for one in curl], plane]


def _curl(x: float, y: float, z: float) -> list[Solid]:
    size = 0.035
    ways = [(y + size + size * sin(0.8 * n) * (1 - n / 20), z + size * cos(0.8 * n) * (1 - n / 20)) for n in range(10)]
    return [rod(mix(_PALE, WHITE, 0.4), (x, *one), (x, *other), 0.02) for one, other in pairwise(ways)]


def dough(grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    flat = 0.5 + 0.5 * sin(turn)
    z = sum(one[2] for one in grips) / 2
    flour = drum(mix(WHITE, PAPER, 0.3), 0.6, 0.603, 0.4, 0.4, z=-0.23, flat=0.6)
    low, high, z = 0.17 + 0.04 * (1 - flat), 0.03 + 0.02 * flat, z + 0.1
    lump = [drum(DOUGH, 0.6, 0.6 + 0.6 * high, low, low + 0.02, z=z, flat=0.75),
            drum(DOUGH, 0.6 + 0.6 * high, 0.6 + high, low + 0.02, 0.7 * low, z=z, flat=0.75)]  # fmt: skip
    bowl = drum(mix(PAPER, INK, 0.15), 0.6, 0.68, 0.08, 0.16, x=0.28, z=-0.24)
    return [table(0.6, 0.9, 0.36, 0.25), [flour, bowl, *lump]]


def strands(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    left, right = grips
    return [hung(DOUGH, left, right, 0.008)]


def hung(colour: Colour, left: Grip, right: Grip, thick: float, count: int = 6) -> list[Solid]:
    """Strands that hang from one hand to the other, the less the further these are apart."""
    wide, found = right[0] - left[0], []
    for number in range(count):
        low = thick * (0.6 + 0.55 * number) * max(2.0, 6.0 - wide / (5 * thick))
        z = left[2] + thick * (number % 3 - 1)
        spots = [(left[0] + wide * n / 8, left[1] - 4 * low * (n / 8) * (1 - n / 8), z) for n in range(9)]
        shade = mix(colour, CRATE, 0.12 * (number % 3))
        found += [rod(shade, one, other, thick) for one, other in pairwise(spots)]
    return found


def ironing(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    cover, shirt, red = mix(PAPER, WHITE, 0.3), rgb("#6f9cc4"), rgb("#c0503c")
    legs = [rod(STEEL, (-0.22 * a, 0.58, -0.22), (0.22 * a, 0.0, -0.22), 0.022) for a in (-1, 1)]
    board = [*legs, slab(cover, 0.78, 0.028, 0.16, x=0.04, y=0.57, z=-0.22)]
    cloth = [slab(shirt, 0.44, 0.012, 0.17, x=0.04, y=0.598, z=-0.222)]
    cloth += [slab(shirt, 0.44, 0.12, 0.012, x=0.04, y=0.488, z=-0.308)]
    cloth += [slab(mix(shirt, BLACK, 0.2), 0.11, 0.09, 0.014, x=0.16, y=0.5, z=-0.31)]
    x, y, z = grips[0]
    iron = [
        slab(STEEL, 0.115, 0.012, 0.06, x=x + 0.015, y=0.61, z=z),
        slab(red, 0.1, 0.022, 0.052, x=x + 0.01, y=0.622, z=z),
    ]
    iron += [
        slab(INK, 0.08, 0.012, 0.02, x=x, y=y - 0.004, z=z),
        rod(INK, (x - 0.035, 0.64, z), (x - 0.035, y, z), 0.016),
    ]
    return [board, cloth, iron]


def laptop(_: Sequence[Grip], turn: float) -> list[list[Solid]]:
    shell, screen = mix(INK, WHITE, 0.25), rgb("#cfe6f2")
    lid = marked(slab(shell, 0.21, 0.135, 0.008), BACK, (0.06, 0.08), (0.94, 0.94), screen)
    lid = marked(lid, FRONT, (0.44, 0.4), (0.56, 0.6), mix(shell, WHITE, 0.5)).leaning(-14.0)
    stool = [drum(INK, 0.2, 0.245, 0.22, 0.22), drum(INK, 0.0, 0.2, 0.05, 0.05)]
    machine = [slab(shell, 0.21, 0.012, 0.14, y=0.4, z=-0.22), lid.placed(1.0, 0.0, 0.41, -0.29)]
    mug = drum(rgb("#c0503c"), 0.4, 0.45, 0.04, 0.045, x=0.2, z=-0.22)
    return [stool, table(0.4, 0.8, 0.3, 0.27), [*machine, mug]]


def wall(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    x, y, z = grips[0]
    paint = rgb("#4f8fb3")
    wall = marked(slab(mix(PAPER, INK, 0.12), 2.4, 1.3, 0.03, x=0.0, z=_WALL), BACK, (0.42, 0.2), (0.62, 0.88), paint)
    roller = [_roll(paint, x, y + 0.08), rod(STEEL, (x, y, z), (x, y + 0.08, _WALL + 0.05), 0.016)]
    return [[wall], [*roller, rod(INK, (x, y - 0.08, z), (x, y + 0.02, z), 0.03)]]


def blackboard(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    return _board(grips, rgb("#2f4a3f"), WOOD, WHITE, WHITE)


def whiteboard(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    return _board(grips, mix(PAPER, WHITE, 0.8), STEEL, rgb("#2b56a5"), INK)


def _board(grips: Sequence[Grip], face: Colour, frame: Colour, line: Colour, pen: Colour) -> list[list[Solid]]:
    """A board on a stand with lines of writing on it, and what writes them."""
    x, y, z = grips[0]
    board = slab(face, 1.5, 0.62, 0.02, y=0.46, z=_WALL - 0.01)
    for low, left, right in (
        (0.86, 0.2, 0.8),
        (0.77, 0.2, 0.72),
        (0.68, 0.2, 0.44),
        (0.53, 0.2, 0.62),
        (0.44, 0.2, 0.55),
    ):
        board = marked(board, BACK, (left, low), (right, low + 0.022), line)
    stand = [slab(frame, 1.6, 0.7, 0.02, y=0.42, z=_WALL - 0.035)]
    stand += [slab(frame, 0.05, 0.44, 0.05, x=side * 0.7, z=_WALL - 0.03) for side in (-1, 1)]
    return [stand, [board], [rod(pen, (x, y, z), (x, y + 0.05, _WALL + 0.01), 0.024)]]


def _roll(colour: Colour, x: float, y: float) -> Solid:
    """The roll that lays on paint, across the wall."""
    return rod(colour, (x - 0.1, y, _WALL + 0.05), (x + 0.1, y, _WALL + 0.05), 0.055)


def pane(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    x, y, _z = grips[0]
    frame, glass = mix(WOOD, WHITE, 0.3), rgb("#cfe4ec")
    bars = [slab(frame, 1.0, 0.06, 0.05, y=at, z=_WALL) for at in (0.42, 1.26)]
    bars += [slab(frame, 0.06, 0.9, 0.05, x=at, y=0.42, z=_WALL) for at in (-0.47, 0.0, 0.47)]
    bars.append(slab(mix(PAPER, INK, 0.2), 1.0, 0.42, 0.05, z=_WALL))
    panes = [slab(glass, 0.44, 0.78, 0.01, x=at, y=0.48, z=_WALL) for at in (-0.235, 0.235)]
    foam = [drum(WHITE, -0.004, 0.004, 0.05, 0.05) for _ in range(3)]
    drops = [
        one.facing(y + 0.1 * n - 0.12, _WALL + 0.02).placed(1.0, x + 0.07 * (n - 1), 0.0, 0.0)
        for n, one in enumerate(foam)
    ]
    cloth = slab(rgb("#e0b23c"), 0.13, 0.12, 0.03, x=x, y=y - 0.06, z=_WALL + 0.03)
    return [panes, bars, [*drops, cloth]]


def nail(grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    wall = slab(mix(PAPER, INK, 0.16), 1.7, 1.3, 0.03, x=0.0, z=_WALL)
    x, y, z = grips[0]
    nail = rod(STEEL, (0.0, 0.92, _WALL), (0.0, 0.92, _WALL + 0.1), 0.02)
    back = 0.12 * (0.5 + 0.5 * cos(turn))
    head = (x, y + 0.1, z - 0.04 + back)
    hammer = [rod(_PALE, (x, y - 0.06, z), head, 0.022)]
    hammer.append(rod(INK, (x, head[1], head[2] + 0.045), (x, head[1], head[2] - 0.05), 0.034))
    return [[wall], [nail], hammer]


def timber(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    """Planks on trestles, what is driven into them between the fingers of one hand, and a hammer in the other."""
    top, ahead = 0.5, TIMBER_AHEAD
    planks = [
        slab(mix(_PALE, BLACK, 0.1 * n), 0.46, 0.05, 0.09, y=top - 0.05, z=0.09 * (n - 1) - ahead) for n in range(3)
    ]
    legs = [rod(mix(WOOD, BLACK, 0.2), (x, top - 0.05, -ahead), (x, 0.0, z - ahead), 0.035)
            for x in (-0.18, 0.18) for z in (-0.12, 0.12)]  # fmt: skip
    x, y, z = grips[0]
    up = max(0.0, min(1.0, (y - 0.57) / 0.073))
    nail = [rod(STEEL, (0.0, top, 0.13 - ahead), (0.0, top + 0.05, 0.13 - ahead), 0.016),
            rod(STEEL, (-0.014, top + 0.052, 0.13 - ahead), (0.014, top + 0.052, 0.13 - ahead), 0.016)]  # fmt: skip
    # The head is on the nail, or over it and nearer.
    head = (1.1 * x * up, top + 0.085 + 0.15 * up, 0.13 - ahead + 0.03 * up)
    back = tuple(one + 0.25 * (one - two) for one, two in zip((x, y, z), head, strict=True))
    lean = 0.9 * up
    low, high = (tuple(head[n] + part * (0.0, cos(lean), sin(lean))[n] for n in range(3)) for part in (-0.026, 0.03))
    return [legs, planks, nail, [rod(mix(WOOD, WHITE, 0.3), back, head, 0.02), rod(INK, low, high, 0.034)]]
