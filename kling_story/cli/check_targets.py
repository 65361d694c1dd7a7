"""``check --target a,b,c``: what each target makes of every storyboard, side by side."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kling_story.checking import Checker
from kling_story.cli.file_work import document_of
from kling_story.cli.running import PROBLEMS_FOUND, coloured
from kling_story.errors import UsageError
from kling_story.matrix import matrix
from kling_story.reports.matrix import matrix_json, matrix_text


def check_targets(files: Sequence[tuple[str, bool]], targets: Sequence[str], checker: Checker, format: str) -> None:
    """Print a table for each storyboard, with what each target refuses, loses and changes.

    Raises:
        SystemExit: with 1, a target refuses a storyboard.
        UsageError: the format has no such table.
    """
    if format not in ("text", "json"):
        raise UsageError(f"there is no matrix as {format}", hint="text or json, or check one target at a time")
    documents = (document_of(name, named=named) for name, named in files)
    matrices = [matrix(document, targets, checker) for document in documents if document is not None]
    sys.stdout.write(matrix_json(matrices) if format == "json" else matrix_text(matrices, coloured(sys.stdout)))
    if any(one.failed for one in matrices):
        raise SystemExit(PROBLEMS_FOUND)
