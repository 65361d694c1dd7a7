"""The camera: where it stands and looks at every moment of a shot.

A pinhole with a focal length, a place and three angles. The unit of length is one stature, the height
of a standing person; x goes right, y up, z away from the camera's first place. The subject stands at
the origin. The lens is 36 mm wide along the frame's longer side, as a camera is turned for a tall frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import atan2, cos, degrees, hypot, inf, pi, radians, sin
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.acts import acted_at, gone_at, has_stopped
from kling_renderers.animatic.camera.aiming import (
    SLIDING,
    STEERED,
    TURNING,
    UPRIGHT,
    Goal,
    from_the_air,
    over_land,
    steer,
)
from kling_renderers.animatic.camera.facing import near_side
from kling_renderers.animatic.camera.focus import focus_at, softness
from kling_renderers.animatic.camera.framing import EYES, Framed, figure_height, frame_width, what_of
from kling_renderers.animatic.camera.gaits import RUNNING_STRIDES, climbed_at, heading, leap_at, runs, stroll
from kling_renderers.animatic.camera.held_moves import NEARING, eye_line, held, kept_in, lowered, turned
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.looking_up import looks_over, with_feet
from kling_renderers.animatic.camera.moves import MOVERS, STRIDE, Rig
from kling_renderers.animatic.camera.near_figure import given_way, near_depth, near_edge
from kling_renderers.animatic.camera.timing import composed_at, eased, keeps_pace, tightest
from kling_story.planned import PlannedShot
from kling_story.vocabulary import SIZES

Points = NDArray[np.float64]

NEAR = 0.01
"""Nothing nearer to the lens than this is drawn, in statures."""
_SEEN_WHOLE = 1.5
"""Up to this figure height, in frames, a level lens at the knees sees the whole person."""
_HOLD_A_FACE = ((0.8, inf), (0.5, SIZES["medium"].figure_height), (0.0, _SEEN_WHOLE))
"""From which height of a level lens on, in statures, frames up to which figure height are laid on the face."""
_FAR_BELOW, _LOW_IN_IT = 1.2, 0.9
"""A level lens that is further below a frame's top than this, in frame heights, sees what is there: its own height
so low in the picture. Choices."""
_AT_A_WINDOW = 0.25
"""How much of a slide is left to a lens right at a window, which would soon be beside it: a choice."""


class Pose(NamedTuple):
    """One camera. ``x, y, z`` in statures; ``yaw`` (right +), ``pitch`` (up +) and ``roll`` (clockwise +)
    in degrees; ``focal_length`` in millimetres; ``shift`` raises the picture, in frame heights, as a
    view camera's rise does: verticals stay upright.
    """

    x: float
    y: float
    z: float
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    focal_length: float = 35.0
    shift: float = 0.0


class Moment(NamedTuple):
    """The camera at one moment, and how far, as (x, z) over the ground, the subject has walked from where
    it is framed, and the near figure of an over-the-shoulder shot has given way. ``stride``: where it is
    in its steps, as an angle; nothing and every half turn is standing. ``blur``: how soft the front layer is
    and what is behind it, as spreads in frame heights. ``leap``: how long after the top
    of their leap those are who leap, in halves of it; ``acted``: how many steps are done of what happens in the
    shot. ``mouths``: whose are how far open; ``shimmer``: the phase of effects; ``step``: that of hands at work;
    ``climbed``: how much higher than they are framed those are who climb; ``seconds``: how long it is since the first
    frame where people beside the cast move.
    """

    pose: Pose
    walked: tuple[float, float] = (0.0, 0.0)
    stride: float = 0.0
    gave_way: tuple[float, float] = (0.0, 0.0)
    blur: tuple[float, float] = (0.0, 0.0)
    leap: float = inf
    acted: float = 0.0
    mouths: tuple[tuple[str | None, float], ...] = ()
    shimmer: int = 0
    step: int = 0
    climbed: float = 0.0
    seconds: float = 0.0

    def leapt(self, late: float = 0.0) -> float:
        """How much of a leap's height is reached, of one that is so much later, in halves of it."""
        since = self.leap - late
        return max(0.0, 1 - since * since)


