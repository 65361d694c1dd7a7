"""A house in the country, seen from outside. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import EARTH, GRASS, LAMP, STONE, WOOD, ground

_RED, _HAY = rgb("#b1523f"), rgb("#c9a95c")


def farmhouse(kit: Kit) -> None:
    """A house with a steep roof, its upper windows in it, a chimney and a barn beside it, behind the subject; by night
    one window is lit. A trough and a bale are in its yard.
    """
    ground(kit, mix(EARTH, GRASS, 0.6), 0.2)
    wall, roof, pane = mix(STONE, WHITE, 0.45), mix(_RED, BLACK, 0.45), mix(PILLAR, BLACK, 0.5)
    lamps, low, z = bool(kit.tones.lamps), "ground_floor_window" in kit.said, 6.8
    kit.box(7.0, 10.5, 3.6, 3.2, 2.0, mix(_RED, BLACK, 0.1))
    kit.box(6.8, 8.86, 1.3, 0.06, 1.5, mix(_RED, BLACK, 0.4))
    kit.roof(7.0, 10.5, (4.2, 3.8), 2.0, 1.5, mix(PILLAR, BLACK, 0.4), along=False)
    kit.box(0, z + 1.7, 5.8, 3.4, 1.75, wall)
    kit.box(1.9, z + 1.7, 0.6, 0.6, 2.2, mix(_RED, BLACK, 0.15), base=2.0)
    kit.roof(0, z + 1.7, (6.4, 4.2), 1.75, 2.1, roof, along=True)
    for side in (-1, 1):
        x, lit = side * 1.45, lamps and not low and side < 0
        kit.box(x, z + 0.35, 1.0, 0.8, 0.85, wall, base=1.95)
        kit.roof(x, z + 0.35, (1.2, 1.0), 2.8, 0.5, roof, along=False)
        kit.box(x, z - 0.08, 0.6, 0.06, 0.6, LAMP if lit else pane, base=2.08, glows=lit)
    for x in (-2.1, -1.0, 1.0, 2.1):
        lit = lamps and low and x == -1.0
        kit.box(x, z - 0.03, 0.74, 0.06, 0.86, mix(wall, WHITE, 0.4), base=0.5)
        kit.box(x, z - 0.07, 0.62, 0.06, 0.74, LAMP if lit else pane, base=0.56, glows=lit)
    kit.box(0, z - 0.03, 0.72, 0.08, 1.25, mix(WOOD, BLACK, 0.3))
    if "porch" in kit.said:
        for x in (-2.7, -0.9, 0.9, 2.7):
            kit.box(x, z - 1.1, 0.1, 0.1, 1.4, mix(wall, WHITE, 0.3))
        kit.box(0, z - 0.6, 5.8, 1.2, 0.12, mix(WOOD, WHITE, 0.1))
        kit.box(0, z - 0.6, 6.0, 1.3, 0.12, roof, base=1.4)
    kit.box(-2.9, 3.4, 1.3, 0.5, 0.34, mix(WOOD, BLACK, 0.2))
    kit.box(2.7, 4.0, 0.9, 0.6, 0.42, _HAY)
    for side in (-1, 1):
        for number in range(8):
            kit.box(side * (3.6 + 0.9 * number), 5.2, 0.09, 0.09, 0.55, WOOD)
        for base in (0.2, 0.42):
            kit.box(side * 6.75, 5.2, 6.3, 0.05, 0.07, WOOD, base=base)
