"""A mask before mouth and nose."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Feature

_CLOTH = rgb("#dfe7ea")
_OUTLINE = (
    (-0.0335, -0.014, -0.022), (-0.015, -0.0125, -0.046), (0.0, -0.0105, -0.0545), (0.015, -0.0125, -0.046),
    (0.0335, -0.014, -0.022), (0.031, -0.036, -0.024), (0.018, -0.0545, -0.034), (0.0, -0.06, -0.04),
    (-0.018, -0.0545, -0.034), (-0.031, -0.036, -0.024),
)  # fmt: skip
"""Right of the middle of the face, above the eyes and before the head, in statures."""
_FOLDS = (-0.027, -0.038)


def mask(high: float, own: Colour | None = None) -> tuple[Feature, ...]:
    """Cloth with two folds; ``high``: how far eyes are over the middle of the head; ``own``: its colour, if said."""
    colour = own or _CLOTH
    outward = np.array((0.0, 0.0, -1.0))
    cloth = np.array([(x, high + y, z) for x, y, z in _OUTLINE])
    folds = [
        np.array(
            [(x, high + at + y, -0.05) for x, y in ((-0.024, 0.0), (0.024, 0.0), (0.024, 0.0016), (-0.024, 0.0016))]
        )
        for at in _FOLDS
    ]
    shade = mix(colour, BLACK, 0.16)
    return (Feature(cloth, outward, colour, 0.1), *(Feature(fold, outward, shade, 0.3) for fold in folds))
