"""Frames as PNG files, numbered from 1: in a folder, or beside each other where the name has a number in it."""

from __future__ import annotations

import re
from pathlib import Path

import cv2

from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.formats.showing import Format, Showing
from kling_story.appearing import unwritten
from kling_story.errors import DrawingError

COMPRESSION = 3
"""Of 9: half of the time of OpenCV's larger ones, and hardly larger files."""
MOST_DIGITS = 20
NUMBER = re.compile(r"%0?(\d*)d")


def write(showing: Showing, out: Path) -> None:
    """A name like ``frames-%04d.png`` is that of the frames, one without a suffix that of their folder.

    Raises:
        DrawingError: the name is that of a single picture, or no file can be called so.
    """
    numbers = NUMBER.findall(out.name)
    if out.suffix and len(numbers) != 1:
        raise DrawingError(
            f"`{out.name}` would be one picture, a film has {showing.frames}",
            hint=f"write `{out.stem}-%04d.png`, or a folder; a contact sheet is drawn by kling-story board",
        )
    if any(int(digits or 0) > MOST_DIGITS for digits in numbers):
        raise DrawingError(f"`{out.name}` asks for more than {MOST_DIGITS} digits", hint="write %04d")
    folder, name = (out.parent, out.name) if out.suffix else (out, f"{out.name}-%04d.png")

    def made(number: int, picture: Picture) -> bytes:
        return cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, COMPRESSION])[1].tobytes()

    try:
        folder.mkdir(exist_ok=True)
        for number, data in enumerate(showing.mapped(made), start=1):
            (folder / _numbered(name, number)).write_bytes(data)
    except OSError as error:
        raise unwritten(out, error) from error


def _numbered(name: str, number: int) -> str:
    return NUMBER.sub(lambda digits: f"{number:0{digits[1] or 0}}", name)


FORMAT = Format((".png", ""), write)
