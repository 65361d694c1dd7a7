"""Rules about the files that a storyboard names."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where any file is named."""
    if board.start_frame or board.end_frame or board.reference_images or board.reference_video:
        return True
    if board.soundtrack or board.motion_brush or any(shot.panel or shot.soundtrack for shot in board.shots):
        return True
    return any(element.images or element.video or element.voice for element in board.elements.values())
