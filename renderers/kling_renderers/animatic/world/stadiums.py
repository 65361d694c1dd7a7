"""A football pitch and a running track, with the stands around them. All numbers are choices."""

from __future__ import annotations

from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, around
from kling_renderers.animatic.world.terrain import GRASS, LAMP, LEAVES, ground

_RED = rgb("#b1523f")


def stadium(kit: Kit) -> None:
    """A pitch with its lines and a goal, stands with rows of people all around, and floodlights."""
    ground(kit, mix(GRASS, LEAVES, 0.35), 0)
    for number in range(-6, 8):
        if number % 2:
            kit.floor([(-300, 2.4 * number), (300, 2.4 * number), (300, 2.4 * number + 2.4), (-300, 2.4 * number + 2.4)], mix(GRASS, LEAVES, 0.2), 3.0)  # fmt: skip
    kit.underfoot = kit.floors[-1][1]
    line = mix(GRASS, WHITE, 0.8)
    for x, z, wide, deep in (
        (0, 1.4, 18, 0.07),
        (0, 9.6, 18, 0.07),
        (0, 6.2, 7, 0.07),
        (-3.5, 7.9, 0.07, 3.4),
        (3.5, 7.9, 0.07, 3.4),
    ):
        half, near = wide / 2, z - deep / 2
        kit.floor([(x - half, near), (x + half, near), (x + half, near + deep), (x - half, near + deep)], line, z / 2)
    for x in (-1.7, 1.7):
        kit.box(x, 9.7, 0.07, 0.07, 1.4, WHITE)
    kit.box(0, 9.7, 3.47, 0.07, 0.07, WHITE, base=1.4)
    for x in (-2.6, 2.4):
        kit.box(x, 1.4, 0.05, 0.05, 0.8, _RED)
        kit.box(x + 0.12, 1.4, 0.22, 0.02, 0.14, _RED, base=0.66)
    _stands(kit)


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
