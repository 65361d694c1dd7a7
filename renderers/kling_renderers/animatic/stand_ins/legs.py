"""The legs of a stand-in, as it stands, runs, skates, sits, kneels, crouches, bends, skids or takes a long step."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Part, both, part


def standing(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """Straight, each going against the other in a step."""
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


def seated(dark: Colour, shin: Colour, shoe: Colour, *, low: bool, crossed: bool = False) -> list[Part]:
    """On something else, as if standing: whoever puts them there lowers them. On something ``low`` legs are stretched
    out, or ``crossed``.
    """
    if not low:
        return _bent(dark, shin, shoe, 0.235)
    if crossed:
        return [
            *both([(-0.1, 0.425, -0.185, 0.026), (-0.175, 0.43, -0.155, 0.019)], shoe),
            *both([(0.235, 0.475, -0.13, 0.036), (-0.06, 0.43, -0.205, 0.026)], shin),
            *both([(0.048, 0.507, 0.0, 0.05), (0.235, 0.48, -0.13, 0.038)], dark, -0.01),
        ]
    return [
        *both([(0.07, 0.47, -0.44, 0.024), (0.075, 0.52, -0.47, 0.017)], shoe),
        *both([(0.06, 0.495, -0.23, 0.035), (0.07, 0.475, -0.43, 0.023)], shin),
        *both([(0.048, 0.507, 0.0, 0.05), (0.06, 0.5, -0.23, 0.037)], dark, -0.01),
    ]


def _bent(dark: Colour, shin: Colour, shoe: Colour, up: float) -> list[Part]:
    """Sitting, everything so much ``up``."""
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
    """On both knees, also of who is on all fours."""
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
    "bent": bent, "skating": skating, "crawling": kneeling, "long_step": long_step, "squatting": crouching,
}  # fmt: skip
"""The legs of each posture in trousers, on shins and in shoes of these colours; of others, ``standing``."""
