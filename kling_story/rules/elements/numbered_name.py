"""Names that look like a number in a target's lists."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story

_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\n'
_TWO = "{images: [front.png, front.png]}"

CHECK = Check(
    code="KS806",
    name="numbered-name",
    what="a name like `Element2` or `image_1` that is sent as another number, or that means the reference video too",
    why="some targets number elements and images by their place: the words on the screen say 2, the request says 1",
    source="fal's typed client 1.10.1 (`@Element1`) and official legacy API documents, 2026-03 (`<<<element_1>>>`)",
    severity=Severity.WARNING,
    bad=(
        _HEAD + f"elements: {{Element2: {_TWO}}}\nshots:\n  - {{duration: 3, prompt: '@Element2 walks'}}\n",
        _HEAD + "reference_images: [{image: front.png, name: Image3}]\n"
        "shots:\n  - {duration: 3, prompt: 'a street like @Image3'}\n",
        _HEAD + f"elements: {{video_1: {_TWO}}}\nreference_video: dance.mp4\n"
        "shots:\n  - {duration: 3, prompt: '@video_1 walks'}\n",
    ),
    good=(_HEAD + f"elements: {{Element1: {_TWO}}}\nshots:\n  - {{duration: 3, prompt: '@Element1 walks'}}\n",),
)

_NUMBERED = re.compile(r"(element|image|video)_?(\d+)", re.IGNORECASE)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    places: list[tuple[str, str, int, Path]] = [
        (name, "element", n, ("elements", name)) for n, name in enumerate(story.bound, start=1)
    ]
    for n, image in enumerate(board.reference_images, start=1):
        places.append((image.name or "", "image", n, ("reference_images", n - 1, "name")))
    for name, kind, place, path in places:
        match = _NUMBERED.fullmatch(name)
        if name == "video_1" and board.reference_video:
            related = ((("reference_video",), "it is called `video_1` too"),)
            message = "`video_1` is the reference video's own name"
            yield Finding(path, message, hint="give it a name", on_key=True, related=related)
        elif match and (match[1].casefold() != kind or int(match[2]) != place):
            message = f"`{name}` is {kind} {place} in the request: some targets know it by that number alone"
            yield Finding(path, message, hint="a name without a number can't mislead", on_key=kind == "element")
