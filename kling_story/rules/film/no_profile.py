"""A model or target whose limits aren't known yet."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

CHECK = Check(
    code="KS802",
    name="no-profile",
    what="the limits of this model at this target aren't known to this version",
    why="the file is held against the nearest profile, so a limit may be told wrongly or not at all",
    severity=Severity.WARNING,
    bad=("version: 1\ntarget: fal\nmodel: kling-4.0\nshots:\n  - {duration: 5, prompt: Mei walks}\n",),
    good=("version: 1\nmodel: kling-3.0\nshots:\n  - {duration: 5, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board, used = story.board, story.profile
    target = story.target
    if not story.has_own_profile and board.model in story.profiles.models(target):
        path = ("model",) if story.written(("model",)) else ("target",)
        message = f"the limits of `{board.model}` at `{target}` aren't known yet"
        yield Finding(path, message, hint=f"held against {used.name}")
