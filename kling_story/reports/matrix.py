"""What targets make of storyboards, side by side: a table and the reasons, for people; JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kling_story.diagnostics import Basis, Severity
from kling_story.matrix import Matrix, Row
from kling_story.reports.columns import columns
from kling_story.reports.saying import place_of
from kling_story.text import Source

VERSION = 1

_COLOURS = {
    "refused": "31;1",
    "not offered": "31;1",
    "not known": "33;1",
    "lost": "33;1",
    "warning": "33;1",
    "changed": "33;1",
    "as written": "32;1",
}
_HEAD = ("target", "verdict", "refused", "warnings", "lost", "changed", "by its own pages")


def matrix_text(matrices: Sequence[Matrix], colour: bool = False) -> str:
    """For each storyboard a table, what holds at every target, and what holds at some."""
    return "\n".join(line for matrix in matrices for line in (*_lines(matrix, colour), ""))


def matrix_json(matrices: Sequence[Matrix]) -> str:
    """``{"version": 1, "files": [{"file", "model", "failed", "targets": [...]}]}``.

    Lines and columns count from 1, in code points.
    """
    files = [
        {
            "file": matrix.source.name,
            "model": matrix.model,
            "failed": matrix.failed,
            "targets": [_target(row) for row in matrix.rows],
        }
        for matrix in matrices
    ]
    return f"{json.dumps({'version': VERSION, 'files': files}, ensure_ascii=False, indent=2)}\n"


Reason = tuple[str, int, int, str, str]
"""File, line, column, kind and words."""
Reasons = dict[Reason, Basis | None]


def _lines(matrix: Matrix, colour: bool) -> Iterator[str]:
    model = f": {matrix.model}" if matrix.model else ""
    yield _painted(colour, "1", f"{matrix.source.name}{model}")
    yield ""
    if not matrix.rows:
        yield "a cast file: nothing of it is sent by itself"
        return
    yield from _table(matrix.rows, colour)
    reasons = [_reasons(row) for row in matrix.rows]
    common = (_common(reasons) if len(reasons) > 1 else {}) | _everywhere(matrix.rows)
    if common:
        yield from ("", _painted(colour, "1", "every target"), *_told(matrix.source, common, colour))
    for row, found in zip(matrix.rows, reasons, strict=True):
        own = {reason: _resting_on([basis]) for reason, basis in found.items() if reason not in common}
        if own:
            said = f": {row.profile.title}, looked at on {row.profile.date}" if row.profile else ""
            yield from ("", f"{_painted(colour, '1', row.target)}{said}", *_told(matrix.source, own, colour))


def _common(reasons: Sequence[Reasons]) -> dict[Reason, str]:
    """What holds at every target, with all that is said about where it comes from."""
    shared = (reason for reason in reasons[0] if all(reason in found for found in reasons))
    return {reason: _resting_on([found[reason] for found in reasons]) for reason in shared}


def _everywhere(rows: Sequence[Row]) -> dict[Reason, str]:
    """What any target does to a film: told once, though it tells none from another."""
    judged = next((row for row in rows if row.profile and not row.refused), None)
    losses = [placed for placed in judged.losses if placed.loss.everywhere] if judged else []
    return {(p.source.name, *p.start, p.loss.kind, p.loss.words): "" for p in losses}


def _table(rows: Sequence[Row], colour: bool) -> Iterator[str]:
    cells = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(columns(line[n]) for line in cells) for n in range(len(_HEAD))]
    for number, line in enumerate(cells):
        padded = [
            " " * (width - columns(cell)) + cell if n > 1 else cell + " " * (width - columns(cell))
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        if number == 0:
            padded = [_painted(colour, "1", cell) for cell in padded]
        else:
            padded[1] = _painted(colour, _COLOURS[line[1]], padded[1])
        yield "  ".join(padded).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    if not row.offered:
        return (row.target, row.verdict, "", "", "", "", "")
    unknown = row.profile is None
    lost, changed = ("?", "?") if unknown else (str(len(row.told("lost"))), str(len(row.told("changed"))))
    own, every = row.own_limits
    said = f"{own} of {every} limits" if every else "?"
    return (row.target, row.verdict, str(len(row.refused)), str(row.count(Severity.WARNING)), lost, changed, said)


def _reasons(row: Row) -> Reasons:
    found: Reasons = {}
    for diagnostic in row.diagnostics:
        if diagnostic.severity is Severity.NOTE:
            continue
        kind = "refused" if diagnostic.severity is Severity.ERROR else "warning"
        # Which model stands above; said alike, what holds at every target is told once.
        said = diagnostic.message.replace(row.profile.title, "the model") if row.profile else diagnostic.message
        reason = (diagnostic.source.name, *diagnostic.start, kind, f"{diagnostic.code} {said}")
        found[reason] = diagnostic.basis
    for placed in row.told():
        found[placed.source.name, *placed.start, placed.loss.kind, placed.loss.words] = placed.basis
    return found


def _resting_on(bases: Sequence[Basis | None]) -> str:
    """Who says otherwise, and whose number it is where no target says it itself."""
    said = [basis for basis in bases if basis is not None]
    disputed = dict.fromkeys(f"disputed: {basis.disputed}" for basis in said if basis.disputed)
    taken = dict.fromkeys(
        f"taken from {basis.upstream}: this target's own pages don't say" for basis in said if basis.upstream
    )
    return "; ".join((*disputed, *(taken if len(bases) == 1 else ())))


def _told(home: Source, reasons: Mapping[Reason, str], colour: bool) -> Iterator[str]:
    # A cast file's place names the file; the storyboard's own needn't.
    places = [
        f"{line}:{column}" if file == home.name else f"{file}:{line}:{column}" for file, line, column, *_ in reasons
    ]
    wide = max(map(columns, places), default=0)
    for place, ((*_, kind, words), resting) in zip(places, reasons.items(), strict=True):
        indent = f"  {place}{' ' * (wide - columns(place))}  "
        yield f"{indent}{_painted(colour, _COLOURS[kind], kind.ljust(7))}  {words}"
        if resting:
            yield f"{' ' * (wide + 4)}{' ' * 9}{_painted(colour, '35;1', resting)}"


def _painted(colour: bool, code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour and text.strip() else text


def _target(row: Row) -> dict[str, Any]:
    return {
        "target": row.target,
        "offered": row.offered,
        "verdict": row.verdict,
        "profile": {"name": row.profile.name, "title": row.profile.title, "date": row.profile.date}
        if row.profile
        else None,
        "own_limits": row.own_limits[0],
        "limits": row.own_limits[1],
        "warnings": row.count(Severity.WARNING),
        "notes": row.count(Severity.NOTE),
        "refused": [
            {
                **place_of(d.source, d.span),
                "code": d.code,
                "name": d.name,
                "message": d.message,
                "path": list(d.path),
                "hint": d.hint,
                "basis": d.basis._asdict() if d.basis else None,
            }
            for d in row.refused
        ],
        "losses": [
            {
                **place_of(p.source, p.span),
                "kind": p.loss.kind,
                "words": p.loss.words,
                "path": list(p.loss.path),
                "everywhere": p.loss.everywhere,
                "basis": p.basis._asdict() if p.basis else None,
            }
            for p in row.losses
        ],
    }
