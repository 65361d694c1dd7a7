"""What people beside the cast have in a hand, or on the head: balls about it. All are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Balls

HELD = {
    "candles": "before", "umbrellas": "before", "signs": "holding", "phones": "holding", "flags": "holding",
    "newspapers": "before", "books": "before", "loads": "holding", "trays": "before", "lanterns": "beside",
    "torches": "holding",
}  # fmt: skip
"""How somebody has what they hold, as ``bystander_poses.POSES`` has it."""
IN_BOTH = frozenset(("newspapers", "books", "trays"))
"""What takes both hands."""
SHADED = frozenset(("flags", "umbrellas", "signs"))
"""What has the colour that words say, rather than clothes."""
_SCREEN, _WAX, _FLAME, _CLOTH, _BOARD = map(rgb, ("#dfeaf2", "#e8e2d2", "#ffd777", "#33363c", "#e9e5da"))
_NEWSPRINT, _INK, _BRASS, _CLAY = map(rgb, ("#dcd8cc", "#8d8a82", "#b98f45", "#a5633f"))
_CASES = tuple(map(rgb, ("#6b4a34", "#4f6076", "#7a3b38", "#5c6b4f")))
_Held = list[tuple[Balls, Colour, float]]


def held_by(number: int, holds: str, shade: Colour | None, usual: Colour) -> _Held:
    """What somebody of this ``number`` has: balls around it, their colour, and how far behind they count; ``shade``:
    the colour that words say, ``usual``: that of a flag of which they say none.
    """
    wood = mix(rgb("#7a6a55"), BLACK, 0.2)
    if holds in _DRAWN:
        return _DRAWN[holds](number)
    if holds == "umbrellas":
        cloth = mix(shade or _CLOTH, (BLACK, WHITE)[number % 2], 0.05 * (number % 3))
        rim = [(0.04 + 0.25 * x, 1.06, -0.06 + 0.25 * z, 0.01) for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        rim += [(0.04 + 0.18 * x, 1.07, -0.06 + 0.18 * z, 0.01) for x in (-1, 1) for z in (-1, 1)]
        pole = [(0.07, 0.66, -0.18, 0.007), (0.04, 1.16, -0.06, 0.007)]
        return [(pole, wood, -0.07), ([*rim, (0.04, 1.17, -0.06, 0.05)], cloth, -0.1)]
    if holds == "signs":
        pole = [(0.145, 0.98, -0.035, 0.009), (0.145, 1.2, -0.035, 0.009)]
        board = [(0.145 + x, y, -0.045, 0.006) for x in (-0.14, 0.14) for y in (1.14, 1.34)]
        line = [(0.145 + x, 1.24, -0.052, 0.012) for x in (-0.09, 0.09)]
        colour = shade or mix(_BOARD, usual, 0.25 * (number % 3))
        return [(pole, wood, -0.04), (board, colour, -0.05), (line, mix(colour, BLACK, 0.6), -0.06)]
    # A flag, as if the air took it.
    colour, wave = shade or usual, 0.05 * (number % 3 - 1)
    pole = [(0.15, 0.98, -0.03, 0.007), (0.17, 1.42, -0.03, 0.007)]
    ends = ((0.17, 1.41, -0.03), (0.165, 1.2, -0.03), (0.47, 1.38 + wave, 0.0), (0.46, 1.16 + wave, 0.0))
    return [(pole, mix(colour, BLACK, 0.5), 0.0), ([(*end, 0.008) for end in ends], colour, -0.01)]


def _candle(_number: int) -> _Held:
    stick = [(0.07, 0.69, -0.19, 0.011), (0.07, 0.76, -0.19, 0.011)]
    return [(stick, _WAX, -0.08), ([(0.07, 0.785, -0.19, 0.018), (0.07, 0.82, -0.19, 0.006)], _FLAME, -0.09)]


def _phone(_number: int) -> _Held:
    return [([(0.145 + x, y, -0.05, 0.006) for x in (-0.025, 0.025) for y in (1.06, 1.14)], _SCREEN, -0.08)]


def _newspaper(number: int) -> _Held:
    """Two open pages, folded in the middle, with lines of print."""
    paper = mix(_NEWSPRINT, WHITE, 0.1 * (number % 3))
    sheet = [(x, y, z, 0.014) for x, z in ((-0.17, -0.2), (0.0, -0.24), (0.17, -0.2)) for y in (0.63, 0.85)]
    lines = [
        ([(x, y, -0.245, 0.006), (x + 0.1, y, -0.245, 0.006)], _INK, -0.1) for x in (-0.13, 0.03) for y in (0.7, 0.78)
    ]
    return [(sheet, paper, -0.09), *lines]


def _book(number: int) -> _Held:
    cover = [(x, y, -0.2 - z, 0.012) for x, z in ((-0.09, 0.0), (0.0, 0.02), (0.09, 0.0)) for y in (0.66, 0.79)]
    return [(cover, _CASES[number % len(_CASES)], -0.09)]


def _load(number: int) -> _Held:
    """A suitcase, flat on the head, with a handle."""
    colour, wide = _CASES[number * 3 % len(_CASES)], 0.125 + 0.015 * (number % 3)
    case = [(x, y, z, 0.012) for x in (-wide, wide) for y in (1.01, 1.11) for z in (-0.09, 0.09)]
    return [
        (case, colour, -0.05),
        ([(-0.035, 1.06, -0.105, 0.01), (0.035, 1.06, -0.105, 0.01)], mix(colour, BLACK, 0.5), -0.08),
    ]


def _tray(_number: int) -> _Held:
    """A tray with a pot and cups."""
    tray = [(x, 0.69, z, 0.012) for x in (-0.13, 0.13) for z in (-0.32, -0.16)]
    pot = [(0.0, 0.73, -0.23, 0.04), (0.0, 0.79, -0.23, 0.022)]
    cups = [([(x, 0.715, -0.25, 0.018), (x, 0.74, -0.25, 0.022)], _CLAY, -0.11) for x in (-0.09, 0.09)]
    return [(tray, _INK, -0.09), (pot, _BRASS, -0.1), *cups]


def _lantern(_number: int) -> _Held:
    string = [(0.165, 0.54, -0.18, 0.004), (0.165, 0.45, -0.18, 0.004)]
    return [(string, BLACK, -0.07), ([(0.165, 0.42, -0.18, 0.035), (0.165, 0.36, -0.18, 0.035)], _FLAME, -0.09)]


def _torch(_number: int) -> _Held:
    stick = [(0.145, 0.98, -0.035, 0.012), (0.15, 1.22, -0.035, 0.014)]
    return [(stick, _CASES[0], -0.04), ([(0.15, 1.26, -0.035, 0.035), (0.155, 1.36, -0.035, 0.008)], _FLAME, -0.06)]


_DRAWN = {
    "candles": _candle, "phones": _phone, "newspapers": _newspaper, "books": _book, "loads": _load, "trays": _tray,
    "lanterns": _lantern, "torches": _torch,
}  # fmt: skip
