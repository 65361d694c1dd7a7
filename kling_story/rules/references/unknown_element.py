"""`@Name` refers to something declared."""

from __future__ import annotations

import re

from kling_story.diagnostics import did_you_mean, is_slip
from kling_story.judging import Check, Finding, Iterator, Story, Suggestion
from kling_story.references import ELEMENT_NAME
from kling_story.yamledit import replace_within

CHECK = Check(
    code="KS401",
    name="unknown-element",
    what="`@Name` in the words, but no element of that name",
    why="Kling gets a name it knows nothing of: the reference degrades to a hint, paid all the same",
    source="official path API pages: every `@id` used must be the id of a content item",
    bad=(
        "version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: '@Mey walks to @Mei'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: '@Mei walks'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks down the street of @image_1'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei dances as in @video_1'}\n",
    ),
    good=('version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: "@Mei\'s coat, mail to a@b"}\n',),
)


def find(story: Story) -> Iterator[Finding]:
    for path, text, reference in story.references:
        if reference.name is not None or not story.cast_complete:
            continue
        meant = did_you_mean(reference.written, filter(ELEMENT_NAME.fullmatch, story.names))
        related = ((("elements", meant), f"`{meant}` is declared here"),) if meant in story.board.elements else ()
        hint = f"did you mean `@{meant}`?" if meant else f"declare it under `elements:`, `{reference.written}:`"
        part = (reference.start, reference.end)
        fix = (
            Suggestion(f"write `@{meant}`", replace_within(path, *part, f"@{meant}", of=text))
            if meant and is_slip(reference.written, meant)
            else None
        )
        message = f"no element is called `{reference.written}`"
        whole = next(
            (name for name in story.board.elements if " " in name and text.startswith(name, reference.start + 1)), None
        )
        if whole and not meant:
            message = f"`@{reference.written}` ends at the space: the element is called `{whole}`"
            hint = f"`@{whole.replace('. ', '_').replace(' ', '_')}`, and the element the same"
            related = ((("elements", whole), f"`{whole}` is declared here"),)
        if re.fullmatch(r"image_[0-9]+", reference.written):
            message = f"no reference image is called `{reference.written}`, of {len(story.board.reference_images)}"
            hint = hint if meant else "list the pictures under `reference_images:`"
        elif reference.written == "video_1":
            message, hint = "`video_1` is the reference video, and there is none", "name it under `reference_video:`"
        yield Finding(path, message, hint=hint, part=part, of=text, related=related, fix=fix)
