"""Drawing a scene through a camera: everything is projected anew for each frame, so it is crisp at any
size and in exact perspective. Far things first; pictures are BGR uint8, (height, width, 3).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic import palette
from kling_renderers.animatic.brush import Brush, Picture, fixed
from kling_renderers.animatic.camera import NEAR, Moment, Points, View
from kling_renderers.animatic.palette import mix
from kling_renderers.animatic.scene import Scene
from kling_renderers.animatic.shapes import Figure
from kling_renderers.animatic.softening import layered
from kling_renderers.animatic.surroundings import BLOCKS, FACES, FLOORS, GRIDS, Blocks

SPECK = 0.7
"""What is smaller than so many pixels isn't drawn."""

_CIRCLE = np.stack(
    (np.cos(np.linspace(0, 2 * np.pi, 40, endpoint=False)), np.sin(np.linspace(0, 2 * np.pi, 40, endpoint=False))),
    axis=1,
)
_LIGHT = np.array((-0.136, -0.161))  # how far the lit side of a ball lies from its middle, in radii


def sky(width: int, height: int) -> Picture:
    """The background of every frame: a quiet gradient."""
    top, low = np.array(palette.SKY_TOP, dtype=np.float64), np.array(palette.SKY_LOW, dtype=np.float64)
    part = np.clip(np.linspace(0, 1.5, height), 0, 1)[:, None]
    column = np.rint(top + (low - top) * part).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(column[:, None, :], (height, width, 3)))


def offset_of(figure: Figure, now: Moment) -> NDArray[np.float64]:
    """How far a figure has gone from where it was staged."""
    if figure.near:
        return np.array((now.gave_way[0], 0.0, now.gave_way[1]))
    return np.array((now.walked[0], 0.0, now.walked[1])) if figure.walks else np.zeros(3)


def draw_scene(picture: Picture, view: View, scene: Scene, now: Moment | None = None) -> None:
    """Draw a staged shot over a background; ``now`` tells how far its people, with what they carry, have
    gone.
    """
    now = now or Moment(view.pose)
    brush = Brush(picture, view)
    offset = np.array((now.walked[0], 0.0, now.walked[1]))
    gone = [offset_of(figure, now) for figure in scene.figures]
    if view.place[1] > 0:
        brush.ground(palette.FAR_GROUND)
        for disc, colour in FLOORS:
            brush.outline(disc, colour)
        for lines, colour in GRIDS:
            brush.lines(lines, colour, max(1, round(min(view.width, view.height) / 540)))
    for figure, way in zip(scene.figures, gone, strict=True):
        _shadow(brush, figure, way)
    jobs = _block_jobs(brush, BLOCKS, np.zeros(3)) + _block_jobs(brush, scene.blocks, offset)
    distances: list[float] = []
    for figure, way in zip(scene.figures, gone, strict=True):
        middle = np.array((figure.x, 0.5 * figure.top, figure.z)) + way
        distances.append(float(np.linalg.norm(middle - view.place)))
        jobs.append((distances[-1], partial(draw_figure, brush, figure, way, now.stride)))
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


def _block_jobs(brush: Brush, blocks: Blocks, moved: Points) -> list[tuple[float, Callable[[], None]]]:
    """Of boxes moved by so much: how far away each one in view is, and how to draw its visible faces."""
    if not len(blocks.corners):
        return []
    view, place = brush.view, brush.view.place - moved
    seen = view.to_camera(blocks.corners.reshape(-1, 3) + moved).reshape(-1, 8, 3)
    depth = seen[:, :, 2]
    whole = depth.min(axis=1) > NEAR
    pixels = view.to_pixels(np.maximum(seen.reshape(-1, 3), (-np.inf, -np.inf, NEAR))).reshape(-1, 8, 2)
    low, high = pixels.min(axis=1), pixels.max(axis=1)
    beside = (high < 0).any(axis=1) | (low[:, 0] > view.width) | (low[:, 1] > view.height)
    far_out = np.maximum(-low, high).max(axis=1) > brush.margin
    facing = ((place - blocks.face_middles) * blocks.normals).sum(axis=2) > 0
    away = np.linalg.norm(blocks.middles - place, axis=1)
    jobs: list[tuple[float, Callable[[], None]]] = []
    for number in np.flatnonzero((depth.max(axis=1) > NEAR) & ~(whole & beside)):
        faces = [(FACES[face], blocks.colours[number][face]) for face in np.flatnonzero(facing[number])]
        if whole[number] and not far_out[number]:
            jobs.append((float(away[number]), partial(brush.faces, fixed(pixels[number]), faces)))
        else:
            jobs.append((float(away[number]), partial(brush.cut_faces, seen[number], faces)))
    return jobs


