"""Drawing a scene through a camera: everything is projected anew for each frame, so it is crisp at any
size and in exact perspective. Far things first; pictures are BGR uint8, (height, width, 3).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic import palette
from kling_renderers.animatic.camera import NEAR, Points, View
from kling_renderers.animatic.figures import Figure, Part
from kling_renderers.animatic.palette import Colour, mix
from kling_renderers.animatic.scene import Scene
from kling_renderers.animatic.surroundings import BLOCKS, FACES, FLOORS, GRIDS, Blocks

Picture = NDArray[np.uint8]

Faces = Sequence[tuple[list[int], Colour]]

_SHIFT = 4
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


class Brush:
    """Draws projected shapes into one picture."""

    def __init__(self, picture: Picture, view: View) -> None:
        self.picture, self.view = picture, view
        self.margin = 16000.0

    def polygon(self, pixels: Points, colour: Colour, convex: bool = True) -> None:
        """Fill an outline (n, 2) in pixels, with soft edges."""
        if len(pixels) < 3:
            return
        low, high = pixels.min(axis=0), pixels.max(axis=0)
        if high[0] < 0 or high[1] < 0 or low[0] > self.view.width or low[1] > self.view.height:
            return
        if min(low[0], low[1]) < -self.margin or max(high[0], high[1]) > self.margin:
            # OpenCV's fixed-point coordinates overflow far outside of the picture.
            pixels = _clipped(pixels, -self.margin, self.margin)
            if len(pixels) < 3:
                return
        points = _fixed(pixels)
        if convex:
            cv2.fillConvexPoly(self.picture, points, colour, cv2.LINE_AA, _SHIFT)
        else:
            cv2.fillPoly(self.picture, [points], colour, cv2.LINE_AA, _SHIFT)

    def hull(self, points: NDArray[np.float32], colour: Colour) -> None:
        """Fill what a band around points (n, m, 2) in pixels would enclose."""
        outline: Any = cv2.convexHull(points.reshape(-1, 2))
        if np.abs(outline).max() > self.margin:
            self.polygon(outline[:, 0].astype(np.float64), colour)
        else:
            cv2.fillConvexPoly(self.picture, _fixed(outline), colour, cv2.LINE_AA, _SHIFT)

    def faces(self, corners: NDArray[np.int32], faces: Faces) -> None:
        """Fill faces of a box whose corners (8, 2) are OpenCV's fixed-point numbers."""
        for ids, colour in faces:
            cv2.fillConvexPoly(self.picture, corners[ids], colour, cv2.LINE_AA, _SHIFT)

    def cut_faces(self, seen: Points, faces: Faces) -> None:
        """Fill faces of a box that reaches past the lens or far out of the picture, given in camera space."""
        for ids, colour in faces:
            front = _before_lens(seen[ids])
            if len(front) >= 3:
                self.polygon(self.view.to_pixels(front), colour)

    def ground(self, colour: Colour) -> None:
        """Fill everything under the horizon."""
        right, bottom = self.view.width, self.view.height
        frame = np.array(((0, 0), (right, 0), (right, bottom), (0, bottom)), dtype=np.float64)
        rays = np.concatenate(((frame - self.view.centre) * (1, -1) / self.view.scale, np.ones((4, 1))), axis=1)
        self.polygon(_cut(frame, -(rays @ self.view.axes.T)[:, 1]), colour)

    def outline(self, places: Points, colour: Colour) -> None:
        """Fill a flat convex shape given by its places (n, 3)."""
        seen = _before_lens(self.view.to_camera(places))
        if len(seen) >= 3:
            self.polygon(self.view.to_pixels(seen), colour)

    def lines(self, places: Points, colour: Colour, thickness: int) -> None:
        """Draw straight lines (n, 2, 3)."""
        seen = self.view.to_camera(places.reshape(-1, 3)).reshape(-1, 2, 3)
        depth = seen[:, :, 2]
        seen = seen[(depth > NEAR).any(axis=1)]
        start, end = seen[:, 0], seen[:, 1]
        for one, other in ((start, end), (end, start)):
            hidden = one[:, 2] < NEAR
            part = (NEAR - one[hidden, 2:3]) / (other[hidden, 2:3] - one[hidden, 2:3])
            one[hidden] += (other[hidden] - one[hidden]) * part
        pixels = self.view.to_pixels(seen.reshape(-1, 3)).reshape(-1, 2, 2)
        pixels = _lines_within(pixels, -64.0, (self.view.width + 64.0, self.view.height + 64.0))
        if len(pixels):
            cv2.polylines(self.picture, list(_fixed(pixels)), False, colour, thickness, cv2.LINE_AA, _SHIFT)


