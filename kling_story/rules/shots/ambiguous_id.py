"""An id names one shot."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story

CHECK = Check(
    code="KS114",
    name="ambiguous-id",
    what="an `id` that is another shot's number, or differs from another's in capitals alone",
    why="`--shot 2` takes both, and people mix them up",
    severity=Severity.WARNING,
    bad=(
        'version: 1\nshots:\n  - {id: "2", duration: 3, prompt: Mei walks}\n  - {id: b, duration: 3, prompt: Mei runs}\n',
        "version: 1\nshots:\n  - {id: shot2, duration: 3, prompt: Mei walks}\n  - {duration: 3, prompt: Mei runs}\n",
        "version: 1\nshots:\n  - {id: Door, duration: 3, prompt: Mei walks}\n  - {id: door, duration: 3, prompt: Mei runs}\n",
    ),
    good=(
        'version: 1\nshots:\n  - {id: "1", duration: 3, prompt: Mei walks}\n  - {id: shot2, duration: 3, prompt: Mei runs}\n',
    ),
)


def find(story: Story) -> Iterator[Finding]:
    shots = story.board.shots
    first: dict[str, int] = {}
    for index, shot in enumerate(shots):
        if shot.id is None:
            continue
        other = _numbered(shot.id, len(shots))
        # `shot2` is what a second shot without an id is called.
        if other not in (None, index) and (shot.id.isdecimal() or shots[other or 0].id is None):
            yield _finding(index, f"`{shot.id}` is also the name of shot {shot.id.removeprefix('shot')}", other or 0)
            continue
        twin = first.setdefault(shot.id.casefold(), index)
        if shots[twin].id != shot.id:
            yield _finding(index, f"`{shot.id}` and `{shots[twin].id}` differ in capitals alone", twin)


def _numbered(name: str, shots: int) -> int | None:
    """Which shot a number or a made-up id means, counted from 0."""
    match = re.fullmatch(r"(?:shot)?([1-9][0-9]{0,2})", name)
    return int(match[1]) - 1 if match and int(match[1]) <= shots else None


def _finding(index: int, message: str, other: int) -> Finding:
    path: Path = ("shots", other)
    return Finding(
        ("shots", index, "id"), message, hint="give each shot a name of its own", related=((path, "that shot is here"),)
    )
