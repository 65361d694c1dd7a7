"""Bodies that kick, throw and dive. All numbers are choices: a silhouette that says what is done, from one side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing import turning
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.stand_ins.moved import reshaped
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, part

_DIVES = {"diving": (74.0, 0.46), "fallen": (88.0, 0.1)}
"""By how many degrees who dives is turned over to a side, and how high their hips are then, in statures."""
_HIPS = 0.5
PUSH_UPS = {"pushing_up": 71.0, "pushed_low": 85.0}
"""By how many degrees who does push-ups is tipped ahead, at the top and at the bottom of one."""
_ON_TOES = 0.07
"""How much higher than on the ground who stands on their toes then is, in statures."""
_THIGH, _KNEE, _SHIN, _ANKLE, _HEEL, _TOE = 0.048, 0.037, 0.036, 0.023, 0.024, 0.017
"""The thickness of a leg at each joint, as radii."""
_Leg = tuple[tuple[float, float, float], ...]
"""Where on its side a hip, a knee, an ankle, a heel and the tip of a foot are."""
_LEGS: dict[str, tuple[_Leg, _Leg]] = {
    "drawn_back": (
        ((0.046, 0.47, 0.0), (0.055, 0.3, 0.14), (0.06, 0.26, 0.35), (0.06, 0.265, 0.375), (0.062, 0.18, 0.42)),
        ((0.046, 0.47, 0.0), (0.05, 0.26, -0.05), (0.055, 0.05, -0.01), (0.056, 0.026, -0.005), (0.062, 0.018, -0.095)),
    ),
    "kicking": (
        ((0.046, 0.48, 0.0), (0.05, 0.45, -0.21), (0.052, 0.43, -0.42), (0.052, 0.435, -0.45), (0.054, 0.52, -0.49)),
        ((0.046, 0.48, 0.0), (0.05, 0.265, 0.03), (0.055, 0.05, 0.07), (0.056, 0.026, 0.075), (0.062, 0.018, -0.015)),
    ),
    "airborne": (
        ((0.046, 0.6, 0.0), (0.052, 0.41, -0.09), (0.055, 0.21, 0.04), (0.055, 0.19, 0.05), (0.06, 0.12, 0.0)),
        ((0.046, 0.6, 0.0), (0.055, 0.39, 0.02), (0.06, 0.25, 0.19), (0.06, 0.24, 0.215), (0.062, 0.155, 0.22)),
    ),
    "braced": (
        ((0.046, 0.41, 0.0), (0.07, 0.26, -0.13), (0.06, 0.05, -0.03), (0.06, 0.026, -0.025), (0.068, 0.018, -0.115)),
        ((0.046, 0.41, 0.0), (0.07, 0.26, -0.13), (0.06, 0.05, -0.03), (0.06, 0.026, -0.025), (0.068, 0.018, -0.115)),
    ),
    "rearing": (
        ((0.046, 0.46, 0.0), (0.06, 0.25, 0.02), (0.06, 0.05, 0.15), (0.06, 0.026, 0.155), (0.066, 0.018, 0.065)),
        ((0.046, 0.46, 0.0), (0.05, 0.3, -0.16), (0.055, 0.1, -0.25), (0.055, 0.075, -0.25), (0.06, 0.12, -0.33)),
    ),
    "slipping": (
        ((0.046, 0.42, 0.0), (0.05, 0.44, -0.21), (0.052, 0.54, -0.4), (0.052, 0.55, -0.43), (0.054, 0.63, -0.41)),
        ((0.046, 0.42, 0.0), (0.05, 0.22, -0.09), (0.055, 0.05, 0.02), (0.056, 0.026, 0.025), (0.062, 0.03, -0.065)),
    ),
    "stumbling": (
        ((0.046, 0.46, 0.0), (0.05, 0.29, 0.13), (0.055, 0.33, 0.34), (0.055, 0.34, 0.37), (0.06, 0.27, 0.43)),
        ((0.046, 0.46, 0.0), (0.055, 0.28, -0.16), (0.06, 0.07, -0.13), (0.06, 0.04, -0.125), (0.066, 0.018, -0.205)),
    ),
    "sitting_up": (
        ((0.046, 0.07, 0.0), (0.06, 0.29, -0.17), (0.06, 0.06, -0.3), (0.06, 0.026, -0.305), (0.064, 0.018, -0.39)),
        ((0.046, 0.07, 0.0), (0.06, 0.29, -0.17), (0.06, 0.06, -0.3), (0.06, 0.026, -0.305), (0.064, 0.018, -0.39)),
    ),
    "lunging": (
        ((0.046, 0.45, 0.0), (0.055, 0.26, 0.12), (0.06, 0.1, 0.28), (0.06, 0.085, 0.3), (0.066, 0.018, 0.235)),
        ((0.046, 0.45, 0.0), (0.05, 0.29, -0.18), (0.055, 0.05, -0.21), (0.056, 0.026, -0.205), (0.062, 0.018, -0.295)),
    ),
}
_LEGS["curled_down"] = _LEGS["sitting_up"]
"""The leg on the side that is nearer to us, and the other one."""


def legs(posture: str, near: int, dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """The legs of somebody who kicks or throws; ``near``: on which side of theirs we are, -1 or 1."""
    shoes, shins, thighs = list[Part](), list[Part](), list[Part]()
    for side, joints in zip((near, -near), _LEGS[posture], strict=True):
        hip, knee, ankle, heel, toe = ((side * x, y, z) for x, y, z in joints)
        shoes.append(part([(*heel, _HEEL), (*toe, _TOE)], shoe))
        shins.append(part([(*knee, _SHIN), (*ankle, _ANKLE)], shin, 0.004, over=-1))
        thighs.append(part([(*hip, _THIGH), (*knee, _KNEE)], dark, 0.002, over=-1))
    return [*shoes, *shins, *thighs]


def turned_over(figure: Figure, posture: str, side: int) -> Figure:
    """A standing figure stretched in the air to a ``side`` of it, -1 or 1, or fallen on that side."""
    degrees, high = _DIVES[posture]
    matrix = turning.aside(side * degrees)

    def over(places: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = (places - (0.0, _HIPS, 0.0)) @ matrix + (side * _HIPS, high, 0.0)
        return found

    made = reshaped(figure, over, matrix, still=True)
    return replace(made, eyes=made.head[1], top=high + 0.15)


def tipped(figure: Figure, posture: str) -> Figure:
    """A standing figure stretched out over the ground, on hands and toes."""
    matrix = turning.back(-PUSH_UPS[posture])

    def over(places: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = places @ matrix + (0.0, _ON_TOES, _HIPS * matrix[2, 1])
        return found

    made = reshaped(figure, over, matrix, still=True)
    return replace(made, eyes=made.head[1], top=made.head[1] + 0.1)
