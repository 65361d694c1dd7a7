"""For people with many files: how often each check found something, the most frequent first."""

from __future__ import annotations

from collections import Counter

from kling_story.diagnostics import Severity
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.text import summary


class Report:
    """A line for each check that found something, and a last line that counts the whole."""

    def __init__(self, colour: bool = False) -> None:
        self._colour = colour
        self._found: Counter[tuple[str, str, Severity]] = Counter()
        self._files: Counter[str] = Counter()

    def begin(self) -> str:
        return ""

    def file(self, checked: CheckedFile) -> str:
        self._found.update((d.code, d.name, d.severity) for d in checked.diagnostics)
        self._files.update({d.code for d in checked.diagnostics})
        return ""

    def end(self, outcome: Outcome) -> str:
        lines = [
            f"{count:6} {code} {name} ({severity}) in {self._files[code]} file{'' if self._files[code] == 1 else 's'}"
            for (code, name, severity), count in sorted(self._found.items(), key=lambda row: (-row[1], row[0]))
        ]
        return "".join(f"{line}\n" for line in (*lines, summary(outcome, self._colour)))
