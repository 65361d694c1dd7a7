"""Where hands are that reach somebody else, as they are to their own body: aside, up, and behind."""

from __future__ import annotations

from math import cos, radians, sin

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.stage.embraces import Embraced
from kling_renderers.animatic.stand_ins.arms import Grip

_SIDE, _CLEARLY = 0.008, 0.03
"""How far from its middle a hand is at least, and from where on it is clearly on that side."""
_SIDEWAYS = 0.9
"""From which sine of their turn on who is touched shows one side to the lens, not the one that is touched."""
_REACHES = 1.0
"""How high somebody touches another one at most."""


def near_side_of(yaw: float) -> int:
    """On which side of theirs somebody so turned is nearer to the lens."""
    return -1 if sin(radians(yaw)) > 0 else 1


def sided(grip: Grip, side: int, *, free: bool) -> Grip:
    """A hand on a side of its body; ``free``: on whichever it is, if it is clearly on one."""
    x, y, z = grip
    return grip if free and abs(x) > _CLEARLY else (side * max(_SIDE, side * x), y, z)


def before_bow(grip: Grip, bow: float) -> Grip:
    """Where a hand is on a body that is to be bent for it to be there in the end."""
    x, y, z = grip
    up, ahead, turn = y - 0.5, -z, radians(bow)
    return (x, 0.5 + up * cos(turn) + ahead * sin(turn), -(ahead * cos(turn) - up * sin(turn))) if bow else grip


def on_the_other(
    made: Embraced,
    pair: tuple[int, int],
    grip: Grip,
    talls: tuple[float, float],
    drops: tuple[float, float],
) -> Grip:
    """A hand on the other one's body, as it is to its own."""
    doer, other = pair
    aside, high, ahead = grip
    bow = radians(made.bows[other])
    up = high - 0.5
    high, ahead = 0.5 + up * cos(bow) + ahead * sin(bow), ahead * cos(bow) - up * sin(bow)
    yaw, (x, z), (far_x, far_z) = made.yaws[other], made.places[other], made.places[doer]
    side = near_side_of(yaw)
    if abs(sin(radians(yaw))) < _SIDEWAYS:
        side = 1 if spot_by(-yaw, far_x - x, far_z - z)[0] > 0 else -1
    right, back = spot_by(yaw, side * aside * talls[1], ahead * talls[1])
    there = x + right, min(talls[1] * (high - drops[1]), talls[0] * (_REACHES - drops[0])), z + back
    return seen_from(made, doer, talls[0], drops[0], there)


def seen_from(made: Embraced, number: int, tall: float, drop: float, there: tuple[float, float, float]) -> Grip:
    """A place in the scene as it is to somebody's side, up and behind, as if they stood."""
    x, y, z = there
    spot = made.places[number]
    aside, behind = spot_by(-made.yaws[number], x - spot[0], z - spot[1])
    return aside / tall, y / tall + drop, behind / tall
