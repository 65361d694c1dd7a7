"""What a sound's header says: WAV and the MP4 family are read here, MP3 by a decoder."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

from kling_story.media.decoder import length_by_decoder
from kling_story.media.films import probe_film
from kling_story.media.formats import format_of
from kling_story.media.opening import once_per_file, open_plain, size_of

_MOST_CHUNKS = 500


@dataclass(frozen=True, slots=True)
class Sound:
    """``format`` as ``format_of`` says it; ``seconds`` is its length, None where it isn't known.

    ``broken``: what is wrong, where nobody could hear it. ``unknown``: why it couldn't be looked into.
    """

    format: str | None
    bytes: int
    seconds: Fraction | None = None
    broken: str | None = None
    unknown: str | None = None


@once_per_file
def probe_sound(path: Path) -> Sound:
    """Look into a sound file, or into a film for its sound.

    Raises:
        OSError: it isn't there, can't be read, or is no plain file.
        ValueError: no file can be called that.
    """
    with open_plain(path) as file:
        kind, size = format_of(file.read(16)), size_of(file)
        if kind == "wav":
            seconds = _wav_seconds(file, size)
            return Sound(kind, size, seconds, broken=None if seconds is not None else "has no readable header")
        if kind == "mp3":
            length = length_by_decoder(file, "mp3")
            unknown = length if isinstance(length, str) else None
            return Sound(kind, size, None if isinstance(length, str) else length, unknown=unknown)
    if kind in ("mp4", "mov", "m4a"):
        film = probe_film(path)
        broken = film.broken or ("has no sound" if film.has_sound is False else None)
        return Sound(kind, size, film.seconds, broken, film.unknown)
    return Sound(kind, size)


def _wav_seconds(file: BinaryIO, size: int) -> Fraction | None:
    """Bytes of sound over bytes a second; a recorder that didn't close its file leaves its size open."""
    at, a_second = 12, 0
    for _ in range(_MOST_CHUNKS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            return None
        length = int.from_bytes(head[4:], "little")
        if head[:4] == b"fmt ":
            a_second = int.from_bytes(file.read(12)[8:12], "little")
        elif head[:4] == b"data":
            sound = min(length or size, size - at - 8)
            return Fraction(sound, a_second) if a_second else None
        at += 8 + length + length % 2
    return None
