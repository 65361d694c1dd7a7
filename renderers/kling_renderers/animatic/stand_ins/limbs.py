"""The arms and legs of a stand-in, as it stands, runs, sits, kneels, crouches or skids."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.arm_poses import FLAT, HIDDEN, POINTING, POSES, Pose
from kling_renderers.animatic.stand_ins.shapes import Part, both, part

Grip = tuple[float, float, float]
"""Where a hand is, before the figure is turned: to its side, up, and ahead is negative."""
_BEFORE_THE_CHEST = -0.06
"""How much nearer an arm counts as being, in statures: until somebody is clearly turned both lie over the chest, and
none jumps behind it.
"""
SLEEVE = 0.14
"""How much darker than a body its sleeves are, so that an arm before it is seen."""
_SHOULDER = 0.1
"""How far from the middle a shoulder's joint is."""
_UPPER_ARM, _FOREARM = 0.177, 0.14
"""How long they are, to the elbow's joint and from there to the wrist, as on an arm that hangs."""
_CUFF = 0.2
"""How far from the elbow a sleeve reaches that is rolled up, in lengths of a forearm: a choice."""
_OUTWARD, _BACKWARD = 0.7, 0.25
"""How far to the side and back an elbow points that is bent, for what it points down: choices."""


def standing(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    leg = [(0.046, 0.50, 0, 0.048), (0.05, 0.28, -0.006, 0.034), (0.055, 0.04, 0.005, 0.022)]
    foot = [(0.056, 0.026, 0.008, 0.024), (0.062, 0.018, -0.078, 0.017)]
    cut = [*both(leg[1:], shin, 0.006, (0.055, 0.1), over=-1), *both(leg[:2], dark, 0.004, (0.0, 0.055), over=-1)]
    legs = both(leg, dark, 0.004, (0.0, 0.055, 0.1), over=-1) if shin == dark else cut
    return [*both(foot, shoe, swing=(0.1, 0.1)), *legs]


def running_legs(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """With a stride twice as long, knees bent."""
    thigh = [(0.046, 0.50, 0, 0.048), (0.05, 0.285, -0.03, 0.036)]
    calf, foot = (
        [(0.05, 0.285, -0.03, 0.035), (0.055, 0.06, 0.04, 0.022)],
        [(0.056, 0.045, 0.045, 0.024), (0.062, 0.03, -0.04, 0.017)],
    )
    return [
        *both(foot, shoe, swing=(0.26, 0.26)), *both(calf, shin, 0.002, (0.12, 0.26), over=-1),
        *both(thigh, dark, 0.004, (0.0, 0.12), over=-1),
    ]  # fmt: skip


def skating(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """On wheels, one leg pushing while the other glides, knees bent."""
    thigh = [(0.046, 0.47, 0, 0.048), (0.052, 0.275, -0.06, 0.036)]
    calf = [(0.052, 0.275, -0.06, 0.035), (0.062, 0.09, 0.02, 0.022)]
    boot = [(0.062, 0.066, 0.024, 0.027), (0.067, 0.058, -0.065, 0.019), (0.062, 0.12, 0.02, 0.025)]
    wheels = [(0.063, 0.02, 0.05, 0.02), (0.066, 0.02, -0.075, 0.02)]
    return [
        *both(wheels, mix(shoe, WHITE, 0.75), 0.002, (0.21, 0.21)), *both(boot, shoe, swing=(0.21, 0.21, 0.2)),
        *both(calf, shin, 0.002, (0.09, 0.2), over=-1), *both(thigh, dark, 0.004, (0.0, 0.09), over=-1),
    ]  # fmt: skip


def sitting(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """On a stool."""
    stool = mix(CRATE, BLACK, 0.2)
    seat = [(side * 0.1, 0.2, z, 0.018) for side in (-1, 1) for z in (-0.1, 0.1)]
    post = [(0.09, 0.19, 0.09, 0.014), (0.1, 0.012, 0.1, 0.012)]
    front = [(x, y, -z, r) for x, y, z, r in post]
    return [
        *_bent(dark, shin, shoe, 0.0),
        part(seat, stool, 0.02), *both(post, stool, 0.03), *both(front, stool, 0.03),
    ]  # fmt: skip


def seated(dark: Colour, shin: Colour, shoe: Colour, *, low: bool) -> list[Part]:
    """On something else, as if standing: whoever puts them there lowers them. On something ``low`` legs are stretched
    out.
    """
    if not low:
        return _bent(dark, shin, shoe, 0.235)
    return [
        *both([(0.07, 0.47, -0.44, 0.024), (0.075, 0.52, -0.47, 0.017)], shoe),
        *both([(0.06, 0.495, -0.23, 0.035), (0.07, 0.475, -0.43, 0.023)], shin),
        *both([(0.048, 0.507, 0.0, 0.05), (0.06, 0.5, -0.23, 0.037)], dark, -0.01),
    ]


def _bent(dark: Colour, shin: Colour, shoe: Colour, up: float) -> list[Part]:
    return [
        *both([(0.058, 0.026 + up, -0.225, 0.024), (0.064, 0.018 + up, -0.31, 0.017)], shoe),
        *both([(0.055, 0.255 + up, -0.225, 0.036), (0.058, 0.05 + up, -0.235, 0.023)], shin),
        *both([(0.048, 0.272 + up, 0.0, 0.05), (0.055, 0.258 + up, -0.225, 0.038)], dark, -0.01),
    ]


def astride(dark: Colour, shin: Colour, shoe: Colour, aside: float) -> list[Part]:
    """With a leg on each side of what is ``aside`` wide from its middle, as if standing."""
    knee, ankle = max(0.055, aside), max(0.06, 0.97 * aside)
    return [
        *both([(ankle, 0.1, -0.05, 0.024), (ankle, 0.088, -0.135, 0.017)], shoe),
        *both([(knee, 0.37, -0.14, 0.035), (ankle, 0.13, -0.05, 0.023)], shin),
        *both([(0.046, 0.49, 0.0, 0.05), (knee, 0.37, -0.14, 0.037)], dark, -0.01),
    ]


def kneeling(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    return [
        *both([(0.056, 0.03, 0.2, 0.022), (0.06, 0.05, 0.26, 0.017)], shoe),
        *both([(0.055, 0.04, -0.06, 0.036), (0.056, 0.035, 0.2, 0.024)], shin, 0.01),
        *both([(0.046, 0.275, 0.0, 0.048), (0.055, 0.045, -0.06, 0.038)], dark, 0.004, over=-1),
    ]


def crouching(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """On both feet, knees ahead."""
    thigh = [(0.046, 0.235, 0.01, 0.05), (0.085, 0.29, -0.16, 0.038)]
    return [
        *both([(0.06, 0.026, -0.02, 0.024), (0.068, 0.018, -0.11, 0.017)], shoe),
        *both([(0.085, 0.285, -0.16, 0.036), (0.06, 0.05, -0.03, 0.023)], shin, 0.004),
        *both(thigh, dark, at_the_back=-0.08),
    ]


def bent(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """Of who is bent at the hips: knees a little ahead."""
    return [
        *both([(0.056, 0.026, -0.027, 0.024), (0.064, 0.018, -0.113, 0.017)], shoe),
        *both([(0.06, 0.275, -0.085, 0.034), (0.056, 0.04, -0.03, 0.022)], shin, 0.006),
        *both([(0.046, 0.5, 0.0, 0.048), (0.06, 0.275, -0.085, 0.035)], dark, 0.004),
    ]


def skidding(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """One heel ahead, the other knee bent."""
    return [
        part([(-0.055, 0.05, -0.3, 0.024), (-0.06, 0.125, -0.33, 0.016)], shoe),
        part([(0.06, 0.028, 0.12, 0.024), (0.066, 0.018, 0.03, 0.017)], shoe),
        part([(-0.052, 0.255, -0.13, 0.036), (-0.055, 0.065, -0.28, 0.022)], shin, 0.004, over=-1),
        part([(0.07, 0.235, -0.09, 0.036), (0.06, 0.05, 0.12, 0.022)], shin, 0.004, over=-1),
        part([(-0.046, 0.4, 0, 0.048), (-0.052, 0.255, -0.13, 0.037)], dark, 0.002, over=-1),
        part([(0.046, 0.4, 0, 0.048), (0.07, 0.235, -0.09, 0.037)], dark, 0.002, over=-1),
    ]


def long_step(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """A long step ahead: the front knee bent, the other leg stretched out behind."""
    return [
        part([(-0.056, 0.026, -0.21, 0.024), (-0.06, 0.018, -0.3, 0.017)], shoe),
        part([(0.066, 0.03, 0.33, 0.024), (0.074, 0.018, 0.25, 0.017)], shoe),
        part([(-0.055, 0.28, -0.21, 0.036), (-0.056, 0.05, -0.2, 0.022)], shin, 0.004, over=-1),
        part([(0.06, 0.215, 0.165, 0.034), (0.066, 0.05, 0.32, 0.022)], shin, 0.004, over=-1),
        part([(-0.046, 0.4, 0, 0.048), (-0.055, 0.28, -0.21, 0.037)], dark, 0.002, over=-1),
        part([(0.046, 0.4, 0, 0.048), (0.06, 0.215, 0.165, 0.036)], dark, 0.002, over=-1),
    ]


LEGS = {
    "standing": standing, "sitting": sitting, "kneeling": kneeling, "crouching": crouching, "skidding": skidding,
    "bent": bent, "skating": skating, "crawling": kneeling,
    "long_step": long_step,
}  # fmt: skip


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
