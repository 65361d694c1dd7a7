"""Hands in a close shot at work: kneading, stretching, typing, hammering, sewing, sawing, painting, tearing. Sizes are
choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, mix
from kling_renderers.animatic.stage.hands_at import grasp
from kling_renderers.animatic.stand_ins.benches import DOUGH, WOOD, hung
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab
from kling_renderers.animatic.stand_ins.wares import banknote
from kling_story.placed import Place
from kling_story.planned import PlannedElement

_PALE = mix(CRATE, WHITE, 0.5)
_STEEL, _CLOTH = mix(WHITE, INK, 0.3), (170, 120, 84)
_SHEET = (196, 226, 240)
_TOP = slab(WOOD, 9.0, 0.2, 1.8, y=-0.25, z=0.2)


def _kneading(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A lump of dough on flour that two fists press flat and gather again."""
    flat = 0.5 + 0.5 * sin(2 * pi * part)
    low = 1.5 + 0.5 * flat
    high = 0.62 - 0.26 * flat
    lump = [drum(DOUGH, -0.04, 0.6 * high, low, 1.04 * low, z=0.25, flat=0.6),
            drum(DOUGH, 0.6 * high, high, 1.04 * low, 0.66 * low, z=0.25, flat=0.6)]  # fmt: skip
    flour = drum(mix(WHITE, PAPER, 0.2), -0.05, -0.03, 3.4, 3.4, z=0.2, flat=0.4)
    spots = ((side * (0.36 + 0.1 * flat), high + 0.02, -0.16) for side in (1, -1))
    return [
        _TOP,
        flour,
        *lump,
        *(one for spot, side in zip(spots, (1, -1), strict=True) for one in grasp(spot, arm, side, 0.8)),
    ]


