"""Drawing figures: hulls of balls, far ones first, each with a lit side, then what a face shows."""

from __future__ import annotations

from functools import lru_cache
from math import sin
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points
from kling_renderers.animatic.drawing.brush import SHIFT, Brush, fixed
from kling_renderers.animatic.drawing.palette import Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Figure

SPECK = 0.7
"""What is smaller than so many pixels isn't drawn."""

_CIRCLE = np.stack(
    (np.cos(np.linspace(0, 2 * np.pi, 40, endpoint=False)), np.sin(np.linspace(0, 2 * np.pi, 40, endpoint=False))),
    axis=1,
)
_SHADOW = np.stack((_CIRCLE[::2, 0] * 0.15, np.full(20, 0.001), _CIRCLE[::2, 1] * 0.11), axis=1)
_UPWARD = np.array((1.0, -1.0))


class _Gathered(NamedTuple):
    """What of a figure's parts is the same in every frame, in arrays of all balls or of all parts."""

    balls: Points
    counts: NDArray[np.intp]
    starts: NDArray[np.intp]
    behind: Points
    jaw: Points
    hangs: NDArray[np.intp]
    colours: tuple[tuple[Colour, Colour], ...]
    """Of the rim, and of the lit side."""
    lit_side: Points


@lru_cache(maxsize=512)
def _gathered(figure: Figure) -> _Gathered:
    parts = figure.parts
    counts = np.array([len(part.balls) for part in parts])
    return _Gathered(
        np.concatenate([part.balls for part in parts]),
        counts,
        np.cumsum(counts) - counts,
        np.array([part.behind for part in parts]),
        np.concatenate([np.zeros(len(part.balls)) if part.jaw is None else part.jaw for part in parts]),
        np.array([part.over for part in parts]),
        tuple((mix(part.colour, *figure.edge), part.colour) for part in parts),
        np.array(figure.lit_side),
    )


def shadow(figure: Figure, offset: NDArray[np.float64], colour: Colour) -> tuple[Points, Colour]:
    """The outline (n, 3) of what lies under a figure, with its colour."""
    wide, below = min(1.0, 1.6 * figure.top), np.array((figure.x + 0.02, 0.0, figure.z)) + offset
    return _SHADOW * (wide, 1.0, wide) + below, colour


def draw_figure(
    brush: Brush, figure: Figure, offset: NDArray[np.float64], stride: float = 0.0, mouth: float = 0.0
) -> None:
    """Draw a figure that has gone so far; ``stride`` is where it is in its steps, ``mouth`` how far that is open,
    0 to 1.
    """
    view, known = brush.view, _gathered(figure)
    counts, starts = known.counts, known.starts
    places = known.balls[:, :3] + offset
    if stride and figure.walks:
        _step(figure, places, sin(stride))
    if mouth and _shows_its_mouth(figure, view.place - offset):
        places[:, 1] -= known.jaw * mouth
    seen = view.to_camera(places)
    depth = seen[:, 2]
    # A ball is drawn as a disc in its middle's plane, so that heights come out as they are measured.
    ratio = view.scale / np.maximum(depth, NEAR)
    centres = view.centre + seen[:, :2] * ratio[:, None] * _UPWARD
    sizes = known.balls[:, 3] * ratio
    low = np.minimum.reduceat(centres - sizes[:, None], starts)
    high = np.maximum.reduceat(centres + sizes[:, None], starts)
    largest = np.maximum.reduceat(sizes, starts)
    shown = (high > 0).all(axis=1) & (low[:, 0] <= view.width) & (low[:, 1] <= view.height)
    shown &= (largest >= SPECK) & (np.minimum.reduceat(depth, starts) > NEAR)
    if shown.any():
        behind = np.add.reduceat(depth, starts) / counts + known.behind
        if (known.hangs > 0).any():
            # Legs end under the hem, whichever way they swing.
            behind[known.hangs < 0] = np.maximum(behind[known.hangs < 0], behind[known.hangs > 0].max() + 0.001)
        far_out = (np.maximum(-low, high).max(axis=1) > brush.margin).tolist()
        circle = _CIRCLE if largest.max() > 12 else _CIRCLE[::2]
        points = len(circle)
        rims = fixed((centres[:, None, :] + sizes[:, None, None] * circle).reshape(-1, 2))
        cores = fixed((centres[:, None, :] + sizes[:, None, None] * (known.lit_side + 0.8 * circle)).reshape(-1, 2))
        edges = (points * np.append(starts, len(depth))).tolist()
        order = np.argsort(-behind, kind="stable")
        lit = (largest > 2).tolist()
        for number in order[shown[order]].tolist():
            first, last = edges[number], edges[number + 1]
            dark, light = known.colours[number]
            brush.hull(rims[first:last], dark, far_out[number])
            if lit[number]:
                brush.hull(cores[first:last], light, far_out[number])
    _face(brush, figure, offset, mouth)


def _shows_its_mouth(figure: Figure, lens: NDArray[np.float64]) -> bool:
    to_lens = lens - figure.head
    return any(mark.wide is not None and float(mark.outward @ to_lens) > 0 for mark in figure.features)


def _step(figure: Figure, places: Points, part_of_a_step: float) -> None:
    """Swing legs and arms: a whole stride brings both feet round."""
    first = 0
    for part in figure.parts:
        if part.swing is not None:
            moved = places[first : first + len(part.balls)]
            moved[:, 0] += part.swing * part_of_a_step * figure.ahead[0]
            moved[:, 2] += part.swing * part_of_a_step * figure.ahead[1]
        first += len(part.balls)


def _face(brush: Brush, figure: Figure, offset: NDArray[np.float64], mouth: float) -> None:
    if not figure.features:
        return
    view = brush.view
    head = np.array(figure.head) + offset
    to_lens = view.place - head
    away = float(np.linalg.norm(to_lens))
    pixel = away / view.scale
    if away <= NEAR or 0.6 * pixel > 0.008:
        return
    to_lens /= away
    marks = [
        feature
        for feature in figure.features
        if feature.thick >= pixel and float(feature.outward @ to_lens) > feature.seen_from
    ]
    if not marks:
        return
    seen = view.to_camera(np.concatenate([feature.spoken(mouth) for feature in marks]) + head)
    if seen[:, 2].min() <= NEAR:
        return
    pixels = view.to_pixels(seen)
    low, high = pixels.min(axis=0), pixels.max(axis=0)
    if high.min() < 0 or low[0] > view.width or low[1] > view.height:
        return
    points, first = fixed(np.clip(pixels, -brush.margin, brush.margin)), 0
    for feature in marks:
        last = first + len(feature.outline)
        cv2.fillPoly(brush.picture, [points[first:last]], feature.colour, cv2.LINE_AA, SHIFT)
        first = last
