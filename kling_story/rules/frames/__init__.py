"""Rules about start and end frames."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where a frame is given."""
    return bool(board.start_frame or board.end_frame)
