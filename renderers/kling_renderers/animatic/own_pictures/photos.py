"""Pictures that people bring along, read with care: JPEG and PNG only, and never more pixels than fit."""

from __future__ import annotations

import warnings
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from kling_renderers.animatic.drawing.brush import Picture
from kling_story.media.opening import open_plain

MOST_PIXELS = 80_000_000
"""More are refused before they are decoded."""
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)


class UnreadablePicture(ValueError):
    """A picture can't be shown; it says why, in a few words."""


def read_picture(folder: Path, name: str) -> Picture:
    """The pixels of a picture file: BGR uint8 (height, width, 3).

    Raises:
        UnreadablePicture: there is no such file here, it is no JPEG or PNG, or too large.
    """
    if "://" in name:
        raise UnreadablePicture("it is not a file here")
    try:
        with open_plain(folder / name) as file, Image.open(file, formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise UnreadablePicture("more than 80 million pixels")
            pixels: Picture = np.ascontiguousarray(np.asarray(opened.convert("RGB"))[:, :, ::-1])
    except FileNotFoundError:
        raise UnreadablePicture("no such file") from None
    except UnreadablePicture:
        raise
    except Exception:
        # Of a damaged file Pillow's decoders raise what they come upon.
        raise UnreadablePicture("not a readable JPEG or PNG") from None
    return pixels


def scaled(pixels: Picture, width: int, height: int) -> Picture:
    """A picture in another size, smooth."""
    shrinks = width < pixels.shape[1]
    found = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
    return found.astype(np.uint8, copy=False)
