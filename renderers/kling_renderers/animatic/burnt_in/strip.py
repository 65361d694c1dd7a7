"""Where in the film a frame is: its timecode, and a bar of the shots with the playhead."""

from __future__ import annotations

from functools import cached_property, lru_cache

import cv2
import numpy as np
from PIL import Image

from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_renderers.animatic.burnt_in.tiles import Tile, red_first
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.timeline import Timeline

_AHEAD = palette.mix(palette.INK, palette.PAPER, 0.26)
_PAST = palette.mix(palette.INK, palette.PAPER, 0.62)


class Strip:
    """The timecode at the top right, and the bar at the bottom, of a film at one size.

    ``small`` is the size of letters, ``margin`` what is left free around them, ``bar`` how high the bar is, in pixels.
    """

    def __init__(
        self, timeline: Timeline, size: tuple[int, int], lettering: Lettering, small: int, margin: int, bar: int
    ) -> None:
        self._timeline = timeline
        self.width, self.height = size
        self.small, self.margin, self.bar = small, margin, bar
        self._digits = {mark: _letter(lettering, mark, small) for mark in "0123456789:"}
        self._gap = max(1, bar // 4)
        self.row = lru_cache(maxsize=256)(self._row)
        self._bars = lru_cache(maxsize=8)(self._drawn_bars)
        self._step = max(tile.ink.shape[1] for mark, tile in self._digits.items() if mark != ":")

    def onto(self, picture: Picture, frame: int) -> None:
        """Effect: the timecode and the bar of a frame are laid on its picture."""
        self._timecode(picture, frame)
        self._playhead(picture, frame, self._timeline.shot_at(frame))

    @property
    def rows(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The rows [first, last) that are drawn in, at the top and at the bottom; even numbers."""
        letters = self.margin - round(0.15 * self.small)
        tallest = max(tile.ink.shape[0] for tile in self._digits.values())
        bar = self.height - self.bar - self._gap
        return (max(0, letters // 2 * 2), min(self.height, (letters + tallest + 1) // 2 * 2)), (
            bar // 2 * 2,
            self.height,
        )

    @cached_property
    def width_of_timecode(self) -> int:
        """Of the timecode, in pixels, at any frame."""
        return sum(
            self._digits[mark].ink.shape[1] if mark == ":" else self._step
            for mark in self._timeline.timecode(self._timeline.frames)
        )

    def _timecode(self, picture: Picture, frame: int) -> None:
        x, y = self.width - self.margin - self.width_of_timecode, self.margin - round(0.15 * self.small)
        seconds, colon, frames = self._timeline.timecode(frame).rpartition(":")
        # One changes once a second, the other is one of few: both are put together once.
        for marks in (seconds + colon, frames):
            tile = self.row(marks)
            tile.onto(picture, x, y)
            x += tile.ink.shape[1]

    def _row(self, marks: str) -> Tile:
        """Marks beside each other, digits all equally wide."""
        tiles = [self._digits[mark] for mark in marks]
        wide = [tile.ink.shape[1] if mark == ":" else self._step for mark, tile in zip(marks, tiles, strict=True)]
        ink = np.zeros((max(tile.ink.shape[0] for tile in tiles), sum(wide), 3), np.uint8)
        keep = np.full_like(ink, 255)
        x = 0
        for tile, step in zip(tiles, wide, strict=True):
            tall, width = tile.ink.shape[:2]
            left = x + (step - width) // 2
            ink[:tall, left : left + width], keep[:tall, left : left + width] = tile.ink, tile.keep
            x += step
        return Tile(ink, keep)

    def _playhead(self, picture: Picture, frame: int, index: int) -> None:
        bars, frames = self._bars(index), self._timeline.frames
        top = self.height - len(bars)
        picture[top:] = bars
        left, right = self._ends(index)
        now = min(right, round((frame + 1) / frames * self.width))
        _bar(picture, left, now, self.height - self.bar, palette.SIGNAL)
        self._mark(picture, index, left, self.height - self.bar)

    def _ends(self, index: int) -> tuple[int, int]:
        """Where the bar of a shot begins and ends, in pixels."""
        frames, (start, end) = self._timeline.frames, self._timeline.spans[index]
        left, right = round(start / frames * self.width), round(end / frames * self.width)
        return left, max(left + 1, right - (self._gap if end < frames else 0))

    def _drawn_bars(self, index: int) -> Picture:
        """The bars of a film while a shot of it is seen, without how far it has come."""
        bars = np.empty((self.bar + self._gap, self.width, 3), np.uint8)
        bars[:] = palette.INK
        for number in range(len(self._timeline.spans)):
            left, right = self._ends(number)
            _bar(bars, left, right, self._gap, _PAST if number < index else _AHEAD)
            self._mark(bars, number, left, self._gap)
        return bars

    def _mark(self, picture: Picture, number: int, left: int, top: int) -> None:
        """Where a shot doesn't begin with a cut, a wedge as long as its transition."""
        length = self._timeline.transition(number)
        if length:
            right = left + max(self.bar, round(length / self._timeline.frames * self.width))
            wedge = np.array(((left, top), (right, top), (left, top + self.bar)))
            cv2.fillConvexPoly(picture, wedge, palette.INK, cv2.LINE_AA)


@lru_cache(maxsize=64)
def _letter(lettering: Lettering, mark: str, size: int) -> Tile:
    canvas = Image.new("RGBA", (max(1, round(lettering.width(mark, size))), round(1.3 * size)))
    lettering.write(canvas, 0, size, mark, size, red_first(palette.PAPER))
    return Tile.of(canvas)


def _bar(picture: Picture, left: int, right: int, top: int, colour: Colour) -> None:
    if right > left:
        cv2.rectangle(picture, (left, top), (right - 1, picture.shape[0]), colour, cv2.FILLED)
