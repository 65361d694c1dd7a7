"""Storyboard or plan -> a film file, through a backend found by name."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from kling_story.backends import Progress, RenderedFile, renderer
from kling_story.errors import DrawingError
from kling_story.loading import load
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

SIZES = {(16, 9): (1280, 720), (9, 16): (720, 1280), (1, 1): (960, 960)}
"""Pixels for each aspect when no size is asked for."""

FPS = Fraction(24)


def render(
    board: Storyboard | str | Path,
    out: str | Path,
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int = FPS,
    shots: str | int | Sequence[str | int] = (),
    backend: str = "animatic",
    progress: Progress | None = None,
    cache: bool = True,
) -> RenderedFile:
    """Draw a storyboard (or the file of one) into a film.

    ``size`` is width and height in pixels, from the storyboard's aspect when left out; ``shots`` are
    ids or numbers (one or several), all when empty. Without ``cache`` everything is drawn anew.

    Raises:
        UsageError: the file isn't there, or a shot isn't.
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
    return renderer(backend).render(
        chosen,
        Path(out),
        size=size or default_size(film),
        fps=Fraction(fps),
        folder=board.folder,
        progress=progress,
        cache=cache,
    )


def default_size(film: Plan) -> tuple[int, int]:
    """Width and height in pixels for a plan's aspect."""
    return SIZES[film.aspect]
