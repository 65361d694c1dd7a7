"""Whether an end frame goes with several shots is disputed."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_FRAMES = "version: 1\nstart_frame: front.png\nend_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n"

CHECK = Check(
    code="KS314",
    name="end-frame-with-shots",
    what="`end_frame` in a film of several shots",
    why="the official changelog allows it since 2026-05-07; older official pages forbid it, fal refuses it",
    source="profile: end_frame_with_shots",
    severity=Severity.WARNING,
    bad=(_FRAMES + "  - {duration: 3, prompt: Mei runs}\n",),
    good=(_FRAMES,),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if not board.end_frame or (len(board.shots) < 2 and not board.is_auto):
        return
    limit = story.profile.limits["end_frame_with_shots"]
    if limit.value is None:
        return
    if not limit.value:
        message = f"{story.profile.title} takes no `end_frame` in a film of several shots"
        yield Finding(("end_frame",), message, on_key=True, severity=Severity.ERROR, limit="end_frame_with_shots")
    elif limit.disputed:
        message = "whether `end_frame` goes with several shots is disputed"
        hint = f"{limit.source} allows it since {limit.date}"
        yield Finding(("end_frame",), message, hint=hint, on_key=True, limit="end_frame_with_shots")
