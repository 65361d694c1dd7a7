"""Drawing figures: hulls of balls, far ones first, each with a lit side, then what a face shows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import hypot, sin
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

_SMOOTH, _SMOOTHEST = 1.11, 10.0
"""Corners of a disc, in fours: for each root of the radius of the figure's largest in pixels, so that none is flatter
than a quarter of a pixel; and the most.
"""
_TURN = np.linspace(0, 2 * np.pi, 20, endpoint=False)
_SHADOW = np.stack((np.cos(_TURN) * 0.15, np.full(20, 0.001), np.sin(_TURN) * 0.11), axis=1)
_GROUND = np.array((1.0, 0.0, 1.0))
_UPWARD = np.array((1.0, -1.0))


class _Gathered(NamedTuple):
    """What of a figure's parts is the same in every frame, in arrays of all parts, each with as many balls as that with
    the most: its first one is there again.
    """

    places: NDArray[np.float64]
    """(parts, balls, 3)"""
    radii: NDArray[np.float64]
    """(parts, balls)"""
    real: NDArray[np.bool_]
    """Which balls aren't there again."""
    counts: tuple[int, ...]
    behind: NDArray[np.float64]
    at_the_back: NDArray[np.float64]
    swing: NDArray[np.float64]
    jaw: NDArray[np.float64]
    over: NDArray[np.intp]
    colours: tuple[tuple[Colour, Colour], ...]
    """Of the rim, and of the lit side."""
    lit_side: Points


@lru_cache(maxsize=512)
def _gathered(figure: Figure) -> _Gathered:
    parts = figure.parts
    most = max(len(part.balls) for part in parts)

    def filled(values: Iterable[NDArray[np.float64] | None]) -> NDArray[np.float64]:
        each = [np.zeros(len(part.balls)) if own is None else own for part, own in zip(parts, values, strict=True)]
        return np.array([np.concatenate((own, np.repeat(own[:1], most - len(own), axis=0))) for own in each])

    balls = filled(part.balls for part in parts)
    return _Gathered(
        np.ascontiguousarray(balls[..., :3]),
        np.ascontiguousarray(balls[..., 3]),
        np.arange(most) < np.array([[len(part.balls)] for part in parts]),
        tuple(len(part.balls) for part in parts),
        np.array([part.behind for part in parts]),
        np.array([part.at_the_back for part in parts]),
        filled(part.swing for part in parts),
        filled(part.jaw for part in parts),
        np.array([part.over for part in parts]),
        tuple((mix(part.colour, *figure.edge), part.colour) for part in parts),
        np.array(figure.lit_side),
    )


