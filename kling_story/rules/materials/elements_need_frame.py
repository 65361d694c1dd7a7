"""Some models bind elements only beside a start frame."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_BOARD = "elements:\n  Ada: {images: [front.png, front.png]}\nshots:\n  - {duration: 3, prompt: '@Ada walks'}\n"

CHECK = Check(
    code="KS316",
    name="elements-need-frame",
    what="elements with pictures, but no start frame, for a model that takes elements only beside one",
    why="text-to-video of 3.0 has no elements: the reference would be plain words",
    source="profile: elements_need_start_frame (the text-to-video pages list no elements)",
    bad=(f"version: 1\n{_BOARD}",),
    good=(f'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\n{_BOARD}',),
)


def find(story: Story) -> Iterator[Finding]:
    if story.profile["elements_need_start_frame"] and not story.board.start_frame:
        for name in story.bound:
            message = f"{story.profile.title} takes elements like `{name}` only beside a start frame"
            hint = "use `model: kling-3.0-omni`, add a `start_frame`, or leave a description alone: it is sent as words"
            yield Finding(("elements", name), message, hint=hint, on_key=True, limit="elements_need_start_frame")
