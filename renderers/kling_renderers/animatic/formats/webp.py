"""Animated WebP: a film where only pictures are allowed, in full colour, small unless asked otherwise."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from kling_renderers.animatic.formats.showing import Format, Showing, red_first
from kling_story.appearing import unwritten

QUALITY, EFFORT = 75, 2
"""Of 100, and of 6: more effort takes several times as long and saves a few hundredths."""


def write(showing: Showing, out: Path) -> None:
    """The frames; each stands whole milliseconds, which add up to the film's length."""
    frames = showing.mapped(lambda _, picture: red_first(picture))
    first = next(frames)
    try:
        first.save(
            out,
            "WEBP",
            save_all=True,
            append_images=frames,
            duration=showing.delays(1000),
            loop=0,
            quality=QUALITY,
            method=EFFORT,
        )
    except OSError as error:
        raise unwritten(out, error) from error


FORMAT = Format((".webp",), write, longest=640, fps=Fraction(12))
