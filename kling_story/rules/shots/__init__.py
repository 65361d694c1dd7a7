"""Rules about single shots: their words of the trade, their length."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """To a film with shots of its own."""
    return bool(board.shots)
