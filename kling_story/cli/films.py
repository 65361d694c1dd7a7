"""Where films are put: the folder that is asked for, and a name for each that no other of them has."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
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
        f"{board.resolve().parent.name}-{name}" if count > 1 else name
        for board, name, count in zip(boards, names, _counts(names), strict=True)
    ]
    given: Counter[str] = Counter()
    numbered = []
    for name, count in zip(names, _counts(names), strict=True):
        given[name.casefold()] += 1
        numbered.append(f"{name}-{given[name.casefold()]}" if count > 1 else name)
    return numbered


def _counts(names: Sequence[str]) -> list[int]:
    """How many have each name, where small letters and capitals are the same."""
    counted = Counter(name.casefold() for name in names)
    return [counted[name.casefold()] for name in names]
