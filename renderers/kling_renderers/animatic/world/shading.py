"""The shadows that the sun lays behind what a place has near its subject, as flat patches of its ground."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix
from kling_renderers.animatic.stage.blocks import Block
from kling_renderers.animatic.world.tones import Tones

_FARTHEST, _HIGHEST, _LEAST = 11.0, 2.4, 0.1
"""How far from the subject something casts a shadow, how high it is at most and at least, in statures: what is higher is
a house, whose shadow would lie over the whole street, on people whom it doesn't darken. Choices.
"""
_MOST = 30
"""So many of the nearest cast one, as each is drawn in every frame."""


def shaded(
    blocks: Sequence[Block], cast: tuple[float, float] | None, underfoot: Colour, tones: Tones
) -> list[tuple[Points, Colour]]:
    """The outlines (n, 3) of the boxes' shadows on the ground with their colours, far ones first. ``cast``: how far the
    sun lays one over the ground, as (x, z) for each stature of height; without a sun there is none.
    """
    if cast is None:
        return []
    found: list[tuple[float, Points]] = []
    for box in blocks:
        (x, _, z), tall = box.corners.mean(axis=0), float(box.corners[:, 1].max())
        away = hypot(x, z)
        if away < _FARTHEST and _LEAST < tall < _HIGHEST:
            laid = box.corners[:, ::2] + box.corners[:, 1:2] * np.array(cast)
            flat = np.concatenate((laid, box.corners[box.corners[:, 1] < 1e-6][:, ::2]))
            outline = cv2.convexHull(flat.astype(np.float32))[:, 0].astype(np.float64)
            found.append((away, np.insert(outline, 1, 0.0, axis=1)))
    found.sort(key=lambda one: one[0])
    dark = mix(underfoot, BLACK, tones.shadow)
    return [(outline, tones.hazed(dark, away)) for away, outline in reversed(found[:_MOST])]
