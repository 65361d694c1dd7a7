"""What each camera move does to the camera, one function per move of the vocabulary.

A mover gets the rig, the whole amount in the vocabulary's unit, and ``k``: how much of it has been
done, eased already, counted from where the picture is composed: from 0 to 1 for a move that begins on
the shot's size and framing, from -1 to 0 for one that ends there. ``timing.composed_at`` holds that rule. Movers
apply one after the other, so that a move goes on from where the one before it has left the camera.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, copysign, cos, degrees, hypot, pi, radians, sin

from kling_renderers.animatic.camera.lens import lens_angle
from kling_story.vocabulary import MOVES
from kling_story.vocabulary.lenses import FRAME_WIDTH_MM

LOWEST = 0.04
"""The camera never goes lower than this over the ground, in statures."""

STRIDE = 0.85
"""How far two steps go, in statures."""
_BESIDE = 1 / 0.3
"""How much further a camera slides beside somebody who walks: as far as one that follows. A choice."""
_DRONE_AHEAD = 0.7
"""How far a drone flies on for each width that it rises, in widths: a choice."""


@dataclass(slots=True)
class Rig:
    """A camera being moved. ``height`` is that of the point it is framed on, above the ground point
    ``subject_x, subject_z``; ``heading`` the way the subject walks, ``stride`` where it is in its steps, as
    an angle; lengths are statures.
    """

    x: float
    y: float
    z: float
    yaw: float
    pitch: float
    roll: float
    focal_length: float
    height: float
    aspect: float
    seconds: float = 0.0
    heading: tuple[float, float] | None = None
    subject_x: float = 0.0
    subject_z: float = 0.0
    stride: float = 0.0

    @property
    def depth(self) -> float:
        """How far the subject is along the line of sight."""
        yaw, pitch = radians(self.yaw), radians(self.pitch)
        ahead = (self.subject_x - self.x) * sin(yaw) + (self.subject_z - self.z) * cos(yaw)
        return max(0.02, ahead * cos(pitch) + (self.height - self.y) * sin(pitch))

    @property
    def width(self) -> float:
        """How wide the frame is at the subject."""
        return self.depth * FRAME_WIDTH_MM / self.focal_length * min(self.aspect, 1.0)

    @property
    def elevation(self) -> float:
        """Degrees from the camera up to the subject."""
        away = hypot(self.x - self.subject_x, self.z - self.subject_z)
        return degrees(atan2(self.height - self.y, away))


Mover = Callable[[Rig, float, float], None]


def _still(rig: Rig, amount: float, k: float) -> None:
    """Nothing moves; a rack focus is told in words only."""


def _pan(rig: Rig, amount: float, k: float) -> None:
    rig.yaw += amount * k


def _tilt(rig: Rig, amount: float, k: float) -> None:
    rig.pitch += amount * k


def _roll(rig: Rig, amount: float, k: float) -> None:
    rig.roll += amount * k


def _zoom(rig: Rig, amount: float, k: float) -> None:
    rig.focal_length *= _times(amount, k)


def _dolly(rig: Rig, amount: float, k: float) -> None:
    _forward(rig, rig.depth * (1 - 1 / _times(amount, k)))


def _dolly_zoom(rig: Rig, amount: float, k: float) -> None:
    grows = _times(amount, k)
    _forward(rig, rig.depth * (1 - 1 / grows))
    rig.focal_length /= grows


def _truck(rig: Rig, amount: float, k: float) -> None:
    beside = rig.heading is not None and rig.heading[0] * amount > 0
    # Beside somebody who walks the same way it keeps pace.
    way = copysign(_walk(rig, _BESIDE * amount, k), amount) if beside else amount * rig.width
    across, along = cos(radians(rig.yaw)) * way * k, -sin(radians(rig.yaw)) * way * k
    rig.x += across
    rig.z += along
    if beside:
        rig.subject_x += across
        rig.subject_z += along


def _pedestal(rig: Rig, amount: float, k: float) -> None:
    way = amount * rig.width
    room = max(0.0, rig.y - LOWEST)
    if way * k < 0:
        way = max(-room, min(room, way))
    rig.y += way * k


def _crane(rig: Rig, amount: float, k: float) -> None:
    before = rig.elevation
    _pedestal(rig, amount, k)
    rig.pitch += rig.elevation - before


def _drone(rig: Rig, amount: float, k: float) -> None:
    before, way = rig.elevation, amount * k * rig.width
    away = hypot(rig.x - rig.subject_x, rig.z - rig.subject_z)
    ahead = min(_DRONE_AHEAD * way, 0.45 * away)
    rig.x += sin(radians(rig.yaw)) * ahead
    rig.z += cos(radians(rig.yaw)) * ahead
    rig.y += max(way, min(0.0, LOWEST - rig.y))
    rig.pitch += rig.elevation - before


def _arc(rig: Rig, amount: float, k: float) -> None:
    turn = radians(amount * k)
    away_x, away_z = rig.x - rig.subject_x, rig.z - rig.subject_z
    rig.x = rig.subject_x + away_x * cos(turn) - away_z * sin(turn)
    rig.z = rig.subject_z + away_x * sin(turn) + away_z * cos(turn)
    rig.yaw -= amount * k


def _follow(rig: Rig, amount: float, k: float) -> None:
    x, z = rig.heading or (0.0, 1.0 if amount > 0 else -1.0)
    way = _walk(rig, amount, k) * k
    rig.subject_x += x * way
    rig.subject_z += z * way
    rig.x += x * way
    rig.z += z * way


def _walk(rig: Rig, widths: float, k: float) -> float:
    """How far somebody walks with a camera that goes so many frame widths, in statures. It is as far as their steps
    take them, and ends with both feet on the ground. Effect: they are so far in their steps.
    """
    if not widths:
        return 0.0
    steps = max(2, round(abs(widths) * rig.width / (STRIDE / 2)))
    rig.stride += pi * steps * k
    return steps * STRIDE / 2


def _handheld(rig: Rig, amount: float, k: float) -> None:
    """It turns, ``amount`` frame heights to each side; more is quicker, too."""
    angle = lens_angle(amount, rig.focal_length, rig.aspect)
    pace = min(1.6, max(0.7, abs(amount / MOVES["handheld"].amount) ** 0.5))
    aside, up, over = _drift(rig.seconds * pace, (0.47, 0.83, 1.61))
    rig.yaw += angle * aside
    rig.pitch += angle * up
    rig.roll += angle * over * 0.6


def _steadicam(rig: Rig, amount: float, k: float) -> None:
    """It floats: the camera sways as a whole, ``amount`` frame heights to each side, and turns nowhere."""
    aside, up, along = _drift(rig.seconds, (0.13, 0.21, 0.34))
    way = amount * rig.width / rig.aspect
    turn = radians(rig.yaw)
    rig.x += way * (aside * cos(turn) + along * sin(turn))
    rig.z += way * (along * cos(turn) - aside * sin(turn))
    rig.y = max(min(LOWEST, rig.y), rig.y + 0.6 * way * up)


def _drift(seconds: float, rates: tuple[float, float, float]) -> list[float]:
    """Three ways to and fro, by sines (``rates`` in hertz) that don't share a period, each -1 to 1 at most."""
    return [
        sum(w * sin(2 * pi * rate * seconds + phase) for w, rate in zip((0.5, 0.3, 0.2), rates, strict=True))
        for phase in (0.4, 2.1, 4.4)
    ]


