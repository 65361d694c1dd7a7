"""A grand hotel: its lobby, and its corridors. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Wall
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import LAMP

_PAPER, _PANEL, _MARBLE, _BRASS = rgb("#c9b594"), rgb("#7d5b40"), rgb("#e6e1d6"), rgb("#d2ac57")
_BURGUNDY, _CARPET, _COLUMN = rgb("#96434c"), rgb("#9c3c42"), rgb("#d9cdb6")
_SEGMENTS = {
    "top": (0.0, 1.0, 0.88, 1.0), "middle": (0.0, 1.0, 0.44, 0.56), "bottom": (0.0, 1.0, 0.0, 0.12),
    "left_up": (0.0, 0.22, 0.5, 1.0), "right_up": (0.78, 1.0, 0.5, 1.0),
    "left_low": (0.0, 0.22, 0.0, 0.5), "right_low": (0.78, 1.0, 0.0, 0.5),
}  # fmt: skip
"""The strokes of a digit: from left to right and from its foot up, as parts of its width and height."""
_UNLIT = {
    "0": ("middle",), "1": ("top", "middle", "bottom", "left_up", "left_low"), "2": ("left_up", "right_low"),
    "3": ("left_up", "left_low"), "4": ("top", "bottom", "left_low"), "5": ("right_up", "left_low"), "6": ("right_up",),
    "7": ("middle", "bottom", "left_up", "left_low"), "8": (), "9": ("left_low",),
}  # fmt: skip
"""Those that each digit hasn't."""
COLUMNS, ROWS = (1.6, 2.6), (1.5, 3.1)
"""How far aside, on both sides, and how far behind the subject armchairs stand in a lobby: ``stage.room`` seats guests."""


