"""Storyboard or plan -> files of a film, through a backend found by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import overload

from kling_story.appearing import Files, appearing
from kling_story.backends import USUAL, Progress, RenderedFile, Style, part_of, renderer, usual_size
from kling_story.errors import DrawingError, UsageError
from kling_story.loading import load
from kling_story.named_files import files_here
from kling_story.planning import Plan, plan
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
    outs = [Path(out)] if isinstance(out, (str, Path)) else [Path(one) for one in out]
    if not outs:
        raise UsageError("no file is named to draw into")
    backend_ = renderer(backend)
    made: list[RenderedFile] = []
    with appearing(outs, files_here(board)) as places:
        for number, place in enumerate(places):
            drawn = backend_.render(
                chosen,
                place,
                size=size,
                fps=None if fps is None else Fraction(fps),
                folder=board.folder,
                style=style,
                span=None if span is None else (Fraction(span[0]), Fraction(span[1])),
                progress=part_of(progress, number, len(places)),
                cache=cache,
            )
            made.append(replace(drawn, path=outs[number]))
    return made[0] if isinstance(out, (str, Path)) else tuple(made)


def default_size(film: Plan) -> tuple[int, int]:
    """Width and height in pixels for a plan's aspect."""
    return usual_size(film)
