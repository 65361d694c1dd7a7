"""fal.ai (``fal-ai/kling-video/...``): ``multi_prompt`` items, ``@Element1`` and ``@Image1`` references.

``prompt`` and ``multi_prompt`` exclude each other (fal's typed client 1.10.1). That elements count in
the order of ``elements``, images in that of ``image_urls``, follows from the names. A voice of one's own
follows the name of who has it, `Mei<<<voice_1>>>`.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.dialects.numbered import compiled_with
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as fal receives them."""
    return compiled_with(board, element="@Element{}", image="@Image{}", video="@Video{}", voice="<<<voice_{}>>>")
