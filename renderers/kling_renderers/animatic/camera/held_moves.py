"""How far moves go: no nearer than a face allows, no further than somebody is still seen."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import atan, atan2, degrees, hypot, log, radians, tan

import numpy as np

from kling_renderers.animatic.camera.framing import FEET_LOWEST, LEVEL, Framed
from kling_renderers.animatic.camera.lens import lens_angle, lens_heights
from kling_renderers.animatic.camera.moves import Rig
from kling_renderers.animatic.camera.timing import SUDDEN
from kling_story.planned import PlannedMove
from kling_story.vocabulary import MOVES, SIZES, SPEEDS
from kling_story.vocabulary.focus import last_goal, of_a_face

NEARING = frozenset({"zoom_in", "crash_zoom", "dolly_in"})
_EYES_LOWEST, _BODY_LEFT = 0.72, 0.5
"""How far under the frame's top eyes are at most when a tilt ends, in frame heights, and how much of a body is over it
at most: choices.
"""
_USUAL_LENS = 35.0
"""The focal length up to which pans and tilts go as many degrees as their amounts say, in millimetres."""
WHOLE, _BY_AND_BY = SIZES["full"].figure_height, 0.1
"""Sizes wider than that of whole bodies keep feet in them as long as there is room: wholly so after so much of a way,
which is one in times closer.
"""
_LEAST = 1.1
"""How many times larger a face gets at least by a move that closes in on it: a choice."""


def eye_line(rig: Rig, shift: float) -> float:
    """How far under the frame's top the point lies that the shot is framed on, in frame heights."""
    return line_of(rig, shift, rig.height)


def line_of(rig: Rig, shift: float, height: float) -> float:
    """The same of a point of the subject that is so high, in statures."""
    away = hypot(rig.x - rig.subject_x, rig.z - rig.subject_z)
    up = degrees(atan2(height - rig.y, away)) - rig.pitch
    return 0.5 - shift - lens_heights(rig.focal_length, rig.aspect) * tan(radians(up))


def lowered(rig: Rig, shift: float, tall: float, closest: float) -> float:
    """The degrees that a camera looks down more, or up, which has come so many times closer to those whom a shot is of,
    as ``tall`` at first, in frame heights: eyes come to lie where the size lays them that it has come to, higher if a
    whole body would lose its feet.
    """
    now, highest = eye_line(rig, shift), _line_at(tall * closest)
    then = now + highest - _line_at(tall)
    if tall < WHOLE:
        sunk = line_of(rig, shift, 0.0) + then - now - FEET_LOWEST
        then -= min(1.0, (closest - 1) / _BY_AND_BY) * max(0.0, min(sunk, then - highest))
    away = lens_heights(rig.focal_length, rig.aspect)
    after, before = (atan((0.5 - shift - line) / away) for line in (then, now))
    return degrees(before - after)


@lru_cache(maxsize=256)
def _line_at(tall: float) -> float:
    """How far under the frame's top eyes are, of somebody as tall in frame heights: between the sizes' own lines."""
    sizes = sorted(SIZES.terms, key=lambda size: size.figure_height)
    return float(np.interp(log(tall), [log(one.figure_height) for one in sizes], [one.eye_line for one in sizes]))


@lru_cache(maxsize=64)
def held(
    moves: tuple[PlannedMove, ...], away: float, width: float, what: Framed, alone: bool
) -> tuple[PlannedMove, ...]:
    """A shot's moves, where one that closes in on a face goes no further than to both eyes, which in a narrow frame
    isn't far. ``away``: how far the lens is, ``width``: how much of the scene it sees there, in statures; ``alone``:
    the shot is of one being, so that a crash zoom without a destination closes in on that face.
    """
    return tuple(move._replace(amount=_amount(move, away, width, what, alone)) for move in moves)


def _amount(move: PlannedMove, away: float, width: float, what: Framed, alone: bool) -> float:
    unsaid = alone and move.move == "crash_zoom" and not move.to
    if move.move not in NEARING or move.amount <= 1 or not (unsaid or of_a_face(last_goal(move.to or ""))):
        return move.amount
    ahead = what.eyes_ahead * (LEVEL if unsaid else 1.0)
    if move.move == "dolly_in":
        most = away / (what.both_eyes * away / width + ahead)
    else:
        most = width * (away - ahead) / (what.both_eyes * away)
    return move.amount if unsaid and most < 1 else min(move.amount, max(_LEAST, most))


def turned(move: PlannedMove, focal_length: float) -> float:
    """The degrees that a pan or a tilt goes without a destination: through a long lens fewer, so that whom the shot is
    of stays in the frame as through a usual one.
    """
    whole = MOVES[move.move].amount * SPEEDS["fast"].factor
    holds = not move.to and move.move not in SUDDEN and abs(move.amount) <= abs(whole)
    return move.amount * min(1.0, _USUAL_LENS / focal_length) if holds else move.amount


def kept_in(rig: Rig, move: PlannedMove, shift: float, stature: float) -> float:
    """The degrees that a tilt goes which follows another move and has no destination: so far that somebody as tall, in
    frame heights, whom the shot is of is partly seen at its end.
    """
    lowest, highest = _EYES_LOWEST, -_BODY_LEFT * min(1.0, stature)
    ends = eye_line(replace(rig, pitch=rig.pitch + move.amount), shift)
    if abs(rig.pitch) > 60 or highest <= ends <= lowest:
        return move.amount
    at = lowest if ends > lowest else highest
    kept = rig.elevation - lens_angle(0.5 - shift - at, rig.focal_length, rig.aspect) - rig.pitch
    return max(0.0, kept) if move.amount > 0 else min(0.0, kept)
