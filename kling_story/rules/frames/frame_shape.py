"""Frames, and the shape of the film."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media import Picture

ALIKE = 0.03
"""How much two shapes may differ, as a part of one: nobody sees a strip of some pixels."""

CHECK = Check(
    code="KS418",
    name="frame-shape",
    what="a start frame of another shape than the film, or an end frame of another shape than the start frame",
    why="the film comes in the start frame's shape, and what doesn't fit is cut off or stretched",
    source="official image-to-video pages: no aspect ratio beside a frame, as the frame gives it",
    severity=Severity.WARNING,
    bad=(
        'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n',
        "version: 1\nstart_frame: front.png\nend_frame: wide.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=(
        'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nstart_frame: wide.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n',
        "version: 1\nstart_frame: front.png\nend_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    start = _shaped(story, board.start_frame)
    end = _shaped(story, board.end_frame)
    if start and board.aspect and story.profile["aspect_with_start_frame"]:
        width, height = map(int, board.aspect.split(":"))
        if not _alike(width / height, start[0]):
            related = ((("start_frame",), f"the start frame is {start[1]}"),)
            message = f"the film is {board.aspect}, its start frame isn't: {start[1]} pixels"
            yield Finding(("aspect",), message, hint="cut the picture to the film's shape", related=related)
    if start and end and not _alike(start[0], end[0]):
        related = ((("start_frame",), f"the start frame is {start[1]}"),)
        message = f"the end frame has another shape than the start frame: {end[1]} and {start[1]} pixels"
        yield Finding(("end_frame",), message, hint="cut both to one shape", related=related)


def _shaped(story: Story, name: str | None) -> tuple[float, str] | None:
    """A picture's width over its height, and its pixels as they are told."""
    picture: Picture | None = story.picture(name) if name else None
    if picture is None or not picture.width or not picture.height:
        return None
    return picture.width / picture.height, f"{picture.width}x{picture.height}"


def _alike(one: float, other: float) -> bool:
    return abs(one / other - 1) <= ALIKE
