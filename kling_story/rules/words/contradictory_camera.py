"""Camera moves that undo each other."""

from __future__ import annotations

from itertools import combinations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary import Move, MoveGroup

CHECK = Check(
    code="KS704",
    name="contradictory-camera",
    what="two camera moves at once that undo each other: in and out, left and right, static and travelling",
    why="the camera can't do both: Kling picks one, or does neither",
    source="what the moves mean; a dolly against a zoom is the dolly zoom, a tripod can pan and zoom",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'push in, pull out'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: [static, tracking shot]}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: 美美走在雨中, camera: '左摇，右摇'}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 6, prompt: Mei walks, camera: 'push in, then pull out'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'dolly out, zoom in'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'tripod, slow pan left'}\n",
    ),
)

_TRAVELLING = (MoveGroup.TRANSLATION, MoveGroup.ARC, MoveGroup.TRACKING)


def find(story: Story) -> Iterator[Finding]:
    for index, steps in enumerate(story.camera_steps):
        for step in steps:
            for one, two in combinations(dict.fromkeys(step), 2):
                if _undo(one, two):
                    message = f"`{one.words}` and `{two.words}` at once undo each other"
                    hint = "keep one; if the second follows the first, write `then` between them"
                    yield Finding(("shots", index, "camera"), message, hint=hint)


def _undo(one: Move, two: Move) -> bool:
    still = {one.group, two.group} & {MoveGroup.STILL}
    travels = one.group in _TRAVELLING or two.group in _TRAVELLING
    return one.opposite == two.id or two.opposite == one.id or bool(still and travels)
