"""Room for the camera: what of a place would come between it and whom a shot is of, or what it goes round, is carried
out, as it is on a set.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Moment, Points
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.stage.scene import Scene

_ASIDE = 0.6
"""How far aside of the way from the lens to what it goes round nothing stands, in statures (a choice)."""
_BEFORE = 0.9
"""On how much of that way."""
_LOW = 0.35
"""What is no taller than this hides nothing that a camera goes round, in statures."""
_CHEST, _REACHED = 0.75, 0.97
"""How high a chest is, of a figure's height, and on how much of the way to somebody what hides them stands."""
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
    return _without(scene, hides)


def out_of_the_way(scene: Scene, moments: Sequence[Moment]) -> Scene:
    """A scene without the boxes of its place that hide the head or the chest of one of its people at one of these
    moments.
    """
    corners, seen = scene.world.blocks.corners, [figure for figure in scene.figures if not figure.near]
    if not len(corners) or not seen:
        return scene
    spots = [(one.head, (one.x, _CHEST * one.top, one.z)) for one in seen]
    lenses = np.array([now.pose[:3] for now in moments])
    places = np.array(
        [[np.array(both) + offset_of(one, now) for one, both in zip(seen, spots, strict=True)] for now in moments]
    )
    places = places.reshape(len(moments), -1, 3)
    ends = np.concatenate((lenses, places.reshape(-1, 3)))
    # Most of a place is behind people, above or below.
    hides = ((corners.min(axis=1) < ends.max(axis=0)) & (corners.max(axis=1) > ends.min(axis=0))).all(axis=1)
    hides[hides] = _across(corners[hides], lenses, places)
    return _without(scene, hides)


def _without(scene: Scene, hides: NDArray[np.bool_]) -> Scene:
    """A scene without some boxes of its place, and what belongs to these."""
    if not hides.any():
        return scene
    spots = scene.world.blocks.middles[:, ::2]
    hides = hides | (np.linalg.norm(spots[:, None] - spots[hides], axis=2) < _ONE).any(axis=1)
    kept = [box for box, out in zip(scene.world.blocks, hides.tolist(), strict=True) if not out]
    return scene._replace(world=scene.world._replace(blocks=Blocks(kept)))


def _across(corners: Points, lenses: Points, places: Points) -> NDArray[np.bool_]:
    """Which boxes (n, 8, 3) the straight way passes from one of some lenses (m, 3) to one of its places (m, k, 3)."""
    sides = corners[:, [1, 2, 4]] - corners[:, :1]
    sides = sides / np.maximum((sides * sides).sum(axis=2, keepdims=True), 1e-12)
    begins, ends = (
        np.einsum("mknj,nij->mkni", spots[:, :, None] - corners[:, 0], sides) for spots in (lenses[:, None], places)
    )
    way = ends - begins
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    one, other = -begins / way, (1 - begins) / way
    enters, leaves = np.minimum(one, other).max(axis=3), np.maximum(one, other).min(axis=3)
    found: NDArray[np.bool_] = ((enters < leaves) & (leaves > 0) & (enters < _REACHED)).any(axis=(0, 1))
    return found


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
