"""An element wants more than its front view."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_REST = 'shots:\n  - {duration: 3, prompt: "@Mei walks"}\n'
_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n'

CHECK = Check(
    code="KS407",
    name="element-front-only",
    what="an element with a single picture",
    why="the documents ask for a front view and one to three more; public clients get by with one, sent twice",
    source="profile: element_images_min; disputed",
    severity=Severity.WARNING,
    bad=(_HEAD + "  Mei: {images: front.png}\n" + _REST,),
    good=(_HEAD + "  Mei: {images: [front.png, front.png]}\n" + _REST,),
)


def find(story: Story) -> Iterator[Finding]:
    least = story.profile["element_images_min"] or 0
    for name, element in story.board.elements.items():
        if least is not None and 0 < len(element.images) < least and not element.id:
            what = (
                "the face drifts less" if element.kind in ("character", "animal") else "it changes less between shots"
            )
            hint = f"add a side or a back view: {what}"
            yield Finding(
                ("elements", name, "images"),
                f"`{name}` has one picture, Kling asks for {least}",
                hint=hint,
                on_key=True,
                limit="element_images_min",
            )
