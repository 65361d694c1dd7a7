"""A diner: a counter with a row of stools, booths under wide windows. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import LAMP

SEAT = rgb("#a8423c")
_CREAM, _TILE, _STEEL, _TOP = rgb("#cfc4ad"), rgb("#a9aca8"), rgb("#a3a9ae"), rgb("#d9d4c6")


def diner(kit: Kit, grow: float) -> None:
    """The counter is at the back on the left, the booths are along the windows of the back and the right wall."""
    room = room_of(kit, 2.8 * grow, 3.2 * grow, 1.75, _CREAM, _TILE, 0.4)
    long, far = 1.05 * room.half, room.far
    room.back.panel(0.1, 2 * room.half - 0.1, 1.5, 1.58, SEAT)
    room.back.panel(0.4, 0.2 + long, 0.95, 1.4, mix(_STEEL, WHITE, 0.25))
    for number in range(4):
        left = 0.5 + number * (long - 0.4) / 4
        room.back.panel(left, left + 0.7 * (long - 0.4) / 4, 1.02, 1.34, mix(_TOP, LAMP, 0.5 * kit.tones.lamps))
    room.back.window(long + 0.6, 2 * room.half - 0.3, 0.5, 1.4, bars=2)
    room.right.window(0.6, 3.4, 0.5, 1.4, bars=3)
    middle = -room.half + 0.1 + long / 2
    kit.box(middle, far - 0.85, long, 0.36, 0.58, SEAT)
    kit.box(middle, far - 0.85, long + 0.1, 0.46, 0.05, _TOP, base=0.58)
    for number in range(max(3, round(long / 0.62))):
        x = -room.half + 0.5 + 0.62 * number
        kit.box(x, far - 1.35, 0.06, 0.06, 0.38, _STEEL)
        kit.box(x, far - 1.35, 0.27, 0.27, 0.07, SEAT, 45, base=0.38)
    for x in (room.half - 0.7, room.half - 2.0):
        _booth(kit, x, far - 0.55)
    for z in (1.2, 2.5):
        _booth(kit, room.half - 0.5, z * grow**0.5)


def _booth(kit: Kit, x: float, z: float) -> None:
    kit.box(x, z, 0.5, 0.62, 0.04, _TOP, base=0.4)
    kit.box(x, z, 0.08, 0.08, 0.4, _STEEL)
    for side in (-1, 1):
        kit.box(x + side * 0.46, z, 0.26, 0.7, 0.26, mix(SEAT, BLACK, 0.12))
        kit.box(x + side * 0.6, z, 0.1, 0.72, 0.66, SEAT)
