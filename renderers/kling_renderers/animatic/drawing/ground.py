"""The ground: what reaches to the horizon, rings of floor, lines, and the shadows of who stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, inf
from typing import Any, NamedTuple

import numpy as np

from kling_renderers.animatic.camera.poses import NEAR, Points, View
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.clipping import Outline, Outlines, fixed, seen_outlines
from kling_renderers.animatic.drawing.palette import Colour

Laid = Sequence[tuple[Points, Colour]]
"""Flat things on the ground, each with its colour: convex outlines (n, 3), or lines (n, 2, 3)."""

_BESIDE = 8
"""How far beyond the frame the ground to the horizon is filled, in pixels: its own edges are never seen."""
_SOFT = 2
"""How many rows soft edges may reach over, so that what is below shows through them."""
_UNSEEN = 9
"""Levels of 255 (a choice): an edge between colours that differ by no more is drawn hard, in a third of the time."""


class Layer(NamedTuple):
    """An outline on the ground. ``rows``: how many it is seen in, from the frame's top: those below are covered by
    later ones; ``soft``: whether its edge is seen.
    """

    outline: Outline
    colour: Colour
    rows: int
    soft: bool


class Lying(NamedTuple):
    """What a view shows of the ground, in the order in which it is drawn."""

    layers: list[Layer]
    lines: list[tuple[list[Outline], Colour]]
    """Many of one colour, of two ends each."""
    shadows: list[Outline]
    sky: int
    """In how many rows, from the frame's top, more than the ground is seen."""


class Ground:
    """What lies on the ground, the first lowest: the ground to the horizon in the colour ``far``, then outlines,
    then lines.
    """

    def __init__(self, far: Colour, floors: Laid, grids: Laid) -> None:
        self._far = far
        self._places = np.concatenate([np.zeros((0, 3)), *(places for places, _ in floors)]).T
        self._sizes = [len(places) for places, _ in floors]
        self._colours = [colour for _, colour in floors]
        self._soft = [True, *(not _goes_over(*pair) for pair in pairwise(floors))][: len(floors)]
        lines = np.concatenate([np.zeros((0, 2, 3)), *(lines for lines, _ in grids)])
        self._ends = np.ascontiguousarray(lines.transpose(2, 1, 0)).reshape(3, -1)
        self._counts = [len(lines) for lines, _ in grids]
        self._line_colours = [colour for _, colour in grids]

    def seen(self, views: Views, shadows: Points) -> list[Lying]:
        """What each view shows of it, and of some shadows (views, shadows, corners, 3) on it."""
        horizons = [_far_ground(view) for view in views.each]
        found = [Lying([], [], [], views.height) for _ in views.each]
        if not any(horizons):
            return found
        # What lies nearer than any ground that is seen would be far outside, where numbers grow large.
        nearest = np.array([horizon[1] if horizon else inf for horizon in horizons])
        count, (dark, corners) = len(views.each), shadows.shape[1:3]
        places = np.empty((count, 3, self._places.shape[1] + dark * corners))
        places[:, :, : self._places.shape[1]] = self._places
        places[:, :, self._places.shape[1] :] = shadows.reshape(count, -1, 3).transpose(0, 2, 1)
        seen = views.to_camera(places).transpose(0, 2, 1).reshape(-1, 3)
        sizes = [*self._sizes, *[corners] * dark]
        view, number = np.repeat(np.arange(count), len(sizes)), np.tile(np.arange(len(sizes)), count)
        outlines = seen_outlines(views, seen, view, number, np.tile(sizes, count), nearest, layers=True)
        lines = self._lines(views, nearest)
        for frame, horizon in enumerate(horizons):
            if horizon is not None:
                own = [at for at, whose in enumerate(outlines.view) if whose == frame]
                found[frame] = self._lying(outlines, own, lines[frame], horizon, views.height)
        return found

    def _lying(
        self,
        outlines: Outlines,
        own: Sequence[int],
        lines: list[tuple[Any, Colour]],
        horizon: tuple[Points, float, float],
        height: int,
    ) -> Lying:
        """What one view shows: its ``own`` of the outlines, by their places among them."""
        rows, layers, shadows = float(height), list[Layer](), list[Outline]()
        # The uppermost first, which tells how much of the others is left to be seen.
        for at in reversed(own):
            number, points = outlines.number[at], outlines.points[at]
            if number >= len(self._sizes):
                shadows.append(points)
                continue
            layers.append(Layer(points, self._colours[number], max(0, ceil(rows)), self._soft[number]))
            rows = min(rows, outlines.covers[at] + _SOFT)
        outline, _, lowest = horizon
        layers.append(Layer(fixed(outline), self._far, max(0, ceil(rows)), soft=True))
        sky = max(0, ceil(min(rows, lowest + _SOFT)))
        return Lying(layers[::-1], lines, shadows[::-1], sky)

    def _lines(self, views: Views, nearest: Points) -> list[list[tuple[Any, Colour]]]:
        found: list[list[tuple[Any, Colour]]] = [[] for _ in views.each]
        if not self._counts:
            return found
        count, edge = len(views.each), nearest[:, None, None]
        seen = views.to_camera(self._ends).reshape(count, 3, 2, -1)
        before = seen[:, 2] < edge
        # An end before the lens is moved along its line to where that begins.
        crossing: Any = (before[:, 0] != before[:, 1]).nonzero()
        view, line = crossing
        gone = np.where(before[view, 0, line], 0, 1)
        goes, stays, near = seen[view, :, gone, line], seen[view, :, 1 - gone, line], nearest[view]
        part = (stays[:, 2] - near) / (stays[:, 2] - goes[:, 2])
        seen[view, :, gone, line] = stays + (goes - stays) * part[:, None]
        right, down, _ = views.to_pixels(seen.reshape(count, 3, -1))
        right, down = right.reshape(count, 2, -1), down.reshape(count, 2, -1)
        shown = views.in_frame(right.min(axis=1), down.min(axis=1), right.max(axis=1), down.max(axis=1))
        shown &= ~(before[:, 0] & before[:, 1])
        points = fixed(np.stack((right, down), axis=3)).transpose(0, 2, 1, 3)
        for frame in range(count):
            first = 0
            for colour, several in zip(self._line_colours, self._counts, strict=True):
                kept = points[frame, first : first + several][shown[frame, first : first + several]]
                if len(kept):
                    found[frame].append((kept, colour))
                first += several
        return found


