"""Storyboard or plan -> files of a film, through a backend found by name."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import overload

from kling_story.appearing import Files
from kling_story.backends import Foresight, renderer
from kling_story.drawings import USUAL, Progress, RenderedFile, Style, files_of, into_files
from kling_story.errors import DrawingError
from kling_story.loading import load
from kling_story.named_files import files_here
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

Span = tuple[Fraction | float, Fraction | float]


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
    if not isinstance(board, Storyboard):
        board = load(board)
    film = plan(board)
    if not film.shots:
        raise DrawingError("the storyboard has no shots to draw", hint="write `shots:` and the first shot under it")
    wanted = (shots,) if isinstance(shots, (str, int)) else shots
    chosen = film.only(*map(str, wanted)) if wanted else film
    drawer, rate = renderer(backend), None if fps is None else Fraction(fps)
    if isinstance(drawer, Foresight):
        for one in files_of(out):
            drawer.foresee(one, rate)
    draw = partial(
        drawer.render,
        chosen,
        size=size,
        fps=rate,
        folder=board.folder,
        style=style,
        span=None if span is None else (Fraction(span[0]), Fraction(span[1])),
        cache=cache,
    )
    return into_files(out, draw, progress, files_here(board))
