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

_SHIFT = 4
_FARTHEST = 1e8


class Brush:
    """Draws projected shapes into one picture."""

    def __init__(self, picture: Picture, view: View) -> None:
        self.picture, self.view = picture, view
        self.margin = 16000.0

    def polygon(self, pixels: Points, colour: Colour, convex: bool = True) -> None:
        """Fill an outline (n, 2) in pixels, with soft edges."""
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
        points = fixed(pixels)
        if convex:
            cv2.fillConvexPoly(self.picture, points, colour, cv2.LINE_AA, _SHIFT)
        else:
            cv2.fillPoly(self.picture, [points], colour, cv2.LINE_AA, _SHIFT)

    def hull(self, points: NDArray[np.int32], colour: Colour, far_out: bool = False) -> None:
        """Fill what a band around points (n, m, 2), OpenCV's fixed-point numbers, would enclose;
        ``far_out``: it reaches so far out of the picture that it has to be cut."""
        outline: Any = cv2.convexHull(points.reshape(-1, 2))
        if far_out:
            self.polygon(outline[:, 0] / float(1 << _SHIFT) + 0.5, colour)
        else:
            cv2.fillConvexPoly(self.picture, outline, colour, cv2.LINE_AA, _SHIFT)

    def faces(self, corners: NDArray[np.int32], faces: Faces) -> None:
        """Fill faces of a box whose corners (8, 2) are OpenCV's fixed-point numbers."""
        for ids, colour in faces:
            cv2.fillConvexPoly(self.picture, corners[ids], colour, cv2.LINE_AA, _SHIFT)

    def cut_faces(self, seen: Points, faces: Faces) -> None:
        """Fill faces of a box that reaches past the lens or far out of the picture, given in camera space."""
        for ids, colour in faces:
            front = _before_lens(seen[ids])
            if len(front) >= 3:
                self.polygon(self.view.to_pixels(front), colour)

    def ground(self, colour: Colour) -> None:
        """Fill everything under the horizon."""
        right, bottom = self.view.width, self.view.height
        frame = np.array(((0, 0), (right, 0), (right, bottom), (0, bottom)), dtype=np.float64)
        rays = np.concatenate(((frame - self.view.centre) * (1, -1) / self.view.scale, np.ones((4, 1))), axis=1)
        self.polygon(_cut(frame, -(rays @ self.view.axes.T)[:, 1]), colour)

    def outline(self, places: Points, colour: Colour) -> None:
        """Fill a flat convex shape given by its places (n, 3)."""
        seen = _before_lens(self.view.to_camera(places))
        if len(seen) >= 3:
            self.polygon(self.view.to_pixels(seen), colour)

    def lines(self, places: Points, colour: Colour, thickness: int) -> None:
        """Draw straight lines (n, 2, 3)."""
        seen = self.view.to_camera(places.reshape(-1, 3)).reshape(-1, 2, 3)
        depth = seen[:, :, 2]
        seen = seen[(depth > NEAR).any(axis=1)]
        start, end = seen[:, 0], seen[:, 1]
        for one, other in ((start, end), (end, start)):
            hidden = one[:, 2] < NEAR
            part = (NEAR - one[hidden, 2:3]) / (other[hidden, 2:3] - one[hidden, 2:3])
            one[hidden] += (other[hidden] - one[hidden]) * part
        pixels = self.view.to_pixels(seen.reshape(-1, 3)).reshape(-1, 2, 2)
        pixels = _lines_within(pixels, -64.0, (self.view.width + 64.0, self.view.height + 64.0))
        if len(pixels):
            cv2.polylines(self.picture, list(fixed(pixels)), False, colour, thickness, cv2.LINE_AA, _SHIFT)


def fixed(pixels: Points) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point numbers, in which whole numbers are the middles of pixels."""
    points = np.rint((pixels - 0.5) * (1 << _SHIFT))
    return np.clip(points, -_FARTHEST, _FARTHEST, out=points).astype(np.int32)


def _before_lens(seen: Points) -> Points:
    """The part of a convex outline (n, 3) in camera space that lies in front of the lens."""
    return _cut(seen, seen[:, 2] - NEAR)


def _clipped(pixels: Points, low: float, high: float) -> Points:
    """A convex outline cut to a square."""
    for axis in (0, 1):
        pixels = _cut(pixels, pixels[:, axis] - low)
        pixels = _cut(pixels, high - pixels[:, axis])
    return pixels


def _cut(points: Points, side: NDArray[np.float64]) -> Points:
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


def _lines_within(pixels: Points, low: float, high: tuple[float, float]) -> Points:
    """Lines (n, 2, 2) cut to a rectangle (Liang-Barsky), without those that miss it."""
    start, step = pixels[:, 0], pixels[:, 1] - pixels[:, 0]
    first, last = np.zeros(len(pixels)), np.ones(len(pixels))
    for axis in (0, 1):
        flat = np.abs(step[:, axis]) < 1e-9
        safe = np.where(flat, 1.0, step[:, axis])
        one, other = (low - start[:, axis]) / safe, (high[axis] - start[:, axis]) / safe
        outside = flat & ((start[:, axis] < low) | (start[:, axis] > high[axis]))
        first = np.where(flat, first, np.maximum(first, np.minimum(one, other)))
        last = np.where(flat, last, np.minimum(last, np.maximum(one, other)))
        last = np.where(outside, -1.0, last)
    kept = last > first
    start, step = start[kept], step[kept]
    cut: Points = np.stack((start + step * first[kept, None], start + step * last[kept, None]), axis=1)
    return cut
