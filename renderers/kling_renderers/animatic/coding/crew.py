"""A film drawn and encoded by several workers, segment by segment.

Each segment has an encoder of its own with one thread and counts its frames from its own start, so that its
packets are the same in any film, for any number of workers, new or kept from before.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter
from typing import Any, NamedTuple

import av
from av.video.codeccontext import VideoCodecContext

from kling_renderers.animatic.coding import aac
from kling_renderers.animatic.coding.aac import Heard
from kling_renderers.animatic.coding.coded import Packet, Packets, packed, taken, unpacked
from kling_renderers.animatic.coding.planes import BT601, TELEVISION, Source
from kling_renderers.animatic.coding.shelf import Shelf
from kling_renderers.animatic.coding.workers import Workers
from kling_story.backends import Progress

OPTIONS = {
    "preset": "superfast",
    "qp": "25",
    "x264-params": "b-adapt=0:bframes=5:ref=2:subme=1:scenecut=0:weightp=0:stitchable=1",
}
"""veryfast's SSIM at its usual quality (crf 23) and 2 dB more (PSNR of the light), for under half of its time and 1.2
times its size, on pictures like ours: flat, without grain, so that one even quantizer suits them all, and looking
ahead costs more than it saves. A segment never holds a cut, and what moves is drawn so evenly that finer motion
search finds little more, while five b-frames in a row and a second reference save an eighth of the file. No number of
the rate control depends on the processor: the same frames are the same bytes. ``stitchable``: the header that all
segments share says nothing of the quantizer.
"""
FINE_QP = "16"
"""The quantizer of what isn't flat: photographs keep an SSIM of 0.99, too, for three times the size (24 keeps 0.98)."""
ENCODER = "libx264"
MOST_WORKERS = 4
SEGMENT_SECONDS = 1.25
"""No longer than this, a choice: one changed shot of 2.5 s keeps two cores busy."""
_PATIENCE = 0.1
"""Seconds between looks at how far the threads are (a choice): each look takes time from those who draw. Windows hides
Ctrl-C from who waits without end.
"""
_DONE: Future[bytes] = Future()  # holds nothing, so that packets that are written can go


class Segment(NamedTuple):
    """Frames [first, last) of a shot that are encoded together; ``key``: of what they show, None where nobody knows."""

    shot: int
    first: int
    last: int
    options: dict[str, str]
    key: str | None


