"""The motion brush: the regions that it moves are tinted, their ways drawn, with a bead that goes along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.clipping import SHIFT, fixed
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, cast_colour, mix
from kling_renderers.animatic.own_pictures.photos import Photo, UnreadablePicture, read_picture, scaled
from kling_story.planned import PlannedStroke

_TINT = 0.4


class Strokes:
    """The strokes of a film's motion brush; ``remarks`` says which masks can't be shown. ``size`` is the start frame's,
    width and height in pixels, in which the ways are given; None takes the masks' own.
    """

    def __init__(self, strokes: tuple[PlannedStroke, ...], folder: Path, size: tuple[int, int] | None) -> None:
        self.remarks: list[str] = []
        self._masks: list[Photo | None] = []
        for stroke in strokes:
            try:
                self._masks.append(read_picture(folder, stroke.mask))
            except UnreadablePicture as error:
                self._masks.append(None)
                self.remarks.append(f"the mask `{stroke.mask}` of the motion brush can't be shown ({error})")
        masks = (mask.size for mask in self._masks if mask is not None)
        size = size or next(masks, None)
        self._ways: list[Points] = []
        if size is None and strokes:
            self.remarks.append(
                "the ways of the motion brush can't be shown: neither the start frame nor a mask is here"
            )
        elif size is not None:
            # Counted from the bottom left, as the service does.
            self._ways = [(np.array(stroke.path, dtype=np.float64) / size) * (1, -1) + (0, 1) for stroke in strokes]

    def tint(self, pixels: Picture) -> Picture:
        """A start frame with its regions in the strokes' colours."""
        found = pixels
        for number, mask in enumerate(self._masks):
            if mask is not None:
                inside = scaled(mask.pixels, pixels.shape[1], pixels.shape[0]).max(axis=2) > 127
                tinted = np.full_like(found, _colour(number))
                found = np.where(inside[:, :, None], cv2.addWeighted(found, 1 - _TINT, tinted, _TINT, 0), found)
        return found.astype(np.uint8, copy=False)

    def draw(self, picture: Picture, to_frame: Callable[[Points], Points], u: float) -> None:
        """Effect: the ways are drawn; ``to_frame`` turns places in the start frame, from its top left corner in parts
        of its size, into pixels, ``u`` is the part of the shot, 0 to 1.
        """
        unit = min(picture.shape[:2])
        for number, way in enumerate(self._ways):
            points = to_frame(way)
            head = _head(points, 0.04 * unit)
            for colour, more in ((mix(_colour(number), BLACK, 0.6), 2), (mix(_colour(number), WHITE, 0.25), 0)):
                thick = max(2, round(0.007 * unit)) + more
                cv2.polylines(picture, [fixed(points)], False, colour, thick, cv2.LINE_AA, SHIFT)
                cv2.polylines(picture, [fixed(head)], False, colour, thick, cv2.LINE_AA, SHIFT)
            x, y = np.rint(_along(points, u)).astype(int).tolist()
            cv2.circle(picture, (x, y), max(3, round(0.016 * unit)), WHITE, cv2.FILLED, cv2.LINE_AA)
            cv2.circle(picture, (x, y), max(2, round(0.011 * unit)), _colour(number), cv2.FILLED, cv2.LINE_AA)


def _colour(number: int) -> Colour:
    return cast_colour(number + 3)


def _lengths(points: Points) -> Points:
    return np.append(0.0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1)))


def _along(points: Points, part: float) -> Points:
    """The place a part of the way along a line."""
    lengths = _lengths(points)
    return np.array([np.interp(part * lengths[-1], lengths, points[:, axis]) for axis in (0, 1)])


def _head(points: Points, size: float) -> Points:
    """The two barbs of an arrow at the end of a line, through its tip."""
    lengths = _lengths(points)
    tip = points[-1]
    way = tip - _along(points, max(0.0, 1 - size / lengths[-1]) if lengths[-1] else 0.0)
    long = float(np.linalg.norm(way))
    if not long:
        return np.array((tip, tip))
    way = way / long * size
    aside = np.array((-way[1], way[0])) * 0.6
    return np.array((tip - way + aside, tip, tip - way - aside))
