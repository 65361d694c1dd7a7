"""Keys that a model has no place for."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

CHECK = Check(
    code="KS317",
    name="not-taken",
    what="an end frame, reference images, a reference video, the numeric camera or the motion brush, where the model takes none",
    why="Kling ignores unknown fields and bills the film all the same",
    source="profile: end_frame, reference_images, reference_video, camera_control, motion_brush",
    bad=(
        "version: 1\nreference_images: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ncamera_control: {type: simple, zoom: 5}\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: zoom in}\n",),
)

_HINTS = {
    "end_frame": "kling-3.0 and the Omni models take one",
    "reference_images": "the Omni models take them: `model: kling-3.0-omni`",
    "reference_video": "the Omni models take one: `model: kling-3.0-omni`",
    "camera_control": "only kling-1.0 and kling-1.5 do; write the move under the shot's `camera`",
    "motion_brush": "only kling-1.0 and kling-1.5 do; write the movement into the prompt",
}


def find(story: Story) -> Iterator[Finding]:
    for key, hint in _HINTS.items():
        if getattr(story.board, key) and not story.profile[key]:
            yield Finding((key,), f"{story.profile.title} takes no `{key}`", hint=hint, on_key=True)
