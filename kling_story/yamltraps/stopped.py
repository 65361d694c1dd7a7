"""Where the parser stopped: repairs are tried, and the first that lets it read past the place names the trap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kling_story.diagnostics import Diagnostic, Fix, Related
from kling_story.text import Source, Span, apply_edits
from kling_story.yamldoc import YamlProblem
from kling_story.yamlreader import read_yaml
from kling_story.yamltraps.checks import QUOTE, SYNTAX
from kling_story.yamltraps.line_repairs import layout_repairs
from kling_story.yamltraps.repairs import Line, Repair
from kling_story.yamltraps.value_repairs import unclosed_before, value_repairs

_NEXT_KEY = re.compile(r"\s*(?:- |[^\W\d][\w-]*\s*:|#|$)")

REACH = 60
"""Lines back from where the parser stopped in which an open quote is looked for."""


def stopped(source: Source, problem: YamlProblem) -> Diagnostic:
    """The syntax error in the author's terms, with the repair that ends it where one is found."""
    for repair, past in _candidates(source, problem):
        if _reads_past(source, repair, past):
            fix = Fix(repair.title, repair.edits, repair.safe)
            if "escape" in problem.detail:
                message = "a backslash inside double quotes begins an escape that YAML doesn't know"
                hint = "write it twice, or use single quotes"
                return QUOTE.at(source, problem.span, message, hint=hint, fix=fix)
            return repair.check.at(source, repair.span, repair.message, hint=repair.hint, fix=fix)
    line = source.position(problem.span.start).line
    opened = _unclosed_quote(source, problem)
    if opened:
        return QUOTE.at(source, opened, "the quote opened here is never closed", hint="close it with the same quote")
    related: tuple[Related, ...] = ()
    if problem.other and source.position(problem.other.start).line != line:
        related = (Related(source, problem.other, "it began here"),)
    message, hints = _plain_words(problem.detail), _syntax_hint(source, line)
    return SYNTAX.at(source, problem.span, message, related=related, hint=hints)


def _candidates(source: Source, problem: YamlProblem) -> Iterator[tuple[Repair, int]]:
    """What the author may have meant, and the line that reading must get past for it to be true: on the
    line where the parser stopped, the one before, the one where it began, and earlier lines with a
    quote that isn't closed.
    """
    stopped = source.position(problem.span.start).line
    began = source.position(problem.other.start).line if problem.other else stopped
    # Told first: a quote left open makes every later line look wrong.
    for number in range(max(1, stopped - REACH), stopped):
        if _NEXT_KEY.match(source.line_text(number + 1)):
            yield from ((repair, number + 1) for repair in unclosed_before(_line(source, number)))
    for number in dict.fromkeys((stopped, stopped - 1, began)):
        if number >= 1:
            line = _line(source, number)
            yield from ((repair, stopped) for repair in layout_repairs(source, line))
            yield from ((repair, stopped) for repair in value_repairs(line))


def _line(source: Source, number: int) -> Line:
    return Line(number, source.line_text(number), source.line_span(number))


def _reads_past(source: Source, repair: Repair, line: int) -> bool:
    """Whether the parser, after the repair, gets past a line."""
    repaired = Source(source.name, apply_edits(source.text, repair.edits))
    left = next((p for p in read_yaml(repaired).problems if p.kind in ("syntax", "odd-key")), None)
    return left is None or repaired.position(left.span.start).line > line


def _unclosed_quote(source: Source, problem: YamlProblem) -> Span | None:
    """The quote that a text began with, when the file ended before the text did."""
    opened = problem.other
    if opened and "end of stream" in problem.detail and opened.of(source.text) in ("'", '"'):
        return opened
    return None


_WORDS: dict[str, str] = {
    "expected <block end>, but found '-'": "this list item isn't indented like the ones before it",
    "expected <block end>, but found '<scalar>'": "this text doesn't belong to the value before it",
    "expected <block end>, but found '<block mapping start>'": "this line is indented more than its neighbours",
    "did not find expected key": "a key is wanted here: the line isn't indented like its neighbours",
    "did not find expected '-' indicator": "a list item is wanted here: the line isn't indented like its neighbours",
    "could not find expected ':'": "a `:` is wanted after this key",
    "mapping values are not allowed in this context": "a `:` isn't allowed here",
    "did not find expected ',' or ']'": "the list opened with `[` isn't closed, or a comma is missing",
    "did not find expected ',' or '}'": "the mapping opened with `{` isn't closed, or a comma is missing",
    "did not find expected node content": "a value is wanted here",
    "found undefined alias": "`*` begins an alias, and nothing of that name was set before",
    "did not find expected <document start>": "text goes on after the end of the document",
    "found unexpected end of stream": "the file ends in the middle of a value",
}


def _plain_words(detail: str) -> str:
    return _WORDS.get(detail, f"this isn't YAML: {detail}" if detail else "this isn't YAML")


def _syntax_hint(source: Source, number: int) -> str | None:
    line = source.line_text(number)
    above = next((source.line_text(n) for n in range(number - 1, 0, -1) if source.line_text(n).strip()), "")
    indent, indent_above = len(line) - len(line.lstrip()), len(above) - len(above.lstrip())
    if line.strip() and above and indent != indent_above:
        return f"this line is indented by {_spaces(indent)}, the one above by {_spaces(indent_above)}"
    return None


def _spaces(count: int) -> str:
    return f"{count or 'no'} space{'' if count == 1 else 's'}"
