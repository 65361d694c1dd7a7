"""A yard of shipping containers. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Spot
from kling_renderers.animatic.world.terrain import ASPHALT, LAMP, ground

_SHADES = tuple(map(rgb, ("#b0533f", "#3f6f94", "#4f8060", "#c08a3a", "#7d828a", "#8a4a52")))
_LONG, _WIDE, _TALL, _HALF = 3.55, 1.42, 1.5, 2.3
"""Of a container of 6 metres: its length, width and height; and how far aside of the lane the stacks begin."""


def container_yard(kit: Kit) -> None:
    """Stacks along both sides of a lane, one across its far end, a crane over them, lamps on masts."""
    ground(kit, mix(ASPHALT, BLACK, 0.12), 0.7)
    for side in (1, -1):
        for number in range(-5, 8):
            near = 3.9 * number
            for level in range(3 - (number * 3 + (side > 0)) % 2):
                _container(kit, side, near, level, number * 2 + level * 3 + (side > 0))
    for number in range(-2, 3):
        for level in range(3 - number % 2):
            colour = _shade(kit, number + 2 + level)
            kit.box(3.8 * number, 33.0, _LONG, _WIDE, _TALL, colour, base=_TALL * level)
    steel = rgb("#c8742f")
    for x in (-6.0, 6.0):
        kit.box(x, 24.0, 0.4, 0.4, 8.5, steel)
    kit.box(0.0, 24.0, 15.0, 0.5, 0.6, steel, base=8.5)
    kit.box(1.5, 24.0, 0.1, 0.1, 2.4, PILLAR, base=6.1)
    for side, z in ((-1, 6.0), (1, 14.0)):
        kit.box(side * 2.1, z, 0.08, 0.08, 5.0, PILLAR)
        lit = mix(LAMP, WHITE, 0.4) if kit.tones.lamps else PILLAR
        kit.box(side * 2.0, z, 0.5, 0.3, 0.12, lit, base=5.0, glows=kit.tones.lamps)


def _shade(kit: Kit, number: int) -> Colour:
    usual = _SHADES[number % len(_SHADES)]
    return kit.shade("container", usual) if number % 3 == 0 else usual


def _container(kit: Kit, side: int, near: float, level: int, number: int) -> None:
    """One with its ribbed side to the lane."""
    colour, low = _shade(kit, number), _TALL * level
    x, far = side * _HALF, near + _LONG
    ends: tuple[Spot, Spot] = ((x, far), (x, near)) if side > 0 else ((x, near), (x, far))
    kit.box(x + side * (_WIDE / 2 + 0.02), (near + far) / 2, _WIDE, _LONG, _TALL - 0.03, colour, base=low)
    wall = kit.wall(*ends, low + _TALL - 0.03, colour, base=low)
    for rib in range(10):
        at = 0.14 + 0.35 * rib
        wall.panel(at, at + 0.12, low + 0.1, low + _TALL - 0.13, mix(colour, BLACK, 0.16))
