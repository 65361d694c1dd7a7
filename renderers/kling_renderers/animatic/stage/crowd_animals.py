"""Animals beside the cast: on the ground, in the air, or on a wall. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import pi

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import NEAR, Moment, Points, View
from kling_renderers.animatic.drawing.palette import Colour, rgb
from kling_renderers.animatic.drawing.turning import yaw_along
from kling_renderers.animatic.stage.at_tables import spots_beside
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.room import Room, middle_of
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.bystander_poses import PACES, ROUNDS
from kling_renderers.animatic.stand_ins.moved import lifted
from kling_renderers.animatic.stand_ins.shapes import Figure, Motion
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.vocabulary import stand_ins

_WALL, _LONG, _THICK = 0.6, 1.0, 0.16
"""How high a wall is that an animal is on, how long and how thick."""
_ASIDE = 1.2
"""How much nearer to the cast or the lens one would have to be in the middle, for each stature that it is aside."""
_STONE, _COPING = rgb("#8f867a"), rgb("#6f675e")
_SLIM, _OF_ITS_HEIGHT = 0.16, 0.55
"""Half of how much room an animal takes at least, and in its heights."""
_MOST = 16
"""How many birds are on the wing at most."""
_OVER, _ROOM_OVER, _EDGE, _LOWEST, _NO_NEARER = 0.2, 0.16, 0.06, 0.5, 0.4
"""How far over heads birds are, from which part of a frame above these on they fly there, how far within it they are,
how high at least, and how near to the lens, of the way to the cast.
"""


def animals_of(crowd: Crowd, room: Room, middle: NDArray[np.float64]) -> list[Figure]:
    """The animals of a crowd, each in its place and doing what all do."""
    named, colour, high = _kind(crowd)
    rest = {"running": "galloping", "flying": None}.get(crowd.doing or "", crowd.doing)
    found = []
    for number, ((x, z), way) in enumerate(zip(room.spots.tolist(), room.ways.tolist(), strict=True)):
        yaw = yaw_along(way) if any(way) else 137.5 * number % 360 - 180
        if crowd.number == 1 and not any(way):
            # Its side is seen, its head is turned to the cast.
            yaw = 70.0 if x < middle[0] else -70.0
        one = animal(x, z, yaw, colour, None, high, named, does=rest)
        one = lifted(one, _WALL) if crowd.spot == "wall" else one
        found.append(replace(one, motion=Motion((way[0], way[1]))) if any(way) else one)
    return found


def _flying(x: float, y: float, z: float, way: tuple[float, float], number: int, crowd: Crowd) -> Figure:
    """A bird on the wing, between two beats of its wings."""
    kind, colour, high = _kind(crowd)
    up, down = (animal(x, z, yaw_along(way), colour, None, high, kind, beat=beat) for beat in (pi / 2, -pi / 2))
    parts = tuple(
        now._replace(sway=then.balls[:, :3] - now.balls[:, :3]) for now, then in zip(up.parts, down.parts, strict=True)
    )
    motion = Motion(way, ROUNDS["flying"], 0.61803 * number % 1)
    return lifted(replace(up, parts=parts, motion=motion, walks=False, carried=True), y)


def _kind(crowd: Crowd) -> tuple[str | None, Colour, float]:
    """Of which kind the animals of a crowd are, in which colour and how high."""
    kind = stand_ins.stand_in(stand_ins.ANIMALS, crowd.kind, crowd.kind)
    usual = kind.shade if kind is not None and kind.shade else "#8d8578"
    colour = rgb(crowd.shades[0] if crowd.shades else usual)
    return kind.id if kind is not None else None, colour, stand_ins.animal_height(crowd.kind, crowd.kind)


def flies(crowd: Crowd) -> bool:
    """Whether the animals of a crowd are birds on the wing."""
    return crowd.doing == "flying" and _kind(crowd)[0] in stand_ins.BIRDS


def alone(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float, taken: Points, crowd: Crowd
) -> Room:
    """Where an animal is by itself that stays there: all of it is seen, close to the cast."""
    wide = max(_SLIM, _OF_ITS_HEIGHT * stand_ins.animal_height(crowd.kind, crowd.kind))
    near = middle_of(scene)
    spots = spots_beside(shot, scene, moments, aspect, tall, taken, np.zeros((1, 2)), near, wide, _ASIDE)[:1]
    return Room(spots, [False] * len(spots), np.zeros_like(spots))


def in_the_air(scene: Scene, moments: Sequence[Moment], aspect: float, crowd: Crowd) -> list[Figure]:
    """A flock on the wing, over the heads of the cast or, where a frame ends above these, away from them."""
    now = moments[len(moments) // 2]
    view = View(now.pose, round(1000 * aspect), 1000)
    seen_of = [figure for figure in scene.figures if not figure.near]
    gone = np.array((now.walked[0], 0.0, now.walked[1]))
    heads = np.array([np.array(one.head) + gone * one.walks for one in seen_of] or [(0.0, 0.5, 0.0)])
    seen = view.to_camera(heads)
    ahead = seen[seen[:, 2] > NEAR]
    top = float(view.to_pixels(ahead)[:, 1].min() - _OVER * view.scale / ahead[:, 2].min()) if len(ahead) else 500.0
    reach = float(ahead[:, 2].mean()) if len(ahead) else 3.0
    over = top > _ROOM_OVER * view.height
    found = list[Figure]()
    for number in range(min(crowd.number, _MOST)):
        across, down, far = (number * step % 1 for step in (0.7548777, 0.5698403, 0.6180340))
        right = _EDGE + (1 - 2 * _EDGE) * across
        if not over:
            # On either side of the cast, from where they fly outwards.
            right = _EDGE + 0.2 * across if number % 2 else 1 - _EDGE - 0.2 * across
        lowest = top if over else 0.5 * view.height
        pixel = np.array((right * view.width, _EDGE * view.height + down * (lowest - _EDGE * view.height)))
        way = ((pixel - view.centre) / (view.scale, -view.scale)) @ view.axes[:, :2].T + view.axes[:, 2]
        depth = reach * (0.85 + 0.7 * far)
        if way[1] < 0 < view.place[1] - _LOWEST:
            depth = min(depth, (_LOWEST - view.place[1]) / way[1])
        if depth < _NO_NEARER * reach:
            continue
        x, y, z = (view.place + depth * way).tolist()
        pace = PACES["flying"] * (1.0 if over or right > 0.5 else -1.0)
        goes = pace * view.axes[0, 0], pace * view.axes[2, 0]
        found.append(_flying(x - goes[0] * now.seconds, y, z - goes[1] * now.seconds, goes, number, crowd))
    return found


def on_a_wall(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float, taken: Points
) -> tuple[Room, list[Block]]:
    """Where a wall stands that an animal is on, and its boxes."""
    lens = np.array((moments[0].pose.x, moments[0].pose.z))
    spots = spots_beside(shot, scene, moments, aspect, tall, taken, np.zeros((1, 2)), lens, 0.5 * _LONG, _ASIDE)[:1]
    boxes = list[Block]()
    for x, z in spots.tolist():
        boxes.append(block(x, z + 0.02, _LONG, _THICK, _WALL - 0.04, _STONE))
        boxes.append(block(x, z + 0.02, _LONG + 0.04, _THICK + 0.05, 0.04, _COPING, base=_WALL - 0.04))
    return Room(spots, [False] * len(spots), np.zeros_like(spots)), scene.world.lit(boxes)
