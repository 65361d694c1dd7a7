"""Stand-ins: jointed figures and props, each a few rounded parts in space.

A part is the hull around some balls, so it has an outline from every side, also from above. Lengths
are statures. A figure faces the camera (-z) until it is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.palette import BLACK, INK, PAPER, SKIN, WHITE, Colour, mix

Balls = Sequence[tuple[float, float, float, float]]
"""Each ``(x, y, z, radius)``."""

HEAD = (0.0, 0.951, 0.0)
"""The middle of the head: features of the face are drawn in its plane."""


@dataclass(frozen=True, slots=True)
class Part:
    """``balls``: (n, 4) places and radii. ``behind``: drawn as if it were so much further away."""

    balls: NDArray[np.float64]
    colour: Colour
    behind: float = 0.0


@dataclass(frozen=True, slots=True)
class Feature:
    """A flat mark on the head: ``outline`` (n, 3) as offsets from ``HEAD``; seen while the cosine between
    ``outward`` and the way to the camera is above ``seen_from``.
    """

    outline: NDArray[np.float64]
    outward: NDArray[np.float64]
    colour: Colour
    seen_from: float = 0.12


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that stands on the ground at ``x, z``, already turned; heights are over the ground."""

    x: float
    z: float
    parts: tuple[Part, ...]
    features: tuple[Feature, ...]
    name: str | None
    colour: Colour
    top: float = 1.0
    head: tuple[float, float, float] = HEAD
    walks: bool = True


def _part(balls: Balls, colour: Colour, behind: float = 0.0) -> Part:
    return Part(np.array(balls, dtype=np.float64), colour, behind)


def _both(balls: Balls, colour: Colour, behind: float = 0.0) -> list[Part]:
    return [_part([(side * x, y, z, r) for x, y, z, r in balls], colour, behind) for side in (-1, 1)]


def person(x: float, z: float, yaw: float, colour: Colour, build: int, name: str | None) -> Figure:
    """A standing person. ``yaw``: degrees turned from the camera to its own left; ``build`` chooses
    coat and hair, so that two people differ in more than colour.
    """
    dark, light = mix(colour, BLACK, 0.45), mix(colour, WHITE, 0.12)
    skin = mix(SKIN, colour, 0.10)
    hair = mix((38, 40, 48), colour, 0.18)
    parts = [
        *_both([(0.056, 0.026, 0.008, 0.024), (0.062, 0.018, -0.078, 0.017)], mix(dark, BLACK, 0.4)),
        *_both([(0.046, 0.50, 0, 0.048), (0.05, 0.28, -0.006, 0.034), (0.055, 0.04, 0.005, 0.022)], dark, 0.004),
        _part([(0, 0.82, 0.006, 0.026), (0, 0.885, 0.0, 0.025)], mix(skin, BLACK, 0.16), 0.02),
        *_both([(0.118, 0.79, 0, 0.030), (0.143, 0.62, 0.016, 0.024)], mix(colour, BLACK, 0.14)),
        *_both([(0.143, 0.62, 0.016, 0.024), (0.136, 0.49, -0.03, 0.018)], mix(colour, BLACK, 0.14)),
        *_both([(0.136, 0.475, -0.034, 0.019), (0.132, 0.445, -0.04, 0.014)], skin),
    ]
    trunk = [
        (-0.092, 0.797, 0, 0.037), (0.092, 0.797, 0, 0.037), (-0.03, 0.825, 0, 0.026), (0.03, 0.825, 0, 0.026),
        (-0.055, 0.66, 0, 0.045), (0.055, 0.66, 0, 0.045), (-0.052, 0.52, 0, 0.052), (0.052, 0.52, 0, 0.052),
    ]  # fmt: skip
    parts.append(_part(trunk, colour, 0.012))
    if build % 3 == 1:
        coat = [(-0.045, 0.6, 0, 0.055), (0.045, 0.6, 0, 0.055), (-0.085, 0.33, 0, 0.04), (0.085, 0.33, 0, 0.04)]
        parts.append(_part(coat, colour, 0.03))
    if build % 3 == 2:
        parts.append(_part([(-0.05, 0.545, 0, 0.056), (0.05, 0.545, 0, 0.056)], light, 0.009))
    parts += _head_parts(skin, hair, build)
    return _turned(Figure(x, z, tuple(parts), _face(skin, hair), name, colour), yaw)


def _head_parts(skin: Colour, hair: Colour, build: int) -> list[Part]:
    face = [
        (0, 0.944, -0.016, 0.0345),
        (-0.012, 0.905, -0.012, 0.024),
        (0.012, 0.905, -0.012, 0.024),
        (0, 0.899, -0.016, 0.024),
    ]
    cap: list[tuple[float, float, float, float]] = [(0.0, 0.9545, 0.004, 0.0455)]
    cap.append((0.0, 0.925, 0.014, 0.036))
    long = [(x, y, 0.026, r) for x in (-0.022, 0.022) for y, r in ((0.93, 0.026), (0.868, 0.021))]
    back = [_part(long, hair, 0.03)] if build % 2 else []
    return [*back, _part(cap, hair), _part(face, skin)]


def _oval(x: float, y: float, z: float, wide: float, tall: float, points: int = 20) -> NDArray[np.float64]:
    turn = np.linspace(0, 2 * pi, points, endpoint=False)
    return np.stack((x + wide * np.cos(turn), y + tall * np.sin(turn), np.full(points, z)), axis=1)


_SIDE_EYE = ((-0.0435, 0.0035), (-0.0435, -0.0035), (-0.034, -0.0005))
_SIDE_IRIS = ((-0.0438, 0.0035), (-0.0438, -0.0035), (-0.0405, -0.0026), (-0.0405, 0.0026))
_SIDE_BROW = ((-0.046, 0.0095), (-0.032, 0.0085), (-0.032, 0.0105), (-0.046, 0.012))
_BROW = ((0.008, 0.0088), (-0.009, 0.0085), (-0.009, 0.0108), (0.008, 0.0115))


