"""The official legacy API (``/v1/videos/...``): ``multi_prompt`` items, ``<<<element_1>>>`` references."""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.prompts import auto_words, bound_elements, names, shot_words
from kling_story.references import replace_references
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as this API receives them: references numbered by their place in the request's lists."""
    spelling = {name: f"<<<element_{n}>>>" for n, name in enumerate(bound_elements(board), start=1)}
    for n, image in enumerate(board.reference_images, start=1):
        spelling[image.name or f"image_{n}"] = f"<<<image_{n}>>>"
    spelling["video_1"] = "<<<video_1>>>"
    declared = names(board)
    if board.is_auto:
        return Compiled((), replace_references(auto_words(board), declared, spelling))
    shots = tuple(replace_references(shot_words(board, shot), declared, spelling) for shot in board.shots)
    return Compiled(shots, shots[0] if len(shots) == 1 else "")
