"""The files that a value can name: those beside the storyboard, folder by folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from kling_story.editing.items import Item
from kling_story.editing.language import holder_of
from kling_story.editing.places import Place
from kling_story.editing.reading import Reading
from kling_story.editing.snippets import literal
from kling_story.materials import BrushStroke, Element, MotionBrush, ReferenceImage, ReferenceVideo, Soundtrack, Voice
from kling_story.media import is_url
from kling_story.opening import SUFFIXES
from kling_story.searching import ignored_by_git
from kling_story.storyboard import Shot, Storyboard
from kling_story.text import Span
from kling_story.yamledit import scalar

MOST_LOOKED_AT = 2000
"""Entries of a folder that are looked at."""

PICTURES, CLIPS, SOUNDS = (".jpg", ".jpeg", ".png"), (".mp4", ".mov"), (".wav", ".mp3", ".m4a")

FILES: Mapping[tuple[type[BaseModel], str], tuple[str, ...]] = {
    (Storyboard, "include"): SUFFIXES,
    (Storyboard, "start_frame"): PICTURES,
    (Storyboard, "end_frame"): PICTURES,
    (Storyboard, "reference_images"): PICTURES,
    (Storyboard, "reference_video"): CLIPS,
    (Storyboard, "soundtrack"): SOUNDS,
    (Shot, "panel"): PICTURES,
    (Shot, "soundtrack"): SOUNDS,
    (Element, "images"): PICTURES,
    (Element, "video"): CLIPS,
    (Voice, "file"): SOUNDS,
    (ReferenceImage, "image"): PICTURES,
    (ReferenceVideo, "file"): CLIPS,
    (Soundtrack, "file"): SOUNDS,
    (BrushStroke, "mask"): PICTURES,
    (MotionBrush, "still"): PICTURES,
}
"""The keys whose values name a file, and what such a file's name ends with."""


class Entry(NamedTuple):
    """Something in a folder."""

    name: str
    is_folder: bool


def file_items(reading: Reading, place: Place) -> Iterator[Item]:
    """The files that can stand at a place, folders first."""
    model, key = holder_of(place.path)
    suffixes = FILES.get((model, key)) if model else None
    path = Path(reading.source.name)
    begun, slash, typed = place.written.rpartition("/")
    if suffixes is None or not path.is_absolute() or place.written.startswith(("/", "~")) or is_url(place.written):
        return
    wanted = typed.casefold()
    for rank, entry in enumerate(_entries(reading.folder / begun, suffixes)):
        if not entry.name.casefold().startswith(wanted) or entry.name == path.name:
            continue
        name = f"{begun}{slash}{entry.name}"
        item = _item(place, name, entry)
        if item:
            shown = (name,) if suffixes is PICTURES and not entry.is_folder else ()
            yield item._replace(rank=rank, pictures=shown)


def _item(place: Place, name: str, entry: Entry) -> Item | None:
    """The name as it is written there; None where the quotes that it stands in can't hold it."""
    label = f"{entry.name}/" if entry.is_folder else entry.name
    end = place.span.start + len(place.written)
    last = Span(end - len(place.written.rpartition("/")[2]), end)
    if place.quote:
        if set(label) & {place.quote, "\\"}:
            return None
        return Item(label, "folder" if entry.is_folder else "file", label, last, again=entry.is_folder)
    whole = f"{name}/" if entry.is_folder else name
    written = scalar(whole)
    if written == whole:
        return Item(label, "folder" if entry.is_folder else "file", label, last, again=entry.is_folder)
    span = Span(place.span.start, end)
    if entry.is_folder:
        # The name goes on before the quote that closes it.
        text = f"{literal(written[:-1])}$0{written[-1]}"
        return Item(label, "folder", text, span, snippet=True)
    return Item(label, "file", written, span)


def _entries(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Entry]:
    """The folders in a folder, then the files of some kinds, by name."""
    try:
        changed = folder.stat().st_mtime_ns
    except (OSError, ValueError):
        return
    for entry in _listed(folder, changed):
        if entry.is_folder or os.path.splitext(entry.name)[1].lower() in suffixes:
            yield entry


@lru_cache(maxsize=64)
def _listed(folder: Path, changed: int) -> tuple[Entry, ...]:
    """What is in a folder that changed last at a time (nanoseconds), without what is hidden, and without folders
    and texts that git ignores. Pictures that it ignores are large, not useless: they are in.
    """
    found: list[Entry] = []
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(MOST_LOOKED_AT), entries, strict=False):
                if not entry.name.startswith(".") and entry.name.isprintable():
                    found.append(Entry(entry.name, entry.is_dir()))
    except OSError:
        return ()
    doubtful = [folder / one.name for one in found if one.is_folder or one.name.lower().endswith(SUFFIXES)]
    ignored = {path.name for path in ignored_by_git(folder, doubtful)}
    kept = (one for one in found if one.name not in ignored)
    return tuple(sorted(kept, key=lambda one: (not one.is_folder, one.name.casefold(), one.name)))
