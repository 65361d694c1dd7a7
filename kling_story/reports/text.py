"""For people: each problem with its line, carets under the exact characters, a hint and a fix.

Carets line up by display width: Chinese, Japanese and most emoji take two columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.diagnostics import Diagnostic, Severity
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.saying import printable, remarks
from kling_story.text import Source, Span

WIDTH = 110
"""Columns of source shown of a line; a longer one is cut around the carets."""

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36;1"}


class Report:
    """Every problem, and a last line that counts them."""

    def __init__(self, colour: bool = False) -> None:
        self._paint = Paint(colour)

    def begin(self) -> str:
        return ""

    def file(self, checked: CheckedFile) -> str:
        mended = "\n".join(_mended(self._paint, problem) for problem in checked.fixed)
        blocks = [mended] if mended else []
        blocks += ("\n".join(_problem(self._paint, diagnostic)) for diagnostic in checked.diagnostics)
        blocks += (
            f"{self._paint('1', printable(checked.name))}: not looked into: {words}" for words in checked.skipped
        )
        return "".join(f"{block}\n\n" for block in blocks)

    def end(self, outcome: Outcome) -> str:
        more = "; more may be told once this is mended" if outcome.unread else ""
        return f"{summary(outcome, self._paint.colour)}{more}\n"


def summary(outcome: Outcome, colour: bool = False) -> str:
    """``2 errors and 1 warning in 3 files; 1 can be fixed with --fix``."""
    paint = Paint(colour)
    files = _counted(outcome.files, "file")
    fixed = f"{outcome.fixed} fixed; " if outcome.fixed else ""
    found = {Severity.ERROR: outcome.errors, Severity.WARNING: outcome.warnings, Severity.NOTE: outcome.notes}
    counts = [paint(_COLOURS[severity], _counted(count, str(severity))) for severity, count in found.items() if count]
    rest = f"; {outcome.suppressed} suppressed" if outcome.suppressed else ""
    if not counts:
        return f"{fixed}{paint('32;1', 'no problems')} in {files}{rest}"
    return f"{fixed}{' and '.join(counts)} in {files}{_fixable(outcome)}{rest}"


def _fixable(outcome: Outcome) -> str:
    if outcome.fixable and outcome.fixable_unsafe:
        return f"; {outcome.fixable} can be fixed with --fix, {outcome.fixable_unsafe} more with --unsafe-fixes"
    if outcome.fixable:
        return f"; {outcome.fixable} can be fixed with --fix"
    return f"; {outcome.fixable_unsafe} can be fixed with --fix --unsafe-fixes" if outcome.fixable_unsafe else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


class Paint:
    """Words in a colour (an SGR code), where colour is wanted."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _mended(paint: Paint, problem: Diagnostic) -> str:
    """What was done to end a problem, at its place before."""
    place = f"{printable(problem.source.name)}:{problem.start.line}:{problem.start.column}"
    title = problem.fix.title if problem.fix else problem.message
    return f"{paint('1', place)}: {paint('32;1', 'fixed')} {paint('1', problem.code)} {title}"


def _problem(paint: Paint, diagnostic: Diagnostic) -> Iterator[str]:
    start = diagnostic.start
    place = f"{printable(diagnostic.source.name)}:{start.line}:{start.column}"
    colour = _COLOURS[diagnostic.severity]
    label = paint(colour, str(diagnostic.severity))
    yield f"{paint('1', place)}: {label} {paint('1', diagnostic.code)} {diagnostic.message}"
    yield from _excerpt(paint, colour, diagnostic.source, diagnostic.span)
    for related in diagnostic.related:
        at = related.source.position(related.span.start)
        yield f"   {paint('34;1', 'see')} {printable(related.source.name)}:{at.line}:{at.column}: {related.message}"
        yield from _excerpt(paint, "34;1", related.source, related.span)
    for label, words in remarks(diagnostic):
        yield f"   {paint('36;1' if label == 'hint' else '35;1', label)} {words}"
    if diagnostic.fix:
        how = "--fix" if diagnostic.fix.safe else "--fix --unsafe-fixes"
        yield f"   {paint('32;1', 'fix')} {diagnostic.fix.title} ({how})"


def _excerpt(paint: Paint, colour: str, source: Source, span: Span) -> Iterator[str]:
    """The source line and the carets under it; nothing for a file that has no text."""
    # A film without problems shows none of its lines.
    from kling_story.reports.columns import columns, fit, window

    position = source.position(span.start)
    line = source.line_span(position.line)
    if not line.of(source.text).strip():
        return
    text = fit(line.of(source.text))
    first = position.column - 1
    last = max(first + 1, min(span.end - line.start, len(text)))
    left, right = window(text, first, WIDTH)
    shown = ("…" if left else "") + text[left:right] + ("…" if right < len(text) else "")
    indent = (1 if left else 0) + columns(text[left:first])
    carets = "^" * max(1, columns(text[first : min(last, right)]))
    number = str(position.line).rjust(4)
    bar = paint("34", "|")
    yield f"{paint('34', number)} {bar} {shown.rstrip()}"
    yield f"{' ' * 4} {bar} {' ' * indent}{paint(colour, carets)}"
