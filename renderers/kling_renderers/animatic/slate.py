"""What is burnt into the picture: shot, camera, timecode, words, and where in the film we are.

It is two strips, above and below, drawn once per shot and spoken line; only digits and the playhead
change from frame to frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kling_renderers.animatic import palette
from kling_renderers.animatic.arrows import sign, sign_of
from kling_renderers.animatic.lettering import Lettering
from kling_renderers.animatic.pages import Pages, lay_out, silence
from kling_renderers.animatic.palette import Colour
from kling_renderers.animatic.timeline import Timeline
from kling_story.backends import Style
from kling_story.planning import Caption, Plan, PlannedShot

Picture = NDArray[np.uint8]


_AHEAD = palette.mix(palette.INK, palette.PAPER, 0.26)
_PAST = palette.mix(palette.INK, palette.PAPER, 0.62)


def _red_first(colour: Colour) -> tuple[int, int, int]:
    return colour[2], colour[1], colour[0]


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture with soft edges: ``ink`` is colour times coverage, ``keep`` how much shows through, 0-255."""

    ink: Picture
    keep: Picture

    @classmethod
    def of(cls, canvas: Image.Image) -> Tile:
        """From an RGBA image."""
        pixels = np.asarray(canvas)
        cover = pixels[:, :, 3:4].astype(np.uint16)
        ink = (pixels[:, :, 2::-1].astype(np.uint16) * cover + 127) // 255
        keep = np.repeat(255 - cover, 3, axis=2)
        return cls(np.ascontiguousarray(ink.astype(np.uint8)), np.ascontiguousarray(keep.astype(np.uint8)))

    def onto(self, picture: Picture, x: int, y: int) -> None:
        """Lay it on a picture, its top left corner at ``x, y``; what hangs over the edge is cut."""
        height, width = self.ink.shape[:2]
        left, top = max(0, -x), max(0, -y)
        right, bottom = min(width, picture.shape[1] - x), min(height, picture.shape[0] - y)
        if right <= left or bottom <= top:
            return
        below = picture[y + top : y + bottom, x + left : x + right]
        cv2.multiply(below, self.keep[top:bottom, left:right], below, 1 / 255)
        cv2.add(below, self.ink[top:bottom, left:right], below)


def _scrim(width: int, height: int, strongest: int, upward: bool) -> Image.Image:
    """A dark veil that fades out, so that letters can be read on any picture."""
    part = np.linspace(0, 1, height) if upward else np.linspace(1, 0, height)
    veil = np.zeros((height, width, 4), dtype=np.uint8)
    veil[:, :, :3] = _red_first(palette.INK)
    veil[:, :, 3] = np.rint(strongest * np.minimum(1.0, part * 2.4))[:, None]
    return Image.fromarray(veil)


def _bar(picture: Picture, left: int, right: int, top: int, colour: Colour) -> None:
    if right > left:
        cv2.rectangle(picture, (left, top), (right - 1, picture.shape[0]), colour, cv2.FILLED)


AUTOMATIC = "automatic storyboard: Kling makes the cuts itself, a stand-in is shown"


