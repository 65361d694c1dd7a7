"""The camera angles of the trade, under all their names."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.unknown_terms import unknown_term
from kling_story.vocabulary import ANGLES

CHECK = Check(
    code="KS202",
    name="unknown-angle",
    what="an angle isn't one that the vocabulary knows",
    why="the animatic couldn't show it, and a mistyped word is sent as it stands",
    source="the trade's own terms; degrees after Storyboarder's shot generator",
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, angle: lowish up}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, angle: low-angel}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, angle: low banana}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, angle: low}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, angle: 'slightly low angle, from the gutter'}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        if shot.angle and shot.angle.strip():
            yield from unknown_term(ANGLES, ("shots", index, "angle"), shot.angle)
