"""End frame, motion brush and numeric camera exclude each other."""

from __future__ import annotations

from itertools import combinations

from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-1.5\nquality: 1080p\nstart_frame: front.png\n"
_CAMERA = "camera_control: {type: simple, zoom: 5}\n"
_BRUSH = "motion_brush: {strokes: [{mask: front.png, path: [[10, 20], [30, 40]]}]}\n"
_END = "end_frame: front.png\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS339",
    name="controls-apart",
    what="two of end frame, motion brush and numeric camera in one film",
    why="Kling refuses the request",
    source="official legacy API documents: image_tail, dynamic_masks/static_mask and camera_control are pairwise exclusive",
    bad=(
        _HEAD + _CAMERA + _BRUSH + _SHOT,
        _HEAD + _CAMERA + _END + _SHOT,
        _HEAD + _BRUSH + _END + _SHOT,
    ),
    good=(_HEAD + _BRUSH + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    # What the model doesn't take at all is told as that.
    given = [k for k in ("end_frame", "motion_brush", "camera_control") if getattr(story.board, k) and story.profile[k]]
    for one, two in combinations(given, 2):
        related = (((one,), f"`{one}` is here"),)
        yield Finding(
            (two,), f"`{two}` doesn't go with `{one}`", hint="delete one of them", on_key=True, related=related
        )
