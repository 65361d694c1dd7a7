"""Courts for ball games, under the sky. All numbers are choices, in statures."""

from __future__ import annotations

from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import GRASS, LEAVES, ground, horizon

_ASPHALT, _CLAY, _HARD, _AROUND, _ORANGE = map(rgb, ("#6f7678", "#b8664a", "#3f6f94", "#4f7d5a", "#d9662c"))
_RIM, _BOARD_LOW, _ASIDE = 1.79, 1.7, 1.7
"""How high a basket hangs and its board begins: 3.05 and 2.9 metres beside a person of 1.7; and how far it is to the
right of who is in the middle, whom it would be behind.
"""
_NET, _CORD, _POST = 0.56, 0.006, 0.05


def basketball_court(kit: Kit) -> None:
    """Asphalt with a painted key under a hoop on a post, a fence of wire and houses behind."""
    ground(kit, _ASPHALT, 0)
    kit.underfoot = kit.floors[-1][1]
    line = mix(_ASPHALT, WHITE, 0.8)
    _flat(kit, (_ASIDE - 1.45, _ASIDE + 1.45), (5.4, 11.4), mix(_CLAY, BLACK, 0.05), 2.0)
    kit.underfoot = kit.floors[-1][1]
    for x in (_ASIDE - 1.45, _ASIDE + 1.45):
        _flat(kit, (x - 0.03, x + 0.03), (5.4, 11.4), line, 2.0)
    for z in (5.4, 11.4):
        half = 5.6 if z > 6 else 1.45
        _flat(kit, (_ASIDE - half, _ASIDE + half), (z - 0.03, z + 0.03), line, 2.0)
    _arc(kit, (_ASIDE, 11.0), 5.2, line)
    kit.box(_ASIDE, 11.85, 0.14, 0.14, 1.95, PILLAR)
    kit.box(_ASIDE, 11.55, 0.07, 0.5, 0.07, PILLAR, base=1.88)
    kit.box(_ASIDE, 11.3, 1.06, 0.04, 0.62, WHITE, base=_BOARD_LOW)
    kit.box(_ASIDE, 11.26, 0.36, 0.03, 0.27, _ORANGE, base=_BOARD_LOW + 0.09)
    kit.box(_ASIDE, 11.24, 0.31, 0.02, 0.22, WHITE, base=_BOARD_LOW + 0.11)
    for x, z, wide, deep in ((0, 10.92, 0.27, 0.02), (-0.13, 11.06, 0.02, 0.28), (0.13, 11.06, 0.02, 0.28)):
        kit.box(_ASIDE + x, z, wide, deep, 0.03, _ORANGE, base=_RIM - 0.03)
    for number in range(5):
        kit.box(_ASIDE - 0.11 + 0.055 * number, 11.0, 0.012, 0.012, 0.22, WHITE, base=_RIM - 0.25)
    kit.box(-3.2, 3.4, 0.36, 1.5, 0.05, PILLAR, base=0.24)
    for z in (2.8, 4.0):
        kit.box(-3.2, z, 0.3, 0.06, 0.24, PILLAR)
    _fence(kit, mix(PILLAR, BLACK, 0.1))
    _houses(kit)


def tennis_court(kit: Kit) -> None:
    """A hard court with white lines, a net across it, a high fence and trees behind."""
    ground(kit, _AROUND, 0)
    _flat(kit, (-3.3, 3.3), (-5.2, 10.4), _HARD, 2.0)
    kit.underfoot = kit.floors[-1][1]
    line = mix(_HARD, WHITE, 0.85)
    for x in (-3.27, -2.45, 2.45, 3.27):
        _flat(kit, (x - 0.03, x + 0.03), (-5.2, 10.4), line, 2.0)
    for x, near, far in ((0.0, -1.2, 6.4),):
        _flat(kit, (x - 0.03, x + 0.03), (near, far), line, 2.0)
    for z in (-1.2, 6.4, 10.37):
        half = 2.45 if z < 10 else 3.27
        _flat(kit, (-half, half), (z - 0.03, z + 0.03), line, abs(z) / 2)
    _net(kit, 2.6)
    horizon(kit, mix(LEAVES, GRASS, 0.3), height=1.4)
    _fence(kit, mix(_AROUND, BLACK, 0.35))


def _net(kit: Kit, z: float) -> None:
    """Across the court, its tape white along the top."""
    for x in (-3.6, 3.6):
        kit.box(x, z, _POST, _POST, _NET + 0.04, mix(PILLAR, BLACK, 0.3))
    kit.box(0, z, 7.2, 0.03, 0.06, WHITE, base=_NET - 0.06)
    shade = mix(BLACK, WHITE, 0.25)
    for number in range(49):
        kit.box(-3.6 + 0.15 * number, z, _CORD, _CORD, _NET - 0.06, shade)
    for number in range(1, 4):
        kit.box(0, z, 7.2, _CORD, _CORD, shade, base=0.125 * number)


def _fence(kit: Kit, shade: Colour) -> None:
    for number in range(13):
        kit.box(-9.0 + 1.5 * number, 14.2, 0.06, 0.06, 1.9, shade)
    for up in (0.0, 0.6, 1.25, 1.87):
        kit.box(0, 14.2, 18.0, 0.02, 0.03, shade, base=up)


def _houses(kit: Kit) -> None:
    for number, (x, tall) in enumerate(((-9.0, 4.6), (-4.6, 3.4), (-0.6, 5.4), (3.9, 3.9), (8.3, 5.0))):
        wall = mix(rgb(("#9a6a55", "#8b8f93", "#a08a6c")[number % 3]), WHITE, 0.08)
        kit.box(x, 19.5 + number % 2, 3.9, 2.4, tall, wall)
        for storey in range(int(tall / 1.1)):
            for aside in (-1.2, 0.0, 1.2):
                kit.box(x + aside, 18.2 + number % 2, 0.5, 0.06, 0.55, mix(wall, BLACK, 0.4), base=0.45 + 1.1 * storey)


def _flat(kit: Kit, across: tuple[float, float], along: tuple[float, float], colour: Colour, away: float) -> None:
    (left, right), (near, far) = across, along
    kit.floor([(left, near), (right, near), (right, far), (left, far)], colour, away)


def _arc(kit: Kit, middle: tuple[float, float], radius: float, colour: Colour) -> None:
    """The line of three points, around the basket."""
    x, far = middle
    turns = [pi + pi * number / 20 for number in range(21)]
    outer = [(x + radius * cos(turn), far + radius * sin(turn)) for turn in turns]
    inner = [(x + (radius - 0.06) * cos(turn), far + (radius - 0.06) * sin(turn)) for turn in turns]
    for one, two, three, four in zip(outer, outer[1:], inner[1:], inner, strict=False):
        kit.floor([one, two, three, four], colour, 2.0)
