"""The stand-in lens: how large it shows things, and at what angles."""

from __future__ import annotations

from math import atan, degrees

from kling_story.vocabulary.lenses import FRAME_WIDTH_MM


def lens_heights(focal_length: float, aspect: float) -> float:
    """A focal length (millimetres) in frame heights; ``aspect`` is width over height."""
    return focal_length / FRAME_WIDTH_MM * max(aspect, 1.0)


def lens_angle(off: float, focal_length: float, aspect: float) -> float:
    """Degrees off a lens's axis at which it sees what lies so many frame heights off the middle of the frame."""
    return degrees(atan(off / lens_heights(focal_length, aspect)))
