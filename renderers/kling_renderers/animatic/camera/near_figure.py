"""Where the near figure of an over-the-shoulder shot goes when the camera moves."""

from __future__ import annotations

from math import exp, hypot

from kling_story.planned import PlannedShot
from kling_story.vocabulary import SIZES

_NEAR_DEPTH, _NEAR_DEPTH_NEARER, _NEAR_DEPTH_CLOSE = 0.52, 0.66, 0.74
"""How far the near figure stands, of the way to the subject; in a medium close-up; and in a close-up, where no more
than the back of its head would be seen.
"""
NEAR_HEAD = 0.041
"""Half the width of its head, in statures."""


def near_depth(shot: PlannedShot) -> float:
    """How far the near figure stands, of the way to the subject."""
    nearer = _NEAR_DEPTH_NEARER if is_nearer(shot) else _NEAR_DEPTH
    return _NEAR_DEPTH_CLOSE if SIZES[shot.size].is_close else nearer


def is_nearer(shot: PlannedShot) -> bool:
    """Whether a shot is a medium close-up or nearer: a back that is nearer to the lens would be no more than a head."""
    return SIZES[shot.size].figure_height >= SIZES["medium_close_up"].figure_height


def near_edge(shot: PlannedShot, aspect: float) -> float:
    """How far from the middle the near figure's head begins, in frame widths: of a dirty single less is seen,
    and of a narrow close-up, so that both eyes of who is looked at are free.
    """
    if "dirty_single" in shot.framings or (aspect <= 0.8 and SIZES[shot.size].is_close):
        return 0.36
    return 0.20 if aspect > 0.8 else 0.28


def given_way(
    away: float,
    camera: tuple[float, float],
    heights: float,
    heights_now: float,
    aspect: float,
    side: int,
    edge: float,
    part: float,
) -> tuple[float, float]:
    """How far, as (x, z) over the ground, the near figure gives way to a camera that was ``away`` from the
    subject and is at ``camera`` now, seen from there; ``heights`` are its focal lengths, in frame heights.

    A push past it keeps a sliver of its shoulder, and no arc or truck brings it before the one who is
    looked at: it goes along, and stays on its ``side`` (-1 left, 1 right), its head beginning ``edge`` from the middle,
    ``part`` of the way away.
    """
    x, z = camera
    distance = hypot(x, z)
    if distance < 0.02:
        return 0.0, 0.0
    ahead = (-x / distance, -z / distance)
    depth = part * away
    inner = edge * depth * aspect / heights
    stood = (side * (inner + NEAR_HEAD), depth - away)
    left = (stood[0] - x) * ahead[0] + (stood[1] - z) * ahead[1]
    aside = side * ((stood[0] - x) * ahead[1] - (stood[1] - z) * ahead[0]) - NEAR_HEAD
    if left < depth:
        left = depth / 2 * (1 + exp(2 * (left - depth) / depth))
    per_width = left * aspect / heights_now
    at = max(aside, inner) / per_width
    if at > edge:
        room = 0.55 * (0.5 - edge)
        at = edge + room * (1 - exp((edge - at) / room))
    across = side * (at * per_width + NEAR_HEAD)
    goes_to = (x + ahead[0] * left + ahead[1] * across, z + ahead[1] * left - ahead[0] * across)
    return goes_to[0] - stood[0], goes_to[1] - stood[1]
