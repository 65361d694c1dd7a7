"""Moves that end on somebody: "pan right to @Tom", "tilt down to her hands", "push in to @Mei"."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, cos, degrees, hypot, radians, sin, tan
from typing import NamedTuple

from kling_renderers.animatic.camera.lens import lens_angle
from kling_renderers.animatic.camera.moves import LOWEST, MOVERS, Rig
from kling_renderers.animatic.camera.timing import composed_at
from kling_story.planned import PlannedMove, PlannedShot
from kling_story.references import references
from kling_story.vocabulary import ANGLES, SIZES
from kling_story.vocabulary.focus import first_goal, last_goal
from kling_story.vocabulary.moves import CIRCLING

_SIDEWAYS = frozenset({"pan_left", "pan_right", "whip_pan", "whip_pan_left"})
UPRIGHT = frozenset({"tilt_up", "tilt_down"})
TURNING = _SIDEWAYS | UPRIGHT
SLIDING = frozenset({"truck_left", "truck_right"})
CLOSING = frozenset(
    {
        *("zoom_in", "zoom_out", "crash_zoom", "dolly_in", "dolly_out"),
        *("pedestal_up", "pedestal_down", "crane_up", "crane_down"),
    }
)
RISING = frozenset({"crane_up", "drone"})
"""Moves that look down at what they rise from, unless something is to appear beyond."""
_FLOWN = RISING | {"crane_down"}
LIFTED = frozenset({"pedestal_up", "pedestal_down", "crane_up", "crane_down"})
LEADING = (
    _SIDEWAYS | UPRIGHT | LIFTED | SLIDING | frozenset({"zoom_in", "zoom_out", "crash_zoom", "dolly_in", "dolly_out"})
)
"""Moves that can set off from somebody, too."""
STEERED = _SIDEWAYS | UPRIGHT | SLIDING | CLOSING | CIRCLING | RISING
"""Moves that can end on somebody; the others go where they go."""
_HANDS_AT = 0.6
"""How far under the frame's top hands lie that a move ends on, in frame heights: what they have in them is above."""

_HORIZON, _LEFT_BELOW = 0.2, 0.65
"""How far under the frame's top the horizon lies when something far has appeared, and the subject's eyes at most, in
frame heights: choices.
"""
_STEEPEST = 30.0
"""Degrees that a camera turns up or down at most on its way from one to another: a choice."""
_LEVEL_ENOUGH = 12.0
"""The same of one that rises or sinks from one to another."""
_STRAIGHT_DOWN, _AERIAL = -60.0, ANGLES["birds_eye"].pitch
"""Degrees from which on a camera looks straight down, and an angle is an aerial view."""
_MIDDLE = 0.9
"""How far under the frame's top the middle of a place lies that is seen from the air, in frame heights: a choice."""


def meant_by(shot: PlannedShot, move: PlannedMove) -> tuple[str, str | None]:
    """The words for where a move ends, empty where it has none, and whom or what of the shot they name or mean."""
    words = last_goal(move.to or "")
    if words.casefold().startswith("from ") and first_goal(words):
        words = ""
    return words, next((found.name for found in references(words, shot.subjects)), move.whom)


class Goal(NamedTuple):
    """Where a move ends: a ``place`` in the scene that is to lie in the middle of the frame, with ``eyes``
    on the shot's eye line; without ``across`` only as high. ``front``: it is in the front layer of focus. ``sinks``:
    it is so near below what the shot is framed on that a dolly goes down to it, as looking down would lose the subject.
    ``level``: the head is, so that the eyes are where the size lays them. ``far``: it is somewhere at the horizon,
    which is to be in the picture then. ``aside``: how far right of the middle it is to lie, in frame widths.
    ``climbs``: it is a part of a thing, to which a camera that slides goes up or down. ``begins``: what the move sets
    off from. ``most``: how many times nearer it gets at most.
    ``off``: how far the lens is from it at least, in statures, so that all of it is seen.
    """

    place: tuple[float, float, float]
    eyes: bool = False
    across: bool = True
    front: bool = True
    sinks: bool = False
    level: bool = True
    far: bool = False
    aside: float = 0.0
    climbs: bool = False
    begins: Goal | None = None
    most: float | None = None
    off: float = 0.0


