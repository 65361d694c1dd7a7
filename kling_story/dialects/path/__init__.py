"""The official path API (``/text-to-video/kling-3.0``...): shots inside the prompt, ``@id`` references.

Grammar: ``shot n, m, words; shot n, m, words;`` with whole seconds m (official path API pages,
2026-09). Half-width semicolons separate shots and no escape is documented, so one inside a shot
becomes a comma. Who has a voice of their own is written `@Name`, as an element is.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.dialects.voices import own_voices
from kling_story.prompts import auto_words, shot_words
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as this API receives them."""
    if board.is_auto:
        return Compiled((), auto_words(board))
    voiced = {name: f"@{name}" for name in own_voices(board)}
    if len(board.shots) == 1:
        words = shot_words(board, board.shots[0], voiced)
        return Compiled((words,), words)
    shots = tuple(shot_words(board, shot, voiced).replace(";", ",") for shot in board.shots)
    lines = (
        f"shot {number}, {plain_seconds(shot.duration)}, {words};"
        for number, (shot, words) in enumerate(zip(board.shots, shots, strict=True), start=1)
    )
    return Compiled(shots, " ".join(lines))
