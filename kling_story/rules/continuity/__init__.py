"""Rules about what carries over from one shot to the next."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """To a film with a cut."""
    return len(board.shots) > 1
