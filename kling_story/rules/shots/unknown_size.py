"""The shot sizes of the trade, under all their names."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.unknown_terms import unknown_term
from kling_story.vocabulary import SIZES

CHECK = Check(
    code="KS201",
    name="unknown-size",
    what="a size isn't one that the vocabulary knows, or names two",
    why="the animatic couldn't show it, and a mistyped word is sent as it stands",
    source="the trade's own terms; sources differ by about one part of the body",
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: widee}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: wide close-up}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: wide banana}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: MCU}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, size: tight close-up of her hands}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        if shot.size and shot.size.strip():
            path = ("shots", index, "size")
            yield from unknown_term(SIZES, path, shot.size)
            named = SIZES.named_in(shot.size)
            if len(named) > 1:
                keep = listed(size.words for size in named)
                yield Finding(path, f"`{shot.size}` names {len(named)} sizes", hint=f"keep one: {keep}")
