"""Outlines cut where they pass the lens, where the fixed-point numbers end, and where others cover them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.camera.views import Views

SHIFT = 4
"""Bits of a pixel's part in OpenCV's fixed-point numbers."""
MARGIN = 60000.0
"""How far out of the frame OpenCV's fixed-point numbers may reach, in pixels."""
_FARTHEST = 1e8

Outline = NDArray[np.int32]
"""Corners (n, 2) as OpenCV's fixed-point numbers."""


def fixed(pixels: Points) -> Outline:
    """Pixels as OpenCV's fixed-point numbers, in which whole numbers are the middles of pixels."""
    points = np.rint(pixels * (1 << SHIFT) - (1 << SHIFT) // 2)
    np.maximum(points, -_FARTHEST, out=points)
    return np.minimum(points, _FARTHEST, out=points).astype(np.int32)


class Outlines(NamedTuple):
    """Convex outlines as several cameras see them: ``view`` and ``number`` say whose and which each is, in order."""

    view: list[int]
    number: list[int]
    points: list[Outline]
    covers: list[float]
    """From which row on each covers the whole width of the frame, infinite where it doesn't."""


def seen_outlines(
    views: Views,
    seen: Points,
    view: NDArray[np.intp],
    number: NDArray[np.intp],
    counts: NDArray[np.intp],
    nearest: Points,
    *,
    layers: bool = False,
) -> Outlines:
    """Flat convex outlines, in camera space (corners, 3), one after the other, cut to what is deeper than the
    ``nearest`` (views,) of their view; those out of the frame are left out. ``layers``: how they cover one another
    is asked for.
    """
    seen, counts = _in_front(seen, counts, np.repeat(nearest[view], counts))
    kept = np.flatnonzero(counts)
    if not len(kept):
        return Outlines([], [], [], [])
    view, number, counts = view[kept], number[kept], counts[kept]
    ends = np.cumsum(counts)
    starts = ends - counts
    whose = np.repeat(view, counts)
    ratio = views.scales[whose, 0] / seen[:, 2]
    pixels = np.empty((len(seen), 2))
    pixels[:, 0] = seen[:, 0] * ratio + views.across[whose, 0]
    pixels[:, 1] = views.down[whose, 0] - seen[:, 1] * ratio
    low, high = np.minimum.reduceat(pixels, starts), np.maximum.reduceat(pixels, starts)
    shown = views.in_frame(low[:, 0], low[:, 1], high[:, 0], high[:, 1])
    far_out = (np.maximum(-low, high).max(axis=1) > MARGIN).tolist()
    covers = _covers(pixels, starts, ends, views) if layers else np.full(len(counts), np.inf)
    points = fixed(pixels)
    found = Outlines([], [], [], [])
    edges = zip(starts.tolist(), ends.tolist(), strict=True)
    told = zip(shown.tolist(), view.tolist(), number.tolist(), edges, far_out, covers.tolist(), strict=True)
    for shows, frame, which, (first, last), far, cover in told:
        if not shows:
            continue
        outline = fixed(within_margin(pixels[first:last])) if far else points[first:last]
        if len(outline) > 2:
            found.view.append(frame)
            found.number.append(which)
            found.points.append(outline)
            found.covers.append(cover)
    return found


def _in_front(seen: Points, counts: NDArray[np.intp], nearest: Points) -> tuple[Points, NDArray[np.intp]]:
    """Outlines cut where they come nearer than is given for each corner, and how many corners each has left."""
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
        stays, goes, edge = seen[beside[gone]], seen[gone], nearest[gone, None]
        part = (stays[:, 2:3] - edge) / (stays[:, 2:3] - goes[:, 2:3])
        made[gone, place] = stays + (goes - stays) * part
    return made[kept], np.add.reduceat(kept.sum(axis=1), starts)


def _covers(pixels: Points, starts: NDArray[np.intp], ends: NDArray[np.intp], views: Views) -> NDArray[np.float64]:
    """From which row on each of some convex outlines covers a frame across its whole width, down to its end."""
    following = np.arange(1, len(pixels) + 1)
    following[ends - 1] = starts
    tops = np.zeros(len(starts))
    for border in (0.0, float(views.width)):
        beyond = pixels[:, 0] > border
        crosses = beyond != beyond[following]
        # Upright lines cross a convex outline twice, or not at all.
        twice = np.add.reduceat(crosses, starts, dtype=np.intp) == 2
        here = np.flatnonzero(crosses & np.repeat(twice, ends - starts))
        there = following[here]
        part = (border - pixels[here, 0]) / (pixels[there, 0] - pixels[here, 0])
        heights = (pixels[here, 1] + (pixels[there, 1] - pixels[here, 1]) * part).reshape(-1, 2)
        top = np.full(len(starts), np.inf)
        top[twice] = np.where(heights.max(axis=1) >= views.height, heights.min(axis=1), np.inf)
        tops = np.maximum(tops, top)
    return tops


def within_margin(pixels: Points) -> Points:
    """A convex outline (n, 2) cut to what OpenCV's fixed-point numbers reach."""
    for axis in (0, 1):
        pixels = cut(pixels, pixels[:, axis] + MARGIN)
        pixels = cut(pixels, MARGIN - pixels[:, axis])
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