def _stretching(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """Strands of dough between two fists that draw them out and come together again."""
    apart = 0.55 + 0.6 * (1 - cos(2 * pi * part))
    ends = (-apart, 1.0, -0.1), (apart, 1.0, -0.1)
    return [*hung(DOUGH, *ends, 0.08), *grasp(ends[0], arm, -1), *grasp(ends[1], arm, 1)]


def _typing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A keyboard that is seen from its front, and two hands on it that strike in turns."""
    board = mix(INK, WHITE, 0.3)
    cap = mix(WHITE, INK, 0.12)
    spots = [(-1.46 + 0.265 * key, -0.25 + 0.25 * row) for row in range(4) for key in range(12)]
    solids = [_TOP, slab(board, 3.4, 0.1, 1.1, y=-0.05, z=0.15)]
    solids += [slab(cap, 0.22, 0.07, 0.19, x=x, y=0.05, z=z) for x, z in spots]
    for side in (1, -1):
        down = 0.14 * max(0.0, sin(2 * pi * part + (pi if side < 0 else 0.0)))
        solids += grasp((side * 0.7, 0.46 - down, -0.1), arm, side, 0.6)
    return solids


def _hammering(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A nail in a plank that one hand holds and a hammer in the other one drives."""
    up = abs(cos(pi * part))
    plank = [_TOP, slab(_PALE, 6.5, 0.26, 0.8, y=-0.05)]
    nail = [rod(_STEEL, (-0.1, 0.2, -0.1), (-0.1, 0.72, -0.1), 0.07), drum(_STEEL, 0.72, 0.77, 0.2, 0.2, -0.1, -0.1)]
    lean = 0.9 * up
    hand = np.array((1.25, 0.95 + 0.35 * up, -0.1))
    head = np.array((-0.05 + 0.15 * up, 0.95 + 1.05 * up, -0.1))
    shaft = limb(mix(WOOD, WHITE, 0.35), hand + 0.2 * (hand - head), head, 0.12, 0.12)
    low, high = (head + np.array((-sin(lean) * y, cos(lean) * y, 0.0)) for y in (-0.2, 0.28))
    iron = limb(mix(INK, WHITE, 0.15), low, high, 0.32, 0.28)
    spot = (float(hand[0]), float(hand[1]), -0.14)
    return [*plank, *nail, shaft, iron, *grasp(spot, arm, 1, -0.2), *grasp((-0.42, 0.5, -0.1), arm, -1, 0.5)]


def _sewing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A needle with a thread in cloth that the other hand holds, drawn up from it and put in again; stitches."""
    up = 0.5 + 0.5 * sin(2 * pi * part)
    cloth = [slab(_CLOTH, 5.0, 0.12, 1.6, y=-0.1, z=0.2), slab(mix(_CLOTH, BLACK, 0.2), 5.0, 0.2, 0.2, y=-0.28, z=-0.6)]
    stitches = [slab(WHITE, 0.14, 0.02, 0.05, x=-1.5 + 0.26 * n, y=0.03, z=-0.3) for n in range(6)]
    into = (0.1, 0.03, -0.3)
    hand = np.array((0.6 + 0.5 * up, 0.5 + 0.75 * up, -0.32))
    eye, tip = hand - np.array((0.12, 0.04, 0.05)), hand - np.array((0.42, 0.34, 0.03))
    needle = limb(mix(WHITE, INK, 0.1), eye, tip, 0.06, 0.03)
    thread = limb(WHITE, np.array(into), eye, 0.03, 0.03)
    spot = (float(hand[0]), float(hand[1]), float(hand[2]))
    return [*cloth, *stitches, needle, thread, *grasp(spot, arm, 1, -0.1), *grasp((-0.85, 0.24, -0.2), arm, -1, 0.45)]


def _sawing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A saw that goes to and fro in a plank, which the other hand holds; dust."""
    there = 0.5 * cos(2 * pi * part)
    plank = [slab(_PALE, 4.4, 0.4, 0.7, x=-1.3, y=-0.15, z=0.1)]
    plank.append(slab(mix(WOOD, BLACK, 0.2), 2.6, 0.7, 1.4, x=-2.2, y=-0.85, z=0.2))
    hand = np.array((1.6 + there, 0.75, -0.2))
    teeth = [
        slab(_STEEL, 0.05, 0.1, 0.05, x=float(hand[0]) - 0.4 - 0.13 * n, y=0.0 + 0.02 * n, z=-0.22) for n in range(16)
    ]
    blade = [limb(_STEEL, hand - np.array((0.3, 0.35, 0.0)), hand - np.array((2.6, 0.42, 0.0)), 0.5, 0.22)]
    grip = slab(mix(WOOD, BLACK, 0.35), 0.4, 0.62, 0.16, x=float(hand[0]) - 0.05, y=0.35, z=-0.2)
    dust = [drum(mix(_PALE, WHITE, 0.3), -0.9, -0.8 - 0.02 * n, 0.6 - 0.15 * n, 0.2, x=0.05, z=-0.1) for n in range(2)]
    spot = (float(hand[0]), float(hand[1]), -0.3)
    return [*plank, *dust, *blade, *teeth, grip, *grasp(spot, arm, 1, 0.1), *grasp((-1.2, 0.42, -0.1), arm, -1, 0.5)]


def _painting(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A canvas with strokes of paint, and a brush at the end of one of them."""
    x, y = -0.1 + 0.42 * sin(2 * pi * part), 0.55 + 0.12 * cos(2 * pi * part)
    canvas = [
        slab(mix(WOOD, WHITE, 0.2), 3.7, 2.5, 0.1, y=-0.7, z=0.45),
        slab(mix(PAPER, WHITE, 0.6), 3.5, 2.3, 0.06, y=-0.6, z=0.38),
    ]
    done = (((60, 120, 214), -1.3, 1.0, -0.3, 1.25), ((176, 124, 60), -1.2, 0.2, 1.0, 0.05))
    strokes = [limb(shade, np.array((a, b, 0.33)), np.array((c, d, 0.33)), 0.2, 0.16) for shade, a, b, c, d in done]
    strokes.append(limb((64, 70, 196), np.array((-1.1, 0.62, 0.33)), np.array((x, y, 0.33)), 0.2, 0.2))
    hand = np.array((x + 0.62, y - 0.35, -0.25))
    tip = np.array((x, y, 0.28))
    end = tip + 1.7 * (hand - tip)
    bristles = tip + 0.25 * (hand - tip)
    brush = [limb(mix(WOOD, BLACK, 0.3), end, bristles, 0.09, 0.09), limb((64, 70, 196), bristles, tip, 0.12, 0.05)]
    return [*canvas, *strokes, *brush, *grasp(hand, arm, 1)]


def _tearing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A sheet that two hands tear in two, once: its halves part from the top, turned outwards."""
    gone = min(1.0, max(0.0, (part - 0.2) / 0.5))
    found: list[Solid] = []
    for side in (1, -1):
        half = slab(_SHEET, 0.62, 1.25, 0.015)
        for line in range(6):
            high = 0.12 + 0.14 * line
            half = marked(half, FRONT, (0.1, high), (0.9, high + 0.03), mix(INK, WHITE, 0.25))
        away = 0.31 + 0.75 * gone
        half = half.leaning(0.0, side * 26.0 * gone).placed(1.0, side * away, 0.15 - 0.12 * gone, 0.01 * side)
        found += [half, *grasp((side * (0.62 + 0.9 * gone), 0.9 - 0.2 * gone, -0.03), arm, side)]
    return found


def _counting(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A stack of banknotes in one hand, of which the other one draws one after the other over to its side."""
    note = banknote(_PALE)[0]
    gone = 0.5 - 0.5 * cos(pi * part) if part < 0.75 else 1.0 - 4 * (part - 0.75)
    solids = [note.placed(0.9, -0.75 + 0.012 * n, 0.42 + 0.03 * n, 0.1 + 0.02 * n, -6.0 + 2.0 * n) for n in range(5)]
    solids += [note.placed(0.9, 0.95 + 0.05 * n, 0.2 - 0.02 * n, 0.16 + 0.02 * n, 4.0 + 3.0 * n) for n in range(3)]
    x, y = -0.65 + 1.45 * gone, 0.46 - 0.2 * gone + 0.25 * sin(pi * gone)
    if part < 0.75:
        solids.append(note.placed(0.9, x, y, -0.06, 8.0 * gone))
    else:
        solids.append(note.placed(0.9, 0.92, 0.24, 0.1, 8.0))
    return [*solids, *grasp((-1.4, 0.55, -0.1), arm, -1, -0.6), *grasp((x + 0.62, y + 0.3, -0.2), arm, 1, -0.5)]


AT_WORK: dict[str, tuple[Callable[[PlannedElement, Place, Arm, float], list[Solid]], float, float]] = {
    "kneading": (_kneading, 0.6, 0.28),
    "stretching": (_stretching, 0.6, 0.1),
    "typing": (_typing, 0.55, 0.28),
    "hammering": (_hammering, 0.5, 0.2),
    "sewing": (_sewing, 0.55, 0.28),
    "sawing": (_sawing, 0.48, 0.32),
    "painting": (_painting, 0.5, 0.3),
    "tearing": (_tearing, 0.6, 0.15),
    "counting": (_counting, 0.56, 0.2),
}
"""How each is drawn, how large, and how high over the foot of the frame."""
