"""The arms of a stand-in: hanging, running, in a pose, or with a hand at what it holds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix
from kling_renderers.animatic.stand_ins.arm_poses import COUNTING, FLAT, HIDDEN, POINTING, POSES, Pose
from kling_renderers.animatic.stand_ins.shapes import Part, part

Grip = tuple[float, float, float]
"""Where a hand is, before the figure is turned: to its side, up, and ahead is negative."""
_BEFORE_THE_CHEST = -0.06
"""How much nearer an arm counts as being, in statures: until somebody is clearly turned both lie over the chest, and
none jumps behind it.
"""
_SHOULDER = 0.1
"""How far from the middle a shoulder's joint is."""
_UPPER_ARM, _FOREARM = 0.177, 0.14
"""How long they are, to the elbow's joint and from there to the wrist, as on an arm that hangs."""
_CUFF = 0.2
"""How far from the elbow a sleeve reaches that is rolled up, in lengths of a forearm: a choice."""
_OUTWARD, _BACKWARD = 0.7, 0.25
"""How far to the side and back an elbow points that is bent, for what it points down: choices."""


def running_arm(side: int, sleeve: Colour, lower: Colour, skin: Colour, wide: float = 1.0) -> list[Part]:
    """Bent, going against the legs; ``lower``: the colour of the lower arm; ``wide``: how
    broad the shoulders are.
    """
    shoulder, elbow = (side * _SHOULDER * wide, 0.794, 0.0, 0.029), (side * 0.132 * wide, 0.655, 0.035, 0.0235)
    wrist, fist = (side * 0.106 * wide, 0.67, -0.075, 0.0175), (side * 0.1 * wide, 0.678, -0.1, 0.02)
    return [
        part([shoulder, elbow], sleeve, swing=(0.0, -side * 0.09)),
        part([elbow, wrist], lower, -0.01, swing=(-side * 0.09, -side * 0.1)),
        part([wrist, fist], skin, -0.012, swing=(-side * 0.1, -side * 0.1)),
    ]


_ACROSS = -0.035
"""How much nearer a lower arm before the chest counts as being from the side, twice that from the front, nothing from
behind; one behind the back the other way round.
"""


def posed_arm(side: int, pose: Pose, sleeve: Colour, lower: Colour, skin: Colour, wide: float = 1.0) -> list[Part]:
    """An arm in a pose; one behind the back is behind it."""
    elbow, wrist, hand, tips = ((side * x * (wide if y < 0.7 else 1.0), y, z) for x, y, z in pose)
    at_the_back = -_ACROSS if pose is POSES["behind"] else _ACROSS
    if pose in FLAT:
        from kling_renderers.animatic.stand_ins.hands import flat

        upper = part([(side * _SHOULDER * wide, 0.794, 0.0, 0.029), (*elbow, 0.0225)], sleeve, _BEFORE_THE_CHEST)
        forearm = part([(*elbow, 0.0225), (*wrist, 0.015)], lower, _ACROSS, over=2, at_the_back=_ACROSS)
        return [upper, forearm, *flat(hand, tips, skin, _ACROSS - 0.002)]
    made = [
        part([(side * _SHOULDER * wide, 0.794, 0.0, 0.029), (*elbow, 0.0225)], sleeve, _BEFORE_THE_CHEST),
        part([(*elbow, 0.0225), (*wrist, 0.017)], lower, _ACROSS, at_the_back=at_the_back),
    ]
    if pose is HIDDEN:
        return made
    if pose in COUNTING:
        from kling_renderers.animatic.stand_ins.hands import counting

        return [*made, *counting(hand, tips, skin, _ACROSS - 0.002, COUNTING[pose])]
    if pose in POINTING:
        # One finger is stretched out of a fist.
        finger = part([(*hand, 0.0085), (*tips, 0.0065)], skin, _ACROSS - 0.003, at_the_back=at_the_back)
        return [*made, part([(*wrist, 0.015), (*hand, 0.0185)], skin, _ACROSS - 0.002), finger]
    return [*made, part([(*hand, 0.0175), (*tips, 0.012)], skin, _ACROSS - 0.002, at_the_back=at_the_back)]


