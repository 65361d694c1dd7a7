"""The shot sizes of the trade, under all their names."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story, unknown_term
from kling_story.vocabulary import SIZES

CHECK = Check(
    code="KS201",
    name="unknown-size",
    what="a size isn't one that the vocabulary knows",
    why="the animatic couldn't show it, and a mistyped word is sent as it stands",
    source="cinematography facts 1",
    bad=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: widee}\n",),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: MCU}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        if shot.size and shot.size.strip():
            yield from unknown_term(SIZES, ("shots", index, "size"), shot.size)
