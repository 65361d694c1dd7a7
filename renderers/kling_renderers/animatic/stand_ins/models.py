"""Things made of convex solids, drawn in their exact order from every side.

Of any two solids a face of the one has the other in front of it: the camera sees first what lies on its own side. Which
solid hides which changes only when the camera passes such a plane, so each order is worked out once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points, before_lens
from kling_renderers.animatic.drawing.brush import Brush, Job
from kling_renderers.animatic.drawing.clipping import MARGIN, SHIFT, fixed
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix
from kling_renderers.animatic.stand_ins.solids import Solid

_LIGHT = np.array((-0.42, 0.78, -0.46))
_TOUCHING = 1e-6
_ON_THE_GROUND = 0.03
"""Statures: what is no higher stands there."""


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


NOBODY: Mapping[int, int] = MappingProxyType({})


def _no_rider(number: int) -> None:
    """Effect: none; most models have nobody on them."""


class Model:
    """Some solids that are drawn together; ``middle`` is what their distance is measured to, if not their own;
    ``stays``: it doesn't go along with who walks; ``leaps``: how high it goes with who leaps, in statures; ``riders``:
    the numbers of solids that only stand for where somebody is, and the numbers of those figures; ``below``: how
    many of its last solids are the table it is on; ``flies``: it comes where it is, or goes from there, in an arc,
    from this part of the way on. It ``stands`` if it reaches down to the ground.
    """

    def __init__(
        self,
        solids: Iterable[Solid],
        middle: Points | None = None,
        *,
        stays: bool = False,
        leaps: float = 0.0,
        riders: Mapping[int, int] = NOBODY,
        below: int = 0,
        flies: float | None = None,
    ) -> None:
        self.below, self.flies = below, flies
        self.solids, self.stays, self.leaps, self.riders = tuple(solids), stays, leaps, riders
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
        self._joined: set[tuple[int, int]] = set()
        between = [self._between(one, other, planes) for one, other in self._pairs]
        self._between_normals = np.concatenate([normals for normals, _ in between] or [np.zeros((0, 3))])
        self._between_offsets = np.concatenate([offsets for _, offsets in between] or [np.zeros(0)])
        planes_of = [len(offsets) for _, offsets in between]
        self._pair_starts = np.append(0, np.cumsum(planes_of, dtype=np.intp))[:-1]
        self._orders: dict[bytes, list[int]] = {}

    def apart(self) -> tuple[Model, Model]:
        """What is on a table, and the table."""
        split = len(self.solids) - self.below
        return Model(self.solids[:split], stays=self.stays), Model(self.solids[split:], stays=self.stays)

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
            self._joined |= {(one, other), (other, one)}
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
            known, ringed = [], False
            while behind:
                # One that reaches into those behind it comes before one that is to hide them.
                following = min(behind, key=lambda number: (self._hidden(number, behind[number]), number))
                if self._hidden(following, behind[following])[0] and not ringed:
                    ringed = True
                    self._part(behind, lens)
                    continue
                known.append(following)
                del behind[following]
                for rest in behind.values():
                    rest.discard(following)
            if not ringed:
                self._orders[key] = known
        return known

    def _hidden(self, solid: int, behind: set[int]) -> tuple[int, int]:
        """How many of those behind a solid it can hide whole, and how many in all."""
        return sum((solid, other) not in self._joined for other in behind), len(behind)

    def _part(self, behind: dict[int, set[int]], lens: Points) -> None:
        """Effect: where solids would hide each other in a ring, those that don't meet as seen from a lens needn't wait
        for each other.
        """
        from kling_renderers.animatic.stand_ins.overlaps import Outlines

        outlines = Outlines({number: self.solids[number].corners for number in behind}, lens)
        for number, others in behind.items():
            others -= {other for other in others if not outlines.meet(number, other)}

    def draw(self, brush: Brush, moved: Points, draw_rider: Callable[[int], None] = _no_rider) -> None:
        """Effect: the visible faces are drawn, the riders by ``draw_rider`` with their numbers; it has gone so far."""
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
            if number in self.riders:
                draw_rider(self.riders[number])
                continue
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


def model_jobs(
    brush: Brush,
    models: Sequence[Model],
    moved: Points,
    leapt: float = 0.0,
    draw_rider: Callable[[int], None] = _no_rider,
) -> list[Job]:
    """How far away each model is, and how to draw it, with the figures that ride it by ``draw_rider``; who walks has
    ``moved`` so far, and ``leapt`` is how much of a leap's height is reached.
    """
    jobs: list[Job] = []
    for model in models:
        way = np.zeros(3) if model.stays else moved
        if model.leaps and leapt:
            way = way + np.array((0.0, model.leaps * leapt, 0.0))
        away = float(np.linalg.norm(model.middle + way - brush.view.place))
        jobs.append((away, partial(model.draw, brush, way, draw_rider)))
    return jobs
