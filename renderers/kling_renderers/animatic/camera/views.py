"""Several cameras at once: places become pixels for all of them in one go, in arrays that have the cameras first.

A camera's numbers are worked out the same way alone and among others, so that its frame has the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points, View


class Views:
    """Views of one size, in arrays: ``places`` (views, 3), ``axes`` (views, 3, 3; right, up and ahead), ``scales``
    (views, 1) in pixels, ``across`` and ``down`` (views, 1), the middle of the picture in pixels.
    """

    def __init__(self, views: Sequence[View]) -> None:
        self.each = tuple(views)
        self.width, self.height = views[0].width, views[0].height
        self.places: Points = np.array([view.place for view in views])
        self.axes: Points = np.array([view.axes.T for view in views])
        self.scales: Points = np.array([[view.scale] for view in views])
        self.across: Points = np.array([view.centre[:1] for view in views])
        self.down: Points = np.array([view.centre[1:] for view in views])

    def to_camera(self, points: Points) -> Points:
        """Places, (3, n) or (views, 3, n), as each camera sees them, (views, 3, n): right, up, depth in statures."""
        seen: Points = self.axes @ (points - self.places[:, :, None])
        return seen

    def to_pixels(self, seen: Points) -> tuple[Points, Points, Points]:
        """Points (views, 3, n) in camera space, those too near or behind as if right before the lens: how far right
        and down each is, and how many pixels a stature is there, (views, n) each.
        """
        ratio = self.scales / np.maximum(seen[:, 2], NEAR)
        return seen[:, 0] * ratio + self.across, self.down - seen[:, 1] * ratio, ratio

    def in_frame(self, left: Points, top: Points, right: Points, bottom: Points) -> NDArray[np.bool_]:
        """Which of some rectangles, in pixels, touch the frame."""
        found: NDArray[np.bool_] = (right >= 0) & (bottom >= 0) & (left <= self.width) & (top <= self.height)
        return found
