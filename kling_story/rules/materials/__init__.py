"""Rules about what elements are made from: pictures, a clip, a voice, an id."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where an element has more than words."""
    return any(element.has_media or element.voice for element in board.elements.values())
