"""Drawing a scene through a camera: everything is projected anew for each frame, so it is crisp at any
size and in exact perspective. Far things first; pictures are BGR uint8, (height, width, 3).
"""

from __future__ import annotations

from functools import partial

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import Moment
from kling_renderers.animatic.drawing.bodies import Body
from kling_renderers.animatic.drawing.brush import Brush, Job, Picture
from kling_renderers.animatic.drawing.clipping import SHIFT
from kling_renderers.animatic.drawing.ground import Lying
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.drawing.sight import Sight
from kling_renderers.animatic.drawing.softening import layered
from kling_renderers.animatic.stage.cards import card_jobs
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.models import model_jobs


def draw_scene(sight: Sight, scene: Scene, now: Moment) -> Picture:
    """A new picture of a staged shot, as it is seen at a moment."""
    picture = scene.world.background(sight.view, sight.ground.sky)
    brush = Brush(picture, sight.view)
    offset = np.array((now.walked[0], now.climbed, now.walked[1]))
    _draw_ground(brush, sight.ground, scene.world.shadow)
    brush.fill(sight.flats)
    if scene.backdrop is not None:
        scene.backdrop.draw(brush)
    jobs: list[Job] = [(away, partial(brush.fill, faces)) for away, faces in sight.boxes]
    riding = {number for model in scene.models for number in model.riders.values()}
    jobs += [
        (away, partial(draw_body, brush, body))
        for number, (away, body) in enumerate(zip(sight.away, sight.figures, strict=True))
        if number not in riding
    ]
    shimmering = tuple(cycle[now.shimmer] for cycle in scene.effects)

    def draw_rider(number: int) -> None:
        draw_body(brush, sight.figures[number])

    jobs += model_jobs(brush, (*scene.models, *shimmering), offset, now.leapt(), sight.rocks, draw_rider)
    jobs += card_jobs(brush, scene.cards, sight.gone, offset, sight.away)
    jobs.sort(key=lambda job: -job[0])
    if not any(now.blur):
        for _, draw in jobs:
            draw()
        return picture
    reach = _front_reach(scene, sight)
    for _, draw in (job for job in jobs if job[0] > reach):
        draw()
    behind = picture.copy()
    for _, draw in (job for job in jobs if job[0] <= reach):
        draw()
    front, back = (spread * sight.view.height for spread in now.blur)
    return layered(behind, picture, front, back)


def _draw_ground(brush: Brush, ground: Lying, shadow: Colour) -> None:
    for outline, colour, rows, soft in ground.layers:
        cv2.fillConvexPoly(brush.picture[:rows], outline, colour, cv2.LINE_AA if soft else cv2.LINE_8, SHIFT)
    thickness = max(1, round(min(brush.view.width, brush.view.height) / 540))
    for lines, colour in ground.lines:
        cv2.polylines(brush.picture, lines, False, colour, thickness, cv2.LINE_AA, SHIFT)
    brush.fill((outline, shadow) for outline in ground.shadows)


def draw_body(brush: Brush, body: Body) -> None:
    """Effect: a figure is drawn, its face last."""
    brush.fill(body.parts)
    for outline, colour in body.marks:
        cv2.fillPoly(brush.picture, [outline], colour, cv2.LINE_AA, SHIFT)


_BEFORE_THEM = 0.9
"""How far from the lens things before people end, as part of the way to these: a choice."""


def _front_reach(scene: Scene, sight: Sight) -> float:
    """How far from the lens the front layer of focus ends."""
    if not scene.front and sight.away:
        # A thing is before them all.
        return _BEFORE_THEM * min(sight.away)
    if not sight.away:
        places = [prop.place for prop in scene.props] or [(0.0, 0.5, 0.0)]
        return float(np.linalg.norm(np.array(places) - sight.view.place, axis=1).max()) + 0.3
    last = max(sight.away[number] for number in scene.front)
    behind = [away for away in sight.away if away > last]
    return min([last + 0.3, *((last + away) / 2 for away in behind)])
