"""Voices of one's own: of elements that are words alone, beside a start frame."""

from __future__ import annotations

from kling_story.prompts import is_owner, names, sent_texts
from kling_story.references import references
from kling_story.storyboard import Storyboard

MODELS = ("kling-2.6",)
"""Official capability map, 2026-05: voice control is for 2.6 alone, from a start frame, with sound."""


def own_voices(board: Storyboard) -> tuple[str, ...]:
    """The elements whose own voices are sent: those without media that speak, or are named as somebody.

    Who is only spoken of, or has something (``@Mei's coat``), is heard in no voice.
    """
    if board.model not in MODELS or not board.start_frame or board.audio != "native":
        return ()
    voiced = [name for name, element in board.elements.items() if element.voice and not element.has_media]
    if not voiced:
        return ()
    known = names(board)
    heard: set[str | None] = {line.speaker for shot in board.shots for line in shot.dialogue}
    for path, text in sent_texts(board):
        if path[-1] != "line":
            heard |= {found.name for found in references(text, known) if not is_owner(text, found)}
    return tuple(name for name in voiced if name in heard)
