"""A shot whose light changes: at each moment the pictures of one setting, or on the way those of two, one fading into
the other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

import cv2
import numpy as np

from kling_renderers.animatic.drawing.brush import Picture
from kling_story.planned import PlannedShot
from kling_story.setting import Setting

Drawn = Callable[[Setting], tuple[Picture, Hashable | None]]
"""Draws a frame in a setting: its picture, and what it is kept under, None where it isn't."""


def light_at(shot: PlannedShot, u: float) -> tuple[Setting, Setting, float]:
    """The settings between which a shot is at a moment, and how much of the way is done, 0 to 1; ``u`` runs from 0 at
    its first frame to 1 at its last.
    """
    after = [*(cue.was for cue in shot.light_cues[1:]), shot.setting]
    for cue, then in zip(shot.light_cues, after, strict=True):
        if u <= cue.start:
            return cue.was, cue.was, 0.0
        if u < cue.end:
            return cue.was, then, float((u - cue.start) / (cue.end - cue.start))
    return shot.setting, shot.setting, 0.0


def in_its_light(shot: PlannedShot, u: float, drawn: Drawn) -> tuple[Picture, Hashable | None]:
    """The picture of a moment, and what it is kept under, None where it isn't; one that is kept may not be changed."""
    one, other, part = light_at(shot, u)
    picture, key = drawn(one)
    if one == other or not part:
        return picture, key and (one, key)
    faded: Picture = cv2.addWeighted(picture, 1 - part, drawn(other)[0], part, 0.0).astype(np.uint8, copy=False)
    return faded, None
