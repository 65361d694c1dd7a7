"""An end frame needs a start frame."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

CHECK = Check(
    code="KS313",
    name="end-frame-alone",
    what="`end_frame` without `start_frame`",
    why="Kling refuses the request",
    source="profile: end_frame_alone (of all models, 1.5 and 1.6 alone take the last frame only)",
    bad=("version: 1\nend_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nstart_frame: front.png\nend_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    if board.end_frame and not board.start_frame and profile["end_frame"] and not profile["end_frame_alone"]:
        message, hint = "`end_frame` needs a `start_frame`", "add `start_frame:`"
        yield Finding(("end_frame",), message, hint=hint, on_key=True, limit="end_frame_alone")
