"""Convex bodies in space: what things are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing import turning
from kling_renderers.animatic.drawing.palette import Colour

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A convex body: ``corners`` (n, 3), its ``faces`` as numbers of corners, counted clockwise from outside or not;
    ``marks`` are flat outlines (m, 3) that lie on a face, each with the face's number and a colour.
    """

    corners: Points
    faces: tuple[tuple[int, ...], ...]
    colour: Colour
    marks: tuple[tuple[int, Points, Colour], ...] = ()

    def placed(self, scale: float, x: float, y: float, z: float, turn: float = 0.0) -> Solid:
        """The solid in another size, turned about the vertical by degrees, and put in its place."""
        matrix = turning.upright(turn) * scale
        marks = tuple((face, outline @ matrix + (x, y, z), colour) for face, outline, colour in self.marks)
        return Solid(self.corners @ matrix + (x, y, z), self.faces, self.colour, marks)

    def lying(self, y: float = 0.0, z: float = 0.0, x: float = 0.0) -> Solid:
        """The solid without marks, laid along x: what was up is to the right."""
        return Solid(self.corners[:, (1, 0, 2)] + (x, y, z), self.faces, self.colour)

    def facing(self, y: float = 0.0, z: float = 0.0, x: float = 0.0) -> Solid:
        """The solid without marks, laid along z: what was up is away."""
        return Solid(self.corners[:, (0, 2, 1)] + (x, y, z), self.faces, self.colour)

    def sunk(self, by: float) -> Solid:
        """The solid so much lower, as far as it is over the ground then."""
        corners = self.corners - (0.0, by, 0.0)
        corners[:, 1] = np.maximum(corners[:, 1], 0.0)
        marks = tuple((face, outline - (0.0, by, 0.0), colour) for face, outline, colour in self.marks)
        return Solid(corners, self.faces, self.colour, marks)

    def leaning(self, back: float, aside: float = 0.0) -> Solid:
        """The solid with what is high on it further away, then further to the right, by degrees."""
        matrix = turning.back(back) @ turning.aside(aside)
        marks = tuple((face, outline @ matrix, colour) for face, outline, colour in self.marks)
        return Solid(self.corners @ matrix, self.faces, self.colour, marks)


def slab(
    colour: Colour, wide: float, tall: float, deep: float, x: float = 0.0, y: float = 0.0, z: float = 0.0
) -> Solid:
    """A box that stands on the height ``y``."""
    corners = [(x + a * wide / 2, y + b * tall, z + c * deep / 2) for b in (0, 1) for c in (-1, 1) for a in (-1, 1)]
    faces = ((0, 1, 5, 4), (2, 3, 7, 6), (0, 2, 6, 4), (1, 3, 7, 5), (4, 5, 7, 6), (0, 1, 3, 2))
    return Solid(np.array(corners), faces, colour)


FRONT, BACK, LEFT = 0, 1, 2
"""Faces of a slab that carry marks."""


def marked(solid: Solid, face: int, low: tuple[float, float], high: tuple[float, float], colour: Colour) -> Solid:
    """The solid with a rectangle on a face of four sides, in parts of that face from its first corner."""
    one, right, far, up = (solid.corners[corner] for corner in solid.faces[face])
    spots = ((low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1]))
    outline = [(1 - b) * ((1 - a) * one + a * right) + b * ((1 - a) * up + a * far) for a, b in spots]
    return Solid(solid.corners, solid.faces, solid.colour, (*solid.marks, (face, np.array(outline), colour)))


def drum(
    colour: Colour,
    low: float,
    high: float,
    width: float,
    top: float,
    x: float = 0.0,
    z: float = 0.0,
    sides: int = 16,
    flat: float = 1.0,
) -> Solid:
    """A round body from one height to another, ``width`` across below and ``top`` above; ``flat``: how deep it is, of
    its width.
    """  # fmt: skip
    ring = [(cos(2 * pi * (n + 0.5) / sides), sin(2 * pi * (n + 0.5) / sides)) for n in range(sides)]
    rims = ((low, width / 2), (high, top / 2))
    corners = [(x + across * a, height, z + across * b * flat) for height, across in rims for a, b in ring]
    around = tuple((n, (n + 1) % sides, sides + (n + 1) % sides, sides + n) for n in range(sides))
    return Solid(np.array(corners), (*around, tuple(range(sides)), tuple(range(sides, 2 * sides))), colour)


def rod(colour: Colour, start: Sequence[float], end: Sequence[float], thick: float) -> Solid:
    """A straight bar of four sides between two places."""
    one, other = np.array(start, dtype=np.float64), np.array(end, dtype=np.float64)
    along = (other - one) / np.linalg.norm(other - one)
    aside = np.cross(along, (0.3, 0.1, 1.0))
    aside = aside / np.linalg.norm(aside) * thick / 2
    up = np.cross(along, aside)
    ring = [aside + up, aside - up, -aside - up, -aside + up]
    corners = np.array([place + corner for place in (one, other) for corner in ring])
    around = tuple((n, (n + 1) % 4, 4 + (n + 1) % 4, 4 + n) for n in range(4))
    return Solid(corners, (*around, (0, 1, 2, 3), (4, 5, 6, 7)), colour)
