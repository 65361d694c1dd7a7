"""A scene of the cast behind the people: its own image on a far plane, as a theatre hangs a cloth, or a sign with its
name.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import radians, tan
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image

from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_renderers.animatic.burnt_in.tiles import red_first
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import NEAR, Moment, Points, Pose, View
from kling_renderers.animatic.drawing.brush import Brush, Picture
from kling_renderers.animatic.drawing.clipping import cut, fixed
from kling_renderers.animatic.drawing.palette import INK, PAPER, Colour, mix
from kling_renderers.animatic.own_pictures.photos import scaled
from kling_renderers.animatic.stage.blocks import Block, Blocks, block
from kling_renderers.animatic.world import World
from kling_story.setting import Setting

_FINEST = 1200
"""Pixels of the width that an image is kept in."""
_HAZE = 0.45
"""How far an image fades into the shot's air, so that who stands before it is told from it: a choice."""
_NEAREST, _FURTHER = 2.2, 1.3
"""How far behind the subject a cloth hangs, in statures, and of the way from the lens to the subject."""
_LARGEST = 60.0
_STRAIGHT = 5.0
"""Degrees that a camera turns at most without seeing past the ends of a cloth."""
_COARSE = 10
"""Into so many spots across an image's colours are drawn together."""
_SLACK = 1e-6
_HALVED = np.array(((0.5, 0.0, -0.25), (0.0, 0.5, -0.25), (0.0, 0.0, 1.0)))
_LOW = 0.9
"""What stands on the stage before a cloth isn't higher than this, in statures."""
_STEEPEST = 35.0
_SIGN = (0.17, 0.29)
"""How wide a sign is, in frame widths, and how tall, in its widths."""
_SIGN_AT = (0.31, 0.27)
"""Where a sign's middle is in the frame: from its middle aside, in frame widths, and from its top, in heights."""


