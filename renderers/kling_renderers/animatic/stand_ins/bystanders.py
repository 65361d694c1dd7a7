"""People beside the cast: bodies of few parts without faces, so that eyes go to those who have one. All are choices."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin
from typing import NamedTuple

from kling_renderers.animatic.drawing.palette import BLACK, SKIN, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.bystander_poses import HANGS, ONCE, POSES, ROUNDS, STANDS, Joint, Limb, Pose
from kling_renderers.animatic.stand_ins.bystanders_hold import HELD, IN_BOTH, SHADED, held_by
from kling_renderers.animatic.stand_ins.moved import sized, turned
from kling_renderers.animatic.stand_ins.shapes import Balls, Figure, Motion, Part, part

_CLOTHES = tuple(
    map(
        rgb,
        ("#6f7f8f", "#8c7468", "#7d8a72", "#a2978a", "#5f6672", "#8f7f96", "#a98f6a", "#737b80", "#9a6f66", "#5d7471"),
    )
)
_HAIR = tuple(map(rgb, ("#2f2a28", "#4a382c", "#6e553d", "#2b2b30", "#8a8680", "#7c5a3c")))
_SKINS = (SKIN, mix(SKIN, rgb("#6b4630"), 0.35), mix(SKIN, WHITE, 0.15), mix(SKIN, rgb("#5a3a28"), 0.7))
_TRUNK: Balls = ((-0.085, 0.79, 0, 0.034), (0.085, 0.79, 0, 0.034), (-0.05, 0.53, 0, 0.05), (0.05, 0.53, 0, 0.05))
_HIPS = 0.52
"""Where a body bends."""
_SCREEN, _LEATHER = rgb("#dfeaf2"), rgb("#7a4a3a")
_GOWNS, _DARK = (
    tuple(map(rgb, ("#6d2f3c", "#2f4a58", "#54406b", "#8c7a3f"))),
    tuple(map(rgb, ("#26272d", "#2f3138", "#33302f"))),
)
_WITH_BOTH = frozenset(
    ("phones", "playing", "carrying", "walking", "marching", "running", "scattering", "clapping", "hands_up")
)
"""What all do alike; else not everybody has both arms up."""


class Extra(NamedTuple):
    """One of a crowd: where, turned by how many degrees from the camera to its own left, doing what, by which
    ``number`` in it; ``shade``: the colour that all have on, or wave; ``plain``: ``small`` in the frame, so that limbs
    aren't told apart, or so seen from ``above``, None is neither; ``was``: how they are turned until they turn;
    ``holds``: what they have in a hand; ``settled``: they are as they do from the first on; ``way``: over the ground,
    in statures a second; ``begins``: when they begin, in seconds; ``capped``: with a cap or a helmet on; ``worn``: a
    key of ``vocabulary.crowd_deeds.WORN``; ``armchair``: they sit in one.
    """

    x: float
    z: float
    yaw: float
    number: int
    doing: str | None = None
    shade: Colour | None = None
    plain: str | None = None
    sits: bool = False
    was: float | None = None
    holds: str | None = None
    settled: bool = False
    stature: float = 1.0
    way: tuple[float, float] = (0.0, 0.0)
    begins: float = 0.0
    capped: bool = False
    worn: str | None = None
    armchair: bool = False


def bystander(one: Extra, shadow: Colour) -> Figure:
    """One of a crowd; ``shadow``: the colour of what lies under who stands."""
    ends = [_posed(one, pose) for pose in POSES[one.doing]]
    if one.doing in ONCE and one.settled:
        return _made(one, ends[1], one.yaw, shadow)
    first = _made(one, ends[0], one.yaw if one.was is None else one.was, shadow, both=ends)
    if one.doing not in ROUNDS and one.doing not in ONCE:
        return first
    other = _made(one, ends[1], one.yaw, shadow, both=ends)
    parts = tuple(
        now._replace(sway=then.balls[:, :3] - now.balls[:, :3])
        for now, then in zip(first.parts, other.parts, strict=True)
    )
    # Who cheers or claps does so in a time of their own, who marches in that of all;
    # who scatters stands between two steps until then.
    late = {"marching": 0.0, "scattering": 0.25}.get(one.doing or "", 0.61803 * one.number % 1)
    return replace(first, parts=parts, motion=Motion(one.way, ROUNDS.get(one.doing, 0.0), late, one.begins))


def _posed(one: Extra, pose: Pose) -> Pose:
    """A pose as one of them has it, on a seat, or with something in the right hand."""
    arms = pose.arms
    if one.doing not in _WITH_BOTH:
        up = ((1, 1), (0, 1), (1, 1), (1, 0), (1, 1))[one.number * 3 % 5]
        arms = arms[0] if up[0] else HANGS, arms[1] if up[1] else HANGS
    if one.holds is not None:
        hand = POSES[HELD[one.holds]][0].arms[1]
        arms = hand if one.holds in IN_BOTH else arms[0], hand
    if one.sits:
        seat = POSES["sitting"][0]
        rests = [rest if arm == HANGS else arm for arm, rest in zip(arms, seat.arms, strict=True)]
        return replace(seat, arms=(rests[0], rests[1]), bent=pose.bent)
    return replace(pose, arms=arms)


def _made(one: Extra, pose: Pose, yaw: float, shadow: Colour, both: list[Pose] | None = None) -> Figure:
    """One of them in a pose; of ``both`` that they go between, so that these have the same parts."""
    number = one.number
    shirt, gown = _shirt(one), one.worn == "evening" and number % 2 == 1
    dark, skin, hair = mix(shirt, BLACK, 0.5), _SKINS[number * 3 % len(_SKINS)], _HAIR[number * 5 % len(_HAIR)]
    hair = mix(shirt, BLACK, 0.35) if one.capped else hair
    sleeve, poses = mix(shirt, BLACK, 0.14), both or [pose]
    parts: list[Part] = []
    if not one.sits and one.plain != "above":
        parts.append(part([(x, 0.004, 0.02, 0.05) for x in (-0.05, 0.09)], shadow, 1.0))
    if one.plain and not one.sits:
        # Bands around two balls take the least time.
        apart = any(one.legs[0] != one.legs[1] for one in poses)
        for leg in pose.legs if apart else pose.legs[1:]:
            knee = leg[1] if apart else (0.0, leg[1][1], leg[1][2])
            (hx, hy, hz), (x, y, z) = leg[0], leg[2]
            side = (-1 if leg is pose.legs[0] else 1) if apart else 0
            low = (side * x, max(0.05, y), z, 0.036 if apart else 0.05)
            wide = knee[1] < 0.2 or pose.lower
            high = (0.5 * side * hx, hy, hz, 0.075 if apart or wide else 0.088)
            parts.append(part([_aside(pose, high), _aside(pose, low)], dark))
        parts.append(part(_upper(pose, [(0, 0.745, 0, 0.1), (0, 0.54, 0, 0.088)]), shirt, -0.01))
        for number_of, side in enumerate((-1, 1)):
            if any(each.arms[number_of] != HANGS and one.doing not in ("walking", "phones") for each in poses):
                hand = pose.arms[number_of][2]
                joints = [(side * 0.1, 0.78, 0.0, 0.028), (side * hand[0], hand[1], hand[2], 0.02)]
                parts.append(part(_upper(pose, joints), sleeve, -0.02))
        if one.plain == "small":
            parts.append(part(_upper(pose, [(0, 0.925, 0, 0.058)]), skin, -0.03))
        parts.append(part(_upper(pose, [(0, 0.955, 0.018, 0.058)]), hair, -0.03))
    else:
        for number_of, side in enumerate((-1, 1)):
            bent = any(each.legs[number_of] != STANDS and each.lower for each in poses)
            parts += _leg(pose, side, pose.legs[number_of], dark, bends=bent)
        if one.sits:
            parts.append(
                part(
                    [(x, y, z, 0.02) for x in (-0.1, 0.1) for y in (0.02, 0.2) for z in (-0.03, 0.1)],
                    mix(dark, BLACK, 0.3),
                    0.03,
                )
            )
        if one.armchair:
            parts += _armchair(mix(dark, _LEATHER, 0.7))
        parts.append(part(_upper(pose, _TRUNK), shirt, 0.012, over=1))
        if gown:
            parts.append(_skirt(pose, one, shirt))
        elif one.worn is not None:
            parts.append(part(_upper(pose, [(0, 0.8, -0.045, 0.02), (0, 0.67, -0.05, 0.008)]), WHITE, -0.02))
        parts.append(part(_upper(pose, [(0, 0.82, 0.009, 0.026), (0, 0.89, 0, 0.026)]), mix(skin, BLACK, 0.12), 0.03))
        for number_of, side in enumerate((-1, 1)):
            hands = any(each.arms[number_of][2][1] > 0.55 for each in poses)
            parts += _arm(pose, side, pose.arms[number_of], sleeve, skin, hands=hands)
        cap = [(0, 0.97, 0.008, 0.046), (0, 0.935, 0.022, 0.042)]
        if number % 2 and not one.capped:
            cap = [*cap, (0, 0.86, 0.028, 0.036)]
        parts.append(part(_upper(pose, [(0, 0.945, -0.004, 0.045), (0, 0.905, -0.014, 0.034)]), skin))
        parts.append(part(_upper(pose, cap), hair))
    if one.doing == "phones":
        flat = [(side * 0.02, 0.63 + up, -0.225, 0.006) for side in (-1, 1) for up in (0.0, 0.07)]
        parts.append(part(_upper(pose, flat), mix(_SCREEN, BLACK, 0.75), -0.08))
    if one.holds is not None:
        held = held_by(number, one.holds, one.shade, _CLOTHES[number % len(_CLOTHES)])
        parts += [part(_upper(pose, balls), colour, behind) for balls, colour, behind in held]
    top = 1.0 - pose.lower
    made = Figure(one.x, one.z, tuple(parts), (), None, shirt, top, (0.0, top - 0.07, 0.0), walks=False, carried=True)
    return turned(sized(made, one.stature * (0.93 + 0.02 * (number * 3 % 6))), yaw)


def _shirt(one: Extra) -> Colour:
    """The colour of what somebody has on above the hips."""
    if one.shade is not None and one.holds not in SHADED:
        return mix(one.shade, (BLACK, WHITE)[one.number % 2], 0.06 * (one.number % 3))
    if one.worn is not None:
        gown = one.worn == "evening" and one.number % 2 == 1
        row = _GOWNS if gown else _DARK
        return row[one.number * 7 % len(row)]
    return _CLOTHES[one.number * 7 % len(_CLOTHES)]


def _skirt(pose: Pose, one: Extra, colour: Colour) -> Part:
    """A long skirt, over the legs of who stands or sits."""
    ends = [
        (x, y, z)
        for side, leg in zip((-1, 1), pose.legs, strict=True)
        for x, y, z in ((side * leg[1][0], *leg[1][1:]), (side * leg[2][0], *leg[2][1:]))
    ]
    return part(
        [
            _aside(pose, (0, _HIPS - pose.lower, 0, 0.09)),
            *(_aside(pose, (x, max(0.07, y), z, 0.055)) for x, y, z in ends),
        ],
        colour,
        -0.004,
    )


def _armchair(colour: Colour) -> list[Part]:
    """What is behind and beside who sits in one."""
    back = [(x, y, 0.14, 0.03) for x in (-0.15, 0.15) for y in (0.2, 0.58)]
    sides = [[(x, y, z, 0.03) for y in (0.12, 0.36) for z in (-0.14, 0.12)] for x in (-0.19, 0.19)]
    front = [(x, y, -0.12, 0.03) for x in (-0.15, 0.15) for y in (0.08, 0.2)]
    return [
        part(back, colour, 0.08),
        *(part(side, mix(colour, BLACK, 0.2), 0.03) for side in sides),
        part(front, colour, 0.02),
    ]


def _aside(pose: Pose, ball: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x, y, z, r = ball
    return x + pose.aside * min(1.0, y), y + pose.up, z, r


def _upper(pose: Pose, balls: Balls) -> list[tuple[float, float, float, float]]:
    """What is above the hips, in a pose."""
    turn = radians(pose.bent)
    found = []
    for x, y, z, r in balls:
        up, back = y - _HIPS, z
        y, z = _HIPS + up * cos(turn) + back * sin(turn), back * cos(turn) - up * sin(turn)
        found.append(_aside(pose, (x, y - pose.lower, z, r)))
    return found


def _leg(pose: Pose, side: int, leg: Limb, dark: Colour, *, bends: bool) -> list[Part]:
    def at(joint: Joint, radius: float) -> tuple[float, float, float, float]:
        return _aside(pose, (side * joint[0], joint[1], joint[2], radius))

    hip, knee, (x, y, z) = leg
    shoe = mix(dark, BLACK, 0.4)
    low = max(0.018, y - 0.022)
    parts = [part([at((x, max(0.024, y - 0.014), z), 0.024), at((x, low, z - 0.085), 0.017)], shoe)]
    if not bends:
        return [*parts, part([at(hip, 0.048), at(knee, 0.034), at((x, y, z), 0.022)], dark, 0.004, over=-1)]
    upper = part([at(hip, 0.048), at(knee, 0.037)], dark, 0.004, over=-1)
    return [*parts, upper, part([at(knee, 0.036), at((x, y, z), 0.023)], dark)]


def _arm(pose: Pose, side: int, arm: Limb, sleeve: Colour, skin: Colour, *, hands: bool) -> list[Part]:
    elbow, wrist, tips = ((side * x, y, z) for x, y, z in arm)
    joints = _upper(pose, [(side * 0.1, 0.792, 0.0, 0.028), (*elbow, 0.021), (*wrist, 0.019), (*tips, 0.016)])
    parts = [part(joints[:2], sleeve, -0.06), part(joints[1:3], sleeve, -0.06)]
    return [*parts, part(joints[2:], skin, -0.065)] if hands else parts
