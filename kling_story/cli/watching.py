"""Again whenever something changes: what ``check --watch`` and ``watch`` share, and the former."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path

from kling_story.cli.check_files import check_files
from kling_story.cli.running import STDIN, coloured, tell
from kling_story.cli.wishes import Wish
from kling_story.errors import MissingExtra, StoryError, UsageError
from kling_story.media.formats import UNKNOWN_TYPE, content_type
from kling_story.opening import SUFFIXES

CLEAR = "\x1b[2J\x1b[3J\x1b[H"

READ = (*SUFFIXES, ".toml")
"""What the names of storyboards, casts and settings end with."""

START = 100
"""Milliseconds until it is certain that the folders are watched."""

Changed = frozenset[Path]
"""The files that changed together."""

Changes = Callable[[Sequence[Path]], Iterable[Changed]]
"""What changes in some folders, one after the other, without end."""


def watch_files(paths: Sequence[str], wish: Wish, changes: Changes | None = None) -> None:
    """Check, then again after each change of a file in the folders concerned, until Ctrl-C.

    Raises:
        UsageError: there is nothing to watch.
        MissingExtra: the extra that watches isn't installed.
    """
    if wish.fix:
        raise UsageError("`--watch` doesn't go with `--fix`", hint="editors fix as you save: kling-story lsp")
    watched = changes_beside(paths, changes or folder_changes("check --watch"))
    _check(paths, wish)
    for _ in watched:
        if coloured(sys.stdout):
            sys.stdout.write(CLEAR)
        _check(paths, wish)


def changes_beside(paths: Sequence[str], changes: Changes) -> Iterator[Changed]:
    """What changes in the folders of some paths, where casts, pictures and sounds lie beside the storyboards.

    Raises:
        UsageError: one is the standard input, which doesn't change.
    """
    if STDIN in paths:
        raise UsageError("standard input can't be watched", hint="name files or folders")
    folders = sorted({_folder(Path(name)).resolve() for name in paths or (".",)})
    telling = (frozenset(filter(_is_read, changed)) for changed in changes(folders))
    return filter(None, telling)


def _is_read(path: Path) -> bool:
    """Whether a film may be made of a file, as its name says: not of a log, nor of what an editor keeps beside."""
    if path.name.startswith("."):
        return False
    suffix = path.suffix.lower()
    # What has no suffix and is no file may be a folder of pictures that came or went.
    return suffix in READ or content_type(path) != UNKNOWN_TYPE or not (suffix or path.is_file())


def folder_changes(command: str) -> Changes:
    """What changes on the disk, for a command.

    Raises:
        MissingExtra: the extra that watches isn't installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise MissingExtra(f"`kling-story {command}`", "editor", "watchfiles") from None

    def changes(folders: Sequence[Path]) -> Iterator[Changed]:
        watched = watch(*folders, raise_interrupt=True, yield_on_timeout=True, rust_timeout=START)
        # It begins to watch only when it is asked: before the files are read, or a change meanwhile were lost.
        first = next(watched)
        together = (frozenset(Path(name) for _, name in changed) for changed in chain((first,), watched))
        return filter(None, together)

    return changes


def watching() -> str:
    """The last line of what is told at a moment."""
    return f"{datetime.now():%H:%M:%S} watching; Ctrl-C ends it"


def _check(paths: Sequence[str], wish: Wish) -> None:
    try:
        check_files(paths, wish)
    except SystemExit:
        pass
    except StoryError as error:
        # A file that is gone for a moment, as editors save it, ends no watch.
        tell(f"error: {error.message}")
    sys.stdout.flush()
    tell(watching())


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent
