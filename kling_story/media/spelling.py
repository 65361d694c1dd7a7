"""File names as the disk spells them: some systems take `Front.PNG` for `front.png`, others don't."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path, PurePath, PureWindowsPath
from unicodedata import normalize


def as_spelt_on_disk(folder: Path, name: str) -> str | None:
    """A relative file name as its folders spell it, or None where there is nothing of that name.

    Names match if they differ in capitals alone, or in how accents are encoded; the very name wins.
    """
    spelt: list[str] = []
    at = folder
    for part in PurePath(name).parts:
        found = part if part in (".", "..") else _spelling(at, part)
        if found is None:
            return None
        spelt.append(found)
        at = at / found
    return "/".join(spelt) or None


def _spelling(folder: Path, part: str) -> str | None:
    try:
        state = os.stat(folder)
        exact, folded = _names_in(folder, state.st_ino, state.st_mtime_ns)
    except (OSError, ValueError):
        return None
    return part if part in exact else folded.get(_folded(part))


@lru_cache(maxsize=64)
def _names_in(folder: Path, *_state: int) -> tuple[frozenset[str], dict[str, str]]:
    names = os.listdir(folder)
    return frozenset(names), {_folded(name): name for name in sorted(names, reverse=True)}


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()


def is_of_one_machine(name: str) -> bool:
    """Whether a file name only means something on the machine it was written on: `/Volumes/...`, `C:\\...`."""
    if name.startswith(("/", "~/", "~\\", "file:")):
        return True
    windows = PureWindowsPath(name)
    return bool(windows.drive) and "://" not in name
