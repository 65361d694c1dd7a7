"""What several reports say alike: what stands beside a message, names fit to print, places, JSON fit to write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from kling_story.diagnostics import Diagnostic
from kling_story.reports.columns import UNFIT
from kling_story.text import Source, Span

_PAINTED = re.compile(r"(\x1b\[(?:1|2|3[0-7]|3[0-7];1)m[^\x00-\x1f\x7f-\x9f]*\x1b\[0m)")
_UNFIT_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


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


def harmless(text: str, *, painted: bool = False) -> str:
    """Words of anybody's for a terminal: what would move its cursor, colour it, reorder what is read or begin a
    line is written as escapes. ``painted``: our own colours stay, each begun and ended.
    """
    if not painted:
        return UNFIT.sub(_escaped, text)
    parts = _PAINTED.split(text)
    return "".join(part if n % 2 else UNFIT.sub(_escaped, part) for n, part in enumerate(parts))


def as_json(data: Any, indent: int | None = None) -> str:
    """JSON that a terminal may show, in plain characters as far as it can. Bytes of a file name that are no UTF-8
    are written as the escapes they are.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    text = _UNFIT_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text.encode("utf-8", "backslashreplace").decode()


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


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
