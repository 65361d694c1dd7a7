"""``kling-story board``: storyboards on paper or on a page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from kling_story.checking import check_document
from kling_story.cli.drawing_all import draw_all
from kling_story.cli.drawn import Draw, Order, formats_of
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.drawings import LAYOUTS, PAPERS, THEMES, Drawable, Progress, RenderedFile, Sheet
from kling_story.filming import on_sheets
from kling_story.loading import Document
from kling_story.planning.drawable import drawable
from kling_story.printing import completed

FORMATS = ("pdf", "html", "png", "jpg", "svg")


class BoardWish(NamedTuple):
    """How boards are to be."""

    sheet: Sheet
    target: str | None
    backend: str

    def ready(self, document: Document) -> Draw:
        """What writes the board of a document.

        Raises:
            DrawingError: it has no shots.
        """
        assert document.board is not None
        problems = check_document(document, target=self.target)
        drawn = drawable(document.board)
        return partial(self._draw, drawn, completed(self.sheet, document.board, drawn.plan, problems, self.target))

    def _draw(
        self, drawable: Drawable, sheet: Sheet, outs: tuple[Path, ...], progress: Progress | None
    ) -> tuple[RenderedFile, ...]:
        return on_sheets(drawable, outs, sheet, backend=self.backend, progress=progress)


def board(
    boards: Annotated[
        list[str], typer.Argument(metavar="BOARD...", help="Storyboard files and folders.", show_default=False)
    ],
    out: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--out",
            help="The board, as its suffix says: .pdf to print, .html with the film in it, .png, .jpg or .svg as a "
            "contact sheet; may be repeated. BOARD's name with .pdf when left out.",
        ),
    ] = None,
    out_dir: Annotated[Path | None, typer.Option(help="The folder for boards called like their storyboards.")] = None,
    format: Annotated[
        str, typer.Option(help=f"Of boards called like their storyboards: {', '.join(FORMATS)}.")
    ] = "pdf",
    layout: Annotated[str, typer.Option(help=f"Of a PDF, shots on a page: {', '.join(LAYOUTS)} (rows).")] = "2",
    paper: Annotated[str, typer.Option(help=f"Of a PDF: {', '.join(PAPERS)}.")] = "a4",
    portrait: Annotated[
        bool | None, typer.Option("--portrait/--landscape", help="The paper; as suits the layout when left out.")
    ] = None,
    theme: Annotated[str, typer.Option(help=f"How the pictures are drawn: {', '.join(THEMES)}.")] = "colour",
    target: Annotated[
        str | None, typer.Option(help="Whose price is told: kling, fal...; the storyboard's own.")
    ] = None,
    at_once: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, help="So many boards at once; as many as there are cores.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Tell a script what was written.")] = False,
    backend: Annotated[str, typer.Option(help="Who draws it.")] = "animatic",
) -> None:
    """Print storyboards: each shot's first and last picture with its words, seconds and room for notes.

    Exit codes are those of render.
    """
    formats = formats_of(format, FORMATS)
    checker, _ = checker_for(Wish(target=target), settings(boards))
    wish = BoardWish(Sheet(layout=layout, paper=paper.lower(), upright=portrait, theme=theme), checker.target, backend)
    draw_all(Order(boards, out or (), out_dir, formats, "", wish.ready, backend), at_once, json)
