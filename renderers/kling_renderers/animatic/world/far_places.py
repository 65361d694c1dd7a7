"""Places of stories: a ship's deck, a temple, ruins, a building site, the moon, a fairground. All numbers are choices."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, CRATE, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, around
from kling_renderers.animatic.world.nature import water
from kling_renderers.animatic.world.terrain import EARTH, GRASS, LAMP, LEAVES, ROCK, SAND, STONE, WOOD, ground

_RED, _ROOF, _CANVAS, _CONCRETE = rgb("#a8503f"), rgb("#5b6a66"), rgb("#d9d2bd"), rgb("#9d9a94")
_DUST, _RUST = rgb("#a3a19c"), rgb("#b5653f")


def ship_deck(kit: Kit) -> None:
    """Planks between bulwarks, a mast with its yards and ropes, hatches and barrels, and the sea all around."""
    water(kit)
    half = 1.9
    planks = mix(WOOD, WHITE, 0.25)
    kit.floor([(-half, -9), (half, -9), (half, 6.0), (0.9, 9.0), (-0.9, 9.0), (-half, 6.0)], planks)
    kit.underfoot = kit.floors[-1][1]
    kit.lines(
        np.array([((x, 0, -9), (x, 0, 6.0)) for x in np.arange(-half + 0.2, half, 0.24)]), mix(planks, BLACK, 0.25)
    )
    for side in (-1, 1):
        kit.box(side * half, -1.5, 0.1, 15, 0.42, WOOD)
        kit.box(side * half, -1.5, 0.18, 15, 0.06, mix(WOOD, WHITE, 0.2), base=0.42)
        for z in (2.0, 3.4, 4.8, -2.6):
            kit.box(side * half, z, 0.06, 0.06, 0.2, WOOD, base=0.48)
    kit.box(0, 7.5, 2.2, 0.1, 0.4, WOOD)
    kit.box(0, 3.6, 0.26, 0.26, 5.6, mix(WOOD, BLACK, 0.15), top=0.7)
    for base, wide in ((2.3, 3.4), (4.0, 2.4)):
        kit.box(0, 3.5, wide, 0.1, 0.1, mix(WOOD, BLACK, 0.3), base=base)
        kit.box(0, 3.44, wide - 0.2, 0.05, 1.3, _CANVAS, base=base - 1.45 if base > 3 else base + 0.12)
    kit.box(0, 1.9, 1.0, 0.8, 0.16, mix(WOOD, BLACK, 0.2))
    for x, z in ((-1.45, 2.6), (1.4, 4.4), (-1.4, -2.2)):
        kit.box(x, z, 0.36, 0.36, 0.5, CRATE, 20)
    kit.box(1.35, 2.0, 0.5, 0.4, 0.36, WOOD, 12)


def temple_court(kit: Kit) -> None:
    """A paved court, a censer, lanterns of stone, and a hall on steps: red columns under a wide curved roof."""
    ground(kit, mix(STONE, SAND, 0.35), 0.8)
    for step in range(4):
        kit.box(
            0, 9.4 + 0.3 * step, 9 - 0.4 * step, 5.6 - 0.6 * step, 0.16 * (step + 1), mix(STONE, WHITE, 0.06 * step)
        )
    kit.box(0, 11.0, 7.0, 2.6, 2.2, mix(_RED, BLACK, 0.3), base=0.6)
    for x in (-2.8, -1.7, -0.65, 0.65, 1.7, 2.8):
        kit.box(x, 9.3, 0.22, 0.22, 2.0, _RED, base=0.6)
    for x in (-2.2, 0.0, 2.2):
        kit.box(x, 9.66, 0.9, 0.04, 1.5, mix(LAMP, _RED, 0.35) if kit.tones.lamps else mix(WOOD, BLACK, 0.3), base=0.62)
    kit.box(0, 10.6, 7.6, 3.4, 0.26, rgb("#4d7a70"), base=2.55)
    kit.box(0, 10.6, 9.2, 4.8, 0.3, _ROOF, base=2.8, top=0.86)
    kit.box(0, 10.6, 7.9, 4.1, 1.0, _ROOF, base=3.1, top=0.5)
    for side in (-1, 1):
        kit.box(side * 4.3, 8.6, 0.6, 0.5, 0.5, _ROOF, base=2.85, top=0.2)
        kit.box(side * 5.6, 3.0, 0.3, 16, 1.5, mix(_RED, STONE, 0.3))
        kit.box(side * 5.6, 3.0, 0.7, 16, 0.2, _ROOF, base=1.5, top=0.6)
        for z in (2.2, 5.4, -2.8):
            x = side * 2.1
            kit.box(x, z, 0.3, 0.3, 0.14, STONE)
            kit.box(x, z, 0.12, 0.12, 0.5, STONE, base=0.14)
            kit.box(
                x,
                z,
                0.3,
                0.3,
                0.24,
                LAMP if kit.tones.lamps else mix(STONE, WHITE, 0.2),
                base=0.64,
                glows=kit.tones.lamps,
            )
            kit.box(x, z, 0.46, 0.46, 0.16, _ROOF, base=0.88, top=0.3)
    kit.box(0, 5.6, 0.8, 0.5, 0.3, rgb("#5d5346"), base=0.3, top=1.15)
    for x in (-0.28, 0.28):
        kit.box(x, 5.6, 0.1, 0.1, 0.3, rgb("#5d5346"))
    for x, z in ((-4.4, 6.4), (4.4, 4.6), (-4.5, -1.6)):
        kit.box(x, z, 0.2, 0.2, 1.6, WOOD, 20)
        kit.box(x, z, 1.6, 1.6, 0.5, LEAVES, 15, base=1.4, top=0.8)
        kit.box(x, z, 1.1, 1.1, 0.5, mix(LEAVES, WHITE, 0.1), 40, base=1.95, top=0.5)


def ruins(kit: Kit) -> None:
    """Broken walls with empty windows, fallen columns, heaps of rubble."""
    ground(kit, mix(EARTH, STONE, 0.5), 0.4)
    broken = mix(STONE, EARTH, 0.3)
    for number in range(11):
        x, z, turn = around(number, 11, 9.5 + 3.5 * (number * 5 % 3))
        for part in range(3):
            at = (part - 1) * 1.5
            tall = 1.1 + 0.9 * ((number * 3 + part * 2) % 4)
            dx, dz = cos(turn * pi / 180) * at, -sin(turn * pi / 180) * at
            kit.box(x + dx, z + dz, 1.5, 0.5, tall, mix(broken, BLACK, 0.06 * ((number + part) % 3)), turn)
            if tall > 1.8:
                kit.box(x + dx * 0.985, z + dz * 0.985, 0.5, 0.56, 0.7, mix(broken, BLACK, 0.65), turn, base=0.8)
    for x, z, wide, tall, turn in (
        (-2.3, 2.8, 1.3, 1.5, 10), (-3.0, 3.4, 0.5, 2.6, 10), (2.6, 4.0, 0.5, 3.0, -6), (3.4, 3.6, 1.4, 1.0, -6),
        (-4.6, -1.8, 1.2, 1.6, 25), (4.4, -2.6, 0.5, 2.3, 0),
    ):  # fmt: skip
        kit.box(x, z, wide, 0.45, tall, broken, turn)
    for number in range(26):
        away, angle = 1.7 + 0.33 * number, 2.39996 * number
        x, z = away * sin(angle), away * cos(angle)
        if z > 0.7 or abs(x) > 1.3:
            size = 0.22 + 0.12 * (number % 3)
            kit.box(x, z, 1.4 * size, size, 0.7 * size, mix(broken, WHITE, 0.08 * (number % 3)), 37 * number, top=0.75)
    kit.box(1.5, 2.2, 1.6, 0.34, 0.34, mix(broken, WHITE, 0.2), 28)


def building_site(kit: Kit) -> None:
    """Bare floors on columns, scaffolds, a crane, heaps of sand, pipes and boards."""
    ground(kit, mix(EARTH, SAND, 0.3), 0.4)
    for left, deep, floors in ((-7.5, 9.0, 4), (2.6, 11.5, 5)):
        for level in range(floors):
            kit.box(left + 2.4, deep, 5.4, 4.0, 0.18, _CONCRETE, base=1.25 * (level + 1))
            for x in (0.2, 2.4, 4.6):
                for z in (-1.8, 1.8):
                    kit.box(
                        left + x,
                        deep + z,
                        0.26,
                        0.26,
                        1.25,
                        mix(_CONCRETE, BLACK, 0.12),
                        base=1.25 * level + 0.05 * level,
                    )
    for level in range(4):
        kit.box(-5.1, 6.6, 5.8, 0.6, 0.06, CRATE, base=1.2 * (level + 1))
        for x in (-7.8, -6.4, -5.0, -3.6, -2.4):
            kit.box(x, 6.35, 0.06, 0.06, 1.2, rgb("#c3a246"), base=1.2 * level)
    kit.box(7.6, 17.0, 0.5, 0.5, 12.0, rgb("#c3a246"))
    kit.box(4.6, 17.0, 11.0, 0.4, 0.5, rgb("#c3a246"), base=11.4)
    kit.box(0.6, 17.0, 0.06, 0.06, 3.4, BLACK, base=8.0)
    for x, z, wide, tall in ((-2.4, 3.0, 1.8, 0.7), (3.4, 5.6, 2.4, 1.0)):
        kit.box(x, z, wide, wide, tall, SAND, 20, top=0.1)
    for row, base in enumerate((0.0, 0.18, 0.36)):
        kit.box(2.4, 2.6, 1.6 - 0.3 * row, 0.5, 0.16, mix(CRATE, WHITE, 0.1 * row), -8, base=base)
    for x, z in ((-1.7, 1.9), (1.9, 4.6), (-4.2, -1.8)):
        kit.box(x, z, 0.3, 0.3, 0.06, rgb("#c2683d"))
        kit.box(x, z, 0.22, 0.22, 0.4, rgb("#c2683d"), base=0.06, top=0.2)
    for side in (-1, 1):
        for number in range(5):
            kit.box(side * 4.9, -2.4 + 1.6 * number, 0.05, 1.5, 0.7, mix(PILLAR, WHITE, 0.3))


def lunar_surface(kit: Kit) -> None:
    """Grey dust with craters and rocks, hills at the horizon, no air before them."""
    _dusty(kit, _DUST)


def mars_surface(kit: Kit) -> None:
    """Red dust with rocks, hills at the horizon."""
    _dusty(kit, _RUST)


def _dusty(kit: Kit, dust: Colour) -> None:
    ground(kit, dust, 0)
    for number in range(18):
        away, angle = 2.4 + 0.85 * number, 2.39996 * number + 0.4
        x, z, wide = away * sin(angle), away * cos(angle), 0.35 + 0.06 * away * (1 + number % 3)
        turns = np.linspace(0, 2 * pi, 15)[:-1]
        kit.floor([(x + 1.16 * wide * cos(turn), z + 0.6 * wide * sin(turn)) for turn in turns], mix(dust, WHITE, 0.28))
        kit.floor([(x + wide * cos(turn), z + 0.03 + 0.5 * wide * sin(turn)) for turn in turns], mix(dust, BLACK, 0.3))
    for number in range(13):
        x, z, turn = around(number, 13, 21 + 4 * (number * 5 % 3))
        kit.box(x, z, 11, 6, 1.2 + 1.1 * (number * 3 % 4), mix(dust, BLACK, 0.12), turn, top=0.3)
    for x, z, wide, tall, turn in (
        (-1.6, 2.2, 0.5, 0.35, 20), (1.7, 3.0, 0.7, 0.5, -15), (-3.4, 4.6, 1.0, 0.7, 40), (3.8, 6.4, 1.3, 0.9, 5),
        (-0.9, 6.8, 0.5, 0.3, 60), (4.4, -1.8, 0.9, 0.6, 0), (-4.0, -2.4, 0.8, 0.5, 30),
    ):  # fmt: skip
        kit.box(x, z, wide, 0.8 * wide, tall, mix(dust, BLACK, 0.2), turn, top=0.55)


def fairground(kit: Kit) -> None:
    """Booths with striped roofs, strings of bulbs, a merry-go-round, and a big wheel behind them."""
    ground(kit, mix(GRASS, EARTH, 0.6), 0.4)
    stripes = (_RED, mix(WHITE, _CANVAS, 0.5))
    for number, z in enumerate((2.4, 4.8, 7.2, -2.6)):
        for side in (-1, 1):
            x = side * 3.0
            kit.box(x, z, 1.2, 1.7, 0.5, stripes[(number + (side > 0)) % 2])
            kit.box(x + side * 0.5, z, 0.2, 1.7, 1.5, mix(_CANVAS, BLACK, 0.1))
            for part in range(5):
                kit.box(x, z - 0.72 + 0.36 * part, 1.5, 0.36, 0.34, stripes[part % 2], base=1.4, top=0.6)
            for end in (-0.75, 0.75):
                kit.box(x - side * 0.5, z + end, 0.05, 0.05, 1.4, WOOD)
    hub, radius = 3.3, 2.8
    for number in range(36):
        # The rim, and a cabin at every third of its pieces.
        turn = 2 * pi * number / 36
        across, high = -2.4 + radius * cos(turn), hub + radius * sin(turn)
        glow = kit.tones.lamps
        kit.box(across, 17.2, 0.34, 0.12, 0.34, LAMP if glow else PILLAR, base=high - 0.17, glows=glow)
        if number % 3 == 0:
            cabin = (_RED, rgb("#5d7f97"), rgb("#c9a24e"))[number // 3 % 3]
            kit.box(across, 17.0, 0.6, 0.5, 0.56, cabin, base=high - 0.5)
    for number in range(40):
        turn, out = 2 * pi * (number % 8) / 8, 0.15 + 0.2 * (number // 8)
        kit.box(
            -2.4 + out * radius * cos(turn),
            17.3,
            0.16,
            0.08,
            0.16,
            PILLAR,
            base=hub + out * radius * sin(turn) - 0.08,
        )
    for way in (-1, 1):
        kit.box(-2.4 + way * 0.8, 17.5, 0.24, 0.24, hub, PILLAR, top=0.8)
    kit.box(3.4, 13.0, 3.6, 3.6, 0.3, _RED)
    for x, z in ((2.2, 11.8), (4.6, 11.8), (3.4, 11.4), (2.2, 14.2), (4.6, 14.2)):
        kit.box(x, z, 0.08, 0.08, 1.7, rgb("#c9a24e"), base=0.3)
        kit.box(x, z, 0.24, 0.5, 0.4, _CANVAS, base=0.7)
    kit.box(3.4, 13.0, 4.2, 4.2, 1.0, _RED, base=2.0, top=0.05)
    for number in range(13):
        far = 1.6 + 0.6 * number
        for side in (-1, 1):
            colour = LAMP if kit.tones.lamps else mix(LAMP, WHITE, 0.4)
            kit.box(
                side * 2.1,
                far,
                0.08,
                0.08,
                0.1,
                colour,
                base=1.7 - 0.12 * (number % 4 in (1, 2)),
                glows=kit.tones.lamps,
            )
    for number in range(11):
        x, z, turn = around(number, 11, 27 + 4 * (number * 5 % 3))
        kit.box(x, z, 6, 4, 2.0 + 0.8 * (number * 3 % 4), mix(BUILDING, ROCK, 0.2), turn)
