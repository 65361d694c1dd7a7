"""``kling-story submit --backend animatic``: the same command, its films drawn on this machine for nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from kling_story.cli.frames import frames_bar
from kling_story.cli.job_tables import VERSION, print_films
from kling_story.cli.running import tell
from kling_story.cli.telling import here, told
from kling_story.errors import ToolError
from kling_story.loading import Document
from kling_story.rendering import render
from kling_story.reports.columns import fit
from kling_story.storyboard import Storyboard

DRAWN_HERE = "animatic"
"""The backend that draws."""


def draw(boards: Sequence[tuple[Document, Path]], *, dry_run: bool, as_json: bool) -> None:
    """Draw storyboards that `check` finds no error in, each into its film.

    Raises:
        DrawingError, MissingExtra, ToolError: as of ``rendering.render``.
    """
    films = list(_drawn([(found, document, film) for document, film in boards if (found := document.board)], dry_run))
    if dry_run:
        tell("nothing was drawn: --dry-run")
    if as_json:
        print(json.dumps({"version": VERSION, "ledger": None, "jobs": films}, ensure_ascii=False, indent=2))
    else:
        print_films([Path(film["file"]) for film in films])


def _drawn(boards: Sequence[tuple[Storyboard, Document, Path]], dry_run: bool) -> Iterator[dict[str, str]]:
    """What a job would say of each film."""
    for board, document, film in boards:
        name = fit(document.source.name)
        if dry_run:
            told(f"{name}: would be drawn as {here(film)}, for nothing", {name: "1"})
            continue
        try:
            film.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ToolError(f"the folder `{film.parent}` can't be made: {error.strerror}") from error
        with frames_bar(film.name) as progress:
            drawn = render(board, film, backend=DRAWN_HERE, progress=progress)
        for remark in drawn.remarks:
            told(f"{name}: note: {remark}")
        told(f"{name}: saved {here(film)}, drawn for nothing", {name: "1", "saved": "32;1"})
        yield {
            "board": str(Path(document.source.name).resolve()),
            "backend": DRAWN_HERE,
            "state": "saved",
            "file": str(film.resolve()),
        }
