"""The outlines of bands around discs, many at once: what a part of a body looks like from anywhere.

A band around discs is as far out, in any direction, as that disc which is furthest out there. Each disc has as many
corners as it takes to look round; a corner belongs to who is furthest out on its one side and on its other. Where
these are two, the band has a corner of each, and one of a third that sticks out between them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.clipping import MARGIN, Outline, fixed, within_margin

_CORNERS = (12, 20, 28, 40)
"""How many corners a disc may have."""
_SMOOTH = 4.44
"""Corners for each root of a disc's radius in pixels, so that none of its sides is flatter than a quarter of a pixel:
pi / sqrt(2 * 0.25).
"""
_SEEN = 0.05
"""What sticks out by so many pixels is seen."""

_NUMBERS = np.arange(_CORNERS[-1])
_STEPS = 2 * np.pi / np.array(_CORNERS)[:, None]
_AROUND = np.stack((np.cos(_NUMBERS * _STEPS), np.sin(_NUMBERS * _STEPS)))
"""Where a disc's corners are: right and down, for each number of corners. There are fewer than places for them; those
that are there once more come after the last one.
"""
_SIDES = np.stack((np.cos((_NUMBERS + 0.5) * _STEPS), np.sin((_NUMBERS + 0.5) * _STEPS)))
"""Where the middles of the sides after them are."""
_INNER = np.cos(_STEPS / 2)
"""How far out these are, in radii."""
_FIRST = np.array(_CORNERS)[:, None] > _NUMBERS


def hulls(right: Points, down: Points, radii: Points) -> list[Outline]:
    """The outline of each of some bands around discs: their middles and radii in pixels, (bands, discs) each. Where a
    band has fewer discs than others, its first one is there again.
    """
    kinds = np.searchsorted(_CORNERS[:-1], _SMOOTH * np.sqrt(radii.max(axis=1)))
    if radii.shape[1] < 3:
        return _hulls(right, down, radii, kinds)
    # Most bands are around two discs, which is asked with one comparison.
    more = ((right[:, 2:] != right[:, :1]) | (down[:, 2:] != down[:, :1])).any(axis=1)
    pairs, others = np.flatnonzero(~more), np.flatnonzero(more)
    found = _hulls(right[pairs, :2], down[pairs, :2], radii[pairs, :2], kinds[pairs])
    found += _hulls(right[others], down[others], radii[others], kinds[others])
    places = np.empty(len(more), dtype=np.intp)
    places[np.concatenate((pairs, others))] = np.arange(len(more))
    return [found[place] for place in places.tolist()]


def _hulls(right: Points, down: Points, radii: Points, kinds: NDArray[np.intp]) -> list[Outline]:
    """The same for as many discs each; ``kinds``: which of the numbers of corners a band's discs have."""
    if not len(kinds):
        return []
    (side_right, side_down), inner = _SIDES[:, kinds], _INNER[kinds]
    if radii.shape[1] == 2:
        furthest = (right[:, 1:] - right[:, :1]) * side_right + (down[:, 1:] - down[:, :1]) * side_down
        furthest = (furthest > inner * (radii[:, :1] - radii[:, 1:])).astype(np.intp)
    else:
        out = right[:, :, None] * side_right[:, None] + down[:, :, None] * side_down[:, None]
        out += (inner * radii)[:, :, None]
        furthest = out.argmax(axis=1)
    before = np.empty_like(furthest)
    before[:, 1:] = furthest[:, :-1]
    before[:, 0] = furthest[np.arange(len(kinds)), np.array(_CORNERS)[kinds] - 1]
    kept = np.zeros((*furthest.shape, 3), dtype=np.bool_)
    kept[:, :, 0] = first = _FIRST[kinds]
    kept[:, :, 2] = (before != furthest) & first
    discs = np.stack((before, before, furthest), axis=2)
    if radii.shape[1] > 2:
        changes: Any = kept[:, :, 2].nonzero()
        discs[(*changes, 1)], kept[(*changes, 1)] = _between(right, down, radii, kinds, changes, before, furthest)
    band, corner, _ = kept.nonzero()
    disc, kind = discs[kept], kinds[band]
    size = radii[band, disc]
    pixels = np.empty((len(band), 2))
    pixels[:, 0] = right[band, disc] + size * _AROUND[0, kind, corner]
    pixels[:, 1] = down[band, disc] + size * _AROUND[1, kind, corner]
    ends = np.searchsorted(band, np.arange(1, len(kinds) + 1)).tolist()
    edges = zip([0, *ends[:-1]], ends, strict=True)
    if np.abs(pixels).max() > MARGIN:
        return [fixed(within_margin(pixels[first:last])) for first, last in edges]
    points = fixed(pixels)
    return [points[first:last] for first, last in edges]


def _between(
    right: Points,
    down: Points,
    radii: Points,
    kinds: NDArray[np.intp],
    changes: tuple[NDArray[np.intp], NDArray[np.intp]],
    before: NDArray[np.intp],
    furthest: NDArray[np.intp],
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """At the corners of bands where one disc is furthest out ``before`` and another one after it: which disc's corner
    is furthest out beyond the line between theirs, and whether it is.
    """
    band, corner = changes
    kind, rows = kinds[band], np.arange(len(band))
    across = right[band] + radii[band] * _AROUND[0, kind, corner][:, None]
    below = down[band] + radii[band] * _AROUND[1, kind, corner][:, None]
    start, end = before[changes], furthest[changes]
    start_across, start_below = across[rows, start], below[rows, start]
    along, down_along = across[rows, end] - start_across, below[rows, end] - start_below
    out = (across - start_across[:, None]) * down_along[:, None] - (below - start_below[:, None]) * along[:, None]
    middle = out.argmax(axis=1)
    return middle, out[rows, middle] > _SEEN * np.hypot(along, down_along)
