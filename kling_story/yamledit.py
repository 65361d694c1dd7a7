"""Changes of a YAML text that keep every other byte: each is one or two edits of spans.

Every function gives a recipe, ``Change``: asked with a document, it names the edits. Rules hand out
recipes in paths; only here do they become offsets.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kling_story.text import Edit, Span
from kling_story.yamldoc import Path, YamlDocument

Change = Callable[[YamlDocument], tuple[Edit, ...]]

_PLAIN = re.compile(r"[^\W\d_][\w ./()–—-]*|\d+s?", re.UNICODE)
_WORDS_OF_YAML = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}


def scalar(text: str) -> str:
    """A text of one line as a YAML scalar, plain where every YAML reader agrees on it."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text.casefold() not in _WORDS_OF_YAML:
        return text
    if '"' in text and "'" not in text and "\\" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def replace_value(path: Path, text: str) -> Change:
    """Put another value in a scalar's place, keeping its quotes where it has some."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        style = document.style(path)
        written = f"{style}{text}{style}" if style in ("'", '"') and not set(text) & set("'\"\\") else scalar(text)
        return (Edit(document.value_span(path), written),)

    return change


def replace_within(path: Path, start: int, end: int, text: str) -> Change:
    """Put other words in a part of a text value; no edit where that part can't be found in the file."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        span = document.span_within(path, start, end)
        if span == document.value_span(path) and (end - start) != span.end - span.start:
            return ()
        return (Edit(span, text),)

    return change


def rename_key(path: Path, name: str) -> Change:
    """Another name for a key."""
    return lambda document: (Edit(document.key_span(path), name),)


def add_first(name: str, value: str) -> Change:
    """A new key at the top of the file, after leading comments, before the first key."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        start = document.value_span(()).start
        return (Edit(Span(start, start), f"{name}: {value}\n"),)

    return change


def add_before(path: Path, name: str, value: str) -> Change:
    """A new key of the top level, on the line before another."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        source = document.source
        line = source.line_span(source.position(document.key_span(path).start).line)
        return (Edit(Span(line.start, line.start), f"{name}: {value}\n"),)

    return change


def remove_line(path: Path) -> Change:
    """Take out a key with its value, and the line they stand on alone."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        source = document.source
        start, end = document.key_span(path).start, document.value_span(path).end
        first = source.line_span(source.position(start).line)
        last = source.line_span(source.position(end).line)
        if source.text[first.start : start].strip() or source.text[end : last.end].strip():
            return ()
        following = source.text[last.end : last.end + 2]
        line_end = 2 if following == "\r\n" else 1 if following else 0
        return (Edit(Span(first.start, last.end + line_end), ""),)

    return change