def draw_figure(brush: Brush, figure: Figure, offset: NDArray[np.float64], stride: float = 0.0) -> None:
    """Draw a figure's parts, far ones first, each with a lit side, then what its face shows; ``stride``
    is where it is in its steps."""
    view = brush.view
    balls = np.concatenate([part.balls for part in figure.parts])
    places = balls[:, :3] + offset
    if stride and figure.walks:
        _step(figure, places, sin(stride))
    seen = view.to_camera(places)
    radii = balls[:, 3]
    # A ball is drawn as a disc in its middle's plane, so that heights come out as they are measured.
    ratio = view.scale / np.maximum(seen[:, 2], NEAR)
    centres = view.centre + seen[:, :2] * ratio[:, None] * (1.0, -1.0)
    sizes = radii * ratio
    counts = np.array([len(part.balls) for part in figure.parts])
    starts = np.cumsum(counts) - counts
    low = np.minimum.reduceat(centres - sizes[:, None], starts)
    high = np.maximum.reduceat(centres + sizes[:, None], starts)
    largest = np.maximum.reduceat(sizes, starts)
    nearest = np.minimum.reduceat(seen[:, 2], starts)
    shown = (high > 0).all(axis=1) & (low[:, 0] <= view.width) & (low[:, 1] <= view.height)
    shown &= (largest >= SPECK) & (nearest > NEAR)
    if shown.any():
        behind = np.add.reduceat(seen[:, 2], starts) / counts + np.array([part.behind for part in figure.parts])
        over = np.array([part.over for part in figure.parts])
        if (over > 0).any():
            # Legs end under the hem, whichever way they swing.
            behind[over < 0] = np.maximum(behind[over < 0], behind[over > 0].max() + 0.001)
        far_out = np.maximum(-low, high).max(axis=1) > brush.margin
        circle = _CIRCLE if largest.max() > 12 else _CIRCLE[::2]
        rims = fixed(centres[:, None, :] + sizes[:, None, None] * circle)
        cores = fixed(centres[:, None, :] + sizes[:, None, None] * (_LIGHT + 0.8 * circle))
        for number in np.argsort(-behind, kind="stable"):
            if not shown[number]:
                continue
            part, balls_of = figure.parts[number], slice(starts[number], starts[number] + counts[number])
            brush.hull(rims[balls_of], mix(part.colour, palette.BLACK, 0.13), far_out[number])
            if largest[number] > 2:
                brush.hull(cores[balls_of], part.colour, far_out[number])
    _face(brush, figure, offset)


def _step(figure: Figure, places: Points, part_of_a_step: float) -> None:
    """Swing legs and arms: a whole stride brings both feet round."""
    first = 0
    for part in figure.parts:
        if part.swing is not None:
            moved = places[first : first + len(part.balls)]
            moved[:, 0] += part.swing * part_of_a_step * figure.ahead[0]
            moved[:, 2] += part.swing * part_of_a_step * figure.ahead[1]
        first += len(part.balls)


def _face(brush: Brush, figure: Figure, offset: NDArray[np.float64]) -> None:
    if not figure.features:
        return
    view = brush.view
    head = np.array(figure.head) + offset
    to_lens = view.place - head
    away = float(np.linalg.norm(to_lens))
    if away <= NEAR or view.scale / away * 0.008 < 0.6:
        return
    to_lens /= away
    marks = [feature for feature in figure.features if float(feature.outward @ to_lens) > feature.seen_from]
    if not marks:
        return
    seen = view.to_camera(np.concatenate([feature.outline for feature in marks]) + head)
    if seen[:, 2].min() <= NEAR:
        return
    pixels, first = view.to_pixels(seen), 0
    for feature in marks:
        last = first + len(feature.outline)
        brush.polygon(pixels[first:last], feature.colour, convex=False)
        first = last


def _shadow(brush: Brush, figure: Figure, offset: NDArray[np.float64]) -> None:
    disc = np.stack((_CIRCLE[::2, 0] * 0.15, np.full(20, 0.001), _CIRCLE[::2, 1] * 0.11), axis=1)
    brush.outline(disc + np.array((figure.x + 0.02, 0.0, figure.z)) + offset, mix(palette.GROUND, palette.BLACK, 0.22))
