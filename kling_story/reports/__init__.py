"""Ways to print diagnostics: one file each, a module with ``report(checked) -> str``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from kling_story.diagnostics import Diagnostic, Severity

FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a run: how many files were looked at, what was found, how many fixes were made."""

    files: int
    diagnostics: tuple[Diagnostic, ...]
    fixed: int = 0
    skipped: int = 0

    def count(self, severity: Severity) -> int:
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    @property
    def fixable(self) -> int:
        """How many problems a safe fix would end."""
        return sum(diagnostic.fix is not None and diagnostic.fix.safe for diagnostic in self.diagnostics)


def reporter(name: str) -> Callable[[Checked, bool], str]:
    """The report of a format: called with the outcome and whether to colour it."""
    report: Callable[[Checked, bool], str] = import_module(f"{__name__}.{name}").report
    return report
