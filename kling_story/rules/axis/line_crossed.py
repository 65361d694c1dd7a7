"""The 180-degree line."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.staging import flips, named_elements

_HEAD = "version: 1\nelements: {Mei: a courier, Bo: an old seller}\nshots:\n"
_MEI = "  - {duration: 3, size: medium, facing: %s, prompt: '@Mei waits at the gate'}\n"
_BO = "  - {duration: 3, size: close-up, facing: left, prompt: '@Bo shakes his head'}\n"
_CLOSE = "  - {duration: 3, size: close-up, facing: %s, prompt: '@Mei %s'}\n"

CHECK = Check(
    code="KS601",
    name="line-crossed",
    what="somebody looks to one side, and in a later shot to the other, without a neutral shot, a turn or a move across",
    why="the camera has crossed the line: it looks as if they had turned around, and nobody knows who is where; of one person alone it is a note, as the place may have changed",
    source="the 180-degree rule of film grammar; change sides through a head-on shot or a move across",
    severity=Severity.WARNING,
    bad=(
        _HEAD + _MEI % "right" + _BO + _CLOSE % ("left", "frowns"),
        _HEAD
        + _MEI % "left"
        + "  - {duration: 3, size: full, direction: left_to_right, prompt: '@Mei runs, @Bo''s back before her'}\n",
    ),
    good=(
        _HEAD + _MEI % "right" + _BO + _CLOSE % ("right", "frowns"),
        _HEAD + _MEI % "right" + _BO + _CLOSE % ("left", "turns to the wall"),
        _HEAD
        + _MEI % "right"
        + "  - {duration: 3, size: wide, facing: away, prompt: '@Bo locks the gate'}\n"
        + _CLOSE % ("left", "frowns"),
    ),
)


def find(story: Story) -> Iterator[Finding]:
    shots = story.board.shots
    for flip in flips(story.board):
        before, after = shots[flip.before], shots[flip.after]
        if before.direction and after.direction:
            continue
        key = "facing" if after.facing else "direction"
        earlier = "facing" if before.facing else "direction"
        related = ((("shots", flip.before, earlier), "the other side here"),)
        message = f"`{flip.subject}` now looks the other way: the camera has crossed the line"
        hint = "keep the side, or put a shot from the front or from behind between, or let the prompt say who turns"
        others = {name for shot in shots[flip.before : flip.after + 1] for name in named_elements(story.board, shot)}
        severity = None if len(others) > 1 else Severity.NOTE
        yield Finding(("shots", flip.after, key), message, hint=hint, related=related, severity=severity)
