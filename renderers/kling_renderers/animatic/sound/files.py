"""The author's own sound, read from a file piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.coding.aac import RATE
from kling_story.media.opening import open_plain

Stereo = NDArray[np.float32]
_OPTIONS = {"protocol_whitelist": "none", "format_whitelist": "wav,w64,aiff,caf,mp3,aac,flac,ogg,mov,mp4,matroska,amr"}
"""Sounds and films alone: a playlist could name other files, and addresses in the web."""
_LOUDEST = np.float32(8)
"""Of the largest possible: what is mixed stays a number."""


class SoundFile:
    """An audio file from its start, in stereo. ``trouble`` says what went wrong while it was read, if anything.

    Raises:
        OSError: there is no such file, or no sound in it that can be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: str | None = None
        try:
            with open_plain(path) as file, av.open(file, "r", options=_OPTIONS) as container:
                next(container.decode(container.streams.audio[0]))
        except (OSError, ValueError, av.FFmpegError, IndexError, StopIteration) as error:
            missing = isinstance(error, FileNotFoundError)
            raise OSError("no such file" if missing else "no sound that can be read in it") from error
        self._pieces = self._read()
        self._rest: Stereo = np.zeros((2, 0), dtype=np.float32)

    def take(self, samples: int) -> Stereo:
        """The next so many samples (2, n), fewer at the end."""
        found, missing = [self._rest[:, :samples]], samples - self._rest.shape[1]
        self._rest = self._rest[:, samples:]
        while missing > 0 and (piece := next(self._pieces, None)) is not None:
            found.append(piece[:, :missing])
            self._rest = piece[:, missing:]
            missing -= piece.shape[1]
        return np.concatenate(found, axis=1)

    def skip(self, samples: int) -> None:
        """Effect: the next so many samples are passed over, however long that is."""
        while samples > 0 and (passed := self.take(min(samples, 10 * RATE)).shape[1]):
            samples -= passed

    def _read(self) -> Iterator[Stereo]:
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
        read = 0
        try:
            with open_plain(self.path) as file, av.open(file, "r", options=_OPTIONS) as container:
                for decoded in container.decode(container.streams.audio[0]):
                    for frame in resampler.resample(decoded):
                        piece = np.nan_to_num(frame.to_ndarray().astype(np.float32)).clip(-_LOUDEST, _LOUDEST)
                        read += piece.shape[1]
                        yield piece
        except (OSError, av.FFmpegError) as error:
            self.trouble = f"it ends after {read / RATE:.1f} s: {error.strerror or error}"
