"""How those who walk, run or leap get on, while the camera looks."""

from __future__ import annotations

from math import inf

from kling_renderers.animatic.camera.timing import SCALING, composed_at
from kling_story.placed import GOING
from kling_story.planned import PlannedMove, PlannedShot

PACE = 1.1
"""How fast somebody walks, in statures a second."""
LEAPING = frozenset({"leaping", "jumping"})
LEAP, LEAP_SECONDS = 0.36, 0.7
"""How high a leap goes, in statures, and how long it takes: what falls for half of that time falls so far."""
RUNNING_PACE = 2.2
RUNNING_STRIDES = 1.4
"""How fast somebody runs, and how many times a second both feet come round, however far the frame lets them go."""


SLOPE = 0.1 / 0.17
"""How much higher each stature ahead is on stairs: a step of 17 cm on 29, for who is 1.7 m tall."""
CLIMBED = {
    "stairs_up": 1.0, "stairs_down": -1.0, "stairs_top": 0.0, "stairs_on": 0.0, "stairs_foot": 0.0,
    "ladder_up": 1.0, "ladder_down": -1.0, "ladder_on": 0.0,
    "rope_up": 1.0, "rope_down": -1.7, "rope_on": 0.0, "rope_swing": 0.0, "bar_on": 0.0, "bar_pull": 0.0,
    "ledge_on": 0.0, "face_up": 0.8, "face_down": -0.8, "trunk_up": 0.8, "inverted_on": 0.0,
    "ledge_up": 0.0, "wall_on": 0.0, "corner_on": 0.0, "rail_on": 0.0, "cover_on": 0.0, "tree_on": 0.0,
    "zip_along": 0.0,
    "air_dive": -3.0, "air_along": 0.0, "air_down": -3.0, "air_on": 0.1,
}  # fmt: skip
"""What somebody climbs, hangs from or falls through, as ``Place.piece`` has it: how far up or down, for on a ladder."""
_ON_A_LADDER = 0.6
"""How far somebody climbs on a ladder, in statures: a choice."""
_SWIMS = 0.5
"""How fast somebody swims, in statures a second."""


def runs(shot: PlannedShot) -> bool:
    """Whether somebody runs, or leaps, which takes a run, or a vehicle goes, which is as fast."""
    told = (*shot.places, *(act.was for act in shot.acts if act.was.gait == "running"))
    return any(place.gait in ("running", "skating", "leaping", "driving") for place in told)


def half_a_leap(shot: PlannedShot) -> float:
    """How long it takes to fall from a leap's top, in seconds: no leap is longer than its shot."""
    return min(LEAP_SECONDS, float(shot.seconds)) / 2


def leap_at(shot: PlannedShot, u: float) -> float:
    """How long after the top of a leap, which is in the middle of its shot, a moment of it is, in halves of a leap;
    endless where nobody leaps.
    """
    if not any(place.gait in LEAPING for place in shot.places):
        return inf
    return (u - 0.5) * float(shot.seconds) / half_a_leap(shot)


def climbed_at(shot: PlannedShot, walked: tuple[float, float], u: float) -> float:
    """How much higher than half way those are at a moment who climb, up stairs as far as they have ``walked``; 0 where
    nobody does.
    """
    piece = next((place.piece for place in shot.places if place.piece in CLIMBED), None)
    if piece is None:
        return 0.0
    way = heading(shot) or (0.0, 0.0)
    if not piece.startswith("stairs"):
        return (u - 0.5) * _ON_A_LADDER * min(1.0, float(shot.seconds) / 3) * CLIMBED[piece]
    return SLOPE * (walked[0] * way[0] + walked[1] * way[1]) * CLIMBED[piece]


def heading(shot: PlannedShot) -> tuple[float, float] | None:
    """The way the subject walks over the ground as (x, z), or None where the author says nothing."""
    return {
        "left_to_right": (1.0, 0.0),
        "right_to_left": (-1.0, 0.0),
        "toward_camera": (0.0, -1.0),
        "away_from_camera": (0.0, 1.0),
    }.get(shot.direction or shot.course or "")


def stroll(shot: PlannedShot, u: float, width: float, away: float, way: tuple[float, float]) -> tuple[float, float]:
    """Walking in a frame that doesn't come along: as far as one walks in the time, but never out of it.
    Across it passes its place at half time, or ends there where a move closes in on it or they go up to another one.
    Toward the camera it ends there; away from it it begins there, unless the camera is to arrive at the composed
    picture too.
    """
    pace = RUNNING_PACE if runs(shot) else PACE
    pace = _SWIMS if any(place.posture == "swimming" for place in shot.places) else pace
    reach = min(pace * float(shot.seconds), (0.44 if runs(shot) else 0.34) * width if way[0] else 0.25 * away)
    closes_in = any(_closes_in(move) for move in shot.moves)
    arrives = way[1] < 0 or closes_in or any(composed_at(move) == 1 for move in shot.moves)
    comes_up = any(place.facing == "other" and place.gait in GOING for place in shot.places)
    begins = (1 if closes_in or comes_up else 0.5) if way[0] else 1 if arrives else 0
    far = reach * (u - begins)
    return way[0] * far, way[1] * far


def _closes_in(move: PlannedMove) -> bool:
    return bool(move.to) and move.amount > 1 and move.move in SCALING
