"""What the dialects share that number references by their place in the request's lists.

The shots are sent apart. Elements are counted in the order in which they are declared, those alone
that are sent along; reference images in the order in which they are written.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.dialects.voices import own_voices
from kling_story.prompts import auto_words, bound_elements, names, shot_words
from kling_story.references import replace_references
from kling_story.storyboard import Storyboard


def compiled_with(
    board: Storyboard, *, element: str | None, image: str, video: str, voice: str | None = None
) -> Compiled:
    """The words with each reference as its spelling, in which ``{}`` is the number.

    ``element`` is None where there are no elements: they stay ``@Name``. ``voice`` follows the name of
    one that is words alone and has a voice of its own.
    """
    bound = bound_elements(board) if element else ()
    spelling = {name: (element or "").format(n) for n, name in enumerate(bound, start=1)}
    for n, picture in enumerate(board.reference_images, start=1):
        spelling[picture.name or f"image_{n}"] = image.format(n)
    if board.reference_video:
        spelling["video_1"] = video.format(1)
    declared = names(board)
    if board.is_auto:
        return Compiled((), replace_references(auto_words(board), declared, spelling))
    voiced = {name: f"{name}{voice.format(n)}" for n, name in enumerate(own_voices(board), 1)} if voice else {}
    shots = tuple(replace_references(shot_words(board, shot, voiced), declared, spelling) for shot in board.shots)
    return Compiled(shots, shots[0] if len(shots) == 1 else "")
