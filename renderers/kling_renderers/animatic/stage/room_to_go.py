"""How far people get in a place: no further than to a wall, a counter or a hedge, which they would be hidden by."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign, floor, hypot

import numpy as np

from kling_renderers.animatic.camera.gaits import PACE, runs
from kling_renderers.animatic.camera.moves import STRIDE
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.world import World
from kling_story.planned import PlannedMove, PlannedShot
from kling_story.vocabulary import MOVES, SPEEDS
from kling_story.vocabulary.moves import GOES_ALONG

_WIDE, _HIPS, _HEAD = 1.0, 0.4, 0.9
"""What nobody goes round, over or under: how wide it is at least, how high, and how low it begins, in statures."""
_BODY, _BEFORE = 0.18, 0.35
"""How broad half a body is, and how far before it somebody stops, in statures: choices."""


def free_way(world: World, start: Spot, end: Spot) -> float:
    """How far, in statures, somebody gets on the straight way from one place to another before something wide."""
    corners, way = world.blocks.corners, np.subtract(end, start)
    whole = hypot(*way)
    if not whole or not len(corners):
        return whole
    foot, top = corners[:, :, 1].min(axis=1), corners[:, :, 1].max(axis=1)
    along, across = way / whole, np.array((-way[1], way[0])) / whole
    flat = corners[:, :, ::2] - np.array(start)
    ahead, aside = flat @ along, flat @ across
    stops = (top > _HIPS) & (foot < _HEAD) & (np.ptp(aside, axis=1) > _WIDE) & (ahead.max(axis=1) > 0)
    stops &= (aside.min(axis=1) < _BODY) & (aside.max(axis=1) > -_BODY)
    return float(min(whole, max(0.0, ahead[stops].min() - _BEFORE))) if stops.any() else whole


def within(world: World, spot: Spot, away: float) -> Spot:
    """A place in the depth of the frame, or one before what is wide, seen there from a lens so far ``away``."""
    x, z = spot
    start = x * away / (away + z), 0.0
    part = free_way(world, start, spot) / (hypot(x - start[0], z) or 1.0)
    return start[0] + part * (x - start[0]), part * z


def as_fast_as_they_run(shot: PlannedShot, width: float) -> PlannedShot:
    """A shot in which a camera that goes along with who runs gets on no slower than one beside who walks, however
    narrow its frame is, unless the author says how far; ``width``: how much of the scene it sees, in statures.
    """
    if not runs(shot):
        return shot
    return shot._replace(moves=tuple(_sped_up(one, float(shot.seconds), width) for one in shot.moves))


def _sped_up(move: PlannedMove, seconds: float, width: float) -> PlannedMove:
    factor, usual = SPEEDS[move.speed].factor if move.speed else 1.0, MOVES[move.move].amount
    if move.move not in GOES_ALONG or move.amount != usual * factor:
        return move
    least = PACE * factor * seconds * float(move.end - move.start) / width
    return move._replace(amount=copysign(max(abs(move.amount), least), usual))


def stopped_in_time(shot: PlannedShot, scene: Scene, walked: Spot) -> PlannedShot:
    """A shot in which a camera that goes along with people goes no further than these do; ``walked``: how far at most,
    as (x, z).
    """
    whole = hypot(*walked)
    goers: Sequence[Spot] = [(one.x, one.z) for one in scene.figures if one.walks and not one.near]
    ways = [free_way(scene.world, (x, z), (x + walked[0], z + walked[1])) for x, z in goers]
    free = min(ways, default=whole)
    if free >= whole:
        return shot
    steps = floor(free / (STRIDE / 2))
    part = steps * STRIDE / 2 / whole if steps > 1 else 0.0
    moves = tuple(one._replace(amount=part * one.amount) if one.move in GOES_ALONG else one for one in shot.moves)
    return shot._replace(moves=moves)
