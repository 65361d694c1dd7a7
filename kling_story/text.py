"""Places in a text and changes to it.

Offsets count code points from 0, as Python strings do. Lines and columns count from 1; a column
counts code points too. Lines end at ``\\n``, ``\\r\\n`` or ``\\r`` and nowhere
else: editors don't break lines at NEL, LS and PS, though YAML 1.1 does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A stretch of text: from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def within(self, start: int, end: int) -> Span:
        """The part of this span from ``start`` to ``end``, both counted from its own beginning."""
        return Span(self.start + start, self.start + end)


class Position(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Source:
    """A text with the name it is reported under: a file's path as the user gave it, or ``<stdin>``."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """The line and column of an offset; one past the end is the place after the last character."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """The text of a line counted from 1, without its line end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    @property
    def lines(self) -> int:
        """How many lines there are; after a last line end stands one more, empty."""
        return len(self._line_starts)

    def line_text(self, line: int) -> str:
        return self.line_span(line).of(self.text)


class Edit(NamedTuple):
    """Put ``replacement`` where ``span`` is. An empty span inserts."""

    span: Span
    replacement: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Change a text; everything outside the edits stays as it is.

    An edit that touches one already taken is left out, so that two fixes of one place can't
    garble it: the next run finds what is still wrong.
    """
    pieces: list[str] = []
    done = 0
    for span, replacement in sorted(set(edits)):
        if span.start < done or span.end < span.start:
            continue
        pieces += text[done : span.start], replacement
        done = span.end
    pieces.append(text[done:])
    return "".join(pieces)
