"""Problems in the protocol's words: the same codes, places and related places as ``check``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lsprotocol import types

from kling_story.checking import all_checks
from kling_story.diagnostics import Diagnostic, Related, Severity
from kling_story.editing import Reading
from kling_story.lsp.texts import Texts
from kling_story.text import Span

SOURCE = "kling-story"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_UNNECESSARY = ("unused-element", "suppression-unused", "unmentioned-image", "aspect-superfluous")
_CHECKS = Path(__file__).parent.parent / "reference" / "checks.md"


def problems(reading: Reading, texts: Texts) -> list[types.Diagnostic]:
    """What is wrong with a text. Of a cast that it includes it is told where that is included."""
    return [_problem(one, reading, texts) for one in reading.diagnostics]


def _problem(one: Diagnostic, reading: Reading, texts: Texts) -> types.Diagnostic:
    here = one.source.name == reading.source.name
    span, message = one.span, one.message
    related = [*_related(one.related, texts)]
    if not here:
        span = reading.yaml.value_span(("include",)) if reading.yaml.has(("include",)) else Span(0, 0)
        message = f"{Path(one.source.name).name}:{one.start.line}: {message}"
        related.insert(0, *_related((Related(one.source, one.span, one.message),), texts))
    disputed = one.basis.disputed if one.basis else None
    told = [message, one.hint, f"disputed: {disputed}" if disputed else None]
    return types.Diagnostic(
        range=texts.positions(reading.source).range(span),
        message="\n".join(filter(None, told)),
        severity=_SEVERITIES[one.severity],
        code=one.code,
        code_description=types.CodeDescription(explained(one)),
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if one.name in _UNNECESSARY else None,
        related_information=related or None,
    )


def explained(one: Diagnostic) -> str:
    """Where a code is explained: its place in the reference that comes along."""
    return f"{_CHECKS.as_uri()}#{one.code.casefold()}-{one.name}-{_usual_severities().get(one.code, one.severity)}"


@cache
def _usual_severities() -> dict[str, Severity]:
    return {check.code: check.severity for check in all_checks()}


def _related(places: tuple[Related, ...], texts: Texts) -> Iterator[types.DiagnosticRelatedInformation]:
    for source, span, message in places:
        location = types.Location(texts.uri(source), texts.positions(source).range(span))
        yield types.DiagnosticRelatedInformation(location, message)
