"""kie.ai: ``multi_prompt`` items, ``@name`` references.

Its page of Kling 3.0 refers to elements by their ``name``. How the Omni model there refers to
reference images isn't known: their names are left as they are too. Omni needs a ``prompt`` beside the
shots: the first shot's words are sent, so that nothing new is said.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.prompts import auto_words, shot_words
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as kie receives them."""
    if board.is_auto:
        return Compiled((), auto_words(board))
    shots = tuple(shot_words(board, shot) for shot in board.shots)
    return Compiled(shots, shots[0] if len(shots) == 1 or (shots and board.model == "kling-3.0-omni") else "")
