"""Opening what an author names, whatever it turns out to be."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import lru_cache, wraps
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, TypeVar

Probed = TypeVar("Probed")

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""A pipe that nobody writes to would block an ordinary ``open``."""


def open_plain(path: str | Path) -> BufferedReader:
    """A plain file, opened for reading.

    Raises:
        OSError: it isn't there, can't be read, or is no plain file but a folder, pipe or device.
        ValueError: no file can be called that.
    """
    handle = os.open(path, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"`{path}` is no plain file")
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def size_of(file: BinaryIO) -> int:
    """Bytes of an open file."""
    return os.fstat(file.fileno()).st_size


def once_per_file(probe: Callable[[Path], Probed]) -> Callable[[Path], Probed]:
    """A probe that looks again only into a file that has changed since."""

    @lru_cache(maxsize=1024)
    def remembered(path: Path, *_state: int) -> Probed:
        return probe(path)

    @wraps(probe)
    def probed(path: Path) -> Probed:
        state = os.stat(path)
        return remembered(path, state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns)

    return probed