def _face(skin: Colour, hair: Colour) -> tuple[Feature, ...]:
    """Eyes on the eye line, brows, nose and mouth: enough to tell where someone looks."""
    found: list[Feature] = []
    _, middle, _ = HEAD
    shade = mix(skin, BLACK, 0.28)
    for side in (-1, 1):
        outward = np.array((side * 0.3, 0.0, -1.0))
        eye_x, eye_y, eye_z = side * 0.0155, 0.9375 - middle, -0.043
        iris = mix(hair, BLACK, 0.3)
        glint = _oval(eye_x - side * 0.001, eye_y + 0.0012, eye_z - 0.002, 0.0011, 0.0011)
        brow = np.array([(eye_x - side * across, eye_y + up, eye_z) for across, up in _BROW])
        found.append(Feature(_oval(eye_x, eye_y, eye_z, 0.0078, 0.0042), outward, PAPER, 0.5))
        found.append(Feature(_oval(eye_x, eye_y, eye_z - 0.001, 0.0038, 0.0039), outward, iris, 0.5))
        found.append(Feature(glint, outward, WHITE, 0.5))
        found.append(Feature(brow, outward, hair, 0.5))
        # From the side an eye is a wedge of its own: the one in front is seen on edge there.
        aside = np.array((side, 0.0, -0.05))
        for points, tone in ((_SIDE_EYE, PAPER), (_SIDE_IRIS, iris), (_SIDE_BROW, hair)):
            outline = np.array([(side * 0.03, eye_y + up, z) for z, up in points])
            found.append(Feature(outline, aside, tone, 0.96))
    nose = [
        (0.0, eye_y + 0.002, -0.049),
        (0.0058, 0.918 - middle, -0.05),
        (0.0, 0.9165 - middle, -0.057),
        (-0.0058, 0.918 - middle, -0.05),
    ]
    found.append(Feature(np.array(nose), np.array((0.0, 0.0, -1.0)), mix(skin, BLACK, 0.12)))
    # Seen from the side it stands out of the face.
    ridge = [(0.0, y - middle, z) for y, z in ((0.934, -0.044), (0.9175, -0.057), (0.912, -0.048), (0.92, -0.03))]
    tone = mix(skin, BLACK, 0.05)
    found += [Feature(np.array(ridge), np.array((side, 0.0, -0.6)), tone, 0.56) for side in (-1, 1)]
    mouth = [
        (-0.0125, 0.9015 - middle, -0.041),
        (0.0, 0.9035 - middle, -0.043),
        (0.0125, 0.9015 - middle, -0.041),
        (0.0, 0.8985 - middle, -0.043),
    ]
    found.append(Feature(np.array(mouth), np.array((0.0, 0.0, -1.0)), mix(shade, (40, 40, 150), 0.35)))
    return tuple(found)


def animal(x: float, z: float, yaw: float, colour: Colour, name: str | None, scale: float) -> Figure:
    """Something on four legs, ``scale`` statures high, its eyes where a person's of that height would be."""
    dark, light = mix(colour, BLACK, 0.3), mix(colour, WHITE, 0.25)
    parts = [
        *_both([(0.1, 0.46, -0.16, 0.06), (0.1, 0.05, -0.17, 0.045)], dark),
        *_both([(0.1, 0.46, 0.3, 0.07), (0.1, 0.05, 0.32, 0.045)], dark, 0.02),
        _part([(0, 0.56, -0.16, 0.16), (0, 0.54, 0.3, 0.15)], colour, 0.02),
        _part([(0, 0.6, -0.2, 0.12), (0, 0.88, -0.27, 0.085)], colour),
        _part([(0, 0.58, 0.42, 0.04), (0, 0.8, 0.6, 0.025)], dark),
        _part([(0, 0.90, -0.28, 0.1)], colour, -0.01),
        _part([(0, 0.86, -0.34, 0.062), (0, 0.84, -0.42, 0.042)], light, -0.02),
        *_both([(0.055, 0.955, -0.26, 0.035), (0.075, 0.985, -0.25, 0.015)], dark, -0.02),
        *_both([(0.042, 0.9375, -0.366, 0.013)], INK, -0.03),
        _part([(0, 0.868, -0.46, 0.02)], INK, -0.03),
    ]  # fmt: skip
    scaled = tuple(Part(part.balls * scale, part.colour, part.behind * scale) for part in parts)
    return _turned(Figure(x, z, scaled, (), name, colour, scale, (0.0, 0.9 * scale, -0.28 * scale)), yaw)


def _turned(figure: Figure, yaw: float) -> Figure:
    """The figure turned about itself and put in its place."""
    turn = radians(yaw)
    matrix = np.array(((cos(turn), 0, sin(turn)), (0, 1, 0), (-sin(turn), 0, cos(turn))))
    parts = []
    for part in figure.parts:
        balls = part.balls.copy()
        balls[:, :3] = balls[:, :3] @ matrix + (figure.x, 0.0, figure.z)
        parts.append(Part(balls, part.colour, part.behind))
    features = tuple(Feature(f.outline @ matrix, f.outward @ matrix, f.colour, f.seen_from) for f in figure.features)
    head_x, head_y, head_z = (float(part) for part in np.array(figure.head) @ matrix)
    return Figure(
        figure.x, figure.z, tuple(parts), features, figure.name, figure.colour, figure.top,
        (figure.x + head_x, head_y, figure.z + head_z), figure.walks,
    )  # fmt: skip
