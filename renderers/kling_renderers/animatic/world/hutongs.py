"""Old Beijing: a lane between grey walls, and the court of a house. All numbers are choices, in statures."""

from __future__ import annotations

from itertools import pairwise

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Wall
from kling_renderers.animatic.world.terrain import LAMP, STONE, WOOD, ground

_BRICK, _TILE, _RED, _GREEN, _PAVED = rgb("#808b97"), rgb("#4a545f"), rgb("#9c3b32"), rgb("#3f6b5c"), rgb("#a3a09a")
_GINKGO, _LEAVES, _PANE = rgb("#e2b33a"), rgb("#7f9455"), rgb("#4a4440")
_HALF, _TALL = 1.5, 1.2
"""How far aside the walls of a lane are, and how high."""
_ENDS = tuple(-37.4 + 4.4 * number for number in range(24))
"""Where one house of a lane ends and the next begins: beyond all that a lens sees."""


def hutong(kit: Kit) -> None:
    """Low grey walls under roofs of tiles on both sides, red gates on steps, and trees over them."""
    ground(kit, mix(_PAVED, BLACK, 0.08), 0.7)
    for side in (1, -1):
        for number, (near, far) in enumerate(pairwise(_ENDS)):
            place = number + (side > 0)
            tall, shade = _TALL * (1 + 0.12 * (place * 3 % 3)), mix(_BRICK, BLACK if place % 2 else WHITE, 0.05)
            x = side * (_HALF + 0.03 * (place % 2))
            wall = (
                kit.wall((x, far), (x, near), tall, shade) if side > 0 else kit.wall((x, near), (x, far), tall, shade)
            )
            _courses(wall, tall, shade)
            if place % 2 == 0:
                _gate(kit, wall, x, side, (near + far) / 2)
            else:
                _window(kit, wall, wall.length * 0.3)
            _eaves(kit, x, side, near, far, tall)
            if place % 2 and abs(near) < 30:
                _tree(kit, side * (_HALF + 2.1), (near + far) / 2 + 0.4, 3.0 + 0.3 * (place % 3))
    for z, ahead in ((-37.0, -1), (62.0, 1)):
        kit.wall((-6.0 * ahead, z), (6.0 * ahead, z), 2.2, _BRICK)
        kit.roof(0.0, z + ahead, (13.0, 3.0), 2.2, 0.9, _TILE, along=True)
    for z in (3.2, 12.0, -6.4):
        kit.box(-_HALF + 0.14, z, 0.08, 0.08, 2.7, mix(WOOD, BLACK, 0.2))
        kit.box(-_HALF + 0.14, z, 0.7, 0.05, 0.05, WOOD, base=2.45)


def _eaves(kit: Kit, x: float, side: int, near: float, far: float, tall: float) -> None:
    """The roof over a wall: it juts out a little over the lane, its tiles end in a row, and rises away from it."""
    middle, long = (near + far) / 2, far - near - 0.12
    kit.roof(x + side * 1.25, middle, (2.8, long), tall, 0.85, _TILE, along=False)
    kit.box(x + side * 1.25, middle, 0.22, long, 0.1, mix(_TILE, BLACK, 0.25), base=tall + 0.8)
    for number in range(int(long / 0.55)):
        z = near + 0.3 + 0.55 * number
        kit.box(x - side * 0.12, z, 0.1, 0.3, 0.07, mix(_TILE, WHITE, 0.18), base=tall - 0.04)


def _courses(wall: Wall, tall: float, colour: Colour) -> None:
    """The joints between its bricks, as few as tell what it is of."""
    for row in range(1, int(tall / 0.3)):
        wall.panel(0, wall.length, 0.3 * row, 0.3 * row + 0.012, mix(colour, BLACK, 0.14))
    wall.panel(0, wall.length, 0, 0.16, mix(colour, BLACK, 0.22))


def _window(kit: Kit, wall: Wall, at: float) -> None:
    lit = kit.tones.lamps
    wall.panel(at - 0.05, at + 0.75, 0.72, 1.15, mix(WOOD, BLACK, 0.35))
    wall.panel(at, at + 0.7, 0.76, 1.11, LAMP if lit else _PANE, glows=lit)
    for bar in range(1, 4):
        wall.panel(at + 0.175 * bar - 0.012, at + 0.175 * bar + 0.012, 0.76, 1.11, mix(WOOD, BLACK, 0.35))


