"""Rooms that are open to many people: a laundromat, a gym, a church, a court, an airport. All numbers are choices."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Wall
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import LAMP

_PLASTER, _WOOD, _DARK_WOOD, _TILE, _STEEL = (
    rgb("#b9b2a4"),
    rgb("#937a60"),
    rgb("#6b5747"),
    rgb("#a9bcbb"),
    rgb("#959ca3"),
)
_MACHINE, _GLASS, _MAT, _STONE, _CARPET = (
    rgb("#d3d7d8"),
    rgb("#4a5963"),
    rgb("#5d7f97"),
    rgb("#a9a59b"),
    rgb("#8a5a54"),
)


def laundromat(kit: Kit, grow: float) -> None:
    """Machines with round doors along three walls, one row on the other, and a table to fold on."""
    room = room_of(kit, 2.5 * grow, 2.9 * grow, 1.7, mix(_TILE, WHITE, 0.25), mix(_TILE, BLACK, 0.15), 0.4)
    for wall, start, end in ((room.back, 0.15, room.back.length - 0.15), (room.left, 4.2, 8.6), (room.right, 0.3, 4.6)):
        for number in range(int((end - start) / 0.56)):
            at = start + 0.56 * number
            for low in (0.06, 0.64):
                _machine(kit, wall, at, low)
        wall.panel(start, end, 1.28, 1.36, mix(_MACHINE, BLACK, 0.3))
    for z in (0.4, 1.9):
        kit.face(
            [(-0.9, 1.69, z), (0.9, 1.69, z), (0.9, 1.69, z + 0.16), (-0.9, 1.69, z + 0.16)][::-1],
            mix(WHITE, kit.tones.lit(WHITE), 0.4), glows=True,
        )  # fmt: skip
    kit.box(1.45, 1.6, 0.7, 0.5, 0.04, _MACHINE, base=0.46)
    kit.box(1.45, 1.6, 0.5, 0.3, 0.46, _STEEL)
    for x, z in ((-1.35, 1.5), (-1.35, 1.05)):
        kit.box(x, z, 0.3, 0.3, 0.26, _MAT)
        kit.box(x - 0.14, z, 0.04, 0.3, 0.3, _MAT, base=0.26)


def _round(kit: Kit, wall: Wall, at: float, up: float, radius: float, colour: Colour) -> None:
    """A round panel with its middle there, in slices."""
    edges = [(radius * sin(turn), radius * cos(turn)) for turn in (pi * (part / 5 - 0.5) for part in range(6))]
    for (low, wide), (high, narrow) in pairwise(edges):
        spots = ((at - wide, low), (at + wide, low), (at + narrow, high), (at - narrow, high))
        kit.face([wall.place(along, up + rise) for along, rise in spots], colour)


def _machine(kit: Kit, wall: Wall, at: float, low: float) -> None:
    wall.panel(at, at + 0.52, low, low + 0.56, _MACHINE)
    wall.panel(at + 0.04, at + 0.48, low + 0.46, low + 0.53, mix(_MACHINE, BLACK, 0.22))
    _round(kit, wall, at + 0.26, low + 0.23, 0.2, mix(_STEEL, WHITE, 0.2))
    _round(kit, wall, at + 0.26, low + 0.23, 0.15, _GLASS)


def gym(kit: Kit, grow: float) -> None:
    """Mats, wall bars, a rack of weights, a punching bag."""
    room = room_of(kit, 3.2 * grow, 4.2 * grow, 2.3, mix(_PLASTER, WHITE, 0.1), _WOOD, 0.5)
    for number in range(4):
        start = 0.4 + (room.back.length - 1.6) * number / 3.4
        room.back.window(start, start + 1.1, 1.6, 2.1)
    for wall, start in ((room.left, 6.4), (room.right, 1.0)):
        for number in range(3):
            at = start + 0.95 * number
            for step in range(9):
                wall.panel(at, at + 0.85, 0.16 + 0.16 * step, 0.2 + 0.16 * step, _DARK_WOOD)
            for side in (0.0, 0.85):
                wall.panel(at + side - 0.03, at + side + 0.03, 0.05, 1.55, _WOOD)
    kit.face([(-1.6, 0.003, 1.0), (1.6, 0.003, 1.0), (1.6, 0.003, 3.2), (-1.6, 0.003, 3.2)], _MAT)
    x, z = -1.7 * grow, room.far - 0.5
    for level in (0.18, 0.48):
        kit.box(x, z, 1.6, 0.22, 0.05, PILLAR, base=level)
        for number in range(6):
            kit.box(x - 0.62 + 0.25 * number, z, 0.14, 0.2, 0.12, mix(PILLAR, BLACK, 0.5), base=level + 0.05)
    for side in (-0.78, 0.78):
        kit.box(x + side, z, 0.06, 0.3, 0.6, PILLAR)
    kit.box(1.5, 2.4, 0.04, 0.04, 0.9, PILLAR, base=1.4)
    kit.box(1.5, 2.4, 0.26, 0.26, 0.85, rgb("#7b4438"), 20, base=0.55)
    kit.box(1.5 * grow, room.far - 0.7, 0.3, 1.0, 0.26, mix(PILLAR, BLACK, 0.5))


def church(kit: Kit, grow: float) -> None:
    """A nave: pews on both sides of the aisle, columns, tall windows, and the altar under a cross."""
    stone = mix(_PLASTER, _STONE, 0.4)
    room = room_of(kit, 4.2 * grow, 10.0, 4.6, stone, mix(_STONE, _PLASTER, 0.3), 1.0)
    middle = room.half
    for side in (-1, 1):
        at = middle + side * 2.2
        room.back.window(at - 0.4, at + 0.4, 1.3, 3.6)
    room.back.panel(middle - 0.09, middle + 0.09, 1.5, 3.5, _DARK_WOOD)
    room.back.panel(middle - 0.6, middle + 0.6, 2.75, 2.93, _DARK_WOOD)
    for wall in (room.left, room.right):
        for number in range(4):
            at = (6.6 if wall is room.left else 1.4) + 2.2 * number
            wall.window(at, at + 0.7, 1.2, 3.2)
    kit.box(0, 8.8, 3.4, 1.6, 0.16, _STONE)
    kit.box(0, 9.0, 1.5, 0.6, 0.66, mix(_PLASTER, WHITE, 0.5), base=0.16)
    for x in (-0.5, 0.5):
        kit.box(x, 9.0, 0.06, 0.06, 0.3, LAMP, base=0.82, glows=True)
    kit.face([(-0.45, 0.003, -5), (0.45, 0.003, -5), (0.45, 0.003, 8.0), (-0.45, 0.003, 8.0)], _CARPET)
    for z in (0.9, 1.9, 2.9, 3.9, 4.9, 5.9, -1.4, -2.4):
        for side in (-1, 1):
            kit.box(side * 1.75, z, 1.9, 0.3, 0.26, _WOOD)
            kit.box(side * 1.75, z - 0.16, 1.9, 0.05, 0.52, _DARK_WOOD)
    for z in (2.4, 5.0, 7.6, -3.0):
        for side in (-1, 1):
            kit.box(side * 3.3, z, 0.36, 0.36, 4.5, mix(stone, WHITE, 0.15))


def courtroom(kit: Kit, grow: float) -> None:
    """Panelled walls, the judge's bench up high, a witness stand, the jury at a side, a bar across."""
    room = room_of(kit, 3.0 * grow, 3.9 * grow, 2.3, _WOOD, _CARPET, 2.0)
    for wall in (room.back, room.left, room.right):
        for number in range(int(wall.length / 0.9)):
            wall.panel(0.1 + 0.9 * number, 0.85 + 0.9 * number, 0.2, 1.35, mix(_WOOD, BLACK, 0.16))
    middle, far = room.half, room.far
    room.back.panel(middle - 0.32, middle + 0.32, 1.5, 2.1, mix(LAMP, _DARK_WOOD, 0.35))
    kit.box(0, far - 0.55, 2.3, 0.7, 0.7, _DARK_WOOD)
    kit.box(0, far - 0.85, 2.4, 0.2, 0.1, mix(_DARK_WOOD, WHITE, 0.15), base=0.7)
    kit.box(0, far - 0.12, 0.42, 0.1, 1.5, rgb("#5a2f2a"))
    kit.box(1.65 * grow, far - 0.8, 0.7, 0.6, 0.5, _DARK_WOOD)
    for row in range(2):
        kit.box(-room.half + 0.35 + 0.45 * row, 2.0, 0.1, 1.9, 0.55 - 0.12 * row, _DARK_WOOD)
    for side in (-1, 1):
        kit.box(side * 1.5, 1.3, 1.1, 0.5, 0.05, _DARK_WOOD, base=0.42)
        kit.box(side * 1.5, 1.3, 0.9, 0.1, 0.42, _DARK_WOOD)
        kit.box(side * 1.9, -1.2, 1.9, 0.08, 0.55, _DARK_WOOD)
        kit.box(side * 1.9, -2.2, 1.9, 0.3, 0.28, _WOOD)