class Backdrop(NamedTuple):
    """A picture hung in space: its corners (4, 3) from the top left on, clockwise as it is seen. ``sides``: what hangs
    around it, where a camera turns past its ends.
    """

    picture: Picture
    corners: Points
    sides: tuple[Backdrop, ...] = ()

    def draw(self, brush: Brush) -> None:
        """Effect: what of them the frame shows is laid on the picture, as far as its front is seen."""
        for side in self.sides:
            side.draw(brush)
        view, frame = brush.view, (brush.view.width, brush.view.height)
        across, down = self.corners[1] - self.corners[0], self.corners[3] - self.corners[0]
        if float(np.cross(across, down) @ (self.corners[0] - view.place)) >= 0:
            return
        seen = view.to_camera(self.corners)
        shown = cut(seen, seen[:, 2] - NEAR)
        if len(shown) < 3:
            return
        outline = view.to_pixels(shown)
        for axis in (0, 1):
            outline = cut(outline, outline[:, axis])
            outline = cut(outline, frame[axis] - outline[:, axis])
        if len(outline) < 3:
            return
        low = np.floor(outline.min(axis=0) + _SLACK).astype(int)
        high = np.ceil(outline.max(axis=0) - _SLACK).astype(int)
        size = int(high[0] - low[0]), int(high[1] - low[1])
        if min(size) < 1:
            return
        # In half as many pixels each way and enlarged, as it is soft in the air anyway: more than twice as fast.
        half = (size[0] + 1) // 2, (size[1] + 1) // 2
        matrix = _HALVED @ self._to_pixels(seen, view, low)
        soft = cv2.warpPerspective(self.picture, matrix, half, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        found = cv2.resize(soft, (2 * half[0], 2 * half[1]))[: size[1], : size[0]]
        below = brush.picture[low[1] : high[1], low[0] : high[0]]
        if cv2.contourArea(outline.astype(np.float32)) > size[0] * size[1] - 1:
            below[:] = found
            return
        mask = np.zeros(size[::-1], np.uint8)
        cv2.fillConvexPoly(mask, fixed(outline - low), 255, cv2.LINE_8, 4)
        cv2.copyTo(np.ascontiguousarray(found), mask, below)

    def _to_pixels(self, seen: Points, view: View, low: Points) -> Points:
        """The matrix from pixels of the image to those of the frame, counted from ``low``."""
        tall, wide = self.picture.shape[:2]
        right, down = (seen[1] - seen[0]) / wide, (seen[3] - seen[0]) / tall
        plane = np.stack((right, down, seen[0] + 0.5 * (right + down)), axis=1)
        middle = view.centre - 0.5 - low
        lens = np.array(((view.scale, 0.0, middle[0]), (0.0, -view.scale, middle[1]), (0.0, 0.0, 1.0)))
        matrix: Points = lens @ plane
        return matrix


def hung(
    picture: Picture, world: World, moments: Iterable[Moment], away: float, aspect: float, *, reverse: bool
) -> Backdrop:
    """An image behind a subject that is ``away`` from the lens, so large that the shot's ``moments`` are filled with
    it as long as they look its way. What the image doesn't show has its colours only: the place's other sides, which
    a camera sees that turns far, and a ``reverse`` shot.
    """
    moments = list(moments)
    furthest = max(0.0, *(max(now.walked[1], now.pose.z + away) for now in moments))
    z = furthest + max(_NEAREST, _FURTHER * away)
    half, top = 0.5, 1.0
    for now in moments:
        pose = now.pose
        yaw, pitch = (max(-_STEEPEST, min(_STEEPEST, turn)) for turn in ((pose.yaw + 180) % 360 - 180, pose.pitch))
        tall = (z - pose.z) / lens_heights(pose.focal_length, aspect)
        half = max(half, abs(pose.x + (z - pose.z) * tan(radians(yaw))) + 0.6 * tall * aspect)
        top = max(top, pose.y + (z - pose.z) * tan(radians(pitch)) + (0.55 - pose.shift) * tall)
    ratio = picture.shape[1] / picture.shape[0]
    wide = min(_LARGEST, max(2 * half, top * ratio))
    left, right, high = -wide / 2, wide / 2, wide / ratio
    shrunk = scaled(picture, _FINEST, max(1, round(_FINEST / ratio))) if picture.shape[1] > _FINEST else picture
    air: Picture = np.full(shrunk.shape, world.tones.haze, dtype=np.uint8)
    faded: Picture = cv2.addWeighted(air, _HAZE, shrunk, 1 - _HAZE, 0).astype(np.uint8, copy=False)
    corners = np.array(((left, high, z), (right, high, z), (right, 0.0, z), (left, 0.0, z)))
    vague = _vague(faded)
    if all(abs((now.pose.yaw + 180) % 360 - 180) < _STRAIGHT for now in moments):
        return Backdrop(vague if reverse else faded, corners)
    before = -max(z, 1.0 - min(now.pose.z for now in moments))
    feet = ((left, z), (right, z), (right, before), (left, before))
    # Turned over in turn, so that they go on at each corner.
    over = np.ascontiguousarray(vague[:, ::-1])
    sides = tuple(
        Backdrop(shown, _upright(feet[side], feet[side - 3], high))
        for side, shown in ((1, over), (2, vague), (3, over))
    )
    return Backdrop(vague if reverse else faded, corners, sides)


def _vague(picture: Picture) -> Picture:
    """A picture's colours, without what it shows."""
    tall, wide = picture.shape[:2]
    small = scaled(picture, _COARSE, max(2, round(_COARSE * tall / wide)))
    vague = cv2.resize(small, (16 * _COARSE, 16 * small.shape[0]), interpolation=cv2.INTER_CUBIC)
    return vague.astype(np.uint8, copy=False)


def _upright(left: tuple[float, float], right: tuple[float, float], high: float) -> Points:
    """The corners of a sheet between two places of the ground, the left one first."""
    (ax, az), (bx, bz) = left, right
    return np.array(((ax, high, az), (bx, high, bz), (bx, 0.0, bz), (ax, 0.0, az)))


def before_a_cloth(setting: Setting) -> Setting:
    """The setting of a shot whose place is an image: nothing is built for it, and no rain falls in a room."""
    return setting._replace(place=None, weather=None if setting.inside else setting.weather)


def cleared(world: World, cloth: Backdrop) -> World:
    """The stage with nothing on it that would hide a cloth."""
    half, z = cloth.corners[1, 0] - 0.5, cloth.corners[0, 2] - 0.5
    kept = [
        one
        for one in world.blocks
        if one.corners[:, 1].max() < _LOW and one.corners[:, 2].max() < z and np.abs(one.corners[:, 0]).max() < half
    ]
    return world._replace(blocks=Blocks(kept))


def sign_picture(lettering: Lettering, name: str, colour: Colour) -> Picture:
    """A board with a name, BGR uint8 (height, width, 3)."""
    wide, tall, size = 400, round(400 * _SIGN[1]), 64
    canvas = Image.new("RGBA", (wide, tall), (*red_first(mix(colour, INK, 0.55)), 255))
    words = lettering.shorten(name, size, wide - size)
    left = (wide - lettering.width(words, size)) / 2
    lettering.write(canvas, left, 0.5 * tall + 0.36 * size, words, size, red_first(PAPER))
    found: Picture = np.ascontiguousarray(np.asarray(canvas)[:, :, 2::-1])
    cv2.rectangle(found, (4, 4), (wide - 5, tall - 5), PAPER, 5)
    return found


def sign_at(pose: Pose, away: float, aspect: float, side: int) -> tuple[Points, Block] | None:
    """The corners of a sign on a ``side`` of the composed frame (-1 left, 1 right), behind a subject that is ``away``,
    and its post; None where the lens looks down too far for one.
    """
    if abs(pose.pitch) > 50:
        return None
    view = View(pose, round(1000 * aspect), 1000)
    depth = away + max(0.35, 0.25 * away)
    spot = (0.5 + side * _SIGN_AT[0]) * view.width, _SIGN_AT[1] * view.height
    ray = np.array(((spot[0] - view.centre[0]) / view.scale, (view.centre[1] - spot[1]) / view.scale, 1.0))
    x, y, z = view.place + view.axes @ ray * depth
    wide = max(_SIGN[0] * aspect, 0.14) * depth * view.height / view.scale
    tall = _SIGN[1] * wide
    y = max(float(y), tall)
    corners = np.array([(x + a * wide / 2, y + b * tall / 2, z) for a, b in ((-1, 1), (1, 1), (1, -1), (-1, -1))])
    thick = 0.05 * wide
    return corners, block(float(x), float(z) + thick, thick, thick, y - tall / 2, mix(INK, PAPER, 0.3))
