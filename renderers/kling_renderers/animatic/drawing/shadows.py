"""What lies under who and what stands on the ground: without it they seem to hover."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

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
_BESIDE = 0.02
"""How far a shadow reaches out to the right, in statures, as light comes from the left."""


def shadows(
    figures: Sequence[Figure],
    gone: Points,
    models: Sequence[Model],
    moments: Sequence[Moment],
    cast: tuple[float, float] | None = None,
) -> Points:
    """The outlines (moments, shadows, n, 3) of what lies under figures that have ``gone`` so far (figures, moments, 3),
    and under models that stand on the ground. ``cast``: how far the sun lays a shadow over the ground, as (x, z) for
    each stature that something is tall; None where no sun does.
    """
    below = np.array([_under(figure) for figure in figures]).reshape(-1, 1, 3)
    places = below + gone * (1.0, 0.0, 1.0)
    laid = np.array([_of_somebody(figure.top, cast) * (not figure.carried) for figure in figures])
    laid = laid.reshape(-1, len(_TURN), 3)
    of_figures: Points = laid + places.transpose(1, 0, 2)[:, :, None]
    standing = [model for model in models if model.stands]
    if not standing:
        return of_figures
    ways = [[(0.0, 0.0) if model.stays else now.walked for model in standing] for now in moments]
    of_models = np.empty((len(moments), len(standing), len(_TURN), 3))
    of_models[..., 1] = _ABOVE
    outlines = np.array([_footprint(model, cast or (0.0, 0.0)) for model in standing])
    of_models[..., ::2] = outlines + np.array(ways)[:, :, None]
    return np.concatenate((of_figures, of_models), axis=1)


def _under(figure: Figure) -> tuple[float, float, float]:
    """Where on the ground the middle of somebody's shadow is: nearly where the feet are, also of who is bent."""
    back = _FEET * figure.stature * gone_back(figure.bend)
    return figure.x + _BESIDE - figure.ahead[0] * back, 0.0, figure.z - figure.ahead[1] * back


@lru_cache(maxsize=64)
def _of_somebody(tall: float, cast: tuple[float, float] | None) -> Points:
    """The outline of what lies under somebody so tall, with the shadow from the feet to the head."""
    wide = min(1.0, 1.6 * tall)
    feet: Points = _OF_A_PERSON * (wide, 1.0, wide)
    if cast is None:
        return feet
    ways = _AROUND.T
    of_head = np.insert(ways * (_HEAD * tall) + np.array(cast) * tall, 1, _ABOVE, axis=1)
    further = ((of_head - feet)[:, ::2] * ways).sum(axis=1) > 0
    return np.where(further[:, None], of_head, feet)


def _footprint(model: Model, cast: tuple[float, float]) -> Points:
    """What a model covers of the ground (n, 2), and its shadow, as far as it goes each way; corners come again where it
    has few.
    """
    flat = model.corners[:, ::2]
    if cast != (0.0, 0.0):
        flat = np.concatenate((flat, flat + model.corners[:, 1:2] * cast))
    outline: Points = flat[(flat @ _AROUND).argmax(axis=0)] + (_BESIDE, 0.0)
    return outline
