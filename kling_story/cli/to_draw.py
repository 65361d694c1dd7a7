"""What a person wants drawn, read: which storyboards, into which files, and all that drawing one takes."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kling_story.checking import check_document
from kling_story.cli.drawn import Draw, Drawn, Order, Ready
from kling_story.cli.file_work import document_of, given_files
from kling_story.cli.films import film_names
from kling_story.cli.wishes import settings
from kling_story.errors import StoryboardError, StoryError, UsageError
from kling_story.loading import Document
from kling_story.reports import CheckedFile


class Job(NamedTuple):
    """A storyboard to draw. ``named``: by itself, not only found in a folder."""

    board: str
    named: bool
    outs: tuple[Path, ...]
    ready: Callable[[Document], Draw]


def jobs(order: Order) -> list[Job]:
    """What is to be drawn: each storyboard into the files that are ordered, or into some that are named after it.

    Raises:
        UsageError: a file isn't there, or several would go into one.
    """
    files = given_files(order.boards, settings(order.boards).passes_over)
    if order.outs:
        if len(files) != 1:
            raise UsageError(
                f"{len(files)} storyboards can't be drawn into `{order.outs[0]}`",
                hint="--out-dir names a folder for them; each file is called like its storyboard",
            )
        outs = [order.folder / out for out in order.outs] if order.folder is not None else order.outs
        return [Job(*files[0], tuple(outs), order.ready)]
    place = order.folder or Path()
    names = film_names([Path(name) for name, _ in files])
    return [
        Job(
            board,
            named,
            tuple(place / (f"{name}{order.ending}{form and '.'}{form}") for form in order.formats),
            order.ready,
        )
        for (board, named), name in zip(files, names, strict=True)
    ]


def read(job: Job) -> Ready | None:
    """Read one, as far as that can be done; None for YAML in a folder that is nothing to draw."""
    checked = None
    try:
        document = document_of(job.board, named=job.named)
        if document is None or (document.board is None and not document.has_errors and not job.named):
            return None
        checked = CheckedFile(job.board, check_document(document))
        if document.board is None:
            raise _undrawable(job.board, document)
        return Ready(Drawn(job.board, (), checked), job.outs, job.ready(document))
    except StoryError as error:
        unread = isinstance(error, StoryboardError)
        return Ready(Drawn(job.board, (), checked, (error.message, error.hint, error.exit_code), unread), job.outs)


def read_the_only(order: Order) -> Ready | None:
    """The same of an order of a single file.

    Raises:
        UsageError: it isn't there.
    """
    (job,) = jobs(order)
    return read(job)


def _undrawable(board: str, document: Document) -> StoryError:
    if not document.diagnostics:
        return UsageError(f"`{board}` is a cast file: it has no shots to draw")
    return StoryboardError(
        f"`{board}` can't be read: {document.diagnostics[0].message}",
        document.diagnostics,
        f"kling-story check {shlex.quote(board)} shows where",
    )
