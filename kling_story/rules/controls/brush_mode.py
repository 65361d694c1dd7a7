"""What the motion brush goes with."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.modes import wrong_length, wrong_quality

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-1.5\nquality: 1080p\n"
_BRUSH = "motion_brush: {strokes: [{mask: front.png, path: [[10, 20], [30, 40]]}]}\n"
_FRAME = "start_frame: front.png\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS336",
    name="brush-mode",
    what="the motion brush without a start frame, or in a resolution or length in which the model takes none",
    why="Kling refuses the request",
    source="profile: motion_brush_qualities, motion_brush_seconds (5 s; 1.5 in 1080p); official legacy API documents: the masks are image2video's",
    bad=(
        _HEAD.replace("1.5", "1.0") + _BRUSH + _SHOT,
        _HEAD + _BRUSH + _FRAME + _SHOT.replace("5", "10"),
        _HEAD.replace("1080p", "720p") + _BRUSH + _FRAME + _SHOT,
    ),
    good=(_HEAD + _BRUSH + _FRAME + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    if board.motion_brush is None or not profile["motion_brush"]:
        return
    path = ("motion_brush",)
    # A model that needs the frame anyway says so itself.
    needed = profile["start_frame_needed"] and not board.end_frame
    if not board.start_frame and not needed and ("start_frame",) not in story.misread:
        message = "the motion brush paints on the start frame, and there is none"
        yield Finding(path, message, hint="add `start_frame:`", on_key=True)
    yield from wrong_quality(story, "motion_brush", "motion brush")
    yield from wrong_length(story, "motion_brush", "motion brush")
