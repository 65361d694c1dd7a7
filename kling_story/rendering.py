"""Storyboard -> files of a film, through a backend found by name."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import overload

from kling_story.appearing import Files
from kling_story.drawings import USUAL, Progress, RenderedFile, Style
from kling_story.filming import Span, film
from kling_story.loading import load
from kling_story.planning.drawable import drawable
from kling_story.storyboard import Storyboard


@overload
def render(
    board: Storyboard | str | Path,
    out: str | Path,
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int | None = None,
    shots: str | int | Sequence[str | int] = (),
    span: Span | None = None,
    style: Style = USUAL,
    backend: str = "animatic",
    progress: Progress | None = None,
    cache: bool = True,
) -> RenderedFile: ...


@overload
def render(
    board: Storyboard | str | Path,
    out: Files,
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int | None = None,
    shots: str | int | Sequence[str | int] = (),
    span: Span | None = None,
    style: Style = USUAL,
    backend: str = "animatic",
    progress: Progress | None = None,
    cache: bool = True,
) -> tuple[RenderedFile, ...]: ...


def render(
    board: Storyboard | str | Path,
    out: str | Path | Files,
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int | None = None,
    shots: str | int | Sequence[str | int] = (),
    span: Span | None = None,
    style: Style = USUAL,
    backend: str = "animatic",
    progress: Progress | None = None,
    cache: bool = True,
) -> RenderedFile | tuple[RenderedFile, ...]:
    """Draw a storyboard (or the file of one) into a film, of the kind that the suffix of ``out`` says: ``.mp4``,
    ``.webm``, ``.gif``, ``.webp``, ``frames-%04d.png``, ``.srt``, ``.vtt``; no suffix is a folder of PNG frames.

    Several files appear together, or none of them. ``size`` is width and height in pixels, ``fps`` frames per
    second: when left out, from the storyboard's aspect, as is usual for the kind of file. ``shots`` are ids or
    numbers (one or several), all when empty; ``span`` is from which second to which. Without ``cache``
    everything is drawn anew.

    Raises:
        UsageError: the file isn't there, a shot isn't, a file is named twice, or the storyboard itself names it.
        StoryboardError: the file is no storyboard.
        DrawingError: it can't be drawn.
        MissingExtra: the renderer isn't installed.
        ToolError: the disk or the encoder failed.
    """
    outs: Files = [out] if isinstance(out, (str, Path)) else out
    files = film(
        drawable(board if isinstance(board, Storyboard) else load(board)),
        outs,
        size=size,
        fps=fps,
        shots=shots,
        span=span,
        style=style,
        backend=backend,
        progress=progress,
        cache=cache,
    )
    return files[0] if isinstance(out, (str, Path)) else files
