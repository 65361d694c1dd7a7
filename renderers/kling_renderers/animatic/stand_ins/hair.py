"""The hair of a stand-in: a mass around the crown, locks from the parting to the temples, and what falls or is put up.

Locks lie over the forehead from the front, and under the rest from behind, so that a hairline reads from every side.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.features import HEAD
from kling_renderers.animatic.stand_ins.shapes import Balls, Feature, Part, both, part

GREY = rgb("#979289")
_SHADES = (rgb("#2e2c2c"), rgb("#7b5a41"), rgb("#8c4c36"), rgb("#4a3a30"), rgb("#b39a70"))
_USUAL = {"female": ("long", "bob", "tail"), None: ("usual", "short", "full"), "male": ("usual", "short", "usual")}
"""How somebody of whom no word says it wears their hair, by the gender that words say."""
COVERS_EARS = ("full", "bob", "long", "hooded")


def hair_of(build: int) -> Colour:
    return _SHADES[build % len(_SHADES)]


def style_of(build: int, gender: str | None = None) -> str:
    """How somebody of whom no word says it wears their hair."""
    styles = _USUAL[gender]
    return styles[build % len(styles)]


_FALLEN = 0.35
"""How far at the back what falls counts as being, in statures: it stays behind the shoulders from as high as faces are
seen.
"""
_OVER, _UNDER = -0.014, 0.012
"""How much nearer locks count as being from the front, and how much nearer the back of the head from behind."""
_FALLING: dict[str, Balls] = {
    "long": [
        (0.0, 0.957, 0.014, 0.0425), (-0.026, 0.925, 0.022, 0.0235), (0.026, 0.925, 0.022, 0.0235),
        (-0.036, 0.855, 0.034, 0.017), (0.036, 0.855, 0.034, 0.017),
        (-0.026, 0.79, 0.044, 0.012), (0.026, 0.79, 0.044, 0.012),
    ],
    "tail": [(0, 0.972, 0.052, 0.012), (0, 0.945, 0.074, 0.016), (0, 0.885, 0.074, 0.014), (0, 0.83, 0.062, 0.006)],
    "bun": [(-0.005, 1.003, 0.046, 0.0215), (0.005, 1.003, 0.046, 0.0215)],
}  # fmt: skip
"""What hair there is beside that of the skull."""
_FRINGE = (
    (-0.0285, 0.966, -0.0225, 0.008), (0.0285, 0.966, -0.0225, 0.008), (0, 0.9655, -0.041, 0.0075),
    (0, 0.983, -0.02, 0.0165),
)  # fmt: skip
_SWEPT = (
    (-0.031, 0.9665, -0.0165, 0.0068), (-0.012, 0.9765, -0.036, 0.0075), (0.021, 0.984, -0.026, 0.01),
    (0, 0.986, -0.016, 0.0105),
)  # fmt: skip
"""What is combed over the forehead: down to the brows, and aside."""


def skull(size: float) -> list[tuple[float, float, float, float]]:
    """What covers a head down to the nape, so large against its usual."""
    mass = [(0.0, 0.957, -0.005, 0.0425 * size), (0.0, 0.951, 0.014, 0.0445 * size), (0.0, 0.922, 0.023, 0.0325 * size)]
    return [*mass, *((side * 0.0185, 0.934, 0.006, 0.026 * size) for side in (-1, 1))]


def hair_parts(hair: Colour, style: str, gender: str | None, *, fringe: bool, hat: bool) -> list[Part]:
    """``style`` is that of ``vocabulary.looks``, or ``usual``, ``full``, ``bob`` or ``hooded``; ``fringe``: it falls to
    the brows; ``hat``: none is over the forehead, since something is worn on it.
    """
    if style in ("bald", "hooded"):
        return []
    size = 0.965 if style == "short" else 1.0
    mass = skull(size)
    if style in ("full", "bob"):
        low = 0.904 if style == "full" else 0.898
        mass += [(side * 0.02, low, 0.018, 0.0265) for side in (-1, 1)]
    made = [part(mass, hair, 0.005, at_the_back=_UNDER)]
    if style in _FALLING:
        made.append(part(_FALLING[style], hair, 0.004, at_the_back=_FALLEN))
    covered = style in COVERS_EARS
    temple = [
        (0.0365, 0.9605, -0.0095, 0.0062),
        (0.0385, 0.94 if covered else 0.933, -0.001, 0.004),
        (0.034, 0.95, 0.014, 0.0095),
    ]
    parting = 0.012 if gender == "female" or covered else 0.022
    lock = temple if hat else [(parting, 0.9785, -0.031, 0.008), (0.0285, 0.972, 0.004, 0.0125), *temple]
    made += both(lock, hair, -0.006, at_the_back=_OVER)
    if covered:
        low = {"full": 0.908, "bob": 0.893}.get(style, 0.872)
        made += both(
            [
                (0.0385, 0.945, 0.002, 0.0055),
                # Behind the throat, where the far one would be taken for a beard.
                (0.035, low, 0.018, 0.0085),
                (0.031, low, 0.027, 0.0115),
                (0.03, 0.95, 0.016, 0.014),
            ],
            hair,
            0.016,
        )
    if not hat and (fringe or style == "usual"):
        made.append(part(_FRINGE if fringe else _SWEPT, hair, -0.0115, at_the_back=_OVER))
    return made


_DARK = 330
"""The sum of red, green and blue up to which hair is so dark that its strands are lighter than it: a choice."""
_WIDE = 0.0024
"""How wide a strand is in its middle, in statures: so wide that pale hair from behind is no bald head."""
_Stroke = tuple[tuple[float, float, float], ...]
_BACK: tuple[_Stroke, ...] = (
    ((0.008, 0.983, 0.036), (0.025, 0.96, 0.042), (0.03, 0.925, 0.033)),
    ((0.002, 0.978, 0.041), (0.010, 0.953, 0.05), (0.013, 0.913, 0.041)),
)
"""Strands from the whorl to the nape, on one side."""
_HANGING: tuple[_Stroke, ...] = (
    ((0.006, 0.985, 0.042), (0.022, 0.94, 0.048), (0.028, 0.87, 0.046)),
    ((0.002, 0.97, 0.05), (0.007, 0.92, 0.053), (0.009, 0.84, 0.05)),
)
_COMBED: tuple[_Stroke, ...] = (
    ((0.024, 0.985, -0.028), (0.036, 0.972, -0.008), (0.042, 0.952, 0.012)),
    ((0.031, 0.968, -0.024), (0.038, 0.957, -0.010), (0.0415, 0.94, 0.006)),
)
"""Strands from the hairline to the ear, on one side."""


def hair_marks(hair: Colour, style: str) -> tuple[Feature, ...]:
    """A few strands, so that hair reads as hair from behind and from the side."""
    if style in ("bald", "afro", "curls", "mohawk", "dreads", "cornrows", "buzz"):
        return ()
    shade = mix(hair, WHITE, 0.13) if sum(hair) < _DARK else mix(hair, BLACK, 0.22)
    back = _HANGING if style == "long" else _BACK
    return tuple(
        _strand([(side * x, y, z) for x, y, z in stroke], outward, shade)
        for side in (-1, 1)
        for strokes, outward in ((back, (side * 0.25, 0.0, 0.97)), (_COMBED, (side * 0.92, 0.15, -0.36)))
        for stroke in strokes
    )


def _strand(
    stroke: Sequence[tuple[float, float, float]], outward: tuple[float, float, float], shade: Colour
) -> Feature:
    """A line through three places, thin at its ends."""
    first, middle, last = np.array(stroke) - HEAD
    bend = 2 * middle - (first + last) / 2
    turns = np.linspace(0, 1, 5)[:, None]
    line = (1 - turns) ** 2 * first + 2 * turns * (1 - turns) * bend + turns**2 * last
    aside = np.cross(np.gradient(line, axis=0), np.array(outward))
    aside *= _WIDE / 2 * np.sin(np.pi * turns) / np.linalg.norm(aside, axis=1, keepdims=True)
    return Feature(
        np.concatenate((line + aside, (line - aside)[::-1])), np.array(outward), shade, 0.45, thick=_WIDE / 2
    )