def _goes_over(below: tuple[Points, Colour], above: tuple[Points, Colour]) -> bool:
    """Whether a floor lies within the one below it and is so like it that the edge between them isn't seen."""
    (outer, colour), (inner, other) = below, above
    if max(abs(one - two) for one, two in zip(colour, other, strict=True)) > _UNSEEN:
        return False
    (x, z), (along, on) = outer[:, ::2].T, (np.roll(outer, -1, axis=0) - outer)[:, ::2].T
    sides = along * (inner[:, 2:] - z) - on * (inner[:, :1] - x)
    return bool((sides >= 0).all() or (sides <= 0).all())


def _far_ground(view: View) -> tuple[Points, float, float] | None:
    """The outline of the ground to the horizon, in pixels; the depth of the nearest ground that is seen, in statures;
    the lowest row in which not only ground is seen. None where none is seen.
    """
    height = float(view.place[1])
    right_up, up_up, ahead_up = (float(way) for way in view.axes[1])
    middle, level = (float(way) for way in view.centre)
    left, top = -_BESIDE, -_BESIDE
    right, bottom = view.width + _BESIDE, view.height + _BESIDE

    def sinks(x: float, y: float) -> float:
        """How steeply the ray through a pixel goes down."""
        return -((x - middle) * right_up + (level - y) * up_up) / view.scale - ahead_up

    corners = [(x, y, sinks(x, y)) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]
    steepest = max(down for _, _, down in corners)
    if height <= 0 or steepest <= 0:
        return None
    outline, lowest = list[tuple[float, float]](), float(top)
    for (x, y, down), (next_x, next_y, next_down) in zip(corners, corners[1:] + corners[:1], strict=True):
        if down >= 0:
            outline.append((x, y))
        else:
            lowest = max(lowest, y)
        if (down >= 0) != (next_down >= 0):
            part = down / (down - next_down)
            outline.append((x + (next_x - x) * part, y + (next_y - y) * part))
            lowest = max(lowest, outline[-1][1])
    return np.array(outline), max(NEAR, 0.9 * height / steepest), lowest
