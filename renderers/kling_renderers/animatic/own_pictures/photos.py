"""Pictures that people bring along, read with care: JPEG and PNG only, and never more pixels than fit."""

from __future__ import annotations

import warnings
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import cv2
import numpy as np
from PIL import ExifTags, Image

from kling_renderers.animatic.drawing.brush import Picture
from kling_story.media.opening import open_plain

MOST_PIXELS = 80_000_000
"""More are refused before they are decoded."""
LONGEST = 4096
"""Pixels of the longer side that are kept of a larger picture: enough for a film in 4K."""
_SIDEWAYS = (5, 6, 7, 8)
"""EXIF's numbers for a camera that was held upright."""
_DECODING = Lock()  # a large picture takes a third of a gigabyte while it is decoded
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)


class UnreadablePicture(ValueError):
    """A picture can't be shown; it says why, in a few words."""


class Photo(NamedTuple):
    """A picture of somebody's own, as a viewer shows it: turned as its camera was held, on white where it is clear.

    ``pixels`` are BGR uint8 (height, width, 3), fewer than the file has where those are more than are ever shown;
    ``size`` is the file's own, width and height.
    """

    pixels: Picture
    size: tuple[int, int]


def read_picture(folder: Path, name: str, longest: int = LONGEST) -> Photo:
    """A picture file, its longer side no longer than ``longest`` pixels.

    Raises:
        UnreadablePicture: there is no such file here, it is no JPEG or PNG, or too large.
    """
    if "://" in name:
        raise UnreadablePicture("it is not a file here")
    try:
        with _DECODING, open_plain(folder / name) as file, Image.open(file, formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise UnreadablePicture("more than 80 million pixels")
            return _upright(opened, longest)
    except FileNotFoundError:
        raise UnreadablePicture("no such file") from None
    except UnreadablePicture:
        raise
    except Exception:
        # Of a damaged file Pillow's decoders raise what they come upon.
        raise UnreadablePicture("not a readable JPEG or PNG") from None


def _upright(opened: Image.Image, longest: int) -> Photo:
    # Most films show no picture of somebody's own.
    from PIL import ImageOps

    size, clear = opened.size, opened.has_transparency_data
    # Colours by number or of sixteen bits have nothing between two of them that could be shown.
    picture = _of_eight_bits(opened) if opened.mode.startswith("I") else opened
    if picture.mode in ("P", "1"):
        picture = picture.convert("RGBA" if clear else "RGB")
    picture.thumbnail((longest, longest), Image.Resampling.BOX, reducing_gap=1.0)
    turned = ImageOps.exif_transpose(picture)
    if clear:
        turned = Image.alpha_composite(Image.new("RGBA", turned.size, "white"), turned.convert("RGBA"))
    if picture.getexif().get(ExifTags.Base.Orientation) in _SIDEWAYS:
        size = size[::-1]
    pixels: Picture = np.ascontiguousarray(np.asarray(turned.convert("RGB"))[:, :, ::-1])
    return Photo(pixels, size)


def _of_eight_bits(opened: Image.Image) -> Image.Image:
    return Image.fromarray((np.asarray(opened) >> 8).astype(np.uint8))


def scaled(pixels: Picture, width: int, height: int) -> Picture:
    """A picture in another size, smooth."""
    shrinks = width < pixels.shape[1]
    found = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
    return found.astype(np.uint8, copy=False)