def draw_scene(picture: Picture, view: View, scene: Scene, walked: tuple[float, float] = (0.0, 0.0)) -> None:
    """Draw a staged shot over a background. ``walked``: how far its people, with what they carry, have
    gone over the ground, as (x, z)."""
    brush = Brush(picture, view)
    offset = np.array((walked[0], 0.0, walked[1]))
    gone = [offset if figure.walks else np.zeros(3) for figure in scene.figures]
    if view.place[1] > 0:
        brush.ground(palette.FAR_GROUND)
        for disc, colour in FLOORS:
            brush.outline(disc, colour)
        for lines, colour in GRIDS:
            brush.lines(lines, colour, max(1, round(min(view.width, view.height) / 540)))
    for figure, way in zip(scene.figures, gone, strict=True):
        _shadow(brush, figure, way)
    jobs = _block_jobs(brush, BLOCKS, np.zeros(3)) + _block_jobs(brush, scene.blocks, offset)
    for figure, way in zip(scene.figures, gone, strict=True):
        middle = np.array((figure.x, 0.5 * figure.top, figure.z)) + way
        away = float(np.linalg.norm(middle - view.place))
        jobs.append((away, partial(draw_figure, brush, figure, way)))
    for _, draw in sorted(jobs, key=lambda job: -job[0]):
        draw()


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
            jobs.append((float(away[number]), partial(brush.faces, _fixed(pixels[number]), faces)))
        else:
            jobs.append((float(away[number]), partial(brush.cut_faces, seen[number], faces)))
    return jobs


def draw_figure(brush: Brush, figure: Figure, offset: NDArray[np.float64]) -> None:
    """Draw a figure's parts, far ones first, each with a lit side, then what its face shows."""
    view = brush.view
    balls = np.concatenate([part.balls for part in figure.parts])
    seen = view.to_camera(balls[:, :3] + offset)
    radii = balls[:, 3]
    # A ball is drawn as a disc in its middle's plane, so that heights come out as they are measured.
    ratio = view.scale / np.maximum(seen[:, 2], NEAR)
    centres = view.centre + seen[:, :2] * ratio[:, None] * (1.0, -1.0)
    sizes = radii * ratio
    tops, bottoms = centres - sizes[:, None], centres + sizes[:, None]
    lit = centres + sizes[:, None] * _LIGHT
    circle = _CIRCLE if sizes.max() > 12 else _CIRCLE[::2]
    rims = (centres[:, None, :] + sizes[:, None, None] * circle).astype(np.float32)
    cores = (lit[:, None, :] + 0.8 * sizes[:, None, None] * circle).astype(np.float32)
    order: list[tuple[float, int, int, Part]] = []
    last = 0
    for part in figure.parts:
        first, last = last, last + len(part.balls)
        low, high = tops[first:last].min(axis=0), bottoms[first:last].max(axis=0)
        beside = high[0] < 0 or high[1] < 0 or low[0] > view.width or low[1] > view.height
        if not beside and seen[first:last, 2].min() > NEAR:
            order.append((-float(seen[first:last, 2].mean()) - part.behind, first, last, part))
    order.sort(key=lambda job: job[0])
    for _, first, last, part in order:
        brush.hull(rims[first:last], mix(part.colour, palette.BLACK, 0.13))
        if sizes[first:last].max() > 2:
            brush.hull(cores[first:last], part.colour)
    _face(brush, figure, offset)


