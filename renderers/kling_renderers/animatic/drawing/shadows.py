"""What lies under who and what stands on the ground: without it they seem to hover."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, Points
from kling_renderers.animatic.stand_ins.bending import gone_back
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Figure

_ABOVE = 0.001
"""How high shadows lie, in statures."""
_TURN = np.linspace(0, 2 * np.pi, 20, endpoint=False)
_AROUND = np.stack((np.cos(_TURN), np.sin(_TURN)))
_OF_A_PERSON = np.stack((_AROUND[0] * 0.15, np.full(len(_TURN), _ABOVE), _AROUND[1] * 0.11), axis=1)
_HEAD = 0.085
"""How wide the shadow of somebody is where their head's is, from its middle, for each stature that they are tall."""
_FEET = 0.8
"""How much of the way back from a bent body's middle to its feet its shadow lies: a choice."""
_LOW = 0.03
"""What is no higher than this stands on the ground, in heights of whose it is."""
_BESIDE = 0.02
"""How far a shadow reaches out to the right, in statures, as light comes from the left."""


def shadows(
    figures: Sequence[Figure],
    gone: Points,
    models: Sequence[Model],
    moments: Sequence[Moment],
    cast: tuple[float, float] | None = None,
    strides: Sequence[Sequence[float]] = (),
) -> Points:
    """The outlines (moments, shadows, n, 3) of what lies under figures that have ``gone`` so far (figures, moments, 3),
    and under models that stand on the ground. ``cast``: how far the sun lays a shadow over the ground, as (x, z) for
    each stature that something is tall; None where no sun does. ``strides``: where each figure is in its steps at each
    moment, as angles; none of them walks without.
    """
    below = np.array([_under(figure) for figure in figures]).reshape(-1, 1, 3)
    places = below + gone * (1.0, 0.0, 1.0)
    laid = np.empty((len(figures), len(moments), len(_TURN), 3))
    for number, figure in enumerate(figures):
        standing, apart = _of_somebody(figure, cast)
        steps = np.abs(np.sin(strides[number] if figure.walks and strides else np.zeros(len(moments))))
        laid[number] = standing + steps[:, None, None] * (apart - standing)
    of_figures: Points = (laid + places[:, :, None]).transpose(1, 0, 2, 3)
    things = [model for model in models if model.stands]
    if not things:
        return of_figures
    ways = [[(0.0, 0.0) if model.stays else now.walked for model in things] for now in moments]
    of_models = np.empty((len(moments), len(things), len(_TURN), 3))
    of_models[..., 1] = _ABOVE
    outlines = np.array([_footprint(model, cast or (0.0, 0.0)) for model in things])
    of_models[..., ::2] = outlines + np.array(ways)[:, :, None]
    return np.concatenate((of_figures, of_models), axis=1)


def over_a_gap(outlines: Points, gap: Sequence[Points]) -> NDArray[np.bool_]:
    """Which shadows (moments, shadows) fall into a gap between two places: nothing is seen of them down there."""
    across = gap[1] - gap[0]
    along: Points = (outlines.mean(axis=2) - gap[0]) @ across / (across @ across)
    return np.logical_and(along > 0, along < 1)


def _under(figure: Figure) -> tuple[float, float, float]:
    """Where on the ground the middle of somebody's shadow is: nearly where the feet are, also of who is bent."""
    back = _FEET * figure.stature * gone_back(figure.bend)
    return figure.x + _BESIDE - figure.ahead[0] * back, 0.0, figure.z - figure.ahead[1] * back


@lru_cache(maxsize=64)
def _of_somebody(figure: Figure, cast: tuple[float, float] | None) -> tuple[Points, Points]:
    """The outlines of what lies under somebody, around the middle of their shadow: as they stand, and with legs as far
    apart as they go. It begins under their feet, or all their paws.
    """
    around = _under_a_body(figure.top, cast) * (not figure.carried)
    if figure.carried:
        return around, around
    x, _, z = _under(figure)
    balls, swings = _feet(figure)
    if not len(balls):
        return around, around
    spots = balls[:, ::2] - (x, z)
    ways = np.array(figure.ahead) * swings[:, None]
    standing, apart = (
        _around(around, np.concatenate([spots + side * ways for side in sides]), np.tile(balls[:, 3], len(sides)))
        for sides in ((0,), (-1, 1))
    )
    return standing, apart


def _feet(figure: Figure) -> tuple[Points, Points]:
    """The balls (n, 4) on which somebody stands, and how far each swings in a step (n,)."""
    found, swings = [np.zeros((0, 4))], [np.zeros(0)]
    for part in figure.parts:
        low = part.balls[:, 1] - part.balls[:, 3] < _LOW * figure.top
        found.append(part.balls[low])
        swings.append(np.zeros(low.sum()) if part.swing is None else part.swing[low])
    return np.concatenate(found), np.concatenate(swings)


def _around(outline: Points, spots: Points, radii: Points) -> Points:
    """An outline grown to hold discs around some spots (n, 2) too."""
    ways = _AROUND.T
    reach = spots @ _AROUND + radii[:, None]
    best = reach.argmax(axis=0)
    discs = np.insert(spots[best] + radii[best, None] * ways, 1, _ABOVE, axis=1)
    further = reach.max(axis=0) > (outline[:, ::2] * ways).sum(axis=1)
    return np.where(further[:, None], discs, outline)


def _under_a_body(tall: float, cast: tuple[float, float] | None) -> Points:
    """The outline of what lies under somebody so tall, with the shadow from the feet to the head."""
    wide = min(1.0, 1.6 * tall)
    feet: Points = _OF_A_PERSON * (wide, 1.0, wide)
    if cast is None:
        return feet
    ways = _AROUND.T
    of_head = np.insert(ways * (_HEAD * tall) + np.array(cast) * tall, 1, _ABOVE, axis=1)
    further = ((of_head - feet)[:, ::2] * ways).sum(axis=1) > 0
    return np.where(further[:, None], of_head, feet)


@lru_cache(maxsize=64)
def _footprint(model: Model, cast: tuple[float, float]) -> Points:
    """What a model covers of the ground (n, 2), and its shadow, as far as it goes each way; corners come again where it
    has few.
    """
    flat = model.corners[:, ::2]
    if cast != (0.0, 0.0):
        flat = np.concatenate((flat, flat + model.corners[:, 1:2] * cast))
    outline: Points = flat[(flat @ _AROUND).argmax(axis=0)] + (_BESIDE, 0.0)
    return outline
