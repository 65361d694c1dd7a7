"""Drawing a scene through a camera: everything is projected anew for each frame, so it is crisp at any
size and in exact perspective. Far things first; pictures are BGR uint8, (height, width, 3).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic import palette
from kling_renderers.animatic.camera import NEAR, Points, View
from kling_renderers.animatic.figures import Figure, Part
from kling_renderers.animatic.palette import Colour, mix
from kling_renderers.animatic.scene import Scene
from kling_renderers.animatic.surroundings import BLOCKS, FLOORS, GRIDS, Block

Picture = NDArray[np.uint8]

_SHIFT = 4
_CIRCLE = np.stack(
    (np.cos(np.linspace(0, 2 * np.pi, 48, endpoint=False)), np.sin(np.linspace(0, 2 * np.pi, 48, endpoint=False))),
    axis=1,
)
_DIM = np.array((-0.22, -0.26))  # where light comes from, in radii, right and down


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
        self.margin = 4 * max(view.width, view.height)

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
    """Draw a staged shot over a background. ``walked``: how far its people have gone, as (x, z)."""
    brush = Brush(picture, view)
    scale = max(1, round(min(view.width, view.height) / 540))
    if view.place[1] > 0:
        for disc, colour in FLOORS:
            brush.outline(disc, colour)
        for lines, colour in GRIDS:
            brush.lines(lines, colour, scale)
    offset = np.array((walked[0], 0.0, walked[1]))
    for figure in scene.figures:
        _shadow(brush, figure, offset if figure.walks else np.zeros(3))
    jobs: list[tuple[float, Any]] = []
    blocks = [*BLOCKS, *scene.scenery, *(prop.block for prop in scene.props)]
    depths = view.to_camera(np.array([block.middle for block in blocks]))[:, 2]
    away = np.linalg.norm(np.array([block.middle for block in blocks]) - view.place, axis=1)
    jobs += [(float(far), block) for far, depth, block in zip(away, depths, blocks, strict=True) if depth > -9]
    for figure in scene.figures:
        middle = np.array((figure.x, 0.5 * figure.top, figure.z)) + offset
        jobs.append((float(np.linalg.norm(middle - view.place)), figure))
    for _, thing in sorted(jobs, key=lambda job: -job[0]):
        if isinstance(thing, Block):
            draw_block(brush, thing)
        else:
            draw_figure(brush, thing, offset if thing.walks else np.zeros(3))


def draw_block(brush: Brush, block: Block) -> None:
    """Draw the faces of a box that look at the camera."""
    seen = brush.view.to_camera(block.corners)
    if seen[:, 2].max() < NEAR:
        return
    whole = bool(seen[:, 2].min() > NEAR)
    pixels = brush.view.to_pixels(seen) if whole else seen
    for ids, middle, normal, colour in block.faces:
        if float(normal @ (brush.view.place - middle)) <= 0:
            continue
        if whole:
            brush.polygon(pixels[list(ids)], colour)
        else:
            front = _before_lens(seen[list(ids)])
            if len(front) >= 3:
                brush.polygon(brush.view.to_pixels(front), colour)


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
    first = 0
    order: list[tuple[float, int, int, Part]] = []
    for part in figure.parts:
        last = first + len(part.balls)
        depth = float(seen[first:last, 2].mean())
        if seen[first:last, 2].min() > NEAR:
            order.append((depth + part.behind, first, last, part))
        first = last
    order.sort(key=lambda job: -job[0])
    for _, start, end, part in order:
        _hull(brush, centres[start:end], sizes[start:end], part.colour)
    _face(brush, figure, offset)


def _hull(brush: Brush, centres: Points, sizes: NDArray[np.float64], colour: Colour) -> None:
    largest = sizes.max()
    low, high = (centres - sizes[:, None]).min(axis=0), (centres + sizes[:, None]).max(axis=0)
    if high[0] < 0 or high[1] < 0 or low[0] > brush.view.width or low[1] > brush.view.height:
        return
    circle = _CIRCLE if largest > 12 else _CIRCLE[::3]
    for grown, moved, tone in ((1.0, 0.0, mix(colour, palette.BLACK, 0.13)), (0.8, 1.0, colour)):
        if grown < 1 and largest < 2:
            break
        middles = centres + sizes[:, None] * _DIM * (moved * 0.62)
        points = (middles[:, None, :] + (sizes * grown)[:, None, None] * circle).reshape(-1, 2)
        outline: Any = cv2.convexHull(points.astype(np.float32))
        brush.polygon(outline[:, 0, :].astype(np.float64), tone)


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
        if float(outward @ to_lens) > 0.12:
            flat = (feature.outline @ view.axes)[:, :2] * ratio * (1.0, -1.0)
            brush.polygon(middle + flat, feature.colour, convex=False)


def _shadow(brush: Brush, figure: Figure, offset: NDArray[np.float64]) -> None:
    disc = np.stack((_CIRCLE[::2, 0] * 0.15, np.full(24, 0.001), _CIRCLE[::2, 1] * 0.11), axis=1)
    brush.outline(disc + np.array((figure.x + 0.02, 0.0, figure.z)) + offset, mix(palette.GROUND, palette.BLACK, 0.22))


def _fixed(pixels: Points) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point numbers, in which whole numbers are the middles of pixels."""
    return np.rint((pixels - 0.5) * (1 << _SHIFT)).astype(np.int32)


def _before_lens(seen: Points) -> Points:
    """The part of a convex outline (n, 3) in camera space that lies in front of the lens."""
    if seen[:, 2].min() > NEAR:
        return seen
    kept: list[NDArray[np.float64]] = []
    for here, there in zip(seen, np.roll(seen, -1, axis=0), strict=True):
        if here[2] >= NEAR:
            kept.append(here)
        if (here[2] >= NEAR) != (there[2] >= NEAR):
            kept.append(here + (there - here) * ((NEAR - here[2]) / (there[2] - here[2])))
    return np.array(kept).reshape(-1, 3)


def _clipped(pixels: Points, low: float, high: float) -> Points:
    """An outline cut to a square (Sutherland-Hodgman)."""
    points: Sequence[Any] = list(pixels)
    for axis, edge, sign in ((0, low, 1), (0, high, -1), (1, low, 1), (1, high, -1)):
        kept = []
        for here, there in zip(points, [*points[1:], *points[:1]], strict=True):
            inside, next_inside = (here[axis] - edge) * sign >= 0, (there[axis] - edge) * sign >= 0
            if inside:
                kept.append(here)
            if inside != next_inside:
                kept.append(here + (there - here) * ((edge - here[axis]) / (there[axis] - here[axis])))
        points = kept
    return np.array(points, dtype=np.float64).reshape(-1, 2)


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
