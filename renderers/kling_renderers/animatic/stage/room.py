"""Where in a shot there is room for somebody: on ground that is there, in the frame, never before the cast or in the
lens' way. All numbers are choices, in statures.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, Points, View
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.turned import turn_of
from kling_story.planned import Crowd, PlannedShot

_APART = 0.52
"""How far apart the spots are that somebody may stand on."""
_OPEN = (-11.0, 11.0, -9.0, 15.0)
_GROUNDS = {
    "rooftop": (-4.3, 4.3, -8.0, 6.7), "balcony": (-2.0, 2.0, -2.0, 1.0), "bridge": (-1.6, 1.6, -9.0, 15.0),
    "pier": (-1.2, 1.2, -8.0, 8.0), "beach": (-11.0, 11.0, -9.0, 2.4), "pool": (-3.4, 3.4, -2.0, 1.0),
    "station_platform": (-3.0, 1.3, -9.0, 15.0), "subway_platform": (-2.6, 1.1, -6.0, 14.0),
    "ship_deck": (-1.8, 1.8, -4.0, 4.0), "street": (-3.4, 3.4, -9.0, 15.0), "train_carriage": (-0.22, 0.22, -4.0, 7.0),
    "plane_cabin": (-0.2, 0.2, -4.0, 7.0), "theatre": (-2.4, 2.4, -2.2, 5.4), "lift_cabin": (-0.8, 0.8, -0.8, 0.8),
}  # fmt: skip
"""The ground that people may stand on, from left to right and from near to far, where it ends before the frame does."""
_ON_SEATS = {"train_carriage": (0.5, 0.78), "plane_cabin": (0.4, 0.71, 1.02)}
"""How far aside the seats of a place are; its rows are where ``world.aboard`` has them."""
_ROWS = [0.76 + 0.78 * number for number in range(8)]
STEEP = -30.0
"""From which pitch on, in degrees, a lens looks down on heads."""
_AROUND = 0.42
"""How near to one of the cast, or to their way, nobody stands."""
_NO_NEARER = {"steep": 0.5, "wide": 0.9}
"""How near to the lens they are at least, as part of the way to the cast."""
_BEHIND = 0.5
"""How far behind the cast they are at least who stand behind them in a close frame, and how far behind the lens."""
_BODY = 0.17
"""Half of how much room somebody takes in the frame."""
_OVERHEAD = 0.8
_HEAD = 0.07
"""Half of what a head hides."""
_GATHERED = 2.4
"""How far away half as many stand as near the cast, about."""
_MANY = ((0.34, 52), (1.2, 28), (np.inf, 16))
"""Up to which figure height, in frames, so many at most are there: large ones take longer to draw."""


def middle_of(scene: Scene) -> NDArray[np.float64]:
    about = [(figure.x, figure.z) for figure in scene.figures] or [prop.place[::2] for prop in scene.props]
    found: NDArray[np.float64] = np.array(about or [(0.0, 0.0)], dtype=np.float64).mean(axis=0)
    return found


@lru_cache(maxsize=16)
def _ground(left: float, right: float, near: float, far: float) -> tuple[Points, Points]:
    """Spots (n, 2) that are evenly strewn over a piece of ground, and a lot (n,) for each, 0 to 1."""
    columns, rows = max(1, round((right - left) / _APART)), max(1, round((far - near) / _APART))
    number = np.arange(columns * rows)
    step = np.array(((right - left) / columns, (far - near) / rows))
    jitter = np.stack((number * 0.7548777 % 1, number * 0.5698403 % 1), axis=1)
    spots = np.stack((number % columns, number // columns), axis=1) + 0.2 + 0.6 * jitter
    return np.asarray(spots * step + (left, near), dtype=np.float64), np.asarray(number * 0.6180340 % 1)


def room_for(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float, crowd: Crowd
) -> tuple[Points, list[bool]]:
    """Where they stand (n, 2), nearest to the cast first, and who of them sits."""
    place = shot.setting.place or ""
    spots, lots = _ground(*_GROUNDS.get(place, _OPEN))
    seats = np.array([(side * x, z) for z in _ROWS for x in _ON_SEATS.get(place, ()) for side in (-1, 1)])
    count = len(spots)
    if len(seats):
        spots, lots = np.concatenate((spots, seats)), np.concatenate((lots, 0.5 * np.arange(len(seats)) * 0.618 % 0.5))
    turn = np.radians(turn_of(shot))
    spots = spots @ np.array(((np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))))
    free = _free(spots, scene)
    free[count:] = True
    free &= _seen(spots, scene, moments, aspect, tall)
    away = np.hypot(*(spots - middle_of(scene)).T)
    wanted = min(crowd.number, next(most for height, most in _MANY if tall < height))
    rank = np.where(free, lots * (1 + (away / _GATHERED) ** 2), np.inf)
    chosen = np.argsort(rank, kind="stable")[: min(wanted, int(free.sum()))]
    # Where it is full, every other one stands before their seat.
    return spots[chosen], [int(one) >= count and not (crowd.number > 40 and one % 3 == 0) for one in chosen]


def _free(spots: Points, scene: Scene) -> NDArray[np.bool_]:
    """On which spots nothing of the place stands, within its walls."""
    boxes = np.concatenate((scene.world.blocks.corners, scene.pieces.corners))
    low, high = boxes.min(axis=1) - 0.13, boxes.max(axis=1) + 0.13
    upright = (low[:, 1] < 0.75) & (high[:, 1] > 0.2)
    low, high = low[upright], high[upright]
    inside = (spots[:, None] > low[:, ::2]) & (spots[:, None] < high[:, ::2])
    free: NDArray[np.bool_] = ~inside.all(axis=2).any(axis=1)
    flats = scene.world.flats
    for corners in flats.corners:
        across, up = corners[1] - corners[0], corners[3] - corners[0]
        normal = np.cross(up, across)
        if corners[:, 1].min() > 0.5 or up[1] < 1.0 or abs(normal[1]) > 0.1 * np.linalg.norm(normal):
            continue
        ways = spots - corners[0, ::2]
        free &= ways @ normal[::2] > 0.15 * np.hypot(*normal[::2])
    return free


def _seen(spots: Points, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float) -> NDArray[np.bool_]:
    """On which spots somebody is in the frame at some moment, and at none before one of the cast, or near the lens."""
    shown = np.zeros(len(spots), dtype=np.bool_)
    free = np.ones(len(spots), dtype=np.bool_)
    feet = np.insert(spots, 1, 0.0, axis=1)
    heads = np.insert(spots, 1, 1.05, axis=1)
    nearest = _NO_NEARER["steep" if moments[0].pose.pitch < STEEP else "wide"]
    for now in moments:
        view = View(now.pose, round(1000 * aspect), 1000)
        low, high = view.to_camera(feet), view.to_camera(heads)
        depth = np.minimum(low[:, 2], high[:, 2])
        ahead = depth > 0.2
        bottom, top = (view.to_pixels(np.maximum(one, (-1e9, -1e9, 0.2))) for one in (low, high))
        wide = _BODY * view.scale / np.maximum(depth, 0.2)
        left, right = np.minimum(bottom[:, 0], top[:, 0]) - wide, np.maximum(bottom[:, 0], top[:, 0]) + wide
        up, down = np.minimum(bottom[:, 1], top[:, 1]), np.maximum(bottom[:, 1], top[:, 1])
        inside = ahead & (right > 0) & (left < view.width) & (down > 0) & (up < view.height)
        distances = []
        for ends in _taken(scene, now):
            seen = view.to_camera(ends)
            if seen[:, 2].min() < 0.1:
                continue
            pixels = view.to_pixels(seen)
            reached = float(seen[:, 2].mean())
            margin = 0.06 * view.scale / reached
            (west, north), (east, south) = pixels.min(axis=0) - margin, pixels.max(axis=0) + margin
            hides = (left < east) & (right > west) & (up < south) & (down > north) & (depth < reached - 0.02)
            free &= ~hides
            # A close frame shows what is beside a head.
            covers = (east - west) / 2 if tall < 1.0 else min((east - west) / 2, _HEAD * view.scale / reached)
            middle = (west + east) / 2
            inside &= ~((left > middle - covers) & (right < middle + covers) & (up > north))
            distances.append(reached)
            near, far = ends.min(axis=0)[::2], ends.max(axis=0)[::2]
            beside = np.maximum(np.maximum(near - spots, spots - far), 0.0)
            free &= np.hypot(beside[:, 0], beside[:, 1]) > _AROUND - _BODY
        shown |= inside
        reach = min(distances, default=float(np.hypot(now.pose.z, now.pose.y)))
        passed = np.maximum(low[:, 2], high[:, 2]) < -_BEHIND
        free &= (depth > (reach + _BEHIND if tall >= 1.0 else nearest * reach)) | passed
    return shown & free


def _taken(scene: Scene, now: Moment) -> list[Points]:
    """The corners (n, 3) of the room that each of the cast and their things take at a moment."""
    found = []
    for figure in scene.figures:
        # Below who lies on hands there is room.
        balls = np.concatenate([one.balls for one in figure.parts]) if figure.parts else np.zeros((0, 4))
        if not len(balls) or figure.near or balls[:, 1].min() > _OVERHEAD:
            continue
        way = np.array((now.walked[0], 0.0, now.walked[1])) * figure.walks
        found.append(_box(balls[:, :3].min(axis=0) + way, balls[:, :3].max(axis=0) + way))
    for model in scene.models:
        way = np.array((now.walked[0], 0.0, now.walked[1])) * (not model.stays)
        found.append(_box(model.corners.min(axis=0) + way, model.corners.max(axis=0) + way))
    return found


def _box(low: NDArray[np.float64], high: NDArray[np.float64]) -> Points:
    ends = np.stack((low, high))
    return np.array([(ends[a, 0], ends[b, 1], ends[c, 2]) for a in (0, 1) for b in (0, 1) for c in (0, 1)])
