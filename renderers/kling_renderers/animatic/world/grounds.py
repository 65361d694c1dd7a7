"""Open places that people made: a bridge, a graveyard, a pool."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, around
from kling_renderers.animatic.world.terrain import (
    ASPHALT,
    EARTH,
    GRASS,
    LAMP,
    LEAVES,
    PLASTER,
    STONE,
    WATER,
    WOOD,
    ground,
)

_HALF = 1.7
"""Half of the width of a bridge, in statures."""
_POOL, _TILE = rgb("#6fb7c9"), rgb("#c9c4b6")


def bridge(kit: Kit) -> None:
    """A deck between railings, from the subject's back to the far bank, over a river; a town on both banks."""
    kit.floor([(-300, -300), (300, -300), (300, 320), (-300, 320)], mix(WATER, WHITE, 0.08), 12.0)
    bank = mix(EARTH, GRASS, 0.5)
    for near, far in ((-300, -18), (26, 320)):
        kit.floor([(-300, near), (300, near), (300, far), (-300, far)], bank, 12.0)
    kit.floor([(-_HALF, -60), (_HALF, -60), (_HALF, 60), (-_HALF, 60)], mix(ASPHALT, STONE, 0.4))
    kit.underfoot = kit.floors[-1][1]
    kit.lines(np.array([((-_HALF, 0, z), (_HALF, 0, z)) for z in range(-16, 26, 2)]), mix(ASPHALT, BLACK, 0.25))
    for side in (-1, 1):
        kit.box(side * _HALF, 4, 0.09, 44, 0.07, PILLAR, base=0.56)
        kit.box(side * _HALF, 4, 0.05, 44, 0.05, PILLAR, base=0.3)
        kit.box(side * _HALF, 4, 0.14, 44, 0.1, STONE)
        for z in np.arange(-16.5, 25, 1.5):
            kit.box(side * _HALF, float(z), 0.07, 0.07, 0.58, PILLAR)
        for z in (-4.5, 3.0, 9.0, 16.0):
            kit.box(side * _HALF, z, 0.09, 0.09, 2.0, PILLAR)
            lamp = LAMP if kit.tones.lamps else PILLAR
            kit.box(side * (_HALF - 0.1), z, 0.26, 0.12, 0.1, lamp, base=1.98, glows=kit.tones.lamps)
    for number in range(15):
        x, z, turn = around(number, 15, 31 + 4 * (number * 5 % 3))
        kit.box(x, z, 5.5, 4, 2.4 + 3.0 * (number * 3 % 5) / 4, mix(BUILDING, PLASTER, 0.2 * (number % 3)), turn)


def graveyard(kit: Kit) -> None:
    """Rows of stones in the grass, bare trees, and a chapel behind."""
    ground(kit, mix(GRASS, EARTH, 0.45), 0.3)
    kit.floor([(-0.6, -14), (0.6, -14), (0.6, 16), (-0.6, 16)], mix(EARTH, STONE, 0.4))
    kit.underfoot = kit.floors[-1][1]
    for row, z in enumerate((-3.4, -1.9, 1.6, 3.0, 4.5, 6.2, 8.0)):
        for number in range(4):
            for side in (-1, 1):
                x, tall = side * (1.15 + 1.05 * number + 0.2 * (row % 2)), 0.34 + 0.1 * ((row + 2 * number) % 3)
                stone = mix(STONE, WHITE, 0.1 * ((row + number) % 3))
                if (row + number + (side > 0)) % 4:
                    kit.box(x, z, 0.36, 0.1, tall, stone, 4 * ((row * 3 + number) % 5 - 2), top=0.85)
                else:
                    kit.box(x, z, 0.09, 0.08, 0.62, stone)
                    kit.box(x, z, 0.34, 0.08, 0.09, stone, base=0.4)
    for x, z in ((-4.6, 5.2), (4.9, 7.4), (-5.8, 0.6), (5.6, -2.2)):
        kit.box(x, z, 0.2, 0.2, 2.6, mix(WOOD, BLACK, 0.35), 20 * x, top=0.3)
        for number in range(4):
            kit.box(
                x + 0.35 * (-1) ** number,
                z,
                0.9,
                0.06,
                0.07,
                mix(WOOD, BLACK, 0.35),
                60 * number,
                base=1.3 + 0.3 * number,
            )
    kit.box(0, 15, 3.2, 4, 2.0, mix(STONE, PLASTER, 0.3))
    kit.roof(0, 15, (3.6, 4.4), 2.0, 1.5, mix(BUILDING, BLACK, 0.2), along=False)
    kit.box(0, 12.6, 1.0, 1.0, 3.6, mix(STONE, PLASTER, 0.15))
    kit.box(0, 12.6, 1.1, 1.1, 1.3, mix(BUILDING, BLACK, 0.2), base=3.6, top=0.05)
    for side in (-1, 1):
        kit.box(side * 7.0, 3, 0.06, 26, 0.7, mix(LEAVES, BLACK, 0.25))


def pool(kit: Kit) -> None:
    """Water in a tiled deck ahead, loungers and sunshades beside it."""
    ground(kit, _TILE, 0.6)
    edge, water = mix(_TILE, WHITE, 0.4), _POOL
    for half, near, far, colour in (
        (2.7, 1.1, 9.3, edge),
        (2.5, 1.3, 9.1, mix(water, BLACK, 0.1)),
        (2.4, 1.5, 9.0, water),
    ):
        kit.floor([(-half, near), (half, near), (half, far), (-half, far)], colour, near)
    for x, z, wide in ((-1.2, 2.2, 0.5), (0.8, 3.1, 0.7), (-0.4, 4.4, 0.9), (1.3, 5.8, 0.6), (-1.4, 6.6, 0.8)):
        kit.floor([(x - wide, z), (x, z - 0.04), (x + wide, z), (x, z + 0.05)], mix(water, WHITE, 0.5), z / 2)
    for side in (-1, 1):
        for z in (1.8, 3.8, 5.8, 7.8, -2.4):
            x = side * 3.5
            kit.box(x, z, 0.9, 0.4, 0.16, mix(_TILE, WHITE, 0.3))
            kit.box(x + side * 0.5, z, 0.34, 0.4, 0.34, mix(_TILE, WHITE, 0.3), top=0.5)
        for number, z in enumerate((2.8, 6.8)):
            kit.box(side * 3.6, z, 0.05, 0.05, 1.5, PILLAR)
            cloth = rgb("#b9685a") if (number + (side > 0)) % 2 else rgb("#d9c9a0")
            kit.box(side * 3.6, z, 1.5, 1.5, 0.3, cloth, base=1.45, top=0.05)
        kit.box(side * 0.35 - 1.6, 9.2, 0.05, 0.05, 0.6, PILLAR)
    wall = kit.wall((-9, 12.5), (9, 12.5), 2.6, PLASTER)
    for number in range(6):
        wall.panel(1.0 + 2.9 * number, 2.8 + 2.9 * number, 0.0, 1.6, mix(kit.outside, (90, 84, 78), 0.4))
    for x, z in ((-5.6, 3.0), (5.8, 5.4), (-5.2, 8.6)):
        kit.box(x, z, 0.16, 0.16, 2.0, WOOD, top=0.7)
        for turn in (0, 45, 90, 135):
            kit.box(x, z, 1.7, 0.24, 0.06, LEAVES, turn, base=2.0, top=0.8)
