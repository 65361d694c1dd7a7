"""For GitLab: a Code Quality report, whose findings stand in the merge request."""

from __future__ import annotations

from typing import Any

from kling_story.diagnostics import Diagnostic, Severity
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.places import Fingerprints, Repository
from kling_story.reports.saying import as_json, with_remarks

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


class Report:
    """A list of findings, nothing else: what wasn't looked into has no place in it."""

    def __init__(self, colour: bool = False) -> None:
        self._repository = Repository()
        self._listed = False

    def begin(self) -> str:
        return "["

    def file(self, checked: CheckedFile) -> str:
        fingerprints = Fingerprints(self._repository, checked)
        written = ""
        for diagnostic in checked.diagnostics:
            written += ",\n" if self._listed else "\n"
            written += as_json(self._finding(diagnostic, fingerprints.of(diagnostic)))
            self._listed = True
        return written

    def _finding(self, diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
        return {
            "description": with_remarks(diagnostic, "; "),
            "check_name": f"{diagnostic.code} {diagnostic.name}",
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[diagnostic.severity],
            "location": {
                "path": self._repository.path(diagnostic.source.name),
                "lines": {"begin": diagnostic.start.line, "end": diagnostic.end.line},
            },
        }

    def end(self, outcome: Outcome) -> str:
        return "\n]\n"