def _times(amount: float, k: float) -> float:
    """How much larger after a part of the way: the same factor in the same time, none for amount 0."""
    return amount**k if amount > 0 else 1.0


def _forward(rig: Rig, way: float) -> None:
    yaw, pitch, before = radians(rig.yaw), radians(rig.pitch), rig.elevation
    rig.x += sin(yaw) * cos(pitch) * way
    rig.z += cos(yaw) * cos(pitch) * way
    sinks_to = rig.y + sin(pitch) * way
    floor = min(rig.y, LOWEST)
    rig.y = max(sinks_to, floor)
    if sinks_to < floor:
        # Backing away from someone tall ends at the ground: the camera goes on along it, and looks up less.
        rig.pitch += rig.elevation - before


MOVERS: dict[str, Mover] = {
    "static": _still,
    "rack_focus": _still,
    "pan_left": _pan,
    "pan_right": _pan,
    "whip_pan": _pan,
    "whip_pan_left": _pan,
    "tilt_up": _tilt,
    "tilt_down": _tilt,
    "roll_clockwise": _roll,
    "roll_counterclockwise": _roll,
    "zoom_in": _zoom,
    "zoom_out": _zoom,
    "crash_zoom": _zoom,
    "dolly_in": _dolly,
    "dolly_out": _dolly,
    "dolly_zoom": _dolly_zoom,
    "truck_left": _truck,
    "truck_right": _truck,
    "pedestal_up": _pedestal,
    "pedestal_down": _pedestal,
    "crane_up": _crane,
    "crane_down": _crane,
    "drone": _drone,
    "arc_left": _arc,
    "arc_right": _arc,
    "orbit": _arc,
    "orbit_left": _arc,
    "follow": _follow,
    "lead": _follow,
    "handheld": _handheld,
    "steadicam": _steadicam,
}