@lru_cache(maxsize=64)
def _directions(count: int) -> NDArray[np.float64]:
    """So many ways around, evenly spread (n, 2)."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return np.stack((np.cos(turn), np.sin(turn)), axis=1)


def shadow(figure: Figure, offset: NDArray[np.float64], colour: Colour) -> tuple[Points, Colour]:
    """The outline (n, 3) of what lies under a figure, with its colour."""
    wide, below = min(1.0, 1.6 * figure.top), np.array((figure.x + 0.02, 0.0, figure.z)) + offset * _GROUND
    return _SHADOW * (wide, 1.0, wide) + below, colour


def draw_figure(
    brush: Brush, figure: Figure, offset: NDArray[np.float64], stride: float = 0.0, mouth: float = 0.0
) -> None:
    """Draw a figure that has gone so far; ``stride`` is where it is in its steps, ``mouth`` how far that is open,
    0 to 1.
    """
    view, known = brush.view, _gathered(figure)
    places = known.places + offset
    if stride and figure.walks:
        # A whole stride brings both feet round.
        swung = known.swing * sin(stride)
        places[..., 0] += swung * figure.ahead[0]
        places[..., 2] += swung * figure.ahead[1]
    if mouth and _shows_its_mouth(figure, view.place - offset):
        places[..., 1] -= known.jaw * mouth
    seen = view.to_camera(places)
    depth = seen[..., 2]
    # A ball is drawn as a disc in its middle's plane, so that heights come out as they are measured.
    ratio = view.scale / np.maximum(depth, NEAR)
    centres, sizes = view.centre + seen[..., :2] * (ratio[..., None] * _UPWARD), known.radii * ratio
    low, high = (centres - sizes[..., None]).min(axis=1), (centres + sizes[..., None]).max(axis=1)
    largest = sizes.max(axis=1)
    shown = brush.in_frame(low, high) & (largest >= SPECK) & (depth.min(axis=1) > NEAR)
    order = np.flatnonzero(shown)
    if len(order):
        # Beside the middle of the frame a head is seen from another side than the lens looks to.
        aside, _, ahead = view.to_camera(offset + figure.head)
        away = (aside * seen[..., 0] + ahead * depth) / hypot(aside, ahead)
        east, north = figure.ahead
        to_back = (view.place - offset - figure.head) @ (east, 0.0, north) / hypot(aside, ahead)
        behind = away.mean(axis=1, where=known.real) + known.behind + to_back * known.at_the_back
        if (known.over > 0).any():
            # Legs end under the hem, whichever way they swing.
            behind[known.over < 0] = np.maximum(behind[known.over < 0], behind[known.over > 0].max() + 0.001)
        order = order[np.argsort(-behind[order], kind="stable")]
        real = known.real[order]
        _fill(brush, known, order, centres[order][real], sizes[order][real], largest[order])
    _face(brush, figure, offset, mouth)


def _fill(
    brush: Brush,
    known: _Gathered,
    order: NDArray[np.intp],
    centres: NDArray[np.float64],
    sizes: NDArray[np.float64],
    largest: NDArray[np.float64],
) -> None:
    """Fill the parts of these numbers, in this order; centres (balls, 2) and sizes (balls,) of their own, in pixels."""
    most = float(largest.max())
    around = _directions(4 * round(min(_SMOOTHEST, max(3.0, _SMOOTH * most**0.5))))
    lit_sides = centres + sizes[:, None] * known.lit_side
    discs = np.concatenate((centres, lit_sides))[:, None] + np.concatenate((sizes, 0.8 * sizes))[:, None, None] * around
    far_out = bool(np.abs(discs).max() > brush.margin)
    smooth = fixed(discs)
    # What is a quarter as large is as smooth with half as many corners.
    coarse, balls = np.ascontiguousarray(smooth[:, ::2]), len(sizes)
    small, lit, first = (largest * 4 < most).tolist(), (largest > 2).tolist(), 0
    for place, number in enumerate(order.tolist()):
        last, (dark, light) = first + known.counts[number], known.colours[number]
        outlines = coarse if small[place] else smooth
        brush.hull(outlines[first:last].reshape(-1, 2), dark, far_out)
        if lit[place]:
            brush.hull(outlines[balls + first : balls + last].reshape(-1, 2), light, far_out)
        first = last


class _Marks(NamedTuple):
    """A head's features, in arrays of all of them, or of all their corners."""

    outward: NDArray[np.float64]
    seen_from: NDArray[np.float64]
    thick: NDArray[np.float64]
    opens: NDArray[np.bool_]
    corners: Points
    opening: Points
    """How far each corner goes when the mouth is wide open."""
    numbers: NDArray[np.intp]
    """Which feature a corner is of."""


@lru_cache(maxsize=512)
def _marks(figure: Figure) -> _Marks:
    features = figure.features
    return _Marks(
        np.array([feature.outward for feature in features]),
        np.array([feature.seen_from for feature in features]),
        np.array([feature.thick for feature in features]),
        np.array([feature.wide is not None for feature in features]),
        np.concatenate([feature.outline for feature in features]),
        np.concatenate([feature.spoken(1.0) - feature.outline for feature in features]),
        np.repeat(np.arange(len(features)), [len(feature.outline) for feature in features]),
    )


def _shows_its_mouth(figure: Figure, lens: NDArray[np.float64]) -> bool:
    if not figure.features:
        return False
    known = _marks(figure)
    return bool((known.opens & (known.outward @ (lens - figure.head) > 0)).any())


def _face(brush: Brush, figure: Figure, offset: NDArray[np.float64], mouth: float) -> None:
    if not figure.features:
        return
    view, known = brush.view, _marks(figure)
    head = offset + figure.head
    to_lens = view.place - head
    away = float(np.linalg.norm(to_lens))
    pixel = away / view.scale
    if away <= NEAR or 0.6 * pixel > 0.008:
        return
    shown = (known.thick >= pixel) & (known.outward @ to_lens > known.seen_from * away)
    if not shown.any():
        return
    kept = shown[known.numbers]
    outlines = known.corners + mouth * known.opening if mouth else known.corners
    seen = view.to_camera(outlines[kept] + head)
    if seen[:, 2].min() <= NEAR:
        return
    pixels = view.to_pixels(seen)
    low, high = pixels.min(axis=0), pixels.max(axis=0)
    if high.min() < 0 or low[0] > view.width or low[1] > view.height:
        return
    points, first = fixed(np.clip(pixels, -brush.margin, brush.margin)), 0
    for number in np.flatnonzero(shown).tolist():
        feature = figure.features[number]
        last = first + len(feature.outline)
        cv2.fillPoly(brush.picture, [points[first:last]], feature.colour, cv2.LINE_AA, SHIFT)
        first = last
