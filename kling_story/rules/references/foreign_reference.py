"""References in another target's grammar."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.prompts import sent_texts
from kling_story.yamledit import replace_within

_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements: {Mei: {images: [front.png, front.png]}}\n'

CHECK = Check(
    code="KS805",
    name="foreign-reference",
    what="`<<<element_1>>>`, `<<<image_1>>>` or the like, pasted from a request to one API",
    why="it is sent as it stands: one target reads it as a number in a list that isn't yours, another as words",
    source="official legacy API documents, 2026-03: references by their place in the request's lists",
    severity=Severity.WARNING,
    bad=(
        _HEAD + "shots:\n  - {duration: 3, prompt: '<<<element_1>>> walks past @Mei'}\n",
        _HEAD + "shots:\n  - {duration: 3, prompt: '@Mei like<<<element_1>>>walks past'}\n",
        "version: 1\nlook: like <<<image_2>>>\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=(_HEAD + "shots:\n  - {duration: 3, prompt: '@Mei walks, <<< and >>> on the screen'}\n",),
)

_LATIN = re.compile(r"[A-Za-z0-9_]")
_NUMBERED = re.compile(r"<<<\s*(element|image|video|voice|object)_(\d{1,3})\s*>>>", re.IGNORECASE)


def find(story: Story) -> Iterator[Finding]:
    for path, text in sent_texts(story.board):
        for match in _NUMBERED.finditer(text):
            meant = _meant(story, match[1].casefold(), int(match[2]))
            part, fix = match.span(), None
            hint = "declare what it stands for, and write `@` and its name"
            if meant:
                hint = f"write `@{meant}`"
                fix = Suggestion(hint, replace_within(path, *part, _apart(text, part, f"@{meant}"), of=text))
            elif match[1].casefold() == "voice":
                hint = "give the element that speaks its `voice`"
            message = f"`{match.group()}` is sent as it stands: the numbers are the tool's to give"
            yield Finding(path, message, hint=hint, part=part, of=text, fix=fix)


def _apart(text: str, part: tuple[int, int], name: str) -> str:
    """The name with a space where it would run into another word."""
    before, after = text[: part[0]][-1:], text[part[1] :][:1]
    return f"{' ' if _LATIN.fullmatch(before) else ''}{name}{' ' if _LATIN.fullmatch(after) else ''}"


def _meant(story: Story, kind: str, number: int) -> str | None:
    """The name of what stands at that place of this storyboard's own lists."""
    board = story.board
    images = tuple(image.name or f"image_{n}" for n, image in enumerate(board.reference_images, start=1))
    elements = tuple(name for name, element in board.elements.items() if element.has_media)
    video = ("video_1",) if board.reference_video else ()
    listed = {"element": elements, "object": elements, "image": images, "video": video}.get(kind, ())
    return listed[number - 1] if 0 < number <= len(listed) else None
