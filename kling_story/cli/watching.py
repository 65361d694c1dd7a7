"""``check --watch``: the report anew whenever something changes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from kling_story.cli.check_files import check_files
from kling_story.cli.file_work import STDIN
from kling_story.cli.running import coloured, tell
from kling_story.cli.wishes import Wish
from kling_story.errors import MissingExtra, StoryError, UsageError

CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watch_files(
    paths: Sequence[str], wish: Wish, changes: Callable[[Sequence[Path]], Iterable[object]] | None = None
) -> None:
    """Check, then again after each change of a file in the folders concerned, until Ctrl-C.

    Pictures and casts lie beside the storyboards: any change in those folders counts. ``changes``
    gives something for each change.

    Raises:
        UsageError: there is nothing to watch.
        MissingExtra: the extra that watches isn't installed.
    """
    if STDIN in paths or wish.fix:
        raise UsageError("`--watch` goes with neither standard input nor `--fix`", hint="name files or folders")
    folders = {folder.resolve() for name in paths or (".",) for folder in [_folder(Path(name))]}
    watched = (changes or _changes)(sorted(folders))
    _check(paths, wish)
    for _ in watched:
        if coloured(sys.stdout):
            sys.stdout.write(CLEAR)
        _check(paths, wish)


def _check(paths: Sequence[str], wish: Wish) -> None:
    try:
        check_files(paths, wish)
    except SystemExit:
        pass
    except StoryError as error:
        # A file that is gone for a moment, as editors save it, ends no watch.
        tell(f"error: {error.message}")
    sys.stdout.flush()
    tell(f"{datetime.now():%H:%M:%S} watching; Ctrl-C ends it")


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _changes(folders: Sequence[Path]) -> Iterable[object]:
    try:
        from watchfiles import watch
    except ImportError:
        raise MissingExtra("check --watch", "editor", "watchfiles") from None
    return watch(*folders, raise_interrupt=True)
