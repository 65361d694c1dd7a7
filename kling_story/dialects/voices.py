"""Voices of one's own: of elements that are words alone, beside a start frame."""

from __future__ import annotations

from kling_story.prompts import used_names
from kling_story.storyboard import Storyboard

MODELS = ("kling-2.6",)
"""Official capability map, 2026-05: voice control is for 2.6 alone, from a start frame, with sound."""


def own_voices(board: Storyboard) -> tuple[str, ...]:
    """The elements whose own voices are sent: those without media that the words or the dialogue name."""
    if board.model not in MODELS or not board.start_frame or board.audio != "native":
        return ()
    voiced = [name for name, element in board.elements.items() if element.voice and not element.has_media]
    used = used_names(board) if voiced else ()
    return tuple(name for name in voiced if name in used)
