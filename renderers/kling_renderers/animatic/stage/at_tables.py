"""People beside the cast who are at tables: a family at a picnic, neighbours at chess. All numbers are choices, in
statures.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.framing import TABLE
from kling_renderers.animatic.camera.poses import Moment, Points, View
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.room import (
    GROUNDS,
    OPEN,
    Room,
    apart_from,
    free_of_things,
    ground,
    in_sight,
    middle_of,
)
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.tables import table, wood_of
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot

_SEATS = np.array(((-0.15, 0.3), (0.17, 0.3), (-0.48, 0.02), (0.5, 0.02)))
"""Where they sit about a long table: nobody with the back to the lens."""
_LONG, _DEEP = 0.64, 0.32
_OPPOSITE = np.array(((-0.4, 0.0), (0.4, 0.0), (0.12, 0.42)))
"""Where two sit who play, and one who looks on."""
_SMALL = 0.34
_TABLE_TAKES, _AROUND = 0.5, 1.3
"""Half of how much room a table takes with who is at it, and how far from each other tables are."""
_MOST = 3
"""How many tables there are at most."""
_ASIDE = 0.7
"""How much nearer to the cast one in the middle would have to be, for each stature that another one is aside."""
_PER_MOMENT = 3.0
"""How much nearer to the cast a table may be that is seen all the time than one that never is."""
_BOARD, _CLOTH = rgb("#d8c7a0"), rgb("#e6e0d2")


def at_tables(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float, crowd: Crowd, taken: Points
) -> tuple[Room, list[Block]]:
    """Where they sit, each turned to their table (the ways of a room), and the boxes of the tables."""
    plays = crowd.doing == "playing"
    seats = _OPPOSITE if plays else _SEATS
    each = len(seats)
    order = spots_beside(shot, scene, moments, aspect, tall, taken, seats, middle_of(scene), _TABLE_TAKES, _ASIDE)
    chosen = list[int]()
    for one in range(len(order)):
        if len(chosen) < min(_MOST, -(-crowd.number // each)):
            apart = np.hypot(*(order[chosen] - order[one]).T)
            chosen += [one] if (apart > _AROUND).all() else []
    wood, found, boxes = wood_of(shot.setting), list[Points](), list[Block]()
    for x, z in order[chosen].tolist():
        found.append(seats + np.array((x, z)))
        wide, deep = (_SMALL, _SMALL) if plays else (_LONG, _DEEP)
        boxes += table(x, z, wide, deep, wood)
        top = mix(_BOARD, BLACK, 0.1) if plays else mix(_CLOTH, WHITE, 0.2)
        laid = [(0.0, 0.24)] if plays else [(-0.2, 0.09), (0.03, 0.11), (0.21, 0.08)]
        boxes += [block(x + aside, z, size, size, 0.012, top, base=TABLE) for aside, size in laid]
    sat = np.concatenate(found)[: crowd.number] if found else np.zeros((0, 2))
    to = np.concatenate([-seats] * len(found))[: crowd.number] if found else np.zeros((0, 2))
    return Room(sat, [not plays or number % each < 2 for number in range(len(sat))], to), scene.world.lit(boxes)


def spots_beside(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float, taken: Points,
    takes: Points, near: NDArray[np.float64], wide: float, aside: float = 0.0,
) -> Points:  # fmt: skip
    """Where (n, 2) something has room so ``wide`` to each side that ``takes`` more spots about it (n, 2): the best
    first, seen for long and close to what it is to be ``near``, or ``aside``: so much rather at a side.
    """
    spots, lots, _ = ground(*GROUNDS.get(shot.setting.place or "", OPEN))
    free, _ = in_sight([spots] * len(moments), scene, moments, aspect, tall, wide)
    shown = _shown(spots, moments, aspect, wide)
    free &= shown > 0
    for each in (np.zeros(2), *takes):
        left = np.flatnonzero(free)
        free[left] &= free_of_things(spots[left] + each, scene) & apart_from(spots[left] + each, taken)
    away = np.hypot(*(spots - near).T)
    rank = np.where(free, away + 0.3 * lots - _PER_MOMENT * shown - aside * np.abs(spots[:, 0]), np.inf)
    return np.asarray(spots[[one for one in np.argsort(rank).tolist() if free[one]]])


def _shown(spots: Points, moments: Sequence[Moment], aspect: float, wide: float) -> NDArray[np.float64]:
    """In which part of some moments a table on each spot is in the frame, with most of who is at it."""
    shown = np.zeros(len(spots))
    for now in moments:
        view = View(now.pose, round(1000 * aspect), 1000)
        seen = view.to_camera(np.insert(spots, 1, TABLE, axis=1))
        pixels, depth = view.to_pixels(np.maximum(seen, (-1e9, -1e9, 0.2))), np.maximum(seen[:, 2], 0.2)
        margin = 0.6 * wide * view.scale / depth
        within = (pixels > margin[:, None]) & (pixels < np.array((view.width, view.height)) - margin[:, None])
        shown += within.all(axis=1) & (seen[:, 2] > 0.2)
    return np.asarray(shown / len(moments))
