"""WebM: VP9 and Opus, for pages that want no H.264."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from kling_renderers.animatic.coding.aac import RATE, Heard
from kling_renderers.animatic.coding.encode import chapters
from kling_renderers.animatic.coding.planes import TELEVISION
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.formats.showing import Format, Showing
from kling_story.appearing import unwritten
from kling_story.errors import ToolError

OPTIONS = {"deadline": "realtime", "cpu-used": "7", "crf": "30", "b": "0", "row-mt": "1", "tile-columns": "1"}
"""Constant quality (``b`` 0). On drawn frames the slower settings take six times as long and more, for a third of the
size at the same likeness (39 dB).
"""
_BT709 = 1


def write(showing: Showing, out: Path) -> None:
    """The frames, and the sound where there is any, with a chapter for each shot."""
    try:
        # Bit-exact: else Matroska puts a random number and the encoder's version into each file.
        with av.open(str(out), "w", format="webm", options={"fflags": "+bitexact"}) as container:
            _fill(container, showing)
    except av.FFmpegError as error:
        if isinstance(error, OSError):
            raise unwritten(out, error) from error
        raise ToolError(f"`{out}` can't be encoded: {error.strerror or error}") from error


def _fill(container: Any, showing: Showing) -> None:
    plan = showing.painter.plan
    film = container.add_stream("libvpx-vp9", rate=showing.fps, options=OPTIONS)
    film.width, film.height = showing.painter.size
    film.pix_fmt = "yuv420p"
    film.time_base = 1 / showing.fps
    context = film.codec_context
    context.thread_count = 2
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    context.color_range = TELEVISION
    heard: Any = container.add_stream("libopus", rate=RATE, layout="stereo") if showing.sound else None
    if plan.title:
        container.metadata["title"] = plan.title
    container.metadata["description"] = showing.described()
    shots = ((plan.shots[index].id, (first, last)) for index, first, last in showing.shots())
    container.set_chapters(chapters(showing.fps, shots))
    if showing.sound is not None:
        for samples in _spoken(showing.sound, round(showing.frames / showing.fps * RATE)):
            container.mux(heard.encode(samples))
        container.mux(heard.encode(None))
    for number, frame in enumerate(showing.mapped(_in_planes)):
        frame.pts, frame.time_base = number, 1 / showing.fps
        container.mux(film.encode(frame))
    container.mux(film.encode(None))


def _spoken(heard: Heard, count: int) -> Iterator[av.AudioFrame]:
    at = 0
    for block in heard.samples(count):
        interleaved = np.ascontiguousarray(block.T, dtype=np.float32).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(interleaved, format="flt", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
        at += block.shape[1]
        yield frame


def _in_planes(number: int, picture: Picture) -> av.VideoFrame:
    """A picture as the encoder takes it, in the colours that players expect of a film of any size."""
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="bgr24")
    planes = frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
    planes.colorspace = planes.color_primaries = planes.color_trc = _BT709
    planes.color_range = TELEVISION
    return planes


FORMAT = Format((".webm",), write)
