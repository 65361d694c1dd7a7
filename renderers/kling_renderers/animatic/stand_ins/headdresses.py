"""What is worn on the head without a brim: crowns and tiaras, turbans and other cloths, bands, wreaths and low caps."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.clothes import dome
from kling_renderers.animatic.stand_ins.shapes import Balls, Part, both, part

_ON = -0.05
"""How much nearer what is around a head counts as being, in statures."""
AROUND_IT = 0.4
"""How much further the back of it counts as being from the front, and nearer from behind, where long hair falls."""
_THICK = 0.0145
"""Radii from which on a ball is a crown, and none of a brim."""
_LEAF = rgb("#6c9a55")


def ring(far: float, high: float, radius: float, *, deep: float | None = None, many: int = 12) -> Balls:
    deep = far if deep is None else deep
    return [(far * cos(2 * pi * n / many), high, 0.006 + deep * sin(2 * pi * n / many), radius) for n in range(many)]


def around(balls: Balls, colour: Colour, behind: float = _ON) -> list[Part]:
    """A ring, with what is as thick as a crown within it, as a back half, which is under the head from before, and the
    halves of a front.
    """
    ring_of, crown = ([ball for ball in balls if (ball[3] > _THICK) is thick] for thick in (False, True))
    return dome(ring_of, crown, colour, behind, AROUND_IT)


def crown_of(colour: Colour, far: float, low: float, high: float, wider: float = 1.0) -> list[Part]:
    """A tube around the head."""
    sides = [*ring(far, low, 0.005), *ring(far * wider, high, 0.005)]
    return around(sides, colour)


def _lowcap(colour: Colour) -> list[Part]:
    return [
        *crown_of(colour, 0.0385, 0.98, 1.012),
        *around(ring(0.04, 0.9795, 0.006), mix(colour, BLACK, 0.25), -0.056),
    ]


def _nursecap(colour: Colour) -> list[Part]:
    front = [
        (-0.034, 0.985, -0.02, 0.005),
        (0.034, 0.985, -0.02, 0.005),
        (-0.03, 1.008, -0.012, 0.004),
        (0.03, 1.008, -0.012, 0.004),
    ]
    red = rgb("#c2353f")
    cross: list[Balls] = [
        [(0, 0.989, -0.034, 0.003), (0, 1.007, -0.028, 0.003)],
        [(-0.009, 0.998, -0.032, 0.003), (0.009, 0.998, -0.032, 0.003)],
    ]
    return [part(front, colour, -0.05), *(part(bar, red, -0.1, at_the_back=0.2) for bar in cross)]


def _skullcap(colour: Colour) -> list[Part]:
    return around([*ring(0.0405, 0.974, 0.0075), (0.0, 0.985, 0.006, 0.026)], colour)


def _turban(colour: Colour) -> list[Part]:
    rows = ((1.012, 1.022, mix(colour, BLACK, 0.06)), (0.997, 1.004, mix(colour, WHITE, 0.1)), (0.981, 0.985, colour))
    folds = [
        part(
            [(-0.036, low, -0.026, 0.011), (0.0, high, -0.036, 0.0125), (0.036, low, -0.026, 0.011)],
            shade,
            -0.06 - 0.002 * n,
        )
        for n, (low, high, shade) in enumerate(rows)
    ]
    return [*around([*ring(0.043, 0.985, 0.012), (0, 1.018, 0.012, 0.03)], colour), *folds]


def _wimple(colour: Colour) -> list[Part]:
    """A nun's: a white band about the face, a dark veil over it to the shoulders."""
    shell = [
        (0, 0.966, 0.008, 0.0475),
        (0, 0.945, 0.026, 0.046),
        (0, 0.87, 0.034, 0.05),
        (-0.05, 0.8, 0.04, 0.03),
        (0.05, 0.8, 0.04, 0.03),
    ]
    white = rgb("#f1efe9")
    side = [(0.036, 0.976, -0.012, 0.0085), (0.0405, 0.945, -0.014, 0.007), (0.0395, 0.905, -0.014, 0.008)]
    fall = [(0.045, 0.975, -0.004, 0.009), (0.051, 0.93, -0.004, 0.008), (0.062, 0.83, -0.01, 0.016)]
    band = [(-0.03, 0.981, -0.026, 0.0085), (0.03, 0.981, -0.026, 0.0085), (0, 0.985, -0.03, 0.009)]
    return [
        part(shell, colour, 0.004, at_the_back=0.06),
        *both(fall, colour, -0.02),
        *both(side, white, -0.012),
        part([(-0.03, 0.85, -0.01, 0.02), (0.03, 0.85, -0.01, 0.02), (0, 0.828, -0.03, 0.026)], white, 0.05),
        part(band, white, -0.02),
    ]


