"""The ground: what reaches to the horizon, rings of floor, lines, and shadows; projected in one go."""

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


def draw_ground(brush: Brush, far: Colour, floors: Laid, grids: Laid, shadows: Laid) -> None:
    """Draw the ground from far to near, as it lies over one another."""
    view = brush.view
    if view.place[1] > 0:
        right, bottom = view.width, view.height
        frame = np.array(((0, 0), (right, 0), (right, bottom), (0, bottom)), dtype=np.float64)
        rays = np.concatenate(((frame - view.centre) * (1, -1) / view.scale, np.ones((4, 1))), axis=1)
        down = -(rays @ view.axes[1])
        if down.max() <= 0:
            return
        brush.polygon(cut(frame, down), far)
        # What lies nearer than any ground that is seen would be far outside, where numbers grow large.
        nearest = max(NEAR, 0.9 * float(view.place[1] / down.max()))
        _fill(brush, floors, nearest)
        _lines(brush, grids, nearest, max(1, round(min(view.width, view.height) / 540)))
    _fill(brush, shadows, NEAR)


def _fill(brush: Brush, laid: Laid, nearest: float) -> None:
    if laid:
        seen = brush.view.to_camera(np.concatenate([places for places, _ in laid]))
        brush.outlines(seen, [len(places) for places, _ in laid], [colour for _, colour in laid], nearest)


def _lines(brush: Brush, grids: Laid, nearest: float, thickness: int) -> None:
    if not grids:
        return
    view, counts = brush.view, [len(lines) for lines, _ in grids]
    seen = view.to_camera(np.concatenate([lines for lines, _ in grids]).reshape(-1, 3))
    depth = seen[:, 2].reshape(-1, 2)
    before = depth < nearest
    cut_lines = np.flatnonzero(before[:, 0] != before[:, 1])
    # An end before the lens is moved along its line to where that begins.
    gone = 2 * cut_lines + before[cut_lines, 1]
    stays = gone ^ 1
    part = (seen[stays, 2:3] - nearest) / (seen[stays, 2:3] - seen[gone, 2:3])
    seen[gone] = seen[stays] + (seen[gone] - seen[stays]) * part
    seen[:, 2] = np.maximum(seen[:, 2], nearest)
    pixels = view.to_pixels(seen).reshape(-1, 2, 2)
    low, high = np.minimum(pixels[:, 0], pixels[:, 1]), np.maximum(pixels[:, 0], pixels[:, 1])
    front: Any = ~before.all(axis=1)
    front &= (high >= 0).all(axis=1) & (low <= (view.width, view.height)).all(axis=1)
    points: Any = fixed(pixels)
    first = 0
    for (_, colour), count in zip(grids, counts, strict=True):
        kept = points[first : first + count][front[first : first + count]]
        if len(kept):
            cv2.polylines(brush.picture, kept, False, colour, thickness, cv2.LINE_AA, SHIFT)
        first += count
