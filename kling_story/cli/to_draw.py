"""What a person wants drawn, read: which storyboards, into which files, and all that drawing one takes."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

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


class Reading:
    """One that is read, and then checked: who draws it needn't wait for that."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._document: Document | None = None

    def ready(self) -> Ready | None:
        """What draws it, as far as it can be read; None for YAML in a folder that is nothing to draw."""
        job = self._job
        try:
            self._document = document = document_of(job.board, named=job.named)
            if document is None or (document.board is None and not document.has_errors and not job.named):
                return None
            if document.board is None:
                raise _undrawable(job.board, document)
            return Ready(Drawn(job.board), job.outs, job.ready(document))
        except StoryError as error:
            unread = isinstance(error, StoryboardError)
            return Ready(Drawn(job.board, (), None, (error.message, error.hint, error.exit_code), unread), job.outs)

    def checked(self) -> CheckedFile | None:
        """What `check` finds in what was read, if anything was."""
        from kling_story.checking import check_document

        return CheckedFile(self._job.board, check_document(self._document)) if self._document is not None else None


def the_only(order: Order) -> Reading:
    """The one storyboard of an order of a single file.

    Raises:
        UsageError: it isn't there.
    """
    (job,) = jobs(order)
    return Reading(job)


def _undrawable(board: str, document: Document) -> StoryError:
    if not document.diagnostics:
        return UsageError(f"`{board}` is a cast file: it has no shots to draw")
    return StoryboardError(
        f"`{board}` can't be read: {document.diagnostics[0].message}",
        document.diagnostics,
        f"kling-story check {shlex.quote(board)} shows where",
    )
