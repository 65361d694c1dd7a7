"""Rules about the words of a prompt."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Always."""
    return True
