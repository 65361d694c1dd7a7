"""How films are wanted, from the options of ``render``."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kling_story.cli.drawn import Draw
from kling_story.drawings import THEMES, Drawable, Progress, RenderedFile, Style, one_of, usual_size
from kling_story.errors import UsageError
from kling_story.filming import film

if TYPE_CHECKING:
    from kling_story.loading import Document

DRAFT_LONGEST, DRAFT_FPS = 640, Fraction(12)
"""Pixels of the longer side and frames per second of a draft: a quarter of the picture, half of the frames."""


class FilmWish(NamedTuple):
    """How a film is to be; None is as usual, and at ``begins`` and ``ends`` the film's own beginning and end."""

    size: tuple[int, int] | None = None
    fps: Fraction | None = None
    shots: tuple[str, ...] = ()
    begins: Fraction | None = None
    ends: Fraction | None = None
    style: Style = Style()
    draft: bool = False
    backend: str = "animatic"
    cache: bool = True

    def ready(self, document: Document) -> Draw:
        """What draws the storyboard of a document.

        Raises:
            DrawingError: it has no shots.
        """
        # Whoever draws what another process has read needs none of it.
        from kling_story.planning.drawable import drawable

        assert document.board is not None
        return partial(self._draw, drawable(document.board))

    def _draw(self, drawable: Drawable, outs: tuple[Path, ...], progress: Progress | None) -> tuple[RenderedFile, ...]:
        plan, size, fps = drawable.plan, self.size, self.fps
        if self.draft:
            size, fps = size or usual_size(plan, DRAFT_LONGEST), fps or DRAFT_FPS
        span = None
        if self.begins is not None or self.ends is not None:
            length = plan.only(*self.shots).seconds if self.shots else plan.seconds
            span = (self.begins or Fraction(0), length if self.ends is None else self.ends)
        files = film(
            drawable, outs, size=size, fps=fps, shots=self.shots, span=span, style=self.style, backend=self.backend,
            progress=progress, cache=self.cache,
        )  # fmt: skip
        across, down = plan.aspect
        if self.size and self.size[0] * down != self.size[1] * across:
            odd = f"the storyboard is {across}:{down}, {self.size[0]}x{self.size[1]} isn't"
            files = (files[0]._replace(remarks=(*files[0].remarks, odd)), *files[1:])
        return files

    @property
    def ending(self) -> str:
        """What tells a part or a draft from the whole film: it mustn't replace that."""
        # A shot may be called `../x`, a file here may not.
        words = [re.sub(r"[^\w.,+ -]", "_", shot) for shot in self.shots]
        if self.begins is not None or self.ends is not None:
            words += [f"{float(self.begins or 0):g}s", "end" if self.ends is None else f"{float(self.ends):g}s"]
        if self.draft:
            words.append("draft")
        return "".join(f"-{word}" for word in words)


def style(theme: str, *, prompt: bool, safe_areas: bool) -> Style:
    """The style of the options.

    Raises:
        UsageError: there is no such theme.
    """
    one_of("theme", theme, THEMES)
    return Style(theme=theme, prompt=prompt, safe_areas=safe_areas)


def pixels(size: str) -> tuple[int, int]:
    """Width and height of ``1280x720``.

    Raises:
        UsageError: it is no size.
    """
    match = re.fullmatch(r"(\d{1,5})\s*[x×X]\s*(\d{1,5})", size.strip())
    if not match:
        raise UsageError(f"`{size}` is no size", hint="write width x height in pixels: 1280x720")
    return int(match[1]), int(match[2])


_NTSC = {"23.976": Fraction(24000, 1001), "29.97": Fraction(30000, 1001), "59.94": Fraction(60000, 1001)}


def rate(fps: str) -> Fraction:
    """Frames per second of ``25``, ``30000/1001`` or ``23.976``, which means 24000/1001.

    Raises:
        UsageError: it is no rate.
    """
    try:
        # `1e999999999` is a fraction, too, of a number that fills the memory.
        found = _NTSC.get(fps.strip()) or Fraction(fps.strip() if len(fps) < 40 and "e" not in fps.lower() else "0")
    except (ValueError, ZeroDivisionError):
        found = Fraction(0)
    if not 1 <= found <= 240:
        raise UsageError(f"`{fps}` is no frame rate", hint="write 1 to 240 frames per second: 24, 25, 30000/1001")
    return found


def seconds(written: str, option: str) -> Fraction:
    """``2``, ``2.5`` or ``2.5s``.

    Raises:
        UsageError: it is no time.
    """
    match = re.fullmatch(r"(\d{1,4}(?:\.\d{1,6})?)\s*s?", written.strip())
    if not match:
        raise UsageError(f"`{option} {written}` is no time", hint="write seconds of the film: 2, 2.5 or 2.5s")
    return Fraction(match[1])