def first_pose(shot: PlannedShot, aspect: float, what: Framed | None = None) -> tuple[Pose, float]:
    """The composed pose, without any move, and the height of the point it is framed on.

    The size and the lens give the distance, so that a person is as tall in the frame as the size says;
    the rise of the lens puts the eyes on the size's eye line. An angle swings the camera about that
    point, but never into the ground.
    """
    what = what or what_of(shot)
    tall = figure_height(shot, aspect, what)
    distance = lens_heights(shot.focal_length, aspect) / tall
    height, shift = what.eyes, (1 - what.centred) * (0.5 - SIZES[shot.size].eye_line)
    if shot.lens_height is not None and not what.centred:
        # A level lens at the knees sees knees when it is close, and the whole person when it isn't.
        height = shot.lens_height * what.eyes / EYES
        holds_a_face = next(most for lowest, most in _HOLD_A_FACE if shot.lens_height >= lowest)
        whole = SIZES[shot.size].figure_height <= holds_a_face
        shift = shift - (what.eyes - height) * tall if whole else 0.0
        if 0.5 - shift > _FAR_BELOW and holds_a_face <= _SEEN_WHOLE:
            shift = 0.5 - _LOW_IN_IT
    pitch = max(-90.0, min(80.0, shot.pitch))
    looks = pitch
    if over_land(shot):
        most, below = from_the_air(shot.focal_length, aspect, shift)
        looks, pitch = max(pitch, most), max(pitch, below)
    back, rise = distance * cos(radians(pitch)), -distance * sin(radians(pitch))
    if pitch > 0:
        # Nor does it look down on who lies there.
        floor = max(0.03, min(0.25 - max(0.0, pitch - 30) * 0.015, 0.6 * height))
        rise = max(rise, floor - height)
        # Looking up foreshortens less from further back: at the full distance feet stay in a full shot.
        back = distance * (1 if pitch <= 30 else 0.85) if shot.detail is None else back
        if pitch <= 30 and not what.centred and SIZES[shot.size].figure_height <= SIZES["full"].figure_height:
            back = with_feet(back, height, height + rise, distance * tall, 0.5 - shift)
        pitch = degrees(atan2(-rise, back))
    elif looks > pitch:
        pitch = looks
    shift *= cos(radians(pitch))
    if shot.pitch > pitch:
        pitch += looks_over(shot.pitch, pitch, degrees(atan2(height + rise, back)), 0.5 - shift, distance * tall)
    return Pose(0.0, height + rise, -back, 0.0, pitch, shot.roll, shot.focal_length, shift), height


def _has_more(shot: PlannedShot) -> bool:
    """Whether somebody has something in hand, or under them, that a frame which looks up to their face would lose."""
    return any(place.held or place.seat for place in (*shot.places, *(act.was for act in shot.acts)))


def moment(
    shot: PlannedShot, u: float, aspect: float, what: Framed | None = None, goals: Sequence[Goal | None] = ()
) -> Moment:
    """A moment of a shot: ``u`` runs from 0 at its start to 1 at its end; ``goals`` has one for each move."""
    goals_given, goals = bool(goals), goals or (None,) * len(shot.moves)
    what = what or what_of(shot)
    pose, height = first_pose(shot, aspect, what)
    # Who looks out of a window stays at it, whoever goes by.
    going, stays = heading(shot), shot.looker is not None and "window_frame" in shot.setting.dressings
    rig = Rig(
        x=pose.x, y=pose.y, z=pose.z, yaw=pose.yaw, pitch=pose.pitch, roll=pose.roll,
        focal_length=pose.focal_length, height=height, aspect=aspect, seconds=float(shot.seconds) * u,
        heading=None if stays else going,
    )  # fmt: skip
    line = eye_line(rig, pose.shift)
    wide, tall = frame_width(shot, aspect, what), figure_height(shot, aspect, what)
    closest, upright = 1.0, shot.people > 0 and not what.centred and shot.lens_height is None
    for move, goal in zip(held(shot.moves, -pose.z, wide, what, shot.people == 1), goals, strict=True):
        done = eased(move.move, u, float(move.start), float(move.end))
        if stays and move.move in SLIDING:
            move = move._replace(amount=_AT_A_WINDOW * move.amount)
        if goal is not None and goal.most is not None and move.amount > goal.most:
            move = move._replace(amount=goal.most)
        if goals_given and goal is None and move.move in TURNING:
            move = move._replace(amount=turned(move, pose.focal_length))
        if goals_given and goal is None and move.move in UPRIGHT and move.start > 0 and not move.to:
            MOVERS[move.move](rig, kept_in(rig, move, pose.shift, tall), done)
        elif goal is not None and move.amount and move.move in STEERED:
            steer(rig, move, goal, done, line, pose.shift)
        else:
            MOVERS[move.move](rig, move.amount, done - composed_at(move))
        # The goal of a move on several has their heads in the frame, and their feet if there is room.
        if move.move in NEARING and not move.to and move.amount > 1 and (goal is None or shot.people == 1):
            closest *= move.amount ** (done - composed_at(move))
    if goals_given and upright and closest > 1 and abs(rig.pitch) < 60:
        lower = lowered(rig, pose.shift, SIZES[shot.size].figure_height, closest)
        rig.pitch += lower if shot.people == 1 and not _has_more(shot) else min(0.0, lower)
    if over_land(shot):
        rig.pitch = max(rig.pitch, from_the_air(rig.focal_length, aspect, pose.shift)[0])
    now = pose._replace(
        x=rig.x, y=rig.y, z=rig.z, yaw=rig.yaw, pitch=rig.pitch, roll=rig.roll, focal_length=rig.focal_length
    )
    walked, stride = (rig.subject_x, rig.subject_z), rig.stride
    along = rig.heading is not None and any(keeps_pace(move, rig.heading) for move in shot.moves)
    if going is not None and not along:
        walked = stroll(shot, gone_at(shot, u)[0], what.room * wide / tightest(shot.moves), -pose.z, going)
        stride = 2 * pi * (walked[0] + walked[1]) / STRIDE
    if runs(shot) and walked != (0.0, 0.0):
        stride = 2 * pi * RUNNING_STRIDES * float(shot.seconds) * gone_at(shot, u)[1]
    stride = 0.0 if has_stopped(shot, u) else stride
    climbed = climbed_at(shot, walked, u)
    if climbed:
        now = now._replace(y=now.y + climbed * (1.0 if along else _rises_with(SIZES[shot.size].figure_height)))
    gave_way = (0.0, 0.0)
    if shot.near_shoulder:
        before, after = lens_heights(pose.focal_length, aspect), lens_heights(now.focal_length, aspect)
        side, edge = near_side(shot), near_edge(shot, aspect)
        gave_way = given_way(-pose.z, (now.x, now.z), before, after, aspect, side, edge, near_depth(shot))
    soft, focus = softness(shot, hypot(pose.z, pose.y - height), aspect), focus_at(shot, u, goals)
    return Moment(
        now, walked, stride, gave_way, (soft * focus, soft * (1 - focus)), leap_at(shot, u), acted_at(shot, u),
        climbed=climbed,
    )  # fmt: skip


