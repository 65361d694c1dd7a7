"""Flats, as on a theatre's stage: walls, facades and what is painted on them, seen from their front only.

A camera behind one looks through it, so that it never stands before the people. They are drawn in their
order, before everything that stands.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.brush import SHIFT, Brush, fixed
from kling_renderers.animatic.camera import NEAR, Points, before_lens
from kling_renderers.animatic.palette import Colour


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
        seen = view.to_camera(self.corners[front].reshape(-1, 3)).reshape(-1, 4, 3)
        depth = seen[:, :, 2]
        whole = depth.min(axis=1) > NEAR
        pixels = view.to_pixels(before_lens(seen.reshape(-1, 3))).reshape(-1, 4, 2)
        low, high = pixels.min(axis=1), pixels.max(axis=1)
        beside = (high < 0).any(axis=1) | (low > (view.width, view.height)).any(axis=1)
        near = np.maximum(-low, high).max(axis=1) <= brush.margin
        points = fixed(pixels)
        for number in np.flatnonzero((depth.max(axis=1) > NEAR) & ~(whole & beside)):
            colour = self.colours[front[number]]
            if whole[number] and near[number]:
                cv2.fillConvexPoly(brush.picture, points[number], colour, cv2.LINE_AA, SHIFT)
            else:
                brush.cut_faces(seen[number], [([0, 1, 2, 3], colour)])
