"""A scene on the way from how it was to how it is: bodies, things and pictures between the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import atan2, cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.stage.blocks import Block, Blocks
from kling_renderers.animatic.stage.cards import Card
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.bending import HIPS
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Feature, Figure, Part
from kling_renderers.animatic.stand_ins.solids import Solid

_OF_LEGS = 6
"""Parts of two legs, with which a body begins."""
_GROWS = 0.1
"""How small what takes another shape is at first, and from when on: a choice."""
Place3 = tuple[float, float, float]


def between(one: Scene, other: Scene, part: float) -> Scene:
    """The scene when so much of the way from one to another is done, 0 to 1. What has no counterpart in the other one
    is there for its own half of the way.
    """
    if part <= 0:
        return one
    if part >= 1:
        return other
    nearest = one if part < 0.5 else other
    figures, cards = nearest.figures, nearest.cards
    if [figure.name for figure in one.figures] == [figure.name for figure in other.figures]:
        pairs = zip(one.figures, other.figures, strict=True)
        figures = tuple(_figure(was, now, part) for was, now in pairs)
        if [card.figure for card in one.cards] == [card.figure for card in other.cards]:
            pairs_of_cards = zip(one.cards, other.cards, strict=True)
            cards = tuple(_card(was, now, part) for was, now in pairs_of_cards)
    pieces = other.pieces
    if one.pieces.corners.shape == pieces.corners.shape and (one.pieces.corners != pieces.corners).any():
        corners = one.pieces.corners + part * (pieces.corners - one.pieces.corners)
        pieces = Blocks([Block(*each) for each in zip(corners, pieces.colours, strict=True)])
    return replace(other, pieces=pieces, figures=figures, cards=cards, models=_models(one.models, other.models, part))


def _mixed(was: Place3, now: Place3, part: float) -> Place3:
    x, y, z = (a + part * (b - a) for a, b in zip(was, now, strict=True))
    return x, y, z


def _card(was: Card, now: Card, part: float) -> Card:
    return replace(now, corners=was.corners + part * (now.corners - was.corners))


def _figure(was: Figure, now: Figure, part: float) -> Figure:
    if was is now:
        return now
    turn = (_yaw(now) - _yaw(was) + pi) % (2 * pi) - pi
    middle = np.array((was.x, HIPS * was.stature, was.z))
    gone = np.array((now.x - was.x, 0.0, now.z - was.z))

    def on_the_way(first: Points, last: Points) -> Points:
        """Places on arcs about the hips, while these go over the ground and the body turns."""
        start, end = first - middle, _turned(last - middle - gone, -turn)
        found: Points = _turned(_arcs(start, end, part), part * turn) + middle + part * gone
        return found

    parts = []
    for earlier, later in _paired(was, now):
        if earlier is not None and later is not None:
            balls = on_the_way(earlier.balls[:, :3], later.balls[:, :3])
            radii = earlier.balls[:, 3] + part * (later.balls[:, 3] - earlier.balls[:, 3])
            nearest = earlier if part < 0.5 else later
            parts.append(nearest._replace(balls=np.column_stack((balls, radii)), swing=later.swing))
        elif (part < 0.5) == (later is None):
            alone = earlier or later
            assert alone is not None
            parts.append(alone)
    x, y, z = on_the_way(np.array((was.head,)), np.array((now.head,)))[0].tolist()
    angle = _yaw(was) + part * turn
    return replace(
        now,
        x=was.x + part * (now.x - was.x),
        z=was.z + part * (now.z - was.z),
        parts=tuple(parts),
        features=_features(was.features, now.features, turn, part),
        head=(x, y, z),
        hands=_mixed(was.hands, now.hands, part) if was.hands and now.hands else None,
        ahead=(sin(angle), -cos(angle)),
        top=was.top + part * (now.top - was.top),
        bend=was.bend + part * (now.bend - was.bend),
        eyes=was.eyes + part * (now.eyes - was.eyes) if was.eyes is not None and now.eyes is not None else now.eyes,
    )


def _yaw(figure: Figure) -> float:
    return atan2(figure.ahead[0], -figure.ahead[1])


def _turned(ways: Points, turn: float) -> Points:
    """Ways (n, 3) turned about the upright, in radians."""
    found: Points = ways @ np.array(((cos(turn), 0, sin(turn)), (0, 1, 0), (-sin(turn), 0, cos(turn))))
    return found


def _arcs(start: Points, end: Points, part: float) -> Points:
    """Ways (n, 3) on the way: as long as between the two, and turned from the one to the other."""
    far, near = (np.sqrt((ways * ways).sum(axis=1, keepdims=True)) for ways in (end, start))
    mixed = start / np.maximum(near, 1e-9) * (1 - part) + end / np.maximum(far, 1e-9) * part
    length = np.sqrt((mixed * mixed).sum(axis=1, keepdims=True))
    straight = start + part * (end - start)
    found: Points = np.where(length > 0.2, mixed / np.maximum(length, 0.2) * (near + part * (far - near)), straight)
    return found


def _features(was: Sequence[Feature], now: tuple[Feature, ...], turn: float, part: float) -> tuple[Feature, ...]:
    """The marks of a head on the way."""
    if len(was) != len(now):
        return now
    found = []
    for earlier, later in zip(was, now, strict=True):
        if earlier.outline.shape != later.outline.shape:
            return now
        outline = earlier.outline + part * (_turned(later.outline, -turn) - earlier.outline)
        outward = earlier.outward + part * (_turned(later.outward[None], -turn)[0] - earlier.outward)
        wide = later.wide
        if wide is not None and earlier.wide is not None:
            wide = _turned(earlier.wide + part * (_turned(wide, -turn) - earlier.wide), part * turn)
        found.append(
            later._replace(
                outline=_turned(outline, part * turn), outward=_turned(outward[None], part * turn)[0], wide=wide
            )
        )
    return tuple(found)


@lru_cache(maxsize=32)
def _paired(was: Figure, now: Figure) -> list[tuple[Part | None, Part | None]]:
    """The parts of a body before and after, in pairs: its head, trunk and arms in their order, legs from the hips down
    on each side; None where the other has none.
    """
    earlier, later = _split(was.parts), _split(now.parts)
    same = 0
    while same < min(len(earlier), len(later)) - _OF_LEGS and _alike(earlier[-1 - same], later[-1 - same]):
        same += 1
    pairs: list[tuple[Part | None, Part | None]] = []
    ordered = [
        sorted(parts[: len(parts) - same], key=lambda one: _height_on_its_side(one, figure))
        for parts, figure in ((earlier, was), (later, now))
    ]
    for one in ordered[0]:
        match = next(
            (other for other in ordered[1] if _alike(one, other) and _side(one, was) == _side(other, now)), None
        )
        if match is not None:
            ordered[1] = [other for other in ordered[1] if other is not match]
        pairs.append((one, match))
    pairs += [(None, one) for one in ordered[1]]
    return pairs + list(zip(earlier[len(earlier) - same :], later[len(later) - same :], strict=True))


def _side(one: Part, figure: Figure) -> int:
    """On which side of a body a part is: -1, 0 or 1."""
    x, _, z = one.balls[:, :3].mean(axis=0) - (figure.x, 0.0, figure.z)
    east, north = figure.ahead
    return int(np.sign(round(float(z * east - x * north), 3)))


def _height_on_its_side(one: Part, figure: Figure) -> tuple[int, float]:
    return _side(one, figure), -float(one.balls[:, 1].max())


def _alike(one: Part, other: Part) -> bool:
    return len(one.balls) == len(other.balls) and one.colour == other.colour


def _split(parts: Sequence[Part]) -> list[Part]:
    """Parts, with straight legs in two at the knee."""
    found = []
    for piece in parts:
        if piece.over < 0 and len(piece.balls) == 3:
            swings = (None, None) if piece.swing is None else (piece.swing[:2], piece.swing[1:])
            found += [
                piece._replace(balls=balls, swing=swing)
                for balls, swing in zip((piece.balls[:2], piece.balls[1:]), swings, strict=True)
            ]
        else:
            found.append(piece)
    return found


def _models(was: Sequence[Model], now: Sequence[Model], part: float) -> tuple[Model, ...]:
    """Things on the way: those that change go from where they were to where they are."""
    left = [model for model in now if not any(_same(model, other) for other in was)]
    gone = [model for model in was if not any(_same(model, other) for other in now)]
    kept = [model for model in now if not any(model is other for other in left)]
    if len(left) == len(gone):
        return (*kept, *(_model(one, other, part) for one, other in zip(gone, left, strict=True)))
    if gone and left and part >= _GROWS:
        return (*kept, *(_grown(gone[0], model, part) for model in left))
    return (*kept, *(gone if part < (_GROWS if left else 0.5) else left))


def _same(one: Model, other: Model) -> bool:
    return one.corners.shape == other.corners.shape and bool((one.corners == other.corners).all())


def _model(was: Model, now: Model, part: float) -> Model:
    """A thing whose solids go from how they were to how they are; those that are new are there at once, those
    that are gone for half of the way.
    """
    before = list(was.solids)
    solids = []
    for solid in now.solids:
        match = next((one for one in before if one.colour == solid.colour and one.faces == solid.faces), None)
        if match is not None:
            before.remove(match)
        solids.append(solid if match is None else _solid(match, solid, part))
    if len(before) > len(was.solids) / 2:
        return was if part < _GROWS else _grown(was, now, part)
    solids += before if part < 0.5 else []
    middle = was.middle + part * (now.middle - was.middle)
    return Model(solids, middle, stays=now.stays, leaps=now.leaps, riders=now.riders)


def _grown(was: Model, now: Model, part: float) -> Model:
    """What is of another shape altogether: it grows out of what it was, as an umbrella opens."""
    middle = was.corners.mean(axis=0)
    small = [replace(solid, corners=middle + _GROWS * (solid.corners - middle), marks=()) for solid in now.solids]
    solids = [_solid(one, other, part) for one, other in zip(small, now.solids, strict=True)]
    return Model(solids, now.middle, stays=now.stays, leaps=now.leaps, riders=now.riders)


def _solid(was: Solid, now: Solid, part: float) -> Solid:
    marks: list[tuple[int, NDArray[np.float64], tuple[int, int, int]]] = []
    if len(was.marks) == len(now.marks):
        marks = [
            (face, first + part * (last - first), colour)
            for (_, first, _), (face, last, colour) in zip(was.marks, now.marks, strict=True)
            if first.shape == last.shape
        ]
    return replace(now, corners=was.corners + part * (now.corners - was.corners), marks=tuple(marks))
