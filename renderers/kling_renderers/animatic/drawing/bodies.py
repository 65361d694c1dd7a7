"""Figures as they are seen: bands around balls, far ones first, each with a lit side, then what a face shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import sin
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Points
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.clipping import Outline
from kling_renderers.animatic.drawing.faces import Face
from kling_renderers.animatic.drawing.hulls import hulls
from kling_renderers.animatic.drawing.palette import Colour, mix
from kling_renderers.animatic.drawing.steps import in_stride, rocking, steps
from kling_renderers.animatic.stand_ins.shapes import Figure

SPECK = 0.7
"""What is smaller than so many pixels isn't drawn."""
_CUT = 2 * NEAR
"""How far before the lens a part is cut that reaches past it."""
_LIT, _SEEN_AS_LIT = 0.8, 3.0
"""How large the lit side of a part is, of its own size, and the radius in pixels from which on it has one."""


class Body(NamedTuple):
    """What a view shows of a figure, in the order in which it is drawn."""

    parts: list[tuple[Outline, Colour]]
    marks: list[tuple[Outline, Colour]]
    """Of its face, with what hangs over that; they needn't be convex."""


class _Gathered(NamedTuple):
    """What of a figure's parts is the same in every frame, in arrays of all parts, the balls first: where a part has
    fewer than the ``most``, its first one is there again.
    """

    places: Points
    """(3, balls, parts)"""
    radii: Points
    """(balls, parts)"""
    shares: Points
    """How much each ball counts for where its part is (balls, parts)."""
    swing: Points
    jaw: Points
    sway: Points | None
    """(3, balls, parts)"""
    behind: NDArray[np.float64]
    at_the_back: NDArray[np.float64]
    over: NDArray[np.intp]
    under: NDArray[np.intp]
    """The numbers of those that hang over others, and of these."""
    colours: tuple[tuple[Colour, Colour], ...]
    """Of the rim, and of the lit side."""


@lru_cache(maxsize=512)
def _gathered(figure: Figure, most: int) -> _Gathered:
    parts = figure.parts

    def filled(values: Iterable[NDArray[np.float64] | None]) -> Points:
        each = [np.zeros(len(part.balls)) if own is None else own for part, own in zip(parts, values, strict=True)]
        return np.array([np.concatenate((own, np.repeat(own[:1], most - len(own), axis=0))) for own in each])

    balls = filled(part.balls for part in parts)
    counts = np.array([len(part.balls) for part in parts])
    over = np.array([part.over for part in parts])
    sway = None
    if figure.motion is not None:
        still = (np.zeros((len(part.balls), 3)) if part.sway is None else part.sway for part in parts)
        each = [np.concatenate((own, np.repeat(own[:1], most - len(own), axis=0))) for own in still]
        sway = np.ascontiguousarray(np.array(each).transpose(2, 1, 0))
    return _Gathered(
        np.ascontiguousarray(balls[..., :3].transpose(2, 1, 0)),
        np.ascontiguousarray(balls[..., 3].T),
        np.ascontiguousarray(((np.arange(most) < counts[:, None]) / counts[:, None]).T),
        np.ascontiguousarray(filled(part.swing for part in parts).T),
        np.ascontiguousarray(filled(part.jaw for part in parts).T),
        sway,
        np.array([part.behind for part in parts]),
        np.array([part.at_the_back for part in parts]),
        np.flatnonzero(over == 1),
        np.flatnonzero(over < 0),
        tuple((mix(part.colour, *figure.edge), part.colour) for part in parts),
    )


class _Bands(NamedTuple):
    """The parts of a figure that are seen by some views, far ones first, each a row."""

    view: NDArray[np.intp]
    part: NDArray[np.intp]
    right: Points
    down: Points
    radii: Points
    """Of its balls, in pixels (rows, balls)."""


def bodies(
    figures: Sequence[Figure],
    views: Views,
    gone: Points,
    strides: Sequence[Sequence[float]],
    mouths: Sequence[Points],
    swayed: Sequence[Points | None],
) -> list[list[Body]]:
    """What each view shows of some figures that have ``gone`` so far (figures, views, 3). ``strides``: where each is
    in its steps there, as an angle; ``mouths``: how far its mouth is open there, 0 to 1; ``swayed``: how far its motion
    is, 0 to 1, None where it has none.
    """
    found = [[Body([], []) for _ in figures] for _ in views.each]
    if not figures:
        return found
    most = max((len(part.balls) for figure in figures for part in figure.parts), default=0)
    bands = []
    for number, figure in enumerate(figures):
        if not figure.parts:
            bands.append(_nothing(most))
            continue
        known = _gathered(figure, most)
        rocks = rocking(figure, strides[number]) if steps(figure) else None
        face = Face(figure, views, gone[number] if rocks is None else gone[number] + rocks)
        opened = mouths[number] * face.speaks
        bands.append(_bands(figure, known, views, gone[number], strides[number], opened, swayed[number], rocks))
        for frame, marks in enumerate(face.marks(mouths[number])):
            found[frame][number].marks.extend(marks)
    _fill(found, figures, bands, most)
    return found


def _nothing(most: int) -> _Bands:
    """Of a figure whose body another one has."""
    number, balls = np.zeros(0, dtype=np.intp), np.zeros((0, most))
    return _Bands(number, number, balls, balls, balls)


