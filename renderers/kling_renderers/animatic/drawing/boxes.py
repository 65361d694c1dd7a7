"""Drawing boxes: which are in view, how far away, and their visible faces."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from kling_renderers.animatic.camera.poses import NEAR, before_lens
from kling_renderers.animatic.drawing.brush import Brush, fixed
from kling_renderers.animatic.stage.blocks import FACES, Blocks

Job = tuple[float, Callable[[], None]]
"""How far away something is, in statures, and how to draw it."""
_CORNERS = np.array(FACES)


def box_jobs(brush: Brush, blocks: Blocks) -> list[Job]:
    """Those in view."""
    if not len(blocks.corners):
        return []
    view, place = brush.view, brush.view.place
    seen = view.to_camera(blocks.corners.reshape(-1, 3))
    pixels = view.to_pixels(before_lens(seen)).reshape(-1, 8, 2)
    seen = seen.reshape(-1, 8, 3)
    depth, low, high = seen[:, :, 2], pixels.min(axis=1), pixels.max(axis=1)
    whole = depth.min(axis=1) > NEAR
    shown = np.flatnonzero((depth.max(axis=1) > NEAR) & (brush.in_frame(low, high) | ~whole))
    if not len(shown):
        return []
    facing = (blocks.normals @ place > blocks.offsets)[shown]
    box, face = facing.nonzero()
    quads = fixed(pixels[shown])[box[:, None], _CORNERS[face]]
    numbers, faces, ends = shown.tolist(), face.tolist(), facing.sum(axis=1).cumsum().tolist()
    away = np.sqrt(((blocks.middles[shown] - place) ** 2).sum(axis=1)).tolist()
    plain = (whole & ~brush.far_out(low, high))[shown].tolist()
    jobs: list[Job] = []
    first = 0
    for at, number in enumerate(numbers):
        own = slice(first, ends[at])
        first = ends[at]
        colours = [blocks.colours[number][side] for side in faces[own]]
        if plain[at]:
            draw = partial(brush.fill, quads[own], colours)
        else:
            draw = partial(
                brush.outlines, seen[number][_CORNERS[face[own]]].reshape(-1, 3), [4] * len(colours), colours
            )
        jobs.append((away[at], draw))
    return jobs
