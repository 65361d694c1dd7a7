"""An end frame needs a start frame."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

CHECK = Check(
    code="KS313",
    name="end-frame-alone",
    what="`end_frame` without `start_frame`",
    why="Kling refuses the request",
    source="official capability map, 2026-05: no current model takes the last frame only",
    bad=("version: 1\nend_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nstart_frame: front.png\nend_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    if story.board.end_frame and not story.board.start_frame:
        yield Finding(("end_frame",), "`end_frame` needs a `start_frame`", hint="add `start_frame:`", on_key=True)
