"""Bodies that bend at the hips: ahead, as who bows, crouches or is old, or back, as who skids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.turning import back
from kling_renderers.animatic.stand_ins.moved import reshaped
from kling_renderers.animatic.stand_ins.shapes import Figure, Part

BENDS = {
    "bent": 60.0, "crouching": 18.0, "skidding": -24.0, "drawn_back": 14.0, "kicking": -16.0, "rearing": -14.0,
    "lunging": 16.0, "airborne": 4.0, "braced": 20.0, "stooped": 26.0,
    "crawling": 72.0, "long_step": 14.0, "slipping": -38.0, "stumbling": 44.0, "sitting_up": 22.0, "curled_down": -86.0,
    "clinging": -6.0, "knees_hugged": 26.0, "one_knee": 3.0, "split": 2.0, "surfing": 10.0, "skiing": 30.0,
    "squatting": 26.0, "propped": -12.0, "punching": 18.0,
}  # fmt: skip
"""By how many degrees somebody is bent ahead: choices."""
STOOPS = 7.0
"""The same of who is old and stands."""
LOOKS_UP = {"bent": 0.75, "stooped": 0.45, "crawling": 0.75, "stumbling": 0.6, "curled_down": 0.2, "slipping": 0.6}
"""How much of that a head is raised, so that the face is seen; of who is bent otherwise, all of it."""
_CRANES, _NECK = 0.6, 0.1
"""How much of that the neck is raised, a choice; and how long it is to the middle of the head, in statures."""
HIPS = 0.5
"""What bodies bend about: how high it is on one that stands, in statures."""
_EYES = 0.4375
"""How high the eyes of a standing person are over the hips, in statures."""
_EYES_AHEAD = -0.045
"""Where they are before the middle of the head."""
_HANGS = 30.0
"""Degrees up to which a coat hangs over the legs of who bows: a choice."""
_SHOULDERS = np.array(((0.0, 0.794, 0.0),))
_BEHIND = 0.6
"""How much of the way that a head goes ahead the hips go back, so that nobody falls: a choice."""


def sinks(degrees: float) -> float:
    """How much lower the eyes of somebody so bent are, in statures."""
    (up, back), turn = _craned(degrees), radians(degrees)
    return _EYES - (_EYES + up) * cos(turn) - back * sin(turn)


def _craned(degrees: float) -> tuple[float, float]:
    """How much higher and further back a head is on a neck that is raised from a trunk so bent, before it is bent."""
    turn = _CRANES * radians(degrees)
    return _NECK * (cos(turn) - 1), _NECK * sin(turn)


def gone_back(degrees: float) -> float:
    """How far the hips of somebody so bent are behind where they stand, in statures."""
    return _BEHIND * _EYES * sin(radians(degrees))


def bent_parts(parts: Sequence[Part], degrees: float) -> tuple[Part, ...]:
    """Parts of a standing body: what is over the hips turns about them, the rest goes back with them."""
    if not degrees:
        return tuple(parts)
    return tuple(
        piece._replace(balls=np.column_stack((_turned(piece.balls[:, :3], degrees), piece.balls[:, 3])))
        for piece in parts
    )


def raised(neck: Part, head: Figure, degrees: float) -> tuple[Part, Figure]:
    """The neck and the head of somebody who stands, as they are on a trunk before it is so bent."""
    if not degrees:
        return neck, head
    up, back = _craned(degrees)
    gone = np.array((0.0, up, back, 0.0))
    parts = tuple(piece._replace(balls=piece.balls + gone) for piece in head.parts)
    x, y, z = head.head
    eyes = (head.eyes if head.eyes is not None else HIPS + _EYES) + up
    whole = replace(head, parts=parts, head=(x, y + up, z + back), eyes=eyes)
    return neck._replace(balls=neck.balls + np.array(((0.0,), (1.0,))) * gone), whole


def bent(figure: Figure, degrees: float) -> Figure:
    """A trunk with its head."""
    if not degrees:
        return figure
    eyes = figure.eyes if figure.eyes is not None else HIPS + _EYES
    [(_, seen, _)] = _turned(np.array(((0.0, eyes, figure.head[2] + _EYES_AHEAD),)), degrees).tolist()
    made = reshaped(figure, lambda places: _turned(places, degrees), back(-degrees))
    return replace(made, eyes=seen)


@lru_cache(maxsize=32)
def bowed(figure: Figure, degrees: float) -> Figure:
    """A figure in its place, with all over its hips turned ahead about them; feet and hips stay."""
    east, north = figure.ahead
    faces = np.array(((-north, 0.0, east), (0.0, 1.0, 0.0), (-east, 0.0, -north)))
    matrix = faces.T @ back(-degrees) @ faces
    hips = np.array((figure.x, HIPS * figure.stature, figure.z))

    def moved(places: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = np.where(places[:, 1:2] > hips[1], (places - hips) @ matrix + hips, places)
        return found

    made = reshaped(figure, moved, matrix)
    if abs(degrees) <= _HANGS:
        return made
    # A back that bows gets further away than the legs from behind: no hem hangs over them.
    return replace(made, parts=tuple(one._replace(over=0) for one in made.parts))


REAR_HIPS = (0.28, 0.5)
"""How far behind the middle of an animal its hind legs are, and how high their hips, in its heights."""
_HIND = 0.1


@lru_cache(maxsize=32)
def reared(figure: Figure, degrees: float) -> Figure:
    """An animal in its place, turned up so far about the hips of its hind legs, which stay."""
    (east, north), tall = figure.ahead, figure.top
    faces = np.array(((-north, 0.0, east), (0.0, 1.0, 0.0), (-east, 0.0, -north)))
    matrix = faces.T @ back(degrees) @ faces
    behind, high = (part * tall for part in REAR_HIPS)
    hips = np.array((figure.x - behind * east, high, figure.z - behind * north))

    def moved(places: NDArray[np.float64]) -> NDArray[np.float64]:
        ahead = (places - hips)[:, ::2] @ np.array((east, north))
        stays = (places[:, 1] < high) & (ahead < _HIND * tall)
        found: NDArray[np.float64] = np.where(stays[:, None], places, (places - hips) @ matrix + hips)
        return found

    return reshaped(figure, moved, matrix)


def shoulder_gone(degrees: float) -> tuple[float, float, float]:
    """How far the shoulders of that body are from where they are on one that stands, in statures."""
    x, y, z = (_turned(_SHOULDERS, degrees) - _SHOULDERS)[0].tolist()
    return x, y, z


def _turned(places: NDArray[np.float64], degrees: float) -> NDArray[np.float64]:
    about = np.array((0.0, HIPS, 0.0))
    turned = (places - about) @ back(-degrees) + about
    found: NDArray[np.float64] = np.where(places[:, 1:2] > HIPS, turned, places)
    found[:, 2] += gone_back(degrees)
    return found
