"""A film's sound as AAC. Whatever is heard comes as samples, with a key of what it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Protocol

import av
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.coding.coded import Packet, Packets, taken

RATE = 48000
"""Samples per second in the film."""
_OPTIONS = {"aac_coder": "fast"}


class Heard(Protocol):
    """What is heard in a film, from its start. ``trouble``: why the samples that were given aren't all there
    should be; what has trouble isn't kept.
    """

    trouble: str | None

    @property
    def key(self) -> str:
        """A hash of all that the samples are a function of; the same key is the same sound."""
        ...

    def samples(self, count: int) -> Iterator[NDArray[np.float32]]:
        """The first ``count`` samples at ``RATE`` (or fewer, where it ends before), in blocks (2, n) from -1 to 1."""
        ...


def key_of(heard: Heard, count: int) -> str:
    """The key of so many samples, encoded."""
    told = repr((heard.key, count, RATE, _OPTIONS, av.__version__, av.library_versions))
    return hashlib.sha256(told.encode()).hexdigest()


def stream_for(container: Any) -> Any:
    """The stream in a film that takes the packets, opened before anything is written to it."""
    return container.add_stream("aac", rate=RATE, layout="stereo", options=dict(_OPTIONS))


def encoded(heard: Heard, count: int) -> Packets:
    """The first ``count`` samples as packets; their times are in samples.

    Raises:
        av.FFmpegError: the encoder failed.
    """
    encoder: Any = av.CodecContext.create("aac", "w")
    encoder.sample_rate, encoder.layout, encoder.format = RATE, "stereo", "fltp"
    encoder.time_base, encoder.options = Fraction(1, RATE), dict(_OPTIONS)
    encoder.flags |= int(av.codec.context.Flags.global_header)
    packets: list[Packet] = []
    at = 0
    for block in heard.samples(count):
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, at, encoder.time_base
        at += block.shape[1]
        packets += taken(encoder.encode(frame))
    return tuple(packets + taken(encoder.encode(None)))
