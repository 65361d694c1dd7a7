"""A start frame gives the picture its shape."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.yamledit import remove_line

_HEAD = "version: 1\nstart_frame: front.png\n"

CHECK = Check(
    code="KS312",
    name="aspect-superfluous",
    what="`aspect` beside a start frame, where the model takes the frame's own shape",
    why="the image-to-video API has no aspect ratio: the film comes in the frame's shape, whatever is written; a warning where a reseller's own page doesn't say so",
    source="profile: aspect_with_start_frame (image-to-video has no aspect ratio in either API)",
    bad=(
        _HEAD + 'aspect: "16:9"\nshots:\n  - {duration: 3, prompt: Mei walks}\n',
        _HEAD + 'target: kie\naspect: "16:9"\nshots:\n  - {duration: 3, prompt: Mei walks}\n',
    ),
    good=(_HEAD + "shots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    frame = "start_frame" if board.start_frame else "end_frame"
    if (
        board.aspect
        and (board.start_frame or story.profile["end_frame_alone"])
        and not story.profile["aspect_with_start_frame"]
    ):
        related = (((frame,), "this frame gives the shape"),)
        fix = Suggestion("delete `aspect`", remove_line(("aspect",)), safe=True)
        message = f"{story.profile.title} takes no `aspect` beside a frame"
        limit = "aspect_with_start_frame"
        grave = Severity.WARNING if story.profile.limits[limit].upstream else None
        yield Finding(("aspect",), message, hint="delete it", related=related, fix=fix, severity=grave, limit=limit)
