"""What is in files, as hashes; read again only when the disk says that they have changed."""

from __future__ import annotations

import hashlib
import time
from functools import lru_cache
from pathlib import Path

from kling_story.media.opening import open_plain

_SETTLED = 2_000_000_000
"""Nanoseconds after which a change shows in a file's times: some disks count in steps of two seconds (FAT)."""


def hash_of(path: Path) -> str:
    """The hash of a file's bytes; one that can't be read has a hash of its own."""
    try:
        known = path.stat()
        if time.time_ns() - max(known.st_mtime_ns, known.st_ctime_ns) < _SETTLED:
            return _hash(path)
        return _remembered(path.absolute(), known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns)
    except (OSError, ValueError):
        return f"{path.name}: not there"


def _hash(path: Path) -> str:
    with open_plain(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@lru_cache(maxsize=1024)
def _remembered(path: Path, *_: int) -> str:
    return _hash(path)