def _face(brush: Brush, figure: Figure, offset: NDArray[np.float64]) -> None:
    if not figure.features:
        return
    view = brush.view
    head = np.array(figure.head) + offset
    seen = view.to_camera(head[None, :])
    depth = float(seen[0, 2])
    if depth <= NEAR or view.scale / depth * 0.008 < 0.6:
        return
    ratio = view.scale / depth
    middle = view.to_pixels(seen)[0]
    to_lens = view.place - head
    to_lens /= np.linalg.norm(to_lens)
    for feature in figure.features:
        outward = feature.outward / np.linalg.norm(feature.outward)
        if float(outward @ to_lens) > feature.seen_from:
            flat = (feature.outline @ view.axes)[:, :2] * ratio * (1.0, -1.0)
            brush.polygon(middle + flat, feature.colour, convex=False)


def _shadow(brush: Brush, figure: Figure, offset: NDArray[np.float64]) -> None:
    disc = np.stack((_CIRCLE[::2, 0] * 0.15, np.full(20, 0.001), _CIRCLE[::2, 1] * 0.11), axis=1)
    brush.outline(disc + np.array((figure.x + 0.02, 0.0, figure.z)) + offset, mix(palette.GROUND, palette.BLACK, 0.22))


def _fixed(pixels: Points) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point numbers, in which whole numbers are the middles of pixels."""
    return np.rint((pixels - 0.5) * (1 << _SHIFT)).astype(np.int32)


def _before_lens(seen: Points) -> Points:
    """The part of a convex outline (n, 3) in camera space that lies in front of the lens."""
    return _cut(seen, seen[:, 2] - NEAR)


def _clipped(pixels: Points, low: float, high: float) -> Points:
    """A convex outline cut to a square."""
    for axis in (0, 1):
        pixels = _cut(pixels, pixels[:, axis] - low)
        pixels = _cut(pixels, high - pixels[:, axis])
    return pixels


def _cut(points: Points, side: NDArray[np.float64]) -> Points:
    """The part of a convex outline where ``side``, one number per corner, isn't negative."""
    inside = side >= 0
    count = int(inside.sum())
    if count == len(points):
        return points
    if not count:
        return points[:0]
    # Turned so that the corners that stay come first: a convex outline crosses a plane only twice.
    before = inside[np.arange(-1, len(points) - 1)]
    turn = (np.arange(len(points)) + int(np.argmax(inside & ~before))) % len(points)
    points, side = points[turn], side[turn]
    here, there = np.array((count - 1, 0)), np.array((count, len(points) - 1))
    part = (side[here] / (side[here] - side[there]))[:, None]
    return np.concatenate((points[:count], points[here] + (points[there] - points[here]) * part))


def _lines_within(pixels: Points, low: float, high: tuple[float, float]) -> Points:
    """Lines (n, 2, 2) cut to a rectangle (Liang-Barsky), without those that miss it."""
    start, step = pixels[:, 0], pixels[:, 1] - pixels[:, 0]
    first, last = np.zeros(len(pixels)), np.ones(len(pixels))
    for axis in (0, 1):
        flat = np.abs(step[:, axis]) < 1e-9
        safe = np.where(flat, 1.0, step[:, axis])
        one, other = (low - start[:, axis]) / safe, (high[axis] - start[:, axis]) / safe
        outside = flat & ((start[:, axis] < low) | (start[:, axis] > high[axis]))
        first = np.where(flat, first, np.maximum(first, np.minimum(one, other)))
        last = np.where(flat, last, np.minimum(last, np.maximum(one, other)))
        last = np.where(outside, -1.0, last)
    kept = last > first
    start, step = start[kept], step[kept]
    cut: Points = np.stack((start + step * first[kept, None], start + step * last[kept, None]), axis=1)
    return cut
