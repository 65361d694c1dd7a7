"""Wide places: a quarry, a summit above the clouds, a gas station, a park, a swamp. All numbers are choices."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, around, disc
from kling_renderers.animatic.world.terrain import (
    ASPHALT,
    EARTH,
    GRASS,
    LAMP,
    LEAVES,
    NEAR,
    ROCK,
    SAND,
    SNOW,
    STONE,
    WATER,
    WOOD,
    ground,
    rocks,
)

_LIMESTONE, _RED = rgb("#cfc4ae"), rgb("#b1523f")


def quarry(kit: Kit) -> None:
    """Steps of cut stone on all sides behind the subject, rubble, and a heap of gravel."""
    floor = mix(_LIMESTONE, SAND, 0.25)
    ground(kit, floor, 0.25)
    for level in (2, 1, 0):
        away = 11.0 + 5.0 * level
        for number in range(15):
            x, z, turn = around(number, 15, away + 1.2 * (number * 5 % 3))
            shade = mix(_LIMESTONE, BLACK if (number + level) % 2 else WHITE, 0.05 + 0.03 * (number % 3))
            kit.box(
                x, z, 5.4 + 1.6 * level, 4.0, 1.3 * (level + 1), mix(shade, BLACK, 0.07 * (level % 2)), turn, top=0.96
            )
    for x, z, wide, tall, turn in (
        (-2.4, 3.4, 1.0, 0.7, 15), (2.6, 4.2, 1.3, 0.9, -20), (-4.2, 6.4, 1.6, 1.1, 40), (4.6, 1.6, 0.9, 0.6, 5),
        (1.7, 7.2, 0.9, 0.6, 60), (-4.6, -1.4, 1.1, 0.7, 25), (4.8, -3.0, 1.2, 0.8, -35),
    ):  # fmt: skip
        kit.box(x, z, wide, 0.8 * wide, tall, mix(_LIMESTONE, WHITE, 0.1), turn, top=0.85)
    kit.box(-6.2, 8.6, 4.2, 4.2, 1.7, mix(_LIMESTONE, EARTH, 0.3), 30, top=0.05)
    rocks(kit, mix(_LIMESTONE, BLACK, 0.06), 0.7)


def summit(kit: Kit) -> None:
    """Rock underfoot, which ends all around, and beyond it a sea of clouds with the tips of other peaks."""
    cloud = mix(kit.tones.seen(WHITE, 14.0), kit.outside, 0.15)
    kit.floors.append((disc(300.0, 48), mix(cloud, kit.tones.haze, 0.25)))
    rings = ((60.0, 22.0), (40.0, 17.0), (26.0, 13.0), (17.0, 10.0), (11.0, 7.0))
    kit.fading(
        [(radius, kit.tones.seen(mix(WHITE, kit.outside, 0.1 + 0.003 * radius), away)) for radius, away in rings]
    )
    for number in range(36):
        away, angle = 5.5 + 0.9 * number, 2.39996 * number + 1.0
        x, z, wide = away * sin(angle), away * cos(angle), 1.0 + 0.09 * away
        outline = [(x + wide * cos(turn), z + 0.6 * wide * sin(turn)) for turn in np.linspace(0, 2 * pi, 11)[:-1]]
        kit.floor(outline, mix(mix(WHITE, BLACK, 0.05 * (number % 3)), kit.outside, 0.12), away)
    banks = sorted(((6.0 + 0.62 * number**0.95, 2.39996 * number, number) for number in range(70)), reverse=True)
    for away, angle, number in banks:
        # Flat, front to the subject, each before the one behind it.
        ahead, right, wide = (sin(angle), cos(angle)), (cos(angle), -sin(angle)), 1.1 + 0.12 * away
        puff = mix(mix(WHITE, BLACK, 0.02 + 0.06 * (number % 3)), kit.outside, 0.12)
        for aside, half, tall in ((0.0, wide, 0.3), (-0.3 * wide, 0.5 * wide, 0.55), (0.35 * wide, 0.4 * wide, 0.45)):
            x, z = (away * at + aside * across for at, across in zip(ahead, right, strict=True))
            high = tall * (0.7 + 0.03 * away)
            foot, top = ((half, -0.3), (-half, -0.3)), ((-0.55 * half, high), (0.55 * half, high))
            spots = [(x - way * right[0], up, z - way * right[1]) for way, up in (*foot, *top)]
            kit.face(spots, puff)
    for number in range(7):
        x, z, turn = around(number, 7, 26 + 4 * (number * 5 % 3), -130.0)
        tall = 2.6 + 2.2 * (number * 3 % 4) / 3
        kit.box(x, z, 7, 5, tall, mix(BUILDING, ROCK, 0.4), turn, top=0.06)
        kit.box(x, z, 7 * 0.42, 5 * 0.42, 0.4 * tall, SNOW, turn, base=0.62 * tall, top=0.1)
    kit.floor([(x, z) for x, z in _edge(3.6, 0.5)], mix(ROCK, BLACK, 0.15))
    kit.floor([(x, z) for x, z in _edge(3.1, 0.4)], ROCK)
    kit.underfoot = kit.floors[-1][1]
    for x, z, wide in ((-1.5, 1.2, 0.5), (1.2, 0.6, 0.4), (0.3, 2.2, 0.6), (-0.9, -1.2, 0.5), (1.9, -0.9, 0.4)):
        patch = [(x + wide * cos(turn), z + 0.5 * wide * sin(turn)) for turn in np.linspace(0, 2 * pi, 9)[:-1]]
        kit.floor(patch, mix(ROCK, BLACK if wide > 0.45 else WHITE, 0.12))
    for x, z, wide, tall, turn in (
        (-2.2, 1.7, 1.0, 0.5, 20),
        (2.3, 2.1, 1.2, 0.7, -15),
        (0.4, 3.2, 1.3, 0.35, 40),
        (-2.6, -1.4, 0.9, 0.5, 5),
    ):
        kit.box(x, z, wide, 0.8 * wide, tall, mix(ROCK, BLACK, 0.08), turn, top=0.4)
    for x, z, wide, tall, turn in NEAR[:3]:
        kit.box(x, z, wide, 0.8 * wide, 0.7 * tall, mix(ROCK, SNOW, 0.3), turn, top=0.5)


def _edge(radius: float, rough: float) -> list[tuple[float, float]]:
    """A rough outline around the subject, convex enough to be filled."""
    found = []
    for number in range(14):
        angle = 2 * pi * number / 14
        away = radius + rough * 0.25 * sin(3 * angle + radius)
        found.append((away * sin(angle), away * cos(angle)))
    return found


def gas_station(kit: Kit) -> None:
    """Pumps under a lit roof, a shop behind, a sign at the road, open country around."""
    ground(kit, mix(EARTH, GRASS, 0.4), 0.3)
    kit.floor([(-7, -300), (7, -300), (7, 9), (-7, 9)], ASPHALT)
    kit.underfoot = kit.floors[-1][1]
    kit.floor([(-300, -7), (300, -7), (300, -3.4), (-300, -3.4)], mix(ASPHALT, BLACK, 0.2), 3.0)
    for side in (-1, 1):
        kit.floor([(side * 1.2, 2.2), (side * 3.2, 2.2), (side * 3.2, 3.0), (side * 1.2, 3.0)], STONE, 2.0)
        for x in (1.6, 2.7):
            kit.box(side * x, 2.6, 0.42, 0.3, 0.95, mix(WHITE, STONE, 0.2))
            kit.box(side * x, 2.44, 0.3, 0.02, 0.2, (60, 60, 60), base=0.62)
            kit.box(side * x, 2.6, 0.44, 0.32, 0.12, _RED, base=0.95)
        kit.box(side * 2.15, 2.6, 0.16, 0.16, 2.3, WHITE)
    kit.box(0, 2.6, 7.6, 3.0, 0.34, mix(WHITE, STONE, 0.15), base=2.3)
    kit.box(0, 1.08, 7.6, 0.04, 0.16, _RED, base=2.4)
    if kit.tones.lamps:
        for x in (-2.4, 0.0, 2.4):
            kit.box(x, 2.4, 1.2, 0.5, 0.04, mix(LAMP, WHITE, 0.5), base=2.25, glows=True)
    glass = mix(LAMP, WHITE, 0.25) if kit.tones.lamps else mix(kit.outside, (90, 84, 78), 0.4)
    kit.box(0, 8.4, 7.2, 2.8, 1.9, mix(STONE, WHITE, 0.35))
    kit.box(-1.15, 6.98, 4.3, 0.03, 1.1, glass, base=0.25, glows=kit.tones.lamps)
    kit.box(1.95, 6.98, 0.7, 0.03, 1.3, mix(kit.trim, BLACK, 0.2))
    kit.box(0, 6.95, 7.3, 0.06, 0.3, _RED, base=1.55)
    kit.box(4.9, 3.6, 0.14, 0.14, 3.2, PILLAR)
    kit.box(4.9, 3.6, 1.3, 0.2, 1.0, _RED, base=3.0)
    kit.box(4.9, 3.48, 0.9, 0.04, 0.3, mix(LAMP, WHITE, 0.4), base=3.35, glows=kit.tones.lamps)
    for number in range(11):
        x, z, turn = around(number, 11, 26 + 4 * (number * 5 % 3))
        kit.box(x, z, 13, 5, 1.2 + 0.8 * (number * 3 % 4), mix(GRASS, LEAVES, 0.5), turn, top=0.4)


def park(kit: Kit) -> None:
    """A lawn with a path, benches, trees that stand apart, flower beds and lamps."""
    ground(kit, mix(GRASS, LEAVES, 0.15), 0.3)
    path = mix(SAND, STONE, 0.3)
    kit.floor([(-0.75, -14), (0.75, -14), (0.75, 18), (-0.75, 18)], path)
    kit.underfoot = kit.floors[-1][1]
    kit.floor([(-14, 6.0), (14, 6.0), (14, 7.2), (-14, 7.2)], path, 4.0)
    for number, (x, z) in enumerate(((-2.9, 3.4), (3.3, 2.6), (-4.6, 8.2), (4.4, 9.0), (-6.6, 1.0), (6.8, 4.6), (-3.6, -2.6), (4.4, -3.4), (1.9, 12.5), (-2.2, 14.0))):  # fmt: skip
        kit.box(x, z, 0.2, 0.2, 1.2, WOOD, 20 * x, top=0.7)
        crown = mix(LEAVES, WHITE, 0.12 + 0.08 * (number % 3))
        kit.box(x, z, 1.5, 1.5, 0.7, crown, 30 * z, base=0.95, top=1.1)
        kit.box(x, z, 1.65, 1.65, 1.0, crown, 55 * z, base=1.6, top=0.35)
    for side, z in ((-1, 2.0), (1, 4.4), (-1, 5.2)):
        kit.box(side * 1.35, z, 0.4, 1.1, 0.05, WOOD, base=0.24)
        kit.box(side * 1.56, z, 0.05, 1.1, 0.3, WOOD, base=0.3)
        for far in (-0.4, 0.4):
            kit.box(side * 1.35, z + far, 0.34, 0.05, 0.24, PILLAR)
    for side, z in ((1, 1.6), (-1, 3.9), (1, 8.0), (-1, -3.0)):
        kit.box(side * 1.1, z, 0.06, 0.06, 1.75, mix(PILLAR, BLACK, 0.4))
        colour = LAMP if kit.tones.lamps else mix(PILLAR, WHITE, 0.4)
        kit.box(side * 1.1, z, 0.18, 0.18, 0.22, colour, base=1.75, top=0.7, glows=kit.tones.lamps)
    for number in range(10):
        side, z = (-1, 1)[number % 2], 2.6 + 0.8 * number
        flower = (rgb("#c2665a"), rgb("#d6b64f"), rgb("#b487b0"))[number % 3]
        kit.box(side * 2.0, z, 0.3, 0.3, 0.16, mix(flower, LEAVES, 0.25), 25 * number, top=0.8)
    for number in range(17):
        x, z, turn = around(number, 17, 21 + 3 * (number * 5 % 3))
        kit.box(x, z, 6.5, 3, 3.0 + 0.9 * (number * 3 % 4), mix(LEAVES, GRASS, 0.3), turn, top=0.6)


def swamp(kit: Kit) -> None:
    """Dark water with islets of grass, dead trees that stand in it, reeds."""
    murk = mix(WATER, EARTH, 0.65)
    ground(kit, mix(murk, BLACK, 0.15), 0)
    for number in range(26):
        away, angle = 2.6 + 0.62 * number**0.9, 2.39996 * number
        x, z, wide = away * sin(angle), away * cos(angle), 0.5 + 0.07 * away
        outline = [(x + wide * cos(turn), z + 0.4 * wide * sin(turn)) for turn in np.linspace(0, 2 * pi, 9)[:-1]]
        kit.floor(outline, mix(GRASS, EARTH, 0.5), away / 2)
    kit.floor([(1.5 * cos(turn), 1.1 * sin(turn)) for turn in np.linspace(0, 2 * pi, 13)[:-1]], mix(EARTH, GRASS, 0.4))
    kit.underfoot = kit.floors[-1][1]
    for number, (x, z) in enumerate(((-2.2, 2.6), (2.5, 3.4), (-3.6, 5.4), (3.9, 6.8), (1.5, 8.6), (-1.8, 10.2), (-4.6, -1.2), (4.8, -2.4), (5.8, 1.8))):  # fmt: skip
        bark = mix(WOOD, BLACK, 0.35)
        kit.box(x, z, 0.5, 0.5, 0.4, bark, 20 * x, top=0.5)
        kit.box(x, z, 0.22, 0.22, 2.2 + 0.5 * (number % 3), bark, 20 * x, base=0.3, top=0.3)
        for branch in range(3):
            kit.box(x + 0.3 * (-1) ** branch, z, 0.8, 0.06, 0.06, bark, 55 * branch, base=1.3 + 0.4 * branch)
            kit.box(x + 0.5 * (-1) ** branch, z, 0.1, 0.04, 0.5, mix(LEAVES, EARTH, 0.4), base=0.85 + 0.4 * branch)
    for number in range(24):
        away, angle = 1.9 + 0.3 * number, 2.39996 * number + 0.8
        x, z = away * sin(angle), away * cos(angle)
        if z > 0.4 or abs(x) > 1.2:
            kit.box(x, z, 0.03, 0.03, 0.55 + 0.1 * (number % 3), mix(GRASS, LEAVES, 0.5), base=0)
            kit.box(x + 0.07, z + 0.05, 0.03, 0.03, 0.45, mix(GRASS, LEAVES, 0.4))
    for number in range(15):
        x, z, turn = around(number, 15, 18 + 3 * (number * 5 % 3))
        kit.box(x, z, 8, 3, 1.6 + 0.5 * (number * 3 % 4), mix(mix(LEAVES, WOOD, 0.5), BLACK, 0.2), turn, top=0.8)