class Slate:
    """The burn-ins of a film at one size."""

    def __init__(
        self, plan: Plan, timeline: Timeline, size: tuple[int, int], lettering: Lettering, style: Style
    ) -> None:
        self._plan, self._timeline, self._lettering, self._style = plan, timeline, lettering, style
        self.width, self.height = size
        unit = min(size)
        self.small = max(9, round(unit * 0.037))
        self.large = max(11, round(unit * 0.043))
        self.margin = round(unit * 0.03)
        self.bar = max(3, round(unit * 0.011))
        self._digits = {mark: self._letter(mark) for mark in "0123456789:"}
        self._step = max(tile.ink.shape[1] for mark, tile in self._digits.items() if mark != ":")
        self.top = lru_cache(maxsize=256)(self._top)
        self.bottom = lru_cache(maxsize=256)(self._bottom)
        self.pages = lru_cache(maxsize=256)(self._pages)
        self._sign = round(unit * 0.075)
        self.sign = lru_cache(maxsize=64)(lambda name: Tile.of(sign(name, self._sign)))
        self.tag = lru_cache(maxsize=256)(self._tag)

    def _letter(self, mark: str) -> Tile:
        canvas = Image.new("RGBA", (max(1, round(self._lettering.width(mark, self.small))), round(1.3 * self.small)))
        self._lettering.write(canvas, 0, self.small, mark, self.small, _red_first(palette.PAPER))
        return Tile.of(canvas)

    def written(self) -> str:
        """All that is written anywhere in the film, in one piece."""
        words = [element.name for element in self._plan.cast]
        for shot in self._timeline.shots:
            words += [
                shot.id,
                shot.label,
                self._words(None, shot),
                *(self._words(line, shot) for line in shot.captions),
            ]
        return "".join(words)

    def burn_in(self, picture: Picture, frame: int) -> None:
        """Write the burn-ins of a frame into its picture."""
        index = self._timeline.shot_at(frame)
        shot = self._timeline.shots[index]
        top = self.top(index)
        top.onto(picture, 0, 0)
        names = dict.fromkeys(found for move in shot.moves if (found := sign_of(move.move, shot.direction)))
        for number, name in enumerate(reversed(names)):
            x = self.width - self.margin - round(1.15 * self._sign) * (number + 1)
            self.sign(name).onto(picture, x, top.ink.shape[0] - self.margin // 3)
        spoken = self._spoken(shot, frame)
        bottom = self.bottom(index, spoken, self._page(index, spoken, frame))
        bottom.onto(picture, 0, self.height - bottom.ink.shape[0])
        if self._style.strip:
            self._timecode(picture, frame)
            self._playhead(picture, frame, index)

    def _spoken(self, shot: PlannedShot, frame: int) -> int | None:
        """The number of the line spoken at a frame."""
        seconds = frame / self._timeline.fps
        return next((i for i, line in enumerate(shot.captions) if line.start <= seconds < line.end), None)

    @property
    def _timecode_width(self) -> int:
        return sum(
            self._digits[mark].ink.shape[1] if mark == ":" else self._step
            for mark in self._timeline.timecode(self._timeline.frames)
        )

    def _timecode(self, picture: Picture, frame: int) -> None:
        x = self.width - self.margin - self._timecode_width
        for mark in self._timeline.timecode(frame):
            tile = self._digits[mark]
            step = tile.ink.shape[1] if mark == ":" else self._step
            tile.onto(picture, x + (step - tile.ink.shape[1]) // 2, self.margin - round(0.15 * self.small))
            x += step

    def _playhead(self, picture: Picture, frame: int, index: int) -> None:
        top, frames = self.height - self.bar, self._timeline.frames
        gap = max(1, self.bar // 4)
        cv2.rectangle(picture, (0, top - gap), (self.width, self.height), palette.INK, cv2.FILLED)
        for number, (start, end) in enumerate(self._timeline.spans):
            left, right = round(start / frames * self.width), round(end / frames * self.width)
            right = max(left + 1, right - (gap if end < frames else 0))
            now = min(right, round((frame + 1) / frames * self.width))
            _bar(picture, left, right, top, _AHEAD)
            _bar(picture, left, now, top, palette.SIGNAL if number == index else _PAST)

    def _top(self, index: int) -> Tile:
        shot, letters = self._timeline.shots[index], self._lettering
        label = ", ".join(words for words in (shot.label, self._place(shot)) if words)
        count = str(shot.number)
        if self._style.strip:
            count += f"/{self._plan.shots_in_film or len(self._plan.shots)}"
        tone = palette.QUIET
        if self._plan.automatic:
            label, count, tone = AUTOMATIC, f"{shot.number}/?" if self._style.strip else count, palette.SIGNAL
        space = self.width - 3 * self.margin - self._timecode_width
        name = letters.shorten(shot.id, self.small, space - letters.width(count, self.small) - self.margin)
        used = letters.width(count, self.small) + letters.width(name, self.small) + 1.2 * self.margin
        one_row = used + letters.width(label, self.small) <= space
        rows = [] if one_row or not label else letters.wrap(label, self.small, self.width - 2 * self.margin, 2)
        line = round(1.4 * self.small)
        canvas = _scrim(self.width, self.margin + line * (1 + len(rows)) + self.margin, 170, upward=False)
        y = self.margin + 0.85 * self.small
        x = letters.write(canvas, self.margin, y, count, self.small, _red_first(palette.SIGNAL)) + 0.5 * self.margin
        x = letters.write(canvas, x, y, name, self.small, _red_first(palette.PAPER)) + 0.7 * self.margin
        if one_row:
            letters.write(canvas, x, y, label, self.small, _red_first(tone))
        for number, row in enumerate(rows, start=1):
            letters.write(canvas, self.margin, y + number * line, row, self.small, _red_first(tone))
        return Tile.of(canvas)

    def _place(self, shot: PlannedShot) -> str:
        """Where it plays, when the words name a scene of the cast."""
        cast = (self._plan.element(name) for name in shot.subjects)
        return next((f"at {element.name}" for element in cast if element and element.kind == "scene"), "")

    def _pages(self, index: int, spoken: int | None) -> Pages:
        """The words of a shot, or of a line of it, laid out for the time they stand."""
        shot, tall = self._timeline.shots[index], self.height > self.width
        line = shot.captions[spoken] if spoken is not None else None
        seconds = float(line.end - line.start) if line else silence(shot)
        size, lines = (self.large, 5 if tall else 3) if line else (self.small, 5 if tall else 2)
        space = self.width - 2 * self.margin
        return lay_out(self._lettering, self._words(line, shot), size, space, lines, seconds, line is not None)

    def _page(self, index: int, spoken: int | None, frame: int) -> int:
        """The number of the page that stands at a frame."""
        shot, pages = self._timeline.shots[index], self.pages(index, spoken)
        if len(pages.pages) < 2:
            return 0
        now = frame / self._timeline.fps
        if spoken is not None:
            line = shot.captions[spoken]
            return pages.at(float((now - line.start) / (line.end - line.start)))
        return pages.at(silence(shot, now) / (silence(shot) or 1.0))

    def _bottom(self, index: int, spoken: int | None, page: int) -> Tile:
        shot = self._timeline.shots[index]
        line = shot.captions[spoken] if spoken is not None else None
        laid = self.pages(index, spoken)
        size, rows = laid.size, laid.pages[page]
        space = self.width - 2 * self.margin
        step = round(1.34 * size)
        height = round(1.6 * self.margin) + step * len(rows) + self.bar + self.margin // 2
        canvas = _scrim(self.width, height, 190 if line else 150, upward=True)
        y = height - self.bar - 0.8 * self.margin - step * (len(rows) - 1)
        for number, row in enumerate(rows):
            x = self.margin + (space - self._lettering.width(row, size)) / 2 if line else float(self.margin)
            head = f"{line.speaker}: " if line and number == 0 and page == 0 else ""
            if line and head and row.startswith(head.rstrip()):
                x = self._lettering.write(canvas, x, y, head, size, _red_first(self._speaker_colour(line)))
                row = row.removeprefix(head.rstrip()).lstrip()
            self._lettering.write(canvas, x, y, row, size, _red_first(palette.PAPER if line else palette.PALE))
            y += step
        return Tile.of(canvas)

    def _words(self, line: Caption | None, shot: PlannedShot) -> str:
        if line is None:
            return shot.prompt if self._style.prompt else ""
        return f"{line.speaker}: {line.text}"

    def _speaker_colour(self, line: Caption | None) -> Colour:
        element = self._plan.element(line.speaker) if line else None
        return palette.mix(palette.cast_colour(element.index), palette.WHITE, 0.45) if element else palette.SIGNAL

    def _tag(self, name: str, colour: Colour) -> Tile:
        """A name on a small plate in its colour."""
        size = max(9, round(self.small * 0.86))
        words = self._lettering.shorten(name, size, self.width * 0.3)
        pad = round(size * 0.4)
        width = round(self._lettering.width(words, size)) + 2 * pad
        canvas = Image.new(
            "RGBA", (width, round(size * 1.5)), (*_red_first(palette.mix(colour, palette.BLACK, 0.35)), 225)
        )
        self._lettering.write(canvas, pad, 1.1 * size, words, size, _red_first(palette.PAPER))
        return Tile.of(canvas)
