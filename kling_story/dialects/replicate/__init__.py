"""Replicate (``kwaivgi/kling-v3-video``, ``kwaivgi/kling-v3-omni-video``): ``multi_prompt`` is a JSON text.

A ``prompt`` is required beside it. Nothing says what becomes of it there; the first shot's words are
sent, so that nothing new is said. Its pages don't say how words refer to a reference image: public
clients write ``<<<image_1>>>``, as the official legacy API does. There are no elements; one in the
words is left as ``@Name``.
"""

from __future__ import annotations

from kling_story.dialects.compiled import Compiled
from kling_story.dialects.numbered import compiled_with
from kling_story.storyboard import Storyboard


def compiled(board: Storyboard) -> Compiled:
    """The words as Replicate receives them."""
    words = compiled_with(board, element=None, image="<<<image_{}>>>", video="<<<video_{}>>>")
    return words._replace(prompt=words.shots[0]) if words.shots else words
