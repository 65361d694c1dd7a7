"""What an element is made from."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_REST = 'shots:\n  - {duration: 3, prompt: "@Mei walks"}\n'
_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n'

CHECK = Check(
    code="KS406",
    name="element-media",
    what="an element with too many pictures, or with pictures and a video",
    why="Kling makes an element from a front view and one to three more pictures, or from one video",
    source="profile: element_images_max; official element management page, 2026-09",
    bad=(
        _HEAD + "  Mei: {images: [front.png, front.png, front.png, front.png, front.png]}\n" + _REST,
        _HEAD + "  Mei: {images: [front.png, front.png], video: mei.mp4}\n" + _REST,
    ),
    good=(_HEAD + "  Mei: {images: [front.png, front.png]}\n" + _REST,),
)


def find(story: Story) -> Iterator[Finding]:
    most = story.profile["element_images_max"]
    for name, element in story.board.elements.items():
        if most is not None and len(element.images) > most:
            message = f"`{name}` has {len(element.images)} pictures, Kling takes {most}"
            yield Finding(("elements", name, "images"), message, on_key=True)
        if element.images and element.video:
            related = ((("elements", name, "images"), "its pictures are here"),)
            message = f"`{name}` has pictures and a video: Kling makes an element from one or the other"
            yield Finding(("elements", name, "video"), message, on_key=True, related=related)
