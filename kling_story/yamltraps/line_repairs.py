"""Repairs of how a line is laid out: its indentation, its dash, its colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kling_story.text import Edit, Source, Span
from kling_story.yamltraps.checks import AT_SIGN, FULL_WIDTH, NO_SPACE, SYNTAX, TAB
from kling_story.yamltraps.repairs import Line, Repair, Repairs

_TABBED = re.compile(r"[ \t]*\t[ \t]*")
_GOES_ON = re.compile(r"(?!.*:(?:\s|$)|\s*(?:- |#|$))")
_BLOCK = re.compile(r"(?P<indent>[ \t]*+).*[:\-][ \t]+[|>][-+1-9]*[ \t]*(?:#.*)?")


def layout_repairs(source: Source, line: Line) -> Repairs:
    """The likeliest first."""
    yield from _tabs(source, line)
    yield from _signs(line)
    yield from _missing_key(source, line)


def _tabs(source: Source, line: Line) -> Repairs:
    tabs = _TABBED.match(line.text)
    if not tabs:
        return
    at = line.part(line.text.index("\t"), tabs.end())
    message, hint = "this line is indented with a tab", "indent with spaces"
    for width in (2, 4, 8):
        title = f"indent with {width} spaces for each tab"
        yield Repair(TAB, message, hint, title, at, tuple(_tab_edits(source, width)))
    for neighbour in (line.number - 1, line.number + 1):
        if 1 <= neighbour <= source.position(len(source.text)).line:
            spaces = re.match(r" *(?:- +)?", source.line_text(neighbour))
            indent = " " * (spaces.end() if spaces else 0)
            edit = line.put(0, tabs.end(), indent)
            yield Repair(TAB, message, hint, "indent it like the line beside it", at, (edit,))


def _tab_edits(source: Source, width: int) -> Iterator[Edit]:
    """Spaces for each tab of an indentation; what stands inside a block of text is the author's."""
    block: int | None = None
    start = 0
    for line in source.text.splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(" \t"))
        if block is None or (line.strip() and indent <= block):
            opened = _BLOCK.fullmatch(line.rstrip("\r\n"))
            block = len(opened["indent"]) if opened else None
            tabs = _TABBED.match(line)
            if tabs:
                yield Edit(Span(start, start + tabs.end()), tabs.group().replace("\t", " " * width))
        start += len(line)


def _signs(line: Line) -> Repairs:
    """A sign that looks like the right one, or lacks its space."""
    text = line.text
    if wide := re.match(r"[ \t]*(?:- +)*([A-Za-z_][\w-]*)(：[ \t]*)", text):
        message = f"`{wide[1]}` is followed by a full-width colon"
        edit = line.put(wide.start(2), wide.end(2), ": ")
        at = line.part(wide.start(2), wide.start(2) + 1)
        yield Repair(FULL_WIDTH, message, "type a plain colon and a space", "put `: `", at, (edit,))
    if dash := re.match(r"[ \t]*([-－–—−•]) *(?=\S)", text):
        at, edit = line.part(dash.start(1), dash.end(1)), line.put(dash.start(1), dash.end(), "- ")
        if dash[1] != "-":
            message = f"`{dash[1]}` isn't the dash that begins a list's item"
            yield Repair(FULL_WIDTH, message, "type a plain `-` and a space", "put `- `", at, (edit,))
        elif dash.end() == dash.end(1):
            hint = "a list's item begins with `- `"
            yield Repair(NO_SPACE, "no space follows the dash", hint, "put a space after the dash", at, (edit,))
    if glued := re.match(r"[ \t]*(?:- +)*([A-Za-z_][\w-]*:)(?=[^\s:])", text):
        at = line.part(glued.start(1), glued.end(1))
        edit = line.put(glued.end(1), glued.end(1), " ")
        message = f"no space follows `{glued[1]}`"
        yield Repair(NO_SPACE, message, "put one", "put a space after the colon", at, (edit,))
    if sign := re.match(r"[ \t]*(?:- +)*([A-Za-z_]\w*)[ \t]*([=;])[ \t]*(?=\S)", text):
        at, edit = line.part(sign.start(2), sign.end(2)), line.put(sign.end(1), sign.end(), ": ")
        message = f"`{sign[1]}` is followed by `{sign[2]}` instead of a colon"
        yield Repair(NO_SPACE, message, f"write `{sign[1]}: `", "put `: `", at, (edit,))
    if declared := re.match(r"[ \t]*(?:- +)*(@)[^\W\d_][\w-]*:(?:\s|$)", text):
        at, edit = line.part(declared.start(1), declared.end(1)), line.put(declared.start(1), declared.end(1), "")
        message = "a name is declared without `@`"
        yield Repair(AT_SIGN, message, "`@` goes before it in the words", "take the `@` away", at, (edit,))
    if odd := re.match(r"[ \t]*([\u00a0\u2000-\u200b\u202f\u3000]+)[ \t\u00a0\u3000]*", text):
        edit = line.put(0, odd.end(), re.sub(r"[^ \t]", " ", odd.group()))
        at = line.part(odd.start(1), odd.end(1))
        message = "a space that isn't a plain one stands in the indentation"
        yield Repair(FULL_WIDTH, message, "type plain spaces", "put plain spaces", at, (edit,))


def _missing_key(source: Source, line: Line) -> Repairs:
    """``shots:`` forgotten before the list, or a code fence around everything."""
    fences = [match.span() for match in re.finditer(r"^```\w*[ \t]*(?:\r?\n|\Z)", source.text, re.MULTILINE)]
    if fences and line.text.startswith("```"):
        edits = tuple(Edit(Span(*fence), "") for fence in fences)
        hint = "the marks around code don't belong to the storyboard"
        yield Repair(SYNTAX, "a code fence isn't YAML", hint, "take the fence away", line.span, edits)
    first = re.search(r"^[ \t]*- ", source.text, re.MULTILINE)
    if first and not re.search(r"^shots[ \t]*:", source.text, re.MULTILINE):
        before = source.text[: first.start()]
        if not before.rstrip().endswith(":"):
            edit = Edit(Span(first.start(), first.start()), "shots:\n")
            at = Span(first.end() - 2, first.end() - 1)
            message = "a list begins here, and no key says what it is"
            hint = "if these are the shots, write `shots:` before them"
            yield Repair(SYNTAX, message, hint, "write `shots:`", at, (edit,), safe=False)
    if line.number > 1 and _GOES_ON.match(line.text):
        above = source.line_text(line.number - 1)
        indent_above = len(above) - len(above.lstrip(" -"))
        wanted = indent_above if _GOES_ON.match(above) else indent_above + 2
        edits = tuple(_indent_edits(source, line.number, wanted))
        if edits:
            at = line.part(len(line.text) - len(line.text.lstrip()), len(line.text))
            message = "this line goes on with the text above, and isn't indented further"
            yield Repair(SYNTAX, message, "indent it", "indent it", at, edits)


def _indent_edits(source: Source, number: int, wanted: int) -> Iterator[Edit]:
    """A line, and those after it that go on with the same text, as deep as they should be."""
    for each in range(number, source.lines + 1):
        text, span = source.line_text(each), source.line_span(each)
        indent = len(text) - len(text.lstrip())
        if not _GOES_ON.match(text) or indent >= wanted:
            return
        yield Edit(Span(span.start, span.start + indent), " " * wanted)
