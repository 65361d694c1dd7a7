"""Faces of four corners that stay where they are: flats, and the sides of boxes; seen from their front only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.clipping import MARGIN, Outline, fixed, seen_outlines


class Quads:
    """Convex faces: corners (n, 4, 3) in turn, and the planes they lie in: outward normals (n, 3), and how far along
    them each plane is (n,).
    """

    def __init__(self, corners: Points, normals: Points, offsets: NDArray[np.float64]) -> None:
        self._corners, self._normals, self._offsets = corners, normals, offsets
        # First corners, then second ones and so on, so that what is asked of a face is asked of whole rows.
        self._places = np.ascontiguousarray(corners.transpose(2, 1, 0)).reshape(3, -1)
        self._ways = np.ascontiguousarray(normals.T)

    @classmethod
    def joined(cls, several: Sequence[Quads]) -> Quads:
        """The faces of several, one after the other."""
        filled = [quads for quads in several if len(quads._offsets)]
        if len(filled) == 1:
            return filled[0]
        parts = [(quads._corners, quads._normals, quads._offsets) for quads in filled or several[:1]]
        corners, normals, offsets = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
        return cls(corners, normals, offsets)

    def seen(self, views: Views) -> list[list[tuple[int, Outline]]]:
        """What each view shows of them: their numbers and outlines, in order."""
        count = len(views.each)
        found: list[list[tuple[int, Outline]]] = [[] for _ in range(count)]
        if not len(self._offsets):
            return found
        seen = views.to_camera(self._places)
        right, down, _ = views.to_pixels(seen)
        right, down = right.reshape(count, 4, -1), down.reshape(count, 4, -1)
        left, top, far, low = right.min(axis=1), down.min(axis=1), right.max(axis=1), down.max(axis=1)
        depth = seen[:, 2].reshape(count, 4, -1)
        facing = (views.places[:, None] @ self._ways)[:, 0] > self._offsets
        whole = depth.min(axis=1) > NEAR
        facing &= views.in_frame(left, top, far, low) | ~whole
        whole &= np.maximum(np.maximum(-left, far), np.maximum(-top, low)) <= MARGIN
        shown: Any = (facing & whole).nonzero()
        view, number = shown
        outlines = fixed(np.stack((right[view, :, number], down[view, :, number]), axis=2))
        for frame, which, outline in zip(view.tolist(), number.tolist(), outlines, strict=True):
            found[frame].append((which, outline))
        crossing = facing & ~whole & (depth.max(axis=1) > NEAR)
        if crossing.any():
            view, number = crossing.nonzero()
            corners = seen.reshape(count, 3, 4, -1)[view, :, :, number].transpose(0, 2, 1).reshape(-1, 3)
            four, near = np.full(len(view), 4), np.full(count, NEAR)
            cut = seen_outlines(views, corners, view, number, four, near)
            for frame, which, outline in zip(cut.view, cut.number, cut.points, strict=True):
                found[frame].append((which, outline))
            for own in found:
                own.sort(key=lambda one: one[0])
        return found
