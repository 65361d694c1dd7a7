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

    def draw(self, brush: Brush, below: Sequence[tuple[Points, Colour]] = ()) -> None:
        """Draw those whose front is in view; ``below`` are outlines (n, 3) that lie on the ground before them."""
        place = brush.view.place
        front = np.flatnonzero((self.middles * self.normals).sum(axis=1) > self.normals @ place)
        corners = [*(places for places, _ in below), self.corners[front].reshape(-1, 3)]
        sizes = [*(len(places) for places, _ in below), *[4] * len(front)]
        colours = [*(colour for _, colour in below), *(self.colours[number] for number in front.tolist())]
        brush.outlines(brush.view.to_camera(np.concatenate(corners)), sizes, colours)
