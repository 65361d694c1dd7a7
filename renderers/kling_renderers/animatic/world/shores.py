"""Still and running water in the land: a frozen lake, the bank of a river with or without a bridge, the shore of a lake.
All numbers are choices, in statures.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import block
from kling_renderers.animatic.world.kit import Kit, Spot, around
from kling_renderers.animatic.world.terrain import EARTH, GRASS, LEAVES, SAND, SNOW, STONE, WATER, WOOD, ground, turf

_PINE, _ICE = rgb("#47614f"), mix(SNOW, rgb("#9fc0d0"), 0.5)
_SHORE = 11.0
"""How far away the shore of a frozen lake is, more or less."""
_BANK, _FAR_BANK, _CHANNEL = 2.3, 6.4, 2.7
"""Where a river begins and ends that flows past, and half of the width of that part of it which comes from afar."""
_SPAN, _RISE, _DECK, _ROAD = 1.9, 1.45, 1.75, 4.0
"""Of an arch of stone: half of its opening and how high that is, how high the way over it is, and half its length."""


def frozen_lake(kit: Kit) -> None:
    """Ice under drifts of snow, with cracks, to a shore of pines; low hills behind it."""
    ground(kit, SNOW, 0)
    shore = [(_reach(turn) * sin(turn), _reach(turn) * cos(turn)) for turn in np.linspace(0, 2 * pi, 41)[:-1]]
    for part, away in ((1.0, 7.0), (0.72, 4.0), (0.45, 2.0)):
        kit.floor([(part * x, part * z) for x, z in shore], mix(_ICE, WHITE, 0.12 * (1 - part)), away)
    kit.underfoot = kit.floors[-1][1]
    for number in range(24):
        # Drifts, by the golden angle so that they lie in no rows.
        away, angle = 1.4 + 0.36 * number, 2.39996 * number
        _drift(kit, away * sin(angle), away * cos(angle), 0.5 + 0.05 * away)
    for x, z, wide in ((-2.4, 2.7, 0.9), (2.9, 3.9, 1.2), (-3.7, -1.4, 0.8), (4.3, 1.3, 0.9)):
        kit.box(x, z, wide, 0.6 * wide, 0.14, mix(SNOW, WHITE, 0.2), 30 * x, top=0.25)
    cracks = [((-9.0, 3.4), (-2.6, 2.5), (-0.4, 4.2), (3.2, 3.6), (9.0, 6.0)), ((-0.4, 4.2), (-1.6, 7.6), (0.5, 9.6)),
              ((-6.0, -3.0), (-1.8, -1.6), (2.4, -2.6), (7.0, -1.2))]  # fmt: skip
    lines = [((x, 0, z), (nx, 0, nz)) for one in cracks for (x, z), (nx, nz) in pairwise(one)]
    kit.lines(np.array(lines, dtype=np.float64), mix(_ICE, rgb("#5f8ba0"), 0.6), 1.0)
    for number in range(13):
        x, z, turn = around(number, 13, 27 + 4 * (number * 5 % 3))
        kit.box(x, z, 13, 6, 1.4 + 0.6 * (number * 3 % 4), mix(mix(_PINE, SNOW, 0.55), BUILDING, 0.2), turn, top=0.3)
    spots = [(0.15 * number + 0.06 * (number % 3), 0.7 + 1.3 * (number * 5 % 3)) for number in range(42)]
    trees = [((_reach(turn) + behind) * sin(turn), (_reach(turn) + behind) * cos(turn)) for turn, behind in spots]
    trees = [(x, z) for x, z in trees if z > 0 or abs(x) > 3]
    for number, (x, z) in enumerate(sorted(trees, key=lambda at: -hypot(*at))):
        _pine(kit, x, z, 2.0 + 0.35 * (number * 5 % 4))


def _reach(turn: float) -> float:
    """How far away the shore is on one side."""
    return _SHORE + 1.6 * sin(2 * turn + 0.6) + 0.9 * sin(5 * turn)


def _drift(kit: Kit, x: float, z: float, wide: float) -> None:
    edge = [(x + wide * cos(turn), z + 0.34 * wide * sin(turn)) for turn in np.linspace(0, 2 * pi, 9)[:-1]]
    kit.floor(edge, mix(SNOW, WHITE, 0.3), hypot(x, z) / 2)


def _pine(kit: Kit, x: float, z: float, tall: float) -> None:
    for level, snowy in enumerate((0.12, 0.24, 0.42)):
        wide = tall * (0.46 - 0.12 * level)
        kit.box(x, z, wide, wide, 0.46 * tall, mix(_PINE, SNOW, snowy), 25 * level, (0.06 + 0.24 * level) * tall, 0.08)


def riverside(kit: Kit) -> None:
    """A path along a bank with an edge of stone, a river that comes from afar and flows past, trees on its far bank."""
    turf(kit, mix(GRASS, EARTH, 0.25), shore=1.7)
    path = mix(STONE, SAND, 0.45)
    kit.floor([(-40, -1.3), (40, -1.3), (40, 1.7), (-40, 1.7)], path, 1.0)
    kit.underfoot = kit.floors[-1][1]
    kit.lines(np.array([((x, 0, -1.3), (x, 0, 1.7)) for x in range(-20, 21)], dtype=np.float64), mix(path, BLACK, 0.14))
    _water(kit, [(-300, _BANK), (300, _BANK), (300, _FAR_BANK), (-300, _FAR_BANK)], 2.0)
    _water(kit, [(-_CHANNEL, _FAR_BANK), (_CHANNEL, _FAR_BANK), (1.4, 60), (-1.4, 60)], 5.0)
    for number in range(26):
        away = _BANK + 0.5 + 0.14 * number
        x = 9.0 * sin(2.39996 * number)
        kit.floor([(x - 0.5, away), (x + 0.5, away), (x + 0.6, away + 0.03), (x - 0.4, away + 0.03)],
                  mix(WATER, WHITE, 0.4), away / 2)  # fmt: skip
    kit.box(0, _BANK - 0.1, 60, 0.2, 0.14, mix(STONE, WHITE, 0.12))
    for x in np.arange(-14.0, 14.1, 1.4):
        kit.box(float(x), _BANK - 0.1, 0.02, 0.22, 0.15, mix(STONE, BLACK, 0.3))
    if "arch_bridge" in kit.said:
        _arch_bridge(kit, 8.6)
    for number in range(11):
        x, z, turn = around(number, 11, 27 + 4 * (number * 5 % 3))
        kit.box(x, z, 12, 5, 1.3 + 0.5 * (number * 3 % 4), mix(LEAVES, GRASS, 0.4), turn, top=0.4)
    for number, aside in enumerate((-9.6, -7.4, -5.4, -4.0, 4.1, 5.6, 7.7, 10.0)):
        _round_tree(kit, aside, 7.3 + 1.1 * (number * 5 % 3), 1.9 + 0.4 * (number * 3 % 3))
    for x, z in ((-4.6, -2.6), (5.2, -3.2), (-6.4, 1.9), (6.8, 1.9)):
        _round_tree(kit, x, z, 2.1)


def lakeside(kit: Kit) -> None:
    """Grass down to still water, reeds at its edge, wooded hills over there."""
    turf(kit, GRASS, shore=2.2)
    edge: list[Spot] = [(x, 2.6 + 0.5 * sin(0.7 * x) + 0.3 * sin(1.9 * x)) for x in np.linspace(-30, 30, 61)]
    rim = [(x, z - 0.18) for x, z in edge]
    kit.floor([*rim, (300, 20), (-300, 20)], mix(SAND, EARTH, 0.4), 2.0)
    for beyond, away, pale in ((0.0, 2.0, 0.05), (3.5, 5.0, 0.14), (8.0, 9.0, 0.24)):
        kit.floor([*((x, z + beyond) for x, z in edge), (300, 22), (-300, 22)], mix(WATER, WHITE, pale), away)
    kit.floor([(-300, 22), (300, 22), (300, 320), (-300, 320)], mix(GRASS, LEAVES, 0.5), 12.0)
    for number in range(14):
        far = 24.0 + 3 * (number * 5 % 3)
        kit.box(
            -13 + 2 * number, far, 9, 5, 2.0 + 0.9 * (number * 3 % 4), mix(LEAVES, GRASS, 0.25), 7 * number, top=0.35
        )
    for number in range(42):
        x = (-4.6, -2.7, -1.9, 2.2, 3.0, 5.4)[number % 6] + 0.09 * (number // 6) + 0.03 * (number % 4)
        z, tall = 2.6 + 0.5 * sin(0.7 * x) - 0.1 * (number % 3), 0.34 + 0.11 * (number * 5 % 4)
        kit.box(x, z, 0.035, 0.03, tall, mix(GRASS, LEAVES, 0.4 + 0.2 * (number % 3)), top=0.3)
    for x, z, tall in ((-4.4, 1.2, 2.3), (5.0, 0.6, 2.0), (-6.6, -2.8, 2.4), (6.2, -3.4, 2.1)):
        _round_tree(kit, x, z, tall)


def _water(kit: Kit, outline: list[Spot], away: float) -> None:
    kit.floor(outline, mix(WATER, WHITE, 0.06), away)


def _round_tree(kit: Kit, x: float, z: float, tall: float) -> None:
    kit.box(x, z, 0.17, 0.17, 0.5 * tall, WOOD, 20 * x, top=0.7)
    kit.box(x, z, 1.3, 1.3, 0.4 * tall, LEAVES, 30 * z, base=0.36 * tall, top=1.12)
    kit.box(x, z, 1.4, 1.4, 0.42 * tall, mix(LEAVES, WHITE, 0.08), 55 * z, base=0.74 * tall, top=0.35)


def _arch_bridge(kit: Kit, z: float) -> None:
    """A bridge of stone with one round arch, seen from its side, its way highest in the middle."""
    stone, steps = mix(STONE, SAND, 0.25), 20
    edges: list[float] = np.linspace(-_ROAD, _ROAD, steps + 1).tolist()
    for number, (left, right) in enumerate(pairwise(edges)):
        shade = mix(stone, BLACK, 0.05 * (number % 2))
        _strip(kit, (left, right), z, (_under(left), _under(right)), (_over(left), _over(right)), shade)
        tops = (_over(left), _over(right))
        _strip(kit, (left, right), z - 0.62, tops, (tops[0] + 0.2, tops[1] + 0.2), mix(stone, WHITE, 0.22), 0.14)
    for x in edges[::2]:
        kit.box(x, z - 0.62, 0.12, 0.18, 0.34, mix(stone, WHITE, 0.12), base=_over(x))
    dark = mix(WATER, BLACK, 0.35)
    kit.floor([(-_SPAN, z - 1.5), (_SPAN, z - 1.5), (_SPAN, z + 0.7), (-_SPAN, z + 0.7)], dark, 4.0)


def _under(x: float) -> float:
    return _RISE * sqrt(max(0.0, 1 - (x / _SPAN) ** 2))


def _over(x: float) -> float:
    return float(_DECK * (1 - 0.86 * (abs(x) / _ROAD) ** 1.6))


def _strip(
    kit: Kit, ends: Spot, z: float, low: tuple[float, float], high: tuple[float, float], colour: Colour,
    deep: float = 1.4,
) -> None:  # fmt: skip
    """A part of the bridge between two places along it, its foot and its top aslant."""
    left, right = ends
    made = block((left + right) / 2, z, right - left, deep, 1.0, kit.tones.seen(colour, z))
    for feet, tops, foot, top in (((0, 2), (4, 6), low[0], high[0]), ((1, 3), (5, 7), low[1], high[1])):
        made.corners[list(feet), 1], made.corners[list(tops), 1] = foot, top
    kit.blocks.append(made)
