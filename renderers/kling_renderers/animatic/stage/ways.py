"""Which way people beside the cast go, in rows or each on their own, and how they are spread over a frame. All numbers
are choices, in statures.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.bystander_poses import PACES
from kling_story.placed import Crowd

_ABREAST, _WIDEST_ROW = 0.62, 2.8
"""How far from each other they are in a row, and how far it reaches to each side."""
_LONGEST, _IN_A_LINE, _LINE_BEHIND = 9.0, 0.9, 1.0
"""How far a line of people reaches to each side, how far apart they are in it, and how far behind it
is at a figure height of one frame."""
_NARROW = 9.0
"""Up to how wide a place they go along it."""
_SIDE_BY_SIDE = 1.2
"""How far apart they are in the frame before others are placed behind them, in half widths of one."""
_OUT_OF_DEPTH = 0.3
"""How much of their way away from the middle goes away from the lens or to it."""


def rows_behind(
    bounds: tuple[float, float, float, float], scene: Scene, crowd: Crowd, tall: float
) -> tuple[Points, Points, NDArray[np.intp]]:
    """The same of rows behind the cast, the nearest first, or of one line there, from its middle on.
    ``tall``: the figure height, in frames.
    """
    left, right, _, far = bounds
    first = float(max((figure.z for figure in scene.figures), default=-0.9)) + 0.9
    if crowd.spot == "line" and not crowd.rows:
        across = np.arange(max(left, -_LONGEST), min(right, _LONGEST) + 0.01, _IN_A_LINE)
        cells = np.stack((np.arange(len(across)), np.zeros(len(across), dtype=np.intp)), axis=1)
        spots = np.stack((across, np.full(len(across), min(far, first + _LINE_BEHIND / max(0.25, tall)))), axis=1)
        return spots, 1.0 + np.abs(across), np.asarray(cells, dtype=np.intp)
    reach = min(_WIDEST_ROW, -left, right)
    across, deep = (
        np.arange(-reach, reach + 0.01, _ABREAST),
        np.arange(first, min(far, first + 6.5), 0.8 if crowd.sits else 1.0),
    )
    cells = np.stack(np.meshgrid(np.arange(len(across)), np.arange(len(deep))), axis=-1).reshape(-1, 2)
    spots = np.stack((across[cells[:, 0]], deep[cells[:, 1]]), axis=1)
    return spots, np.asarray(1.0 + 100.0 * cells[:, 1]), np.asarray(cells, dtype=np.intp)


def ways_of(
    crowd: Crowd,
    spots: Points,
    cells: NDArray[np.intp],
    bounds: tuple[float, float, float, float],
    middle: NDArray[np.float64],
) -> Points:
    """Which way each goes, in statures a second: along a narrow place, else across the frame, those of one lane one
    way; away from the middle who scatters.
    """
    pace, ways = PACES.get(crowd.doing, 0.0) * crowd.stature, np.zeros_like(spots)
    if not pace:
        return ways
    if crowd.doing == "scattering":
        # To the sides, where they are seen for longest.
        outward = (spots - middle) * (1.0, _OUT_OF_DEPTH)
        return np.asarray(pace * outward / np.maximum(np.hypot(*outward.T), 0.1)[:, None])
    narrow = bounds[1] - bounds[0] < _NARROW
    lanes = cells[:, 0] if narrow else cells[:, 1]
    together = crowd.rows or crowd.doing in ("running", "marching", "flying")
    sides = np.ones(len(lanes)) if together else np.where(lanes % 2, 1.0, -1.0)
    ways[: len(lanes), 1 if narrow else 0] = (-1.0 if narrow and together else 1.0) * pace * sides
    return ways


def away_from_ways(places: Points, ways: Points, seconds: float) -> NDArray[np.float64]:
    """How far from the cast the ways are that people go in so many seconds."""
    pace = np.maximum(np.hypot(*ways.T), 1e-6)
    along = np.abs((places * ways).sum(axis=1)) / pace
    beside = np.abs(places[:, 0] * ways[:, 1] - places[:, 1] * ways[:, 0]) / pace
    return np.asarray(np.hypot(beside, np.maximum(along - pace * seconds / 2, 0.0)))


def spread(rank: NDArray[np.float64], across: Points, wanted: int, crowd: Crowd) -> list[int]:
    """The first so many of spots, those last that hide others, by how far right each is in the frame and how wide, in
    pixels.
    """
    order = [one for one in np.argsort(rank, kind="stable").tolist() if np.isfinite(rank[one])]
    if crowd.rows or crowd.kind != "people":
        return order[:wanted]
    beside, hiding = list[int](), list[int]()
    for one in order:
        if len(beside) == wanted:
            break
        apart = np.abs(across[beside, 0] - across[one, 0]) if beside else np.ones(0)
        (hiding if (apart < _SIDE_BY_SIDE * across[one, 1]).any() else beside).append(one)
    return [*beside, *hiding][:wanted]
