"""The keys and items of a text, told from indentation line by line: the text may be broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kling_story.editing.flows import is_closed
from kling_story.text import Source, Span
from kling_story.yamldoc import Path

_KEY = re.compile(
    r"""(?P<key>"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s"'\[\]{},#&*!|>%@`:](?:[^\n#:]|:(?=\S))*?)[ \t]*:(?=[ \t]|$)"""
)


class Row(NamedTuple):
    """A key at the beginning of a line: the path of the mapping it is in, its name, where it stands."""

    parent: Path
    key: str
    span: Span
    column: int


@dataclass(slots=True)
class Level:
    """A key or an item that is open: its column, and where its value begins and how."""

    column: int
    step: str | int
    begins: int = 0
    value: str = ""
    dash: bool = False

    @property
    def style(self) -> str:
        """The mark that its value begins with."""
        return self.value[:1]

    @property
    def is_open(self) -> bool:
        """Whether lines that are indented deeper belong to its text."""
        if self.style in ("|", ">"):
            return True
        return self.style in ("{", "[", '"', "'") and not is_closed(self.value)


class Lines:
    """The open keys and items, line after line."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack: list[Level] = []

    @property
    def path(self) -> Path:
        """The keys and numbers of all that is open."""
        return tuple(level.step for level in self.stack)

    def feed(self, start: int, line: str) -> Iterator[Row]:
        """Take in a line that begins at an offset."""
        body = line.lstrip(" \t\ufeff")
        column = len(line) - len(body)
        top = self.stack[-1] if self.stack else None
        if not body:
            return
        if top and top.dash and not is_mark(top.value) and column > top.column and _KEY.match(body):
            top.value = ""
        if top and top.value and (column > top.column or (top.is_open and top.style in "{[")):
            if top.style not in ("|", ">"):
                top.value = self.source.text[top.begins : start + len(line)]
            return
        if body.startswith("#"):
            return
        index = self.close(column, item=_is_item(body))
        while _is_item(body):
            self.stack.append(Level(column, index, dash=True))
            rest = body[1:].lstrip(" \t")
            column, body, index = column + len(body) - len(rest), rest, 0
        match = _KEY.match(body)
        if match:
            name = match["key"].strip("\"'") if match["key"][:1] in "\"'" else match["key"]
            at = start + column
            yield Row(self.path, name, Span(at, at + len(match["key"])), column)
            rest = body[match.end() :]
            value = _without_comment(rest.lstrip(" \t"))
            begins = start + column + len(body) - len(rest.lstrip(" \t"))
            self.stack.append(Level(column, name, begins, value))
        elif self.stack and self.stack[-1].dash and body:
            self.stack[-1].begins, self.stack[-1].value = start + column, _without_comment(body)

    def close(self, column: int, *, item: bool) -> int:
        """Close what a line of an indentation ends; the number of the item that begins there."""
        index = 0
        while self.stack:
            top = self.stack[-1]
            keeps = item and top.column == column and not top.dash and not top.value
            if top.column < column or keeps:
                break
            if item and top.dash and top.column == column:
                index = int(top.step) + 1
            self.stack.pop()
        return index


def _is_item(body: str) -> bool:
    return body == "-" or body.startswith(("- ", "-\t"))


def _without_comment(value: str) -> str:
    if value.startswith("#"):
        return ""
    if value[:1] in ('"', "'", "{", "[") or " #" not in value:
        return value
    return value[: value.index(" #")].rstrip()


def is_mark(value: str) -> bool:
    """Whether a value is closed in itself, so that what follows can't go on with it."""
    return value[:1] in ('"', "'", "{", "[")


def rows(source: Source) -> list[Row]:
    """Every key that begins a line, as indentation tells."""
    lines = Lines(source)
    return [row for start, line in lines_of(source) for row in lines.feed(start, line)]


def lines_of(source: Source) -> Iterator[tuple[int, str]]:
    """Where each line begins, and its text."""
    for number in range(1, source.lines + 1):
        span = source.line_span(number)
        yield span.start, span.of(source.text)
