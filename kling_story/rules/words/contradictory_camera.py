"""Camera moves that undo each other."""

from __future__ import annotations

from itertools import combinations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern
from kling_story.vocabulary import Direction, Move, MoveGroup, read_camera

CHECK = Check(
    code="KS704",
    name="contradictory-camera",
    what="two camera moves at once that undo each other: in and out, left and right, locked off and moving",
    why="the camera can't do both: Kling picks one, or does neither",
    source="what the moves mean; a dolly against a zoom is the dolly zoom, a tripod can pan and zoom",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'push in, pull out'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: [static, tracking shot]}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: static push in}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: dolly in and out}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: slow pan left and right}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: 美美走在雨中, camera: '左摇，右摇'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: static and pan left}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: [locked-off, zoom in]}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 6, prompt: Mei walks, camera: 'push in, then pull out'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'dolly out, zoom in'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: handheld push in and hold}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'tripod, slow pan left'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: Mei walks, camera: 'static, then pan left'}\n",
    ),
)

_TRAVELLING = (MoveGroup.TRANSLATION, MoveGroup.ARC, MoveGroup.TRACKING)
_MOVING = (*_TRAVELLING, MoveGroup.ROTATION, MoveGroup.OPTICS)
_TURNS = Pattern(r"\btripod\b|\bfixed (?:point|position|spot)\b|三脚架", "tripod fixed 三脚架")
"""What stands still and may turn."""


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, camera in enumerate(shot.camera):
            for direction in read_camera(camera.move).directions:
                ways = _both_ways(direction)
                if ways:
                    message, hint = (
                        f"`{ways}` says two ways at once",
                        "keep one, or write which follows: `push in, then pull out`",
                    )
                    yield Finding(("shots", index, "camera", n, "move"), message, hint=hint)
    for index, steps in enumerate(story.camera_steps):
        turns = any(_TURNS.search(camera.move) for camera in story.board.shots[index].camera)
        for step in steps:
            for one, two in combinations(dict.fromkeys(step), 2):
                if _undo(one, two, turns=turns):
                    message = f"`{one.words}` and `{two.words}` at once undo each other"
                    hint = "keep one; if the second follows the first, write `then` between them"
                    yield Finding(("shots", index, "camera"), message, hint=hint)


def _both_ways(direction: Direction) -> str | None:
    """ "in and out" of one move, as written; "in, then out" are two."""
    if not direction.to:
        return None
    joint, _, rest = direction.to.strip(" ,").partition(" ")
    ways, other = direction.move.words.split(), rest.split()[:1]
    opposites = {
        "in": ("out", "back"),
        "out": ("in",),
        "left": ("right",),
        "right": ("left",),
        "up": ("down",),
        "down": ("up",),
    }
    if joint.casefold() not in ("and", "or", "&") or not other:
        return None
    opposite = other[0].casefold().strip(".,;")
    return f"{ways[-1]} {joint} {opposite}" if opposite in opposites.get(ways[-1], ()) else None


def _undo(one: Move, two: Move, *, turns: bool) -> bool:
    still = MoveGroup.STILL in (one.group, two.group)
    moves = {one.group, two.group} & {*(_TRAVELLING if turns else _MOVING)}
    return one.opposite == two.id or two.opposite == one.id or bool(still and moves)
