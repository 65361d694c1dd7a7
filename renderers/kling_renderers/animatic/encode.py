"""Pictures and sound into an MP4: what was encoded side by side is joined without encoding again."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import av

from kling_renderers.animatic import aac
from kling_renderers.animatic.aac import Heard
from kling_renderers.animatic.coded import Packet
from kling_renderers.animatic.crew import ENCODER, OPTIONS, Crew, Film, set_up
from kling_renderers.animatic.planes import Source
from kling_renderers.animatic.shelf import Shelf
from kling_story.appearing import HINTS, appearing
from kling_story.backends import Progress
from kling_story.errors import DrawingError, ToolError

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
    """Draw and encode a film into ``out``, which appears only when it is whole. What is on the ``shelf``
    is neither drawn nor encoded again; the file is the same.

    Raises:
        DrawingError: the container isn't MP4.
        ToolError: the folder is missing or can't be written, the disk is full, the encoder failed.
    """
    if out.suffix.lower() != ".mp4":
        raise DrawingError(
            f"`{out.name}` can't be written: the animatic is an .mp4 file", hint=f"try `{out.stem or 'film'}.mp4`"
        )
    with appearing([out]) as (unfinished,):
        try:
            with (
                av.open(str(unfinished), "w", format="mp4", options={"movflags": "+faststart"}) as container,
                Crew(film, source, heard, shelf) as crew,
            ):
                _write(container, film, crew, progress)
        except av.codec.codec.UnknownCodecError as error:
            raise ToolError(
                f"`{out}` can't be encoded: the FFmpeg inside PyAV {av.__version__} has no encoder `{error}`",
                hint="install PyAV from its own wheels: python -m pip install --force-reinstall --only-binary av av",
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
    container.metadata.update({"title": film.title, "comment": "animatic"} if film.title else {"comment": "animatic"})
    if film.chapters:
        container.set_chapters(_chapters(film))
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


def _chapters(film: Film) -> list[Any]:
    spans = pairwise([*film.cuts, film.frames])
    return [
        {"id": i, "start": start, "end": end, "time_base": 1 / film.fps, "metadata": {"title": name}}
        for i, ((start, end), name) in enumerate(zip(spans, film.chapters, strict=True))
    ]
