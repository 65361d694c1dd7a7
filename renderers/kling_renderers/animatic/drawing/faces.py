"""What heads show: eyes, brows, noses, mouths, as flat marks on the side that is turned to the lens."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.clipping import MARGIN, Outline, fixed
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.stand_ins.shapes import Figure

_SMALLEST = 0.6 / 0.008
"""Pixels that a stature has at least where a face shows anything: 0.6 for the height of an eye."""


class _Marks(NamedTuple):
    """A head's features, in arrays of all of them, or of all their corners."""

    outward: Points
    """(3, features)"""
    seen_from: NDArray[np.float64]
    thick: NDArray[np.float64]
    opens: NDArray[np.bool_]
    corners: Points
    """(3, corners)"""
    opening: Points
    """How far each corner goes when the mouth is wide open."""
    edges: tuple[tuple[int, int, Colour], ...]
    """Where each feature's corners begin and end, and its colour."""


@lru_cache(maxsize=512)
def _marks(figure: Figure) -> _Marks:
    features = figure.features
    ends = np.cumsum([len(feature.outline) for feature in features]).tolist()
    return _Marks(
        np.array([feature.outward for feature in features]).T,
        np.array([feature.seen_from for feature in features]),
        np.array([feature.thick for feature in features]),
        np.array([feature.wide is not None for feature in features]),
        np.concatenate([feature.outline for feature in features]).T,
        np.concatenate([feature.spoken(1.0) - feature.outline for feature in features]).T,
        tuple(zip([0, *ends[:-1]], ends, [feature.colour for feature in features], strict=True)),
    )


class Face:
    """A figure's head, where it has ``gone`` (views, 3), as some views see it."""

    def __init__(self, figure: Figure, views: Views, gone: Points) -> None:
        self._views, self._head = views, gone + figure.head
        self._known = _marks(figure) if figure.features else None
        self.speaks: NDArray[np.bool_] = np.zeros(len(views.each), dtype=np.bool_)
        """Which of the views see its mouth."""
        if self._known is not None:
            to_lens = views.places - self._head
            self._away = np.sqrt((to_lens * to_lens).sum(axis=1))
            self._turned = to_lens @ self._known.outward
            self.speaks = np.logical_or.reduce(self._known.opens & (self._turned > 0), axis=1)

    def marks(self, mouths: Points) -> list[list[tuple[Outline, Colour]]]:
        """What each view shows of it, while its mouth is open so far, 0 to 1 (views,)."""
        views, known = self._views, self._known
        found: list[list[tuple[Outline, Colour]]] = [[] for _ in views.each]
        if known is None:
            return found
        near = (self._away > NEAR) & (views.scales[:, 0] >= _SMALLEST * self._away)
        if not near.any():
            return found
        away = self._away[:, None]
        shown = (known.thick * views.scales >= away) & (self._turned > known.seen_from * away) & near[:, None]
        if not shown.any():
            return found
        corners = known.corners + self._head[:, :, None]
        if mouths.any():
            corners += known.opening * mouths[:, None, None]
        seen = views.to_camera(corners)
        right, down, _ = views.to_pixels(seen)
        whole = (seen[:, 2].min(axis=1) > NEAR) & views.in_frame(
            right.min(axis=1), down.min(axis=1), right.max(axis=1), down.max(axis=1)
        )
        points = fixed(np.clip(np.stack((right, down), axis=2), -MARGIN, MARGIN))
        for frame in np.flatnonzero(whole).tolist():
            for number in np.flatnonzero(shown[frame]).tolist():
                first, last, colour = known.edges[number]
                found[frame].append((points[frame, first:last], colour))
        return found
