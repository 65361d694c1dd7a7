"""Hands that are large in the frame: closed around what they hold, with fingers that are told apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Part, part

Ways = tuple[tuple[float, float, float, float], ...]
"""Balls as they are from the middle of a right hand: aside, up and away, in statures, each with its radius."""
_BACK: Ways = ((0.015, 0.011, -0.01, 0.0125), (0.015, -0.013, -0.01, 0.012), (0.012, -0.021, 0.024, 0.016))
_THUMB: Ways = ((0.01, 0.012, 0.008, 0.01), (0.002, 0.0275, -0.014, 0.0078), (-0.0125, 0.029, -0.03, 0.0062))
_FINGER: Ways = ((0.0165, 0.0, -0.02, 0.0068), (0.005, -0.0005, -0.038, 0.0066), (-0.016, -0.002, -0.034, 0.0058))
_UPPERMOST, _APART = 0.0165, 0.0115
"""How high the first finger is, and how much lower each next one, in statures: a hand is about 0.05 broad."""
_LOWER = 0.006
"""How much lower the middle of a fist is than that of what it holds, in statures."""
_LENGTHS = 0.93, 1.0, 0.95, 0.78
"""How long each is, of the longest."""


def fist(side: int, middle: tuple[float, float, float], skin: Colour) -> list[Part]:
    """The hand on a side, -1 or 1, closed around what is before its ``middle``, in statures."""

    def made(balls: Ways, colour: Colour, behind: float, up: float = 0.0, long: float = 1.0) -> Part:
        x, y, z = middle
        first = balls[0][0]
        placed = [(x + side * (first + long * (a - first)), y + up + b - _LOWER, z + c, r) for a, b, c, r in balls]
        return part(placed, colour, behind)

    fingers = [
        made(_FINGER, mix(skin, BLACK, 0.05), -0.056, _UPPERMOST - number * _APART, long)
        for number, long in enumerate(_LENGTHS)
    ]
    return [made(_BACK, skin, -0.05), *fingers, made(_THUMB, skin, -0.06)]


_SPREAD, _FOLDED = 0.13, 0.12
"""How far fingers that are held up go apart, and how long those are that aren't, of a hand."""


def counting(
    hand: tuple[float, float, float], tips: tuple[float, float, float], skin: Colour, behind: float, number: int
) -> list[Part]:
    """An upright hand that shows us so many fingers, the thumb last."""
    (x, y, z), tall = hand, tips[1] - hand[1]
    knuckles = y + _PALM_LONG * tall
    palm = [(x + out, high, z, 0.0115) for high in (y, knuckles) for out in (-0.0115, 0.0115)]
    made = [part(palm, skin, behind, over=2)]
    side = 1 if x < 0 else -1
    for finger, long in enumerate(_LENGTHS):
        aside = side * (1.5 - finger)
        up = (long - _PALM_LONG if finger < number else _FOLDED) * tall * 1.15
        ends = x + aside * (_FINGERS_WIDE + _SPREAD * up), knuckles + up, z - 0.004
        shade = mix(skin, BLACK, 0.05 if finger % 2 else 0.02) if finger < number else mix(skin, BLACK, 0.12)
        root = x + aside * _FINGERS_WIDE, knuckles, z - 0.004
        made.append(part([(*root, 0.0068), (*ends, 0.006)], shade, behind - 0.003, over=2))
    out = 0.034 if number > len(_LENGTHS) else 0.006
    thumb = [(x + side * 0.014, y + 0.006, z, 0.008), (x + side * out, y + 0.028, z - 0.008, 0.0068)]
    return [*made, part(thumb, mix(skin, BLACK, 0.07), behind - 0.004, over=2)]


_FINGERS_WIDE, _PALM_LONG = 0.0108, 0.42
"""How far fingers that lie side by side are apart, in statures, and how much of a hand is its palm."""


def flat(hand: tuple[float, float, float], tips: tuple[float, float, float], skin: Colour, behind: float) -> list[Part]:
    """A hand laid flat across the way that one looks, from its root to its ``tips``: over the marks of a face."""
    first, last = np.array(hand), np.array(tips)
    way = last - first
    across = np.array((-way[1], way[0], 0.0)) / max(float(np.hypot(way[0], way[1])), 1e-6)
    knuckles = first + _PALM_LONG * way

    def ball(place: NDArray[np.float64], radius: float) -> tuple[float, float, float, float]:
        x, y, z = place.tolist()
        return x, y, z, radius

    root = ((first - 0.1 * way, 0.006), (first + 0.1 * way, 0.0115), (knuckles, 0.014))
    palm = [ball(spot + out * aside * across, 0.0095) for spot, aside in root for out in (-1, 1)]
    made = [part(palm, skin, behind, over=2)]
    for number, long in enumerate(_LENGTHS):
        aside = (1.5 - number) * _FINGERS_WIDE * across
        end = knuckles + aside + (long - _PALM_LONG) * way
        shade = mix(skin, BLACK, 0.05 if number % 2 else 0.02)
        made.append(part([ball(knuckles + aside, 0.0066), ball(end, 0.0055)], shade, behind - 0.002, over=2))
    return made
