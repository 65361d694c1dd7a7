"""Filling projected shapes into a picture, cut where they pass the lens or the fixed-point numbers end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera import NEAR, Points, View
from kling_renderers.animatic.palette import Colour

Picture = NDArray[np.uint8]

Faces = Sequence[tuple[list[int], Colour]]

SHIFT = 4
"""Bits of a pixel's part in OpenCV's fixed-point numbers."""
_FARTHEST = 1e8


class Brush:
    """Draws projected shapes into one picture."""

    def __init__(self, picture: Picture, view: View) -> None:
        self.picture, self.view = picture, view
        self.margin = 60000.0

    def polygon(self, pixels: Points, colour: Colour) -> None:
        """Fill a convex outline (n, 2) in pixels, with soft edges."""
        if len(pixels) < 3:
            return
        low, high = pixels.min(axis=0), pixels.max(axis=0)
        if high[0] < 0 or high[1] < 0 or low[0] > self.view.width or low[1] > self.view.height:
            return
        if min(low[0], low[1]) < -self.margin or max(high[0], high[1]) > self.margin:
            # OpenCV's fixed-point coordinates overflow far outside of the picture.
            pixels = _clipped(pixels, -self.margin, self.margin)
            if len(pixels) < 3:
                return
        cv2.fillConvexPoly(self.picture, fixed(pixels), colour, cv2.LINE_AA, SHIFT)

    def hull(self, points: NDArray[np.int32], colour: Colour, far_out: bool = False) -> None:
        """Fill what a band around points (n, 2), OpenCV's fixed-point numbers, would enclose;
        ``far_out``: it reaches so far out of the picture that it has to be cut."""
        outline: Any = cv2.convexHull(points)
        if far_out:
            self.polygon(outline[:, 0] / float(1 << SHIFT) + 0.5, colour)
        else:
            cv2.fillConvexPoly(self.picture, outline, colour, cv2.LINE_AA, SHIFT)

    def quads(self, faces: Sequence[tuple[NDArray[np.int32], Colour]]) -> None:
        """Fill faces (4, 2) in OpenCV's fixed-point numbers."""
        picture = self.picture
        for corners, colour in faces:
            cv2.fillConvexPoly(picture, corners, colour, cv2.LINE_AA, SHIFT)

    def cut_faces(self, seen: Points, faces: Faces) -> None:
        """Fill faces of a box that reaches past the lens or far out of the picture, given in camera space."""
        for ids, colour in faces:
            self.seen_outline(seen[ids], colour)

    def seen_outline(self, seen: Points, colour: Colour, nearest: float = NEAR) -> None:
        """Fill a flat convex shape given in camera space (n, 3), as far as it is deeper than ``nearest``."""
        seen = cut(seen, seen[:, 2] - nearest)
        if len(seen) >= 3:
            self.polygon(self.view.to_pixels(seen), colour)


def fixed(pixels: Points) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point numbers, in which whole numbers are the middles of pixels."""
    points = np.rint(pixels * (1 << SHIFT) - (1 << SHIFT) // 2)
    return np.clip(points, -_FARTHEST, _FARTHEST, out=points).astype(np.int32)


def _clipped(pixels: Points, low: float, high: float) -> Points:
    """A convex outline cut to a square."""
    for axis in (0, 1):
        pixels = cut(pixels, pixels[:, axis] - low)
        pixels = cut(pixels, high - pixels[:, axis])
    return pixels


def cut(points: Points, side: NDArray[np.float64]) -> Points:
    """The part of a convex outline where ``side``, one number per corner, isn't negative."""
    inside = side >= 0
    count = int(inside.sum())
    if count == len(points):
        return points
    if not count:
        return points[:0]
    # Turned so that the corners that stay come first: a convex outline crosses a plane only twice.
    before = inside[np.arange(-1, len(points) - 1)]
    turn = (np.arange(len(points)) + int(np.argmax(inside & ~before))) % len(points)
    points, side = points[turn], side[turn]
    here, there = np.array((count - 1, 0)), np.array((count, len(points) - 1))
    part = (side[here] / (side[here] - side[there]))[:, None]
    return np.concatenate((points[:count], points[here] + (points[there] - points[here]) * part))
