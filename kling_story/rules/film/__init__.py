"""Rules about the film as a whole: its length, shots, sound, target."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Always."""
    return True
