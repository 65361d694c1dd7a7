"""Places under a roof: a room whose walls are seen from inside only, with what tells its kind.

What is tall stands along the walls, or is painted on them, so that no orbit ends behind it.
"""

from __future__ import annotations

from collections.abc import Callable

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.abodes import bedroom, cave, hospital_room, prison_cell
from kling_renderers.animatic.world.cabins import car, lift
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rarely import rare
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import LAMP
from kling_renderers.animatic.world.theatre import theatre

_PLASTER, _WOOD, _DARK_WOOD, _TILE, _STEEL = (
    rgb("#b9b2a4"),
    rgb("#937a60"),
    rgb("#6b5747"),
    rgb("#b4b8b8"),
    rgb("#959ca3"),
)
_CLOTH, _CONCRETE, _WHITE, _BOARD = rgb("#76818c"), rgb("#97958f"), rgb("#cfd3d4"), rgb("#3f5248")


def _table(kit: Kit, x: float, z: float, wide: float, deep: float, tall: float, colour: Colour) -> None:
    colour = kit.shade("table", kit.wood(colour))
    kit.box(x, z, wide, deep, 0.04, colour, base=tall - 0.04)
    for right in (-1, 1):
        kit.box(x + right * (wide / 2 - 0.06), z, 0.05, 0.8 * deep, tall - 0.04, mix(colour, BLACK, 0.2))


def _lamp(kit: Kit, x: float, z: float, base: float) -> None:
    """A lamp's shade, lit when it is dark outside."""
    kit.box(x, z, 0.24, 0.24, 0.18, LAMP if kit.tones.lamps else _PLASTER, base=base, top=0.6, glows=kit.tones.lamps)


def plain(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.5 * grow, 2.9 * grow, 1.7, _PLASTER, _WOOD)
    room.back.window(room.half + 0.4, room.half + 1.6, 0.6, 1.35)
    room.left.door(7.0, 7.6)
    kit.box(-1.5, 2.2, 0.5, 0.4, 0.45, CRATE, 8)
    kit.box(1.5, 2.4, 0.6, 0.4, 0.5, CRATE, -6)


def living_room(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.5 * grow, 2.9 * grow, 1.7, _PLASTER, _WOOD)
    room.back.window(room.half + 0.45, room.half + 1.75, 0.5, 1.4)
    room.back.panel(room.half - 1.7, room.half - 0.9, 0.85, 1.35, _DARK_WOOD)
    room.back.panel(room.half - 1.64, room.half - 0.96, 0.91, 1.29, mix(_CLOTH, WHITE, 0.3))
    room.left.door(7.2, 7.8)
    x, z = -1.25 * grow, room.far - 0.5
    if "sofa_in_use" not in kit.said:
        kit.box(x, z, 1.5, 0.55, 0.26, _CLOTH)
        kit.box(x, z + 0.24, 1.5, 0.16, 0.52, mix(_CLOTH, BLACK, 0.1))
        for side in (-0.8, 0.8):
            kit.box(x + side, z, 0.14, 0.55, 0.38, mix(_CLOTH, BLACK, 0.12))
    _table(kit, -1.15, 1.5, 0.7, 0.4, 0.24, _DARK_WOOD)
    kit.box(room.half - 0.3, room.far - 0.3, 0.06, 0.06, 0.9, _DARK_WOOD)
    _lamp(kit, room.half - 0.3, room.far - 0.3, 0.88)
    kit.box(1.6, 1.5, 0.5, 0.5, 0.26, _CLOTH, -20)


def kitchen(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.3 * grow, 2.4 * grow, 1.6, mix(_PLASTER, WHITE, 0.15), _TILE, 0.4)
    wide, middle, wood = 2 * room.half, room.half, kit.wood(_WOOD)
    kit.box(0, room.far - 0.2, wide - 0.02, 0.36, 0.5, kit.shade("counter", mix(wood, WHITE, 0.15)))
    kit.box(0, room.far - 0.2, wide - 0.02, 0.4, 0.035, kit.shade("counter", _STEEL), base=0.5)
    room.back.window(middle - 0.35, middle + 0.5, 0.78, 1.35)
    for start in (0.1, 0.75, middle + 0.75, middle + 1.4):
        room.back.panel(start, start + 0.6, 0.86, 1.4, mix(wood, BLACK, 0.15))
        room.back.panel(start + 0.03, start + 0.57, 0.89, 1.37, mix(wood, WHITE, 0.18))
    kit.box(room.half - 0.26, room.far - 0.7, 0.46, 0.46, 1.15, _WHITE)
    for x in (-1.2, -0.95):
        kit.box(x, room.far - 0.25, 0.16, 0.16, 0.12, _STEEL, base=0.535)
    _table(kit, -1.5, 1.1, 0.8, 0.5, 0.46, _WOOD)
    kit.box(1.45, 0.9, 0.24, 0.24, 0.3, _WOOD)


