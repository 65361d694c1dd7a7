"""A football pitch and a running track, with the stands around them. All numbers are choices."""

from __future__ import annotations

from math import cos, hypot, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, around, disc
from kling_renderers.animatic.world.terrain import GRASS, LAMP, LEAVES, ROCK, STONE, WOOD, ground, horizon, turf

_RED = rgb("#b1523f")
_GOAL_AREA = (0, 9.6, 18, 0.07), (0, 6.2, 7, 0.07), (-3.5, 7.9, 0.07, 3.4), (3.5, 7.9, 0.07, 3.4)
"""The lines before a goal at the other end: where, how wide and how deep, in statures."""


def stadium(kit: Kit) -> None:
    """A pitch with its lines and a goal, stands with rows of people all around, and floodlights."""
    ground(kit, mix(GRASS, LEAVES, 0.35), 0)
    for number in range(-6, 8):
        if number % 2:
            kit.floor([(-300, 2.4 * number), (300, 2.4 * number), (300, 2.4 * number + 2.4), (-300, 2.4 * number + 2.4)], mix(GRASS, LEAVES, 0.2), 3.0)  # fmt: skip
    kit.underfoot = kit.floors[-1][1]
    line = mix(GRASS, WHITE, 0.8)
    far_goal = () if "own_goal" in kit.said else _GOAL_AREA
    for x, z, wide, deep in ((0, 0.4 if "own_goal" in kit.said else 1.4, 18, 0.07), *far_goal):
        half, near = wide / 2, z - deep / 2
        kit.floor([(x - half, near), (x + half, near), (x + half, near + deep), (x - half, near + deep)], line, z / 2)
    if "own_goal" not in kit.said:
        for x in (-1.7, 1.7):
            kit.box(x, 9.7, 0.07, 0.07, 1.4, WHITE)
        kit.box(0, 9.7, 3.47, 0.07, 0.07, WHITE, base=1.4)
    for x in (-2.6, 2.4) if far_goal else ():
        kit.box(x, 1.4, 0.05, 0.05, 0.8, _RED)
        kit.box(x + 0.12, 1.4, 0.22, 0.02, 0.14, _RED, base=0.66)
    _stands(kit)


def village_pitch(kit: Kit) -> None:
    """Trodden grass with mud where most run, worn lines and a goal, a wall of field stones, houses and hills behind."""
    grass, mud = mix(GRASS, LEAVES, 0.25), rgb("#77613f")
    turf(kit, grass)
    horizon(kit, mix(rgb("#7f9f58"), LEAVES, 0.3), height=0.9)
    for part, worn in ((0.35, 1.3), (0.75, 0.8)):
        for number in range(34):
            z = -9.0 + 0.6 * number
            x, wide = 1.5 * sin(2.39996 * number), worn * (1.3 + 0.5 * sin(1.7 * number))
            outline = disc(1.0, 18).tolist()
            kit.floor([(x + wide * a, z + 0.7 * worn * b) for a, _, b in outline], mix(grass, mud, part), abs(z) / 2)
    kit.floors.append((disc(0.9, 16), kit.tones.lit(mix(mud, *kit.tones.lies))))
    kit.underfoot = kit.floors[-1][1]
    for number, (x, z) in enumerate(((-1.3, 1.5), (1.5, 2.7), (-2.4, 4.6), (2.9, 5.2), (0.6, 7.2), (1.8, -1.4))):
        puddle = disc(0.34 + 0.1 * (number % 3), 14, x, z)
        puddle[:, 2] = z + 0.5 * (puddle[:, 2] - z)
        if kit.said & {"rain", "storm"}:
            kit.floors.append((puddle, mix(kit.underfoot, kit.outside, 0.5)))
    line = mix(grass, WHITE, 0.55)
    for x, z, wide, deep in ((0, 8.9, 18, 0.07), (0, 5.8, 7, 0.06), (-3.5, 7.3, 0.06, 3.1), (3.5, 7.3, 0.06, 3.1)):
        left, right, near, far = x - wide / 2, x + wide / 2, z - deep / 2, z + deep / 2
        kit.floor([(left, near), (right, near), (right, far), (left, far)], line, z / 2)
    for x in (-1.7, 1.7):
        kit.box(x, 9.0, 0.07, 0.07, 1.4, mix(WHITE, BLACK, 0.08))
    kit.box(0, 9.0, 3.47, 0.07, 0.07, mix(WHITE, BLACK, 0.08), base=1.4)
    kit.box(3.7, 3.2, 0.36, 1.6, 0.05, WOOD, base=0.22)
    for z in (2.6, 3.8):
        kit.box(3.7, z, 0.3, 0.06, 0.22, mix(WOOD, BLACK, 0.2))
    for x, z in ((-2.9, 2.2), (-3.1, 4.4), (2.6, -2.4)):
        kit.box(x, z, 0.14, 0.14, 0.16, rgb("#cf6a2c"), top=0.15)
    for number in range(26):
        x, z, turn = around(number, 26, 11.6)
        kit.box(x, z, 3.0, 0.3, 0.5 + 0.04 * (number % 2), mix(ROCK, BLACK, 0.06 * (number % 3)), turn)
    pane = LAMP if kit.tones.lamps else mix(STONE, BLACK, 0.55)
    for number in range(11):
        x, z, turn = around(number, 11, 14.0 + 1.6 * (number % 3), -128.0)
        wall, tall = mix(mix(ROCK, STONE, 0.5), (WHITE, BLACK)[number % 2], 0.1), 1.9 + 0.3 * (number % 2)
        kit.box(x, z, 3.2, 2.4, tall, wall, turn)
        kit.box(x, z, 3.4, 2.6, 1.0, mix(STONE, BLACK, 0.5), turn, base=tall, top=0.3)
        ahead, right = z / hypot(x, z), x / hypot(x, z)
        for aside, up in ((-0.9, 0.5), (0.9, 0.5), (-0.9, 1.3), (0.9, 1.3)):
            front = hypot(x, z) - 1.25
            kit.box(right * front + aside * ahead, ahead * front - aside * right, 0.5, 0.08, 0.45, pane, turn, base=up, glows=kit.tones.lamps)  # fmt: skip
        kit.box(x + 0.8 * ahead, z - 0.8 * right, 0.4, 0.4, 1.3, mix(ROCK, BLACK, 0.2), turn, base=tall)


