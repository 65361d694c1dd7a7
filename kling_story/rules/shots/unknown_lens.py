"""Focal lengths and the names of lenses."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary import LENSES, focal_length

CHECK = Check(
    code="KS206",
    name="unknown-lens",
    what="a lens is neither a focal length nor a name that the vocabulary knows",
    why="the animatic couldn't show its view",
    source="focal lengths on a 36 mm wide frame; photography guides",
    severity=Severity.WARNING,
    bad=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, lens: sharp}\n",),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, lens: 85mm portrait}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        lens = shot.lens
        if lens and lens.strip() and focal_length(lens) is None and not any(LENSES.find_in(lens)):
            meant = LENSES.nearest(lens)
            hint = (
                f"did you mean `{meant}`?" if meant else "write millimetres, `35mm`, or wide-angle, portrait, telephoto"
            )
            yield Finding(("shots", index, "lens"), f"`{lens}` is no lens that the animatic knows", hint=hint)
