"""``check --target a,b,c``: what each target makes of every storyboard, side by side."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import NamedTuple

from kling_story.checking import Checker
from kling_story.cli.check_files import outputs
from kling_story.cli.file_work import Files, document_of
from kling_story.cli.running import PROBLEMS_FOUND, WholeFile, coloured, nothing_here
from kling_story.cli.sharing import worked_through
from kling_story.cli.wishes import Wish
from kling_story.errors import UsageError
from kling_story.matrix import Matrix, matrix
from kling_story.reports.matrix import matrix_json, matrix_text


class MatrixWork(NamedTuple):
    """What is done ``of`` each file, given its name and whether it was named itself."""

    checker: Checker
    targets: tuple[str, ...]

    def of(self, file: tuple[str, bool]) -> Matrix | None:
        """The matrix of a file; None for other YAML that lies about in a folder."""
        name, named = file
        document = document_of(name, named=named)
        return matrix(document, self.targets, self.checker) if document else None


def check_targets(files: Files, targets: tuple[str, ...], checker: Checker, wish: Wish) -> None:
    """Print a table for each storyboard, with what each target refuses, loses and changes.

    Raises:
        SystemExit: with 1, a target refuses a storyboard.
        UsageError: a format has no such table, or the files were to be changed.
    """
    if wish.fix or wish.diff or wish.statistics:
        raise UsageError("a matrix mends and counts nothing", hint="name one target for --fix, --diff or --statistics")
    further = list(outputs(wish, files))
    for form in (wish.format, *(form for form, _ in further)):
        if form not in ("text", "json"):
            raise UsageError(f"there is no matrix as {form}", hint="text or json, or check one target at a time")
    kept: list[Matrix] = []
    failed = found = False
    with ExitStack() as closing:
        outs = [(form, closing.enter_context(WholeFile(path))) for form, path in further]
        whole = "json" in (wish.format, *(form for form, _ in further))
        done: Iterator[Matrix] = worked_through(MatrixWork(checker, targets).of, files, wish.jobs)
        for one in done:
            found, failed = True, failed or one.failed
            if whole:
                kept.append(one)
            if wish.format == "text":
                sys.stdout.write(matrix_text([one], coloured(sys.stdout)))
            for form, out in outs:
                out.write(matrix_text([one]) if form == "text" else "")
        if not found and not wish.allow_empty:
            raise nothing_here()
        for form, out in [(wish.format, sys.stdout), *outs]:
            out.write(matrix_json(kept) if form == "json" else "")
    if failed:
        raise SystemExit(PROBLEMS_FOUND)
