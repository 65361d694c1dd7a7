"""``kling-story compile``: the exact call that asks for a film, to be looked at or sent by hand."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from kling_story.checking import Checker
from kling_story.cli.running import PROBLEMS_FOUND, coloured, tell, write_whole
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.errors import UsageError
from kling_story.loading import Document, read_document
from kling_story.matrix import Row, row_to_buy
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.text import Report, summary
from kling_story.services import region_of


def compile_(
    board: Annotated[Path, typer.Argument(metavar="BOARD", help="The storyboard file.", show_default=False)],
    backend: Annotated[
        str | None, typer.Option(help="Who would be asked: kling, kling-v1, fal, kie, replicate, dashscope.")
    ] = None,
    format: Annotated[str, typer.Option(help="json, or curl: a command to paste.")] = "json",
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write it here instead of printing it.")] = None,
    profile: Annotated[list[str] | None, typer.Option(help="A profile of your own.", metavar="FILE")] = None,
    config: Annotated[
        str | None, typer.Option(help="Settings from this file, not the nearest one.", metavar="FILE")
    ] = None,
) -> None:
    """Show the exact request that a storyboard becomes; nothing is sent.

    No key is needed, and none is shown.

    Exit 0 compiled, 1 the storyboard has errors, 2 wrong use or no way to say it, 3 wrong settings.
    """
    if format not in ("json", "curl"):
        raise UsageError(f"there is no format `{format}`", hint="there are: json, curl")
    if backend == "animatic":
        raise UsageError("the backend `animatic` draws on this machine: it is sent nothing", "kling-story render BOARD")
    settled = settings((str(board),), config)
    wish = Wish(target=backend or settled.submit.backend, profiles=tuple(profile or ()))
    checker, several = checker_for(wish, settled)
    if several:
        raise UsageError(f"`--backend {backend}` names several", hint="compile one at a time")
    document = read_document(board)
    row = _judged(document, board, checker)
    assert document.board is not None
    assert row.profile is not None
    # Reading files and their hashes is for what has no errors.
    from kling_story.compiling import call
    from kling_story.compiling.as_curl import as_curl
    from kling_story.compiling.as_json import as_json

    within = settled.path.parent if settled.path else None
    made = call(
        document.board, board, row.profile, region=region_of(settled.submit.region), within=within, losses=row.told()
    )
    _tell_of(row, board, backend)
    text = as_curl(made) if format == "curl" else as_json(made)
    if out is None:
        sys.stdout.write(text)
        return
    write_whole(out, text)
    print(f"{out}: POST {made.url}")


def _judged(document: Document, board: Path, checker: Checker) -> Row:
    """What the target makes of the storyboard, where it takes it.

    Raises:
        SystemExit: with 1, it has errors: they are told.
        UsageError: it is a cast file, or the target doesn't offer its model.
    """
    row = row_to_buy(document, checker)
    if row.refused or document.board is None:
        checked = CheckedFile(str(board), row.diagnostics)
        report = Report(coloured(sys.stderr))
        print(report.file(checked) + report.end(_outcome(checked)), end="", file=sys.stderr)
        raise SystemExit(PROBLEMS_FOUND)
    return row


def _tell_of(row: Row, board: Path, backend: str | None) -> None:
    """What is lost and changed on the way, and how many problems `check` would tell of."""
    for placed in row.told():
        tell(f"{placed.loss.kind}: {placed.source.name}:{placed.start.line}:{placed.start.column}: {placed.loss.words}")
    if row.diagnostics:
        counts = summary(_outcome(CheckedFile(str(board), row.diagnostics)), coloured(sys.stderr))
        target = f" --target {backend}" if backend else ""
        tell(f"check: {counts}: kling-story check {shlex.quote(str(board))}{target}")


def _outcome(checked: CheckedFile) -> Outcome:
    outcome = Outcome()
    outcome.add(checked)
    return outcome
