"""What of a step is seen from ahead, too: a foot that is lifted, and a body that rocks over the other one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.stand_ins.shapes import Figure

Points = NDArray[np.float64]
_SINKS, _ASIDE = 0.022, 0.014
"""How much lower a body is with its feet apart, and how far to the side it rocks, in statures: choices."""
_SOLE = 0.06
"""How high feet are at most that are on the ground, in statures."""
_LIFTS, _KNEES = 0.6, 0.4
"""How high a foot is lifted on its way ahead, of how far it swings; up to what height, in statures, a leg is."""


def steps(figure: Figure) -> bool:
    """Whether somebody who goes does so on their own feet: on pedals or in stirrups these are further up."""
    sole = _SOLE * figure.stature
    return figure.walks and any(part.swing is not None and part.balls[:, 1].min() < sole for part in figure.parts)


def rocking(figure: Figure, strides: Sequence[float]) -> Points:
    """How far a body is from where it stands, at some angles of its steps (frames, 3)."""
    apart, (east, north), tall = np.sin(np.array(strides)), figure.ahead, figure.stature
    return np.stack((north * _ASIDE * tall * apart, -_SINKS * tall * apart**2, -east * _ASIDE * tall * apart), axis=1)


def in_stride(
    places: Points, heights: Points, swing: Points, stature: float, strides: Sequence[float], rocks: Points
) -> Points:
    """The ``places`` of a body's balls (frames, 3, balls, parts) with the foot that goes ahead lifted, and all over its
    feet rocking. ``heights``, ``swing``: of the balls of who stands there (balls, parts).
    """
    angles = np.array(strides)[:, None, None]
    share = np.clip(heights / (_KNEES * stature), 0.0, 1.0)
    moved: Points = places + rocks[:, :, None, None] * share
    legs = np.where(heights < _KNEES * stature, np.abs(swing), 0.0)
    ahead = np.maximum(0.0, np.cos(angles) * np.sign(swing))
    moved[:, 1] += _LIFTS * legs * 2 * ahead * np.abs(np.sin(angles))
    return moved


def rocking_hands(figures: Sequence[Figure], strides: Sequence[Sequence[float]]) -> Points | None:
    """How far what hands hold rocks with those of some figures who walk (frames, 3), only up and down with several who
    go different ways; None where nobody walks.
    """
    walking = [number for number, figure in enumerate(figures) if steps(figure)]
    if not walking:
        return None
    rocks = rocking(figures[walking[0]], strides[walking[0]])
    if len({figures[number].ahead for number in walking}) > 1:
        rocks[:, [0, 2]] = 0.0
    return rocks
