"""Changes of a YAML text that keep every other byte: each is one or two edits of spans.

Every function gives a recipe, ``Change``: asked with a document, it names the edits. Rules hand out
recipes in paths; only here do they become offsets.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kling_story.diagnostics import Fix
from kling_story.text import Edit, Span
from kling_story.yamldoc import Path, YamlDocument

Change = Callable[[YamlDocument], tuple[Edit, ...]]

_PLAIN = r"[^\W\d_][\w ./()–—-]*|\d+s?"
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}
_WORDS_OF_YAML = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}


def fix_by(document: YamlDocument, title: str, change: Change, *, safe: bool = False) -> Fix | None:
    """The change of a document as a fix, or None where it finds nothing to edit."""
    edits = change(document)
    return Fix(title, edits, safe) if edits else None


def scalar(text: str) -> str:
    """A text of one line as a YAML scalar, plain where every YAML reader agrees on it."""
    if re.fullmatch(_PLAIN, text) and text == text.strip() and text.casefold() not in _WORDS_OF_YAML:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text as a YAML scalar in quotes: double ones, unless single ones read better."""
    if '"' in text and "'" not in text and "\\" not in text and text.isprintable():
        return f"'{text}'"
    return '"' + "".join(_ESCAPES.get(char, char) for char in _in_double(text)) + '"'


def _in_double(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def replace_value(path: Path, text: str) -> Change:
    """Put another value in a scalar's place, keeping its quotes where it has some."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        style = document.style(path)
        written = f"{style}{text}{style}" if style in ("'", '"') and not set(text) & set("'\"\\") else scalar(text)
        return (Edit(document.value_span(path), written),)

    return change


def replace_within(path: Path, start: int, end: int, text: str, *, of: str | None = None) -> Change:
    """Put other words in a part of a text value; no edit where that part can't be found in the file.

    ``start`` and ``end`` count in ``of``, the text as the model has it, where that may be a part of the
    one in the file (a line of dialogue written with its speaker).
    """

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        place = document.part_of(path, start, end, of)
        if place is None:
            return ()
        span, whole = document.span_within(path, *place), document.value_span(path)
        if span == whole and (end - start) != span.end - span.start:
            return ()
        value = document.at(document.nearest(path))
        changed = f"{value[: place[0]]}{text}{value[place[1] :]}"
        style = document.style(path)
        if not style and not _stays_plain(document, path, changed):
            return (Edit(whole, scalar(changed)),)
        escaped = {"'": text.replace("'", "''"), '"': _in_double(text)}
        return (Edit(span, escaped.get(style, text)),)

    return change


def _stays_plain(document: YamlDocument, path: Path, text: str) -> bool:
    """Whether a text may stand without quotes where it stands."""
    if text[:1] in "@`%*&!|>'\"[]{}#,?:- " or ": " in text or " #" in text or text.endswith(":"):
        return False
    around = (document.value_span(path[:length]).of(document.source.text) for length in range(len(path)))
    in_flow = any(parent[:1] in ("{", "[") for parent in around)
    return not (in_flow and set(text) & set(",[]{}"))


def rename_key(path: Path, name: str) -> Change:
    """Another name for a key."""
    return lambda document: (Edit(document.key_span(path), name),)


def rename_speaker(path: Path, who: str, name: str) -> Change:
    """Another name for who speaks a line, whether it stands apart or before the words; ``path`` ends with ``who``."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        near = document.nearest(path)
        if near[-1:] == ("who",):
            return replace_value(path, name)(document)
        written = document.at(near)
        if isinstance(written, dict):
            return rename_key((*near, who), name)(document) if who in written else ()
        begins = (
            re.search(rf"^\s*({re.escape(who)})\s*[:：(（]", written, re.MULTILINE)
            if isinstance(written, str)
            else None
        )
        return replace_within(near, *begins.span(1), name)(document) if begins else ()

    return change


def add_first(name: str, value: str) -> Change:
    """A new key before the first one of the file."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        keys = document.data if isinstance(document.data, dict) else {}
        return add_before((next(iter(keys)),), name, value)(document) if keys else ()

    return change


def add_before(path: Path, name: str, value: str) -> Change:
    """A new key of the top level before another, indented like it."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        source = document.source
        root, key = document.value_span(()), document.key_span(path)
        here = Span(key.start, key.start)
        if root.of(source.text).startswith("{"):
            quote = '"' if key.of(source.text).startswith('"') else ""
            return (Edit(here, f"{quote}{name}{quote}: {value}, "),)
        lead = source.text[source.line_span(source.position(key.start).line).start : key.start]
        if lead.strip(" \ufeff"):
            return ()
        line_end = "\r\n" if "\r\n" in source.text else "\n"
        return (Edit(here, f"{name}: {value}{line_end}{' ' * lead.count(' ')}"),)

    return change


def add_beside(path: Path, name: str, text: str) -> Change:
    """A new key with a text, before a key of a mapping at any depth."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        source, key = document.source, document.key_span(path)
        here = Span(key.start, key.start)
        if document.value_span(document.nearest(path)[:-1]).of(source.text).startswith("{"):
            quoted_keys = key.of(source.text).startswith('"')
            return (Edit(here, f'"{name}": {quoted(text)}, ' if quoted_keys else f"{name}: {scalar(text)}, "),)
        indent = key.start - source.line_span(source.position(key.start).line).start
        line_end = "\r\n" if "\r\n" in source.text else "\n"
        return (Edit(here, f"{name}: {scalar(text)}{line_end}{' ' * indent}"),)

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
