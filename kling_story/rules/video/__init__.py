"""Rules about reference videos."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where a reference video is given."""
    return board.reference_video is not None
