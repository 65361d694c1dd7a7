"""Reference images and elements share one set of names."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Story

CHECK = Check(
    code="KS410",
    name="clashing-names",
    what="a reference image has the name of an element or of another image",
    why="`@name` could mean either; ids must be unique in a request",
    source="official path API pages: an id is unique in the task",
    bad=(
        'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements: {Mei: {}}\n'
        "reference_images: [{image: front.png, name: Mei}]\nshots:\n  - {duration: 3, prompt: '@Mei walks'}\n",
    ),
    good=(
        'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements: {Mei: {}}\n'
        "reference_images: [{image: front.png, name: Street}]\nshots:\n  - {duration: 3, prompt: '@Mei walks down @Street'}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    taken: dict[str, Path] = {name: ("elements", name) for name in story.board.elements}
    for index, image in enumerate(story.board.reference_images):
        path: Path = ("reference_images", index, "name")
        name = image.name or f"image_{index + 1}"
        if name in taken:
            related = ((taken[name], f"`{name}` is used here first"),)
            yield Finding(path, f"`{name}` is the name of something else", related=related)
        taken.setdefault(name, path)