def _bands(
    figure: Figure,
    known: _Gathered,
    views: Views,
    gone: Points,
    strides: Sequence[float],
    mouths: Points,
    swayed: Points | None,
    rocks: Points | None,
) -> _Bands:
    count, (balls, parts) = len(views.each), known.radii.shape
    places = known.places + gone[:, :, None, None]
    if figure.walks and any(strides):
        # A whole stride brings both feet round.
        steps = np.array([sin(stride) for stride in strides])[:, None, None]
        places[:, 0] += known.swing * (figure.ahead[0] * steps)
        places[:, 2] += known.swing * (figure.ahead[1] * steps)
    if rocks is not None:
        places = in_stride(places, known.places[1], known.swing, figure.stature, strides, rocks)
    if swayed is not None and known.sway is not None:
        places += known.sway * swayed[:, None, None, None]
    if mouths.any():
        for axis, way in enumerate(figure.chin):
            if way:
                places[:, axis] += way * known.jaw * mouths[:, None, None]
    flat = places.reshape(count, 3, -1)
    seen = views.to_camera(flat)
    # A ball is drawn as a disc in its middle's plane, so that heights come out as they are measured.
    seen = _before_lens(seen.reshape(count, 3, balls, parts)).reshape(count, 3, -1)
    right, down, ratio = (flat.reshape(count, balls, parts) for flat in views.to_pixels(seen))
    radii, seen = known.radii * ratio, seen.reshape(count, 3, balls, parts)
    depth = seen[:, 2]
    ends = (
        (right - radii).min(axis=1),
        (down - radii).min(axis=1),
        (right + radii).max(axis=1),
        (down + radii).max(axis=1),
    )
    shown = views.in_frame(*ends) & (radii.max(axis=1) >= SPECK) & (depth.min(axis=1) > NEAR)
    # Beside the middle of the frame a head is seen from another side than the lens looks to.
    head = views.to_camera((gone + figure.head)[:, :, None])
    aside, ahead = head[:, 0, :, None], head[:, 2, :, None]
    reach = np.maximum(np.hypot(aside, ahead), NEAR)
    away = (aside * seen[:, 0] + ahead * depth) / reach
    # Who lies faces neither way over the ground.
    to_lens, (east, north) = views.places - gone - figure.head, figure.ahead if figure.chin[1] < -0.5 else (0.0, 0.0)
    back = (to_lens[:, 0] * east + to_lens[:, 2] * north)[:, None] / reach[:, 0]
    behind = (away * known.shares).sum(axis=1) + known.behind + back * known.at_the_back
    if len(known.over) and len(known.under):
        # Legs end under the hem, whichever way they swing.
        hem = behind[:, known.over].max(axis=1, keepdims=True) + 0.001
        behind[:, known.under] = np.maximum(behind[:, known.under], hem)
    order = np.argsort(-behind, axis=1, kind="stable")
    found: Any = np.take_along_axis(shown, order, axis=1).nonzero()
    view, place = found
    part = order[view, place]
    return _Bands(view, part, right[view, :, part], down[view, :, part], radii[view, :, part])


def _before_lens(seen: Points) -> Points:
    """Balls in camera space (views, 3, balls, parts): of a part that reaches past the lens, those behind it are where
    the way to its furthest one passes right before it.
    """
    depth = seen[:, 2]
    if (depth > NEAR).all():
        return seen
    furthest = depth.argmax(axis=1)[:, None, None]
    ends = np.take_along_axis(seen, np.broadcast_to(furthest, (len(seen), 3, 1, seen.shape[3])), axis=2)
    reach = ends[:, 2] - depth
    cut = (depth <= NEAR) & (ends[:, 2] > _CUT)
    part = np.where(cut, (_CUT - depth) / np.where(cut, reach, 1.0), 0.0)
    moved: Points = seen + part[:, None] * (ends - seen)
    return moved


def _fill(found: list[list[Body]], figures: Sequence[Figure], bands: Sequence[_Bands], most: int) -> None:
    """Effect: the outlines of figures' parts are put into what is found, each with that of its lit side."""
    view, part, right, down, radii = (np.concatenate(arrays) for arrays in zip(*bands, strict=True))
    if not len(view):
        return
    whose = np.repeat(np.arange(len(figures)), [len(own.view) for own in bands])
    sides = np.array([figure.lit_side for figure in figures])[whose]
    lit = np.flatnonzero((radii.max(axis=1) > _SEEN_AS_LIT) & sides.any(axis=1))
    sides = sides[lit]
    small = radii[lit]
    outlines = hulls(
        np.concatenate((right, right[lit] + small * sides[:, :1])),
        np.concatenate((down, down[lit] + small * sides[:, 1:])),
        np.concatenate((radii, small * _LIT)),
    )
    bright = dict(zip(lit.tolist(), outlines[len(view) :], strict=True))
    colours = [_gathered(figure, most).colours if figure.parts else () for figure in figures]
    for row, (frame, number, which) in enumerate(zip(view.tolist(), whose.tolist(), part.tolist(), strict=True)):
        dark, light = colours[number][which]
        body = found[frame][number]
        # Its face has marks where it is seen.
        parts = body.marks if figures[number].parts[which].over > 1 and body.marks else body.parts
        if row in bright:
            parts += ((outlines[row], dark), (bright[row], light))
        else:
            parts.append((outlines[row], light))