def steer(rig: Rig, move: PlannedMove, goal: Goal, done: float, line: float, shift: float) -> None:
    """Make a part of a move, ``done``, so that all of it ends on its goal; eyes come to lie on the ``line``
    of the composed picture.

    A turn that arrives starts as far back as its amount says, or further, from the composed picture.
    """
    if goal.begins is not None and move.move in LEADING:
        _lead(rig, move, (goal.begins, goal), done, line, shift)
        return
    if goal.far:
        _look_out(rig, move, done, shift)
        return
    arrives = composed_at(move) == 1
    weight = 1.0 if arrives else done
    mover = MOVERS[move.move]
    at = line if goal.eyes else _HANDS_AT if goal.sinks else 0.5
    if move.move in _SIDEWAYS | UPRIGHT:
        across, up = _needed(rig, goal, at, shift)
        sideways = move.move in _SIDEWAYS
        needed = across if sideways else up
        agrees = needed * move.amount > 0
        if not arrives and not agrees:
            mover(rig, move.amount, done)
            return
        whole = max(abs(move.amount), abs(needed)) if agrees else abs(move.amount)
        back = (done - 1) * (whole if move.amount > 0 else -whole) if arrives else 0.0
        rig.yaw += weight * across + (back if sideways else 0.0)
        # One that comes from aside begins as high as the picture is composed: on whoever is tallest.
        rig.pitch += done * up if sideways else weight * up + back
        return
    mover(rig, move.amount, done - composed_at(move))
    if move.move in CIRCLING:
        # It keeps to the way around its subject, and turns to the goal as it goes.
        across, up = _needed(rig, goal, at, shift)
        rig.yaw += done * across
        rig.pitch += 0.0 if goal.eyes else done * up
        return
    if move.move in SLIDING:
        turn = radians(rig.yaw)
        aside = (goal.place[0] - rig.subject_x) * cos(turn) - (goal.place[2] - rig.subject_z) * sin(turn)
        if goal.climbs:
            rig.y += done * (goal.place[1] - rig.height)
        if goal.across:
            aside -= goal.aside * rig.width
            rig.x += weight * aside * cos(turn)
            rig.z -= weight * aside * sin(turn)
        return
    if goal.sinks and move.move == "dolly_in":
        # It looks at a place that goes down with it: at the whole goal it would look down too far on the way.
        rig.y += weight * (goal.place[1] - rig.height)
        rig.z += weight * (goal.place[2] - rig.subject_z)
        x, y, z = goal.place
        y = rig.height + weight * (y - rig.height)
        goal, at, weight = goal._replace(place=(x, y, weight * z)), line + weight * (at - line), 1.0
    across, up = _needed(rig, goal, at, shift)
    rig.yaw += weight * across
    rig.pitch += weight * up


