"""Where in a storyboard a cursor is, told from indentation and keys alone: the text may be broken."""

from __future__ import annotations

import re
from typing import NamedTuple

from kling_story.editing.flows import flow_place, is_closed
from kling_story.editing.lines import Level, Lines, Row, is_mark, lines_of
from kling_story.text import Source, Span
from kling_story.yamldoc import Path

_WORD_AFTER = re.compile(r"[\w-]*")


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


def place_at(source: Source, offset: int) -> Place | None:
    """The place at an offset; None in a comment, and where nothing can be told."""
    offset = max(0, min(offset, len(source.text)))
    if source.text.lstrip(" \t\r\n\ufeff").startswith("{"):
        return _in_value((), Level(-1, 0), source.text, source.text[offset:], offset)
    number = source.position(offset).line
    here = source.line_span(number)
    before, after = source.text[here.start : offset], source.text[offset : here.end]
    lines = Lines(source)
    seen: list[Row] = []
    for start, line in lines_of(source):
        if start >= here.start:
            break
        seen += lines.feed(start, line)
    known = seen if source.text[: here.start].strip() else []
    place = _in_line(lines, here.start, before, after, offset)
    if place is None or place.flow or not place.is_key:
        return place
    for start, line in lines_of(source):
        if start > here.start:
            known += lines.feed(start, line)
    keys = frozenset(
        row.key for row in known if row.parent == place.path and not here.start <= row.span.start < here.end
    )
    return place._replace(keys=keys | place.keys)


def _in_line(lines: Lines, start: int, before: str, after: str, offset: int) -> Place | None:
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


def _key(path: Path, word: str, after: str, offset: int, column: int, *, dash: bool) -> Place:
    rest = _WORD_AFTER.match(after)
    end = offset + (rest.end() if rest else 0)
    return Place(path, True, word, Span(offset - len(word), end), after=after[end - offset :], column=column, dash=dash)


def _on_blank(lines: Lines, column: int, after: str, offset: int) -> Place:
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


def _in_value(path: Path, level: Level, text: str, after: str, offset: int) -> Place | None:
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
