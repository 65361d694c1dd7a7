"""Changes that an author may have meant, where YAML can't read on: tried one by one by the reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kling_story.diagnostics import Check
from kling_story.text import Edit, Span


@dataclass(frozen=True, slots=True)
class Repair:
    """A trap, what to tell about it, and the edits that end it."""

    check: Check
    message: str
    hint: str
    title: str
    span: Span
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file, ``number`` counted from 1, with where it stands."""

    number: int
    text: str
    span: Span

    def part(self, start: int, end: int) -> Span:
        return self.span.within(start, end)

    def put(self, start: int, end: int, text: str) -> Edit:
        """An edit of a part of the line."""
        return Edit(self.span.within(start, end), text)


Repairs = Iterator[Repair]
