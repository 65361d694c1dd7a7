"""The stand-in lens: how large it shows things."""

from __future__ import annotations

from kling_story.vocabulary.lenses import FRAME_WIDTH_MM


def lens_heights(focal_length: float, aspect: float) -> float:
    """A focal length (millimetres) in frame heights; ``aspect`` is width over height."""
    return focal_length / FRAME_WIDTH_MM * max(aspect, 1.0)
