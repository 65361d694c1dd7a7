"""A house in the country, seen from outside. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import EARTH, GRASS, LAMP, STONE, WOOD, ground

_RED = rgb("#b1523f")


def farmhouse(kit: Kit) -> None:
    """A house of two storeys with a pitched roof and a chimney behind the subject; by night one window is lit."""
    ground(kit, mix(EARTH, GRASS, 0.6), 0.2)
    wall, roof, pane = mix(STONE, WHITE, 0.45), mix(_RED, BLACK, 0.35), mix(PILLAR, BLACK, 0.5)
    kit.box(0, 8.5, 6.4, 3.4, 3.3, wall)
    for step in range(6):
        kit.box(0, 8.5, 6.9, 3.9 - 0.65 * step, 0.24, mix(roof, BLACK, 0.03 * step), base=3.3 + 0.24 * step)
    kit.box(1.9, 8.5, 0.6, 0.6, 1.1, mix(_RED, BLACK, 0.15), base=4.3)
    for base in (0.75, 2.15):
        for x in (-2.3, -0.8, 0.8, 2.3):
            lit = bool(kit.tones.lamps) and (x, base) == (-0.8, 2.15)
            kit.box(x, 6.77, 0.7, 0.06, 0.85, LAMP if lit else pane, base=base, glows=kit.tones.lamps if lit else False)
    kit.box(0, 6.77, 0.75, 0.08, 1.35, mix(WOOD, BLACK, 0.3))
    for x in (-5.2, -4.2, 4.2, 5.2):
        kit.box(x, 2.6, 0.1, 0.1, 0.62, WOOD)
    for side in (-1, 1):
        kit.box(side * 4.7, 2.6, 1.2, 0.05, 0.09, WOOD, base=0.42)
