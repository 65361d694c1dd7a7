"""Bodies that kick, throw and dive. All numbers are choices: a silhouette that says what is done, from one side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing import turning
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.moved import reshaped
from kling_renderers.animatic.stand_ins.shapes import Balls, Figure, Part, part

_OVER = {
    "diving": (74.0, 0.46), "fallen": (88.0, 0.1), "inverted": (180.0, 0.62), "handstand": (180.0, 0.62),
    "peeking": (17.0, 0.48), "askew": (7.0, 0.5), "wheeled_over": (90.0, 0.56), "wheeled_back": (270.0, 0.56),
}  # fmt: skip
"""By how many degrees who dives is turned over to a side, and how high their hips are then, in statures."""
_DIVES = ("diving", "fallen")
"""Those of them whose hips go to that side."""
_FLOATS = {
    "falling": (66.0, 0.5),
    "soaring": (-78.0, 0.5),
    "flipped": (150.0, 0.85),
    "flipped_on": (250.0, 0.75),
    "plunging": (-140.0, 0.5),
    "flying": (-82.0, 0.5),
    "rolled": (120.0, 0.26),
    "rolled_on": (240.0, 0.22),
}
"""By how many degrees who falls, floats or somersaults is turned back, and how high their hips are then."""
_PIVOT, _ROPE = 3.2, 0.014
"""How high the rope hangs on which somebody swings, and its radius, in statures."""
_HIPS = 0.5
PUSH_UPS = {"pushing_up": 71.0, "pushed_low": 85.0}
"""By how many degrees who does push-ups is tipped ahead, at the top and at the bottom of one."""
_ON_TOES = 0.07
"""How much higher than on the ground who stands on their toes then is, in statures."""
_THIGH, _KNEE, _SHIN, _ANKLE, _HEEL, _TOE = 0.048, 0.037, 0.036, 0.023, 0.024, 0.017
"""The thickness of a leg at each joint, as radii."""
_Leg = tuple[tuple[float, float, float], ...]
"""Where on its side a hip, a knee, an ankle, a heel and the tip of a foot are."""


def _raised(legs: tuple[_Leg, _Leg], by: float) -> tuple[_Leg, _Leg]:
    near, far = (tuple((x, y + by, z) for x, y, z in leg) for leg in legs)
    return near, far


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
    "hanging": (
        ((0.046, 0.5, 0.0), (0.045, 0.28, -0.035), (0.04, 0.06, 0.05), (0.04, 0.04, 0.055), (0.042, -0.04, 0.02)),
        ((0.046, 0.5, 0.0), (0.045, 0.28, 0.0), (0.04, 0.06, 0.09), (0.04, 0.04, 0.095), (0.042, -0.04, 0.065)),
    ),
    "clinging": (
        ((0.046, 0.5, 0.0), (0.06, 0.46, -0.21), (0.03, 0.26, -0.12), (0.03, 0.235, -0.115), (0.03, 0.19, -0.2)),
        ((0.046, 0.5, 0.0), (0.06, 0.42, -0.2), (0.03, 0.22, -0.09), (0.03, 0.195, -0.085), (0.03, 0.15, -0.17)),
    ),
    "climbing": (
        ((0.046, 0.5, 0.0), (0.09, 0.47, -0.2), (0.07, 0.27, -0.13), (0.07, 0.245, -0.125), (0.07, 0.23, -0.21)),
        ((0.046, 0.5, 0.0), (0.06, 0.27, -0.06), (0.06, 0.05, -0.09), (0.06, 0.03, -0.09), (0.06, 0.02, -0.18)),
    ),
    "propped": (
        ((0.046, 0.48, 0.02), (0.03, 0.27, -0.1), (-0.01, 0.05, -0.2), (-0.01, 0.026, -0.195), (-0.02, 0.018, -0.285)),
        ((0.046, 0.48, 0.02), (0.05, 0.27, -0.05), (0.05, 0.05, -0.12), (0.05, 0.026, -0.115), (0.055, 0.018, -0.205)),
    ),
    "falling": (
        ((0.046, 0.5, 0.0), (0.07, 0.34, -0.15), (0.08, 0.13, -0.2), (0.08, 0.11, -0.2), (0.08, 0.04, -0.24)),
        ((0.046, 0.5, 0.0), (0.05, 0.29, -0.06), (0.06, 0.11, 0.06), (0.06, 0.09, 0.07), (0.06, 0.02, 0.03)),
    ),
    "airborne_low": (
        ((0.046, 0.5, 0.0), (0.1, 0.29, 0.04), (0.12, 0.22, 0.24), (0.12, 0.215, 0.26), (0.12, 0.14, 0.3)),
        ((0.046, 0.5, 0.0), (0.1, 0.29, 0.0), (0.13, 0.13, 0.14), (0.13, 0.12, 0.16), (0.13, 0.04, 0.19)),
    ),
    "one_leg": (
        ((0.046, 0.5, 0.0), (0.21, 0.375, -0.05), (0.075, 0.29, -0.045), (0.06, 0.3, -0.045), (0.065, 0.21, -0.05)),
        ((0.046, 0.5, 0.0), (0.03, 0.28, -0.006), (0.025, 0.05, 0.005), (0.025, 0.026, 0.008), (0.03, 0.018, -0.078)),
    ),
    "one_knee": (
        ((0.046, 0.27, 0.0), (0.055, 0.27, -0.215), (0.06, 0.05, -0.2), (0.06, 0.026, -0.195), (0.064, 0.018, -0.285)),
        ((0.046, 0.27, 0.0), (0.055, 0.045, 0.03), (0.056, 0.04, 0.25), (0.056, 0.04, 0.27), (0.06, 0.018, 0.34)),
    ),
    "split": (
        ((0.046, 0.08, 0.0), (0.05, 0.06, -0.22), (0.05, 0.045, -0.44), (0.05, 0.04, -0.46), (0.05, 0.11, -0.5)),
        ((0.046, 0.08, 0.0), (0.05, 0.06, 0.22), (0.05, 0.045, 0.44), (0.05, 0.04, 0.46), (0.05, 0.018, 0.54)),
    ),
    "surfing": (
        ((0.046, 0.4, 0.0), (0.06, 0.29, -0.19), (0.05, 0.11, -0.22), (0.05, 0.085, -0.215), (0.055, 0.075, -0.3)),
        ((0.046, 0.4, 0.0), (0.07, 0.25, 0.1), (0.05, 0.11, 0.24), (0.05, 0.085, 0.25), (0.055, 0.075, 0.17)),
    ),
    "skiing": (
        ((0.05, 0.43, 0.05), (0.065, 0.29, -0.11), (0.065, 0.08, -0.01), (0.065, 0.055, 0.0), (0.065, 0.05, -0.09)),
        ((0.05, 0.43, 0.05), (0.065, 0.29, -0.11), (0.065, 0.08, 0.03), (0.065, 0.055, 0.04), (0.065, 0.05, -0.05)),
    ),
    "wheeling": (
        ((0.046, 0.5, 0.0), (0.2, 0.35, 0.0), (0.34, 0.18, 0.0), (0.35, 0.165, 0.0), (0.39, 0.11, -0.03)),
        ((0.046, 0.5, 0.0), (0.2, 0.35, 0.0), (0.34, 0.18, 0.0), (0.35, 0.165, 0.0), (0.39, 0.11, -0.03)),
    ),
    "lunging": (
        ((0.046, 0.45, 0.0), (0.055, 0.26, 0.12), (0.06, 0.1, 0.28), (0.06, 0.085, 0.3), (0.066, 0.018, 0.235)),
        ((0.046, 0.45, 0.0), (0.05, 0.29, -0.18), (0.055, 0.05, -0.21), (0.056, 0.026, -0.205), (0.062, 0.018, -0.295)),
    ),
}
_LEGS["curled_down"] = _LEGS["knees_hugged"] = _LEGS["sitting_up"]
_LEGS["pulled_up"] = _raised(_LEGS["hanging"], 0.22)
_LEGS["punching"] = _LEGS["lunging"]
_LEGS.update(dict.fromkeys(("flipped", "flipped_on", "rolled", "rolled_on"), _LEGS["clinging"]))
_LEGS["soaring"] = _LEGS["airborne_low"]
_LEGS["wheeled_over"] = _LEGS["wheeled_back"] = _LEGS["wheeling"]
"""The leg on the side that is nearer to us, and the other one."""


_SKI = mix(BLACK, WHITE, 0.3)
_BOARDS: dict[str, tuple[tuple[Balls, Colour], ...]] = {
    "surfing": (
        ([(x, 0.04, z, 0.02) for x in (-0.06, 0.06) for z in (-0.36, 0.34)] + [(0, 0.06, -0.56, 0.015)], WHITE),
    ),
    "skiing": tuple(
        ([(x, 0.02, 0.42, 0.009), (x, 0.02, -0.46, 0.009), (x, 0.06, -0.56, 0.007)], _SKI) for x in (-0.065, 0.065)
    )
    + tuple(([(x, 0.66, -0.2, 0.009), (1.2 * x, 0.03, 0.2, 0.009)], BLACK) for x in (-0.17, 0.17)),
}
"""What somebody is on who surfs or skis, and the poles."""


def legs(posture: str, near: int, dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """The legs of somebody who kicks or throws; ``near``: on which side of theirs we are, -1 or 1."""
    shoes, shins, thighs = list[Part](), list[Part](), list[Part]()
    for side, joints in zip((near, -near), _LEGS[posture], strict=True):
        hip, knee, ankle, heel, toe = ((side * x, y, z) for x, y, z in joints)
        shoes.append(part([(*heel, _HEEL), (*toe, _TOE)], shoe))
        shins.append(part([(*knee, _SHIN), (*ankle, _ANKLE)], shin, 0.004, over=-1))
        thighs.append(part([(*hip, _THIGH), (*knee, _KNEE)], dark, 0.002, over=-1))
    boards = [part(balls, colour, 0.02) for balls, colour in _BOARDS.get(posture, ())]
    return [*shoes, *shins, *thighs, *boards]


def turned_over(figure: Figure, posture: str, side: int) -> Figure:
    """A standing figure stretched in the air to a ``side`` of it, -1 or 1, or fallen on that side."""
    back = posture in _FLOATS
    degrees, high = (_FLOATS if back else _OVER)[posture]
    matrix = turning.back(degrees) if back else turning.aside(side * degrees)
    gone = side * _HIPS if posture in _DIVES else 0.0

    def over(places: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = (places - (0.0, _HIPS, 0.0)) @ matrix + (gone, high, 0.0)
        return found

    made = reshaped(figure, over, matrix, still=True)
    chin = (np.array(figure.chin) @ matrix).tolist()
    made = replace(made, chin=(chin[0], chin[1], chin[2]))
    return replace(made, eyes=made.head[1], top=high + (0.15 if posture in _DIVES or back else 0.6))


def swung(figure: Figure, degrees: float) -> Figure:
    """A hanging figure in its place, with its rope, so far to a side of the frame."""
    matrix, tall = turning.aside(degrees), figure.stature
    above = np.array((figure.x, _PIVOT * tall, figure.z))
    rope = part([(figure.x, y * tall, figure.z - 0.05, _ROPE) for y in (0.85, _PIVOT)], CRATE)

    def to_a_side(places: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = (places - above) @ matrix + above
        return found

    return reshaped(replace(figure, parts=(*figure.parts, rope)), to_a_side, matrix, still=True)


def tipped(figure: Figure, posture: str) -> Figure:
    """A standing figure stretched out over the ground, on hands and toes."""
    matrix = turning.back(-PUSH_UPS[posture])

    def over(places: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = places @ matrix + (0.0, _ON_TOES, _HIPS * matrix[2, 1])
        return found

    made = reshaped(figure, over, matrix, still=True)
    return replace(made, eyes=made.head[1], top=made.head[1] + 0.1)
