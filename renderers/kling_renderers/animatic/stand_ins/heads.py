"""The head of a stand-in: a skull, hair, ears and nose in the round, so that every side of it reads.

Eyes, brows and the line of the mouth are flat marks that lie on the skull where they sit, turned as it
is there; from the side they narrow by themselves. Nothing tells a woman from a man, on purpose: hair
is a cap in a few shades and lengths.
"""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, radians, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, PAPER, SKIN, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Balls, Feature, Figure, Part, both, part

HEAD = (0.0, 0.951, 0.0)
"""The middle of the head: features of the face are drawn in its plane."""
NOSE = 0.06
"""How far the nose stands before the middle of the head, in statures."""

GREY = rgb("#8d8f90")
_HAIR = (rgb("#2e2c2c"), rgb("#7b5a41"), GREY, rgb("#4a3a30"), rgb("#b39a70"))
_IRIS = rgb("#2a2c30")
_LIPS = rgb("#b0605c")


def skin_of(colour: Colour) -> Colour:
    return mix(SKIN, colour, 0.05)


def hair_of(build: int) -> Colour:
    return _HAIR[build % len(_HAIR)]


_FALLING: dict[str, tuple[Balls, ...]] = {
    "long": (
        [
            (-0.022, 0.93, 0.024, 0.022),
            (0.022, 0.93, 0.024, 0.022),
            (-0.024, 0.8, 0.042, 0.014),
            (0.024, 0.8, 0.042, 0.014),
        ],
    ),
    "tail": ([(0, 0.965, 0.05, 0.013), (0, 0.93, 0.068, 0.015), (0, 0.83, 0.06, 0.008)],),
    "bun": ([(0, 1.003, 0.036, 0.023)],),
}
"""What hair there is beside that of the skull."""
_FALLEN = 0.35
"""How far at the back it counts as being, in statures: it stays behind the shoulders from as high as faces are seen."""


def style_of(build: int) -> str:
    """How somebody of whom no word says it wears their hair."""
    return ("usual", "short", "full")[build % 3]


def head_parts(skin: Colour, hair: Colour, style: str) -> list[Part]:
    """Skull, hair, ears, nose and lips; ``style`` is that of ``vocabulary.looks``, or usual or full."""
    crop, full = style in ("short", "bald"), style in ("full", "long")
    skull = [
        (0, 0.945, -0.013, 0.036), (-0.006, 0.924, -0.013, 0.0295), (0.006, 0.924, -0.013, 0.0295),
        (-0.006, 0.8945, -0.0235, 0.0185), (0.006, 0.8945, -0.0235, 0.0185),
        (-0.021, 0.909, 0.006, 0.0125), (0.021, 0.909, 0.006, 0.0125),
    ]  # fmt: skip
    volume = 0.955 if crop else 1.0
    cap = [(0, 0.9545, 0.006, 0.0452 * volume), (0, 0.93, 0.018, 0.036 * volume)]
    side = [
        (0.014, 0.967, 0.010, 0.031 * volume), (0.024, 0.945, 0.018, 0.023 * volume), (0.036, 0.938, -0.002, 0.006),
        (0.02, 0.922 if crop else 0.912, 0.026, 0.017),
    ]  # fmt: skip
    if style == "bald":
        hair, side = skin, []
    if full:
        cap.append((0, 0.917, 0.024, 0.034))
        side.append((0.027, 0.914, 0.02, 0.017))
    ear = [(0.0385, 0.937, 0.003, 0.0075), (0.0375, 0.9245, 0.001, 0.005)]
    nose = [(0, 0.936, -0.0448, 0.0028), (0, 0.9195, -0.0555, 0.0038), (0, 0.9165, -0.05, 0.0042)]
    wings = [(-0.0052, 0.9170, -0.047, 0.0034), (0.0052, 0.9170, -0.047, 0.0034)]
    upper = [(-0.0085, 0.9030, -0.0385, 0.0012), (0.0085, 0.9030, -0.0385, 0.0012), (0, 0.9045, -0.0425, 0.0026)]
    lower = [(-0.006, 0.9010, -0.0385, 0.0014), (0.006, 0.9010, -0.0385, 0.0014), (0, 0.8997, -0.0415, 0.0028)]
    lips = mix(skin, _LIPS, 0.22)
    return [
        part(cap, hair, 0.006), part(skull, skin, jaw=_JAW), *(both(side, hair, 0.004) if side else []),
        *(
            part(balls, hair, 0.02 if style == "long" else 0.004, at_the_back=_FALLEN)
            for balls in _FALLING.get(style, ())
        ),
        *([] if full else both(ear, mix(skin, BLACK, 0.07), -0.008)),
        part(lower, lips, -0.018, jaw=(0.011, 0.011, 0.011)), part(upper, mix(lips, BLACK, 0.05), -0.019),
        part([*nose, *wings], mix(skin, BLACK, 0.035), -0.02),
    ]  # fmt: skip


def face(skin: Colour, hair: Colour) -> tuple[Feature, ...]:
    """Eyes on the eye line, brows and mouth: enough to tell where someone looks."""
    return (*_eye(-1, skin, hair), *_eye(1, skin, hair), _mouth(-1, skin), _mouth(1, skin))


