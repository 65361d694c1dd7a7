"""Kling counts whole seconds."""

from __future__ import annotations

import math
from fractions import Fraction

from kling_story.judging import Check, Finding, Iterator, Path, Story
from kling_story.seconds import plain_seconds

CHECK = Check(
    code="KS302",
    name="whole-seconds",
    what="a duration isn't a whole number of seconds",
    why="the request holds whole seconds; rounding in silence would move every cut after it",
    source="profile: whole_seconds",
    bad=("version: 1\nshots:\n  - {duration: 2.5, prompt: Mei walks}\n  - {duration: 2.5, prompt: Mei runs}\n",),
    good=("version: 1\nshots:\n  - {duration: 3s, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    if not story.profile["whole_seconds"]:
        return
    least = story.profile["shot_seconds_min"] or 0
    durations: list[tuple[Path, Fraction | None]] = [(("duration",), story.board.duration)]
    durations += [(("shots", index, "duration"), shot.duration) for index, shot in enumerate(story.board.shots)]
    for path, duration in durations:
        # Shorter than the shortest shot is told as that alone.
        if duration is not None and duration.denominator != 1 and duration > least:
            written = plain_seconds(duration)
            below, above = math.floor(duration), math.ceil(duration)
            hint = f"write {below} or {above}" if below else f"write {above}"
            yield Finding(path, f"{written} s isn't a whole number of seconds", hint=hint, limit="whole_seconds")
