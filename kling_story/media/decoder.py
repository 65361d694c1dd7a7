"""Lengths that a header doesn't say: asked of PyAV where the ``animatic`` extra is installed."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, BinaryIO

NOT_INSTALLED = "its length is only known with `kling-story[animatic]` installed"
NOT_TOLD = "its header doesn't say its length"


def length_by_decoder(file: BinaryIO, kind: str) -> Fraction | str:
    """Seconds of an open file, read as ``kind`` and nothing else, or why they aren't known."""
    try:
        import av
    except ImportError:
        return NOT_INSTALLED
    file.seek(0)
    # Before PyAV 19 tags in another encoding were an error, unless it was told what to do; 19 takes no such advice.
    told: dict[str, Any] = {"metadata_errors": "replace"} if int(av.__version__.partition(".")[0]) < 19 else {}
    try:
        with av.open(file, "r", format=kind, **told) as container:
            length = container.duration
    except (av.FFmpegError, ValueError, OSError):
        return NOT_TOLD
    return Fraction(length, av.time_base) if length and length > 0 else NOT_TOLD
