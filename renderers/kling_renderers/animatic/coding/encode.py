"""Pictures and sound into an MP4: what was encoded side by side is joined without encoding again."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import BrokenExecutor
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av

from kling_renderers.animatic.coding import aac
from kling_renderers.animatic.coding.aac import Heard
from kling_renderers.animatic.coding.coded import Packet
from kling_renderers.animatic.coding.crew import ENCODER, OPTIONS, Crew, Film, set_up
from kling_renderers.animatic.coding.planes import Source
from kling_renderers.animatic.coding.shelf import Shelf
from kling_story.appearing import HINTS
from kling_story.backends import Progress
from kling_story.errors import ToolError

_REORDERED = 2
"""How many frames x264 may hold back with these settings: b-frames in a pyramid."""


def encode(
    film: Film,
    source: Source,
    out: Path,
    progress: Progress | None = None,
    heard: Heard | None = None,
    shelf: Shelf | None = None,
) -> None:
    """Draw and encode a film into ``out``. What is on the ``shelf`` is neither drawn nor encoded again; the file is
    the same.

    Raises:
        ToolError: the folder is missing or can't be written, the disk is full, the encoder failed or was killed.
    """
    try:
        with (
            av.open(str(out), "w", format="mp4", options={"movflags": "+faststart"}) as container,
            Crew(film, source, heard, shelf) as crew,
        ):
            _write(container, film, crew, progress)
    except av.codec.codec.UnknownCodecError as error:
        raise ToolError(
            f"`{out}` can't be encoded: the FFmpeg inside PyAV {av.__version__} has no encoder `{error}`",
            hint="install PyAV from its own wheels: python -m pip install --force-reinstall --only-binary av av",
        ) from error
    except BrokenExecutor as error:
        raise ToolError(
            f"`{out}` can't be encoded: a process that draws was killed",
            hint="the memory may have run out: draw a smaller film, or parts of it (--shots)",
        ) from error
    except av.FFmpegError as error:
        raise ToolError(
            f"`{out}` can't be encoded: {error.strerror or error}", hint=HINTS.get(error.errno or 0)
        ) from error


def _write(container: Any, film: Film, crew: Crew, progress: Progress | None) -> None:
    seen = container.add_stream(ENCODER, rate=film.fps, options=OPTIONS)
    set_up(seen.codec_context, film)
    seen.time_base = 1 / film.fps
    heard = aac.stream_for(container) if crew.sound else None
    told = {"title": film.title, "description": film.description, "comment": "animatic"}
    container.metadata.update({name: words for name, words in told.items() if words})
    if film.chapters:
        spans = pairwise([*film.cuts, film.frames])
        container.set_chapters(chapters(film.fps, zip(film.chapters, spans, strict=True)))
    container.start_encoding()
    if crew.sound:
        for packet in crew.sound.result():
            container.mux(_ready(packet, heard, packet.at, packet.at))
    decoded = 0
    starts = (segment.first for segment in film.segments())
    for start, packets in zip(starts, crew.pictures(progress), strict=True):
        for packet in packets:
            # In decoding order, one frame apart, and early enough for the frames that wait for later ones.
            container.mux(_ready(packet, seen, start + packet.at, decoded - _REORDERED))
            decoded += 1


def _ready(packet: Packet, stream: Any, shown: int, decoded: int) -> Any:
    """A packet as PyAV writes it."""
    made = av.Packet(packet.data)
    made.pts, made.dts, made.duration, made.is_keyframe = shown, decoded, packet.lasts, packet.alone
    made.time_base, made.stream = stream.codec_context.time_base, stream
    return made


def chapters(fps: Fraction, named: Iterable[tuple[str, tuple[int, int]]]) -> list[Any]:
    """Chapters as PyAV takes them, of names and frames [first, last)."""
    return [
        {"id": number, "start": first, "end": last, "time_base": 1 / fps, "metadata": {"title": name}}
        for number, (name, (first, last)) in enumerate(named)
    ]