def _bandana(colour: Colour) -> list[Part]:
    """A cloth around the head, knotted behind."""
    knot = [(0.0, 0.965, 0.056, 0.009)]
    ends = [(0.004, 0.963, 0.06, 0.006), (0.03, 0.925, 0.07, 0.008)]
    spots = [
        part([(x, y, z, 0.0028)], mix(colour, WHITE, 0.75), -0.12, at_the_back=0.24)
        for x, y, z in (
            (-0.022, 0.98, -0.031),
            (-0.004, 0.984, -0.04),
            (0.015, 0.979, -0.036),
            (0.006, 0.998, -0.026),
            (-0.013, 0.997, -0.023),
        )
    ]
    return [
        *around([*ring(0.0395, 0.977, 0.0095), (0.0, 0.986, 0.006, 0.0295)], colour),
        part(knot, mix(colour, BLACK, 0.15), 0.0),
        *both(ends, mix(colour, BLACK, 0.1), 0.01),
        *spots,
    ]


def _crown(colour: Colour) -> list[Part]:
    points: list[Part] = []
    for n in range(8):
        t = 2 * pi * n / 8 + pi / 8
        x, z = 0.039 * cos(t), 0.006 + 0.039 * sin(t)
        foot = [(0.039 * cos(t + d), 0.99, 0.006 + 0.039 * sin(t + d), 0.004) for d in (-0.34, 0.34)]
        shade = colour if z < 0.006 else mix(colour, BLACK, 0.25)
        points.append(part([*foot, (1.12 * x, 1.028, 1.12 * z, 0.003)], shade, -0.054 if z < 0.006 else 0.03))
        if z < 0.006:
            points.append(part([(1.12 * x, 1.03, 1.12 * z, 0.0055)], mix(colour, WHITE, 0.4), -0.06))
    gem = part([(0, 0.986, -0.04, 0.0055)], rgb("#b8434e"), -0.12, at_the_back=0.24)
    return [*points, *around(ring(0.0405, 0.985, 0.0075), mix(colour, BLACK, 0.06), -0.056), gem]


def _tiara(colour: Colour) -> list[Part]:
    spots = ((-0.03, 0.985, -0.022, 0.005), (-0.016, 0.998, -0.03, 0.005), (0.0, 1.012, -0.034, 0.0055))
    peaks = [
        part([(x, 0.984, z, 0.004), (x, y, z, r)], colour, -0.1)
        for x, y, z, r in (*spots, (0.016, 0.998, -0.03, 0.005), (0.03, 0.985, -0.022, 0.005))
    ]
    gem = part([(0, 1.006, -0.04, 0.0045)], rgb("#8fd0e8"), -0.12)
    band = [(-0.038, 0.978, -0.01, 0.0035), (0.0, 0.986, -0.036, 0.0035), (0.038, 0.978, -0.01, 0.0035)]
    return [*(part(ends, colour, -0.09) for ends in pairwise(band)), *peaks, gem]


def _headband(colour: Colour) -> list[Part]:
    return around(ring(0.0435, 0.9735, 0.0065), colour, -0.056)


def _wreath(colour: Colour) -> list[Part]:
    made: list[Part] = []
    petals = (colour, rgb("#e7d48a"), rgb("#f1efe9"))
    for n in range(10):
        t = 2 * pi * n / 10
        z = 0.006 + 0.041 * sin(t)
        near = -0.06 if z < 0.006 else 0.02
        made += [
            part([(0.041 * cos(t + d), 0.977, 0.006 + 0.041 * sin(t + d), 0.006) for d in (-0.3, 0.3)], _LEAF, near),
            part([(0.043 * cos(t), 0.98, 0.006 + 0.043 * sin(t), 0.0085)], petals[n % 3], near - 0.01),
        ]
    return made


HEADDRESSES: dict[str, Callable[[Colour], list[Part]]] = {
    "turban": _turban,
    "wimple": _wimple,
    "bandana": _bandana,
    "crown": _crown,
    "tiara": _tiara,
    "headband": _headband,
    "wreath": _wreath,
    "skullcap": _skullcap,
    "nursecap": _nursecap,
    "lowcap": _lowcap,
}
"""By the words of ``vocabulary.garments``."""
