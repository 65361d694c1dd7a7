"""Filling projected shapes into a picture, cut where they pass the lens or the fixed-point numbers end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points, View
from kling_renderers.animatic.drawing.palette import Colour

Picture = NDArray[np.uint8]

SHIFT = 4
"""Bits of a pixel's part in OpenCV's fixed-point numbers."""
_FARTHEST = 1e8


class Brush:
    """Draws projected shapes into one picture."""

    def __init__(self, picture: Picture, view: View) -> None:
        self.picture, self.view = picture, view
        self.margin = 60000.0

    def in_frame(self, low: Points, high: Points) -> NDArray[np.bool_]:
        """Which of some rectangles, (n, 2) each, touch the frame."""
        view = self.view
        found: NDArray[np.bool_] = (high[:, 0] >= 0) & (high[:, 1] >= 0)
        found &= (low[:, 0] <= view.width) & (low[:, 1] <= view.height)
        return found

    def far_out(self, low: Points, high: Points) -> NDArray[np.bool_]:
        """Which of them reach so far out of it that OpenCV's numbers could end."""
        found: NDArray[np.bool_] = np.maximum(-low, high).max(axis=1) > self.margin
        return found

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

    def fill(self, outlines: Iterable[NDArray[np.int32]], colours: Iterable[Colour]) -> None:
        """Fill convex outlines (n, 2), OpenCV's fixed-point numbers."""
        picture = self.picture
        for corners, colour in zip(outlines, colours, strict=True):
            cv2.fillConvexPoly(picture, corners, colour, cv2.LINE_AA, SHIFT)

    def outlines(
        self,
        seen: Points,
        sizes: Sequence[int],
        colours: Sequence[Colour],
        nearest: float = NEAR,
        *,
        layers: bool = False,
    ) -> None:
        """Fill flat convex shapes given in camera space (n, 3), one after the other, so many corners each, as far as
        they are deeper than ``nearest``. ``layers``: they are large and lie over one another, so that rows which a
        later one covers needn't be filled before.
        """
        if not len(seen):
            return
        seen, counts = _in_front(seen, np.array(sizes), nearest)
        left = np.flatnonzero(counts)
        if not len(left):
            return
        counts = counts[left]
        ends = np.cumsum(counts)
        starts = ends - counts
        pixels = self.view.to_pixels(seen)
        low, high = np.minimum.reduceat(pixels, starts), np.maximum.reduceat(pixels, starts)
        inside = self.in_frame(low, high)
        far_out = self.far_out(low, high).tolist()
        points, picture = fixed(pixels), self.picture
        rows = _rows_left(pixels, starts, ends, self.view) if layers else None
        for number in np.flatnonzero(inside).tolist():
            first, last, colour = starts[number], ends[number], colours[left[number]]
            if rows is not None:
                picture = self.picture[: rows[number]]
            if far_out[number]:
                self.polygon(pixels[first:last], colour)
            else:
                cv2.fillConvexPoly(picture, points[first:last], colour, cv2.LINE_AA, SHIFT)


def fixed(pixels: Points) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point numbers, in which whole numbers are the middles of pixels."""
    points = np.rint(pixels * (1 << SHIFT) - (1 << SHIFT) // 2)
    np.maximum(points, -_FARTHEST, out=points)
    return np.minimum(points, _FARTHEST, out=points).astype(np.int32)


def _rows_left(pixels: Points, starts: NDArray[np.intp], ends: NDArray[np.intp], view: View) -> list[int]:
    """How many rows of a frame, from its top, each of some convex outlines is seen in: those below are covered by
    later ones, across the whole frame.
    """
    following = np.arange(1, len(pixels) + 1)
    following[ends - 1] = starts
    tops = np.zeros(len(starts))
    for border in (0.0, float(view.width)):
        beyond = pixels[:, 0] > border
        crosses = beyond != beyond[following]
        # Upright lines cross a convex outline twice, or not at all.
        twice = np.add.reduceat(crosses, starts, dtype=np.intp) == 2
        here = np.flatnonzero(crosses & np.repeat(twice, ends - starts))
        there = following[here]
        part = (border - pixels[here, 0]) / (pixels[there, 0] - pixels[here, 0])
        heights = (pixels[here, 1] + (pixels[there, 1] - pixels[here, 1]) * part).reshape(-1, 2)
        top = np.full(len(starts), np.inf)
        top[twice] = np.where(heights.max(axis=1) >= view.height, heights.min(axis=1), np.inf)
        tops = np.maximum(tops, top)
    # Soft edges reach over the next pixel.
    covered = np.minimum(tops, view.height - 2.0) + 2
    later = np.append(np.minimum.accumulate(covered[:0:-1])[::-1], view.height)
    found: list[int] = np.ceil(np.maximum(later, 0)).astype(int).tolist()
    return found


def _in_front(seen: Points, counts: NDArray[np.int_], nearest: float) -> tuple[Points, NDArray[np.int_]]:
    """Outlines cut where they come nearer than that, and how many corners each has left."""
    inside = seen[:, 2] >= nearest
    if inside.all():
        return seen, counts
    ends = np.cumsum(counts)
    starts = ends - counts
    before, after = np.arange(-1, len(seen) - 1), np.arange(1, len(seen) + 1)
    before[starts], after[ends - 1] = ends - 1, starts
    # In the place of a corner that goes are the crossings of the edges before and after it.
    made, kept = np.stack((seen, seen), axis=1), np.stack((inside | inside[before], ~inside & inside[after]), axis=1)
    for place, beside in enumerate((before, after)):
        gone = np.flatnonzero(~inside & inside[beside])
        stays, goes = seen[beside[gone]], seen[gone]
        part = (stays[:, 2:3] - nearest) / (stays[:, 2:3] - goes[:, 2:3])
        made[gone, place] = stays + (goes - stays) * part
    return made[kept], np.add.reduceat(kept.sum(axis=1), starts)


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
