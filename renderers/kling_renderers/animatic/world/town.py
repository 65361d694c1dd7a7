"""Places of a town, and the grey stage; what holds for all of them is told in ``nature``."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import numpy as np

from kling_renderers.animatic.drawing.palette import BUILDING, CRATE, GROUND, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Spot, Wall, around
from kling_renderers.animatic.world.rarely import rare
from kling_renderers.animatic.world.terrain import (
    ASPHALT,
    BRICK,
    LAMP,
    LEAVES,
    NEAR,
    PLASTER,
    SNOW,
    STONE,
    WOOD,
    ground,
)

_TINT = 0.55
"""How far the crates of the grey stage are told apart by their colour, so that eyes can follow one: by what becomes of
it a dolly is told from a zoom.
"""


def stage(kit: Kit) -> None:
    """The grey stage: what is drawn where no word says where."""
    ground(kit, GROUND)
    for number in range(21):
        x, z, turn = around(number, 21, 25 + 5 * ((number * 7) % 5) / 4)
        kit.box(x, z, 3.6 + (number * 3) % 4, 4, 3.2 + 4.6 * ((number * 5) % 7) / 6, BUILDING, turn)
    for number, z in enumerate((3.4, 6.2, 9.4, 13.0)):
        for side in (-1, 1):
            kit.box(side * (2.5 + 0.35 * number), z, 0.26, 0.26, 2.9, PILLAR)
    for side in (-1, 1):
        kit.box(side * 4.6, 1.2, 0.3, 4.2, 0.62, PILLAR)
        kit.box(side * 8.0, -2.0, 0.3, 0.3, 2.9, PILLAR)
    # Behind where cameras begin, and aside of what they see: what a reverse shot passes.
    for side, z in ((-1, -8.5), (1, -8.5), (-1, -12.5), (1, -12.5)):
        kit.box(side * (3.6 + 0.1 * (-z - 8.5)), z, 0.26, 0.26, 2.9, PILLAR)
    kit.box(-3.5, -6.3, 0.5, 0.5, 0.5, mix(CRATE, rgb("#4d6478"), _TINT), 15)
    kit.box(3.7, -7.2, 0.6, 0.5, 0.8, mix(CRATE, rgb("#8a4f3c"), _TINT), -10)
    kit.box(0.0, 17.0, 7.5, 0.8, 2.1, PILLAR)
    kit.box(-1.45, 1.9, 0.42, 0.42, 0.36, mix(CRATE, rgb("#8a4f3c"), _TINT), 20)
    kit.box(-1.05, 2.3, 0.3, 0.3, 0.3, mix(CRATE, rgb("#5b6f4a"), _TINT), -12)
    kit.box(1.55, 2.7, 0.75, 0.34, 0.26, mix(CRATE, rgb("#4d6478"), _TINT), -8)
    kit.box(1.15, 4.6, 0.4, 0.4, 0.8, mix(CRATE, rgb("#a08a45"), _TINT), 30)
    kit.box(-0.75, 5.6, 0.5, 0.4, 0.45, mix(CRATE, rgb("#6a5470"), _TINT), 8)


def _facade(kit: Kit, wall: Wall, floors: int, step: float, number: int, shop: bool = False) -> None:
    """Windows in rows; at night about half of them lit."""
    columns = max(1, int(wall.length / step))
    for floor in range(1 if shop else 0, floors):
        for column in range(columns):
            alone = "lone_window" in kit.said
            lit = kit.tones.lamps and not alone and (number * 5 + floor * 3 + column * 7) % 5 in (0, 2)
            left = wall.length * (column + 0.28) / columns
            colour = LAMP if lit else kit.pane()
            colour = mix(colour, STONE, 0.5) if alone else colour
            wall.panel(left, left + wall.length * 0.44 / columns, 0.45 + 1.15 * floor, 1.1 + 1.15 * floor, colour, lit)
    if shop:
        glass = (
            mix(LAMP, (30, 40, 60), 0.25)
            if kit.tones.lamps and "lone_window" not in kit.said
            else mix(kit.outside, (90, 84, 78), 0.4)
        )
        wall.panel(
            0.14 * wall.length, 0.52 * wall.length, 0.3, 1.0, glass, glows=glass[2] > glass[0] and kit.tones.lamps
        )
        wall.door(0.72 * wall.length, 0.72 * wall.length + 0.5, 1.05)


def _row(kit: Kit, half: float, spots: tuple[float, ...], tall: float, shop: bool) -> None:
    """Houses on both sides, and one across the far end."""
    colours = (BRICK, PLASTER, STONE)
    across = kit.wall((-half - 6, spots[-1] + 7), (half + 6, spots[-1] + 7), tall + 1.2, STONE)
    _facade(kit, across, 3, 1.7, 3)
    for side in (1, -1):
        for number, (near, far) in enumerate(pairwise(spots)):
            x = side * (half + 0.05 * (number % 2))
            ends: tuple[Spot, Spot] = ((x, far), (x, near)) if side > 0 else ((x, near), (x, far))
            high = tall * (1 + 0.18 * ((number * 3 + (side > 0)) % 3))
            colour = mix(colours[(number + (side > 0)) % 3], (0, 0, 0) if side > 0 else WHITE, 0.08)
            wall = kit.wall(*ends, high, colour)
            _facade(kit, wall, int(high / 1.3), 2.1, number + 2 * (side > 0), shop)
            if "lone_window" in kit.said and side < 0 and near == spots[-4]:
                _lone_window(kit, wall, x)


def _lone_window(kit: Kit, wall: Wall, x: float) -> None:
    """The one window that is lit, with its light on the wall and on the ground before it."""
    left, low = 0.3 * wall.length, 0.55
    for wide, part in ((0.5, 0.12), (0.25, 0.25)):
        glow = mix(kit.tones.lit(PLASTER), LAMP, part)
        wall.panel(left - wide, left + 0.9 + wide, low - wide, low + 0.75 + wide, glow, glows=True)
    wall.panel(left - 0.05, left + 0.95, low - 0.05, low + 0.8, WOOD)
    for column in range(2):
        for row in range(2):
            at, up = left + 0.47 * column, low + 0.39 * row
            wall.panel(at, at + 0.43, up, up + 0.35, mix(LAMP, WHITE, 0.25), glows=True)
    z = wall.place(left + 0.45, 0.0)[2]
    for wide, part in ((1.5, 0.16), (1.1, 0.34)):
        outline = [(x, z - 0.5 * wide), (x, z + 0.5 * wide), (x + wide, z + 0.7 * wide), (x + wide, z - 0.9 * wide)]
        kit.pool(outline, mix(kit.underfoot, LAMP, part))


def street(kit: Kit) -> None:
    if "old_street" in kit.said:
        rare("frontier", "old_street")["old_street"](kit)
        return
    if _is_old(kit):
        rare("hilltowns", "hill_street")["hill_street"](kit, "street")
        return
    ground(kit, ASPHALT, 0.5)
    _row(kit, 3.6, (-9.0, -5.2, -1.6, 2.2, 6.4, 11.0, 16.0), 3.4, shop=True)
    for side in (-1, 1):
        kit.floor(
            [(side * 2.4, -12), (side * 3.6, -12), (side * 3.6, 24), (side * 2.4, 24)], mix(STONE, WHITE, 0.12), 3
        )
        for z in (-3.5, 2.6, 7.0, 12.0):
            kit.box(side * 2.5, z, 0.07, 0.07, 2.1, PILLAR)
            kit.box(
                side * 2.35, z, 0.36, 0.12, 0.07, LAMP if kit.tones.lamps else PILLAR, base=2.1, glows=kit.tones.lamps
            )
    for z in np.arange(-8, 20, 2.0):
        kit.floor(
            [(-0.05, z), (0.05, z), (0.05, z + 0.9), (-0.05, z + 0.9)], mix(ASPHALT, WHITE, 0.55), hypot(0, z) / 2
        )
    for x, z in ((-1.85, 4.4), (1.85, 6.2)):
        kit.box(x, z, 0.95, 2.3, 0.36, mix(BUILDING, (40, 40, 40), 0.2), base=0.12)
        kit.box(x, z + 0.1, 0.8, 1.2, 0.32, mix(kit.outside, (60, 60, 60), 0.5), base=0.48, top=0.82)


def courtyard(kit: Kit) -> None:
    ground(kit, mix(GROUND, PLASTER, 0.4), 0.8)
    corners = ((-5.0, -7.0), (-5.0, 6.5), (5.0, 6.5), (5.0, -7.0))
    for number, colour in enumerate((PLASTER, mix(PLASTER, WHITE, 0.12), BRICK, mix(BRICK, STONE, 0.4))):
        wall = kit.wall(corners[number], corners[(number + 1) % 4], 2.9, colour)
        _facade(kit, wall, 2, 1.9, number)
    for side in (-1, 1):
        kit.box(side * 2.2, 2.8, 0.5, 0.5, 0.4, BRICK, 12, top=1.15)
        kit.box(side * 2.2, 2.8, 0.62, 0.62, 0.7, LEAVES, 30, base=0.4, top=0.4)
        kit.box(side * 3.4, -2.2, 0.4, 1.2, 0.26, WOOD)
    kit.box(-1.1, 4.4, 1.3, 0.4, 0.26, WOOD)
    kit.box(1.3, 4.9, 0.8, 0.8, 0.45, STONE)


def _is_old(kit: Kit) -> bool:
    """Whether a street is one of cobbles, or of a town on a hill."""
    return not {"cobbled_street", "hill_town", "steep_street"}.isdisjoint(kit.said)


def alley(kit: Kit) -> None:
    if _is_old(kit):
        rare("hilltowns", "hill_street")["hill_street"](kit, "alley")
        return
    ground(kit, mix(ASPHALT, STONE, 0.5), 0.7)
    _row(kit, 1.75, (-8.0, -4.0, -0.8, 2.4, 5.8, 9.6, 14.0), 3.9, shop=False)
    for x, z, wide, tall, turn in NEAR:
        kit.box(max(-1.5, min(1.5, x)), z, wide * 0.8, 0.3, tall, CRATE, turn)
    for side, z in ((-1, 3.2), (1, 1.4), (1, 7.4)):
        kit.box(side * 1.68, z, 0.07, 0.07, 3.6, PILLAR)
        lit = kit.tones.lamps and "lone_window" not in kit.said
        kit.box(side * 1.55, z + 0.5, 0.18, 0.12, 0.2, LAMP if lit else PILLAR, base=1.5, glows=lit)


def market(kit: Kit) -> None:
    ground(kit, mix(GROUND, STONE, 0.4), 0.7)
    _row(kit, 3.9, (-9.0, -3.0, 3.0, 9.0, 14.0), 2.9, shop=False)
    cloths = (rgb("#b06a58"), rgb("#6d8a86"), rgb("#b99a5c"), rgb("#8a7292"))
    for number, z in enumerate((-2.6, 0.9, 3.3, 5.9, 8.8)):
        for side in (-1, 1):
            x, cloth = side * 2.35, cloths[(number * 2 + (side > 0)) % 4]
            kit.box(x, z, 0.9, 1.5, 0.46, WOOD)
            for part in (-1, 1):
                goods = cloths[(number + part) % 4]
                shown = mix(goods, LAMP, 0.4) if kit.tones.lamps else goods
                kit.box(
                    x - side * 0.1, z + 0.45 * part, 0.5, 0.34, 0.1, shown, base=0.46, top=0.7, glows=kit.tones.lamps
                )
            for far in (-0.7, 0.7) if number % 2 else (0.7,):
                kit.box(x - side * 0.42, z + far, 0.04, 0.04, 1.28, WOOD)
            kit.box(x, z, 1.15, 1.7, 0.2, cloth, base=1.28, top=0.72)
            if kit.tones.lamps:
                kit.box(x - side * 0.5, z, 0.12, 0.12, 0.15, LAMP, base=1.08, glows=True)
                kit.box(x - side * 0.455, z, 0.02, 1.5, 0.3, mix(WOOD, LAMP, 0.3), base=0.14, glows=True)


def rooftop(kit: Kit) -> None:
    skyline(kit, railing=False)
    kit.floors.clear()
    kit.rings(BUILDING)
    kit.floor([(-4.6, -9), (4.6, -9), (4.6, 7.0), (-4.6, 7.0)], mix(mix(GROUND, BRICK, 0.25), *kit.tones.lies), 2.0)
    kit.underfoot = kit.floors[-1][1]
    for side in (-1, 1):
        kit.box(side * 4.6, -1.0, 0.24, 16, 0.42, BRICK)
    kit.box(0, 7.0, 9.4, 0.24, 0.42, BRICK)
    for x, z, wide, tall in (
        (-2.6, 4.2, 0.6, 1.2),
        (3.0, 5.2, 0.6, 1.4),
        (2.6, 2.4, 0.9, 0.5),
        (-3.4, 1.4, 0.8, 0.55),
        (-3.3, -2.8, 0.5, 1.1),
    ):
        kit.box(x, z, wide, wide, tall, BRICK if tall > 1 else STONE)
        kit.box(x, z, wide + 0.1, wide + 0.1, 0.07, STONE, base=tall)


def skyline(kit: Kit, railing: bool = True) -> None:
    ground(kit, mix(GROUND, STONE, 0.5), 0.7)
    towers = [(19 + 6 * ((number * 7) % 4) / 3, number) for number in range(19)]
    for away, number in sorted(towers, reverse=True):
        x, z, _ = around(number, 19, away)
        wide, tall = 2.6 + (number * 3) % 3, 4.5 + 6.5 * ((number * 5) % 7) / 6
        half_x, half_z = 0.5 * wide * z / away, -0.5 * wide * x / away
        colour = mix(BUILDING, STONE, 0.3 * (number % 3))
        tower = kit.wall((x - half_x, z - half_z), (x + half_x, z + half_z), tall, colour)
        for level in range(int(tall / 1.5)):
            lit = kit.tones.lamps and (number + level * 3) % 4 != 1
            band = mix(LAMP, kit.tones.haze, 0.25) if lit else mix(colour, (60, 60, 60), 0.25)
            start = wide * (0.12 + 0.14 * ((number + level) % 3 if lit else 0))
            tower.panel(start, 0.88 * wide, 0.9 + 1.5 * level, 1.25 + 1.5 * level, band, lit)
    if railing:
        kit.box(0, 5.0, 14, 0.06, 0.06, PILLAR, base=0.6)
        for x in range(-7, 8):
            kit.box(x, 5.0, 0.05, 0.05, 0.6, PILLAR)
        for side in (-1, 1):
            kit.box(side * 2.3, 2.6, 0.9, 0.35, 0.26, WOOD)
            kit.box(side * 3.4, 3.6, 0.08, 0.08, 2.1, PILLAR)


def station_platform(kit: Kit) -> None:
    ground(kit, mix(GROUND, STONE, 0.4), 0.8)
    kit.floor([(1.7, -60), (4.6, -60), (4.6, 80), (1.7, 80)], mix(ASPHALT, (40, 40, 40), 0.45), 3)
    kit.floor([(1.5, -60), (1.62, -60), (1.62, 80), (1.5, 80)], rgb("#cdb45a"), 3)
    for x in (2.3, 3.5):
        kit.floor([(x, -60), (x + 0.09, -60), (x + 0.09, 80), (x, 80)], mix(PILLAR, WHITE, 0.4), 3)
    wall = kit.wall((5.2, 40), (5.2, -30), 2.2, STONE)
    for at in range(2, 66, 5):
        wall.panel(at, at + 2.4, 0.7, 1.6, mix(PLASTER, WHITE, 0.2))
    for z in (-3.6, 2.6, 6.0, 9.6, 13.4, 17.4):
        kit.box(-1.9, z, 0.14, 0.14, 2.1, PILLAR)
        kit.box(-1.9, z + 1.0, 0.5, 0.12, 0.07, LAMP if kit.tones.lamps else PILLAR, base=2.02, glows=kit.tones.lamps)
    kit.box(-1.7, 7.5, 2.6, 26, 0.1, BUILDING, base=2.1)
    for z in (4.2, 8.4):
        kit.box(-1.35, z, 0.4, 1.3, 0.26, WOOD)
    kit.box(1.15, 3.6, 0.1, 0.1, 1.5, PILLAR)
    kit.box(1.15, 3.6, 0.5, 0.1, 0.5, mix(SNOW, PLASTER, 0.3), base=1.5)
