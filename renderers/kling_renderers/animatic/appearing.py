"""A file that is there when it is whole, and not before."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kling_story.errors import ToolError


@contextmanager
def appearing(out: Path) -> Iterator[Path]:
    """A file beside ``out`` to write to; it takes the place of ``out`` when all went well, else it goes."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.stem}-", suffix=".part", dir=out.parent)
        os.close(handle)
    except OSError as error:
        raise ToolError(f"`{out}` can't be written: {error.strerror}", hint=hint_for(error.errno)) from error
    unfinished = Path(name)
    try:
        yield unfinished
        mask = os.umask(0)
        os.umask(mask)
        unfinished.chmod(0o666 & ~mask)
        unfinished.replace(out)
    except OSError as error:
        raise ToolError(f"`{out}` can't be written: {error.strerror or error}", hint=hint_for(error.errno)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def hint_for(number: int | None) -> str | None:
    """What to do about an error of the system, by its number."""
    return {
        errno.ENOENT: "make the folder first",
        errno.ENOTDIR: "a part of the path is a file",
        errno.EACCES: "you may not write there: choose another folder",
        errno.EPERM: "you may not write there: choose another folder",
        errno.EROFS: "that disk is read-only: choose another folder",
        errno.ENOSPC: "the disk is full: make room, or choose another folder",
        errno.EISDIR: "a folder has that name",
    }.get(number or 0)
