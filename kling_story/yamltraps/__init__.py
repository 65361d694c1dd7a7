"""YAML's own traps: what authors write that YAML reads differently, each with its message and fix.

A syntax error is explained by trying repairs where the parser stopped: the first repair that lets it
read past the place names the trap, so the message fits and the fix works. Traps that YAML swallows
in silence (a ``#`` that cuts a prompt, a full-width colon) are looked for in what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kling_story.diagnostics import Diagnostic, Fix, Related
from kling_story.patterns import Pattern
from kling_story.text import Edit, Span
from kling_story.yamldoc import MAX_DEPTH, Path, YamlDocument, YamlProblem
from kling_story.yamledit import fix_by, quoted, replace_within
from kling_story.yamltraps.checks import (
    ALIAS,
    CHECKS,
    CURLY,
    DUPLICATE_KEY,
    FULL_WIDTH,
    HASH,
    MANY_DOCUMENTS,
    NO_SPACE,
    NOT_TEXT,
    ODD_KEY,
    SIXTY,
    TOO_LARGE,
)

__all__ = ["CHECKS", "yaml_diagnostics"]

MOST_IN_ONE_TEXT = 100
"""Findings of one kind in one text: each is looked for from the beginning, and nobody reads more."""


def yaml_diagnostics(document: YamlDocument) -> Iterator[Diagnostic]:
    """What is wrong with the text as YAML, and what YAML swallowed."""
    for problem in document.problems:
        yield _explained(document, problem)
    if document.data is not None:
        yield from _swallowed(document)


def _explained(document: YamlDocument, problem: YamlProblem) -> Diagnostic:
    source = document.source
    if problem.kind == "syntax":
        # Most files can be read: they needn't pay for what explains the others.
        from kling_story.yamltraps.stopped import stopped

        return stopped(source, problem)
    check, message, hint = {
        "control-character": (
            NOT_TEXT,
            "an invisible control character stands here",
            "delete it, or save the file again as plain text",
        ),
        "too-large": (TOO_LARGE, f"the file is too large: {problem.detail} characters or values", None),
        "too-deep": (TOO_LARGE, f"the file nests deeper than {MAX_DEPTH} levels", None),
        "duplicate-key": (DUPLICATE_KEY, f"`{problem.detail}` stands twice in this mapping", "keep one of them"),
        "many-documents": (
            MANY_DOCUMENTS,
            "a second YAML document begins here",
            "put each storyboard in a file of its own",
        ),
        "alias": (ALIAS, "this alias stands inside its own anchor", None),
        "tag": (ALIAS, f"the tag `{problem.detail}` isn't part of the language", "delete it"),
        "odd-key": (ODD_KEY, "a key must be a word", None),
    }[problem.kind]
    related = (Related(source, problem.other, "first used here"),) if problem.other else ()
    return check.at(source, problem.span, message, hint=hint, related=related)


_CUT = Pattern(r"[ \t]+#(?=\w)[^\r\n]*")
_CURLED = {"“": "”", "‘": "’", "„": "“", "«": "»"}
_CLOCK = r"\d{1,2}:\d{1,2}"
_WIDE_AT = r"＠(?=[^\W\d_])"
_GLUED = r"([A-Za-z_]+)(：|:(?=\S))|([-－])(?=[A-Za-z_])"


def _swallowed(document: YamlDocument) -> Iterator[Diagnostic]:
    source = document.source
    for path, value in document.texts():
        if "＠" in value:
            yield from _wide_at(document, path, value)
        if document.style(path):
            continue
        span = document.value_span(path)
        ends_in_space = source.text[span.end : span.end + 1] in (" ", "\t")
        cut = _CUT.match(source.text, span.end) if ends_in_space else None
        if cut and " " in value:
            comment = cut.group().rstrip()
            whole = Span(span.start, span.end + len(comment))
            fix = Fix("put the whole line in quotes", (Edit(whole, quoted(whole.of(source.text))),))
            message = f"the text ends here: `{comment.strip()[:40]}` is a comment to YAML and isn't sent"
            at = Span(source.text.index("#", span.end), whole.end)
            yield HASH.at(source, at, message, hint="quote the text to keep it", fix=fix)
        if value[:1] in _CURLED and value[-1:] == _CURLED[value[0]] and not set(value[1:-1]) & set("“”"):
            fix = Fix("put straight quotes", (Edit(span, quoted(value[1:-1])),))
            hint = "type straight quotes, or none"
            yield CURLY.at(source, span, "these curly quotes are sent as part of the words", hint=hint, fix=fix)
        if path[-1:] == ("aspect",) and re.fullmatch(_CLOCK, value):
            fix = Fix("put it in quotes", (Edit(span, f'"{value}"'),), safe=True)
            hint = "other YAML readers take it for a number"
            yield SIXTY.at(source, span, f"`{value}` needs quotes", hint=hint, fix=fix)
    for path, key in document.key_names():
        glued = None if key.isidentifier() else re.match(_GLUED, key)
        if glued:
            span = document.key_span(path)
            wide = "：" in glued.group() or "－" in glued.group()
            at = span.within(glued.start(2) if glued[2] else 0, glued.end())
            fixed = Fix("write it plainly", (Edit(at, ": " if glued[2] else "- "),), safe=False)
            yield (FULL_WIDTH if wide else NO_SPACE).at(source, at, f"`{key[:40]}` isn't a key", fix=fixed)


def _wide_at(document: YamlDocument, path: Path, value: str) -> Iterator[Diagnostic]:
    for match in islice(re.finditer(_WIDE_AT, value), MOST_IN_ONE_TEXT):
        at = document.span_within(path, *match.span())
        fix = fix_by(document, "write `@`", replace_within(path, *match.span(), "@"))
        message = "a full-width `＠` refers to nothing"
        yield FULL_WIDTH.at(document.source, at, message, hint="type a plain `@`", fix=fix)
