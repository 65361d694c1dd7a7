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

_AROUND, _STRETCH = 18.0, 1.3
"""From how far away on something rises at the horizon, in statures, and how far its arc is drawn out to a line."""


class Flats:
    """Convex faces of four corners each: bottom left, bottom right, top right, top left, as their front is seen."""

    def __init__(self, faces: Sequence[tuple[Points, Colour]]) -> None:
        self.corners: NDArray[np.float64] = np.array([corners for corners, _ in faces]).reshape(-1, 4, 3)
        self.colours = [colour for _, colour in faces]
        self.middles = self.corners.mean(axis=1)
        across, up = self.corners[:, 1] - self.corners[:, 0], self.corners[:, 3] - self.corners[:, 0]
        normals = np.cross(up, across)
        self.quads = Quads(self.corners, normals, (self.middles * normals).sum(axis=1))


def laid_along(faces: Sequence[tuple[Points, Colour]]) -> list[tuple[Points, Colour]]:
    """Flats, those of an arc far around the subject on a line across the frame, each as far away as it was: who drives
    along there would get in among them.
    """
    return [(_on_a_line(corners), colour) for corners, colour in faces]


def _on_a_line(corners: Points) -> Points:
    x, y, z = corners.T
    away = np.hypot(x, z)
    if away.min() < _AROUND:
        return corners
    # The two ends of a piece are on the same side of what is right behind the lens.
    middle = np.arctan2(x.mean(), z.mean())
    turn = middle + np.angle(np.exp(1j * (np.arctan2(x, z) - middle)))
    return np.stack((_STRETCH * away * turn, y, away), axis=1)
