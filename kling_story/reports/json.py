"""For machines: one JSON object. Lines and columns count from 1, columns and offsets in code points."""

from __future__ import annotations

from dataclasses import asdict
from textwrap import indent
from typing import Any

from kling_story.diagnostics import Diagnostic, Fix
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.saying import as_json, place_of
from kling_story.text import Source

VERSION = 1


class Report:
    """``{"version": 1, "diagnostics": [...], "skipped": [...], "summary": {...}}``."""

    def __init__(self, colour: bool = False) -> None:
        self._skipped: list[dict[str, str]] = []
        self._listed = 0

    def begin(self) -> str:
        return f'{{\n  "version": {VERSION},\n  "diagnostics": ['

    def file(self, checked: CheckedFile) -> str:
        self._skipped += ({"file": checked.name, "message": words} for words in checked.skipped)
        written = ""
        for diagnostic in checked.diagnostics:
            written += "," if self._listed else ""
            written += f"\n{indent(as_json(_diagnostic(diagnostic), 2), '    ')}"
            self._listed += 1
        return written

    def end(self, outcome: Outcome) -> str:
        summary = {name: count for name, count in asdict(outcome).items() if name not in ("exit_code", "unread")}
        rest = as_json({"skipped": self._skipped, "summary": summary}, 2)[2:]
        return ("\n  ]" if self._listed else "]") + ",\n" + rest + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        **place_of(diagnostic.source, diagnostic.span),
        "severity": str(diagnostic.severity),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "message": diagnostic.message,
        "path": list(diagnostic.path),
        "hint": diagnostic.hint,
        "related": [{**place_of(r.source, r.span), "message": r.message} for r in diagnostic.related],
        "basis": diagnostic.basis._asdict() if diagnostic.basis else None,
        "fix": _fix(diagnostic.source, diagnostic.fix) if diagnostic.fix else None,
    }


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start, "end": edit.span.end, **place_of(source, edit.span), "text": edit.replacement}
        for edit in fix.edits
    ]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
