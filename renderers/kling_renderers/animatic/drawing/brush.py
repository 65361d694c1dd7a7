"""Filling outlines into a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points, View
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.clipping import SHIFT, Outline, seen_outlines
from kling_renderers.animatic.drawing.palette import Colour

Picture = NDArray[np.uint8]
Job = tuple[float, Callable[[], None]]
"""How far away something is, in statures, and how to draw it."""


class Brush:
    """Draws what one view shows into one picture."""

    def __init__(self, picture: Picture, view: View) -> None:
        self.picture, self.view = picture, view

    @cached_property
    def _views(self) -> Views:
        return Views((self.view,))

    def fill(self, outlines: Iterable[tuple[Outline, Colour]]) -> None:
        """Fill convex outlines one after the other, with soft edges."""
        picture = self.picture
        for corners, colour in outlines:
            cv2.fillConvexPoly(picture, corners, colour, cv2.LINE_AA, SHIFT)

    def outlines(self, seen: Points, sizes: Sequence[int], colours: Sequence[Colour]) -> None:
        """Fill flat convex shapes given in camera space (n, 3), one after the other, so many corners each, as far as
        they are before the lens.
        """
        zeros = np.zeros(len(sizes), dtype=np.intp)
        found = seen_outlines(self._views, seen, zeros, np.arange(len(sizes)), np.array(sizes), np.array((NEAR,)))
        self.fill((corners, colours[number]) for corners, number in zip(found.points, found.number, strict=True))