@dataclass(frozen=True, slots=True)
class Film:
    """What is to be encoded. ``cuts`` are the first frames of the shots, ``chapters`` their names, ``keys``
    say what they show: the same key is the same pictures. ``fine``: which of the shots (their indexes) aren't drawn
    flat. ``description`` says in words what each shot is.
    """

    size: tuple[int, int]
    fps: Fraction
    frames: int
    cuts: tuple[int, ...]
    title: str = ""
    description: str = ""
    chapters: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    fine: frozenset[int] = frozenset()
    workers: int = field(default_factory=lambda: min(MOST_WORKERS, os.cpu_count() or 1))

    def segments(self) -> list[Segment]:
        """A shot each, or a part of a long one; the last of them in two, so that those who draw end together."""
        longest = max(1, round(SEGMENT_SECONDS * self.fps))
        found: list[Segment] = []
        for shot, (start, end) in enumerate(pairwise([*self.cuts, self.frames])):
            parts = -(-(end - start) // longest)
            edges = [start + (end - start) * part // parts for part in range(parts + 1)]
            if end == self.frames and end - edges[-2] > 1:
                edges.insert(-1, (edges[-2] + end) // 2)
            options = {**OPTIONS, "qp": FINE_QP} if shot in self.fine else OPTIONS
            shown = self.keys[shot] if self.keys else None
            for first, last in pairwise(edges):
                key = shown and self._key(shown, first - start, last - start, options)
                found.append(Segment(shot, first, last, options, key))
        return found

    def _key(self, shot: str, first: int, last: int, options: dict[str, str]) -> str:
        told = repr((shot, first, last, self.size, self.fps, ENCODER, options, av.__version__, av.library_versions))
        return hashlib.sha256(told.encode()).hexdigest()


def set_up(context: VideoCodecContext, film: Film) -> None:
    """Tell an encoder what it will get."""
    context.width, context.height = film.size
    context.pix_fmt = "yuv420p"
    context.framerate = film.fps
    context.time_base = 1 / film.fps
    context.thread_count = 1
    context.colorspace = context.color_primaries = context.color_trc = BT601
    context.color_range = TELEVISION
    context.gop_size = max(1, round(SEGMENT_SECONDS * 4 * film.fps))


class Crew:
    """Works on a film from its making on. Leaving stops it at the next frame.

    ``sound``: the packets of what is heard, None where nothing is.
    """

    def __init__(self, film: Film, source: Source, heard: Heard | None = None, shelf: Shelf | None = None) -> None:
        self._film, self._source, self._shelf = film, source, shelf
        self._workers = Workers(max(1, film.workers))
        segments = film.segments()
        kept = [self._found(segment.key) for segment in segments]
        missing = [segment for segment, found in zip(segments, kept, strict=True) if found is None]
        self._workers.tell(film.frames - sum(segment.last - segment.first for segment in missing))
        # Beside the others, so that all of them have as much to do and end together.
        self._listening = ThreadPoolExecutor(max_workers=1, thread_name_prefix="animatic-sound")
        try:
            drawn = iter(self._workers.begin(self._see, missing, self._prepare, attrgetter("shot")) if missing else ())
            self._segments = [next(drawn) if found is None else _known(found) for found in kept]
            self.sound = self._listening.submit(self._hear, heard) if heard else None
        except BaseException:
            # Ctrl-C before anybody could leave: nobody goes on for nobody, or waits for ever.
            self.__exit__()
            raise

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self._workers.end()
        self._listening.shutdown(wait=True, cancel_futures=True)

    def pictures(self, progress: Progress | None) -> Iterator[Packets]:
        """The packets of each segment, in order; progress is told here, in the caller's thread."""
        done = 0
        for index, job in enumerate(self._segments):
            ended = False
            while not ended:
                ended = bool(wait((job,), _PATIENCE).done)
                for _ in range(self._workers.news()):
                    done += 1
                    if progress is not None:
                        progress(done, self._film.frames)
            self._segments[index] = _DONE
            yield unpacked(job.result())

    def _prepare(self, segment: Segment) -> None:
        self._source.prepare(segment.first)

    def _hear(self, heard: Heard) -> Packets:
        count = round(self._film.frames / self._film.fps * aac.RATE)
        key = aac.key_of(heard, count)
        found = self._found(key)
        if found is not None:
            return unpacked(found)
        made = aac.encoded(heard, count)
        if self._shelf and heard.trouble is None:
            self._shelf.keep(key, packed(made))
        return made

    def _see(self, segment: Segment) -> bytes:
        made = packed(self._encoded(segment))
        if self._shelf and segment.key and not self._workers.stopped:
            self._shelf.keep(segment.key, made)
        return made

    def _found(self, key: str | None) -> bytes | None:
        return self._shelf.find(key) if self._shelf and key else None

    def _encoded(self, segment: Segment) -> Packets:
        encoder: Any = av.CodecContext.create(ENCODER, "w")
        set_up(encoder, self._film)
        encoder.options = dict(segment.options)
        encoder.flags |= int(av.codec.context.Flags.global_header)
        packets, frames = list[Packet](), self._source.frames()
        for number in range(segment.first, segment.last):
            if self._workers.stopped:
                break
            frame = frames(number)
            frame.pts, frame.time_base = number - segment.first, 1 / self._film.fps
            packets += taken(encoder.encode(frame))
            self._workers.tell(1)
        return tuple(packets + taken(encoder.encode(None)))


def _known(packets: bytes) -> Future[bytes]:
    known: Future[bytes] = Future()
    known.set_result(packets)
    return known
