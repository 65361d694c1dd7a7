"""Rules about the line between people: where they face, and which way they move."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where a shot says one or the other."""
    return any(shot.facing or shot.direction for shot in board.shots)
