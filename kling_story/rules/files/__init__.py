"""Rules about the files that a storyboard names."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Always: a file may be named in many places."""
    return True
