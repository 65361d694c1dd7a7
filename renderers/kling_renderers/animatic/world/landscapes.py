"""Land: hills, moor, valley, terraces, rows of a crop, a village and a rocky coast, told apart by the outline of what
rises behind people and by the colour and the marks of the ground. All numbers are choices, in statures.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Spot, disc
from kling_renderers.animatic.world.terrain import (
    EARTH,
    GRASS,
    LAMP,
    LEAVES,
    ROCK,
    STONE,
    WATER,
    WOOD,
    horizon,
    rocks,
    seen_far,
    sides,
    slope,
    tapering,
    turf,
    wave,
)

_MEADOW, _HEATHER, _PADDY = mix(GRASS, rgb("#7fa653"), 0.6), rgb("#8a7286"), rgb("#86a657")
_PEAT, _LIME, _CHALK, _TILE = rgb("#857a5c"), rgb("#e4ddcd"), rgb("#d8d0bd"), rgb("#7d5a4c")


def _bushes(kit: Kit, colour: Colour, count: int = 16) -> None:
    """Low bushes far and near, by the golden angle; none where people are."""
    for number in range(count):
        away, angle = 4.0 + 0.95 * number, 2.39996 * number + 0.8
        x, z, wide = away * sin(angle), away * cos(angle), 0.5 + 0.12 * (number % 4)
        if z > 1 or abs(x) > 4:
            kit.box(x, z, wide, 0.8 * wide, 0.75 * wide, seen_far(kit, colour, away), 40 * number, top=0.45, glows=True)


def _sea(kit: Kit, shore: float, half: float) -> None:
    """Water to the horizon between what is at both sides, which is ``half`` of its width apart at the ``shore``."""
    for near, pale in ((shore, 0.5), (shore + 0.5, 0.0), (1.5 * shore, 0.06), (2.4 * shore, 0.14)):
        wide = half * near / shore
        kit.floor([(-wide, near), (wide, near), (20 * wide, 320), (-20 * wide, 320)], mix(WATER, WHITE, pale), near / 2)


def _patches(kit: Kit, colours: tuple[Colour, Colour], count: int, wide: float) -> None:
    """Round patches of other growth on the ground, by the golden angle; each further one wider."""
    for number in range(count):
        away, angle = 5.0 + 0.7 * number, 2.39996 * number
        outline = disc(wide + 0.07 * away, 16, away * sin(angle), away * cos(angle))
        if cos(angle) > -0.3:
            kit.floor([(x, z) for x, _, z in outline.tolist()], colours[number % 2], away / 2)


def hills(kit: Kit) -> None:
    """Green hills, ridge behind ridge; where the sea is told of, it lies between them."""
    turf(kit, _MEADOW, shore=17.0)
    if "sea_view" in kit.said:
        _sea(kit, 17.0, 15.0)
        for bounds in ((-142.0, -5.0), (9.0, 142.0)):
            horizon(kit, _MEADOW, bounds=bounds)
    else:
        horizon(kit, _MEADOW)
    _patches(kit, (mix(_MEADOW, WHITE, 0.05), mix(_MEADOW, LEAVES, 0.16)), 24, 1.2)
    for x, z, wide, tall in (
        (-7.0, 9.5, 8.0, 1.2),
        (8.5, 12.0, 11.0, 1.6),
        (-12.0, 3.0, 8.0, 0.8),
        (12.0, 4.0, 9.0, 0.9),
    ):
        _mound(kit, (x, z), wide, tall, mix(_MEADOW, WHITE, 0.06))
    _bushes(kit, mix(LEAVES, _MEADOW, 0.25))


def _mound(kit: Kit, middle: Spot, wide: float, tall: float, colour: Colour) -> None:
    """A round swell of the ground, front to the stage."""
    x, z = middle
    away = hypot(x, z)
    right, ahead = (z / away, -x / away), (x / away, z / away)
    outline = [(cos(pi * part / 6) * -wide / 2, tall * sin(pi * part / 6)) for part in range(7)]
    for (left, low), (next_, high) in pairwise(outline):
        ends = [(x + at * right[0], z + at * right[1]) for at in (left, next_)]
        tops = [(at + up * ahead[0], up, on + up * ahead[1]) for (at, on), up in zip(ends, (low, high), strict=True)]
        kit.face([(ends[0][0], 0.0, ends[0][1]), (ends[1][0], 0.0, ends[1][1]), tops[1], tops[0]],
                 seen_far(kit, mix(colour, BLACK, 0.0 if high >= low else 0.05), away), glows=True)  # fmt: skip


def moor(kit: Kit) -> None:
    """Open heath, brown and violet, under long low ridges; boulders, and a tor at the horizon."""
    turf(kit, _PEAT, mix(_HEATHER, _PEAT, 0.25))
    horizon(kit, mix(_PEAT, _HEATHER, 0.35), height=0.5)
    _patches(kit, (mix(_HEATHER, _PEAT, 0.2), mix(_HEATHER, _PEAT, 0.4)), 26, 0.5)
    for x, base, wide, tall in ((7.6, 0.9, 2.2, 0.6), (7.3, 1.5, 1.6, 0.5), (7.8, 2.0, 1.9, 0.45)):
        kit.box(x, 21.0, wide, 1.2, tall, seen_far(kit, mix(ROCK, BLACK, 0.2), 21.0), base=base, glows=True)
    _mound(kit, (7.6, 21.2), 8.0, 1.2, mix(_PEAT, _HEATHER, 0.4))
    rocks(kit, ROCK)
    _bushes(kit, mix(_HEATHER, BLACK, 0.1), 12)


def valley(kit: Kit) -> None:
    """A green floor between two long slopes, which a far ridge closes."""
    turf(kit, _MEADOW)
    turns = sides(-60.0, 60.0, 12)
    slope(kit, turns, 62.0, 9.0 + 4.0 * wave(turns, 0.4), mix(_MEADOW, BUILDING, 0.5))
    for wide, high, blue in ((15.0, 11.0, 0.3), (8.5, 5.5, 0.05)):
        for dark, turns in ((0.2, sides(-130.0, -9.0, 12)), (0.35, sides(9.0, 130.0, 12))):
            colour, away = mix(mix(_MEADOW, LEAVES, dark), BUILDING, blue), wide / np.maximum(0.17, abs(np.sin(turns)))
            slope(kit, turns, away, high * (0.7 + 0.4 * wave(2 * turns, wide)), colour, lean=2.2)
    _bushes(kit, mix(LEAVES, _MEADOW, 0.2), 12)


def terraced_fields(kit: Kit) -> None:
    """Steps of fields up the hills on all sides behind the subject, their edges in curves on the ground before them."""
    turf(kit, _PADDY)
    horizon(kit, mix(_PADDY, LEAVES, 0.4), height=1.5)
    bank = mix(EARTH, BLACK, 0.22)

    turns = sides(parts=18)
    for level in range(6, -1, -1):
        near, low = 6.5 + 2.5 * level, 0.78 * level
        field = mix(mix(_PADDY, WATER, 0.3 if level % 3 == 1 else 0.0), WHITE if level % 2 else BLACK, 0.06)
        slope(kit, turns, (near + 0.12) * _contour(turns), low + 0.78, field, lean=5.5, base=low + 0.3)
        slope(kit, turns, near * _contour(turns), low + 0.3, bank, lean=0.4, base=low)
    for near, bounds in ((2.7, (-180.0, 180.0)), (4.6, (-180.0, 180.0)), (7.0, (140.0, 220.0)), (10.0, (140.0, 220.0))):
        turns = sides(*bounds, round((bounds[1] - bounds[0]) / 10))
        within, beyond = (
            np.stack((far * np.sin(turns), far * np.cos(turns)), axis=1).tolist()
            for far in (near * _contour(turns), near * _contour(turns) + 0.14)
        )
        for (one, two), (other, last) in zip(pairwise(within), pairwise(beyond), strict=True):
            kit.floor([one, two, last, other], bank, near / 3)
    _bushes(kit, mix(LEAVES, _PADDY, 0.2), 5)


def _contour(turns: Points) -> Points:
    """How much further than usual the edge of a terrace is on each side."""
    return 1.0 + 0.16 * np.sin(3 * turns + 0.5) + 0.08 * np.sin(5 * turns)


class _Crop(NamedTuple):
    """What stands in rows: the colour of the ground, of a row, how tall and wide one is, how far apart they are;
    whether they stand across, behind the subject, and not along its way.
    """

    ground: Colour
    row: Colour
    tall: float
    wide: float
    gap: float
    across: bool = False


_CROPS = {
    "vineyard": _Crop(mix(EARTH, GRASS, 0.35), rgb("#5f7f3f"), 0.5, 0.34, 1.35),
    "lavender_field": _Crop(mix(EARTH, GRASS, 0.2), rgb("#8467b0"), 0.34, 0.66, 0.95),
    "wheat_field": _Crop(rgb("#cfae5e"), rgb("#d9b65c"), 0.42, 1.0, 1.15, across=True),
    "rapeseed_field": _Crop(rgb("#a9ad4a"), rgb("#e5cf3c"), 0.5, 1.0, 1.15, across=True),
    "ploughed_field": _Crop(rgb("#7a604a"), rgb("#94785d"), 0.13, 0.5, 0.62),
    "rice_paddy": _Crop(mix(WATER, _PADDY, 0.25), rgb("#7f9a4e"), 0.1, 0.24, 2.4),
}


def _rows(kit: Kit, name: str) -> None:
    crop = _CROPS[name]
    turf(kit, crop.ground, mix(crop.ground, crop.row, 0.6))
    horizon(kit, mix(GRASS, LEAVES, 0.35), height=0.7)
    if crop.across:
        for number in range(8, -1, -1):
            z, wide, shade = 0.7 + 0.6 * number**1.4, 0.3 + 0.1 * number, mix(crop.row, BLACK, 0.09 * (number % 2))
            half = 10 * wide
            kit.face([(-half, 0.0, z), (half, 0.0, z), (half, 0.7 * crop.tall, z), (-half, 0.7 * crop.tall, z)], shade)
            for part in range(-10, 10):
                left, tall = part * wide, crop.tall + 0.03 * ((part * 3 + number) % 4)
                tips = [(left + 0.75 * wide, tall, z), (left + 0.25 * wide, tall, z)]
                kit.face([(left, 0.65 * crop.tall, z), (left + wide, 0.65 * crop.tall, z), *tips], shade)
        return
    for row in range(9):
        aside, shade = 0.65 + crop.wide / 2 + crop.gap * row, mix(crop.row, BLACK, 0.06 * (row % 2))
        for x in (-aside, aside):
            for z in np.arange(-5.0, 26.0, 3.1).tolist():
                if name == "vineyard":
                    kit.box(x, z, crop.wide, 2.9, crop.tall, shade, base=0.24, top=0.8)
                    kit.box(x, z - 1.5, 0.07, 0.07, crop.tall + 0.4, WOOD)
                else:
                    kit.roof(x, z, (crop.wide, 3.1), 0.0, crop.tall, shade, along=False)
    if name == "ploughed_field":
        for x in (-0.31, 0.31):
            kit.floor([(x - 0.12, -12.0), (x + 0.12, -12.0), (x + 0.12, 27.0), (x - 0.12, 27.0)], crop.row, 1.0)
    if name == "rice_paddy":
        for z in (2.0, 5.6, 9.2, 13.0, 17.0):
            kit.roof(0.0, z, (44.0, 0.2), 0.0, 0.08, crop.row, along=True)
        x, z = (grid.ravel() for grid in np.meshgrid(np.arange(-8.4, 8.5, 0.6), np.arange(1.2, 12.0, 0.9)))
        feet = np.stack((x, 0 * x, z), axis=1)
        kit.lines(np.stack((feet, feet + np.array((0.03, 0.22, 0.0))), axis=1), mix(_PADDY, BLACK, 0.1), 2.0)


def vineyard(kit: Kit) -> None:
    """Rows of vines on posts, along the way of who walks between them."""
    _rows(kit, "vineyard")


def lavender_field(kit: Kit) -> None:
    """Low violet rows."""
    _rows(kit, "lavender_field")


def wheat_field(kit: Kit) -> None:
    """Ears behind the subject, golden to the horizon."""
    _rows(kit, "wheat_field")


def rapeseed_field(kit: Kit) -> None:
    """The same in yellow."""
    _rows(kit, "rapeseed_field")


def ploughed_field(kit: Kit) -> None:
    """Brown furrows."""
    _rows(kit, "ploughed_field")


def rice_paddy(kit: Kit) -> None:
    """Flat water in squares between low green banks."""
    _rows(kit, "rice_paddy")


def village(kit: Kit) -> None:
    """Houses with pitched roofs on both sides of an earthen lane, walls of stone and trees between them, hills behind."""
    turf(kit, mix(GRASS, EARTH, 0.25))
    horizon(kit, mix(_MEADOW, LEAVES, 0.2), height=1.2)
    for near, far in pairwise((-14.0, 3.0, 8.0, 15.0, 24.0)):
        kit.floor([(-1.25, near), (1.25, near), (1.25, far), (-1.25, far)], mix(EARTH, WHITE, 0.2), max(0.0, near) / 2)
    kit.underfoot = kit.floors[-4][1]
    pane = LAMP if kit.tones.lamps else mix(STONE, BLACK, 0.5)
    for number, z in enumerate((19.0, 14.2, 9.6, 5.2, 0.6, -4.0)):
        for side in (-1, 1):
            x, tall, shade = side * (3.7 + 0.5 * ((number + side) % 3)), 1.5 + 0.2 * (number % 2), 0.05 * (number % 3)
            wall = mix(mix(_LIME, ROCK, 0.35 * ((number + (side > 0)) % 2)), BLACK, shade)
            kit.box(x, z, 2.6, 2.9, tall, wall)
            kit.roof(x, z, (3.0, 3.3), tall, 0.95, mix(_TILE, BLACK, shade), along=bool((number + (side > 0)) % 2))
            kit.box(x + 0.5, z + 0.4, 0.3, 0.3, 0.7, STONE, base=tall + 0.4)
            front = x - side * 1.31
            for at in (-0.8, 0.8):
                kit.box(front, z + at, 0.03, 0.5, 0.5, pane, base=0.6, glows=kit.tones.lamps)
            kit.box(front, z, 0.04, 0.55, 1.05, mix(WOOD, BLACK, 0.2))
            kit.box(x + 0.4 * side, z - 1.47, 0.6, 0.03, 0.5, pane, base=0.6, glows=kit.tones.lamps)
            kit.box(side * 2.1, z + 2.2, 0.22, 1.5, 0.42, mix(STONE, EARTH, 0.3))
    for x, z in ((-6.4, 7.2), (6.6, 11.6), (-6.0, 16.8)):
        kit.box(x, z, 0.2, 0.2, 1.4, WOOD)
        kit.box(x, z, 1.9, 1.9, 1.6, LEAVES, 30, base=1.1, top=0.5)


def rocky_coast(kit: Kit) -> None:
    """Grass that ends at the sea, and headlands of rock, green on top, that stand out into it one behind the other."""
    turf(kit, mix(_MEADOW, ROCK, 0.1), shore=5.0)
    rock = mix(_CHALK if "white_cliffs" in kit.said else ROCK, WHITE, 0.1)
    _sea(kit, 5.5, 60.0)
    for seed, far, high, bounds in (
        (0, 46.0, 7.0, (-60.0, 4.0)), (1, 30.0, 6.0, (-80.0, -8.0)), (2, 17.0, 4.0, (-100.0, -20.0)), (3, 24.0, 4.6, (26.0, 100.0)),
    ):  # fmt: skip
        turns = sides(*bounds, 13)
        foot, top = far * (0.9 + 0.2 * wave(2 * turns, seed)), high * (0.75 + 0.35 * wave(turns, seed))
        top = top * tapering(len(turns))
        slope(kit, turns, foot, 0.86 * top, rock, lean=0.15)
        slope(kit, turns, foot + 0.13 * top, top, _MEADOW, lean=2.5, base=0.86 * top)
    foam = mix(WATER, WHITE, 0.6)
    for number in range(24):
        away, x = 6.2 + 0.55 * number, 13.0 * sin(2.39996 * number)
        kit.floor([(x - 0.6, away), (x + 0.5, away), (x + 0.7, away + 0.05), (x - 0.4, away + 0.05)], foam, away / 2)
    for x, z, wide, tall in ((-4.4, 7.4, 1.3, 0.8), (-2.9, 8.8, 0.9, 0.5), (5.2, 8.0, 1.4, 0.9), (7.0, 9.6, 1.0, 1.2)):
        kit.box(x, z, wide, 0.8 * wide, tall, mix(rock, BLACK, 0.15), 30 * x, top=0.5)
    for number in range(17):
        x = -12.0 + 1.5 * number
        kit.box(
            x,
            5.4,
            1.7,
            0.6,
            0.16 + 0.06 * (number * 5 % 3),
            mix(rock, BLACK, 0.06 * (number % 3)),
            14 * number,
            top=0.8,
        )
    rocks(kit, ROCK)
