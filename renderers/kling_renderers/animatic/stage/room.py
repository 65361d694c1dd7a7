"""Where in a shot there is room for somebody: on ground that is there, in the frame, never before the cast or in the
lens' way. All numbers are choices, in statures.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, Points, View
from kling_renderers.animatic.camera.timing import leaves_for_others
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.turned import turn_of
from kling_renderers.animatic.stage.ways import away_from_ways, rows_behind, spread, ways_of
from kling_renderers.animatic.stand_ins.bystander_poses import PACES
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot

_APART = 0.52
"""How far apart the spots are that somebody may stand on."""
OPEN = (-11.0, 11.0, -9.0, 15.0)
"""The ground that people may stand on elsewhere, as ``GROUNDS`` has it."""
GROUNDS = {
    "rooftop": (-4.3, 4.3, -8.0, 6.7), "balcony": (-2.0, 2.0, -2.0, 1.0), "bridge": (-1.6, 1.6, -9.0, 15.0),
    "pier": (-1.2, 1.2, -8.0, 8.0), "beach": (-11.0, 11.0, -9.0, 2.4), "pool": (-3.4, 3.4, -2.0, 1.0),
    "station_platform": (-3.0, 1.3, -9.0, 15.0), "subway_platform": (-2.6, 1.1, -6.0, 14.0),
    "ship_deck": (-1.8, 1.8, -4.0, 4.0), "street": (-3.4, 3.4, -9.0, 15.0), "train_carriage": (-0.22, 0.22, -4.0, 7.0),
    "plane_cabin": (-0.2, 0.2, -4.0, 7.0), "theatre": (-2.4, 2.4, -2.2, 5.4), "lift_cabin": (-0.8, 0.8, -0.8, 0.8),
}  # fmt: skip
"""The ground that people may stand on, from left to right and from near to far, where it ends before the frame does."""
_ON_SEATS = {
    "train_carriage": (0.5, 0.78),
    "plane_cabin": (0.4, 0.71, 1.02),
    "classroom": (1.2, 1.9),
    "lobby": (1.6, 2.6),
}
"""How far aside the seats of a place are; its rows are where ``world.aboard`` has them."""
_ROWS = [0.76 + 0.78 * number for number in range(8)]
_ROWS_OF = {"classroom": [1.45, 2.35, 3.0], "lobby": [1.46, 3.06]}
_SEATED = frozenset(("classroom",))
"""Where everybody sits who goes nowhere."""
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
_LARGE = 1.2
"""From which width on a table may stand before a thing, as before a truck."""
_OVERHEAD = 0.8
_HEAD = 0.07
"""Half of what a head hides."""
_GATHERED = 2.4
"""How far away half as many stand as near the cast, about."""
_CLOSE = 1.1
"""The same of who runs with others or is around somebody."""
_SEEN_WHOLE = 1.2
"""Up to which figure height, in frames, there are more of those who pass by, not all of whom are there at a time."""
_MANY = ((0.34, 52), (1.2, 28), (np.inf, 16))
"""Up to which figure height, in frames, so many at most are there: large ones take longer to draw."""


def middle_of(scene: Scene) -> NDArray[np.float64]:
    about = [(figure.x, figure.z) for figure in scene.figures] or [prop.place[::2] for prop in scene.props]
    found: NDArray[np.float64] = np.array(about or [(0.0, 0.0)], dtype=np.float64).mean(axis=0)
    return found


class Room(NamedTuple):
    """Where people stand (n, 2) at the shot's start, nearest to the cast first, who of them sits, and which way each
    goes (n, 2), in statures a second; how ``high`` over the ground all of them are.
    """

    spots: Points
    seated: list[bool]
    ways: Points
    high: float = 0.0


@lru_cache(maxsize=16)
def ground(left: float, right: float, near: float, far: float) -> tuple[Points, Points, NDArray[np.intp]]:
    """Spots (n, 2) that are evenly strewn over a piece of ground, a lot (n,) for each, 0 to 1, and the numbers (n, 2)
    of its column and row.
    """
    columns, rows = max(1, round((right - left) / _APART)), max(1, round((far - near) / _APART))
    number = np.arange(columns * rows)
    step = np.array(((right - left) / columns, (far - near) / rows))
    jitter = np.stack((number * 0.7548777 % 1, number * 0.5698403 % 1), axis=1)
    cells = np.stack((number % columns, number // columns), axis=1)
    spots = (cells + 0.2 + 0.6 * jitter) * step + (left, near)
    return np.asarray(spots, dtype=np.float64), np.asarray(number * 0.6180340 % 1), np.asarray(cells, dtype=np.intp)


def room_for(
    shot: PlannedShot,
    scene: Scene,
    moments: Sequence[Moment],
    aspect: float,
    tall: float,
    crowd: Crowd,
    begins: float,
    taken: Points,
) -> Room:
    """Where they are, of whom those who do something at a time of its own begin after so many seconds; not where others
    are: ``taken``, (n, 2).
    """
    place = shot.setting.place or ""
    bounds = GROUNDS.get(place, OPEN)
    goes = crowd.doing in PACES
    in_rows = crowd.rows or crowd.spot == "line"
    spots, lots, cells = rows_behind(bounds, scene, crowd, tall) if in_rows else ground(*bounds)
    rows, columns = _ROWS_OF.get(place, _ROWS), () if goes else _ON_SEATS.get(place, ())
    seats = np.array([(side * x, z) for z in rows for x in columns for side in (-1, 1)])
    if len(seats) and (place in _SEATED or (crowd.sits and place in _ROWS_OF)):
        spots, lots, cells = spots[:0], lots[:0], cells[:0]
    count = len(spots)
    if len(seats):
        spots, lots = np.concatenate((spots, seats)), np.concatenate((lots, 0.5 * np.arange(len(seats)) * 0.618 % 0.5))
    middle = middle_of(scene)
    ways = ways_of(crowd, spots, cells, bounds, middle)
    turn = np.radians(turn_of(shot))
    about = np.array(((np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))))
    spots, ways = spots @ about, ways @ about
    scatters, seconds = crowd.doing == "scattering", moments[-1].seconds
    if goes and not scatters:
        # They are there in the middle of the shot.
        spots = spots - ways * seconds / 2
    paths = [spots + ways * max(0.0, now.seconds - begins) for now in moments] if goes else [spots] * len(moments)
    away_to_them = any(leaves_for_others(move) for move in shot.moves)
    free, across = in_sight(paths, scene, moments, aspect, tall, since=len(moments) - 1 if away_to_them else 0)
    for path in paths if goes and not scatters else paths[:1]:
        left = np.flatnonzero(free[:count])
        free[left] &= free_of_things(path[left], scene)
    free &= apart_from(paths[len(paths) // 2], taken)
    away = np.hypot(*(paths[len(paths) // 2] - middle).T)
    if goes and not scatters:
        away = away_from_ways(paths[len(paths) // 2] - middle, ways, seconds)
    wanted = min(crowd.number, next(most for height, most in _MANY if tall < height))
    wanted = wanted * 5 // 4 if goes and not crowd.rows and tall < _SEEN_WHOLE else wanted
    near = _CLOSE if crowd.spot == "around" or (crowd.doing == "running" and not crowd.rows) else _GATHERED
    gathered = 1.0 if in_rows else 1 + (away / near) ** (4 if near == _CLOSE else 2)
    chosen = spread(np.where(free, lots * gathered, np.inf), across, wanted, crowd)
    # Where it is full, every other one stands before their seat.
    full = crowd.number > 40 and place not in _SEATED
    seated = [one >= count and not (full and one % 3 == 0) for one in chosen]
    return Room(spots[chosen], seated, ways[chosen])


def apart_from(spots: Points, taken: Points) -> NDArray[np.bool_]:
    """On which spots nobody is yet."""
    if not len(taken):
        return np.ones(len(spots), dtype=np.bool_)
    free: NDArray[np.bool_] = np.hypot(*(spots[:, None] - taken).T).min(axis=0) > 0.8 * _APART
    return free


def free_of_things(spots: Points, scene: Scene) -> NDArray[np.bool_]:
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


def in_sight(
    paths: Sequence[Points],
    scene: Scene,
    moments: Sequence[Moment],
    aspect: float,
    tall: float,
    body: float = _BODY,
    since: int = 0,
) -> tuple[NDArray[np.bool_], Points]:
    """On which ``paths``, places at each moment, somebody is in the frame at some moment ``since`` one of them, and at
    none before one of the cast, or near the lens; and how far right and how wide each is in the frame in the middle of
    the shot, or then. ``body``: half of how much room each takes.
    """
    shown = np.zeros(len(paths[0]), dtype=np.bool_)
    free = np.ones(len(paths[0]), dtype=np.bool_)
    nearest = _NO_NEARER["steep" if moments[0].pose.pitch < STEEP else "wide"]
    across = np.zeros((len(paths[0]), 2))
    for number, (spots, now) in enumerate(zip(paths, moments, strict=True)):
        feet, heads = np.insert(spots, 1, 0.0, axis=1), np.insert(spots, 1, 1.05, axis=1)
        view = View(now.pose, round(1000 * aspect), 1000)
        low, high = view.to_camera(feet), view.to_camera(heads)
        depth = np.minimum(low[:, 2], high[:, 2])
        ahead = depth > 0.2
        bottom, top = (view.to_pixels(np.maximum(one, (-1e9, -1e9, 0.2))) for one in (low, high))
        wide = body * view.scale / np.maximum(depth, 0.2)
        left, right = np.minimum(bottom[:, 0], top[:, 0]) - wide, np.maximum(bottom[:, 0], top[:, 0]) + wide
        across = np.stack((bottom[:, 0], wide), axis=1) if number == max(since, len(moments) // 2) else across
        up, down = np.minimum(bottom[:, 1], top[:, 1]), np.maximum(bottom[:, 1], top[:, 1])
        inside = ahead & (right > 0) & (left < view.width) & (down > 0) & (up < view.height)
        distances = []
        for ends in _taken(scene, now):
            if body > _BODY and np.ptp(ends, axis=0)[::2].max() > _LARGE:
                free &= _beside(spots, ends) > _AROUND + body
                continue
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
            covers = (
                (east - west) / 2
                if tall < 1.0 or body != _BODY
                else min((east - west) / 2, _HEAD * view.scale / reached)
            )
            middle = (west + east) / 2
            inside &= ~((left > middle - covers) & (right < middle + covers) & (up > north))
            distances.append(reached)
            free &= _beside(spots, ends) > _AROUND - 2 * _BODY + body
        shown |= inside & (number >= since)
        reach = min(distances, default=float(np.hypot(now.pose.z, now.pose.y)))
        passed = np.maximum(low[:, 2], high[:, 2]) < -_BEHIND
        free &= (depth > (reach + _BEHIND if tall >= 1.0 else nearest * reach)) | passed
    return shown & free, across


def _beside(spots: Points, ends: Points) -> NDArray[np.float64]:
    """How far each spot is from the room that something takes, over the ground."""
    near, far = ends.min(axis=0)[::2], ends.max(axis=0)[::2]
    away = np.maximum(np.maximum(near - spots, spots - far), 0.0)
    return np.asarray(np.hypot(away[:, 0], away[:, 1]))


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
