"""The inside of what carries many: a train, a tram or a bus, and a plane. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Wall, Walls
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import GRASS, LAMP, LEAVES
from kling_story.setting import Setting

_SHELL, _FLOOR, _CLOTH, _RAIL = rgb("#c3c4be"), rgb("#77766f"), rgb("#5d7391"), rgb("#d0b65c")
_HALF, _FAR = 0.98, 7.2
_ROW = 0.78
"""How far apart rows of seats are, in statures."""
_BEHIND = 0.44
"""How far behind who sits at a window its wall is."""


def train_carriage(kit: Kit, grow: float) -> None:
    """Seen along its aisle, between rows of seats, to the door at its end."""
    room = room_of(kit, _HALF, _FAR, 1.36, _SHELL, _FLOOR, 0.5, near=-5.0, door=False)
    for wall in (room.left, room.right):
        for number in range(int(wall.length / 1.2)):
            _pane(kit, wall, 0.15 + 1.2 * number, 1.15 + 1.2 * number, 0.52, 1.02)
    room.back.panel(_HALF - 0.3, _HALF + 0.3, 0.0, 1.2, mix(_SHELL, BLACK, 0.3))
    room.back.panel(_HALF - 0.2, _HALF + 0.2, 0.62, 1.12, kit.outside, glows=True)
    for side in (-1, 1):
        kit.box(side * (_HALF - 0.14), 1.0, 0.26, 12.0, 0.03, mix(_SHELL, BLACK, 0.35), base=1.12)
        kit.box(side * 0.3, 2.2, 0.035, 11.0, 0.035, _RAIL, base=1.2)
        _lights(kit, 0.16 * side)
        for number in range(8):
            _seat(kit, side * 0.64, 0.95 + _ROW * number, 0.6)


def plane_cabin(kit: Kit, grow: float) -> None:
    """Seen along its aisle: three seats on each side, round windows, lockers above."""
    room = room_of(kit, 1.25, _FAR, 1.34, mix(_SHELL, WHITE, 0.4), mix(_CLOTH, BLACK, 0.3), 0.5, near=-5.0, door=False)
    for wall in (room.left, room.right):
        for number in range(int(wall.length / 0.5)):
            _porthole(kit, wall, 0.3 + 0.5 * number)
    room.back.panel(0.0, room.back.length, 0.0, 1.34, mix(_SHELL, WHITE, 0.2))
    room.back.panel(1.0, 1.5, 0.0, 1.2, mix(_CLOTH, BLACK, 0.35))
    for side in (-1, 1):
        kit.box(side * 1.02, 1.1, 0.5, 12.0, 0.24, mix(_SHELL, WHITE, 0.55), base=1.06, top=0.8)
        _lights(kit, 0.3 * side)
        for number in range(8):
            for seat in range(3):
                _seat(kit, side * (0.4 + 0.31 * seat), 0.95 + _ROW * number, 0.28, _CLOTH)


def window_seat(kit: Kit, setting: Setting) -> None:
    """Instead of what is built: the wall with its windows right behind who sits at one, seats to both sides, theirs
    facing to the right.
    """
    plane = setting.place == "plane_cabin"
    shell = mix(_SHELL, WHITE, 0.4) if plane else _SHELL
    for made in (kit.blocks, kit.faces, kit.floors, kit.grids):
        made.clear()
    kit.floor([(-300, -300), (300, -300), (300, 300), (-300, 300)], _FLOOR)
    kit.underfoot = kit.floors[-1][1]
    wall = kit.wall((-12, _BEHIND), (12, _BEHIND), 1.36, shell)
    kit.walls = Walls(kit.tones.lit(shell), 12.0, 1.36)
    wall.panel(0, 24, 0.0, 0.12, mix(shell, BLACK, 0.3))
    kit.face(
        [(-12.0, 1.36, -8), (12.0, 1.36, -8), (12.0, 1.36, _BEHIND), (-12.0, 1.36, _BEHIND)][::-1],
        mix(shell, WHITE, 0.3),
    )
    if plane:
        for number in range(48):
            _porthole(kit, wall, 0.37 + 0.5 * number)
        kit.box(0, _BEHIND - 0.18, 24, 0.36, 0.22, mix(shell, WHITE, 0.4), base=1.1)
    else:
        for number in range(-6, 6):
            _pane(kit, wall, 12.14 + 1.66 * number - 0.55, 12.14 + 1.66 * number + 0.85, 0.53, 1.1)
        kit.box(0, _BEHIND - 0.16, 24, 0.3, 0.03, mix(shell, BLACK, 0.35), base=1.2)
    step = _ROW if plane else 1.66
    for number in range(-4, 5):
        x = step * number
        _bench(kit, x - 0.2, 1)
        if not plane:
            _bench(kit, x + 1.2, -1)
            kit.box(x + 0.52, _BEHIND - 0.17, 0.34, 0.3, 0.03, mix(shell, WHITE, 0.3), base=0.44)


def _bench(kit: Kit, x: float, ahead: int) -> None:
    """A seat seen from its side, its back at ``x``, for who faces right (1) or left (-1)."""
    z, deep = _BEHIND - 0.3, 0.5
    back = mix(_CLOTH, BLACK, 0.08)
    kit.box(x, z, 0.1, deep, 0.62, back, base=0.1, top=0.94)
    kit.box(x, z, 0.08, deep * 0.7, 0.16, mix(_CLOTH, WHITE, 0.35), base=0.68)
    kit.box(x + ahead * 0.22, z, 0.42, deep, 0.1, _CLOTH, base=0.12)


def _seat(kit: Kit, x: float, z: float, wide: float, colour: Colour = _CLOTH) -> None:
    """A seat seen from its back or front."""
    kit.box(x, z, wide, 0.12, 0.7, colour, base=0.06, top=0.96)
    kit.box(x, z, 0.7 * wide, 0.1, 0.12, mix(colour, WHITE, 0.35), base=0.72)
    kit.box(x, z - 0.22, wide, 0.4, 0.1, mix(colour, BLACK, 0.15), base=0.14)


def _pane(kit: Kit, wall: Wall, start: float, end: float, low: float, high: float) -> None:
    """A wide window on the land outside, or on a few lights in the dark."""
    wall.panel(start - 0.05, end + 0.05, low - 0.05, high + 0.05, mix(_SHELL, BLACK, 0.35))
    wall.panel(start, end, low, high, kit.outside, glows=True)
    lit, tall = kit.tones.lit, high - low
    if kit.tones.lamps:
        for number in range(5):
            at = start + (end - start) * (0.1 + 0.8 * (0.618 * number % 1))
            up = low + tall * (0.15 + 0.4 * (0.382 * number % 1))
            wall.panel(at, at + 0.04, up, up + 0.03, mix(LAMP, kit.outside, 0.2), glows=True)
        return
    # Hills, trees, the field beside the track: further things are paler.
    wall.panel(start, end, low, low + 0.42 * tall, mix(lit(GRASS), kit.outside, 0.55), glows=True)
    for number in range(4):
        at = start + (end - start) * (0.04 + 0.24 * number)
        high_as = low + tall * (0.36 + 0.18 * (0.618 * number % 1))
        wall.panel(at, min(end, at + 0.16), low, high_as, mix(lit(LEAVES), kit.outside, 0.35), glows=True)
    wall.panel(start, end, low, low + 0.24 * tall, mix(lit(GRASS), kit.outside, 0.2), glows=True)


def _porthole(kit: Kit, wall: Wall, middle: float) -> None:
    """A window of a plane: its corners are cut, below it clouds."""
    cloud = mix(kit.outside, BLACK if kit.tones.lamps else WHITE, 0.5)
    rim = kit.tones.lit(mix(_SHELL, BLACK, 0.2))
    for half, low, high, colour in (
        (0.13, 0.6, 0.96, rim), (0.1, 0.57, 0.99, rim), (0.1, 0.63, 0.93, kit.outside), (0.07, 0.6, 0.96, kit.outside),
        (0.1, 0.63, 0.73, cloud), (0.07, 0.6, 0.63, cloud),
    ):  # fmt: skip
        wall.panel(middle - half, middle + half, low, high, colour, glows=True)


def _lights(kit: Kit, x: float) -> None:
    for number in range(6):
        near = -1.0 + 1.3 * number
        corners = [
            (x - 0.06, 1.335, near),
            (x + 0.06, 1.335, near),
            (x + 0.06, 1.335, near + 0.8),
            (x - 0.06, 1.335, near + 0.8),
        ]
        kit.face(corners[::-1], mix(WHITE, kit.tones.lit(WHITE), 0.4), glows=True)
