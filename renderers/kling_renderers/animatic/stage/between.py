"""A scene on the way from how it was to how it is: bodies, things and pictures between the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.stage.blocks import Block, Blocks
from kling_renderers.animatic.stage.cards import Card
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.models import HELD_ON, Model
from kling_renderers.animatic.stand_ins.on_the_way import on_the_way
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_story.planned import PlannedShot

_LIES = 0.02
"""How far a thing that may fly is moved at most by who has it, in statures."""
_GROWS = 0.1
"""How small what takes another shape is at first, and from when on: a choice."""
_AS_WIDE, _TURNS = 1.6, 0.5
"""Up to how many times as wide what takes another shape doesn't grow, as a case that opens, and when it is that.
Choices.
"""


def between(one: Scene, other: Scene, part: float, seconds: float = 0.0) -> Scene:
    """The scene when so much of the way from one to another is done, 0 to 1. What has no counterpart in the other one
    is there for its own half of the way. ``seconds``: how long that takes, for what flies.
    """
    if part <= 0:
        return one
    if part >= 1:
        return other
    nearest = one if part < 0.5 else other
    figures, cards = nearest.figures, nearest.cards
    if [figure.name for figure in one.figures] == [figure.name for figure in other.figures]:
        pairs = zip(one.figures, other.figures, strict=True)
        figures = tuple(on_the_way(was, now, part) for was, now in pairs)
        if [card.figure for card in one.cards] == [card.figure for card in other.cards]:
            pairs_of_cards = zip(one.cards, other.cards, strict=True)
            cards = tuple(_card(was, now, part) for was, now in pairs_of_cards)
    pieces = other.pieces
    if one.pieces.corners.shape == pieces.corners.shape and (one.pieces.corners != pieces.corners).any():
        corners = one.pieces.corners + part * (pieces.corners - one.pieces.corners)
        pieces = Blocks([Block(*each) for each in zip(corners, pieces.colours, strict=True)])
    return other._replace(
        pieces=pieces, figures=figures, cards=cards, models=_models(one.models, other.models, part, seconds)
    )


def _card(was: Card, now: Card, part: float) -> Card:
    return replace(now, corners=was.corners + part * (now.corners - was.corners))


def _models(was: Sequence[Model], now: Sequence[Model], part: float, seconds: float) -> tuple[Model, ...]:
    """Things on the way: those that change go from where they were to where they are, tables stay."""
    was, now = ([*_parted(some, others)] for some, others in ((was, now), (now, was)))
    left = [model for model in now if not any(_same(model, other) for other in was)]
    gone = [model for model in was if not any(_same(model, other) for other in now)]
    kept = [model for model in now if not any(model is other for other in left)]
    if len(left) == len(gone):
        return (*kept, *(_gone(one, other, part, seconds) for one, other in zip(gone, left, strict=True)))
    if gone and left and part >= _GROWS:
        return (*kept, *(_grown(gone[0], model, part) for model in left))
    return (*kept, *(gone if part < (_GROWS if left else 0.5) else left))


def _gone(was: Model, now: Model, part: float, seconds: float) -> Model:
    """A thing on its way; what flies does so in an arc, as fast as it fell."""
    begins = now.flies if now.flies is not None else was.flies
    stays = was.corners.shape == now.corners.shape and np.allclose(was.corners, now.corners, atol=_LIES)
    if begins is None or begins == HELD_ON or not seconds or stays:
        return _model(was, now, part)
    from kling_renderers.animatic.stage.in_play import arc

    far, high = arc(seconds, part, begins)
    made = _model(was, now, far)
    return Model((one.placed(1.0, 0.0, high, 0.0) for one in made.solids), stays=now.stays and was.stays)


def _parted(some: Sequence[Model], others: Sequence[Model]) -> Iterator[Model]:
    """Things, each apart from the table it is on that comes there or goes."""
    for model in some:
        yield from model.apart() if model.below and not any(_same(model, other) for other in others) else (model,)


def with_what_stays(shot: PlannedShot, scenes: Sequence[Scene], *, still: bool) -> list[Scene]:
    """The scenes of a shot, from step to step: no table comes and goes, and while the camera stands ``still`` neither
    does the back in the near corner go up and down. Who does nothing in the background is all along where they are
    clear of the others in the end.
    """
    tables = [model.apart()[1] for scene in scenes for model in scene.models if model.below][:1]
    busy = {act.was.name for act in shot.acts}
    backs = [one for scene in scenes for one in scene.figures if one.near and one.name not in busy] if still else []
    kept = max(backs, key=lambda back: back.head[1], default=None)
    behind = {place.name for place in shot.places if place.depth is not None} - busy - {p.whose for p in shot.places}
    stay: dict[str | None, Figure] = {one.name: one for one in scenes[-1].figures if one.name in behind}
    found = []
    for scene in scenes:
        bare = tables and not any(model.below for model in scene.models)
        models = (*scene.models, *tables) if bare else scene.models
        figures = tuple(kept if kept is not None and one.near else stay.get(one.name, one) for one in scene.figures)
        found.append(scene._replace(models=models, figures=figures))
    return found


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
        if float(np.ptp(now.corners[:, 0])) < _AS_WIDE * float(np.ptp(was.corners[:, 0])):
            return was if part < _TURNS else now
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