_JAW = (0.0, 0.0, 0.0, 0.0115, 0.0115, 0.0, 0.0)
"""How far each ball of the skull sinks when the mouth is wide open: the chin, about a tenth of the face."""
_NECK = (0.0, 0.885, 0.008)
"""What the head turns about, in statures."""
EYES_FROM_HEAD = 0.9375 - HEAD[1]
"""How much higher the eyes are than the middle of the head, in statures."""
_EYES = (0.0, HEAD[1] + EYES_FROM_HEAD, -0.0455)
"""The middle between the eyes."""
_SOCKETS = ((0.0, 0.945 - HEAD[1], -0.013), 0.0356)
"""The middle and the radius of what eyes and brows lie on: within the skull's ball there, so that none of them stands
out beyond a turned head.
"""


def looking(head: Figure, aside: float, up: float) -> Figure:
    """A head that faces the camera, turned by degrees to its own left and up."""
    if not aside and not up:
        return head
    turn, tilt = radians(aside), radians(up)
    about = np.array(((cos(turn), 0, sin(turn)), (0, 1, 0), (-sin(turn), 0, cos(turn))))
    matrix = np.array(((1, 0, 0), (0, cos(tilt), sin(tilt)), (0, -sin(tilt), cos(tilt)))) @ about
    parts = []
    for piece in head.parts:
        balls = piece.balls.copy()
        balls[:, :3] = (balls[:, :3] - _NECK) @ matrix + _NECK
        parts.append(piece._replace(balls=balls))
    features = tuple(feature.rotated(matrix) for feature in head.features)
    middle, eyes = (np.array((head.head, _EYES)) - _NECK) @ matrix + _NECK
    x, y, z = (float(place) for place in middle)
    return replace(head, parts=tuple(parts), features=features, head=(x, y, z), eyes=float(eyes[1]) if up else None)


def _eye(side: int, skin: Colour, hair: Colour) -> tuple[Feature, ...]:
    outward = np.array((side * 0.42, 0.0, -0.9075))
    along = np.array((side * 0.9075, 0.0, 0.42))
    up = np.array((0.0, 1.0, 0.0))
    middle = np.array((side * 0.0158, EYES_FROM_HEAD, -0.0455))
    lid = mix(mix(skin, BLACK, 0.45), hair, 0.3)

    def mark(points: list[tuple[float, float]], colour: Colour, thick: float = 1.0) -> Feature:
        spots = _on_the_skull(np.array([middle + a * along + b * up for a, b in points]))
        return Feature(spots, outward, colour, 0.18, thick=thick)

    top = [(0.0082 * cos(t), 0.0046 * sin(t)) for t in np.linspace(0, pi, 13)]
    white = top + [(0.0082 * cos(t), 0.0034 * sin(t)) for t in np.linspace(pi, 2 * pi, 13)[1:-1]]
    lashes = top + [(0.0085 * cos(t), 0.0059 * sin(t) + 0.0002) for t in np.linspace(pi, 0, 13)]
    brow = [(-0.0085, 0.0098), (0.0, 0.0125), (0.0095, 0.0108), (0.0, 0.0143), (-0.0085, 0.0122)]
    return (
        mark(white, mix(PAPER, skin, 0.15)),
        mark(_round(0.0039, 0.0002), _IRIS),
        mark(_round(0.0010, 0.0016, -side * 0.0012), WHITE, thick=0.0015),
        mark(lashes, lid, thick=0.0013),
        mark(brow, mix(hair, BLACK, 0.25), thick=0.0022),
    )


def _on_the_skull(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Places (n, 3), put back or ahead until they lie on the skull."""
    (x, y, z), radius = _SOCKETS
    aside, up = places[:, 0] - x, places[:, 1] - y
    return np.column_stack((places[:, :2], z - np.sqrt(np.maximum(0.0, radius**2 - aside**2 - up**2))))


def _round(radius: float, up: float, aside: float = 0.0, points: int = 20) -> list[tuple[float, float]]:
    turns = np.linspace(0, 2 * pi, points, endpoint=False)
    return [(aside + radius * cos(t), up + radius * sin(t)) for t in turns]


def _mouth(side: int, skin: Colour) -> Feature:
    """Half of the line between the lips, which opens to half of a mouth."""
    across = side * np.linspace(0, 0.009, 5)

    def outline(upper: float, lower: float) -> NDArray[np.float64]:
        def edge(x: float, thick: float) -> tuple[float, float, float]:
            return (x, 0.9022 + 6 * x * x + thick * (1 - (x / 0.009) ** 2) - HEAD[1], -0.0450 + 42 * x * x)

        return np.array([edge(x, upper) for x in across] + [edge(x, -lower) for x in across[::-1]])

    dark = mix(mix(skin, BLACK, 0.62), _LIPS, 0.25)
    return Feature(outline(0.0006, 0.0006), np.array((side * 0.35, 0.0, -0.937)), dark, 0.12, outline(0.001, 0.0115))
