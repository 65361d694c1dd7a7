"""What no more than close shots are of: taps, windows, puddles, prints, signs; one high and standing at nothing. What
lies on the ground lies flat. Sizes are choices.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

STEEL, GLASS, WATER = mix(WHITE, INK, 0.28), rgb("#41566e"), rgb("#7f99ad")
BLOOD, SAND, NEON = rgb("#8c1a1d"), rgb("#d9b36c"), rgb("#ff5a6e")
_OFF_THE_GROUND = 0.34
"""What lies is so high that it has no shadow."""
_LETTERS = ((-0.5, -0.3), (-0.14, 0.12), (0.26, 0.5))


def clock(colour: Colour) -> list[Solid]:
    """A round clock with twelve marks, its hands at ten past ten."""
    return [*dial(colour), *clock_hands(0.17, 0.84)]


def dial(colour: Colour) -> list[Solid]:
    """A clock without hands."""
    rim = drum(mix(colour, BLACK, 0.35), -0.08, 0.08, 1.0, 1.0, sides=28).facing(0.5)
    face = drum(mix(PAPER, WHITE, 0.5), -0.02, 0.0, 0.86, 0.86, sides=28).facing(0.5, -0.09)
    rounds = ((n, sin(2 * pi * n / 12), cos(2 * pi * n / 12)) for n in range(12))
    marks = [
        drum(INK, -0.01, 0.0, wide, wide, sides=8).facing(0.5 + 0.35 * y, -0.115).placed(1.0, 0.35 * x, 0.0, 0.0)
        for wide, x, y in ((0.05 if n % 3 else 0.09, x, y) for n, x, y in rounds)
    ]
    return [rim, face, *marks]


def clock_hands(minutes: float, hours: float) -> list[Solid]:
    """The two hands of a clock, each at a part of its round."""
    ends = ((hours, 0.2, 0.045), (minutes, 0.32, 0.03))
    return [
        rod(INK, (0.0, 0.5, -0.13), (long * sin(2 * pi * turn), 0.5 + long * cos(2 * pi * turn), -0.13), wide)
        for turn, long, wide in ends
    ]


def hourglass(colour: Colour) -> list[Solid]:
    """An hourglass, most of its sand above."""
    return sand_in(colour, 0.8)


def sand_in(colour: Colour, left: float) -> list[Solid]:
    """An hourglass with so much of its sand left above."""
    wood, clear = mix(colour, CRATE, 0.6), mix(WHITE, GLASS, 0.25)
    posts = [slab(wood, 0.04, 0.86, 0.04, x=x, y=0.07, z=0.2) for x in (-0.27, 0.27)]
    high, low = 0.5 + 0.34 * left, 0.11 + 0.26 * (1 - left)
    solids = [
        drum(wood, 0.0, 0.07, 0.64, 0.64), drum(wood, 0.93, 1.0, 0.64, 0.64), *posts,
        drum(mix(clear, WHITE, 0.4), 0.5, 0.93, 0.06, 0.46), drum(mix(clear, WHITE, 0.4), 0.07, 0.5, 0.46, 0.06),
    ]  # fmt: skip
    if left > 0.02:
        solids.append(drum(SAND, 0.5, high, 0.07, 0.08 + 0.4 * (high - 0.5) / 0.43))
    if left < 0.98:
        solids.append(drum(SAND, 0.07, low, 0.48, 0.48 - 0.4 * (low - 0.07) / 0.43))
    return solids


def wheel(colour: Colour) -> list[Solid]:
    """A wheel with spokes, seen from its side."""
    return turned_wheel(colour, 0.0)


def tyre(colour: Colour) -> list[Solid]:
    """The wheel of a car, seen from its side."""
    black, rim = mix(INK, BLACK, 0.55), mix(WHITE, INK, 0.35)
    holes = [
        drum(mix(INK, BLACK, 0.3), -0.02, 0.0, 0.13, 0.13, sides=10)
        .facing(0.5 + 0.19 * sin(2 * pi * n / 5), -0.19, 0.19 * cos(2 * pi * n / 5))
        for n in range(5)
    ]  # fmt: skip
    return [
        drum(black, -0.14, 0.14, 1.0, 1.0, sides=32).facing(0.5),
        drum(mix(black, WHITE, 0.1), -0.02, 0.0, 0.84, 0.84, sides=32).facing(0.5, -0.145),
        drum(rim, -0.02, 0.0, 0.62, 0.62, sides=28).facing(0.5, -0.165),
        *holes,
    ]


def turned_wheel(colour: Colour, turn: float) -> list[Solid]:
    """The same, turned by a part of a round; one spoke is marked, so that it is seen to turn."""
    tyre, around = mix(INK, BLACK, 0.2), [2 * pi * (n / 24) for n in range(25)]
    rim = [
        rod(tyre, (0.45 * cos(a), 0.5 + 0.45 * sin(a), 0), (0.45 * cos(b), 0.5 + 0.45 * sin(b), 0), 0.09)
        for a, b in pairwise(around)
    ]
    spokes = [
        rod(
            mix(colour, WHITE, 0.3) if n else NEON,
            (0.0, 0.5, 0.0), (0.42 * sin(2 * pi * (turn + n / 9)), 0.5 + 0.42 * cos(2 * pi * (turn + n / 9)), 0.0),
            0.025 if n else 0.05,
        )
        for n in range(9)
    ]  # fmt: skip
    return [*rim, *spokes, drum(STEEL, -0.06, 0.06, 0.14, 0.14).facing(0.5)]


def turntable(colour: Colour) -> list[Solid]:
    """A record on its player, the arm on it."""
    return turned_record(colour, 0.0)


def turned_record(colour: Colour, turn: float) -> list[Solid]:
    """The same, leaning towards the lens, the record turned by a part of a round."""
    wood, black, angle = mix(CRATE, BLACK, 0.3), mix(INK, BLACK, 0.4), 2 * pi * turn
    label = [(0.15 * cos(a), 0.15 * sin(a)) for a in np.linspace(0, 2 * pi, 18, endpoint=False)]
    wedge = [(0.0, 0.0), *((0.5 * cos(angle + a), 0.5 * sin(angle + a)) for a in (-0.12, 0.0, 0.12))]
    flat = [
        slab(wood, 1.4, 0.12, 1.2), drum(black, 0.12, 0.16, 1.06, 1.06, sides=28),
        _laid(wedge, 0.165, mix(black, WHITE, 0.45)), _laid(label, 0.17, mix(colour, NEON, 0.5)),
        _laid([(0.15 * cos(angle + a), 0.15 * sin(angle + a)) for a in (0.0, 0.9, 1.8)], 0.175, PAPER),
        rod(STEEL, (0.6, 0.25, 0.42), (0.28, 0.22, -0.1), 0.04), drum(STEEL, 0.12, 0.28, 0.14, 0.12, 0.6, 0.42),
    ]  # fmt: skip
    return [one.leaning(-50.0).placed(0.8, 0.0, 0.46, 0.2) for one in flat]


def _laid(outline: list[tuple[float, float]], high: float, colour: Colour) -> Solid:
    """A flat thing that lies at a height."""
    return prism(colour, outline, 0.006).facing(high)


def tap(colour: Colour) -> list[Solid]:
    """A tap that bends over a basin."""
    steel = mix(STEEL, colour, 0.05)
    bend = [(0.0, 0.3), (0.0, 0.84), (-0.1, 0.95), (-0.26, 0.95), (-0.34, 0.86), (-0.34, 0.74)]
    pipe = [rod(steel, (*one, 0.1), (*other, 0.1), 0.11) for one, other in pairwise(bend)]
    return [
        slab(mix(WHITE, INK, 0.08), 1.5, 0.3, 0.5, y=0.0, z=0.45), drum(steel, 0.28, 0.36, 0.3, 0.22, 0.0, 0.1), *pipe,
        rod(steel, (0.0, 0.56, 0.1), (0.26, 0.66, 0.1), 0.09),
        drum(mix(steel, BLACK, 0.3), 0.0, 0.04, 0.9, 1.2, -0.2, 0.0),
        drum(mix(INK, WHITE, 0.3), 0.04, 0.045, 0.7, 0.9, -0.2, 0.0),
    ]  # fmt: skip


def pane(colour: Colour) -> list[Solid]:
    """A window in a wall: four panes between bars, a sill below."""
    frame = mix(CRATE, WHITE, 0.55)
    glass = slab(GLASS, 1.3, 0.86, 0.02, y=0.1, z=0.06)
    bars = [slab(frame, 0.05, 0.86, 0.05, x=x, y=0.1) for x in (-0.65, 0.0, 0.65)]
    across = [slab(frame, 1.36, 0.05, 0.05, y=y) for y in (0.08, 0.52, 0.94)]
    wall = [slab(mix(PAPER, INK, 0.18), 1.6, 3.0, 0.04, x=x, y=-1.0, z=0.05) for x in (-1.46, 1.46)]
    wall += [slab(mix(PAPER, INK, 0.18), 1.4, 1.1, 0.04, y=y, z=0.05) for y in (-1.02, 0.98)]
    return [*wall, glass, *bars, *across, slab(mix(frame, WHITE, 0.3), 1.5, 0.06, 0.24, y=0.02, z=-0.08)]


def door_handle(colour: Colour) -> list[Solid]:
    """A lever on the plate of a door, its keyhole below."""
    door, plate, steel = mix(CRATE, BLACK, 0.35), mix(STEEL, BLACK, 0.25), mix(STEEL, colour, 0.1)
    hole = drum(INK, -0.02, 0.0, 0.1, 0.1, sides=12).facing(0.16, -0.06)
    return [slab(door, 4.0, 3.0, 0.1, y=-1.0, z=0.3), slab(plate, 0.42, 1.1, 0.06, x=0.0, y=-0.05), hole,
            drum(mix(plate, BLACK, 0.2), -0.2, 0.0, 0.2, 0.2).facing(0.68, -0.04),
            rod(steel, (-0.06, 0.68, -0.2), (0.72, 0.68, -0.2), 0.15)]  # fmt: skip


def puddle(colour: Colour) -> list[Solid]:
    """Water on the ground."""
    return [
        on_ground(WATER, 1.7, 0.9, 0.004, 0.0),
        on_ground(mix(WATER, WHITE, 0.3), 0.7, 0.2, 0.008, 0.25, 0.2),
    ]


def ripples(part: float) -> list[Solid]:
    """Rings that grow on the water at a part of their time."""
    rings: list[Solid] = []
    for x, z, late in ((-0.3, 0.0, 0.0), (0.35, -0.12, 0.4), (0.05, 0.2, 0.7)):
        grown = (part + late) % 1
        wide = 0.08 + 0.5 * grown
        rings += [on_ground(mix(WHITE, WATER, grown), wide, 0.6 * wide, 0.012, x, z)]
        rings += [on_ground(WATER, 0.8 * wide, 0.48 * wide, 0.014, x, z)]
    return rings


def footprints(colour: Colour) -> list[Solid]:
    """Prints of two feet, one after the other, that lead away."""
    dark = rgb("#7d8794")
    found: list[Solid] = []
    for number in range(4):
        x, z = (0.17 if number % 2 else -0.17), -0.62 + 0.42 * number
        found += [
            on_ground(dark, 0.22, 0.28, 0.004, x, z + 0.1),
            on_ground(dark, 0.17, 0.15, 0.004, x, z - 0.13),
        ]
    return found


def blood(colour: Colour) -> list[Solid]:
    """Blood on the ground."""
    spots = ((1.2, 0.7, 0.0, 0.0), (0.6, 0.4, 0.4, 0.12), (0.5, 0.3, -0.5, -0.1), (0.14, 0.1, 0.82, -0.16))
    return [on_ground(BLOOD, wide, deep, 0.004, x, z) for wide, deep, x, z in spots]


def on_ground(colour: Colour, wide: float, deep: float, high: float, x: float, z: float = 0.0) -> Solid:
    """Something round that lies flat."""
    return drum(colour, _OFF_THE_GROUND, _OFF_THE_GROUND + high, wide, wide, x, z, sides=20, flat=deep / wide)


def signboard(colour: Colour) -> list[Solid]:
    """A board that hangs from a bar, letters on it."""
    return lit_sign(colour, lit=True)


def lit_sign(colour: Colour, *, lit: bool) -> list[Solid]:
    """The same with its letters bright or out."""
    board, iron = mix(INK, colour, 0.2), mix(INK, WHITE, 0.2)
    body = slab(board, 1.4, 0.62, 0.08, y=0.12)
    glow = mix(colour, WHITE, 0.2) if lit else mix(board, WHITE, 0.14)
    for edge in (
        ((0.02, 0.04), (0.98, 0.09)),
        ((0.02, 0.91), (0.98, 0.96)),
        ((0.02, 0.04), (0.04, 0.96)),
        ((0.96, 0.04), (0.98, 0.96)),
    ):
        body = marked(body, FRONT, *edge, glow)
    for low, high in _LETTERS:
        body = marked(body, FRONT, (0.5 + low * 0.75, 0.24), (0.53 + low * 0.75, 0.78), glow)
        body = marked(body, FRONT, (0.5 + low * 0.75, 0.68), (0.5 + high * 0.75, 0.78), glow)
        body = marked(body, FRONT, (0.5 + low * 0.75, 0.44), (0.48 + high * 0.75, 0.53), glow)
    chains = [rod(iron, (x, 0.74, 0.0), (x, 0.95, 0.0), 0.03) for x in (-0.5, 0.5)]
    wall = slab(mix(INK, PAPER, 0.25), 5.0, 4.0, 0.04, y=-1.5, z=0.3)
    return [wall, body, *chains, slab(iron, 1.7, 0.05, 0.05, y=0.95)]
