"""The official legacy API (``/v1/videos/...``): ``multi_prompt`` items, ``<<<element_1>>>`` references.

Frames are items of the same list as reference images, and numbered with them: a request holds the
reference images first, so that a frame shifts none of them. A voice of one's own follows the name of
who has it, `Mei<<<voice_1>>>`.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.dialects.numbered import compiled_with
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as this API receives them."""
    return compiled_with(
        board,
        element="<<<element_{}>>>",
        image="<<<image_{}>>>",
        video="<<<video_{}>>>",
        voice="<<<voice_{}>>>",
    )
