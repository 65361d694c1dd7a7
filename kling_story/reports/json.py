"""For machines: one JSON object. Lines and columns count from 1, columns and offsets in code points."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from kling_story.diagnostics import Diagnostic, Fix, Severity
from kling_story.reports import Checked
from kling_story.text import Source, Span

VERSION = 1


def report(checked: Checked, colour: bool = False) -> str:
    """``{"version": 1, "summary": {...}, "diagnostics": [...]}``."""
    summary = {
        "files": checked.files,
        "errors": checked.count(Severity.ERROR),
        "warnings": checked.count(Severity.WARNING),
        "notes": checked.count(Severity.NOTE),
        "fixable": checked.fixable,
        "fixed": checked.fixed,
    }
    data = {"version": VERSION, "summary": summary, "diagnostics": [_diagnostic(d) for d in checked.diagnostics]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        **_place(diagnostic.source, diagnostic.span),
        "severity": str(diagnostic.severity),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "message": diagnostic.message,
        "path": list(diagnostic.path),
        "hint": diagnostic.hint,
        "related": [{**_place(r.source, r.span), "message": r.message} for r in diagnostic.related],
        "basis": asdict(diagnostic.basis) if diagnostic.basis else None,
        "fix": _fix(diagnostic.source, diagnostic.fix) if diagnostic.fix else None,
    }


def _place(source: Source, span: Span) -> dict[str, Any]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "file": source.name,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start, "end": edit.span.end, **_place(source, edit.span), "text": edit.replacement}
        for edit in fix.edits
    ]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
