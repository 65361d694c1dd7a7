"""The author's own sound under the animatic: read, and cut to the film's length."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.aac import RATE
from kling_renderers.animatic.files import hash_of


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

    @property
    def key(self) -> str:
        """What is heard, as ``aac.Heard`` has it."""
        return f"{hash_of(self.path)} at {self.volume}"

    def samples(self, count: int) -> Iterator[NDArray[np.float32]]:
        """The first so many samples, in stereo."""
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
        at = 0
        try:
            with av.open(str(self.path)) as container:
                for decoded in container.decode(container.streams.audio[0]):
                    for frame in resampler.resample(decoded):
                        heard = np.clip(frame.to_ndarray()[:, : count - at] * self.volume, -1, 1)
                        at += heard.shape[1]
                        yield heard.astype(np.float32, copy=False)
                        if at >= count:
                            return
        except av.FFmpegError as error:
            self.trouble = f"it ends after {at / RATE:.1f} s: {error.strerror}"
