"""The transitions of the trade, under all their names."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.unknown_terms import unknown_term
from kling_story.vocabulary import TRANSITIONS

CHECK = Check(
    code="KS207",
    name="unknown-transition",
    what="a transition isn't one that the vocabulary knows",
    why="the animatic couldn't show it, and a mistyped word is sent as it stands",
    source="the trade's own terms",
    bad=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, transition: disolve}\n",),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, transition: dissolve}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        if shot.transition and shot.transition.strip():
            yield from unknown_term(TRANSITIONS, ("shots", index, "transition"), shot.transition)
