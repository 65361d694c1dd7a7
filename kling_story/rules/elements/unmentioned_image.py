"""Reference images that the words refer to."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nreference_images: [{image: front.png, name: Street}]\n'

CHECK = Check(
    code="KS431",
    name="unmentioned-image",
    what="a reference image that no words refer to",
    why="Kling is told what a picture is for by `@name` in the words; else it guesses",
    source="official omni pages: the prompt refers to each image",
    severity=Severity.NOTE,
    bad=(_HEAD + "shots:\n  - {duration: 3, prompt: Mei walks down the street}\n",),
    good=(_HEAD + "shots:\n  - {duration: 3, prompt: Mei walks down @Street}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    used = story.used
    # `None`: a reference that wasn't understood may well mean it.
    if None in used or not (board.shots or board.is_auto) or not story.profile["reference_images"]:
        return
    for index, reference in enumerate(board.reference_images):
        name = reference.name or f"image_{index + 1}"
        if name not in used:
            path = ("reference_images", index, "image")
            shown = path if story.written(path) else ("reference_images", index)
            message = f"no words refer to `{reference.image}`"
            yield Finding(shown, message, hint=f"say what it is for: `@{name}` in a prompt or in `look`")
