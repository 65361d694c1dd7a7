"""The parts of a storyboard, what can be folded away, and what is coloured as a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kling_story.editing.finding import mentions_in
from kling_story.editing.reading import Reading
from kling_story.editing.timing import shot_times, timecode
from kling_story.text import Span
from kling_story.yamldoc import Path

_COMMENT = re.compile(r"[ \t]*#")


class Symbol(NamedTuple):
    """A part of the storyboard. ``kind``: ``film``, ``elements``, ``element``, ``shots`` or ``shot``; ``name_span``
    is what names it, within ``span``.
    """

    kind: str
    name: str
    detail: str
    span: Span
    name_span: Span
    children: tuple[Symbol, ...] = ()


class Fold(NamedTuple):
    """Lines that can be folded away, from 1; ``kind`` is ``part`` or ``comment``."""

    first: int
    last: int
    kind: str = "part"


class Token(NamedTuple):
    """A name as it is coloured: ``kind`` is ``element`` or ``material``; ``declares`` and ``unknown`` of it."""

    span: Span
    kind: str
    declares: bool = False
    unknown: bool = False


def symbols(reading: Reading) -> tuple[Symbol, ...]:
    """The elements and the shots, in the order of the file."""
    data = reading.yaml.data
    if not isinstance(data, dict):
        return ()
    found: list[Symbol] = []
    for key in data:
        if key == "elements" and isinstance(data[key], dict):
            names = tuple(_element(reading, name) for name in data[key])
            found.append(_symbol(reading, ("elements",), "elements", "elements", "", names))
        elif key == "shots" and isinstance(data[key], list):
            found.append(_symbol(reading, ("shots",), "shots", "shots", _length(reading), tuple(_shots(reading))))
        elif key in ("title", "look"):
            found.append(_symbol(reading, (key,), "film", key, str(data[key] or "")[:60]))
    return tuple(found)


def _symbol(
    reading: Reading, path: Path, kind: str, name: str, detail: str, children: tuple[Symbol, ...] = ()
) -> Symbol:
    key, value = reading.yaml.key_span(path), reading.yaml.value_span(path)
    start = min(key.start, value.start)
    within = Span(start, max(key.end, value.end, *(child.span.end for child in children), start))
    name_span = key if key.start >= start and key.end <= within.end else Span(start, start)
    return Symbol(kind, name or "…", detail, within, name_span, children)


def _element(reading: Reading, name: str) -> Symbol:
    element = reading.board.elements.get(name) if reading.board else None
    detail = f"{element.kind}: {element.description or ''}"[:60] if element else ""
    return _symbol(reading, ("elements", name), "element", name, detail)


def _shots(reading: Reading) -> Iterator[Symbol]:
    times = list(shot_times(reading.board)) if reading.board and reading.is_current else []
    for index, shot in enumerate(reading.yaml.data["shots"]):
        written = shot if isinstance(shot, dict) else {}
        name = f"{index + 1} {written.get('id') or ''}".strip()
        when = [f"{timecode(times[index][0])}–{timecode(times[index][1])}"] if index < len(times) else []
        told = [str(written[key]) for key in ("size", "camera") if isinstance(written.get(key), str)]
        yield _symbol(reading, ("shots", index), "shot", name, ", ".join((*when, *told)))


def _length(reading: Reading) -> str:
    return timecode(reading.board.total) if reading.board and reading.is_current else ""


def folds(reading: Reading) -> tuple[Fold, ...]:
    """Sections, elements, shots, texts of several lines, and blocks of comments."""
    source, found = reading.source, set[Fold]()
    for span in reading.yaml.entries():
        first, last = source.position(span.start).line, source.position(max(span.start, span.end - 1)).line
        if last > first:
            found.add(Fold(first, last))
    comments = [bool(_COMMENT.match(source.line_text(line))) for line in range(1, source.lines + 1)]
    line = 0
    while line < len(comments):
        end = line
        while end < len(comments) and comments[end]:
            end += 1
        if end - line > 1:
            found.add(Fold(line + 1, end, "comment"))
        line = max(end, line + 1)
    return tuple(sorted(found))


def tokens(reading: Reading) -> tuple[Token, ...]:
    """Every name of an element or a reference, in reading order."""
    known, found = reading.names, []
    for mention in mentions_in(reading):
        if not mention.written:
            continue
        span = mention.span
        if mention.role == "reference":
            span = Span(span.start - 1, span.end)
        kind = "material" if re.fullmatch(r"image_\d+|video_1", mention.name) else "element"
        found.append(Token(span, kind, mention.role == "declaration", mention.name not in known))
    return tuple(found)
