"""Who goes right looks right."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.staging import MOST_SHOTS, turns

_SHOT = "version: 1\nshots:\n  - {duration: 3, size: wide, prompt: A field at dawn}\n  - {duration: 3, facing: %s, direction: %s, prompt: '%s'}\n"

CHECK = Check(
    code="KS606",
    name="facing-direction",
    what="a shot's `facing` and `direction` contradict each other",
    why="both are sent: somebody who faces left and moves to the right walks backwards",
    source="what the two keys are sent as: facing left, moving left to right",
    severity=Severity.WARNING,
    bad=(_SHOT % ("left", "left_to_right", "A girl runs"), _SHOT % ("away", "toward_camera", "A girl runs")),
    good=(
        _SHOT % ("right", "left_to_right", "A girl runs"),
        _SHOT % ("left", "left_to_right", "A girl walks backwards"),
    ),
)

_AGAINST = {
    "left": "left_to_right",
    "right": "right_to_left",
    "camera": "away_from_camera",
    "away": "toward_camera",
}


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots[:MOST_SHOTS]):
        if shot.facing and _AGAINST[shot.facing] == shot.direction and not turns(shot):
            message = f"`facing: {shot.facing}` while moving `{shot.direction}`: they would walk backwards"
            related = ((("shots", index, "direction"), "it moves there"),)
            hint = "change one of the two, or let the prompt say that they walk backwards or turn"
            yield Finding(("shots", index, "facing"), message, hint=hint, related=related)
