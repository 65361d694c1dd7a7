"""The trade's signs on a picture: where the camera will end, which way somebody goes, what is safe.

What is said of a frame is worked out through the same camera that drew it, so it lies where it belongs
while the camera moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, radians, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.gaits import heading
from kling_renderers.animatic.camera.poses import NEAR, Moment, Points, Pose, View, view_of
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.clipping import SHIFT, fixed
from kling_renderers.animatic.drawing.palette import Colour, mix
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedShot

FRAMED = frozenset(
    {
        *("pan_left", "pan_right", "tilt_up", "tilt_down", "roll_clockwise", "roll_counterclockwise"),
        *("zoom_in", "zoom_out", "crash_zoom", "dolly_in", "dolly_out"),
        *("truck_left", "truck_right", "pedestal_up", "pedestal_down"),
    }
)
"""Moves whose other frame is shown in the frame; where the camera goes around or along, none says much."""

STEADINESS = frozenset({"static", "handheld", "steadicam"})
"""Moves that lead to no other frame."""

ACTION_SAFE, TITLE_SAFE = 0.93, 0.90
"""Parts of the picture's width and height (SMPTE ST 2046-1, EBU R 95)."""

_BESIDE = 0.19
"""How far beside the middle of who walks toward us or away the arrow is, in statures: their name is in the middle."""
_ALIKE = 0.04
"""Frames whose corners lie closer, in frame widths, are the same frame."""
_CORNER = 0.16
"""How much of a side each corner mark of a frame takes."""


class Notes:
    """What is noted on the picture of a shot while it is seen."""

    def __init__(self, shot: PlannedShot, scene: Scene, first: Pose, last: Pose) -> None:
        self._scene, self._first, self._last = scene, first, last
        moves = {move.move for move in shot.moves} - STEADINESS
        self._framed = bool(moves) and moves <= FRAMED
        self._heading = heading(shot) if shot.direction else None
        self._away = max(0.2, _ahead_of(first))
        self._frames = lru_cache(maxsize=2)(self._last_and_first)

    def onto(self, picture: Picture, now: Moment) -> None:
        """Effect: the signs of a moment are drawn on its picture."""
        height, width = picture.shape[:2]
        view = view_of(now.pose, width, height)
        if self._heading is not None:
            walker = next((figure for figure in self._scene.figures if figure.walks and not figure.near), None)
            if walker is not None:
                draw_way(picture, view, walker, now, self._heading)
        if self._framed:
            corners = self.other_frame(view)
            if corners is not None:
                draw_frame(picture, corners)

    def other_frame(self, view: View) -> Points | None:
        """Where the camera will end, or where it began, as it sees that now; see the function of this name."""
        return other_frame(view, self._frames(view.width, view.height))

    def _last_and_first(self, width: int, height: int) -> tuple[Points, Points]:
        return frame_of(self._last, width, height, self._away), frame_of(self._first, width, height, self._away)


def frame_of(pose: Pose, width: int, height: int, away: float) -> Points:
    """The corners (4, 3) of what a camera sees of an upright plane so many statures before it."""
    view = View(pose, width, height)
    seen = np.column_stack(((_corners(view) - view.centre) * (1, -1) / view.scale * away, np.full(4, away)))
    places: Points = seen @ view.axes.T + view.place
    return places


def other_frame(view: View, frames: Sequence[Points]) -> Points | None:
    """The corners (4, 2), in pixels, of the smallest of some frames (4, 3), as the camera sees them now, the first of
    those alike; None where it is the frame that is seen, or lies out of it.
    """
    found: list[tuple[int, Points]] = []
    corners = _corners(view)
    for places in frames:
        now = view.to_camera(places)
        if now[:, 2].min() <= NEAR:
            continue
        pixels = view.to_pixels(now)
        if np.abs(pixels - corners).max() < _ALIKE * view.width:
            continue
        found.append((round(_area(pixels)), pixels))
    if not found:
        return None
    area, pixels = min(found, key=lambda one: one[0])
    x, y = pixels.mean(axis=0).tolist()
    inside = 0 <= x <= view.width and 0 <= y <= view.height
    return pixels if inside and 0.003 * view.width * view.height < area <= 1.05 * view.width * view.height else None


