"""Room for a camera that goes round something: what would come between them is carried out, as it is on a set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, Points
from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.stage.scene import Scene

_ASIDE = 0.6
"""How far aside of the way from the lens to what it goes round nothing stands, in statures (a choice)."""
_BEFORE = 0.9
"""On how much of that way."""
_LOW = 0.35
"""What is no taller than this hides nothing that a camera goes round, in statures."""
_ONE = 0.3
"""Boxes whose middles are so near to each other over the ground are one piece, as a trunk and its crown are."""


def carried_out(scene: Scene, moments: Sequence[Moment]) -> Scene:
    """A scene without the boxes of its place that stand on the line of sight at one of these moments."""
    corners = scene.world.blocks.corners
    about = [(figure.x, figure.z) for figure in scene.figures] or [prop.place[::2] for prop in scene.props]
    if not len(corners) or not about:
        return scene
    middle = np.array(about, dtype=np.float64).mean(axis=0)
    tall = max([figure.top for figure in scene.figures] or [2 * prop.place[1] for prop in scene.props])
    hides = np.zeros(len(corners), dtype=np.bool_)
    foot, top = corners[:, :, 1].min(axis=1), corners[:, :, 1].max(axis=1)
    for now in moments:
        upright = (top > _LOW) & (foot < max(tall, now.pose.y))
        hides |= upright & _between(corners, np.array((now.pose.x, now.pose.z)), middle + now.walked)
    if not hides.any():
        return scene
    spots = scene.world.blocks.middles[:, ::2]
    hides |= (np.linalg.norm(spots[:, None] - spots[hides], axis=2) < _ONE).any(axis=1)
    kept = [box for box, out in zip(scene.world.blocks, hides.tolist(), strict=True) if not out]
    return replace(scene, world=replace(scene.world, blocks=Blocks(kept)))


def _between(corners: Points, lens: Points, middle: Points) -> NDArray[np.bool_]:
    """Which boxes (n, 8, 3) stand on the way over the ground from a lens to the middle of something, or around it."""
    way = middle - lens
    length = float(np.hypot(*way)) or 1.0
    along, across = way / length, np.array((-way[1], way[0])) / length
    flat = corners[:, :, ::2] - lens
    ahead, aside = flat @ along, flat @ across
    crosses = (aside.min(axis=1) < _ASIDE) & (aside.max(axis=1) > -_ASIDE)
    on_it = (ahead.max(axis=1) > -_ASIDE) & (ahead.min(axis=1) < _BEFORE * length)
    found: NDArray[np.bool_] = crosses & on_it
    return found
