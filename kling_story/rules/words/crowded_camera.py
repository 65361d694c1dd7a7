"""More camera moves than a shot has time for."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.seconds import plain_seconds
from kling_story.vocabulary import Move, MoveGroup

CHECK = Check(
    code="KS703",
    name="crowded-camera",
    what="several camera moves one after the other in a shot too short for them, or three at once",
    why="Kling follows one move a shot, with an end point, best; of many it drops some or rushes",
    source="Kling's prompt guides: one camera move a shot, with a destination; the shortest film is the time of one move",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 4, prompt: Mei walks, camera: 'push in to her face, then tilt up to the sky'}\n",
        "version: 1\nshots:\n  - duration: 5\n    prompt: Mei walks\n    camera: [push in, pan left, crane up]\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 4, prompt: Mei walks, camera: 'handheld, slow push in to her face'}\n",
        "version: 1\nshots:\n  - {duration: 8, prompt: Mei walks, camera: 'push in to her face, then tilt up to the sky'}\n",
    ),
)

_HOLDING = (MoveGroup.STILL, MoveGroup.STEADINESS, MoveGroup.FOCUS)
_MOST_AT_ONCE = 2


def find(story: Story) -> Iterator[Finding]:
    least = story.profile["seconds_min"]
    for index, shot in enumerate(story.board.shots):
        steps = [[move for move in step if move.group not in _HOLDING] for step in story.camera_steps[index]]
        moving = [step for step in steps if step]
        path = ("shots", index, "camera")
        most = max(moving, key=len, default=[])
        if len(most) > _MOST_AT_ONCE:
            message = f"{len(most)} camera moves at once: {_named(most)}"
            yield Finding(path, message, hint="keep the one that the shot is about")
        elif least is not None and len(moving) > 1 and shot.duration < least * len(moving):
            seconds = plain_seconds(shot.duration)
            message = f"{len(moving)} camera moves one after the other in {seconds} s: {_named([move for step in moving for move in step])}"
            hint = "one move a shot, with where it ends: give the next its own shot, or lengthen this one"
            yield Finding(path, message, hint=hint, limit="seconds_min")


def _named(moves: list[Move]) -> str:
    return ", ".join(f"`{move.words}`" for move in moves)
