"""Moves that go around somebody until they are seen from another side: "arc left to her profile"."""

from __future__ import annotations

from collections.abc import Sequence

from kling_story.patterns import Pattern
from kling_story.planned import PlannedMove
from kling_story.vocabulary.moves import CIRCLING

_GETTING = r"(?:(?:to|around|round|until|we|are|is|it|ends?|ending|settles?|settling|from)\s+)*"
"""What may stand before "behind her", so that nothing else is behind her ("until the window is behind her")."""
_SIDES = (
    (
        180.0,
        Pattern(rf"^{_GETTING}behind (?:her|him|them|it|@)|\b(?:her|his|their|its|\w's) backs?\b|背后|身后|背影|背面"),
    ),
    (90.0, Pattern(r"\bprofile\b|\b(?:her|his|their|its) side\b|侧面|侧脸")),
    (40.0, Pattern(r"\bthree[- ]quarter|四分之三")),
    (0.0, Pattern(r"\b(?:face|faces|eyes|front)\b|正面|面部|脸")),
)
"""From which side a destination shows somebody: degrees that they are turned from the lens, as framings have it."""


def gone_around(
    moves: Sequence[PlannedMove], yaw: float | None, facing: str | None
) -> tuple[tuple[PlannedMove, ...], float | None]:
    """The moves of a shot, each that circles to a side of somebody as far as it takes to get there, and how they are
    turned to the lens where the picture is composed. ``yaw`` is what the framing says, ``facing`` the author; who is
    said to be turned another way begins so, anybody else faces the lens.
    """
    found = list(moves)
    for number, move in enumerate(moves):
        if move.move not in CIRCLING or not move.to or facing in ("left", "right"):
            continue
        ends = next((side for side, words in _SIDES if words.search(move.to)), None)
        if ends is None:
            continue
        begins = 180.0 if yaw is None and facing == "away" else yaw or 0.0
        if begins == ends:
            continue
        way = 1 if move.amount > 0 else -1
        turn = way * min(way * (begins - side) % 360 or 360.0 for side in (ends, -ends))
        found[number] = move._replace(amount=turn)
        if not move.start:
            # It arrives at the composed picture.
            yaw = 180 - (180 - begins + turn) % 360
    return tuple(found), yaw
