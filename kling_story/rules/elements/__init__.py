"""Rules about declared elements and named reference images."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where something is declared that ``@`` can refer to."""
    return bool(board.elements or board.reference_images)
