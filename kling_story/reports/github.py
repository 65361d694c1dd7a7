"""For GitHub Actions: workflow commands, which it shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.diagnostics import Diagnostic, Severity
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.places import Repository
from kling_story.reports.saying import printable, with_remarks
from kling_story.reports.text import summary

SHOWN = 10
"""Annotations of one kind that GitHub shows of one step; the others stand in the step's log alone."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class Report:
    """One line for each problem, and a last line for people."""

    def __init__(self, colour: bool = False) -> None:
        self._repository = Repository()

    def begin(self) -> str:
        return ""

    def file(self, checked: CheckedFile) -> str:
        lines = [self._problem(diagnostic) for diagnostic in checked.diagnostics]
        place = {"file": self._path(checked.name), "title": "not looked into"}
        lines += (_command("notice", place, words) for words in checked.skipped)
        return "".join(lines)

    def _problem(self, diagnostic: Diagnostic) -> str:
        start, end = diagnostic.start, diagnostic.end
        place: dict[str, str | int] = {
            "file": self._path(diagnostic.source.name),
            "line": start.line,
            "endLine": end.line,
        }
        if start.line == end.line:
            # Columns are taken only of what stands in one line.
            place |= {"col": start.column, "endColumn": end.column}
        place |= {"title": f"{diagnostic.code} {diagnostic.name}"}
        return _command(_COMMANDS[diagnostic.severity], place, with_remarks(diagnostic, "\n"))

    def _path(self, name: str) -> str:
        path = self._repository.path(name)
        return "".join(char if char in "\r\n" or char.isprintable() else ascii(char)[1:-1] for char in path)

    def end(self, outcome: Outcome) -> str:
        most = max(outcome.errors, outcome.warnings, outcome.notes + outcome.skipped)
        rest = f"; GitHub shows {SHOWN} of each kind beside the lines, all stand above" if most > SHOWN else ""
        return f"{printable(summary(outcome))}{rest}\n"


def _command(name: str, place: Mapping[str, str | int], message: str) -> str:
    """A workflow command. Its message may hold anything, its properties neither ``:`` nor ``,``."""
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in place.items())
    return f"::{name} {properties}::{_escaped(message)}\n"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in text)
