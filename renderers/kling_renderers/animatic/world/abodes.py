"""Rooms that somebody stays in: with a bed, at home or in a hospital, behind bars, or in the rock."""

from __future__ import annotations

from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import LAMP, ROCK

_PLASTER, _WOOD, _DARK_WOOD, _LINEN = rgb("#b9b2a4"), rgb("#937a60"), rgb("#6b5747"), rgb("#d9dcdf")
_BLANKET, _WHITE, _STEEL, _CURTAIN, _CONCRETE = (
    rgb("#6f7f92"),
    rgb("#cfd3d4"),
    rgb("#959ca3"),
    rgb("#9db5b3"),
    rgb("#8f8e89"),
)


def bedroom(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.4 * grow, 2.7 * grow, 1.65, _PLASTER, _WOOD)
    room.back.window(room.half + 0.35, room.half + 1.55, 0.55, 1.35)
    room.left.door(7.0, 7.6)
    x, z = -0.95 * grow, room.far - 0.62
    if "bed_in_use" not in kit.said:
        _bed(kit, x, z, 1.15, kit.wood(_DARK_WOOD), _BLANKET)
    if "wardrobe" in kit.said:
        _wardrobe(kit, -0.42 * grow if "bed_in_use" in kit.said else room.half - 0.55, room.far - 0.32)
    for side in (-0.85, 0.85) if "bed_in_use" not in kit.said else (-0.85,):
        kit.box(x + side, room.far - 0.24, 0.34, 0.34, 0.32, kit.wood(_WOOD))
        lit = kit.tones.lamps and (side < 0 or "only_light" not in kit.said)
        shade = LAMP if lit else mix(_PLASTER, WHITE, 0.3)
        if lit and "only_light" in kit.said:
            for wide, part in ((1.0, 0.08), (0.68, 0.18), (0.4, 0.34)):
                at, glow = room.half + x + side, mix(kit.tones.lit(_PLASTER), LAMP, part)
                for start, end, low, high in _rounded(at - wide, 0.5 - wide, at + wide, 0.5 + wide):
                    room.back.panel(max(0.0, start), end, max(0.07, low), high, glow, glows=True)
        kit.box(x + side, room.far - 0.24, 0.04, 0.04, 0.14, _DARK_WOOD, base=0.32)
        kit.box(x + side, room.far - 0.24, 0.2, 0.2, 0.14, shade, base=0.46, top=0.65, glows=lit)
    if "wardrobe" not in kit.said:
        kit.box(room.half - 0.35, 0.9, 0.6, 1.1, 1.25, kit.wood(_WOOD))
    kit.face(_rug(-0.9, 1.5, 1.0, room.far - 1.35), mix(_BLANKET, _PLASTER, 0.5))


def _rounded(left: float, low: float, right: float, high: float) -> list[tuple[float, float, float, float]]:
    """A patch of light without corners, as what it is made of: from, to, low, high."""
    middle, half, up = (left + right) / 2, (right - left) / 2, (high - low) / 2
    bands = [(half * cos(pi * n / 18), up * sin(pi * n / 18)) for n in range(9)]
    return [(middle - wide, middle + wide, low + up - tall, low + up + tall) for wide, tall in bands[1:]]


def _wardrobe(kit: Kit, x: float, z: float) -> None:
    """One that stands open: dresses on a rail between its doors."""
    wood, wide, tall = kit.wood(_WOOD), 1.15, 1.4
    kit.box(x, z + 0.22, wide, 0.04, tall, mix(wood, BLACK, 0.5))
    for side in (-1, 1):
        kit.box(x + side * wide / 2, z, 0.05, 0.48, tall, wood)
        kit.box(
            x + side * (wide / 2 + 0.24), z - 0.34, 0.46, 0.04, tall - 0.06, mix(wood, WHITE, 0.1), side * 28, base=0.04
        )
    for base, high in ((0.0, 0.1), (tall - 0.06, 0.06)):
        kit.box(x, z, wide + 0.06, 0.48, high, wood, base=base)
    kit.box(x, z - 0.04, wide - 0.1, 0.02, 0.02, _STEEL, base=1.22)
    for number, code in enumerate(("#b5656b", "#d8b35a", "#6f8fa8", "#e3dccf", "#7d6a94", "#5f8a72", "#c98a9a")):
        kit.box(x - 0.45 + 0.15 * number, z - 0.06, 0.1, 0.3, 0.62 + 0.1 * (number % 3), rgb(code),
                base=1.2 - 0.62 - 0.1 * (number % 3), top=0.6)  # fmt: skip


