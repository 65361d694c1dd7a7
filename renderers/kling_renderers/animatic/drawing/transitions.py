"""How one shot's picture becomes the next one's, where they aren't cut."""

from __future__ import annotations

import cv2
import numpy as np

from kling_renderers.animatic.drawing.brush import Picture

SHOWS_THE_SHOT_BEFORE = frozenset({"dissolve", "whip", "wipe"})
"""Marks of the vocabulary's transitions that show the last frame of the shot before."""

_EDGE = 0.03
"""How wide the soft edge of a wipe is, in frame widths."""
_SMEAR = 0.12
"""How far a whip smears at its fastest, in frame widths."""


def joined(mark: str, before: Picture | None, picture: Picture, part: float) -> Picture:
    """A picture on its way in: ``part`` of the transition is done, 0 to 1.

    ``before`` is the last frame of the shot before; where there is none, black stands for it, or white.
    """
    if before is None:
        before = np.full_like(picture, 255 if mark == "white" else 0)
    if mark == "wipe":
        return _wiped(before, picture, part)
    if mark == "whip":
        return _whipped(before, picture, part)
    return cv2.addWeighted(picture, part, before, 1 - part, 0).astype(np.uint8, copy=False)


def _wiped(before: Picture, picture: Picture, part: float) -> Picture:
    """An edge from left to right: the new picture behind it, the old one before it."""
    wide = picture.shape[1]
    edge = max(1.0, _EDGE * wide)
    at = part * (wide + edge) - edge
    new = np.clip(1 - (np.arange(wide) - at) / edge, 0, 1)[:, None]
    first, last = max(0, int(at)), min(wide, int(at + edge) + 1)
    mixed = before.copy()
    mixed[:, :first] = picture[:, :first]
    soft = slice(first, last)
    mixed[:, soft] = np.rint(before[:, soft] * (1 - new[soft]) + picture[:, soft] * new[soft])
    return mixed


def _whipped(before: Picture, picture: Picture, part: float) -> Picture:
    """As if both stood side by side and the camera whipped from the one to the other."""
    wide = picture.shape[1]
    gone = round(wide * part * part * (3 - 2 * part))
    passing = np.concatenate((before[:, gone:], picture[:, :gone]), axis=1)
    smear = round(_SMEAR * wide * 4 * part * (1 - part))
    return cv2.blur(passing, (smear | 1, 1)).astype(np.uint8, copy=False)
