"""Rules about what is spoken."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where somebody speaks."""
    return any(shot.dialogue for shot in board.shots)
