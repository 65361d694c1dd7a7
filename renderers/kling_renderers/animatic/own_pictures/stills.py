"""A shot shown as a picture of the author's own (a panel, the start or end frame), its camera move over it.

The move turns, slides and scales a window in the picture, as a rostrum camera does. What leads beyond the picture is
made smaller until it fits, so that a move is always seen, and nothing else but the picture.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin
from typing import NamedTuple

import cv2
import numpy as np

from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import Moment, Points, Pose
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.own_pictures.photos import scaled

_RESERVE = 0.17
"""How far a window goes from the middle at most, of its own size: a choice that keeps two thirds of the picture."""
_SAMPLES = 33
"""Moments of a shot at which its move is looked at to find out how far it goes."""
_FINEST = 2.0
"""How many times larger than it is shown a picture is kept, so that a move into it stays sharp."""


class Window(NamedTuple):
    """What of a picture is seen: its middle, from the picture's, right and down, and its size, in parts of the
    picture; ``turn`` in degrees clockwise.
    """

    x: float
    y: float
    size: float
    turn: float = 0.0


WHOLE = Window(0.0, 0.0, 1.0)


class Travel:
    """The windows of a shot. ``moment_at`` gives its camera at 0 to 1, ``composed`` is the pose without a move,
    ``away`` how far the subject is then.
    """

    def __init__(self, moment_at: Callable[[float], Moment], composed: Pose, away: float, aspect: float) -> None:
        self._moment_at, self._composed, self._away, self._aspect = moment_at, composed, away, aspect
        self._largest, self._reach, self._shrink = 1.0, 1.0, 1.0
        raw = [self._raw(number / (_SAMPLES - 1)) for number in range(_SAMPLES)]
        self._largest = max(window.size for window in raw)
        farthest = max(max(abs(window.x), abs(window.y)) for window in raw) / self._largest
        self._reach = min(1.0, _RESERVE / farthest) if farthest > 0 else 1.0
        self._shrink = 1 / (1 + 2 * min(farthest, _RESERVE))
        self.closest = min(self.at(number / (_SAMPLES - 1)).size for number in range(_SAMPLES))

    def at(self, u: float) -> Window:
        """The window at a moment of the shot, 0 to 1; it lies in the picture."""
        raw = self._raw(u)
        turn = radians(raw.turn)
        lean = abs(cos(turn)) + max(self._aspect, 1 / self._aspect) * abs(sin(turn))
        size = min(1.0, self._shrink * raw.size / self._largest) / lean
        room = (1 - size * lean) / 2
        x, y = (self._shrink * self._reach * way / self._largest for way in (raw.x, raw.y))
        return Window(_within(x, room), _within(y, room), round(size, 5), round(raw.turn, 4))

    def _raw(self, u: float) -> Window:
        """The window if the picture had no edges: a plane at the subject, seen by the camera."""
        now = self._moment_at(u)
        pose, first = now.pose, self._composed
        right, rise, along = pose.x - now.walked[0] - first.x, pose.y - first.y, pose.z - now.walked[1] - first.z
        pitch = radians(first.pitch)
        ahead, up = along * cos(pitch) + rise * sin(pitch), rise * cos(pitch) - along * sin(pitch)
        depth = max(0.08 * self._away, self._away - ahead)
        wide = self._away * self._aspect / lens_heights(first.focal_length, self._aspect)
        tall = wide / self._aspect
        turned = radians(pose.yaw - first.yaw), radians(pose.pitch - first.pitch)
        aside, above = (max(-1.2, min(1.2, angle)) for angle in turned)
        size = depth / self._away * first.focal_length / pose.focal_length
        return Window((right + aside * depth) / wide, -(up + above * depth) / tall, size, pose.roll - first.roll)


def _within(way: float, room: float) -> float:
    return round(max(-room, min(room, way)), 5)


class Still(NamedTuple):
    """A shot's picture, fitted into the frame at ``left, top`` with ``size`` (width, height) in pixels; ``pixels``
    are kept finer than that. ``ending`` is the one that it becomes over the shot.
    """

    pixels: Picture
    left: int
    top: int
    size: tuple[int, int]
    travel: Travel
    ending: Still | None = None

    @classmethod
    def fitted(cls, pixels: Picture, frame: tuple[int, int], travel: Travel, ending: Still | None = None) -> Still:
        """The whole picture, as large as the frame holds it."""
        scale = min(frame[0] / pixels.shape[1], frame[1] / pixels.shape[0])
        size = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
        finer = min(_FINEST, max(1.0, 1 / travel.closest), max(1.0, 1 / scale))
        kept = scaled(pixels, round(size[0] * finer), round(size[1] * finer))
        return cls(kept, (frame[0] - size[0]) // 2, (frame[1] - size[1]) // 2, size, travel, ending)

    def seen(self, u: float) -> tuple[Window, float]:
        """What is seen at a moment of the shot, and how much of it is the ending: equal is the same picture."""
        return self.travel.at(u), round(u * u * (3 - 2 * u), 5) if self.ending is not None else 0.0

    def draw(self, frame: tuple[int, int], window: Window, ended: float = 0.0) -> Picture:
        """A frame, width and height in pixels: the picture, and bars where it has another shape."""
        picture: Picture = np.full((frame[1], frame[0], 3), palette.INK, dtype=np.uint8)
        wide, tall = self.size
        picture[self.top : self.top + tall, self.left : self.left + wide] = self._cut(window)
        if self.ending is None or not ended:
            return picture
        end = self.ending.draw(frame, WHOLE)
        return cv2.addWeighted(end, ended, picture, 1 - ended, 0).astype(np.uint8, copy=False)

    def _cut(self, window: Window) -> Picture:
        if window == WHOLE:
            return self.pixels if self.pixels.shape[1::-1] == self.size else scaled(self.pixels, *self.size)
        found = cv2.warpAffine(
            self.pixels,
            self._from_shown(window),
            self.size,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return found.astype(np.uint8, copy=False)

    def _from_shown(self, window: Window) -> Points:
        """The matrix from shown pixels to those of the kept picture."""
        tall, wide = self.pixels.shape[:2]
        scale, turn = window.size * wide / self.size[0], radians(window.turn)
        along, across = scale * cos(turn), scale * sin(turn)
        middle = (0.5 + window.x) * wide - 0.5, (0.5 + window.y) * tall - 0.5
        half = (self.size[0] - 1) / 2, (self.size[1] - 1) / 2
        return np.array(
            (
                (along, -across, middle[0] - along * half[0] + across * half[1]),
                (across, along, middle[1] - across * half[0] - along * half[1]),
            )
        )

    def to_frame(self, places: Points, window: Window) -> Points:
        """Places (n, 2) in the picture, from its top left corner in parts of its size, as pixels of the frame."""
        tall, wide = self.pixels.shape[:2]
        matrix = cv2.invertAffineTransform(self._from_shown(window))
        kept = places * (wide, tall) - 0.5
        shown = kept @ matrix[:, :2].T + matrix[:, 2]
        return np.asarray(shown + np.array((self.left, self.top)))
