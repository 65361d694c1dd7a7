"""Things made of convex solids, drawn in their exact order from every side.

Of any two solids a face of the one has the other in front of it: the camera sees first what lies on its own side. Which
solid hides which changes only when the camera passes such a plane, so each order is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from math import cos, pi, radians, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points, before_lens
from kling_renderers.animatic.drawing.brush import Brush, Job
from kling_renderers.animatic.drawing.clipping import MARGIN, SHIFT, fixed
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix

_LIGHT = np.array((-0.42, 0.78, -0.46))
_TOUCHING = 1e-6
_ON_THE_GROUND = 0.03
"""Statures: what is no higher stands there."""


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
        angle = radians(turn)
        matrix = np.array(((cos(angle), 0, sin(angle)), (0, 1, 0), (-sin(angle), 0, cos(angle)))) * scale
        marks = tuple((face, outline @ matrix + (x, y, z), colour) for face, outline, colour in self.marks)
        return Solid(self.corners @ matrix + (x, y, z), self.faces, self.colour, marks)

    def leaning(self, back: float, aside: float = 0.0) -> Solid:
        """The solid with what is high on it further away, then further to the right, by degrees."""
        angle, turn = radians(back), radians(aside)
        matrix = np.array(((1, 0, 0), (0, cos(angle), sin(angle)), (0, -sin(angle), cos(angle))))
        matrix = matrix @ np.array(((cos(turn), -sin(turn), 0), (sin(turn), cos(turn), 0), (0, 0, 1)))
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


def _planes(solid: Solid) -> tuple[Points, NDArray[np.float64]]:
    """The outward normal (f, 3) of each face and its offset (f,)."""
    middle = solid.corners.mean(axis=0)
    normals = []
    for face in solid.faces:
        places = solid.corners[list(face)]
        normal = np.cross(places[1] - places[0], places[2] - places[0])
        if not normal.any():
            normal = np.cross(places[2] - places[1], places[3] - places[1])
        normal = normal / max(float(np.linalg.norm(normal)), 1e-12)
        normals.append(normal if normal @ (places.mean(axis=0) - middle) >= 0 else -normal)
    found = np.array(normals)
    firsts = solid.corners[[face[0] for face in solid.faces]]
    return found, (found * firsts).sum(axis=1)


class Model:
    """Some solids that are drawn together; ``middle`` is what their distance is measured to, if not their own;
    ``stays``: it doesn't go along with who walks; ``leaps``: how high it goes with who leaps, in statures. It
    ``stands`` if it reaches down to the ground.
    """

    def __init__(
        self, solids: Iterable[Solid], middle: Points | None = None, *, stays: bool = False, leaps: float = 0.0
    ) -> None:
        self.solids, self.stays, self.leaps = tuple(solids), stays, leaps
        planes = [_planes(solid) for solid in self.solids]
        self.corners = np.concatenate([solid.corners for solid in self.solids])
        self.stands = bool(self.corners[:, 1].min() < _ON_THE_GROUND)
        own = (self.corners.min(axis=0) + self.corners.max(axis=0)) / 2
        self.middle: Points = own if middle is None else middle
        counts = [len(solid.corners) for solid in self.solids]
        self._starts = (np.cumsum(counts) - counts).tolist()
        self._normals = np.concatenate([normals for normals, _ in planes])
        self._offsets = np.concatenate([offsets for _, offsets in planes])
        sizes = [len(solid.faces) for solid in self.solids]
        self._faces_from = (np.cumsum(sizes) - sizes).tolist()
        lit = (self._normals @ _LIGHT).tolist()
        self._colours = [
            mix(solid.colour, WHITE if light > 0 else BLACK, 0.24 * light if light > 0 else -0.36 * light)
            for solid, first in zip(self.solids, self._faces_from, strict=True)
            for light in lit[first : first + len(solid.faces)]
        ]
        self._pairs = list(combinations(range(len(self.solids)), 2))
        between = [self._between(one, other, planes) for one, other in self._pairs]
        self._between_normals = np.concatenate([normals for normals, _ in between] or [np.zeros((0, 3))])
        self._between_offsets = np.concatenate([offsets for _, offsets in between] or [np.zeros(0)])
        planes_of = [len(offsets) for _, offsets in between]
        self._pair_starts = np.append(0, np.cumsum(planes_of, dtype=np.intp))[:-1]
        self._orders: dict[bytes, list[int]] = {}

    def _between(
        self, one: int, other: int, planes: list[tuple[Points, NDArray[np.float64]]]
    ) -> tuple[Points, NDArray[np.float64]]:
        """The planes with the one solid behind and the other before them; through their middle if there is none."""
        found: list[tuple[NDArray[np.float64], float]] = []
        for back, front, sign in ((one, other, 1.0), (other, one, -1.0)):
            normals, offsets = planes[back]
            beyond = (self.solids[front].corners @ normals.T - offsets).min(axis=0)
            found += [(sign * normals[at], sign * float(offsets[at])) for at in np.flatnonzero(beyond > -_TOUCHING)]
        if not found:
            middles = self.solids[one].corners.mean(axis=0), self.solids[other].corners.mean(axis=0)
            way = middles[1] - middles[0]
            found.append((way, float(way @ (middles[0] + middles[1]) / 2)))
        return np.array([normal for normal, _ in found]), np.array([offset for _, offset in found])

    def order(self, lens: NDArray[np.float64]) -> list[int]:
        """The solids from back to front."""
        if len(self.solids) < 2:
            return [0]
        before = self._between_normals @ lens > self._between_offsets
        # A solid is never hidden by one that lies beyond a plane from the lens.
        one_free = np.logical_or.reduceat(~before, self._pair_starts)
        other_free = np.logical_or.reduceat(before, self._pair_starts)
        key = one_free.tobytes() + other_free.tobytes()
        known = self._orders.get(key)
        if known is None:
            behind: dict[int, set[int]] = {number: set() for number in range(len(self.solids))}
            for (one, other), free, also in zip(self._pairs, one_free.tolist(), other_free.tolist(), strict=True):
                if free != also:
                    behind[one if free else other].add(other if free else one)
            known = []
            while behind:
                # Solids that hide each other in a ring have no right order: the one with least behind it is next.
                following = min(behind, key=lambda number: (len(behind[number]), number))
                known.append(following)
                del behind[following]
                for rest in behind.values():
                    rest.discard(following)
            self._orders[key] = known
        return known

    def draw(self, brush: Brush, moved: Points) -> None:
        """Effect: the visible faces are drawn; the model has gone so far."""
        view = brush.view
        lens = view.place - moved
        seen = view.to_camera(self.corners + moved)
        facing = (self._normals @ lens > self._offsets).tolist()
        whole = float(seen[:, 2].min()) > NEAR
        pixels = view.to_pixels(before_lens(seen))
        low, high = pixels.min(axis=0), pixels.max(axis=0)
        if whole and ((high < 0).any() or low[0] > view.width or low[1] > view.height):
            return
        plain = whole and float(np.maximum(-low, high).max()) < MARGIN
        points = fixed(pixels) if plain else None
        for number in self.order(lens):
            solid, first, start = self.solids[number], self._faces_from[number], self._starts[number]
            shown = [face for face in range(len(solid.faces)) if facing[first + face]]
            if points is not None:
                for face in shown:
                    ids = [start + corner for corner in solid.faces[face]]
                    cv2.fillConvexPoly(brush.picture, points[ids], self._colours[first + face], cv2.LINE_AA, SHIFT)
            elif shown:
                ids = [start + corner for face in shown for corner in solid.faces[face]]
                sizes = [len(solid.faces[face]) for face in shown]
                brush.outlines(seen[ids], sizes, [self._colours[first + face] for face in shown])
            if marks := [(outline, colour) for face, outline, colour in solid.marks if facing[first + face]]:
                places = view.to_camera(np.concatenate([outline for outline, _ in marks]) + moved)
                brush.outlines(places, [len(outline) for outline, _ in marks], [colour for _, colour in marks])


def model_jobs(brush: Brush, models: Sequence[Model], moved: Points, leapt: float = 0.0) -> list[Job]:
    """How far away each model is, and how to draw it; who walks has ``moved`` so far, and ``leapt`` is how much of a
    leap's height is reached.
    """
    jobs: list[Job] = []
    for model in models:
        way = np.zeros(3) if model.stays else moved
        if model.leaps and leapt:
            way = way + np.array((0.0, model.leaps * leapt, 0.0))
        jobs.append((float(np.linalg.norm(model.middle + way - brush.view.place)), partial(model.draw, brush, way)))
    return jobs