def lobby(kit: Kit, grow: float) -> None:
    """Marble in squares, a desk before pigeonholes, armchairs with lamps between them, columns, a chandelier."""
    room = room_of(kit, 3.6 * grow, 6.4, 2.7, _PAPER, _MARBLE, 1.0)
    half, far = room.half, room.far
    if "floor" not in kit.shades and "carpet" not in kit.shades:
        dark = mix(_MARBLE, BLACK, 0.24)
        for row in range(-5, 7):
            for column in range(-4, 4):
                x, z = 0.9 * (column + 0.5 * (row % 2)), 0.9 * row
                kit.floor([(x, z), (x + 0.45, z + 0.45), (x + 0.9, z), (x + 0.45, z - 0.45)], dark, abs(z) / 2)
    elif "carpet" in kit.shades:
        kit.floor([(-0.7, -6), (0.7, -6), (0.7, 5.0), (-0.7, 5.0)], kit.shades["carpet"])
    for wall in (room.left, room.right, room.back):
        wall.panel(0, wall.length, 0.07, 0.7, _PANEL)
        wall.panel(0, wall.length, 0.7, 0.75, mix(_PANEL, WHITE, 0.2))
    for wall, first in ((room.left, 5.4), (room.right, 1.0)):
        for number in range(4):
            _sconce(kit, wall, first + 1.7 * number, 1.5)
    _reception(kit, room.back, half, far)
    for side in (-1, 1):
        for z in (4.6, 2.4, -3.4):
            kit.box(side * 2.95, z, 0.36, 0.36, 2.6, _COLUMN)
            kit.box(side * 2.95, z, 0.48, 0.48, 0.14, mix(_COLUMN, BLACK, 0.2))
            kit.box(side * 2.95, z, 0.48, 0.48, 0.12, _BRASS, base=2.5)
        for z in ROWS:
            for x in COLUMNS:
                _armchair(kit, side * x, z)
            x = COLUMNS[0]
            kit.box(side * (x + 0.5), z + 0.1, 0.26, 0.26, 0.3, _PANEL)
            _table_lamp(kit, side * (x + 0.5), z + 0.1, 0.3)
    for number in range(8):
        kit.box(
            0.24 * (number % 4 - 1.5), 3.4 + 0.3 * (number // 4), 0.07, 0.07, 0.14, _glow(kit), base=2.1, glows=True
        )
    kit.box(0.0, 3.55, 1.1, 0.5, 0.05, _BRASS, base=2.05)
    kit.box(0.0, 3.55, 0.04, 0.04, 0.6, _BRASS, base=2.1)


def _reception(kit: Kit, back: Wall, half: float, far: float) -> None:
    """The desk with its bell and two lamps, and pigeonholes with keys on the wall behind it."""
    back.panel(half - 1.5, half + 1.5, 0.75, 1.85, mix(_PANEL, BLACK, 0.15))
    for row in range(4):
        for column in range(12):
            at, up = half - 1.4 + 0.235 * column, 0.8 + 0.26 * row
            back.panel(at, at + 0.2, up, up + 0.22, mix(_PANEL, BLACK, 0.6))
            if (row * 5 + column * 3) % 4:
                back.panel(at + 0.08, at + 0.11, up + 0.04, up + 0.15, _BRASS)
    desk = kit.shade("counter", kit.wood(mix(_PANEL, WHITE, 0.08)))
    kit.box(0.0, far - 1.2, 3.4, 0.5, 0.58, desk)
    kit.box(0.0, far - 1.47, 3.0, 0.02, 0.4, mix(desk, BLACK, 0.25), base=0.09)
    kit.box(0.0, far - 1.22, 3.6, 0.6, 0.05, mix(_MARBLE, WHITE, 0.2), base=0.58)
    kit.box(0.3, far - 1.4, 0.1, 0.1, 0.06, _BRASS, base=0.63, top=0.4)
    for side in (-1, 1):
        _table_lamp(kit, side * 1.45, far - 1.2, 0.63)
        _sconce(kit, back, half + side * 1.9, 1.4)


def hotel_corridor(kit: Kit, grow: float) -> None:
    """A carpet, papered walls over panels, doors with numbers, and lamps on the walls between them."""
    room = room_of(kit, 1.15 * grow, 16.0, 1.6, _PAPER, mix(_PANEL, BLACK, 0.1), 4.0)
    half, carpet = 0.82 * room.half, kit.shade("carpet", _CARPET)
    kit.floor([(-room.half, -6), (room.half, -6), (room.half, 16), (-room.half, 16)], mix(_PANEL, BLACK, 0.1))
    kit.floor([(-half, -6), (half, -6), (half, 16), (-half, 16)], carpet)
    kit.underfoot = kit.floors[-1][1]
    for side in (-1, 1):
        for aside, wide in ((0.93, 0.02), (0.86, 0.012)):
            x = side * aside * half
            kit.floor([(x - wide, -6), (x + wide, -6), (x + wide, 16), (x - wide, 16)], mix(carpet, _BRASS, 0.6), 2.0)
    for wall in (room.left, room.right, room.back):
        wall.panel(0, wall.length, 0.07, 0.5, _PANEL)
        wall.panel(0, wall.length, 0.5, 0.54, mix(_PANEL, WHITE, 0.25))
    for number in range(6):
        z = -3.4 + 3.0 * number
        for wall, at, parity in ((room.left, z + 6.0, 0), (room.right, 16.0 - z - 0.66, 1)):
            _door(kit, wall, at, 310 + 2 * number + parity)
            _sconce(kit, wall, at + (-1.17 if parity else 1.83), 1.02)
    room.back.window(room.half - 0.4, room.half + 0.4, 0.5, 1.3)


def _door(kit: Kit, wall: Wall, at: float, number: int) -> None:
    """A door with its number over a brass knob."""
    colour = kit.shade("door", mix(_PANEL, WHITE, 0.12))
    wall.panel(at - 0.06, at + 0.72, 0, 1.28, mix(_PANEL, BLACK, 0.3))
    wall.panel(at, at + 0.66, 0.0, 1.22, colour)
    for low, high in ((0.1, 0.5), (0.6, 0.78)):
        wall.panel(at + 0.1, at + 0.56, low, high, mix(colour, BLACK, 0.18))
    wall.panel(at + 0.58, at + 0.62, 0.53, 0.57, _BRASS)
    wall.panel(at + 0.15, at + 0.51, 0.88, 1.1, mix(_BRASS, BLACK, 0.1))
    for place, digit in enumerate(str(number)):
        left, wide = at + 0.19 + 0.105 * place, 0.07
        for name, (start, end, low, high) in _SEGMENTS.items():
            if name not in _UNLIT[digit]:
                up = 0.92, 0.14
                wall.panel(left + wide * start, left + wide * end, up[0] + up[1] * low, up[0] + up[1] * high, BLACK)


def _sconce(kit: Kit, wall: Wall, at: float, up: float) -> None:
    """A lamp on a wall, and its light around it."""
    if not 0.3 < at < wall.length - 0.3:
        return
    if kit.tones.lamps:
        for wide, part in ((0.42, 0.12), (0.26, 0.3)):
            lit = mix(kit.tones.lit(_PAPER), LAMP, part)
            wall.panel(at - 0.6 * wide, at + 0.6 * wide, up - wide, up + wide, lit, glows=True)
    wall.panel(at - 0.025, at + 0.025, up - 0.16, up, _BRASS)
    wall.panel(at - 0.08, at + 0.08, up, up + 0.16, _glow(kit), glows=True)


def _table_lamp(kit: Kit, x: float, z: float, base: float) -> None:
    kit.box(x, z, 0.05, 0.05, 0.2, _BRASS, base=base)
    kit.box(x, z, 0.26, 0.26, 0.18, _glow(kit), base=base + 0.2, top=0.6, glows=True)


def _glow(kit: Kit) -> Colour:
    return mix(LAMP, WHITE, 0.2) if kit.tones.lamps else kit.tones.lit(mix(LAMP, WHITE, 0.5))


def _armchair(kit: Kit, x: float, z: float) -> None:
    """An armchair that faces us."""
    cloth = kit.shade("armchair", _BURGUNDY)
    kit.box(x, z + 0.04, 0.44, 0.42, 0.2, cloth)
    kit.box(x, z + 0.3, 0.64, 0.14, 0.58, mix(cloth, BLACK, 0.12))
    for side in (-1, 1):
        kit.box(x + side * 0.27, z + 0.04, 0.1, 0.46, 0.36, mix(cloth, BLACK, 0.06))
