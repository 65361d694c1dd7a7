"""The author's own picture of a shot."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from kling_renderers.animatic import palette
from kling_renderers.animatic.brush import Picture

LARGEST = 80_000_000
"""Pixels of a panel picture: more is refused before it is decoded."""


def panel(path: Path, size: tuple[int, int]) -> Picture:
    """A picture file fitted into a frame of so many pixels.

    Raises:
        OSError: it isn't there, or isn't a readable JPEG or PNG of a sensible size.
    """
    try:
        with Image.open(path, formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > LARGEST:
                raise ValueError("too many pixels")
            pixels = np.asarray(opened.convert("RGB"))[:, :, ::-1]
    except FileNotFoundError as error:
        raise OSError("no such file") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise OSError("not a readable JPEG or PNG") from error
    width, height = size
    scale = min(width / pixels.shape[1], height / pixels.shape[0])
    wide, tall = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    fitted = cv2.resize(np.ascontiguousarray(pixels), (wide, tall), interpolation=how)
    picture: Picture = np.full((height, width, 3), palette.INK, dtype=np.uint8)
    left, top = (width - wide) // 2, (height - tall) // 2
    picture[top : top + tall, left : left + wide] = fitted
    return picture
