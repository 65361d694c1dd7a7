"""Drawing boxes: which are in view, how far away, and their visible faces."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from kling_renderers.animatic.camera.poses import NEAR, Points, before_lens
from kling_renderers.animatic.drawing.brush import Brush, fixed
from kling_renderers.animatic.stage.blocks import FACES, Blocks

Job = tuple[float, Callable[[], None]]
"""How far away something is, in statures, and how to draw it."""
_CORNERS = np.array(FACES)


def box_jobs(brush: Brush, blocks: Blocks, moved: Points | None = None) -> list[Job]:
    """Those in view, ``moved`` by so much."""
    if not len(blocks.corners):
        return []
    view, corners, place = brush.view, blocks.corners.reshape(-1, 3), brush.view.place
    if moved is not None:
        corners, place = corners + moved, place - moved
    seen = view.to_camera(corners)
    depth = seen[:, 2].reshape(-1, 8)
    whole = depth.min(axis=1) > NEAR
    pixels = view.to_pixels(before_lens(seen)).reshape(-1, 8, 2)
    low, high = pixels.min(axis=1), pixels.max(axis=1)
    beside = (high < 0).any(axis=1) | (low > (view.width, view.height)).any(axis=1)
    far_out = np.maximum(-low, high).max(axis=1) > brush.margin
    facing = blocks.normals @ place > blocks.offsets
    away = np.sqrt(((blocks.middles - place) ** 2).sum(axis=1)).tolist()
    seen_boxes = np.flatnonzero((depth.max(axis=1) > NEAR) & ~(whole & beside))
    faces = np.take(fixed(pixels[seen_boxes]), _CORNERS, axis=1)
    jobs: list[Job] = []
    for outlines, number in zip(faces, seen_boxes.tolist(), strict=True):
        colours, shown = blocks.colours[number], np.flatnonzero(facing[number]).tolist()
        if whole[number] and not far_out[number]:
            draw = partial(brush.quads, [(outlines[face], colours[face]) for face in shown])
        else:
            in_space = seen[8 * number : 8 * number + 8][_CORNERS[shown]].reshape(-1, 3)
            draw = partial(brush.outlines, in_space, [4] * len(shown), [colours[face] for face in shown])
        jobs.append((away[number], draw))
    return jobs