def _gate(kit: Kit, wall: Wall, x: float, side: int, z: float) -> None:
    """Two red leaves under a small roof, on a step, a stone at each side."""
    red, at = kit.shade("door", _RED), wall.length / 2
    wall.panel(at - 0.62, at + 0.62, 0, 1.2, mix(_BRICK, BLACK, 0.35))
    for leaf in (-1, 1):
        wall.panel(at + leaf * 0.27 - 0.25, at + leaf * 0.27 + 0.25, 0.08, 1.06, red)
        wall.panel(at + leaf * 0.07 - 0.03, at + leaf * 0.07 + 0.03, 0.6, 0.68, rgb("#d2ac57"))
        kit.box(x - side * 0.12, z + leaf * 0.62, 0.22, 0.2, 0.3, STONE, top=0.8)
    wall.panel(at - 0.55, at + 0.55, 1.08, 1.17, _GREEN)
    kit.box(x - side * 0.14, z, 0.26, 1.1, 0.08, STONE)
    kit.roof(x, z, (0.7, 1.6), 1.3, 0.3, mix(_TILE, BLACK, 0.15), along=False)


def _tree(kit: Kit, x: float, z: float, tall: float) -> None:
    """A tree behind a wall, in autumn a golden one."""
    crown = _GINKGO if "fallen_leaves" in kit.said else _LEAVES
    kit.box(x, z, 0.22, 0.22, 0.6 * tall, WOOD, top=0.7)
    kit.box(x, z, 1.9, 1.9, 0.35 * tall, crown, 25 * x, base=0.5 * tall, top=1.15)
    kit.box(x + 0.1, z, 1.9, 1.9, 0.4 * tall, mix(crown, WHITE, 0.1), 50 * x, base=0.78 * tall, top=0.35)


def siheyuan(kit: Kit) -> None:
    """Four low houses around a court: red posts, lattices, steps, a tree, a jar and pots of flowers."""
    ground(kit, _PAVED, 0.9)
    half, far, near = 4.0, 5.2, -8.0
    _house(kit, kit.wall((-half, far), (half, far), 1.7, _BRICK), main=True)
    _house(kit, kit.wall((-half, near), (-half, far), 1.45, _BRICK))
    _house(kit, kit.wall((half, far), (half, near), 1.45, _BRICK))
    _house(kit, kit.wall((half, near), (-half, near), 1.45, _BRICK))
    kit.roof(0.0, far + 1.0, (2 * half + 1.4, 3.0), 1.7, 1.0, _TILE, along=True)
    kit.roof(0.0, near - 1.2, (2 * half + 1.4, 2.8), 1.45, 0.8, _TILE, along=True)
    for side in (-1, 1):
        kit.roof(side * (half + 1.1), (near + far) / 2, (2.9, far - near), 1.45, 0.85, _TILE, along=False)
        for x in (1.3, 3.2):
            kit.box(side * x, far - 0.3, 0.14, 0.14, 1.62, _RED)
        for number in range(3):
            kit.box(side * 3.3, 1.6 + 0.7 * number, 0.26, 0.26, 0.2, rgb("#a0603f"), top=1.2)
            kit.box(side * 3.3, 1.6 + 0.7 * number, 0.3, 0.3, 0.26, _LEAVES, 30 * number, base=0.2, top=0.6)
    kit.box(0.0, far - 0.25, 2 * half - 1.0, 0.6, 0.1, STONE)
    kit.box(0.0, far - 0.7, 1.6, 0.4, 0.06, STONE)
    kit.box(1.9, 3.4, 0.7, 0.7, 0.5, mix(_TILE, BLACK, 0.2), top=1.15)
    _tree(kit, -1.9, 3.2, 2.9)
    kit.box(-1.9, 3.2, 1.1, 1.1, 0.14, STONE)
    for x, z in ((-6.4, 8.6), (5.6, 9.0), (7.6, 1.0)):
        _tree(kit, x, z, 3.6)


def _house(kit: Kit, wall: Wall, *, main: bool = False) -> None:
    """The front of a house: a red lattice from post to post over a low brick wall, a door in the middle of each part."""
    tall = 1.5 if main else 1.26
    _courses(wall, tall, _BRICK)
    parts = max(2, round(wall.length / 2.6))
    step = wall.length / parts
    lit = kit.tones.lamps
    for number in range(parts):
        start, end = step * number + 0.3, step * (number + 1) - 0.3
        door = number == parts // 2
        wall.panel(start, end, 0.1 if door else 0.5, tall - 0.1, _RED)
        wall.panel(start + 0.06, end - 0.06, 0.5, tall - 0.18, LAMP if lit else mix(rgb("#d8d0bd"), BLACK, 0.1), lit)
        for bar in range(1, 7):
            at = start + (end - start) * bar / 7
            wall.panel(at - 0.015, at + 0.015, 0.5, tall - 0.18, _RED)
        wall.panel(start, end, 0.82, 0.85, _RED)
    wall.panel(0, wall.length, tall, tall + 0.14, _GREEN)
