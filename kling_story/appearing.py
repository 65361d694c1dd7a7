"""Files that appear together: all of them when everything went well, else none, and what was there stays.

A file is written in a hidden folder beside its place, on the same disk, and takes its name at the end. What a killed
process left of such folders is cleared away by a later run that writes there.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kling_story.errors import StoryError, ToolError, UsageError

Files = list[str] | list[Path] | list[str | Path] | tuple[str | Path, ...]
"""Several files; a single one is a text or a path."""

HINTS = {
    errno.ENOENT: "make the folder first",
    errno.ENOTDIR: "a part of the path is a file",
    errno.EEXIST: "a part of the path is a file",
    errno.EACCES: "you may not write there: choose another folder",
    errno.EPERM: "you may not write there: choose another folder",
    errno.EROFS: "that disk is read-only: choose another folder",
    errno.ENOSPC: "the disk is full: make room, or choose another folder",
    errno.EDQUOT: "your share of the disk is used up: make room, or choose another folder",
    errno.EFBIG: "the file grew larger than it may here: choose another folder, or draw a smaller or shorter film",
    errno.EISDIR: "a folder has that name: choose another one",
    errno.ENAMETOOLONG: "choose a shorter name",
}
"""What to do next, by the number of the system's error."""

_HIDDEN, _UNFINISHED = ".kling-story-", ".part"
_ABANDONED = 86400.0
"""Seconds after which nobody goes on with a hidden folder; a day is a choice: a run may be suspended meanwhile."""


def unwritten(out: Path, error: OSError) -> ToolError:
    """That a file can't be written, and what to do."""
    said = error.strerror or str(error)
    return ToolError(f"`{out}` can't be written: {said}", hint=HINTS.get(error.errno or 0))


@contextmanager
def appearing(outs: Sequence[Path], inputs: Iterable[Path] = ()) -> Iterator[tuple[Path, ...]]:
    """Places to write files to; they take the names ``outs`` when the block ends well, else they go.

    Missing folders are made. A place may become a folder, and other files may be written beside it: they all
    go where ``out`` is, each under its own name. None of them takes the place of one of ``inputs``.

    Raises:
        UsageError: two files have the same name, a folder has the name of one, one has none, or is an input.
        ToolError: the disk refuses.
    """
    _apart(outs)
    spared = _identities(inputs)
    _spare(spared, outs)
    made: list[Path] = []
    stages: list[Path] = []
    try:
        for out in outs:
            try:
                made += _folders(_folder_of(out))
                stages.append(_stage(out))
            except OSError as error:
                raise unwritten(out, error) from error
        places = tuple(stage / out.name for stage, out in zip(stages, outs, strict=True))
        try:
            yield places
        except StoryError as error:
            # Who writes knows the hidden place only.
            for place, out in zip(places, outs, strict=True):
                error.message = error.message.replace(str(place), str(out))
            raise
        pairs = [pair for stage, out in zip(stages, outs, strict=True) for pair in _moves(stage, out)]
        _spare(spared, (target for _, target in pairs))
        _take_names(pairs, made)
        made.clear()
    finally:
        for stage in stages:
            shutil.rmtree(stage, ignore_errors=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()


def _apart(outs: Sequence[Path]) -> None:
    seen: set[str] = set()
    for out in outs:
        place = os.path.realpath(out)
        if place in seen:
            raise UsageError(f"`{out}` is named twice", hint="each file has a name of its own")
        if out.name in ("", "..", "-"):
            raise UsageError(
                f"`{out}` names no file", hint="write a name like film.mp4, or that of a folder for frames"
            )
        try:
            taken = bool(out.suffix) and out.is_dir()
            odd = out.exists() and not out.is_file() and not out.is_dir()
        except OSError as error:
            raise unwritten(out, error) from error
        if odd:
            raise UsageError(f"`{out}` can't be written: it is no plain file", hint="choose another name")
        if taken:
            raise UsageError(f"`{out}` can't be written: a folder has that name", hint="choose another name")
        seen.add(place)


def _identities(files: Iterable[Path]) -> frozenset[tuple[int, int]]:
    """Files that are there, by disk and number."""
    found: set[tuple[int, int]] = set()
    for file in files:
        with suppress(OSError, ValueError):
            known = file.stat()
            found.add((known.st_dev, known.st_ino))
    return frozenset(found)


def _spare(spared: frozenset[tuple[int, int]], outs: Iterable[Path]) -> None:
    for out in outs if spared else ():
        if _identities([out]) & spared:
            raise UsageError(f"`{out}` can't be written: the storyboard is made with it", hint="choose another name")


def _folders(folder: Path) -> list[Path]:
    """The folders made so that this one is there, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
    return missing[::-1]


def _stage(out: Path) -> Path:
    # It brings random numbers and hashes along; most runs write no file.
    import tempfile

    folder = _folder_of(out)
    _clear(folder)
    return Path(tempfile.mkdtemp(prefix=f"{_HIDDEN}{out.stem[:40]}-", suffix=_UNFINISHED, dir=folder))


def _clear(folder: Path) -> None:
    """Effect: the hidden folders that killed processes left here long ago are gone."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            named = entry.name.startswith(_HIDDEN) and entry.name.endswith(_UNFINISHED)
            if named and entry.is_dir(follow_symlinks=False):
                changed = max(one.lstat().st_mtime for one in (Path(entry), *Path(entry).rglob("*")))
                if changed < time.time() - _ABANDONED:
                    shutil.rmtree(entry)


def _folder_of(out: Path) -> Path:
    """The folder where a file really is: a link may lead to another disk."""
    return Path(os.path.realpath(out)).parent


def _moves(stage: Path, out: Path) -> list[tuple[Path, Path]]:
    """Every file of a hidden folder, and where it goes."""
    files = [file for file in sorted(stage.rglob("*")) if not file.is_dir()]
    return [(file, out.parent / file.relative_to(stage)) for file in files]


def _take_names(files: list[tuple[Path, Path]], made: list[Path]) -> None:
    """Move every file to its name; after trouble put back what was there. ``made`` is told of new folders."""
    done: list[tuple[Path, Path | None]] = []
    out = Path()
    try:
        for place, out in files:
            target = Path(os.path.realpath(out))
            made += _folders(target.parent)
            before = _kept(target, place) if len(files) > 1 else None
            if target.is_file():
                shutil.copymode(target, place)
            done.append((target, before))
            place.replace(target)
    except BaseException as error:
        for target, before in reversed(done):
            with suppress(OSError):
                if before is not None:
                    before.replace(target)
                elif len(files) > 1:
                    target.unlink()
        if isinstance(error, OSError):
            raise unwritten(out, error) from error
        raise


def _kept(target: Path, place: Path) -> Path | None:
    """A second name for the file that is about to be replaced; None where there is none."""
    if not target.exists():
        return None
    before = place.with_name(f"{place.name}.before")
    try:
        os.link(target, before)
    except OSError:
        shutil.copy2(target, before)
    return before
