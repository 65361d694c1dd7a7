"""The resolutions and lengths in which an end frame is taken."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.modes import ask_for, wrong_length

_FRAMES = "start_frame: front.png\nend_frame: front.png\n"

CHECK = Check(
    code="KS326",
    name="end-frame-mode",
    what="an end frame in a resolution or length in which the model takes none",
    why="Kling refuses the request (live: `model/mode/duration(kling-v2-5-turbo/std/10) is not supported with image_tail`)",
    source="profile: end_frame_qualities (1080p for 1.5 to 2.6), end_frame_seconds (5 s for 1.0)",
    bad=(
        f"version: 1\nmodel: kling-2.5-turbo\n{_FRAMES}shots:\n  - {{duration: 5, prompt: Mei walks}}\n",
        f"version: 1\ntarget: kling-v1\nmodel: kling-1.0\n{_FRAMES}shots:\n  - {{duration: 10, prompt: Mei walks}}\n",
    ),
    good=(
        f"version: 1\nmodel: kling-2.5-turbo\nquality: 1080p\n{_FRAMES}shots:\n  - {{duration: 5, prompt: Mei walks}}\n",
        f"version: 1\ntarget: kling-v1\nmodel: kling-1.0\n{_FRAMES}shots:\n  - {{duration: 5, prompt: Mei walks}}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    if not board.end_frame or not profile["end_frame"]:
        return
    sold = profile["end_frame_qualities"]
    if sold is not None and board.quality in profile["qualities"] and board.quality not in sold:
        fix = ask_for(story, sold[0], ("end_frame",))
        message = f"{profile.title} takes no end frame in `{board.quality}`"
        hint = f"it takes one in {listed(sold)}"
        yield Finding(("end_frame",), message, hint=hint, on_key=True, fix=fix, limit="end_frame_qualities")
    yield from wrong_length(story, "end_frame", "end frame")
