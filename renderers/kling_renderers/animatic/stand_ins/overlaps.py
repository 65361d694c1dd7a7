"""Which convex bodies meet in a picture: asked only where some would hide each other in a ring."""

from __future__ import annotations

from collections.abc import Mapping

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import Points

_AHEAD, _FINE = 1e-3, 1e3
"""What is no further before the lens than this has no outline; how many times larger than in a picture at the distance
one the others are held against each other, as OpenCV counts in single precision.
"""


class Outlines:
    """The outlines of bodies by their numbers, given their corners (n, 3), as seen from a lens that looks at the middle
    of them all.
    """

    def __init__(self, bodies: Mapping[int, Points], lens: Points) -> None:
        way = np.concatenate(list(bodies.values())).mean(axis=0) - lens
        aside = np.cross(way, np.eye(3)[np.abs(way).argmin()])
        axes = np.stack((aside, np.cross(way, aside), way))
        axes /= np.maximum(np.linalg.norm(axes, axis=1, keepdims=True), 1e-12)
        self._outlines = {}
        for number, corners in bodies.items():
            right, down, ahead = axes @ (corners - lens).T
            if ahead.min() > _AHEAD:
                flat = _FINE * np.stack((right / ahead, down / ahead), axis=1)
                self._outlines[number] = cv2.convexHull(flat.astype(np.float32))

    def meet(self, one: int, other: int) -> bool:
        """Whether the one is seen before or behind the other, or may be."""
        first, second = self._outlines.get(one), self._outlines.get(other)
        return first is None or second is None or cv2.intersectConvexConvex(first, second)[0] > 0
