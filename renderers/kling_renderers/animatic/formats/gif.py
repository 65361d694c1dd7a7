"""GIF, which plays everywhere and without end: 255 colours for each shot, small unless asked otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.formats.showing import Format, Showing, red_first
from kling_story.appearing import unwritten

LOOKED_AT = 5
"""Frames of a shot that its colours are chosen from."""
FASTEST = 50
"""Frames a second. Browsers show what stands for less than two hundredths of a second for ten of them."""
LONGEST = 65535
"""Hundredths of a second that a frame can stand, as the format counts them."""
_UNCHANGED = 255
"""The colour of what stays as it was: the format's transparent one."""


class _Frame(NamedTuple):
    """The numbers of a frame's colours (height, width), and its shot's colours."""

    numbers: NDArray[np.uint8]
    colours: Image.Image


def write(showing: Showing, out: Path) -> None:
    """The frames; each stands whole hundredths of a second, which add up to the film's length.

    Raises:
        ToolError: the disk refuses.
    """
    try:
        with out.open("wb") as file:
            for block in _blocks(showing):
                file.write(block)
    except OSError as error:
        raise unwritten(out, error) from error


def _blocks(showing: Showing) -> Iterator[bytes]:
    """The file, bit by bit: no more than two frames are kept."""
    # Not before a GIF is asked for: it imports what starts programs.
    from PIL import GifImagePlugin

    yield from GifImagePlugin.getheader(Image.new("P", showing.painter.size), info={"loop": 0})[0]
    frames = zip(_frames(showing), showing.delays(100), strict=True)
    now, lasts = next(frames)
    before: _Frame | None = None
    for frame, longer in frames:
        same = frame.colours is now.colours and np.array_equal(frame.numbers, now.numbers)
        if same and lasts + longer <= LONGEST:
            lasts += longer
            continue
        yield from _changed(before, now, lasts)
        before, now, lasts = now, frame, longer
    yield from _changed(before, now, lasts)
    yield b";"


def _changed(before: _Frame | None, now: _Frame, lasts: int) -> list[bytes]:
    """What differs from the frame before, shown for so many hundredths of a second."""
    numbers, left, top = now.numbers, 0, 0
    if before is not None and before.colours is now.colours:
        differs = numbers != before.numbers
        # A frame has one pixel at least.
        differs[0, 0] |= not differs.any()
        rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
        left, top = int(columns[0]), int(rows[0])
        cut = slice(top, rows[-1] + 1), slice(left, columns[-1] + 1)
        numbers = np.where(differs[cut], numbers[cut], np.uint8(_UNCHANGED))
    picture = Image.fromarray(numbers)
    picture.putpalette(bytes(now.colours.getpalette() or []).ljust(3 * (_UNCHANGED + 1), b"\0"))
    from PIL import GifImagePlugin

    return GifImagePlugin.getdata(
        picture, (left, top), duration=10 * lasts, transparency=_UNCHANGED, include_color_table=True
    )


def _frames(showing: Showing) -> Iterator[_Frame]:
    colours = [
        palette for index, start, end in showing.shots() for palette in [_colours(showing, start, end)] * (end - start)
    ]

    def made(number: int, picture: Picture) -> _Frame:
        palette = colours[number]
        return _Frame(np.asarray(red_first(picture).quantize(palette=palette, dither=Image.Dither.NONE)), palette)

    yield from showing.mapped(made)


def _colours(showing: Showing, start: int, end: int) -> Image.Image:
    """The colours of a shot, from frames spread over it."""
    numbers = np.linspace(start, end - 1, min(LOOKED_AT, end - start)).round().astype(int)
    looked_at = [showing.painter.frame(showing.first + int(number))[::2, ::2] for number in numbers]
    return red_first(np.concatenate(looked_at)).quantize(_UNCHANGED, method=Image.Quantize.MEDIANCUT, kmeans=1)


FORMAT = Format((".gif",), write, longest=640, fps=Fraction(12), fastest=FASTEST)
