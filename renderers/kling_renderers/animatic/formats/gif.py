"""GIF, which plays everywhere and without end: 256 colours for each shot, small unless asked otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
from PIL import Image

from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.formats.showing import Format, Showing, red_first
from kling_story.appearing import unwritten

LOOKED_AT = 5
"""Frames of a shot that its colours are chosen from."""


def write(showing: Showing, out: Path) -> None:
    """The frames; each stands whole hundredths of a second, which add up to the film's length."""
    frames = _frames(showing)
    first = next(frames)
    delays = [10 * delay for delay in showing.delays(100)]
    try:
        first.save(out, "GIF", save_all=True, append_images=frames, duration=delays, loop=0, optimize=False)
    except OSError as error:
        raise unwritten(out, error) from error


def _frames(showing: Showing) -> Iterator[Image.Image]:
    colours = [
        palette for index, start, end in showing.shots() for palette in [_colours(showing, start, end)] * (end - start)
    ]

    def made(number: int, picture: Picture) -> Image.Image:
        return red_first(picture).quantize(palette=colours[number], dither=Image.Dither.NONE)

    yield from showing.mapped(made)


def _colours(showing: Showing, start: int, end: int) -> Image.Image:
    """The colours of a shot, from frames spread over it."""
    numbers = np.linspace(start, end - 1, min(LOOKED_AT, end - start)).round().astype(int)
    looked_at = [showing.painter.frame(showing.first + int(number))[::2, ::2] for number in numbers]
    return red_first(np.concatenate(looked_at)).quantize(256, method=Image.Quantize.MEDIANCUT, kmeans=1)


FORMAT = Format((".gif",), write, longest=640, fps=Fraction(12))
