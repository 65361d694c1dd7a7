"""Lights that hang over a lane: neon signs and what a wet ground shows of them, and strings of paper lanterns."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_story.setting import Setting

HALVES = {"street": 3.6, "alley": 1.75, "market": 3.9, "courtyard": 5.0, "hutong": 1.5, "siheyuan": 4.0}
"""How far aside the walls of a place are where lamps hang on them, in statures."""
_OPEN = 3.0
"""How far aside lanterns hang elsewhere, on posts."""
_TUBES = (rgb("#ff4fa3"), rgb("#3fd6e8"), rgb("#ffb347"), rgb("#8d6bff"), rgb("#57e08a"))
_BACK, _POST = rgb("#191528"), rgb("#3b3238")
_SIGNS = (-2.4, 1.7, 3.6, 5.4, 7.6, 10.2)
"""How far ahead of the subject signs hang, in statures, one on each side."""
_MIRRORED = 0.38
"""Where the ground shows a sign, of the way from the subject to it: with eyes at 0.9 statures and the sign at 1.5."""
_WET = ("rain", "storm")
_STRINGS = (-2.2, 1.6, 3.4, 5.6, 8.4)
_HIGH, _SAG, _ON_ONE = 1.9, 0.22, 6
"""How high a string of lanterns is tied, how far its middle hangs lower, and how many are on one."""
_PAPER = rgb("#c84a34")


def neon_signs(kit: Kit, setting: Setting) -> None:
    """Signs that stand out from the walls on both sides, others flat on them; where it rains the ground shows each."""
    half = HALVES.get(setting.place or "")
    if half is None:
        return
    for number, z in enumerate(_SIGNS):
        for side in (-1, 1):
            tube = _TUBES[(2 * number + (side > 0)) % len(_TUBES)]
            low, tall = 1.25 + 0.3 * ((number + (side > 0)) % 3), 0.7 + 0.2 * (number % 2)
            _standing_out(kit, side * (half - 0.26), z + 0.35 * side, low, tall, tube)
            _on_the_wall(kit, side * (half - 0.02), z + 1.0, side, _TUBES[(number + 3 * (side > 0)) % len(_TUBES)])
            if setting.weather in _WET and (number + (side > 0)) % 2:
                x = side * (_MIRRORED * half + 0.2 * (number * 2 % 3 - 1))
                for near, wide, part in ((0.0, 0.16, 0.36), (0.36, 0.2, 0.22), (0.68, 0.12, 0.1)):
                    _streak(kit, x, _MIRRORED * z - near, wide, mix(kit.underfoot, tube, part))


def _standing_out(kit: Kit, x: float, z: float, low: float, tall: float, tube: Colour) -> None:
    """An upright sign across the lane, its letters as strokes of a tube; it has a front at both ends of the lane."""
    for ahead in (1, -1):

        def panel(left: float, right: float, foot: float, high: float, colour: Colour, ahead: int = ahead) -> None:
            ends = (x + ahead * left, x + ahead * right)
            kit.face(
                [(ends[0], foot, z), (ends[1], foot, z), (ends[1], high, z), (ends[0], high, z)], colour, glows=True
            )

        panel(-0.18, 0.18, low, low + tall, _BACK)
        for row in range(round(tall / 0.24)):
            at = low + 0.08 + 0.24 * row
            panel(-0.12, 0.12, at + 0.1, at + 0.14, tube)
            panel(-0.12 + 0.16 * (row % 2), -0.06 + 0.16 * (row % 2), at - 0.03, at + 0.1, tube)


def _on_the_wall(kit: Kit, x: float, z: float, side: int, tube: Colour) -> None:
    """A sign over a shop, flat on its wall, which who looks across the lane sees."""

    def panel(start: float, end: float, low: float, high: float, colour: Colour) -> None:
        left, right = (z + side * at for at in (-start, -end))
        kit.face([(x, low, left), (x, low, right), (x, high, right), (x, high, left)], colour, glows=True)

    panel(-0.55, 0.55, 1.14, 1.44, mix(tube, BLACK, 0.25))
    panel(-0.5, 0.5, 1.18, 1.4, _BACK)
    for start, end in ((-0.4, -0.18), (-0.08, 0.02), (0.1, 0.4)):
        panel(start, end, 1.24, 1.34, mix(tube, WHITE, 0.2))


def _streak(kit: Kit, x: float, z: float, wide: float, colour: Colour) -> None:
    kit.pool([(x - wide, z - 0.13), (x + wide, z - 0.13), (x + wide, z + 0.13), (x - wide, z + 0.13)], colour)


def paper_lanterns(kit: Kit, setting: Setting) -> None:
    """Strings of lanterns from side to side, lit in the dark."""
    half = HALVES.get(setting.place or "", _OPEN) - 0.1
    paper = mix(_PAPER, rgb("#ffb25e"), 0.55) if kit.tones.lamps else kit.tones.lit(_PAPER)
    for row, z in enumerate(_STRINGS):
        if setting.place not in HALVES:
            for side in (-1, 1):
                kit.box(side * half, z, 0.05, 0.05, _HIGH + 0.05, _POST)
        for number in range(_ON_ONE + 1):
            at = (number + 0.5 * (row % 2)) / _ON_ONE * 2 - 1
            if abs(at) < 0.95:
                kit.box(at * half, z, 0.2, 0.2, 0.22, paper, 45, base=hangs(at) - 0.26, top=0.8, glows=True)
        for part in range(4):
            left, right = part / 2 - 1, part / 2 - 0.5
            low = [(at * half, hangs(at) - 0.03, z) for at in (left, right)]
            high = [(at * half, hangs(at) - 0.015, z) for at in (right, left)]
            kit.face([*low, *high], _POST)
            kit.face([low[1], low[0], high[1], high[0]], _POST)


def hangs(at: float) -> float:
    """How high a string hangs, from one end, -1, over its middle to the other."""
    return _HIGH - _SAG * (1 - at * at)