def arm(
    side: int,
    sleeve: Colour,
    lower: Colour,
    skin: Colour,
    grip: Grip | None,
    wide: float = 1.0,
    gone: Grip = (0.0, 0.0, 0.0),
    *,
    large: bool = False,
) -> list[Part]:
    """Hanging, going against the legs, or with its hand at a ``grip``; ``lower``: the colour of the lower arm;
    ``wide``: how broad the shoulders are; ``gone``: how far the shoulder is from where it is on who stands;
    ``large``: such a hand has fingers.
    """
    shoulder, elbow = (side * _SHOULDER * wide, 0.794, 0.0, 0.029), (side * 0.126 * wide, 0.62, 0.016, 0.0225)
    if grip is None:
        wrist, hand = (side * 0.125 * wide, 0.49, -0.03, 0.017), (side * 0.125 * wide, 0.475, -0.034, 0.0175)
        tips = (side * 0.121 * wide, 0.443, -0.042, 0.012)
        hanging = [
            part([shoulder, elbow], sleeve, _BEFORE_THE_CHEST, swing=(0.0, -side * 0.03)),
            part([elbow, wrist], lower, _BEFORE_THE_CHEST, swing=(-side * 0.03, -side * 0.06)),
            part([hand, tips], skin, _BEFORE_THE_CHEST, swing=(-side * 0.06, -side * 0.065)),
        ]
        return [piece._replace(balls=piece.balls + np.array((*gone, 0.0))) for piece in hanging]
    x, y, z = grip
    wrist = (x + side * 0.012, y - 0.022, z + 0.03, 0.017)
    joint = np.array(shoulder[:3]) + gone
    elbow = (*_elbow(side, joint, np.array(wrist[:3])), 0.0225)
    upper, begins = [(*joint.tolist(), shoulder[3]), elbow], elbow
    if lower != sleeve:
        # It is rolled up.
        px, py, pz = (np.array(elbow[:3]) + _CUFF * (np.array(wrist[:3]) - elbow[:3])).tolist()
        upper, begins = [*upper, (px, py, pz, elbow[3])], (px, py, pz, 0.92 * elbow[3])
    made = [part(upper, sleeve, _BEFORE_THE_CHEST), part([begins, wrist], lower, _BEFORE_THE_CHEST - 0.01)]
    if large:
        from kling_renderers.animatic.stand_ins.hands import fist

        made += fist(side, grip, skin)
    else:
        # Folded around what it holds.
        fingers = [(x - side * 0.018, y - 0.007, z - 0.034, 0.0085), (x + side * 0.006, y - 0.011, z - 0.038, 0.0085)]
        palm = [(x, y - 0.016, z, 0.017), (x - side * 0.008, y - 0.012, z - 0.034, 0.015)]
        made += [part(palm, skin, -0.05), part(fingers, mix(skin, BLACK, 0.08), -0.052)]
    return made


def _elbow(side: int, shoulder: NDArray[np.float64], wrist: NDArray[np.float64]) -> tuple[float, float, float]:
    """Where the elbow of an arm is whose wrist is there: as far from both as its bones are long, low and outward; of
    one that is stretched, between them.
    """
    way = wrist - shoulder
    far = max(float(np.linalg.norm(way)), _UPPER_ARM - _FOREARM)
    along = (far**2 + _UPPER_ARM**2 - _FOREARM**2) / (2 * far)
    out = max(0.0, _UPPER_ARM**2 - along**2) ** 0.5
    if far >= _UPPER_ARM + _FOREARM:
        along, out = far * _UPPER_ARM / (_UPPER_ARM + _FOREARM), 0.0
    ahead = way / far
    low = np.array((side * _OUTWARD, -1.0, _BACKWARD))
    low -= (low @ ahead) * ahead
    x, y, z = (shoulder + along * ahead + out * low / max(float(np.linalg.norm(low)), 1e-6)).tolist()
    return x, y, z