def _lead(rig: Rig, move: PlannedMove, ends: tuple[Goal, Goal], done: float, line: float, shift: float) -> None:
    """Make a part of a move that leads from one goal to another. What is so far above or below that the camera would
    look at it steeply, it goes up or down to as well: as near as a face it would see a hand from above.
    """
    if move.move in SLIDING:
        turn = radians(rig.yaw)
        ways = [
            (goal.place[0] - rig.subject_x) * cos(turn) - (goal.place[2] - rig.subject_z) * sin(turn) for goal in ends
        ]
        aside = ways[0] + done * (ways[1] - ways[0])
        rig.x += aside * cos(turn)
        rig.z -= aside * sin(turn)
        return
    steepest = _LEVEL_ENOUGH if move.move in LIFTED else _STEEPEST
    found: list[tuple[float, float, float, float]] = []
    for goal in ends:
        at = line if goal.eyes else 0.5
        back = max(0.0, goal.off - (goal.place[2] - rig.z))
        seen = replace(rig, z=rig.z - back)
        across, up = _needed(seen, goal, at, shift)
        sunk = 0.0
        if abs(up) > steepest and abs(rig.pitch) <= 60:
            x, y, z = (one - own for one, own in zip(goal.place, (seen.x, seen.y, seen.z), strict=True))
            kept = steepest if up > 0 else -steepest
            looks = degrees(atan2(y, hypot(x, z))) - up + kept
            sunk = max(LOWEST - rig.y, y - hypot(x, z) * tan(radians(looks)))
            up = _needed(replace(seen, y=rig.y + sunk), goal, at, shift)[1]
        found.append((across, up, sunk, back))
    first, last = found
    mixed = [one + done * (other - one) for one, other in zip(first, last, strict=True)]
    if move.move in _SIDEWAYS | UPRIGHT | LIFTED:
        rig.yaw += mixed[0]
        rig.pitch += mixed[1]
        rig.y += mixed[2]
        rig.z -= mixed[3]
        return
    MOVERS[move.move](rig, move.amount, done - composed_at(move))
    begins, goal = ends
    way = [one + done * (other - one) for one, other in zip(begins.place, goal.place, strict=True)]
    at = (line if begins.eyes else 0.5) * (1 - done) + (line if goal.eyes else 0.5) * done
    across, up = _needed(rig, Goal((way[0], way[1], way[2])), at, shift)
    rig.yaw += across
    rig.pitch += up


def _look_out(rig: Rig, move: PlannedMove, done: float, shift: float) -> None:
    """Make a part of a rise until something far appears: no higher than that the subject is still seen below it."""
    pitch = lens_angle(_HORIZON - 0.5 + shift, rig.focal_length, rig.aspect)
    down = radians(lens_angle(_LEFT_BELOW - 0.5 + shift, rig.focal_length, rig.aspect) - pitch)
    away = hypot(rig.x - rig.subject_x, rig.z - rig.subject_z)
    room = (rig.height + away * tan(down) - rig.y) / rig.width
    MOVERS[move.move](rig, max(0.0, min(move.amount, room)), done - composed_at(move))
    if rig.pitch < pitch:
        rig.pitch += done * (pitch - rig.pitch)


def over_land(shot: PlannedShot) -> bool:
    """Whether a shot is of a place alone, from the air: an aerial view, or a wide one of a drone or a crane. Looking
    straight down stays that, and a tilt has a way of its own.
    """
    alone = not (shot.people or shot.subjects or shot.places or shot.crowds)
    if not alone or SIZES[shot.size].figure_height > SIZES["wide"].figure_height:
        return False
    moves = {move.move for move in shot.moves}
    return _STRAIGHT_DOWN < shot.pitch <= 0 and not moves & UPRIGHT and (shot.pitch <= _AERIAL or bool(moves & _FLOWN))


def from_the_air(focal_length: float, aspect: float, shift: float) -> tuple[float, float]:
    """How far down a camera over land looks at most, to have the horizon in the frame, and how far below level the
    middle of the place is then, which is low in it; degrees, down is negative.
    """
    pitch = lens_angle(_HORIZON - 0.5 + shift, focal_length, aspect)
    return pitch, pitch - lens_angle(_MIDDLE - 0.5 + shift, focal_length, aspect)


def _needed(rig: Rig, goal: Goal, at: float, shift: float) -> tuple[float, float]:
    """Degrees that the camera would have to turn right and up to have the goal in its place."""
    x, y, z = goal.place[0] - rig.x, goal.place[1] - rig.y, goal.place[2] - rig.z
    away = hypot(x, z)
    steep = abs(rig.pitch) > 60
    wanted = rig.yaw + lens_angle(goal.aside * rig.aspect, rig.focal_length, rig.aspect)
    across = 0.0 if steep or not goal.across else (degrees(atan2(x, z)) - wanted + 180) % 360 - 180
    if steep:
        return 0.0, 0.0
    up = degrees(atan2(y, away)) - lens_angle(0.5 - shift - at, rig.focal_length, rig.aspect) - rig.pitch
    return across, up
