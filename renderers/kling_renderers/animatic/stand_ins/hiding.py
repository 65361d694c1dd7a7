"""Which of a model's solids hides which, from every side.

Of any two solids a face of the one has the other in front of it: the camera sees first what lies on its own side. Which
solid hides which changes only when the camera passes such a plane, so each order is worked out once.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.stand_ins.solids import Points, Solid

Planes = tuple[Points, NDArray[np.float64]]
"""The outward normals (f, 3) of a solid's faces and their offsets (f,)."""

_TOUCHING = 1e-6


def planes_of(solid: Solid) -> Planes:
    """The planes that a solid's faces are in."""
    middle = solid.corners.mean(axis=0)
    normals = []
    for face in solid.faces:
        places = solid.corners[list(face)]
        normal = _across(places[1] - places[0], places[2] - places[0])
        if not normal.any():
            normal = _across(places[2] - places[1], places[3] - places[1])
        normal = normal / max(sqrt(normal.dot(normal)), 1e-12)
        outward = normal @ (np.add.reduce(places) / len(face) - middle) >= 0
        normals.append(normal if outward else -normal)
    found = np.array(normals)
    firsts = solid.corners[[face[0] for face in solid.faces]]
    return found, (found * firsts).sum(axis=1)


def _across(one: Points, other: Points) -> Points:
    """As ``np.cross`` has it, which takes ten times as long for two vectors."""
    (a, b, c), (x, y, z) = one.tolist(), other.tolist()
    return np.array((b * z - c * y, c * x - a * z, a * y - b * x))


class Hiding:
    """The order of several solids, whose planes are known."""

    def __init__(self, solids: Sequence[Solid], planes: Sequence[Planes]) -> None:
        self._corners = [solid.corners for solid in solids]
        self._pairs = list(combinations(range(len(solids)), 2))
        self._joined: set[tuple[int, int]] = set()
        between = [self._between(one, other, planes) for one, other in self._pairs]
        self._normals = np.concatenate([normals for normals, _ in between])
        self._offsets = np.concatenate([offsets for _, offsets in between])
        counts = [len(offsets) for _, offsets in between]
        self._starts = np.append(0, np.cumsum(counts, dtype=np.intp))[:-1]
        self._orders: dict[bytes, list[int]] = {}

    def _between(self, one: int, other: int, planes: Sequence[Planes]) -> Planes:
        """The planes with the one solid behind and the other before them; through their middle if there is none."""
        (normals, offsets), (others, theirs) = planes[one], planes[other]
        beyond = (self._corners[other] @ normals.T - offsets).min(axis=0) > -_TOUCHING
        before = (self._corners[one] @ others.T - theirs).min(axis=0) > -_TOUCHING
        if not (beyond.any() or before.any()):
            self._joined |= {(one, other), (other, one)}
            middles = self._corners[one].mean(axis=0), self._corners[other].mean(axis=0)
            way = middles[1] - middles[0]
            return np.array([way]), np.array([float(way @ (middles[0] + middles[1]) / 2)])
        return (
            np.concatenate((normals[beyond], -others[before])),
            np.concatenate((offsets[beyond], -theirs[before])),
        )

    def order(self, lens: Points) -> list[int]:
        """The numbers of the solids from back to front."""
        before = self._normals @ lens > self._offsets
        # A solid is never hidden by one that lies beyond a plane from the lens.
        one_free = np.logical_or.reduceat(~before, self._starts)
        other_free = np.logical_or.reduceat(before, self._starts)
        key = one_free.tobytes() + other_free.tobytes()
        known = self._orders.get(key)
        if known is None:
            behind: dict[int, set[int]] = {number: set() for number in range(len(self._corners))}
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

        outlines = Outlines({number: self._corners[number] for number in behind}, lens)
        for number, others in behind.items():
            others -= {other for other in others if not outlines.meet(number, other)}
