"""Rules about the numeric camera and the motion brush of the old models."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where one of them is used."""
    return bool(board.camera_control or board.motion_brush)
