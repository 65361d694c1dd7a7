"""What is drawn of a storyboard -> files, through a backend found by name, without the storyboard itself."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path

from kling_story.appearing import Files
from kling_story.backends import BoardForesight, Foresight, board_printer, renderer
from kling_story.drawings import (
    LAYOUTS,
    PAPERS,
    THEMES,
    USUAL,
    Drawable,
    Progress,
    RenderedFile,
    Sheet,
    Style,
    into_files,
    one_of,
)

Span = tuple[Fraction | float, Fraction | float]


def film(
    drawable: Drawable,
    outs: Files,
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int | None = None,
    shots: str | int | Sequence[str | int] = (),
    span: Span | None = None,
    style: Style = USUAL,
    backend: str = "animatic",
    progress: Progress | None = None,
    cache: bool = True,
) -> tuple[RenderedFile, ...]:
    """Draw a film into a file, or several; see ``rendering.render``."""
    wanted = (shots,) if isinstance(shots, (str, int)) else shots
    chosen = drawable.plan.only(*map(str, wanted)) if wanted else drawable.plan
    drawer, rate = renderer(backend), None if fps is None else Fraction(fps)
    if isinstance(drawer, Foresight):
        for out in outs:
            drawer.foresee(Path(out), rate)
    draw = partial(
        drawer.render,
        chosen,
        size=size,
        fps=rate,
        folder=drawable.folder,
        style=style,
        span=None if span is None else (Fraction(span[0]), Fraction(span[1])),
        cache=cache,
    )
    return into_files(outs, draw, progress, drawable.named)


def on_sheets(
    drawable: Drawable,
    outs: Files,
    sheet: Sheet,
    *,
    backend: str = "animatic",
    progress: Progress | None = None,
) -> tuple[RenderedFile, ...]:
    """Write a board into a file, or several; see ``printing.draw_board``."""
    one_of("layout", sheet.layout, LAYOUTS)
    one_of("paper", sheet.paper, PAPERS)
    one_of("theme", sheet.theme, THEMES)
    printer = board_printer(backend)
    if isinstance(printer, BoardForesight):
        for out in outs:
            printer.foresee_board(Path(out))
    draw = partial(printer.board, drawable.plan, folder=drawable.folder, sheet=sheet)
    return into_files(outs, draw, progress, drawable.named)
