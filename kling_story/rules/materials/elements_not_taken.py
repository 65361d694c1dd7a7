"""Some models know no elements."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story

_REST = "shots:\n  - {duration: 5, prompt: '@Ada walks'}\n"

CHECK = Check(
    code="KS328",
    name="elements-not-taken",
    what="elements with pictures, a video or an id, where the model or the target takes none such",
    why="Kling gets a name it knows nothing of: the reference would be plain words",
    source="profile: elements, element_ids",
    bad=(
        "version: 1\nmodel: kling-2.6\nelements: {Ada: {images: [front.png, front.png]}}\n" + _REST,
        "version: 1\ntarget: fal\nmodel: kling-3.0-omni\nelements: {Ada: {id: '8298368'}}\n" + _REST,
    ),
    good=("version: 1\nmodel: kling-2.6\nelements: {Ada: a tall girl with red hair}\n" + _REST,),
)


def find(story: Story) -> Iterator[Finding]:
    profile = story.profile
    if not profile["elements"]:
        others = story.models_where("elements", bool)
        taken = f"{listed(others, 'and')} at `{profile.target}` take them; " if others else ""
        hint = f"{taken}a description alone is sent as words"
        for name in story.bound:
            message = f"{profile.title} takes no elements like `{name}`"
            yield Finding(("elements", name), message, hint=hint, on_key=True, limit="elements")
    elif profile["element_ids"] is False:
        for name in story.bound:
            element = story.board.elements[name]
            if element.id and not (element.images or element.video):
                message = f"{profile.title} knows no element by the id it has at Kling"
                hint = f"give `{name}` its pictures again, or ask `kling` itself"
                yield Finding(("elements", name, "id"), message, hint=hint, limit="element_ids")
