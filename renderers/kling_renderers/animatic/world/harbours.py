"""A small harbour. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import LAMP, SAND, STONE, WATER, WOOD, ground, horizon

_PAINTED = tuple(map(rgb, ("#b5604c", "#d9c48f", "#6d8ea8", "#e3ddd0", "#8aa37c", "#c98a6a")))
_HULLS = tuple(map(rgb, ("#35618a", "#a8443c", "#e2ddd2", "#3f7a63", "#c79a3c")))
_QUAY, _ACROSS = 2.6, 19.0
"""Where the quay ends, and where houses stand on the other side of the water."""
_BOATS = ((-2.3, 4.4, 0), (1.9, 4.0, 1), (4.9, 5.6, 2), (-5.4, 6.4, 3), (0.2, 7.8, 4), (-2.9, 10.2, 1), (3.6, 11.0, 0))


def harbour(kit: Kit) -> None:
    """A quay of stone, boats at it and beyond, houses with pitched roofs behind the subject's sides and across."""
    stone = mix(STONE, SAND, 0.3)
    ground(kit, stone, 0.7)
    for near, pale in ((_QUAY, 0.12), (_QUAY + 0.6, 0.0), (9.0, 0.05), (15.0, 0.1)):
        kit.floor([(-300, near), (300, near), (300, 320), (-300, 320)], mix(WATER, WHITE, pale), near / 2)
    kit.floor([(-300, _ACROSS - 0.6), (300, _ACROSS - 0.6), (300, 320), (-300, 320)], stone, 8.0)
    horizon(kit, mix(rgb("#7f9068"), STONE, 0.2), height=0.8, bounds=(-70.0, 70.0))
    kit.box(0.0, _QUAY - 0.12, 60.0, 0.24, 0.07, mix(stone, WHITE, 0.18))
    for number, x in enumerate((-3.4, -1.2, 1.2, 3.4, 5.8)):
        kit.box(x, _QUAY - 0.35, 0.16, 0.16, 0.26, mix(PILLAR, BLACK, 0.3), top=1.25)
        if number % 2:
            kit.box(x - 0.9, 1.7, 0.6, 0.44, 0.3, mix(WOOD, WHITE, 0.1), 12 * number)
            kit.box(x - 0.85, 1.2, 0.7, 0.6, 0.14, rgb("#5f7d74"), 30, top=0.6)
    for x, z, kind in _BOATS:
        _boat(kit, x, z, _HULLS[kind], 1.0 + 0.25 * (kind % 2))
    for number in range(-7, 8):
        _house(kit, 2.9 * number, _ACROSS + 1.4 + 0.4 * (number % 3), number, 2.6 + 0.5 * (number * 3 % 4))
    for side in (-1, 1):
        for number in range(3):
            _house(
                kit, side * (6.6 + 0.3 * number), -1.0 - 3.4 * number, 3 * number + side, 3.0 + 0.4 * number, deep=3.1
            )
    kit.box(-4.2, -2.6, 0.08, 0.08, 2.3, PILLAR)
    kit.box(-4.2, -2.6, 0.22, 0.22, 0.26, LAMP if kit.tones.lamps else PILLAR, base=2.3, glows=kit.tones.lamps)


def _boat(kit: Kit, x: float, z: float, hull: Colour, long: float) -> None:
    """A fishing boat from its side: a hull wider above, a cabin, a mast with a boom."""
    for start, wide, high in ((-0.1, 1.8, 0.42), (0.95, 0.5, 0.5)):
        kit.box(x + long * start, z, long * wide, 0.62, high, hull, top=1.12)
    kit.box(x - 0.1 * long, z, 1.9 * long, 0.66, 0.06, mix(hull, WHITE, 0.6), base=0.4)
    kit.box(x - 0.5 * long, z, 0.6, 0.44, 0.42, mix(WHITE, hull, 0.12), base=0.44)
    kit.box(x - 0.5 * long, z - 0.23, 0.4, 0.02, 0.16, mix(kit.outside, BLACK, 0.5), base=0.62)
    kit.box(x + 0.25 * long, z, 0.06, 0.06, 1.9, WOOD, base=0.4)
    kit.box(x - 0.1 * long, z, 0.9 * long, 0.04, 0.04, WOOD, base=1.3)


def _house(kit: Kit, x: float, z: float, number: int, tall: float, deep: float = 2.4) -> None:
    """A painted one, its windows lit in the dark."""
    wall = kit.shade("walls", _PAINTED[number % len(_PAINTED)])
    kit.box(x, z, 2.7, deep, tall, wall)
    kit.roof(x, z, (2.9, deep + 0.2), tall, 0.9, mix(rgb("#8a5143"), BLACK, 0.06 * (number % 3)), along=number % 2 == 0)
    pane = LAMP if kit.tones.lamps and number % 3 else mix(STONE, BLACK, 0.55)
    side = 0.0 if z > 0 else (-1.0 if x > 0 else 1.0)
    for floor in range(max(1, int(tall / 1.2))):
        for at in (-0.7, 0.7):
            spot = (x + at, z - deep / 2 - 0.01) if not side else (x + side * 1.36, z + at)
            size = (0.5, 0.03) if not side else (0.03, 0.5)
            kit.box(*spot, *size, 0.5, pane, base=0.45 + 1.15 * floor, glows=pane == LAMP)
