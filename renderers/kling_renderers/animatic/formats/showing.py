"""What is to be written: a painter's frames from one to another, with the words and the sound beside them."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kling_renderers.animatic.coding.aac import RATE, Heard
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.film import FilmPainter
from kling_story.backends import Progress
from kling_story.errors import DrawingError
from kling_story.vocabulary import SIZES

Made = TypeVar("Made")


class Showing(NamedTuple):
    """Frames ``first`` to ``last`` (without it) of a film. ``heard`` is the sound of the whole film; ``progress`` is
    told of every frame; ``cache``: what was drawn before may be taken from the disk.
    """

    painter: FilmPainter
    first: int
    last: int
    heard: Heard | None = None
    progress: Progress | None = None
    cache: bool = True

    @property
    def frames(self) -> int:
        return self.last - self.first

    @property
    def fps(self) -> Fraction:
        return self.painter.timeline.fps

    @property
    def begins(self) -> Fraction:
        """When it begins, in seconds of the film."""
        return self.first / self.fps

    @property
    def ends(self) -> Fraction:
        """When it ends, in seconds of the film."""
        return self.last / self.fps

    @property
    def sound(self) -> Heard | None:
        """What is heard from its beginning on; None where nothing is."""
        return Later(self.heard, round(self.begins * RATE)) if self.heard and self.first else self.heard

    def shots(self) -> Iterator[tuple[int, int, int]]:
        """The index of each shot that is seen, with its frames from one to another, counted from ``first``."""
        for index, (start, end) in enumerate(self.painter.timeline.spans):
            start, end = max(start, self.first), min(end, self.last)
            if start < end:
                yield index, start - self.first, end - self.first

    def described(self) -> str:
        """What each shot is, a line for each: seconds from the file's beginning, id, size, angle, lens and camera."""
        lines = []
        for index, start, end in self.shots():
            shot = self.painter.plan.shots[index]
            begins, ends = (f"{float(frame / self.fps):.2f}" for frame in (start, end))
            seen = (None if shot.size_given else SIZES[shot.size].words, shot.label, self.painter.plan.guessed)
            lines.append(f"{shot.number} {shot.id}, {begins}-{ends} s: {', '.join(filter(None, seen))}")
        return "\n".join(lines)

    def mapped(self, made: Callable[[int, Picture], Made]) -> Iterator[Made]:
        """What ``made`` makes of each frame's number, counted from 0, and picture (BGR): in order, but drawn and made
        by several threads, a few frames ahead.
        """
        workers = os.cpu_count() or 1

        def one(number: int) -> Made:
            return made(number, self.painter.frame(self.first + number))

        pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="frames")
        try:
            numbers = iter(range(self.frames))
            ahead: deque[Future[Made]] = deque(pool.submit(one, number) for number in islice(numbers, 3 * workers))
            done = 0
            while ahead:
                result = ahead.popleft().result()
                ahead.extend(pool.submit(one, number) for number in islice(numbers, 1))
                yield result
                done += 1
                if self.progress is not None:
                    self.progress(done, self.frames)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def delays(self, unit: int) -> list[int]:
        """How long each frame stands, in whole ``unit``-ths of a second that never drift away from the film."""
        edges = [round(number * unit / self.fps) for number in range(self.frames + 1)]
        return [end - start for start, end in pairwise(edges)]


class Later:
    """A sound without its first ``skipped`` samples."""

    def __init__(self, whole: Heard, skipped: int) -> None:
        self._whole, self._skipped = whole, skipped
        self.trouble = whole.trouble

    @property
    def key(self) -> str:
        return f"{self._whole.key} from {self._skipped}"

    def samples(self, count: int) -> Iterator[NDArray[np.float32]]:
        """The first so many of the samples that are left, in blocks (2, n)."""
        skipped = self._skipped
        for block in self._whole.samples(self._skipped + count):
            if block.shape[1] > skipped:
                yield block[:, skipped:]
            skipped = max(0, skipped - block.shape[1])
        self.trouble = self._whole.trouble


def red_first(picture: Picture) -> Image.Image:
    """A picture as Pillow has it."""
    return Image.fromarray(np.ascontiguousarray(picture[:, :, ::-1]))


class Format(NamedTuple):
    """A way to write a film.

    ``write`` fills a file, or a folder, and says what is in it, where frames and pixels don't say it.
    ``longest`` and ``fps``: how large (pixels of the longer side) and how fast it is unless something is asked for;
    None is as large and fast as any film. ``fastest``: the most frames a second that are shown in time.
    """

    suffixes: tuple[str, ...]
    write: Callable[[Showing, Path], str | None]
    longest: int | None = None
    fps: Fraction | None = None
    fastest: int | None = None

    def keeps_up(self, out: Path, fps: Fraction | None) -> None:
        """Hold the frames a second that are asked for to what is shown in time.

        Raises:
            DrawingError: there are more.
        """
        if fps is not None and self.fastest is not None and fps > self.fastest:
            raise DrawingError(
                f"`{out.name}` can't show {float(fps):g} frames a second: no browser plays more than {self.fastest} of "
                f"a {out.suffix[1:].upper()} in time",
                hint=f"write --fps {self.fastest} or less, or another format",
            )
