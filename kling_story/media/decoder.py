"""Lengths that a header doesn't say: asked of PyAV where the ``animatic`` extra is installed."""

from __future__ import annotations

from fractions import Fraction
from typing import BinaryIO

NOT_INSTALLED = "its length is only known with `kling-story[animatic]` installed"
NOT_TOLD = "its header doesn't say its length"


def length_by_decoder(file: BinaryIO, kind: str) -> Fraction | str:
    """Seconds of an open file, read as ``kind`` and nothing else, or why they aren't known."""
    try:
        import av
    except ImportError:
        return NOT_INSTALLED
    file.seek(0)
    try:
        with av.open(file, "r", format=kind, metadata_errors="replace") as container:
            length = container.duration
    except (av.FFmpegError, ValueError, OSError):
        return NOT_TOLD
    return Fraction(length, av.time_base) if length and length > 0 else NOT_TOLD
