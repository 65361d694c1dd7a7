"""Changes of one line that an author may have meant, where YAML can't read on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kling_story.diagnostics import Check
from kling_story.text import Edit, Source, Span
from kling_story.yamledit import quoted
from kling_story.yamltraps.checks import AT_SIGN, COLON, FULL_WIDTH, NO_SPACE, QUOTE, TAB

_KEY_LINE = re.compile(r"(?P<lead>[ \t]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)(?P<colon>[:：])(?P<gap>[ \t]*)(?P<value>.*)")
_ITEM_LINE = re.compile(r"(?P<lead>[ \t]*(?:- +)+)(?P<value>\S.*)")


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


def repairs(source: Source, number: int) -> Iterator[Repair]:
    """Changes of one line that an author may have meant, the likeliest first."""
    line, span = source.line_text(number), source.line_span(number)
    tabs = re.match(r" *\t[ \t]*", line)
    if tabs:
        edits = tuple(_tab_edits(source))
        yield Repair(
            TAB, "this line is indented with a tab", "indent with spaces", "indent with two spaces for each tab",
            span.within(line.index("\t"), tabs.end()), edits,
        )  # fmt: skip
    match = _KEY_LINE.fullmatch(line)
    if match and match["colon"] == "：":
        at = span.within(match.start("colon"), match.end("colon"))
        yield Repair(
            FULL_WIDTH, f"`{match['key']}` is followed by a full-width colon", "type a plain colon and a space",
            "put `: `", at, (Edit(Span(at.start, at.end + len(match["gap"])), ": "),),
        )  # fmt: skip
    dash = re.match(r"([ \t]*)([-－])(?=[A-Za-z_]+\s*[:：])", line)
    if dash:
        yield Repair(
            NO_SPACE, "no space follows the dash", "a list's item begins with `- `", "put a space after the dash",
            span.within(dash.start(2), dash.end(2)), (Edit(span.within(dash.start(2), dash.end(2)), "- "),),
        )  # fmt: skip
    if match and match["colon"] == ":" and not match["gap"] and match["value"]:
        at = span.within(match.end("colon"), match.end("colon"))
        yield Repair(
            NO_SPACE, f"no space follows `{match['key']}:`", "put one", "put a space after the colon",
            span.within(match.start("key"), match.end("colon")), (Edit(at, " "),),
        )  # fmt: skip
    value = match if match and match["value"] and match["gap"] else _ITEM_LINE.fullmatch(line)
    if value:
        yield from _quoting(value, span)


def _quoting(match: re.Match[str], line: Span) -> Iterator[Repair]:
    """Quotes around a value that YAML can't take plain."""
    text = match["value"].rstrip()
    start = match.start("value")
    # A comment after the value stays outside the quotes, where there is one that reads as such.
    without = re.split(r"(?<![ \t])[ \t]+#\s", text, maxsplit=1)[0].rstrip()
    edits = (Edit(line.within(start, start + len(without)), quoted(_unquoted(without))),)
    title = "put the text in quotes"
    first = without[:1]
    if first in "@`%*&!|>" and first:
        shown = "a backtick" if first == "`" else f"`{first}`"
        yield Repair(
            AT_SIGN, f"text that starts with {shown} needs quotes", "YAML keeps this character for itself", title,
            line.within(start, start + 1), edits,
        )  # fmt: skip
    elif first in "\"'" and without.count(first) == 1:
        yield Repair(
            QUOTE, "the quote opened here is never closed", f"close it with the same quote: {without[:60]}{first}",
            "close the quote", line.within(start, start + 1),
            (Edit(line.within(start + len(without), start + len(without)), first),), safe=False,
        )  # fmt: skip
    elif first in "\"'":
        yield Repair(
            QUOTE, "the text goes on after its closing quote, or holds the quote it is written in",
            f"the whole text goes into one pair of quotes: {quoted(_unquoted(without))[:60]}", title,
            line.within(start, start + len(without)), edits,
        )  # fmt: skip
    elif (first == "[" and "]" in without[:-1]) or (first == "{" and "}" in without[:-1]):
        yield Repair(
            QUOTE, f"text that starts with `{first}` needs quotes", "YAML takes it for a list or a mapping", title,
            line.within(start, start + 1), edits,
        )  # fmt: skip
    colon = re.search(r":(?=\s|$)", without)
    if colon and first not in "\"'":
        yield Repair(
            COLON, "text that holds `: ` needs quotes", "YAML takes what stands before it for a key", title,
            line.within(start + colon.start(), start + colon.end()), edits,
        )  # fmt: skip


def _unquoted(text: str) -> str:
    """``'It's raining'`` without the quotes meant to hold it; ``"Go!" she shouts`` keeps its own."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" and text[1:-1].count('"') == 0:
        return text[1:-1]
    return text


_BLOCK = re.compile(r"(?P<indent>[ \t]*).*[:\-][ \t]+[|>][-+1-9]*[ \t]*(?:#.*)?")
_TABBED = re.compile(r"[ \t]*\t[ \t]*")


def _tab_edits(source: Source) -> Iterator[Edit]:
    """Two spaces for each tab of an indentation; what stands inside a block of text is the author's."""
    block: int | None = None
    start = 0
    for line in source.text.splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(" \t"))
        if block is None or (line.strip() and indent <= block):
            opened = _BLOCK.fullmatch(line.rstrip("\r\n"))
            block = len(opened["indent"]) if opened else None
            tabs = _TABBED.match(line)
            if tabs:
                yield Edit(Span(start, start + tabs.end()), tabs.group().replace("\t", "  "))
        start += len(line)
