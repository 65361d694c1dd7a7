"""Drawing a scene through a camera: everything is projected anew for each frame, so it is crisp at any
size and in exact perspective. Far things first; pictures are BGR uint8, (height, width, 3).
"""

from __future__ import annotations

from functools import partial
from math import asin, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, View
from kling_renderers.animatic.drawing.bodies import draw_figure, shadow
from kling_renderers.animatic.drawing.boxes import box_jobs
from kling_renderers.animatic.drawing.brush import Brush, Picture
from kling_renderers.animatic.drawing.softening import layered
from kling_renderers.animatic.stage.cards import card_jobs
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.models import model_jobs
from kling_renderers.animatic.stand_ins.shapes import Figure


def offset_of(figure: Figure, now: Moment) -> NDArray[np.float64]:
    """How far a figure has gone from where it was staged."""
    if figure.near:
        return np.array((now.gave_way[0], 0.0, now.gave_way[1]))
    x, z = now.walked if figure.walks else (0.0, 0.0)
    return np.array((x, figure.leaps * now.leapt, z))


def _stride_of(figure: Figure, now: Moment) -> float:
    """Where somebody is in their steps, as an angle: with legs apart at the top of a leap."""
    if not (figure.leaps and now.leapt):
        return now.stride
    return asin((1 - now.leapt) * sin(now.stride) + now.leapt)


def draw_scene(picture: Picture, view: View, scene: Scene, now: Moment | None = None) -> None:
    """Draw a staged shot over a background; ``now`` tells how far its people, with what they carry, have
    gone.
    """
    now = now or Moment(view.pose)
    brush, world = Brush(picture, view), scene.world
    offset = np.array((now.walked[0], 0.0, now.walked[1]))
    gone = [offset_of(figure, now) for figure in scene.figures]
    shadows = [shadow(figure, way, world.shadow) for figure, way in zip(scene.figures, gone, strict=True)]
    world.ground.draw(brush)
    world.flats.draw(brush, shadows)
    if scene.backdrop is not None:
        scene.backdrop.draw(brush)
    jobs = box_jobs(brush, world.blocks) + box_jobs(brush, scene.pieces)
    shimmering = tuple(cycle[now.shimmer] for cycle in scene.effects)
    jobs += model_jobs(brush, (*scene.models, *shimmering), offset, now.leapt)
    distances: list[float] = []
    mouths = dict(now.mouths)
    for figure, way in zip(scene.figures, gone, strict=True):
        middle = np.array((figure.x, 0.5 * figure.top, figure.z)) + way
        distances.append(float(np.linalg.norm(middle - view.place)))
        stride, mouth = _stride_of(figure, now), mouths.get(figure.name, 0.0)
        jobs.append((distances[-1], partial(draw_figure, brush, figure, way, stride, mouth)))
    jobs += card_jobs(brush, scene.cards, gone, offset, distances)
    jobs.sort(key=lambda job: -job[0])
    if not any(now.blur):
        for _, draw in jobs:
            draw()
        return
    reach = _front_reach(scene, distances, view, now)
    for _, draw in (job for job in jobs if job[0] > reach):
        draw()
    behind = picture.copy()
    for _, draw in (job for job in jobs if job[0] <= reach):
        draw()
    front, back = (spread * view.height for spread in now.blur)
    picture[:] = layered(behind, picture, front, back)


def _front_reach(scene: Scene, distances: list[float], view: View, now: Moment) -> float:
    """How far from the lens the front layer of focus ends."""
    if not distances:
        places = [prop.place for prop in scene.props] or [(0.0, 0.5, 0.0)]
        return float(np.linalg.norm(np.array(places) - view.place, axis=1).max()) + 0.3
    last = max(distances[number] for number in scene.front)
    behind = [away for away in distances if away > last]
    return min([last + 0.3, *((last + away) / 2 for away in behind)])