def airport(kit: Kit, grow: float) -> None:
    """A wall of glass, rows of seats, signs that hang from the ceiling, a counter at a side."""
    room = room_of(kit, 5.2 * grow, 7.0, 3.0, mix(_PLASTER, WHITE, 0.4), mix(_STONE, WHITE, 0.25), 1.0)
    room.back.window(0.2, room.back.length - 0.2, 0.15, 2.7, bars=7)
    room.right.window(1.0, 6.5, 0.15, 2.7, bars=4)
    for z in (2.2, 3.6, 5.0, -2.6):
        for side in (-1, 1):
            for number in range(4):
                x = side * (1.35 + 0.42 * number)
                kit.box(x, z, 0.36, 0.34, 0.06, _GLASS, base=0.24)
                kit.box(x, z + 0.17, 0.36, 0.05, 0.34, _GLASS, base=0.28)
            kit.box(side * 1.98, z, 1.7, 0.06, 0.24, _STEEL)
    for x, z, text in ((-1.3, 4.2, "#2f4a63"), (1.5, 3.0, "#2f4a63")):
        kit.box(x, z, 1.1, 0.08, 0.34, rgb(text), base=1.95)
        kit.box(x - 0.3, z - 0.05, 0.2, 0.02, 0.18, LAMP, base=2.03, glows=True)
        for end in (-0.45, 0.45):
            kit.box(x + end, z, 0.03, 0.03, 0.7, _STEEL, base=2.29)
    for x in (-3.6, 3.6):
        for z in (1.4, 5.8):
            kit.box(x, z, 0.3, 0.3, 2.95, mix(_STEEL, WHITE, 0.3))
    kit.box(-room.half + 0.7, 2.2, 0.5, 2.6, 0.62, mix(CRATE, WHITE, 0.3))
