"""Whose eyes a point-of-view shot is seen through: their hands in the lower corners, and a dark rim."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.clipping import SHIFT, fixed
from kling_renderers.animatic.drawing.palette import BLACK, NEUTRAL, Colour, mix
from kling_renderers.animatic.stand_ins.heads import skin_of
from kling_renderers.animatic.stand_ins.kinds import colour_of, looks_of
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary.robots import robot_in

_RIM = 0.45
"""How dark the corners are, 0 to 1."""
_SLEEVE = ((0.70, -0.20, 0.11), (0.455, 0.085, 0.062))
_HAND = ((0.435, 0.105, 0.056), (0.355, 0.165, 0.05), (0.325, 0.205, 0.03))
_THUMB = ((0.38, 0.14, 0.026), (0.325, 0.14, 0.020))
_CIRCLE = np.stack((np.cos(np.linspace(0, 2 * np.pi, 24)), np.sin(np.linspace(0, 2 * np.pi, 24))), axis=1)


@lru_cache(maxsize=2)
def looker(size: tuple[int, int]) -> Looker:
    """That of pictures of one size."""
    return Looker(size)


class Looker:
    """Draws the hint of who looks into pictures of one size."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.width, self.height = size
        across = np.linspace(-1, 1, self.width, dtype=np.float32)[None, :]
        down = np.linspace(-1, 1, self.height, dtype=np.float32)[:, None]
        dark = np.clip((np.sqrt(across**2 + down**2) - 0.72) / 0.55, 0, 1)
        shade = 255 * (1 - _RIM * dark * dark * (3 - 2 * dark))
        self._shade = cv2.merge([shade.astype(np.uint8)] * 3)

    def onto(self, picture: Picture, plan: Plan, shot: PlannedShot) -> None:
        """Darken the rim, and show the looker's sleeves and hands; grey where nobody is named, none of a thing or a
        machine, or through a window.
        """
        element = plan.element(shot.looker) if shot.looker else None
        cv2.multiply(picture, self._shade, dst=picture, scale=1 / 255)
        if "window_frame" in shot.setting.dressings:
            return
        if element is not None and (element.kind != "character" or robot_in(element.description or "")):
            return
        sleeve = mix(colour_of(element) if element else NEUTRAL, BLACK, 0.14)
        skin = skin_of(sleeve, looks_of(element).skin)
        for side in (-1, 1):
            for balls, colour in ((_SLEEVE, sleeve), (_HAND, skin), (_THUMB, skin)):
                self._hull(picture, side, balls, mix(colour, BLACK, 0.2), 1.0)
                self._hull(picture, side, balls, colour, 0.82)

    def _hull(
        self, picture: Picture, side: int, balls: tuple[tuple[float, float, float], ...], colour: Colour, part: float
    ) -> None:
        """A rounded part ``balls`` (from the middle, over the lower edge, radius) in the frame's shorter side."""
        unit = min(self.width, self.height)
        rims = [
            (self.width / 2 + side * x * unit, self.height - y * unit) + part * radius * unit * _CIRCLE
            for x, y, radius in balls
        ]
        outline = cv2.convexHull(fixed(np.concatenate(rims)))
        cv2.fillConvexPoly(picture, outline, colour, cv2.LINE_AA, SHIFT)
