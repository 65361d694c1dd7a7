"""The theme ``board``: a picture as pencil on grey paper, with the cast's colours as a faint wash."""

from __future__ import annotations

import cv2
import numpy as np

from kling_renderers.animatic.drawing.brush import Picture

_WASH = 0.34
"""How much of the colours is left, so that everybody can still be told apart."""
_PAPER = 206
_FLAT = 0.62
"""How far the greys are drawn together toward the paper."""
_STROKE = 1.5
"""How dark an edge is drawn, of how much lighter or darker its two sides are."""
_DARKEST = 48
"""No edge counts for more than such a step, so that lit windows at night aren't framed in black."""
_NEIGHBOURS = np.ones((3, 3), np.uint8)


def penciled(picture: Picture) -> Picture:
    """The picture drawn in pencil: BGR uint8, of the same size; a new one."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    soft = cv2.blur(grey, (3, 3))
    edges = cv2.morphologyEx(soft, cv2.MORPH_GRADIENT, _NEIGHBOURS)
    # Greys are drawn together toward the paper, colours toward the greys, in one step.
    shades = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
    washed = cv2.addWeighted(picture, _WASH, shades, 1 - _WASH - _FLAT, _FLAT * _PAPER)
    strokes = cv2.cvtColor(cv2.convertScaleAbs(np.minimum(edges, _DARKEST), alpha=_STROKE), cv2.COLOR_GRAY2BGR)
    drawn: Picture = cv2.subtract(washed, strokes).astype(np.uint8, copy=False)
    return drawn
