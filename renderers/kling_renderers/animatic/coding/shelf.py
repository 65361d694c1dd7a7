"""What was encoded before, on the disk: found by key, bounded, and never trusted without its checksum.

Any number of processes share it. A file appears whole or not at all, and what a crash or a bad disk made of
one is noticed, thrown away and made again. Trouble with it stops nobody: then nothing is kept.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from platformdirs import user_cache_path

from kling_story.media.opening import open_plain

PLACE = "KLING_STORY_CACHE"
"""The environment variable that names another folder, or ``off``."""
MOST = 1 << 30
"""Bytes that are kept, a choice: some thousand shots at 1280x720. What wasn't used for longest goes first."""
_PARTS = 16  # each first digit of a key has a folder and a share of its own, so that tidying looks at few files
_DIGEST = 32
_ABANDONED = 3600.0  # seconds after which nobody writes to an unfinished file any more


class Shelf:
    """Bytes by key in a folder. A key is a hash in hexadecimal digits."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        """``most``: bytes that are kept at most."""
        self.folder, self.most = folder, most

    @classmethod
    def of_user(cls) -> Shelf | None:
        """The one of whoever is at work, where the environment or the system says; None when it is off."""
        named = os.environ.get(PLACE, "").strip()
        if named.casefold() == "off":
            return None
        return cls(Path(named) if named else user_cache_path("kling-story", appauthor=False))

    def find(self, key: str) -> bytes | None:
        """What was kept under a key; None when it isn't there, or isn't what it was."""
        path = self._path(key)
        try:
            # In a folder that others write to it may be a pipe, which nobody may ever write to.
            with open_plain(path) as file:
                kept = file.read()
        except OSError:
            return None
        data = kept[_DIGEST:]
        with suppress(OSError):
            if _digest(key, data) != kept[:_DIGEST]:
                path.unlink(missing_ok=True)
                return None
            os.utime(path)
        return data

    def keep(self, key: str, data: bytes) -> None:
        """Keep something under a key, if the disk lets us."""
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, unfinished = tempfile.mkstemp(suffix=".part", dir=path.parent)
            try:
                with open(handle, "wb") as file:
                    file.write(_digest(key, data))
                    file.write(data)
                os.replace(unfinished, path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(unfinished)
                raise
            self._tidy(path.parent)

    def _path(self, key: str) -> Path:
        return self.folder / key[0] / key

    def _tidy(self, folder: Path) -> None:
        """Make room in one folder, and clear away what killed processes left."""
        files: list[tuple[float, int, str]] = []
        for entry in os.scandir(folder):
            with suppress(OSError):
                known = entry.stat()
                if not entry.name.endswith(".part"):
                    files.append((known.st_mtime, known.st_size, entry.path))
                elif known.st_mtime < time.time() - _ABANDONED:
                    os.unlink(entry.path)
        over = sum(size for _, size, _ in files) - self.most // _PARTS
        for _, size, path in sorted(files):
            if over <= 0:
                return
            with suppress(OSError):
                os.unlink(path)
            over -= size


def _digest(key: str, data: bytes) -> bytes:
    """The checksum of what is kept, and of the key that it is kept under."""
    return blake2b(data, key=key.encode()[:64], digest_size=_DIGEST).digest()
