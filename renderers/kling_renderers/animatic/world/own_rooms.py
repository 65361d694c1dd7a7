"""Rooms of a kind of their own: a bathroom, a workshop, halls of timber, a greenhouse, a spaceship, a locker room. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
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


def workshop(kit: Kit, grow: float) -> None:
    """A bench along the wall, tools that hang over it, shelves with jars, tubs and sacks at the sides, a bare lamp."""
    lime, board = rgb("#c1b49b"), mix(WOOD, BLACK, 0.12)
    room = room_of(kit, 2.6 * grow, 2.9 * grow, 1.8, lime, mix(EARTH, _STEEL, 0.3), 0.6)
    middle, far, half = room.half, room.far, room.half
    room.back.window(middle + 0.75, middle + 1.6, 0.7, 1.35)
    room.left.door(7.0, 7.6)
    for at in (0.0, 2 * middle - 0.12, middle - 0.06):
        room.back.panel(at, at + 0.12, 0.0, 1.8, board)
    for z in (1.0, far - 0.4, -2.2):
        kit.box(0, z, 2 * half, 0.14, 0.14, board, base=1.62)
    kit.box(-0.6 * grow, far - 0.26, 2.9 * grow, 0.46, 0.07, WOOD, base=0.46)
    for along in (-1.9, -0.6, 0.7):
        kit.box(along * grow, far - 0.26, 0.12, 0.4, 0.46, board)
    start = middle - 1.7 * grow
    room.back.panel(start, start + 1.5, 0.82, 1.42, mix(board, BLACK, 0.2))
    for number, (long, head) in enumerate(
        ((0.34, 0.16), (0.26, 0.08), (0.4, 0.05), (0.3, 0.2), (0.36, 0.1), (0.24, 0.14))
    ):
        at = start + 0.16 + 0.23 * number
        room.back.panel(at, at + 0.035, 1.36 - long, 1.36, mix(WOOD, WHITE, 0.35))
        room.back.panel(at - head / 2 + 0.017, at + head / 2 + 0.017, 1.3 - long, 1.4 - long, _STEEL)
    for level in (0.75, 1.12):
        room.right.panel(1.2, 3.6, level, level + 0.035, board)
        for number in range(9):
            jar = (rgb("#8a5a44"), rgb("#6f7d74"), rgb("#b39a6a"))[(number + int(10 * level)) % 3]
            left = 1.28 + 0.26 * number
            room.right.panel(left, left + 0.17, level + 0.035, level + 0.2 + 0.05 * (number % 3), jar)
    for x, z, wide, tall, code in ((-2.0, 1.9, 0.6, 0.42, "#8a6a4a"), (-1.5, 2.2, 0.42, 0.34, "#75583c"),
                                   (2.0, 1.6, 0.56, 0.46, "#8a6a4a"), (2.1, -1.4, 0.5, 0.4, "#75583c")):  # fmt: skip
        for turn in (0.0, 45.0):
            kit.box(x, z, 0.8 * wide, 0.8 * wide, tall, rgb(code), turn, top=1.12)
            kit.box(x, z, 0.84 * wide, 0.84 * wide, 0.04, mix(rgb(code), BLACK, 0.5), turn, base=0.25 * tall, top=1.02)
    for x, z, turn in ((1.45, 2.2, 20), (1.75, 2.35, -15)):
        kit.box(x, z, 0.4, 0.34, 0.36, rgb("#c9bd9f"), turn, top=0.7)
    kit.box(0.9, 1.9, 0.015, 0.015, 0.34, BLACK, base=1.36)
    lit = LAMP if kit.tones.lamps else mix(_ENAMEL, BLACK, 0.1)
    kit.box(0.9, 1.9, 0.2, 0.2, 0.1, lit, base=1.26, top=0.4, glows=kit.tones.lamps)


def barn(kit: Kit, grow: float) -> None:
    """A hall of timber with stalls at the sides and bales of hay."""
    _timber_hall(kit, grow, mix(EARTH, _STRAW, 0.5))
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


def boat_shed(kit: Kit, grow: float) -> None:
    """A hall of timber with a bench under tools, stacks of planks, and a hull of ribs and strakes on trestles."""
    half = _timber_hall(kit, grow, mix(WOOD, EARTH, 0.45))
    pale, dark = mix(WOOD, WHITE, 0.3), mix(WOOD, BLACK, 0.3)
    kit.box(-half + 0.3, 2.6, 0.5, 3.0, 0.07, pale, base=0.46)
    for z in (1.3, 2.6, 3.9):
        kit.box(-half + 0.3, z, 0.4, 0.12, 0.46, dark)
    for number in range(7):
        z = 1.4 + 0.4 * number
        kit.box(-half + 0.04, z, 0.03, 0.05, 0.3 + 0.06 * (number % 3), dark, base=1.0)
        kit.box(-half + 0.05, z, 0.04, 0.16, 0.1, _STEEL, base=0.94)
    for row in range(4):
        kit.box(half - 0.55, 1.6, 0.6 - 0.08 * row, 3.0, 0.07, mix(pale, BLACK, 0.06 * (row % 2)), base=0.08 * row)
    for number in range(5):
        kit.box(half - 0.12, 4.4 + 0.16 * number, 0.08, 0.12, 1.7 + 0.1 * (number % 3), pale, 4)
    _hull(kit, 1.75, 4.3)


def _hull(kit: Kit, x: float, z: float) -> None:
    """A rowing boat that is built, side-on on two trestles: flaring strakes that narrow to its ends, no oars yet."""
    fresh = rgb("#c79f6b")
    for aside in (-0.55, 0.55):
        kit.box(x + aside, z, 0.12, 0.7, 0.34, mix(WOOD, BLACK, 0.3))
    kit.box(x, z, 2.0, 0.1, 0.1, mix(fresh, BLACK, 0.3), base=0.3)
    for strake in range(3):
        base, grown, shade = 0.36 + 0.14 * strake, 1 + 0.2 * strake, mix(fresh, BLACK, 0.1 * (2 - strake))
        kit.box(x, z, 1.1 * grown, 0.5 * grown, 0.13, shade, base=base, top=1.1)
        for end in (-1, 1):
            kit.box(x + end * 0.75 * grown, z, 0.45 * grown, 0.3 * grown, 0.13, shade, base=base + 0.03, top=1.15)
    kit.box(x, z, 1.5, 0.6, 0.02, mix(fresh, BLACK, 0.6), base=0.78)


def _timber_hall(kit: Kit, grow: float, floor: Colour) -> float:
    """Boards with light between them, posts and beams, a great door open at the far end; half of how wide it is."""
    room = room_of(kit, 3.4 * grow, 7.5, 3.0, mix(WOOD, BLACK, 0.12), floor, 4.0)
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
    return room.half


def locker_room(kit: Kit, grow: float) -> None:
    """Narrow steel doors along three walls, a bench before each, shirts on hooks, a strip light."""
    room = room_of(kit, 2.2 * grow, 2.6 * grow, 1.65, mix(_TILE, WHITE, 0.3), mix(_TILE, BLACK, 0.25), 0.4)
    steel = rgb("#5d7f9c")
    for wall in (room.back, room.left, room.right):
        wall.panel(0.05, wall.length - 0.05, 0.07, 1.3, mix(steel, BLACK, 0.4))
        for number in range(int((wall.length - 0.1) / 0.32)):
            at = 0.07 + 0.32 * number
            wall.panel(at, at + 0.29, 0.1, 1.27, mix(steel, WHITE, 0.08 * (number % 2)))
            for slit in range(3):
                wall.panel(at + 0.08, at + 0.21, 1.1 + 0.04 * slit, 1.115 + 0.04 * slit, mix(steel, BLACK, 0.5))
            wall.panel(at + 0.23, at + 0.26, 0.62, 0.74, mix(_ENAMEL, BLACK, 0.15))
    bench = mix(WOOD, WHITE, 0.2)
    kit.box(0.0, room.far - 0.55, 2 * room.half - 1.6, 0.3, 0.05, bench, base=0.26)
    for x in (-0.8, 0.8):
        kit.box(x, room.far - 0.55, 0.06, 0.26, 0.26, _STEEL)
    for side in (-1, 1):
        kit.box(side * (room.half - 0.5), 0.9, 0.3, 2.4, 0.05, bench, base=0.26)
        for z in (0.0, 1.8):
            kit.box(side * (room.half - 0.5), z, 0.26, 0.06, 0.26, _STEEL)
    for z in (0.4, 2.0):
        kit.box(0.0, z, 1.2, 0.12, 0.04, WHITE, base=1.6, glows=True)


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


def spaceship_interior(kit: Kit, grow: float) -> None:
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
