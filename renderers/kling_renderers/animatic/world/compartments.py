"""A compartment of a sleeper train. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import GRASS, LAMP, LEAVES

_PANEL, _BERTH, _FLOOR, _STEEL = rgb("#8d9fae"), rgb("#39598a"), rgb("#6d6f70"), rgb("#a9adb0")
_FAR, _TALL, _SEAT, _UPPER = 0.95, 1.42, 0.25, 0.98
"""How far behind the subject its window is, how high its ceiling, a lower berth and an upper one are."""
_BETWEEN, _DEEP = 0.62, 0.58
"""Half of the way between the berths, and how far each reaches from there to its wall."""
_BARS = 5


def train_compartment(kit: Kit, grow: float) -> None:
    """Berths that face each other, two above them on chains, a table under a window with bars, a bulb and a fan."""
    shell, cloth = kit.shade("walls", kit.shade("carriage", _PANEL)), kit.shade("berth", _BERTH)
    half = (_BETWEEN + _DEEP) * max(1.0, 0.62 * grow)
    room = room_of(kit, half, _FAR, _TALL, shell, _FLOOR, 0.6, near=-5.0, door=False)
    for wall in (room.left, room.right):
        for at in range(1, int(wall.length)):
            wall.panel(at, at + 0.015, 0.07, _TALL, mix(shell, BLACK, 0.25))
    _window(kit, room.half, shell)
    inner = half - _DEEP
    for side in (-1, 1):
        x = side * (half - _DEEP / 2)
        for z, deep in ((_FAR - 0.8, 1.6), (-2.6, 1.9)):
            kit.box(x, z, _DEEP, deep, 0.1, cloth, base=_SEAT - 0.1)
            kit.box(x, z, _DEEP - 0.12, deep, _SEAT - 0.1, mix(shell, BLACK, 0.45))
            kit.box(side * (half - 0.05), z, 0.1, deep, 0.42, mix(cloth, BLACK, 0.12), base=_SEAT)
            kit.box(x, z, _DEEP, deep, 0.08, mix(cloth, BLACK, 0.2), base=_UPPER)
            kit.box(x - side * (_DEEP / 2 - 0.02), z, 0.03, deep, 0.04, _STEEL, base=_UPPER + 0.08)
            for end in (-0.46, 0.46):
                kit.box(x - side * (_DEEP / 2 - 0.03), z + end * deep, 0.02, 0.02, _TALL - _UPPER, _STEEL, base=_UPPER)
    wide = min(0.62, 1.3 * inner)
    kit.box(0.0, _FAR - 0.2, wide, 0.36, 0.03, mix(_STEEL, WHITE, 0.2), base=0.44)
    kit.box(0.0, _FAR - 0.06, 0.05, 0.05, 0.44, _STEEL)
    bulb = mix(LAMP, WHITE, 0.2) if kit.tones.lamps else mix(_STEEL, WHITE, 0.5)
    kit.box(0.0, 0.3, 0.3, 0.3, 0.05, bulb, base=_TALL - 0.06, glows=kit.tones.lamps)
    kit.box(-0.25, -0.35, 0.2, 0.2, 0.1, mix(_STEEL, BLACK, 0.4), base=_TALL - 0.14, top=0.5)


def _window(kit: Kit, middle: float, shell: Colour) -> None:
    """The land outside, or its dark, behind bars from side to side."""
    low, high, half = 0.52, 1.12, 0.44
    back = kit.wall((-middle, _FAR), (middle, _FAR), 0.0, shell)
    start, end, tall = middle - half, middle + half, high - low
    back.window(start, end, low, high, bars=0)
    lit = kit.tones.lit
    if kit.tones.lamps:
        dark = mix(kit.outside, BLACK, 0.45)
        back.panel(start, end, low, low + 0.34 * tall, dark, glows=True)
        for number in range(4):
            at, up = start + 0.82 * (0.1 + 0.8 * (0.618 * number % 1)), low + tall * (0.3 + 0.3 * (0.382 * number % 1))
            back.panel(at, at + 0.03, up, up + 0.025, mix(LAMP, kit.outside, 0.2), glows=True)
    else:
        back.panel(start, end, low, low + 0.4 * tall, mix(lit(GRASS), kit.outside, 0.45), glows=True)
        for number in range(4):
            at = start + 0.88 * (0.05 + 0.24 * number)
            up = low + tall * (0.42 + 0.2 * (0.618 * number % 1))
            back.panel(at, min(end, at + 0.12), low, up, mix(lit(LEAVES), kit.outside, 0.3), glows=True)
    for bar in range(_BARS):
        up = low + tall * (bar + 0.5) / _BARS
        back.panel(start, end, up, up + 0.018, mix(_STEEL, BLACK, 0.35))
    back.panel(start - 0.04, end + 0.04, low - 0.07, low - 0.02, mix(_STEEL, WHITE, 0.2))
