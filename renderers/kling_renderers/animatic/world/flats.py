"""Flats, as on a theatre's stage: walls, facades and what is painted on them, seen from their front only.

A camera behind one looks through it, so that it never stands before the people. They are drawn in their
order, before everything that stands.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.drawing.quads import Quads


class Flats:
    """Convex faces of four corners each: bottom left, bottom right, top right, top left, as their front is seen."""

    def __init__(self, faces: Sequence[tuple[Points, Colour]]) -> None:
        self.corners: NDArray[np.float64] = np.array([corners for corners, _ in faces]).reshape(-1, 4, 3)
        self.colours = [colour for _, colour in faces]
        self.middles = self.corners.mean(axis=1)
        across, up = self.corners[:, 1] - self.corners[:, 0], self.corners[:, 3] - self.corners[:, 0]
        normals = np.cross(up, across)
        self.quads = Quads(self.corners, normals, (self.middles * normals).sum(axis=1))
