"""The files that a film depends on, watched: saved in place, by renaming, gone and back again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

from watchfiles import awatch

STEP, DEBOUNCE = 8, 40
"""Milliseconds: a save is whole when nothing more has happened for the first, or after the second (chosen: most
editors write a file in less).
"""
LOOK_AGAIN = 1000
"""Milliseconds after which folders are looked for that weren't there."""


async def changes(files: Callable[[], Iterable[Path]], ended: asyncio.Event) -> AsyncIterator[None]:
    """Something happened to one of the files, or may have. ``files`` may name others each time.

    Folders are watched, not files: editors save by putting a new file in the place of the old one.
    """
    while not ended.is_set():
        places = _places(files())
        folders = {place.parent for place in places if _is_folder(place.parent)}
        if not folders:
            await _rest(ended)
            continue
        try:
            watching = awatch(
                *folders,
                watch_filter=None,
                recursive=False,
                step=STEP,
                debounce=DEBOUNCE,
                rust_timeout=LOOK_AGAIN,
                yield_on_timeout=True,
                stop_event=ended,
            )
            # What happened before it was watched.
            yield
            async for happened in watching:
                if any(Path(path) in places for _, path in happened):
                    yield
                now = _places(files())
                if now != places or folders != {place.parent for place in now if _is_folder(place.parent)}:
                    break
        except OSError:
            # A folder went away while it was looked at.
            await _rest(ended)


def _is_folder(path: Path) -> bool:
    """One that can't be looked at, by its name or its rights, can't be watched either."""
    try:
        return path.is_dir()
    except OSError:
        return False


async def _rest(ended: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(ended.wait(), LOOK_AGAIN / 1000)
    except TimeoutError:
        return


def _places(files: Iterable[Path]) -> frozenset[Path]:
    """Where the files are, links included: under the name given, and where that leads."""
    found: set[Path] = set()
    for file in files:
        try:
            found |= {file.parent.resolve() / file.name, file.resolve()}
        except (OSError, ValueError, RuntimeError):
            continue
    return frozenset(found)
