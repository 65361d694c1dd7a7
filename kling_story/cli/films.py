"""Where films are put: the folder that is asked for, and a name for each that no other of them has."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from kling_story.errors import ToolError, UsageError

_FILMS = (".mp4", ".mov", ".webm", ".mkv")


def film_folder(asked: Path) -> Path:
    """The folder for films; it may have to be made. That it can't be is said before anything is paid.

    Raises:
        UsageError: it is no folder, or meant as a film's name.
        ToolError: it can't be written to.
    """
    place = next((one for one in (asked, *asked.absolute().parents) if os.path.lexists(one)), asked)
    if not place.is_dir():
        raise UsageError(f"`{place}` is no folder", hint="nothing was sent; --out names a folder for the films")
    if place != asked and asked.suffix.casefold() in _FILMS:
        raise UsageError(
            f"`{asked}` is meant as a film", hint="--out names a folder: each film is called like its storyboard"
        )
    if not os.access(place, os.W_OK | os.X_OK):
        raise ToolError(f"the folder `{place}` can't be written to", hint="nothing was sent; another one: --out")
    return asked


def film_names(boards: Sequence[Path]) -> list[str]:
    """A name for each storyboard's film: its own; with its folder's before it, or a number, where several have it."""
    names = [board.stem for board in boards]
    names = [
        f"{board.resolve().parent.name}-{name}" if number > 1 else name
        for board, name, number in zip(boards, names, _counts(names), strict=True)
    ]
    counts = _counts(names)
    taken = {name.casefold() for name, number in zip(names, counts, strict=True) if number == 1}
    return [name if number == 1 else _free(name, taken) for name, number in zip(names, counts, strict=True)]


def _free(name: str, taken: set[str]) -> str:
    """The name with the first number that nobody has, which is ``taken`` from now on."""
    free = next(one for n in count(1) if (one := f"{name}-{n}").casefold() not in taken)
    taken.add(free.casefold())
    return free


def _counts(names: Sequence[str]) -> list[int]:
    """How many have each name, where small letters and capitals are the same."""
    counted = Counter(name.casefold() for name in names)
    return [counted[name.casefold()] for name in names]
