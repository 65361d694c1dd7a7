"""What the numeric camera goes with."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.modes import wrong_length, wrong_quality

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-1.0\ncamera_control: {type: simple, zoom: 5}\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS335",
    name="camera-mode",
    what="the numeric camera in a resolution or length, or beside a start frame, where the model takes none",
    why="Kling refuses the request (live: `camera_control is only supported in std mode with 5s duration and kling-v1`)",
    source="profile: camera_control_qualities, camera_control_seconds, camera_control_with_frame",
    bad=(
        _HEAD + "quality: 1080p\n" + _SHOT,
        _HEAD + _SHOT.replace("5", "10"),
        _HEAD + "start_frame: front.png\n" + _SHOT,
        _HEAD.replace("1.0", "1.5") + "start_frame: front.png\n" + _SHOT,
    ),
    good=(_HEAD + _SHOT, _HEAD.replace("1.0", "1.5") + "quality: 1080p\nstart_frame: front.png\n" + _SHOT),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    if board.camera_control is None or not profile["camera_control"]:
        return
    path = ("camera_control",)
    yield from wrong_quality(story, "camera_control", "numeric camera")
    yield from wrong_length(story, "camera_control", "numeric camera")
    if profile["camera_control_with_frame"] is False and board.start_frame:
        related = ((("start_frame",), "the start frame is here"),)
        message = f"{profile.title} takes no numeric camera beside a start frame"
        hint = "delete one of them"
        limit = "camera_control_with_frame"
        yield Finding(path, message, hint=hint, on_key=True, related=related, limit=limit)
