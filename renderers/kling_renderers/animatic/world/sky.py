"""What is behind everything: the sky, tied to the horizon, with the sun or the moon in it."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians, sin

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import NEAR, View
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.palette import Colour, mix
from kling_renderers.animatic.world.tones import Sun

Gradient = tuple[Colour, Colour, Colour]
"""At the top, half way down and at the horizon."""
_STRIP = 64
"""How wide a sky is kept, in pixels: it is the same all across."""


def background(view: View, gradient: Gradient | None, sun: Sun | None, rows: int | None = None) -> Picture:
    """A new picture with nothing but the sky of a view; without a gradient the grey stage's. It is drawn in so many
    ``rows`` from the top, None for all; what is below them is anything.
    """
    rows = view.height if rows is None else rows
    picture: Picture = np.empty((view.height, view.width, 3), np.uint8)
    if not rows:
        return picture
    if gradient is None:
        _across(_still(view.height)[:rows], picture)
        return picture
    tall, above = _tall(view.height, gradient), 2 * view.height
    ahead = max(0.02, float(view.axes[1, 2] ** 2 - 1) * -1) ** 0.5
    horizon = view.centre[1] + view.scale * float(view.axes[1, 2]) / ahead
    first = int(min(max(above - horizon, 0), tall.shape[0] - view.height))
    _across(tall[first : first + rows], picture)
    if sun is not None:
        _sun(picture[:rows], view, sun)
    return picture


@lru_cache(maxsize=4)
def _still(height: int) -> Picture:
    """The sky of the grey stage: a quiet gradient that stays where it is."""
    top, low = np.array(palette.SKY_TOP, dtype=np.float64), np.array(palette.SKY_LOW, dtype=np.float64)
    part = np.clip(np.linspace(0, 1.5, height), 0, 1)[:, None]
    return _strip(np.rint(top + (low - top) * part).astype(np.uint8))


@lru_cache(maxsize=8)
def _tall(height: int, gradient: Gradient) -> Picture:
    """A strip of sky of three frames' height with the horizon at the foot of the second, which a view is cut from."""
    rows = np.arange(3 * height)
    stops = (0.55 * 2 * height, 1.6 * height, 2.0 * height)
    channels = [np.interp(rows, stops, [colour[channel] for colour in gradient]) for channel in range(3)]
    return _strip(np.rint(np.stack(channels, axis=1)).astype(np.uint8))


def _strip(column: Picture) -> Picture:
    return np.repeat(column[:, None, :], _STRIP, axis=1)


def _across(strip: Picture, picture: Picture) -> None:
    """Effect: a strip's rows are the picture's first ones, all across."""
    rows, wide = len(strip), picture.shape[1]
    whole = wide // _STRIP * _STRIP
    if whole == wide:
        cv2.repeat(strip, 1, wide // _STRIP, picture[:rows])
    else:
        picture[:rows] = cv2.repeat(strip, 1, -(-wide // _STRIP))[:, :wide]


def _sun(picture: Picture, view: View, sun: Sun) -> None:
    turn, rise = radians(sun.azimuth), radians(sun.elevation)
    seen = np.array((sin(turn) * cos(rise), sin(rise), cos(turn) * cos(rise))) @ view.axes
    if seen[2] <= NEAR:
        return
    x, y = view.to_pixels(seen[None, :])[0]
    radius = view.scale * sin(radians(sun.radius))
    if not (-radius < x < view.width + radius and -radius < y < view.height + radius):
        return
    around = picture[min(max(round(y), 0), len(picture) - 1), 0].tolist()
    for size, part in ((2.1, 0.3), (1.45, 0.55), (1.0, 1.0)):
        colour = mix((around[0], around[1], around[2]), sun.colour, part)
        cv2.circle(picture, (round(x * 16), round(y * 16)), round(radius * size * 16), colour, -1, cv2.LINE_AA, 4)
