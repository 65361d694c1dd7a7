"""What several reports say alike: what stands beside a message, names fit to print, places, JSON fit to write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kling_story.diagnostics import Diagnostic
from kling_story.text import Source, Span


def remarks(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    """What there is to say beside the message: a label and the words."""
    if diagnostic.hint:
        yield "hint", diagnostic.hint
    if diagnostic.basis and diagnostic.basis.disputed:
        yield "disputed", diagnostic.basis.disputed
    if diagnostic.basis and diagnostic.basis.upstream:
        yield "taken from", f"{diagnostic.basis.upstream}: this target's own pages don't say"


def with_remarks(diagnostic: Diagnostic, between: str) -> str:
    """The message and all that stands beside it, in one text."""
    return between.join([diagnostic.message, *(f"{label}: {words}" for label, words in remarks(diagnostic))])


def printable(name: str) -> str:
    """A name with line ends and other characters that can't be shown written as escapes."""
    return name if name.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)


def as_json(data: Any, indent: int | None = None) -> str:
    """JSON in plain characters. Bytes of a file name that are no UTF-8 are written as the escapes they are."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode()


def place_of(source: Source, span: Span) -> dict[str, Any]:
    """A place as JSON reports tell it: lines and columns from 1, columns in code points."""
    start, end = source.position(span.start), source.position(span.end)
    return {
        "file": source.name,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }
