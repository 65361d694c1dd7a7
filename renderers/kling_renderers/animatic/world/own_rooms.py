"""Rooms of a kind of their own: a bathroom, a barn, a greenhouse, a spaceship. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import EARTH, LAMP, LEAVES, WOOD

_TILE, _ENAMEL, _STEEL, _STRAW, _HULL = rgb("#a9bcbb"), rgb("#dfe3e3"), rgb("#959ca3"), rgb("#c9ab62"), rgb("#8b949c")
_SCREEN = rgb("#6fb7c9")


def bathroom(kit: Kit, grow: float) -> None:
    """Tiles, a basin under a mirror, a tub and a toilet."""
    room = room_of(kit, 1.9 * grow, 2.2 * grow, 1.6, mix(_TILE, WHITE, 0.2), mix(_TILE, WHITE, 0.4), 0.3)
    for wall in (room.back, room.left, room.right):
        for row in range(1, 5):
            wall.panel(0, wall.length, 0.2 * row, 0.2 * row + 0.008, mix(_TILE, BLACK, 0.12))
        for number in range(1, int(wall.length / 0.3)):
            wall.panel(0.3 * number, 0.3 * number + 0.006, 0.07, 0.8, mix(_TILE, BLACK, 0.12))
        wall.panel(0, wall.length, 0.8, 0.84, mix(_TILE, BLACK, 0.3))
    middle, far = room.half, room.far
    room.back.panel(middle + 0.32, middle + 1.12, 0.72, 1.32, mix(_STEEL, BLACK, 0.15))
    room.back.panel(middle + 0.36, middle + 1.08, 0.76, 1.28, mix(kit.outside, _STEEL, 0.45))
    kit.box(0.72, far - 0.18, 0.5, 0.32, 0.12, _ENAMEL, base=0.4)
    kit.box(0.72, far - 0.14, 0.14, 0.14, 0.4, _ENAMEL)
    kit.box(0.72, far - 0.06, 0.05, 0.1, 0.1, _STEEL, base=0.52)
    kit.box(-room.half + 0.42, far - 0.75, 0.74, 1.4, 0.34, _ENAMEL, top=1.04)
    kit.box(-room.half + 0.42, far - 0.75, 0.58, 1.22, 0.01, mix(_TILE, BLACK, 0.15), base=0.345)
    kit.box(-room.half + 0.42, far - 0.1, 0.04, 0.04, 1.05, _STEEL, base=0.35)
    kit.box(-room.half + 0.42, far - 0.2, 0.14, 0.2, 0.03, _STEEL, base=1.38)
    kit.box(room.half - 0.3, 1.0, 0.34, 0.3, 0.24, _ENAMEL)
    kit.box(room.half - 0.1, 1.0, 0.14, 0.36, 0.5, _ENAMEL)


def barn(kit: Kit, grow: float) -> None:
    """Boards with light between them, posts and beams, stalls at the sides, bales of hay, a great door at the far end."""
    room = room_of(kit, 3.4 * grow, 7.5, 3.0, mix(WOOD, BLACK, 0.12), mix(EARTH, _STRAW, 0.5), 4.0)
    for wall in (room.back, room.left, room.right):
        for number in range(int(wall.length / 0.34)):
            wall.panel(0.34 * number, 0.34 * number + 0.02, 0, 2.95, mix(WOOD, BLACK, 0.4))
    middle = room.half
    room.back.panel(middle - 1.0, middle + 1.0, 0, 2.1, kit.outside, glows=True)
    for side in (-1, 1):
        room.back.panel(middle + side * 1.05 - 0.05, middle + side * 1.05 + 0.05, 0, 2.2, mix(WOOD, BLACK, 0.5))
    kit.pool([(-0.8, 2.4), (0.8, 2.4), (1.1, 7.5), (-1.1, 7.5)], mix(kit.underfoot, kit.outside, 0.35))
    for z in (1.6, 4.0, 6.4, -2.6):
        kit.box(0, z, 2 * room.half, 0.18, 0.2, WOOD, base=2.5)
        for side in (-1, 1):
            kit.box(side * 1.9, z, 0.2, 0.2, 2.5, WOOD)
    for side in (-1, 1):
        for base in (0.28, 0.6):
            kit.box(side * 1.9, 4.0, 0.06, 4.8, 0.1, mix(WOOD, WHITE, 0.12), base=base)
    for x, z, base, turn in (
        (-1.5, 1.7, 0, 8),
        (-1.95, 2.3, 0, -4),
        (-1.7, 2.0, 0.38, 12),
        (1.7, 2.6, 0, -12),
        (2.6, 1.0, 0, 4),
    ):
        kit.box(x, z, 0.75, 0.45, 0.38, _STRAW, turn, base=base)


def greenhouse(kit: Kit, grow: float) -> None:
    """Glass in thin bars on all sides, a path between beds and benches of plants."""
    room = room_of(kit, 2.6 * grow, 6.0, 2.0, mix(LEAVES, WHITE, 0.5), mix(EARTH, WHITE, 0.12), 0.8, door=False)
    for wall in (room.back, room.left, room.right, room.front):
        wall.panel(0, wall.length, 0.3, 1.98, kit.outside, glows=True)
        for number in range(int(wall.length / 0.6) + 1):
            wall.panel(0.6 * number, 0.6 * number + 0.035, 0.3, 1.98, mix(_ENAMEL, BLACK, 0.1))
        for low in (0.3, 1.1, 1.94):
            wall.panel(0, wall.length, low, low + 0.035, mix(_ENAMEL, BLACK, 0.1))
    half = room.half
    kit.face([(-half, 1.97, -6), (-half, 1.97, 6), (half, 1.97, 6), (half, 1.97, -6)], kit.outside, glows=True)
    for row in range(-5, 6):
        kit.box(0, row + 0.5, 2 * half, 0.04, 0.05, mix(_ENAMEL, BLACK, 0.1), base=1.94)
    for side in (-1, 1):
        kit.box(side * 1.6, 3.2, 0.9, 4.6, 0.05, WOOD, base=0.4)
        kit.box(side * 1.6, 3.2, 0.7, 4.4, 0.4, mix(WOOD, BLACK, 0.4))
        for number in range(9):
            x, z = side * (1.45 + 0.25 * (number % 2)), 1.1 + 0.5 * number
            kit.box(x, z, 0.22, 0.22, 0.16, rgb("#a8644a"), base=0.45, top=1.2)
            green = mix(LEAVES, WHITE if number % 3 else BLACK, 0.12)
            kit.box(x, z, 0.46, 0.46, 0.3 + 0.14 * (number % 3), green, 37 * number, base=0.6, top=0.35)
        for near in (-1.4, -3.0):
            kit.box(side * 1.7, near, 0.8, 1.0, 0.9, LEAVES, 20, top=0.4)


def spaceship(kit: Kit, grow: float) -> None:
    """A bridge: ribs of a hull, panels with lights, a wide window into the dark with stars, consoles before it."""
    room = room_of(kit, 2.7 * grow, 3.6 * grow, 1.8, mix(_HULL, BLACK, 0.25), mix(_HULL, BLACK, 0.45), 0.7, door=False)
    dark, middle = rgb("#0c1220"), room.half
    room.back.panel(middle - 1.9, middle + 1.9, 0.55, 1.55, mix(_HULL, WHITE, 0.2))
    room.back.panel(middle - 1.8, middle + 1.8, 0.62, 1.48, dark, glows=True)
    for number in range(30):
        at, up = middle - 1.75 + 3.5 * (number * 0.618 % 1), 0.66 + 0.78 * (number * 0.7549 % 1)
        room.back.panel(at, at + 0.014, up, up + 0.014, (235, 235, 235), glows=True)
    for side in (-0.6, 0.6):
        room.back.panel(middle + side - 0.03, middle + side + 0.03, 0.62, 1.48, mix(_HULL, WHITE, 0.2))
    for wall in (room.left, room.right):
        for number in range(int(wall.length / 1.1)):
            at = 0.2 + 1.1 * number
            wall.panel(at, at + 0.14, 0, 1.8, mix(_HULL, WHITE, 0.15))
            wall.panel(at + 0.3, at + 0.95, 0.7, 1.2, mix(_HULL, BLACK, 0.5))
            for row in range(3):
                light = (_SCREEN, LAMP, rgb("#c2665a"))[(number + row) % 3]
                wall.panel(at + 0.38, at + 0.5 + 0.1 * row, 0.8 + 0.13 * row, 0.84 + 0.13 * row, light, glows=True)
            wall.panel(at + 0.14, at + 1.1, 1.5, 1.56, mix(_SCREEN, WHITE, 0.4), glows=True)
    for side in (-1, 1):
        kit.box(side * 1.25, room.far - 0.75, 1.5, 0.5, 0.42, _HULL)
        kit.box(side * 1.25, room.far - 0.72, 1.4, 0.3, 0.12, _SCREEN, base=0.42, top=0.8, glows=True)
        kit.box(side * 1.2, room.far - 1.5, 0.4, 0.36, 0.26, mix(_HULL, BLACK, 0.5))
        kit.box(side * 1.2, room.far - 1.66, 0.4, 0.06, 0.7, mix(_HULL, BLACK, 0.5))
        kit.box(side * 1.9, 0.9, 0.5, 0.9, 0.5, _HULL)
