"""People beside the cast: bodies of few parts without faces, so that eyes go to those who have one. All are choices."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, SKIN, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.arm_poses import POSES
from kling_renderers.animatic.stand_ins.limbs import LEGS
from kling_renderers.animatic.stand_ins.shapes import Balls, Figure, Part, part, sized, turned

_CLOTHES = tuple(
    map(
        rgb,
        ("#6f7f8f", "#8c7468", "#7d8a72", "#a2978a", "#5f6672", "#8f7f96", "#a98f6a", "#737b80", "#9a6f66", "#5d7471"),
    )
)
_HAIR = tuple(map(rgb, ("#2f2a28", "#4a382c", "#6e553d", "#2b2b30", "#8a8680", "#7c5a3c")))
_SKINS = (SKIN, mix(SKIN, rgb("#6b4630"), 0.35), mix(SKIN, WHITE, 0.15), mix(SKIN, rgb("#5a3a28"), 0.7))
_TRUNK: Balls = ((-0.085, 0.79, 0, 0.034), (0.085, 0.79, 0, 0.034), (-0.05, 0.53, 0, 0.05), (0.05, 0.53, 0, 0.05))
_HANGING = ((0.112, 0.785, 0, 0.027), (0.128, 0.62, 0.012, 0.021), (0.125, 0.47, -0.03, 0.018))
_ARMS = {
    "phones": POSES["reaching"],
    "waving": POSES["raised"],
    "cheering": POSES["raised"],
    "dancing": POSES["raised"],
    "carrying": ((0.16, 0.88, -0.02), (0.13, 1.0, -0.02), (0.13, 1.02, -0.02), (0.13, 1.05, -0.02)),
}
_SEATED = 0.235
"""How much lower than standing somebody sits, in statures."""
_SCREEN = rgb("#dfeaf2")


class Extra(NamedTuple):
    """One of a crowd: where, turned by how many degrees from the camera to its own left, doing what, by which
    ``number`` in it; ``shade``: the colour that all have on, or wave; ``plain``: ``small`` in the frame, so that limbs
    aren't told apart, or so seen from ``above``, None is neither.
    """

    x: float
    z: float
    yaw: float
    number: int
    doing: str | None = None
    shade: Colour | None = None
    plain: str | None = None
    sits: bool = False


def bystander(one: Extra, shadow: Colour) -> Figure:
    """One of a crowd; ``shadow``: the colour of what lies under who stands."""
    number, doing = one.number, one.doing
    shirt = _CLOTHES[number * 7 % len(_CLOTHES)]
    if one.shade is not None and doing != "waving":
        shirt = mix(one.shade, (BLACK, WHITE)[number % 2], 0.06 * (number % 3))
    dark, skin, hair = mix(shirt, BLACK, 0.5), _SKINS[number * 3 % len(_SKINS)], _HAIR[number * 5 % len(_HAIR)]
    sits, sleeve = one.sits or doing == "sitting", mix(shirt, BLACK, 0.14)
    parts: list[Part] = []
    if not sits and one.plain != "above":
        flat = [(x, 0.004, 0.02, 0.05) for x in (-0.05, 0.09)]
        parts.append(part(flat, shadow, 1.0))
    if one.plain and not sits:
        # Bands around two balls take the least time.
        parts.append(part([(0, 0.5, 0, 0.088), (0, 0.06, 0, 0.05)], dark))
        parts.append(part([(0, 0.745, 0, 0.1), (0, 0.54, 0, 0.088)], shirt, -0.01))
        parts += [part(_up(side), sleeve) for side in _sides(doing, number)[: 2 if doing == "carrying" else 1]]
        if one.plain == "small":
            parts.append(part([(0, 0.925, 0, 0.058)], skin, -0.03))
        parts.append(part([(0, 0.955, 0.018, 0.058)], hair, -0.03))
    else:
        legs = LEGS["sitting" if sits else "standing"](dark, dark, mix(dark, BLACK, 0.4))
        parts += [_stepping(leg, number) for leg in legs] if doing == "walking" else legs
        parts.append(part(_lowered(_TRUNK, sits), shirt, 0.012, over=1))
        parts.append(part(_lowered([(0, 0.82, 0.009, 0.026), (0, 0.89, 0, 0.026)], sits), mix(skin, BLACK, 0.12), 0.03))
        parts += _arms(doing, number, sleeve, skin, sits)
        head: Balls = [(0, 0.945, -0.004, 0.045), (0, 0.905, -0.014, 0.034)]
        cap: Balls = [(0, 0.97, 0.008, 0.046), (0, 0.935, 0.022, 0.042)]
        if number % 2:
            cap = [*cap, (0, 0.86, 0.028, 0.036)]
        parts.append(part(_lowered(head, sits), skin))
        parts.append(part(_lowered(cap, sits), hair))
    parts += _flag(number, one.shade) if doing == "waving" and number % 3 else []
    top = 1.0 - _SEATED * sits
    made = Figure(one.x, one.z, tuple(parts), (), None, shirt, top, (0.0, top - 0.07, 0.0), walks=False, carried=True)
    return turned(sized(made, 0.93 + 0.02 * (number * 3 % 6)), one.yaw)


def _stepping(leg: Part, number: int) -> Part:
    """A leg as it is in the middle of a step."""
    if leg.swing is None:
        return leg
    ahead = np.zeros_like(leg.balls)
    ahead[:, 2] = (0.5 + 0.1 * (number % 5)) * leg.swing
    return leg._replace(balls=leg.balls + ahead)


def _sides(doing: str | None, number: int) -> tuple[int, ...]:
    """Whose arms are up: both, one, none, so that no two beside each other are alike."""
    if doing == "carrying":
        return (-1, 1)
    if doing not in ("waving", "cheering", "dancing"):
        return ()
    return ((-1, 1), (1,), (-1, 1), (-1,), ())[number * 3 % 5]


def _up(side: int) -> Balls:
    return [(side * 0.1, 0.78, 0.0, 0.028), (side * 0.16, 1.04, -0.03, 0.02)]


def _arms(doing: str | None, number: int, sleeve: Colour, skin: Colour, sits: bool) -> list[Part]:
    found: list[Part] = []
    up = _sides(doing, number)
    for side in (-1, 1):
        pose = _ARMS.get(doing or "") if side in up or doing == "phones" else None
        if pose is None:
            shoulder, elbow, wrist = (_lowered([(side * x, y, z, r)], sits)[0] for x, y, z, r in _HANGING)
            if sits:
                wrist = (0.7 * wrist[0], wrist[1] + 0.06, -0.14, wrist[3])
            found += [part([shoulder, elbow], sleeve, -0.06), part([elbow, wrist], sleeve, -0.06)]
        else:
            elbow, wrist, hand, tips = (_lowered([(side * x, y, z, 0.02)], sits)[0] for x, y, z in pose)
            shoulder = _lowered([(side * 0.1, 0.794, 0.0, 0.028)], sits)[0]
            found += [part([shoulder, elbow], sleeve, -0.06), part([elbow, wrist], sleeve, -0.05)]
            found.append(part([hand, tips], skin, -0.05))
    if doing == "phones":
        flat = _lowered([(side * 0.02, 0.63 + up, -0.225, 0.006) for side in (-1, 1) for up in (0.0, 0.07)], sits)
        found.append(part(flat, mix(_SCREEN, BLACK, 0.75), -0.08))
    return found


def _flag(number: int, shade: Colour | None) -> list[Part]:
    """A flag in the right hand, as if the air took it."""
    colour, wave = shade or _CLOTHES[number % len(_CLOTHES)], 0.05 * (number % 3 - 1)
    pole = [(0.15, 0.98, -0.03, 0.007), (0.17, 1.42, -0.03, 0.007)]
    ends = ((0.17, 1.41, -0.03), (0.165, 1.2, -0.03), (0.47, 1.38 + wave, 0.0), (0.46, 1.16 + wave, 0.0))
    cloth = [(*end, 0.008) for end in ends]
    return [part(pole, mix(colour, BLACK, 0.5)), part(cloth, colour, -0.01)]


def _lowered(balls: Balls, sits: bool) -> list[tuple[float, float, float, float]]:
    return [(x, y - _SEATED * sits, z, r) for x, y, z, r in balls]
