"""The author's own sound under the animatic: read, cut to the film's length, encoded as AAC."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

RATE = 48000
"""Samples per second in the film."""


class Sound:
    """An audio file, from its start, ``volume`` times as loud as it is; what gets too loud is cut at
    full scale. ``trouble`` says what went wrong while it was read, if anything.

    Raises:
        OSError: there is no such file, or no sound in it that can be read.
    """

    def __init__(self, path: Path, volume: float = 1.0) -> None:
        self.path, self.volume = path, max(0.0, volume)
        self.trouble: str | None = None
        try:
            with av.open(str(path)) as container:
                next(container.decode(container.streams.audio[0]))
        except (av.FFmpegError, IndexError, StopIteration) as error:
            missing = isinstance(error, FileNotFoundError)
            raise OSError("no such file" if missing else "no sound that can be read in it") from error

    def add_to(self, container: Any) -> Any:
        """The stream it will fill, opened before anything is written to the film."""
        return container.add_stream("aac", rate=RATE, layout="stereo", options={"aac_coder": "fast"})

    def write(self, container: Any, stream: Any, seconds: Fraction) -> None:
        """Put the sound into the film, no longer than the film is."""
        for frame in self._frames(round(seconds * RATE)):
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))

    def _frames(self, samples: int) -> Iterator[av.AudioFrame]:
        """The first so many samples, in floats and stereo."""
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
        at = 0
        try:
            with av.open(str(self.path)) as container:
                for decoded in container.decode(container.streams.audio[0]):
                    for frame in resampler.resample(decoded):
                        heard = np.clip(frame.to_ndarray()[:, : samples - at] * self.volume, -1, 1)
                        wanted = np.ascontiguousarray(heard, dtype=np.float32)
                        cut = av.AudioFrame.from_ndarray(wanted, format="fltp", layout="stereo")
                        cut.sample_rate, cut.pts, cut.time_base = RATE, at, Fraction(1, RATE)
                        at += wanted.shape[1]
                        yield cut
                        if at >= samples:
                            return
        except av.FFmpegError as error:
            self.trouble = f"it ends after {at / RATE:.1f} s: {error.strerror}"
