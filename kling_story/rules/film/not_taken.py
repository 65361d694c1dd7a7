"""Keys that a model has no place for."""

from __future__ import annotations

from kling_story.diagnostics import listed
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
    "end_frame": "else say in the last shot what it ends on",
    "reference_images": "else describe in words what they show",
    "reference_video": "else describe in words what it shows",
    "camera_control": "else write the move under the shot's `camera`",
    "motion_brush": "else write the movement into the prompt",
}


def find(story: Story) -> Iterator[Finding]:
    for key, hint in _HINTS.items():
        if getattr(story.board, key) and not story.profile[key]:
            others = story.models_where(key, bool)
            taken = f"{listed(others, 'and')} at `{story.profile.target}` {'does' if len(others) == 1 else 'do'}; "
            message = f"{story.profile.title} takes no `{key}`"
            yield Finding((key,), message, hint=f"{taken if others else ''}{hint}", on_key=True, limit=key)
