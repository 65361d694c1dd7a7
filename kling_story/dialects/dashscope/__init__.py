"""Alibaba DashScope: ``multi_prompt`` items, the references of the official legacy API.

Images are numbered in the order of ``media``, where frames stand too (DashScope's Kling document): a
request holds the reference images first, so that a frame shifts none of them.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.dialects.numbered import compiled_with
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as DashScope receives them."""
    return compiled_with(board, element="<<<element_{}>>>", image="<<<image_{}>>>", video="<<<video_{}>>>")