def athletics_track(kit: Kit) -> None:
    """A red oval of eight lanes around grass, its near straight underfoot, stands all around, and floodlights."""
    ground(kit, mix(GRASS, LEAVES, 0.35), 0)
    red, line = mix(_RED, BLACK, 0.08), mix(_RED, WHITE, 0.8)
    for lane in range(9):
        for colour, inward in ((line, 0.0), (red if lane < 8 else mix(GRASS, LEAVES, 0.2), 0.09)):
            kit.floor(_oval(_LANES / 2 - _LANES / 8 * lane - inward), colour, 2.0)
            kit.underfoot = kit.floors[-1][1] if colour is red else kit.underfoot
    for x in (-3.4, 3.2):
        kit.box(x, 3.5, 0.9, 0.06, 0.34, WHITE, base=0.06)
        kit.box(x, 3.5, 0.06, 0.05, 0.06, _RED)
    _stands(kit, 6.0)


_LANES, _STRAIGHT, _BEND = 5.6, 11.0, 6.0
"""How wide eight lanes are, half as long as a straight is, and the radius of a bend to the middle of its lanes: less
than true ones of 84 and 37 m, so that a frame shows what it is.
"""


def _oval(outward: float) -> list[tuple[float, float]]:
    """The outline of two straights and two bends, so far outside of the middle of the lanes."""
    far = _BEND + outward
    turns = [-pi / 2 + pi * number / 14 for number in range(15)]
    right = [(_STRAIGHT + far * cos(turn), _BEND + far * sin(turn)) for turn in turns]
    return [*right, *((-x, 2 * _BEND - z) for x, z in right)]


def _stands(kit: Kit, further: float = 0.0) -> None:
    """Rows of people all around, and floodlights."""
    for row in range(5):
        for number in range(19):
            x, z, turn = around(number, 19, 17 + further + 1.9 * row)
            seats = (rgb("#6f7f92"), rgb("#8d6a66"), rgb("#a7a08c"), rgb("#5d6b78"))[(number * 3 + row) % 4]
            kit.box(
                x,
                z,
                6.6 + 0.35 * further + 0.8 * row,
                1.9,
                1.0 + 0.95 * row,
                mix(seats, WHITE, 0.08 * (number % 3)),
                turn,
            )
    for number in (0, 1, 2, 3):
        x, z, turn = around(number, 4, 29.0 + further, -110.0)
        kit.box(x, z, 0.4, 0.4, 10.5, PILLAR)
        glow = mix(LAMP, WHITE, 0.5) if kit.tones.lamps else mix(PILLAR, WHITE, 0.5)
        kit.box(x, z, 3.0, 0.4, 1.8, glow, turn, base=10.0, glows=kit.tones.lamps)
