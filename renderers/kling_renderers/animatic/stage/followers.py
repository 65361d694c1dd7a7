"""Those who go behind the cast without being of it: rivals half a stride behind, bandits who ride after a coach."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kling_renderers.animatic.camera.gaits import heading, runs
from kling_renderers.animatic.drawing.palette import NEUTRAL, mix, rgb
from kling_renderers.animatic.drawing.turning import yaw_along
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.moved import carrying
from kling_renderers.animatic.stand_ins.seats import ON_A_BACK, grips_on, sat_on
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.vocabulary import stand_ins

_MOST = 5
"""How many of them are drawn at most."""
_CLOSE_BEHIND, _ROW = 0.45, 0.35
"""How far behind the last of the cast the first of them is, and the next one behind that one, in statures: choices."""
_ABREAST, _ASIDE = 0.62, 0.5
"""How far to the sides they are of somebody who comes on or goes away, and beyond somebody who goes across."""
_MOUNTED = 1.5
"""How much more room riders take than those on foot."""
_COATS, _CLOTHES = (
    ("#5b4636", "#3d352f", "#7b5a41", "#6a6259", "#8a7a66"),
    ("#5f6672", "#6e5a4a", "#4d5a52", "#7a6a5e", "#55505c"),
)


def followers(shot: PlannedShot, scene: Scene, crowd: Crowd) -> Iterator[Figure]:
    """They go as the cast does, which leads."""
    going = [figure for figure in scene.figures if figure.walks and not figure.near]
    way = heading(shot) or (going[0].ahead if going else None)
    if way is None or not going:
        return
    yaw = yaw_along(way)
    ends = [np.array(((figure.x, figure.z),)) for figure in going]
    ends += [model.corners[:, ::2] for model in scene.models if not model.stays]
    along = np.concatenate(ends) @ np.array(way)
    middle = np.array([(figure.x, figure.z) for figure in going]).mean(axis=0)
    last = float(along.min() - middle @ np.array(way))
    room = _MOUNTED if crowd.rides else 1.0
    for number in range(min(crowd.number, _MOST)):
        behind = last - room * (_CLOSE_BEHIND + _ROW * number) if way[0] or crowd.rides else -0.3 - 0.12 * number
        if abs(way[0]) > 0.5:
            behind, aside = last - room * (_CLOSE_BEHIND + 1.6 * _ROW * number), _ASIDE * (0.2 + number % 2)
            x, z = middle[0] + way[0] * behind, middle[1] + aside
        else:
            side = (-1 if number % 2 else 1) * (1 + number // 2)
            x, z = middle[0] + room * _ABREAST * side, middle[1] - way[1] * abs(behind)
        yield _rider(x, z, yaw, number, crowd) if crowd.rides else _runner(shot, x, z, yaw, number, crowd)


def _runner(shot: PlannedShot, x: float, z: float, yaw: float, number: int, crowd: Crowd) -> Figure:
    colour = (
        rgb(crowd.shades[number % len(crowd.shades)]) if crowd.shades else mix(NEUTRAL, rgb(_CLOTHES[number % 5]), 0.6)
    )
    return person(x, z, yaw, colour, 3 * number, None, running=runs(shot))


def _rider(x: float, z: float, yaw: float, number: int, crowd: Crowd) -> Figure:
    """Somebody on what they ride, as one body."""
    kind = crowd.rides or ""
    high = stand_ins.animal_height(kind, None)
    seat = stand_ins.seat_of("animal", kind, None)
    beast = animal(x, z, yaw, rgb(_COATS[number % 5]), None, high, kind)
    if seat is None:
        return beast
    sat = sat_on(ON_A_BACK, seat.height, high, 1.0, animal=True)
    colour = rgb(crowd.shades[0] if crowd.shades else _CLOTHES[number % 5])
    grips = tuple((one, up, ahead) for one, up, ahead in grips_on(ON_A_BACK))
    rider = person(x, z, yaw, colour, 3 * number, None, grips, "astride", sat=sat)
    return carrying(rider, beast)
