"""Where people stand when a framing composes the picture."""

from __future__ import annotations

from collections.abc import Sequence
from math import radians, sin

from kling_renderers.animatic.camera.facing import THROWN, closeness, near_side
from kling_renderers.animatic.camera.framing import LYING_ASIDE
from kling_story.placed import Place
from kling_story.planned import PlannedShot

Places = list[tuple[float, float]]


def composed(shot: PlannedShot, places: Places, yaws: list[float], width: float, away: float) -> Places:
    """The places, as (x, z), of people who face ``yaws`` in a frame ``width`` wide, ``away`` from the camera.

    - centered: one person stands in the middle, wherever they look
    - symmetrical: people stand side by side about the middle, none further back than its counterpart
    - rule of thirds: one stands on the line a third into the frame from which they look across it, two on both
    """
    if shot.near_shoulder or not places:
        return places
    count = len(places)
    if "symmetrical" in shot.framings:
        middle = sum(x for x, _ in places) / count
        return [(x - middle, (z + places[-1 - i][1]) / 2) for i, (x, z) in enumerate(places)]
    if "centered" in shot.framings and count == 1:
        return [(0.0, places[0][1])]
    if "rule_of_thirds" in shot.framings and count <= 2:
        sides = (-1, 1) if count == 2 else (1 if sin(radians(yaws[0])) < -0.05 else -1,)
        return [(side * width / 6 * (1 + z / away), z) for side, (_, z) in zip(sides, places, strict=True)]
    return places


_REACH, _HEAD, _HANDS, _ROOMY = 0.95, 0.13, 0.33, 1.35
"""How far from where they stood the head is of who has dived, how far it is from the frame's edge at least, also with
their hands, and how wide a frame is that has room for these, in statures.
"""


def in_reach(
    shot: PlannedShot, place: Place | None, spot: tuple[float, float], tall: float, width: float
) -> tuple[float, float]:
    """Where somebody ``tall`` stood who dives now, or lies on their back, so that a frame ``width`` wide holds their
    head.
    """
    if place is not None and place.posture == "lying":
        beyond = LYING_ASIDE * tall * (1 - closeness(shot)) + _HEAD * tall - width / 2
        return spot[0] + max(0.0, beyond), spot[1]
    if place is None or place.posture not in THROWN:
        return spot
    side, margin = -1 if place.gaze == "left" else 1, _HANDS if width > _ROOMY * tall else _HEAD
    beyond = side * spot[0] + (_REACH + margin) * tall - width / 2
    return spot[0] - side * max(0.0, beyond), spot[1]


_ASIDE, _BEHIND = 0.5, 0.8
"""How far aside of who is seen over a shoulder, and how far behind, an animal is: choices, in statures."""


def past_a_shoulder(shot: PlannedShot, places: Places, animals: Sequence[bool]) -> Places:
    """The places of who is seen over a shoulder, with whom an animal is: that is beside them, off the shoulder."""
    if len(places) < 2 or sum(animals) != len(places) - 1:
        return places
    side = -near_side(shot)
    return [(side * _ASIDE, _BEHIND) if animal else (0.0, 0.0) for animal in animals]
