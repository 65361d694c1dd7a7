"""The ground: what reaches to the horizon, rings of floor, and lines; projected in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import NEAR, Points
from kling_renderers.animatic.drawing.brush import SHIFT, Brush, cut, fixed
from kling_renderers.animatic.drawing.palette import Colour

Laid = Sequence[tuple[Points, Colour]]
"""Flat things on the ground, each with its colour: convex outlines (n, 3), or lines (n, 2, 3)."""

_BESIDE = 8
"""How far beyond the frame the ground to the horizon is filled, in pixels: its own edges are never seen."""
_FAR = 1e4
"""How deep that lies, in statures: any depth looks alike."""


class Ground:
    """What lies on the ground, the first lowest: the ground to the horizon in the colour ``far``, then outlines,
    then lines.
    """

    def __init__(self, far: Colour, floors: Laid, grids: Laid) -> None:
        self._outlines = np.concatenate([np.zeros((0, 3)), *(places for places, _ in floors)])
        self._sizes = [len(places) for places, _ in floors]
        self._colours = [far, *(colour for _, colour in floors)]
        self._ends = np.concatenate([np.zeros((0, 2, 3)), *(lines for lines, _ in grids)]).reshape(-1, 3)
        self._counts = [len(lines) for lines, _ in grids]
        self._line_colours = [colour for _, colour in grids]

    def draw(self, brush: Brush) -> None:
        """Effect: what is seen of it is drawn, from far to near, as it lies over one another."""
        view = brush.view
        if view.place[1] <= 0:
            return
        right, bottom = view.width + _BESIDE, view.height + _BESIDE
        frame = np.array(((-_BESIDE, -_BESIDE), (right, -_BESIDE), (right, bottom), (-_BESIDE, bottom)))
        rays = np.ones((4, 3))
        rays[:, :2] = (frame - view.centre) * (1 / view.scale, -1 / view.scale)
        down = -(rays @ view.axes[1])
        if down.max() <= 0:
            return
        far = cut(rays, down) * _FAR
        # What lies nearer than any ground that is seen would be far outside, where numbers grow large.
        nearest = max(NEAR, 0.9 * float(view.place[1] / down.max()))
        seen = np.concatenate((far, view.to_camera(self._outlines)))
        brush.outlines(seen, [len(far), *self._sizes], self._colours, nearest, layers=True)
        if self._counts:
            self._lines(brush, nearest, max(1, round(min(view.width, view.height) / 540)))

    def _lines(self, brush: Brush, nearest: float, thickness: int) -> None:
        view = brush.view
        seen = view.to_camera(self._ends)
        before = (seen[:, 2] < nearest).reshape(-1, 2)
        cut_lines = np.flatnonzero(before[:, 0] != before[:, 1])
        # An end before the lens is moved along its line to where that begins.
        gone = 2 * cut_lines + before[cut_lines, 1]
        stays = gone ^ 1
        part = (seen[stays, 2:3] - nearest) / (seen[stays, 2:3] - seen[gone, 2:3])
        seen[gone] = seen[stays] + (seen[gone] - seen[stays]) * part
        np.maximum(seen[:, 2], nearest, out=seen[:, 2])
        pixels = view.to_pixels(seen).reshape(-1, 2, 2)
        low, high = np.minimum(pixels[:, 0], pixels[:, 1]), np.maximum(pixels[:, 0], pixels[:, 1])
        front: Any = ~before.all(axis=1) & brush.in_frame(low, high)
        points: Any = fixed(pixels)
        first = 0
        for colour, count in zip(self._line_colours, self._counts, strict=True):
            kept = points[first : first + count][front[first : first + count]]
            if len(kept):
                cv2.polylines(brush.picture, kept, False, colour, thickness, cv2.LINE_AA, SHIFT)
            first += count
