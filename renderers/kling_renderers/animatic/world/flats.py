"""Flats, as on a theatre's stage: walls, facades and what is painted on them, seen from their front only.

A camera behind one looks through it, so that it never stands before the people. They are drawn in their
order, before everything that stands.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.brush import Brush
from kling_renderers.animatic.drawing.palette import Colour


class Flats:
    """Convex faces of four corners each: bottom left, bottom right, top right, top left, as their front is seen."""

    def __init__(self, faces: Sequence[tuple[Points, Colour]]) -> None:
        self.corners: NDArray[np.float64] = np.array([corners for corners, _ in faces]).reshape(-1, 4, 3)
        self.colours = [colour for _, colour in faces]
        self.middles = self.corners.mean(axis=1)
        across, up = self.corners[:, 1] - self.corners[:, 0], self.corners[:, 3] - self.corners[:, 0]
        self.normals = np.cross(across, up)

    def draw(self, brush: Brush) -> None:
        """Draw those whose front is in view."""
        if not self.colours:
            return
        view = brush.view
        front = np.flatnonzero(((self.middles - view.place) * self.normals).sum(axis=1) > 0)
        seen = view.to_camera(self.corners[front].reshape(-1, 3))
        brush.outlines(seen, [4] * len(front), [self.colours[number] for number in front.tolist()])
