"""What a face shows: eyes, brows and mouth, flat marks that lie on the skull where they sit."""

from __future__ import annotations

from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Feature

HEAD = (0.0, 0.951, 0.0)
"""The middle of the head: features of the face are drawn in its plane."""
EYES_FROM_HEAD = 0.9375 - HEAD[1]
"""How much higher the eyes are than the middle of the head, in statures."""
LIPS = rgb("#b0605c")
_IRIS = rgb("#2a2c30")
_SOCKETS = ((0.0, 0.9415 - HEAD[1], -0.0145), 0.0335)
"""The middle and the radius of what eyes and brows lie on: within the skull's ball there, so that none of them stands
out beyond a turned head.
"""


_WIDE, _OVER, _BELOW = 0.0083, 0.0047, 0.0036
"""Half the width of an eye, and how far it opens up and down from its middle."""
_INWARD = 0.0007
"""How far pupils are turned to each other, as of eyes that look at somebody near."""


def face(
    skin: Colour, hair: Colour, gender: str | None = None, *, child: bool = False, old: bool = False
) -> tuple[Feature, ...]:
    """Eyes on the eye line, brows and mouth: enough to tell where someone looks."""
    large = 1.16 if child else 1.08 if gender == "female" else 1.0
    eyes = (mark for side in (-1, 1) for mark in _eye(side, skin, hair, gender, large))
    folds = (_fold(side, skin) for side in (-1, 1)) if old else ()
    return (*eyes, *folds, _mouth(-1, skin), _mouth(1, skin))


def _eye(side: int, skin: Colour, hair: Colour, gender: str | None, large: float) -> tuple[Feature, ...]:
    outward = np.array((side * 0.42, 0.0, -0.9075))
    along = np.array((side * 0.9075, 0.0, 0.42))
    up = np.array((0.0, 1.0, 0.0))
    middle = np.array((side * 0.0158, EYES_FROM_HEAD, -0.0455))
    lid = mix(mix(skin, BLACK, 0.6 if gender == "female" else 0.45), hair, 0.3)

    def mark(points: list[tuple[float, float]], colour: Colour, thick: float = 1.0) -> Feature:
        spots = _on_the_skull(np.array([middle + a * along + b * up for a, b in points]))
        return Feature(spots, outward, colour, 0.18, thick=thick)

    wide, over, below = large * _WIDE, large * _OVER, large * _BELOW
    top = [(wide * cos(t), over * sin(t)) for t in np.linspace(0, pi, 13)]
    white = top + [(wide * cos(t), below * sin(t)) for t in np.linspace(pi, 2 * pi, 13)[1:-1]]
    iris = [
        (a, max(-below * sqrt(1 - (a / wide) ** 2), min(over, b)))
        for a, b in _round(large * 0.0043, 0.0003, -_INWARD, 20)
    ]
    rim = [(wide * 1.03 * cos(t), (over + 0.0013) * sin(t) + 0.0002) for t in np.linspace(pi, 0, 13)]
    if gender == "female":
        rim = [(a, b + 0.0008 * (a / wide + 1)) for a, b in rim[:-1]] + [(wide + 0.0028, 0.0030)]
    thick = {"female": 0.0017, "male": 0.0029}.get(gender or "", 0.0022)
    brow = [(-0.0085, 0.0112), (0.0, 0.0137), (0.0098, 0.0117), (0.0, 0.0137 + thick), (-0.0085, 0.0112 + 1.2 * thick)]
    return (
        mark(white, mix(PAPER, skin, 0.15)),
        mark(iris, _IRIS),
        mark(_round(0.0011, 0.0019, -_INWARD - side * 0.0014, 12), WHITE, thick=0.0015),
        mark(top + rim, lid, thick=0.0013),
        mark(brow, mix(hair, BLACK, 0.25), thick=0.0022),
    )


def _on_the_skull(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Places (n, 3), put back or ahead until they lie on the skull."""
    (x, y, z), radius = _SOCKETS
    aside, up = places[:, 0] - x, places[:, 1] - y
    return np.column_stack((places[:, :2], z - np.sqrt(np.maximum(0.0, radius**2 - aside**2 - up**2))))


def _round(radius: float, up: float, aside: float, points: int) -> list[tuple[float, float]]:
    turns = np.linspace(0, 2 * pi, points, endpoint=False)
    return [(aside + radius * cos(t), up + radius * sin(t)) for t in turns]


def _mouth(side: int, skin: Colour) -> Feature:
    """Half of the line between the lips, which opens to half of a mouth."""
    across = side * np.linspace(0, 0.009, 5)

    def outline(upper: float, lower: float) -> NDArray[np.float64]:
        def edge(x: float, thick: float) -> tuple[float, float, float]:
            return (x, 0.9022 + 6 * x * x + thick * (1 - (x / 0.009) ** 2) - HEAD[1], -0.0450 + 42 * x * x)

        return np.array([edge(x, upper) for x in across] + [edge(x, -lower) for x in across[::-1]])

    dark = mix(mix(skin, BLACK, 0.62), LIPS, 0.25)
    return Feature(outline(0.0006, 0.0006), np.array((side * 0.35, 0.0, -0.937)), dark, 0.12, outline(0.001, 0.0115))


def _fold(side: int, skin: Colour) -> Feature:
    """From the nose to the corner of the mouth, of who is old."""
    spots = [(0.0088, 0.9185), (0.0118, 0.9125), (0.0142, 0.9035), (0.0128, 0.9125), (0.0092, 0.9192)]
    outline = np.array([(side * a, b - HEAD[1], -0.0405 + 0.3 * (a - 0.0088)) for a, b in spots])
    return Feature(outline, np.array((side * 0.35, 0.0, -0.937)), mix(skin, BLACK, 0.3), 0.2, thick=0.0016)
