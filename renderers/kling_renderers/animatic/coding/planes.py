"""Pictures as an encoder takes them: one plane of light and two of colour, half as large.

What stands from one frame to the next is converted once, and memory is taken once for each encoder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import av
import cv2
import numpy as np

from kling_renderers.animatic.drawing.brush import Picture

Rows = Sequence[tuple[int, int]]
"""Rows [first, last) of a picture, even numbers."""
Frames = Callable[[int], av.VideoFrame]
"""A frame by its number; it is overwritten by the next one."""

BT601 = 6
"""SMPTE 170M, the one matrix that OpenCV converts with."""
TELEVISION = 1
"""Levels from 16 to 235."""


class Source(Protocol):
    """What an encoder's frames come from."""

    def frames(self) -> Frames:
        """A maker of frames for one thread, quickest when they are asked for in order."""
        ...

    def prepare(self, number: int) -> None:
        """Effect: what a frame takes, and frames like it, is kept for whoever is forked from here."""
        ...


class Layers(Protocol):
    """A painter that tells what stands from what changes in every frame; ``film.FilmPainter`` is one."""

    size: tuple[int, int]

    def standing(self, number: int) -> tuple[Picture, bool]: ...

    def tick(self, picture: Picture, number: int) -> None: ...

    @property
    def ticking(self) -> Rows: ...


class Layered:
    """A painter's frames as a source, counted from ``first``."""

    def __init__(self, painter: Layers, first: int = 0) -> None:
        self._painter, self._first = painter, first

    def prepare(self, number: int) -> None:
        self._painter.standing(self._first + number)

    def frames(self) -> Frames:
        painter, planes = self._painter, _Planes(self._painter.size)
        scratch, stands = np.empty((*painter.size[::-1], 3), np.uint8), None

        def frame(number: int) -> av.VideoFrame:
            nonlocal stands
            number += self._first
            picture, kept = painter.standing(number)
            changed = painter.ticking if kept and picture is stands else ((0, len(picture)),)
            stands = picture if kept else None
            if kept:
                for first, last in changed:
                    scratch[first:last] = picture[first:last]
                picture = scratch
            painter.tick(picture, number)
            return planes.of(picture, changed)

        return frame


class _Planes:
    """The planes of one frame, filled again and again."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._width, self._height = size
        self._whole: Any = np.empty((self._height * 3 // 2, self._width), np.uint8)
        # PyAV counts the rows of an array's planes in whole fours: at 480x270 colour would be in the wrong place.
        if self._height % 4 == 0:
            self._frame = av.VideoFrame.from_numpy_buffer(self._whole, format="yuv420p")
        else:
            self._frame = av.VideoFrame(self._width, self._height, "yuv420p")
        self._frame.colorspace, self._frame.color_range = BT601, TELEVISION
        self._frame.color_primaries = self._frame.color_trc = BT601

    def of(self, picture: Picture, changed: Rows) -> av.VideoFrame:
        """The frame of a picture (BGR), of which only some rows have changed; tagged as it is converted."""
        for first, last in changed:
            if last - first == self._height:
                cv2.cvtColor(picture, cv2.COLOR_BGR2YUV_I420, self._whole)
            else:
                self._take(first, cv2.cvtColor(picture[first:last], cv2.COLOR_BGR2YUV_I420))
        if self._height % 4:
            self._copy()
        return self._frame

    def _take(self, first: int, part: Any) -> None:
        """Put converted rows into their places in each plane."""
        rows, flat, whole = part.shape[0] * 2 // 3, part.reshape(-1), self._whole.reshape(-1)
        at = start = 0
        for size, across, above, count in (
            (self._height * self._width, self._width, first, rows),
            *((self._height * self._width // 4, self._width // 2, first // 2, rows // 2),) * 2,
        ):
            whole[at + above * across : at + (above + count) * across] = flat[start : start + count * across]
            at, start = at + size, start + count * across

    def _copy(self) -> None:
        flat, start = self._whole.reshape(-1), 0
        for plane in self._frame.planes:
            rows, columns = plane.height, plane.width
            buffer: Any = plane
            target = np.frombuffer(buffer, np.uint8).reshape(rows, plane.line_size)
            target[:, :columns] = flat[start : start + rows * columns].reshape(rows, columns)
            start += rows * columns
