"""Places in the open. Each has things at many distances, so that a camera that travels shows it by what it passes; none
stands between the subject and where cameras begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, WHITE, mix
from kling_renderers.animatic.world.kit import Kit, around
from kling_renderers.animatic.world.terrain import (
    BRICK,
    EARTH,
    GRASS,
    LEAVES,
    NEAR,
    ROCK,
    SAND,
    SNOW,
    WATER,
    WOOD,
    horizon,
    rocks,
    turf,
)


def forest(kit: Kit) -> None:
    turf(kit, EARTH)
    spots = [
        (-2.1, 2.2),
        (2.3, 1.6),
        (-3.2, 4.2),
        (3.1, 4.6),
        (1.7, 6.6),
        (-1.9, 7.4),
        (-4.6, 1.0),
        (4.8, 2.2),
        (0.3, 10.2),
        (-3.4, -2.6),
        (3.9, -3.2),
        (-6.8, -1.2),
        (6.8, -0.6),
    ]
    for number, (x, z) in enumerate(spots):
        _tree(kit, x, z, 2.3 + 0.5 * (number * 3 % 4) / 3, 0.12 + 0.05 * (number % 3))
    for number in sorted(range(22), key=lambda number: -(number * 5 % 4)):
        x, z, _ = around(number, 22, 15 + 3 * (number * 5 % 4))
        _far_tree(kit, x, z, 1.9, 4.4 + 1.2 * (number * 3 % 4))
    rocks(kit, mix(ROCK, LEAVES, 0.25))


def _tree(kit: Kit, x: float, z: float, tall: float, thick: float) -> None:
    kit.box(x, z, thick, thick, tall, WOOD, 20 * x, top=0.6)
    kit.box(x, z, 1.3, 1.3, 0.9, LEAVES, 30 * z, base=0.55 * tall, top=0.55)
    kit.box(x, z, 1.0, 1.0, 1.1, mix(LEAVES, WHITE, 0.08), 50 * z, base=0.55 * tall + 0.75, top=0.15)


def _far_tree(kit: Kit, x: float, z: float, half: float, tall: float) -> None:
    """A tree of the forest's edge, flat, its front to the stage."""
    away = hypot(x, z)
    right, ahead = half * z / away, -half * x / away
    foot = [(x - right, 0.0, z - ahead), (x + right, 0.0, z + ahead)]
    top = [(x + 0.25 * right, tall, z + 0.25 * ahead), (x - 0.25 * right, tall, z - 0.25 * ahead)]
    kit.face([*foot, *top], mix(LEAVES, WOOD, 0.2))


def desert(kit: Kit) -> None:
    turf(kit, SAND)
    horizon(kit, mix(SAND, WHITE, 0.05), mix(SAND, ROCK, 0.3), height=0.7)
    for x, z, wide, tall in (
        (-5.5, 6.0, 6.0, 0.55),
        (6.0, 8.5, 7.0, 0.8),
        (-2.0, 12.5, 8.0, 0.7),
        (5.5, -3.0, 5.0, 0.4),
        (-6.5, -1.0, 4.0, 0.4),
    ):
        kit.box(x, z, wide, 0.55 * wide, tall, SAND, 8 * x, top=0.22)
    rocks(kit, mix(ROCK, SAND, 0.5))


def beach(kit: Kit) -> None:
    sand = mix(SAND, WHITE, 0.15)
    turf(kit, sand, mix(sand, (60, 60, 60), 0.15), shore=4.2)
    foam = mix(WATER, WHITE, 0.6)
    for far, colour, away in (
        (4.4, foam, 2.0),
        (4.75, WATER, 3.0),
        (9.0, mix(WATER, WHITE, 0.08), 6.0),
        (20.0, mix(WATER, WHITE, 0.12), 10.0),
    ):
        kit.floor([(-300, far), (300, far), (300, 320), (-300, 320)], colour, away)
    for z, x, wide in ((5.6, -3.0, 3.0), (6.4, 2.2, 3.6), (8.0, -1.0, 4.4), (11.0, 4.0, 6.0), (14.0, -5.0, 7.0)):
        kit.floor([(x - wide, z), (x + wide, z), (x + wide, z + 0.06), (x - wide, z + 0.06)], foam, z / 2)
    for number, z in enumerate((3.0, 4.6, 6.4, 8.4, 10.8)):
        for side in (-0.45, 0.45):
            kit.box(3.4 + side, z, 0.12, 0.12, 0.55, WOOD)
        kit.box(3.4, z + 0.9, 1.1, 1.9, 0.06, mix(WOOD, WHITE, 0.1 * (number % 2)), base=0.5)
    kit.box(-16, 24, 22, 5, 2.6, ROCK, 12, top=0.5)
    rocks(kit, ROCK)


def open_water(kit: Kit) -> None:
    water(kit)
    _buoys(kit, ((-1.9, 2.6), (2.6, 4.8), (-4.2, 9.5), (5.0, -3.0), (-4.5, -2.2)))


