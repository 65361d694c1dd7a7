"""Where in a storyboard a cursor is, told from indentation and keys alone: the text may be broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kling_story.editing.flows import flow_place, is_closed
from kling_story.text import Source, Span
from kling_story.yamldoc import Path

_KEY = re.compile(
    r"""(?P<key>"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s"'\[\]{},#&*!|>%@`:](?:[^\n#:]|:(?=\S))*?)[ \t]*:(?=[ \t]|$)"""
)
_WORD_AFTER = re.compile(r"[\w-]*")


class Row(NamedTuple):
    """A key at the beginning of a line: the path of the mapping it is in, its name, where it stands."""

    parent: Path
    key: str
    span: Span
    column: int


class Place(NamedTuple):
    """Where a cursor is. ``is_key``: a key is written, or nothing yet; ``path`` is then the mapping's, else the
    value's. ``written``: what of it stands before the cursor, from ``span`` on, which ends where what is
    replaced ends. ``keys``: those that the mapping has besides. ``quote``: what the value is written in (``"``,
    ``'``, ``|``) or nothing. ``lacks_dash``: an item of a list begins with a ``-`` that isn't there yet.
    """

    path: Path
    is_key: bool
    written: str
    span: Span
    keys: frozenset[str] = frozenset()
    quote: str = ""
    flow: bool = False
    after: str = ""
    column: int = 0
    dash: bool = False
    empty_value: bool = False


@dataclass(slots=True)
class _Level:
    column: int
    step: str | int
    begins: int = 0
    value: str = ""
    dash: bool = False

    @property
    def style(self) -> str:
        return self.value[:1]

    @property
    def is_open(self) -> bool:
        """Whether lines that are indented deeper belong to its text."""
        if self.style in ("|", ">"):
            return True
        return self.style in ("{", "[", '"', "'") and not is_closed(self.value)


class _Lines:
    """The open keys and items, line after line."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack: list[_Level] = []

    @property
    def path(self) -> Path:
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
            self.stack.append(_Level(column, index, dash=True))
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
            self.stack.append(_Level(column, name, begins, value))
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


def rows(source: Source) -> list[Row]:
    """Every key that begins a line, as indentation tells."""
    lines = _Lines(source)
    return [row for start, line in _lines_of(source) for row in lines.feed(start, line)]


def _lines_of(source: Source) -> Iterator[tuple[int, str]]:
    for number in range(1, source.lines + 1):
        span = source.line_span(number)
        yield span.start, span.of(source.text)


def place_at(source: Source, offset: int) -> Place | None:
    """The place at an offset; None in a comment, and where nothing can be told."""
    offset = max(0, min(offset, len(source.text)))
    if source.text.lstrip(" \t\r\n\ufeff").startswith("{"):
        return _in_value((), _Level(-1, 0), source.text, source.text[offset:], offset)
    number = source.position(offset).line
    here = source.line_span(number)
    before, after = source.text[here.start : offset], source.text[offset : here.end]
    lines = _Lines(source)
    seen: list[Row] = []
    for start, line in _lines_of(source):
        if start >= here.start:
            break
        seen += lines.feed(start, line)
    known = seen if source.text[: here.start].strip() else []
    place = _in_line(lines, here.start, before, after, offset)
    if place is None or place.flow or not place.is_key:
        return place
    for start, line in _lines_of(source):
        if start > here.start:
            known += lines.feed(start, line)
    keys = frozenset(
        row.key for row in known if row.parent == place.path and not here.start <= row.span.start < here.end
    )
    return place._replace(keys=keys | place.keys)


def _in_line(lines: _Lines, start: int, before: str, after: str, offset: int) -> Place | None:
    body = before.lstrip(" \t\ufeff")
    column = len(before) - len(body)
    top = lines.stack[-1] if lines.stack else None
    if top and top.is_open and (column > top.column or top.style in ("{", "[")):
        return _in_value(lines.path, top, lines.source.text, after, offset)
    if body.startswith("#"):
        return None
    if not body:
        return _on_blank(lines, column, after, offset)
    there = [*lines.stack]
    for _ in lines.feed(start, before):
        pass
    top = lines.stack[-1] if lines.stack else None
    begun = top is not None and not any(top is level for level in there)
    if top and not begun and top.value and column > top.column and not (top.dash and top.begins >= start):
        return _in_value(lines.path, top, lines.source.text, after, offset)
    if top and begun and not top.dash:
        return _in_value(lines.path, top, lines.source.text, after, offset)
    if top and begun:
        word = before[top.begins - start :] if top.value else ""
        if not re.fullmatch(r"[\w-]*", word):
            return _in_value(lines.path, top, lines.source.text, after, offset)
        return _key(lines.path, word, after, offset, top.column + 2 if not word else top.begins - start, dash=True)
    word = body
    return None if " #" in word or is_mark(word) else _key(lines.path, word, after, offset, column, dash=False)


def is_mark(value: str) -> bool:
    """Whether a value is closed in itself, so that what follows can't go on with it."""
    return value[:1] in ('"', "'", "{", "[")


def _key(path: Path, word: str, after: str, offset: int, column: int, *, dash: bool) -> Place:
    rest = _WORD_AFTER.match(after)
    end = offset + (rest.end() if rest else 0)
    return Place(path, True, word, Span(offset - len(word), end), after=after[end - offset :], column=column, dash=dash)


def _on_blank(lines: _Lines, column: int, after: str, offset: int) -> Place:
    """In the white space at the beginning of a line: the keys that stand in this column."""
    body = after.lstrip(" \t")
    if body and not body.startswith("#"):
        column += len(after) - len(body)
    while lines.stack:
        top = lines.stack[-1]
        if top.column < column and not (top.value and not top.dash):
            break
        lines.stack.pop()
    under = bool(lines.stack and not lines.stack[-1].dash)
    place = _key(lines.path, "", after, offset, column, dash=False)
    return place._replace(empty_value=under)


def _in_value(path: Path, level: _Level, text: str, after: str, offset: int) -> Place | None:
    """In a value that begins at ``level.begins``."""
    raw = text[level.begins : offset]
    raw = raw.lstrip(" \t\r\n\ufeff") if level.column < 0 else raw
    style = raw[:1]
    if style in ("{", "["):
        found = flow_place(raw, after)
        if found is None:
            return None
        quote = found.written[:1] if found.written[:1] in ('"', "'") else ""
        written = found.written[len(quote) :]
        if quote and is_closed(found.written):
            return None
        rest = _WORD_AFTER.match(after)
        end = offset + (rest.end() if rest and found.is_key else 0)
        span = Span(offset - len(written), end)
        return Place((*path, *found.path), found.is_key, written, span, found.keys, quote, True, after[end - offset :])
    if style in ('"', "'"):
        return (
            None
            if is_closed(raw)
            else Place(path, False, raw[1:], Span(level.begins + 1, offset), quote=style, after=after)
        )
    if style in ("|", ">"):
        written = raw[raw.find("\n") + 1 :] if "\n" in raw else ""
        span = Span(offset - len(written), offset)
        return Place(path, False, written.lstrip(), span, quote="|", after=after) if "\n" in raw else None
    if re.search(r"(?:^|\s)#", raw):
        return None
    return Place(path, False, raw, Span(level.begins, offset), after=after, column=level.column)
