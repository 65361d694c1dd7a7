"""Rules about ``@Name`` in the words, and how many go along."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Always: a reference may stand in any text."""
    return True
