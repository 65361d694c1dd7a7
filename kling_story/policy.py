"""What is judged, and how gravely: checks selected and ignored, severities changed, speaking rates.

A check is named by its code (``KS304``), the beginning of one (``KS3``), or its name (``film-length``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

from kling_story.diagnostics import Check, Diagnostic, Severity, did_you_mean
from kling_story.errors import SetupError, StoryError

GRAVITY = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What a team wants to hear.

    ``select``: these alone, or everything when empty. ``ignore``: not these. ``severity``: another
    severity for a check; the longest match wins. ``least``: nothing milder than this.
    ``per_file``: patterns of paths, and what is ignored in files that match. ``rates``: words or
    characters spoken in a second, by language id, where they aren't ours. ``base``: the folder from which patterns of
    paths count.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    least: Severity = Severity.NOTE
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rates: Mapping[str, float] = field(default_factory=dict)
    base: Path = Path()

    @property
    def patterns(self) -> tuple[str, ...]:
        """Every name of a check that is written in it."""
        per_file = (pattern for patterns in self.per_file.values() for pattern in patterns)
        return (*self.select, *self.ignore, *self.severity, *per_file)

    def judged(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """The problem with the severity that it has here, or None where nobody wants to hear of it."""
        if not self.wants(diagnostic):
            return None
        meant = [pattern for pattern in self.severity if names(pattern, diagnostic)]
        if meant:
            diagnostic = replace(diagnostic, severity=self.severity[max(meant, key=len)])
        return diagnostic if GRAVITY[diagnostic.severity] >= GRAVITY[self.least] else None

    def wants(self, diagnostic: Diagnostic) -> bool:
        if self.select and not _any(self.select, diagnostic):
            return False
        if _any(self.ignore, diagnostic):
            return False
        if not self.per_file:
            return True
        here = (codes for pattern, codes in self.per_file.items() if covers(pattern, diagnostic.source.name, self.base))
        return not any(_any(codes, diagnostic) for codes in here)


EVERYTHING = Policy()


def names(pattern: str, what: Check | Diagnostic) -> bool:
    """Whether a pattern means a check: its name, its code, or the beginning of its code."""
    return pattern == what.name or (pattern.startswith("KS") and what.code.startswith(pattern))


def _any(patterns: Iterable[str], what: Diagnostic) -> bool:
    return any(names(pattern, what) for pattern in patterns)


def covers(pattern: str, path: str | Path, base: Path) -> bool:
    """Whether a pattern, counted from the folder ``base``, means a file or a folder that it is in.

    ``drafts``, ``drafts/``, ``*/drafts/*.yaml``; without a ``/`` between, at any depth, as git reads them.
    """
    place = os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")
    wanted = pattern.removeprefix("./").strip("/")
    parts = place.split("/")
    if "/" not in wanted and not pattern.startswith(("./", "/")):
        return any(fnmatch(part, wanted) for part in parts)
    return any(fnmatch("/".join(parts[: end + 1]), wanted) for end in range(len(parts)))


def hold_to(
    checks: Iterable[Check], patterns: Iterable[str], trouble: Callable[[str, str], StoryError] = SetupError
) -> None:
    """See that each pattern names a check; ``trouble`` makes the error where one names none."""
    known = tuple(checks)
    for pattern in patterns:
        if not any(names(pattern, check) for check in known):
            raise trouble(*unknown_check(pattern, known))


def unknown_check(written: str, checks: Iterable[Check]) -> tuple[str, str]:
    """What is said of a name that no check has, and what to write. Codes that look alike mean different things:
    none is proposed for another.
    """
    known = tuple(checks)
    upper = written.upper()
    if upper[:2] == "KS" and (upper[2:].isdecimal() or upper == "KS"):
        there = upper != written and any(names(upper, check) for check in known)
        return (
            f"no check has the code `{written}`",
            f"did you mean `{upper}`?" if there else "`kling-story explain` lists them",
        )
    meant = did_you_mean(written, [check.name for check in known])
    hint = f"did you mean `{meant}`?" if meant else "a code (KS304), its beginning (KS3) or a name (film-length)"
    return f"no check is called `{written}`", hint
