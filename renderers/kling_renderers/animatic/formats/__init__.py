"""What a film can be written as: one file for each, found by the suffix of the name that is asked for.

A format is a module here with a ``FORMAT``. How it comes to its frames, in order and drawn ahead by several
threads, is ``Showing.mapped``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kling_renderers.animatic.formats.showing import Format, Showing
from kling_renderers.animatic.suffixes import by_suffix
from kling_story.errors import DrawingError

__all__ = ["Format", "Showing", "format_of", "formats"]

FRAMES = ""
"""The suffix of a folder of frames: none."""


@cache
def formats() -> dict[str, Format]:
    """Every format by its suffixes, in small letters and with the dot."""
    return by_suffix(__name__, "FORMAT", Format)


def format_of(out: Path) -> Format:
    """The format that a name asks for.

    Raises:
        DrawingError: there is none of that suffix.
    """
    found = formats().get(out.suffix.lower())
    if found is None:
        known = ", ".join(sorted(suffix for suffix in formats() if suffix != FRAMES))
        raise DrawingError(
            f"`{out.name}` can't be written: no film is a `{out.suffix}`",
            hint=f"there are: {known}, and a folder for PNG frames; boards are drawn by kling-story board",
        )
    return found