def draw_frame(picture: Picture, corners: Points) -> None:
    """Effect: the corners of a frame (4, 2), in pixels, are marked, light on dark so that they show on anything."""
    unit = min(picture.shape[:2])
    marks = []
    for number in range(4):
        here, after, before = corners[number], corners[(number + 1) % 4], corners[number - 1]
        marks.append(np.array((here + (before - here) * _CORNER, here, here + (after - here) * _CORNER)))
    points = [fixed(mark) for mark in marks]
    for colour, wide in ((palette.INK, max(2, unit // 180)), (palette.PAPER, max(1, unit // 360))):
        cv2.polylines(picture, points, False, colour, wide, cv2.LINE_AA, SHIFT)


def draw_way(picture: Picture, view: View, figure: Figure, now: Moment, goes: tuple[float, float]) -> None:
    """Effect: an arrow beside somebody who goes somewhere (x, z), as long as a step or two, in their colour; the
    nearer end is the wider one.
    """
    gone = offset_of(figure, now)
    feet = np.array((figure.x, 0.0, figure.z)) + gone
    depth = float(view.to_camera(feet[None])[0, 2])
    if depth <= 3 * NEAR:
        return
    low = view.to_camera(np.stack((feet, feet + np.array((0, 1.0, 0)))))
    bottom, top = view.to_pixels(low)[:, 1]
    wanted = min(bottom, 0.70 * view.height) if bottom > top else view.height * 0.5
    height = min(1.0, max(0.02, (bottom - wanted) / max(1e-6, bottom - top)))
    way = np.array((goes[0], 0.0, goes[1]))
    # At most a quarter of the frame long, and never past the lens.
    length = min(0.75, 0.24 * view.width / view.scale * depth, 0.5 * depth)
    if goes[1]:
        feet += np.array((min(_BESIDE, 0.18 * view.width / view.scale * depth), 0.0, 0.0))
    start = feet + np.array((0, height, 0)) + way * (0.16 if goes[0] else 0.1) * min(1.0, length / 0.5)
    seen = view.to_camera(np.array((start, start + way * length)))
    if seen[:, 2].min() <= NEAR:
        return
    pixels = view.to_pixels(seen)
    wide = np.minimum(0.045 * view.scale / seen[:, 2], 0.035 * min(view.width, view.height))
    if goes[1] and abs(pixels[1, 1] - pixels[0, 1]) < 0.1 * view.height:
        # Seen along its way an arrow has no length: it is drawn down toward us, up away from us.
        pixels[1] = pixels[0] + (0, 0.12 * view.height * (1 if goes[1] < 0 else -1))
        wide = wide * ((0.7, 1.3) if goes[1] < 0 else (1.3, 0.7))
    _arrow(picture, pixels, wide, mix(figure.colour, palette.WHITE, 0.25))


def draw_safe_areas(picture: Picture) -> None:
    """Effect: the lines within which action and titles are safe, and the middle."""
    height, width = picture.shape[:2]
    for part in (ACTION_SAFE, TITLE_SAFE):
        left, top = round(width * (1 - part) / 2), round(height * (1 - part) / 2)
        cv2.rectangle(picture, (left, top), (width - left - 1, height - top - 1), palette.PALE, max(1, height // 720))
    arm, x, y = max(3, min(width, height) // 50), width // 2, height // 2
    cv2.line(picture, (x - arm, y), (x + arm, y), palette.PALE, max(1, height // 720))
    cv2.line(picture, (x, y - arm), (x, y + arm), palette.PALE, max(1, height // 720))


def _ahead_of(pose: Pose) -> float:
    """How far before a camera the subject's plane is, in statures."""
    yaw, pitch = radians(pose.yaw), radians(pose.pitch)
    ahead = (sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch))
    return -(pose.x * ahead[0] + (pose.y - EYES) * ahead[1] + pose.z * ahead[2])


def _corners(view: View) -> Points:
    return np.array(((0, 0), (view.width, 0), (view.width, view.height), (0, view.height)), dtype=np.float64)


def _area(pixels: Points) -> float:
    ax, ay, bx, by, cx, cy, dx, dy = map(float, pixels.flat)
    return abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2


def _arrow(picture: Picture, ends: Points, wide: NDArray[np.float64], colour: Colour) -> None:
    start, tip = ends
    along = tip - start
    length = float(np.linalg.norm(along))
    if length < 4:
        return
    along, aside = along / length, np.array((-along[1], along[0])) / length
    head = min(0.45 * length, 2.2 * float(wide[1]))
    neck = tip - along * head
    outline = np.array(
        (
            *(start + aside * wide[0] / 2, neck + aside * wide[1] / 2, neck + aside * head * 0.6, tip),
            *(neck - aside * head * 0.6, neck - aside * wide[1] / 2, start - aside * wide[0] / 2),
        )
    )
    if np.abs(outline).max() > 4 * max(picture.shape[:2]):
        return
    points = [fixed(outline)]
    cv2.fillPoly(picture, points, colour, cv2.LINE_AA, SHIFT)
    cv2.polylines(picture, points, True, palette.INK, max(1, min(picture.shape[:2]) // 480), cv2.LINE_AA, SHIFT)
