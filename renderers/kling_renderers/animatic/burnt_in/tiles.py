"""Pieces of lettering with soft edges, drawn once and laid on many frames."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image

from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.palette import Colour


def red_first(colour: Colour) -> tuple[int, int, int]:
    """A colour as Pillow has it."""
    return colour[2], colour[1], colour[0]


class Tile(NamedTuple):
    """A picture with soft edges: ``ink`` is colour times coverage, ``keep`` how much shows through, 0-255."""

    ink: Picture
    keep: Picture

    @classmethod
    def of(cls, canvas: Image.Image) -> Tile:
        """From an RGBA image."""
        pixels = np.asarray(canvas)
        cover = cv2.cvtColor(pixels[:, :, 3], cv2.COLOR_GRAY2BGR)
        ink = cv2.multiply(cv2.cvtColor(pixels, cv2.COLOR_RGBA2BGR), cover, scale=1 / 255)
        return cls(ink.astype(np.uint8, copy=False), cv2.bitwise_not(cover).astype(np.uint8, copy=False))

    def onto(self, picture: Picture, x: int, y: int) -> None:
        """Lay it on a picture, its top left corner at ``x, y``; what hangs over the edge is cut."""
        height, width = self.ink.shape[:2]
        left, top = max(0, -x), max(0, -y)
        right, bottom = min(width, picture.shape[1] - x), min(height, picture.shape[0] - y)
        if right <= left or bottom <= top:
            return
        below = picture[y + top : y + bottom, x + left : x + right]
        cv2.multiply(below, self.keep[top:bottom, left:right], below, 1 / 255)
        cv2.add(below, self.ink[top:bottom, left:right], below)


class Words(NamedTuple):
    """One line in one size, in pixels, with its baseline at ``y``."""

    x: float
    y: float
    text: str
    size: int
    colour: Colour


@lru_cache(maxsize=256)
def veiled(lettering: Lettering, size: tuple[int, int], strongest: int, upward: bool, words: tuple[Words, ...]) -> Tile:
    """Words on a dark veil that fades out, so that they can be read on any picture; ``size`` in pixels."""
    part = np.linspace(0, 1, size[1]) if upward else np.linspace(1, 0, size[1])
    canvas = Image.new("RGBA", size, red_first(palette.INK))
    shade = np.rint(strongest * np.minimum(1.0, part * 2.4)).astype(np.uint8)
    canvas.putalpha(Image.fromarray(np.ascontiguousarray(shade[:, None])).resize(size, Image.Resampling.NEAREST))
    for line in words:
        lettering.write(canvas, line.x, line.y, line.text, line.size, red_first(line.colour))
    return Tile.of(canvas)
