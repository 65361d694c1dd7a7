"""How fast a camera move goes."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.unknown_terms import unknown_term
from kling_story.vocabulary import SPEEDS

CHECK = Check(
    code="KS205",
    name="unknown-speed",
    what="a camera move's `speed` isn't one that the vocabulary knows",
    why="the animatic couldn't show it",
    source="a choice of ours: five steps",
    bad=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: {move: dolly_in, speed: slwo}}\n",),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: {move: dolly_in, speed: slow}}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, camera in enumerate(shot.camera):
            if camera.speed and camera.speed.strip():
                yield from unknown_term(SPEEDS, ("shots", index, "camera", n, "speed"), camera.speed)