def corridor(kit: Kit, grow: float) -> None:
    if "hotel" in kit.said:
        rare("hotels", "hotel_corridor")["hotel_corridor"](kit, grow)
        return
    room = room_of(kit, 1.15 * grow, 16.0, 1.6, mix(_PLASTER, _TILE, 0.4), _TILE, 0.5)
    for at in range(5, 21, 3):
        room.left.door(at, at + 0.6)
        room.right.door(room.right.length - at - 2.0, room.right.length - at - 1.4)
        kit.face(
            [(-0.2, 1.595, at - 5.4), (0.2, 1.595, at - 5.4), (0.2, 1.595, at - 6.2), (-0.2, 1.595, at - 6.2)],
            mix(WHITE, kit.tones.lit(WHITE), 0.4), glows=True,
        )  # fmt: skip
    room.back.window(room.half - 0.4, room.half + 0.4, 0.5, 1.3)
    for x, z in ((-0.95, 3.2), (0.95, 5.4), (-0.95, 8.6)):
        kit.box(x * grow, z, 0.24, 1.0, 0.28, _STEEL)


def cafe(kit: Kit, grow: float) -> None:
    if not {"diner", "booth"}.isdisjoint(kit.said):
        rare("diners", "diner")["diner"](kit, grow)
        return
    room = room_of(kit, 2.8 * grow, 3.2 * grow, 1.75, mix(_PLASTER, _WOOD, 0.45), _DARK_WOOD)
    kit.box(-1.0 * grow, room.far - 0.75, 2.6 * grow, 0.35, 0.62, _DARK_WOOD)
    kit.box(-1.0 * grow, room.far - 0.75, 2.7 * grow, 0.42, 0.05, _WOOD, base=0.62)
    for level in (0.75, 1.05, 1.35):
        room.back.panel(0.5, room.half + 0.4, level, level + 0.03, _DARK_WOOD)
        for number in range(8):
            start = 0.6 + 0.3 * number
            room.back.panel(start, start + 0.1, level + 0.03, level + 0.2, mix(_BOARD, LAMP, 0.2 * (number % 4)))
    room.right.window(2.3, 4.2, 0.5, 1.35)
    for x, z in ((1.6, 1.5), (-1.8, 0.8), (1.9, 3.0), (-2.0, -1.6), (2.0, -1.4)):
        _table(kit, x, z, 0.44, 0.44, 0.44, _WOOD)
        kit.box(x - 0.42, z + 0.1, 0.2, 0.2, 0.27, _DARK_WOOD)
        _lamp(kit, x, z, 1.35)


def shop(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.5 * grow, 4.5 * grow, 1.7, mix(_PLASTER, WHITE, 0.15), _TILE, 0.5)
    for wall, start, end in ((room.left, 4.6, 10.0), (room.right, 0.4, 5.6), (room.back, 0.2, 2 * room.half - 0.2)):
        wall.panel(start, end, 0.05, 1.3, _DARK_WOOD)
        for level in range(4):
            for number in range(int((end - start) / 0.42)):
                at = start + 0.06 + 0.42 * number
                goods = mix((_CLOTH, CRATE, _BOARD, _WOOD)[(number * 3 + level) % 4], WHITE, 0.12 * (number % 3))
                wall.panel(at, at + 0.34, 0.1 + 0.3 * level, 0.32 + 0.3 * level, goods)
    for x, z in ((-1.5, 1.8), (1.5, 2.3)):
        kit.box(x, z, 0.5, 1.1, 0.5, _WOOD)


def office(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.9 * grow, 3.4 * grow, 1.7, mix(_PLASTER, _WHITE, 0.5), _CLOTH, 0.6)
    room.back.window(0.3, 2 * room.half - 0.3, 0.45, 1.45, bars=5)
    for x, z in ((-1.6, 1.5), (1.7, 1.8), (-1.9, 3.0 * grow - 0.3), (1.2, 3.0 * grow - 0.2), (2.2, -1.6), (-2.2, -1.6)):
        _table(kit, x, z, 0.9, 0.45, 0.44, _WOOD)
        kit.box(x, z + 0.1, 0.32, 0.03, 0.22, _STEEL, base=0.47)
        kit.box(x, z - 0.42, 0.26, 0.24, 0.26, PILLAR)