def pier(kit: Kit) -> None:
    """Boards over water that end before the subject, and the shore that they come from."""
    water(kit)
    shore = mix(SAND, WHITE, 0.15)
    kit.floor([(-300, -300), (300, -300), (300, -13), (-300, -13)], shore, 8)
    kit.floor([(-0.95, -14), (0.95, -14), (0.95, 0.9), (-0.95, 0.9)], mix(WOOD, WHITE, 0.2))
    kit.underfoot = kit.floors[-1][1]
    across = [((-0.95, 0, z), (0.95, 0, z)) for z in np.arange(-14, 0.9, 0.22)]
    kit.lines(np.array(across), mix(WOOD, BLACK, 0.25))
    for z in (0.75, -1.6, -4.0, -6.4, -8.8, -11.2):
        for side in (-1, 1):
            kit.box(side * 1.02, z, 0.13, 0.13, 0.34, WOOD)
    _buoys(kit, ((-2.4, 3.4), (3.1, 6.4), (-4.6, 10.5)))


def _buoys(kit: Kit, places: Sequence[tuple[float, float]]) -> None:
    """Buoys at some places (x, z), and a rock far out."""
    for x, z in places:
        kit.box(x, z, 0.26, 0.26, 0.3, BRICK, 20 * x, top=0.5)
    kit.box(-24, 34, 26, 5, 2.2, ROCK, 12, top=0.5)


def water(kit: Kit) -> None:
    """Water to the horizon, with crests at many distances to tell by how a camera moves."""
    kit.floor([(-300, -300), (300, -300), (300, 320), (-300, 320)], mix(WATER, WHITE, 0.12), 16.0)
    rings = ((40.0, 16.0), (30.0, 13.0), (20.0, 10.0), (13.0, 7.5), (9.0, 5.0), (6.2, 3.0), (4.2, 1.0))
    kit.fading([(radius, kit.tones.seen(mix(WATER, WHITE, 0.003 * radius), away)) for radius, away in rings])
    foam = mix(WATER, WHITE, 0.45)
    for number in range(1, 90):
        # By the golden angle, so that they lie nowhere in rows.
        away, angle = 0.55 * number**0.85, 2.39996 * number
        x, z, wide = away * sin(angle), away * cos(angle), 0.12 + 0.02 * away
        crest = [(x - wide, z - 0.012), (x + 0.1 * wide, z + 0.012), (x + wide, z - 0.006), (x, z - 0.008)]
        kit.floor(crest, foam, away / 2)


def mountain(kit: Kit) -> None:
    turf(kit, mix(GRASS, ROCK, 0.55))
    peaks(kit)
    for x, z, wide, tall in (
        (-4.2, 4.0, 1.4, 0.9),
        (3.9, 5.5, 1.8, 1.2),
        (-3.2, 9.0, 2.2, 1.2),
        (5.2, 11.0, 3.0, 1.9),
        (4.4, -2.6, 1.2, 0.7),
        (-5.0, -1.6, 1.5, 0.9),
    ):
        kit.box(x, z, wide, 0.8 * wide, tall, ROCK, 17 * x, top=0.45)
    rocks(kit, ROCK)


def peaks(kit: Kit) -> None:
    """Mountains with snow on them, on an arc behind the subject."""
    for number in range(9):
        x, z, turn = around(number, 9, 30 + 3 * (number * 5 % 3))
        tall = 9 + 4.5 * (number * 5 % 4) / 3
        kit.box(x, z, 17, 9, tall, mix(BUILDING, ROCK, 0.4), turn, top=0.06)
        kit.box(x, z, 17 * 0.36, 9 * 0.36, tall * 0.33, SNOW, turn, base=0.685 * tall, top=0.12)


def snowfield(kit: Kit) -> None:
    turf(kit, SNOW)
    horizon(kit, mix(SNOW, BUILDING, 0.12), height=0.6)
    for x, z in ((-3.0, 4.4), (3.6, 6.0), (-5.0, 9.0), (2.2, 11.5), (5.4, 1.4), (-4.6, -2.0), (6.0, 13.0)):
        kit.box(x, z, 0.14, 0.14, 0.6, WOOD)
        for level in range(3):
            kit.box(
                x,
                z,
                1.1 - 0.28 * level,
                1.1 - 0.28 * level,
                0.75,
                mix(LEAVES, SNOW, 0.25 + 0.2 * level),
                25 * level,
                base=0.45 + 0.5 * level,
                top=0.2,
            )
    rocks(kit, mix(SNOW, BUILDING, 0.2), 0.5)


def field(kit: Kit) -> None:
    turf(kit, GRASS)
    horizon(kit, mix(GRASS, LEAVES, 0.4), height=0.6)
    for z in (2.2, 4.0, 5.8, 7.6, 9.4, 11.2, -1.6, 0.3):
        kit.box(-3.2, z, 0.07, 0.07, 0.62, WOOD)
    for low in (0.26, 0.48):
        kit.box(-3.2, 4.6, 0.03, 13.6, 0.05, WOOD, base=low)
    for x, z in ((4.4, 6.2), (-5.6, 10.0), (2.0, 13.0), (6.8, 1.0)):
        _tree(kit, x, z, 1.7, 0.16)
    for x, z, wide, tall, turn in NEAR:
        kit.box(x, z, wide, 0.8 * wide, 0.6 * tall, mix(GRASS, LEAVES, 0.45), turn, top=0.4)