def hospital_room(kit: Kit, grow: float) -> None:
    room = room_of(kit, 2.5 * grow, 2.8 * grow, 1.65, _WHITE, mix(_CURTAIN, _WHITE, 0.4), 0.6)
    room.back.window(room.half + 0.2, room.half + 1.6, 0.6, 1.35)
    room.back.panel(0.1, room.half - 0.1, 0.72, 0.84, mix(_STEEL, WHITE, 0.4))
    room.left.door(7.0, 7.9, 1.3)
    for x in (-1.3 * grow, 1.35 * grow):
        z = room.far - 0.7
        _bed(kit, x, z, 0.72, _STEEL, mix(_CURTAIN, _WHITE, 0.35))
        kit.box(x + 0.55, room.far - 0.35, 0.03, 0.03, 1.15, _STEEL)
        kit.box(x + 0.55, room.far - 0.35, 0.14, 0.05, 0.2, _LINEN, base=0.95)
        kit.box(x - 0.55, room.far - 0.5, 0.26, 0.24, 0.5, _WHITE)
        kit.box(x - 0.55, room.far - 0.5, 0.24, 0.1, 0.2, _STEEL, base=0.5)
    for fold in range(7):
        colour = mix(_CURTAIN, WHITE, 0.12 * (fold % 2))
        kit.box(0.0, room.far - 0.1 - 0.2 * fold, 0.05, 0.2, 1.15, colour, base=0.2)


def prison_cell(kit: Kit, grow: float) -> None:
    """A bunk, a basin, a high window, and bars to the corridor at the left."""
    room = room_of(kit, 1.5 * grow, 1.9, 1.6, _CONCRETE, mix(_CONCRETE, BLACK, 0.12), 0.5, door=False)
    room.back.window(room.half - 0.25, room.half + 0.35, 1.05, 1.4, bars=4)
    for row in range(1, 6):
        room.back.panel(0, room.back.length, 0.26 * row, 0.26 * row + 0.012, mix(_CONCRETE, BLACK, 0.18))
    kit.box(room.half - 0.38, 1.1, 0.7, 1.5, 0.06, _STEEL, base=0.3)
    kit.box(room.half - 0.38, 1.1, 0.66, 1.46, 0.08, _BLANKET, base=0.36)
    kit.box(room.half - 0.38, 1.7, 0.5, 0.24, 0.07, _LINEN, base=0.44)
    kit.box(-room.half + 0.25, room.far - 0.2, 0.34, 0.28, 0.14, _WHITE, base=0.38)
    for number in range(9):
        kit.box(-room.half + 0.06, 0.35 + 0.17 * number, 0.035, 0.035, 1.58, PILLAR)
    for base in (0.08, 0.8, 1.5):
        kit.box(-room.half + 0.06, 1.05, 0.05, 1.45, 0.04, PILLAR, base=base)


def cave(kit: Kit, grow: float) -> None:
    """Rock on all sides, dark, with stones from the floor and from above, and daylight far behind."""
    rock = mix(ROCK, BLACK, 0.35)
    room = room_of(kit, 2.9 * grow, 6.5, 2.5, mix(rock, BLACK, 0.15), rock, 2.0, door=False)
    mouth = room.back.length / 2
    for part, colour in ((1.0, mix(rock, kit.outside, 0.25)), (0.72, mix(rock, kit.outside, 0.5)), (0.5, kit.outside)):
        room.back.panel(mouth - 1.1 * part, mouth + 1.1 * part, 0.07, 1.7 * part, colour, glows=True)
    for number in range(15):
        side, z = (-1, 1)[number % 2], 0.4 + 0.42 * number - 4.2 * (number % 5 == 0)
        x = side * (1.75 + 0.5 * sin(number * 2.4)) * grow
        wide, tall = 0.5 + 0.3 * (number % 3), 0.5 + 0.45 * (number * 5 % 4)
        kit.box(x, z, wide, wide, tall, mix(rock, WHITE, 0.05 * (number % 3)), 25 * number, top=0.25)
        if z > 0.5:
            hang = 0.4 + 0.2 * (number % 3)
            kit.box(
                0.7 * x, z + 0.3, 0.1, 0.1, hang, mix(rock, BLACK, 0.2), 180 / pi * number, base=2.5 - hang, top=3.2
            )


def _bed(kit: Kit, x: float, z: float, wide: float, frame: Colour, blanket: Colour) -> None:
    """A bed with its head at the wall behind it."""
    deep = 1.15
    kit.box(x, z + deep / 2, wide + 0.06, 0.06, 0.62, frame)
    kit.box(x, z, wide, deep, 0.2, frame)
    kit.box(x, z, wide - 0.03, deep - 0.04, 0.1, _LINEN, base=0.2)
    kit.box(x, z - 0.16, wide, deep - 0.36, 0.05, blanket, base=0.28)
    for side in (-1, 1) if wide > 0.9 else (0,):
        kit.box(x + side * 0.26 * wide, z + 0.36, 0.42 * wide if side else 0.5 * wide, 0.24, 0.09, WHITE, base=0.3)


def _rug(left: float, right: float, near: float, far: float) -> list[tuple[float, float, float]]:
    return [(left, 0.002, near), (right, 0.002, near), (right, 0.002, far), (left, 0.002, far)]
