"""Pictures into an MP4: segments are encoded side by side and joined without encoding again.

Each segment has an encoder of its own with one thread: drawing and encoding both let other threads
run. The result is the same for any number of workers.
"""

from __future__ import annotations

import errno
import os
import queue
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from av.video.codeccontext import VideoCodecContext
from numpy.typing import NDArray

from kling_renderers.animatic.sound import Sound
from kling_story.backends import Progress
from kling_story.errors import DrawingError, ToolError

Packets = list[Any]
Painter = Callable[[int], NDArray[np.uint8]]
"""Frame number -> BGR uint8 (height, width, 3); called from several threads."""

OPTIONS = {
    "preset": "superfast",
    "crf": "23",
    "x264-params": "mbtree=1:rc-lookahead=10:b-adapt=0:cpu-independent=1",
}
"""veryfast's size and quality for little more than half of its time, on pictures like ours.

Without ``cpu-independent`` x264's AVX-512 macroblock tree reads memory that nobody wrote: the same
small film then differs from run to run.
"""
MOST_WORKERS = 4
SEGMENT_SECONDS = 2.5
_BT601 = 6  # SMPTE 170M, the one matrix OpenCV converts with
_TELEVISION = 1


@dataclass(frozen=True, slots=True)
class Film:
    """What is to be encoded. ``cuts`` are the first frames of the shots, ``chapters`` their names."""

    size: tuple[int, int]
    fps: Fraction
    frames: int
    cuts: tuple[int, ...]
    title: str = ""
    chapters: tuple[str, ...] = ()
    workers: int = field(default_factory=lambda: min(MOST_WORKERS, os.cpu_count() or 1))

    def segments(self) -> list[tuple[int, int]]:
        """Frames [first, last) that are encoded together: a shot, or a part of a long one."""
        longest = max(1, round(SEGMENT_SECONDS * self.fps))
        found: list[tuple[int, int]] = []
        for start, end in zip(self.cuts, [*self.cuts[1:], self.frames], strict=True):
            parts = -(-(end - start) // longest)
            edges = [start + (end - start) * part // parts for part in range(parts + 1)]
            found += pairwise(edges)
        return found


def encode(film: Film, paint: Painter, out: Path, progress: Progress | None = None, sound: Sound | None = None) -> None:
    """Draw and encode a film into ``out``, which appears only when it is whole.

    Raises:
        DrawingError: the container isn't MP4.
        ToolError: the folder is missing or can't be written, the disk is full, the encoder failed.
    """
    if out.suffix.lower() != ".mp4":
        raise DrawingError(
            f"`{out.name}` can't be written: the animatic is an .mp4 file", hint=f"try `{out.stem or 'film'}.mp4`"
        )
    with _appearing(out) as unfinished:
        try:
            with av.open(str(unfinished), "w", format="mp4", options={"movflags": "+faststart"}) as container:
                _write(container, film, paint, progress, sound)
        except av.FFmpegError as error:
            raise ToolError(f"`{out}` can't be encoded: {error.strerror or error}", hint=_hint(error.errno)) from error


def _write(container: Any, film: Film, paint: Painter, progress: Progress | None, sound: Sound | None) -> None:
    stream = container.add_stream("libx264", rate=film.fps, options=OPTIONS)
    _set_up(stream.codec_context, film)
    stream.time_base = 1 / film.fps
    heard = sound.add_to(container) if sound else None
    container.metadata.update({"title": film.title, "comment": "animatic"} if film.title else {"comment": "animatic"})
    if film.chapters:
        container.set_chapters(_chapters(film))
    container.start_encoding()
    if sound:
        sound.write(container, heard, film.frames / film.fps)
    segments = film.segments()
    decoded = 0
    with _Crew(film, paint) as crew:
        for packets in crew.encoded(segments, progress):
            for packet in packets:
                # In decoding order, one frame apart, and early enough for the frames that wait for later ones.
                packet.dts = decoded - _REORDERED
                packet.time_base = 1 / film.fps
                packet.stream = stream
                container.mux(packet)
                decoded += 1


_REORDERED = 2
"""How many frames x264 may hold back with these settings: b-frames in a pyramid."""


def _set_up(context: VideoCodecContext, film: Film) -> None:
    context.width, context.height = film.size
    context.pix_fmt = "yuv420p"
    context.framerate = film.fps
    context.time_base = 1 / film.fps
    context.thread_count = 1
    context.colorspace = context.color_primaries = context.color_trc = _BT601
    context.color_range = _TELEVISION
    context.gop_size = max(1, round(SEGMENT_SECONDS * 2 * film.fps))


class _Crew:
    """The threads that draw and encode. Leaving stops them at the next frame."""

    def __init__(self, film: Film, paint: Painter) -> None:
        self._film, self._paint = film, paint
        self._stop = threading.Event()
        self._drawn: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._pool = ThreadPoolExecutor(max_workers=max(1, film.workers), thread_name_prefix="animatic")

    def __enter__(self) -> _Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def encoded(self, segments: Sequence[tuple[int, int]], progress: Progress | None) -> Iterator[Packets]:
        """The packets of each segment, in order; progress is told here, in the caller's thread."""
        jobs: list[Future[Packets] | None] = [self._pool.submit(self._encode, *span) for span in segments]
        done = 0
        for index, job in enumerate(jobs):
            while job is not None and not (job.done() and self._drawn.empty()):
                with suppress(queue.Empty):
                    self._drawn.get(timeout=0.05)
                    done += 1
                    if progress is not None:
                        progress(done, self._film.frames)
            if job is not None:
                packets = job.result()
                jobs[index] = None
                yield packets

    def _encode(self, first: int, last: int) -> Packets:
        encoder: Any = av.CodecContext.create("libx264", "w")
        _set_up(encoder, self._film)
        encoder.options = dict(OPTIONS)
        encoder.flags |= int(av.codec.context.Flags.global_header)
        packets: Packets = []
        for number in range(first, last):
            if self._stop.is_set():
                break
            frame = _in_planes(self._paint(number))
            frame.pts, frame.time_base = number, 1 / self._film.fps
            frame.colorspace, frame.color_range = _BT601, _TELEVISION
            frame.color_primaries = frame.color_trc = _BT601
            packets += encoder.encode(frame)
            self._drawn.put(None)
        return packets + list(encoder.encode(None))


def _in_planes(picture: NDArray[np.uint8]) -> av.VideoFrame:
    """A BGR picture as the encoder takes it: one plane of light and two of colour, half as large."""
    height, width = picture.shape[:2]
    planes: Any = cv2.cvtColor(picture, cv2.COLOR_BGR2YUV_I420)
    if height % 4 == 0:
        return av.VideoFrame.from_numpy_buffer(planes, format="yuv420p")
    # PyAV counts the planes' rows in whole fours: at 480x270 it would look for colour in the wrong place.
    frame = av.VideoFrame(width, height, "yuv420p")
    flat, start = planes.reshape(-1), 0
    for plane in frame.planes:
        rows, columns = plane.height, plane.width
        buffer: Any = plane
        target = np.frombuffer(buffer, np.uint8).reshape(rows, plane.line_size)
        target[:, :columns] = flat[start : start + rows * columns].reshape(rows, columns)
        start += rows * columns
    return frame


def _chapters(film: Film) -> list[Any]:
    ends = [*film.cuts[1:], film.frames]
    return [
        {"id": i, "start": start, "end": end, "time_base": 1 / film.fps, "metadata": {"title": name}}
        for i, (start, end, name) in enumerate(zip(film.cuts, ends, film.chapters, strict=True))
    ]


@contextmanager
def _appearing(out: Path) -> Iterator[Path]:
    """A file beside ``out`` to write to; it takes the place of ``out`` when all went well, else it goes."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.stem}-", suffix=".part", dir=out.parent)
        os.close(handle)
    except OSError as error:
        raise ToolError(f"`{out}` can't be written: {error.strerror}", hint=_hint(error.errno)) from error
    unfinished = Path(name)
    try:
        yield unfinished
        mask = os.umask(0)
        os.umask(mask)
        unfinished.chmod(0o666 & ~mask)
        unfinished.replace(out)
    except OSError as error:
        raise ToolError(f"`{out}` can't be written: {error.strerror or error}", hint=_hint(error.errno)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _hint(number: int | None) -> str | None:
    return {
        errno.ENOENT: "make the folder first",
        errno.ENOTDIR: "a part of the path is a file",
        errno.EACCES: "you may not write there: choose another folder",
        errno.EPERM: "you may not write there: choose another folder",
        errno.EROFS: "that disk is read-only: choose another folder",
        errno.ENOSPC: "the disk is full: make room, or choose another folder",
        errno.EISDIR: "a folder has that name",
    }.get(number or 0)
