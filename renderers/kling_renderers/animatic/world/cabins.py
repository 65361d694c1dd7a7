"""What is narrow and goes: the inside of a car, and of a lift."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import LAMP

_SEAT, _STEEL, _TAIL_LIGHT = rgb("#76818c"), rgb("#959ca3"), rgb("#d8553f")


def car(kit: Kit, grow: float) -> None:
    """The cabin as its own backdrop: who rides stands in for somebody who sits."""
    shell, seat = mix(PILLAR, BLACK, 0.15), mix(_SEAT, BLACK, 0.2)
    room = room_of(kit, 0.78, 1.35, 1.16, shell, mix(shell, BLACK, 0.3), 0.7, near=-1.2, door=False)
    for wall in (room.back, room.front):
        wall.panel(0.08, 1.48, 0.6, 1.09, mix(shell, BLACK, 0.55))
        wall.window(0.14, 1.42, 0.66, 1.04, bars=0)
    for row in range(6):
        # The wires that keep a rear window clear.
        room.back.panel(0.16, 1.4, 0.7 + 0.055 * row, 0.704 + 0.055 * row, mix(kit.outside, BLACK, 0.3), glows=True)
    for wall, start in ((room.left, 0.1), (room.right, 0.1)):
        wall.window(start, 1.15, 0.66, 1.04)
        wall.window(1.3, 2.4, 0.66, 1.04)
    for number in range(44 if kit.tones.lamps else 0):
        # The lights of a town, out of focus, scattered by the golden ratio.
        wall = (room.back, room.left, room.right, room.front)[number % 4]
        at, up, wide = (
            0.16 + 1.18 * (0.618 * number % 1),
            0.68 + 0.3 * (0.382 * number % 1),
            0.03 + 0.02 * (number % 3) / 2,
        )
        colour = mix(LAMP, kit.outside, 0.25) if number % 5 else _TAIL_LIGHT
        wall.panel(at, at + wide, up, up + wide, colour, glows=True)
    kit.box(0, 1.12, 1.5, 0.16, 0.62, mix(seat, BLACK, 0.15))
    for side in (-1, 1):
        kit.box(side * 0.4, 1.14, 0.24, 0.1, 0.14, mix(seat, WHITE, 0.05), base=0.63)
        if "taken_seats" not in kit.said:
            kit.box(side * 0.32, 0.62, 0.38, 0.14, 0.78, mix(seat, WHITE, 0.2), top=0.86)
            kit.box(side * 0.32, 0.44, 0.38, 0.26, 0.36, mix(seat, WHITE, 0.12))
            kit.box(side * 0.32, 0.62, 0.2, 0.1, 0.14, mix(seat, WHITE, 0.35), base=0.83)


def lift(kit: Kit, grow: float) -> None:
    room = room_of(kit, 0.95, 0.95, 1.5, _STEEL, mix(_STEEL, BLACK, 0.35), 0.5, near=-1.2)
    for wall in (room.back, room.left, room.right):
        for number in range(3):
            start = wall.length * (0.04 + 0.325 * number)
            wall.panel(start, start + wall.length * 0.28, 0.12, 1.36, mix(_STEEL, WHITE, 0.12))
        wall.panel(0, wall.length, 0.56, 0.6, mix(_STEEL, BLACK, 0.35))