def classroom(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.7 * grow, 3.2 * grow, 1.7, mix(_PLASTER, WHITE, 0.1), _WOOD)
    room.back.panel(room.half - 1.45, room.half + 1.45, 0.6, 1.35, _DARK_WOOD)
    room.back.panel(room.half - 1.4, room.half + 1.4, 0.65, 1.3, _BOARD)
    for number in range(3):
        room.left.window(3.4 + 1.9 * number, 4.8 + 1.9 * number, 0.6, 1.4)
    for z in (1.2, 2.1, -1.4, -2.5):
        for x in (-1.9, -1.2, 1.2, 1.9):
            _table(kit, x, z, 0.48, 0.32, 0.4, _WOOD)


def hall(kit: Kit, grow: float) -> None:
    room = room_of(kit, 4.6 * grow, 9.0, 4.2, mix(_PLASTER, _CONCRETE, 0.4), mix(_CONCRETE, _PLASTER, 0.4), 1.0)
    for number in range(3):
        at = room.half - 2.6 + 2.1 * number
        room.back.window(at, at + 1.0, 1.2, 3.4)
    for z in (2.6, 5.0, 7.4, -2.8):
        for side in (-1, 1):
            kit.box(side * 2.7, z, 0.34, 0.34, 4.1, mix(_PLASTER, WHITE, 0.15))
            kit.box(side * 2.7, z, 0.5, 0.5, 0.16, _CONCRETE)
    kit.face([(-0.8, 0.003, -5), (0.8, 0.003, -5), (0.8, 0.003, 8.6), (-0.8, 0.003, 8.6)], rgb("#8a5a54"))
    for z in (3.8, 6.2):
        for side in (-1, 1):
            kit.box(side * 2.0, z, 0.4, 1.3, 0.26, _DARK_WOOD)


def warehouse(kit: Kit, grow: float) -> None:
    room = room_of(kit, 4.2 * grow, 8.5, 3.2, _CONCRETE, mix(_CONCRETE, BLACK, 0.08), 1.0)
    for wall in (room.left, room.right, room.back):
        for number in range(int(wall.length / 1.7)):
            wall.window(0.5 + 1.7 * number, 1.6 + 1.7 * number, 2.2, 2.8, bars=2)
    for z in (2.8, 5.4, 8.0, -3.0):
        kit.box(0, z, 2 * room.half, 0.16, 0.2, PILLAR, base=2.85)
        for side in (-1, 1):
            kit.box(side * (room.half - 0.15), z, 0.2, 0.2, 2.9, PILLAR)
    for x, z, wide, tall, turn in (
        (-1.5, 2.0, 0.45, 0.4, 20), (-2.4, 3.4, 0.8, 0.8, 5), (-2.5, 3.4, 0.6, 1.3, 12), (1.6, 2.7, 0.7, 0.5, -8),
        (2.5, 4.4, 0.9, 0.9, 30), (2.8, 1.2, 0.8, 0.5, 0), (-1.0, 6.4, 0.9, 0.7, 8), (-3.0, -1.5, 0.8, 0.7, 14),
    ):  # fmt: skip
        kit.box(x, z, wide, wide, tall, CRATE, turn)


def laboratory(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.6 * grow, 3.0 * grow, 1.7, _WHITE, mix(_TILE, WHITE, 0.2), 0.6)
    kit.box(0, room.far - 0.22, 2 * room.half - 0.4, 0.4, 0.5, mix(_WHITE, BLACK, 0.06))
    for start in (0.3, 1.2, 2 * room.half - 2.0, 2 * room.half - 1.1):
        room.back.panel(start, start + 0.8, 0.8, 1.4, mix(_STEEL, WHITE, 0.3))
    for x, z in ((-1.6, 1.2), (1.7, 1.6)):
        kit.box(x, z, 0.9, 0.45, 0.48, _STEEL)
        kit.box(x, z, 0.2, 0.2, 0.22, mix(_STEEL, WHITE, 0.5), base=0.48)
    room.left.door(7.0, 7.8, 1.3)


INSIDE: dict[str, Callable[[Kit, float], None]] = {
    "indoors": plain, "living_room": living_room, "kitchen": kitchen, "corridor": corridor, "cafe": cafe,
    "shop_interior": shop, "office": office, "classroom": classroom, "great_hall": hall, "warehouse": warehouse,
    "theatre": theatre, "bedroom": bedroom, "hospital_room": hospital_room, "prison_cell": prison_cell, "cave": cave,
    "laboratory": laboratory, "car_interior": car, "lift_cabin": lift,
    **rare("aboard", "train_carriage", "plane_cabin"),
    **rare("compartments", "train_compartment"),
    **rare("hotels", "lobby"),
    **rare("rings", "boxing_ring"),
    **rare("vaults", "tunnel", "subway_platform", "parking_garage"),
    **rare("public_rooms", "laundromat", "gym", "church", "courtroom", "airport"),
    **rare("own_rooms", "bathroom", "barn", "greenhouse", "spaceship_interior", "workshop", "boat_shed", "locker_room"),
}  # fmt: skip
