"""Who goes right goes on going right."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.staging import flips

_SHOT = "  - {duration: 3, size: %s, direction: %s, prompt: '@Rin %s'}\n"
_HEAD = "version: 1\nelements: {Rin: a wiry girl}\nshots:\n"

CHECK = Check(
    code="KS602",
    name="screen-direction",
    what="somebody moves from left to right, and in the next shot from right to left",
    why="it looks as if they were coming back: who goes on keeps the direction, or is seen from the front or behind between",
    source="screen direction, a rule of film grammar",
    severity=Severity.WARNING,
    bad=(
        _HEAD
        + _SHOT % ("full", "left_to_right", "runs along a roof")
        + _SHOT % ("medium", "right_to_left", "jumps a gap"),
    ),
    good=(
        _HEAD
        + _SHOT % ("full", "left_to_right", "runs along a roof")
        + _SHOT % ("medium", "right_to_left", "doubles back"),
        _HEAD
        + _SHOT % ("full", "left_to_right", "runs along a roof")
        + _SHOT % ("medium", "toward_camera", "jumps a gap")
        + _SHOT % ("wide", "right_to_left", "lands in the yard"),
    ),
)


def find(story: Story) -> Iterator[Finding]:
    shots = story.board.shots
    for flip in flips(story.board):
        if shots[flip.before].direction and shots[flip.after].direction:
            related = ((("shots", flip.before, "direction"), "the other way here"),)
            message = f"`{flip.subject}` moves against the direction of the shot before"
            hint = "keep the direction, or put a shot toward or away from the camera between, or let the prompt say who turns back"
            yield Finding(("shots", flip.after, "direction"), message, hint=hint, related=related)
