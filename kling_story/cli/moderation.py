"""After a content filter refused a film: the words in it that `check` would suspect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kling_story.checking import Checker
from kling_story.cli.telling import here
from kling_story.errors import StoryError
from kling_story.loading import read_document
from kling_story.policy import Policy

SUSPECTS = ("filter-words", "known-name")
"""The checks that look for what content filters stumble over."""


def suspected(board: Path) -> Iterator[str]:
    """A line for each word that may be why, whatever settings and comments leave out; else that none is known."""
    try:
        judged = Checker(policy=Policy(select=SUSPECTS)).judge(read_document(board))
    except StoryError:
        return
    found = (*judged.diagnostics, *judged.suppressed)
    for one in found:
        yield f"{here(Path(one.source.name))}:{one.start.line}:{one.start.column}: {one.code} {one.message}"
    if not found:
        yield "no word in it is known to be refused; some are let through when they are asked for once more (disputed)"
