"""A film from the service to its place: gone on with where it stopped, looked at, and there as a whole or not at all.

Its name comes from us, never from an answer, and nothing that is there already is written over: takes stand
side by side, ``NAME.take1.mp4``, ``NAME.take2.mp4``.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from kling_story.errors import ToolError
from kling_story.media.films import probe_film
from kling_story.remote import Busy, Remote

LONGER = Fraction(1, 2)
SHORTER = Fraction(1, 4)
"""Seconds by which a film may differ from what was asked for: one of 5 s has 5.041 s (live calls, 2026-10)."""

LONGEST_STEM = 200
"""Bytes of a name before its take: disks take 255 of the whole."""

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are here and the bytes in all, where those are known."""


class Broken(Exception):
    """What came is no film that could be shown; fetching it again may help."""


class Film(NamedTuple):
    """A film that was looked at. ``remark``: what is odd about it."""

    sha256: str
    bytes: int
    seconds: Fraction | None
    remark: str | None = None


def places(out: Path, take: int) -> Iterator[Path]:
    """Where a film may go, the first first: beside what is there, never in its place."""
    # A name that is no UTF-8 stays as it is: what would be left out of it tells it from others.
    name = os.fsencode(out.stem)
    stem = out.stem if len(name) <= LONGEST_STEM else name[:LONGEST_STEM].decode(errors="ignore")
    while True:
        place = out.with_name(f"{stem}.take{take}{out.suffix or '.mp4'}")
        if not (os.path.lexists(place) or os.path.lexists(place.with_suffix(".json"))):
            yield place
        take += 1


def part_of(out: Path, job: str) -> Path:
    """Where a film is until it is whole."""
    return out.with_name(f".kling-story-{job}.part")


def download(remote: Remote, url: str, part: Path, progress: Progress) -> None:
    """Fetch what is missing of a film.

    Raises:
        Busy: the line broke, or less came than was said: what came stays.
        Refused: the service doesn't give it.
        ToolError: the disk doesn't take it.
    """
    with _told(part), remote.download(url, _size(part)) as coming:
        part.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(part, _OPEN, 0o666), "r+b") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ToolError(f"`{part}` is no plain file")
            here = file.seek(coming.start)
            file.truncate()
            try:
                for chunk in coming.chunks:
                    here += file.write(chunk)
                    progress(here, coming.size)
            finally:
                file.flush()
                os.fsync(file.fileno())
            if coming.size is not None and here > coming.size:
                file.truncate(0)
                raise Busy(f"{here} bytes came, and the film has {coming.size}")
    if coming.size is not None and here < coming.size:
        raise Busy(f"{here} of {coming.size} bytes of the film came")


def looked_at(part: Path, asked: Fraction | None) -> Film:
    """A fetched film, if it is one.

    Raises:
        Broken: it can't be shown.
        ToolError: the disk doesn't give it.
    """
    with _told(part):
        film = probe_film(part)
        if film.format not in ("mp4", "mov"):
            raise Broken(f"it is no film but {film.format or 'something else'}")
        if film.broken:
            raise Broken(f"the film {film.broken}")
        if film.has_picture is False:
            raise Broken("the film has no picture")
        return Film(file_sha256(part), film.bytes, film.seconds, _remark(film.seconds, asked))


def put(part: Path, place: Path) -> bool:
    """Effect: the film is in its place, unless something is there: whether it is.

    Raises:
        ToolError: the disk doesn't take it.
    """
    with _told(place):
        try:
            os.link(part, place, follow_symlinks=False)
        except FileExistsError:
            return False
        except (OSError, NotImplementedError) as error:
            if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES):
                raise
            # A disk without links: the name is taken first, so that nothing of others is written over.
            try:
                os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            except FileExistsError:
                return False
            os.replace(part, place)
        part.unlink(missing_ok=True)
        _sync_folder(place.parent)
        return True


def copied(film: Path, out: Path, take: int, job: str) -> Path:
    """The place of a copy of a film, or where one is already: nothing is written over.

    Raises:
        ToolError: the disk doesn't take it.
    """
    sha256, part = file_sha256(film), part_of(out, job)
    first = out.with_name(f"{out.stem}.take{take}{out.suffix or '.mp4'}")
    if is_ours(first, sha256):
        return first
    with _told(part):
        out.parent.mkdir(parents=True, exist_ok=True)
        with film.open("rb") as there, os.fdopen(os.open(part, _OPEN | os.O_TRUNC, 0o666), "wb") as here:
            shutil.copyfileobj(there, here, 1 << 20)
            here.flush()
            os.fsync(here.fileno())
    return next(place for place in places(out, take) if put(part, place))


def is_ours(place: Path, sha256: str | None) -> bool:
    """Whether a file is the very film that is to be there."""
    with contextlib.suppress(OSError):
        return sha256 is not None and stat.S_ISREG(os.lstat(place).st_mode) and file_sha256(place) == sha256
    return False


def file_sha256(path: Path) -> str:
    """The SHA-256 of a plain file, no link followed."""
    digest = hashlib.sha256()
    with os.fdopen(os.open(path, _OPEN & ~(os.O_CREAT | os.O_RDWR)), "rb") as file:
        while some := file.read(1 << 20):
            digest.update(some)
    return digest.hexdigest()


def _size(part: Path) -> int:
    try:
        return part.lstat().st_size
    except FileNotFoundError:
        return 0


def _remark(seconds: Fraction | None, asked: Fraction | None) -> str | None:
    if seconds is None or asked is None or -SHORTER <= seconds - asked <= LONGER:
        return None
    return f"the film is {float(seconds):.3f} s long, and {float(asked):g} s were asked for"


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        hint = "the film stays at the service: " + (
            "make room and go on with kling-story jobs resume" if full else "kling-story jobs fetch JOB --out FOLDER"
        )
        raise ToolError(f"`{path}` can't be written: {error.strerror or error}", hint) from error