def _rises_with(tall: float) -> float:
    """How much of a climb the camera goes along with, by how many frame heights a size makes somebody tall: nothing in
    a wide shot.
    """
    return max(0.0, min(0.9, (tall - 0.5) / 0.3))


_BEFORE_LENS = np.array((-np.inf, -np.inf, NEAR))


def before_lens(seen: Points) -> Points:
    """Points (n, 3) in camera space, those too near or behind put right before the lens, so that they have pixels."""
    moved: Points = np.maximum(seen, _BEFORE_LENS)
    return moved


class View:
    """A pose and a frame: turns places into pixels."""

    def __init__(self, pose: Pose, width: int, height: int) -> None:
        self.pose, self.width, self.height = pose, width, height
        self.scale = lens_heights(pose.focal_length, width / height) * height
        yaw, pitch, roll = radians(pose.yaw), radians(pose.pitch), radians(pose.roll)
        right = cos(yaw), 0.0, -sin(yaw)
        up = -sin(yaw) * sin(pitch), cos(pitch), -cos(yaw) * sin(pitch)
        forward = sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch)
        self.place = np.array((pose.x, pose.y, pose.z))
        # A camera leaning clockwise sees the world lean the other way.
        lean, level = sin(roll), cos(roll)
        rolled = [(r * level - u * lean, r * lean + u * level, f) for r, u, f in zip(right, up, forward, strict=True)]
        self.axes = np.array(rolled)
        self.centre = np.array((width / 2, height / 2 - pose.shift * height))

    def to_camera(self, points: Points | Sequence[Sequence[float]]) -> Points:
        """Places (n, 3) as the camera sees them: right, up, depth in statures."""
        seen: Any = (np.asarray(points, dtype=np.float64) - self.place) @ self.axes
        return seen  # type: ignore[no-any-return] # numpy's matmul is untyped here

    def to_pixels(self, seen: Points) -> Points:
        """Points (n, 3) in camera space, in front of the lens, as pixels (n, 2); the origin is the
        frame's top left corner, and pixel centres lie at halves.
        """
        pixels: Points = seen[:, :2] * (np.array((self.scale, -self.scale)) / seen[:, 2:3]) + self.centre
        return pixels

    def pixel(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        """One place as (pixels right, pixels down, depth)."""
        seen = self.to_camera([(x, y, z)])
        depth = float(seen[0, 2])
        spot = self.to_pixels(before_lens(seen))
        return float(spot[0, 0]), float(spot[0, 1]), depth


@lru_cache(maxsize=32)
def view_of(pose: Pose, width: int, height: int) -> View:
    """The view of a pose, for all who draw in one frame."""
    return View(pose, width, height)
