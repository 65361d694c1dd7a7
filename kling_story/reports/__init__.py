"""Ways to tell what was found: one file each, with a ``Report`` that writes as it goes.

A report is given one file after the other and forgets it: ten thousand files take no more memory than one.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import NamedTuple, Protocol

from kling_story.diagnostics import Diagnostic, Severity

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")


class CheckedFile(NamedTuple):
    """What came of one file. ``fixed`` are the problems that were mended in it.

    ``skipped`` says in words what couldn't be looked into. ``suppressed`` is what was found where the
    author said to leave it. ``unread``: its errors kept the rules from being asked.
    """

    name: str
    diagnostics: tuple[Diagnostic, ...]
    fixed: tuple[Diagnostic, ...] = ()
    skipped: tuple[str, ...] = ()
    suppressed: tuple[Diagnostic, ...] = ()
    unread: bool = False


@dataclass(slots=True)
class Outcome:
    """The running totals. ``fixable`` counts what a safe fix would end, ``fixable_unsafe`` what another would.

    ``exit_code`` is what the run ends with, where that is known before the report ends.
    """

    files: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    fixable: int = 0
    fixable_unsafe: int = 0
    fixed: int = 0
    skipped: int = 0
    suppressed: int = 0
    unread: int = 0
    exit_code: int | None = None

    def add(self, file: CheckedFile) -> None:
        """Count one more file."""
        self.files += 1
        self.fixed += len(file.fixed)
        self.skipped += len(file.skipped)
        self.suppressed += len(file.suppressed)
        self.unread += file.unread
        for diagnostic in file.diagnostics:
            self.errors += diagnostic.severity is Severity.ERROR
            self.warnings += diagnostic.severity is Severity.WARNING
            self.notes += diagnostic.severity is Severity.NOTE
            if diagnostic.fix is not None:
                self.fixable += diagnostic.fix.safe
                self.fixable_unsafe += not diagnostic.fix.safe


class Report(Protocol):
    """A way to tell what was found: what its methods return is written as it comes, and may be empty."""

    def __init__(self, colour: bool = False) -> None: ...

    def begin(self) -> str:
        """What stands before the first file."""
        ...

    def file(self, checked: CheckedFile) -> str:
        """What there is to say of one file."""
        ...

    def end(self, outcome: Outcome) -> str:
        """What stands after the last file."""
        ...


def reporter(name: str) -> type[Report]:
    """The report of a format."""
    report: type[Report] = import_module(f"{__name__}.{name}").Report
    return report
