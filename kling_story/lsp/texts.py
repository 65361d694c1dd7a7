"""The texts that are open in the editor, and what was read of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from kling_story.checking import Checker
from kling_story.diagnostics import Diagnostic
from kling_story.editing import Reading, read
from kling_story.editing.mending import readable
from kling_story.errors import StoryError
from kling_story.lsp.positions import UTF16, Positions, changed
from kling_story.lsp.settings import Settings
from kling_story.opening import read_plain, read_text
from kling_story.searching import looks_like_storyboard, storyboard_files
from kling_story.text import Source
from kling_story.yamlreader import read_yaml

LANGUAGE = "kling-storyboard"
"""The language id of files that are storyboards whatever is in them."""

SHORT = 200
"""Characters of a text that may still become a storyboard."""

MOST_FILES = 500
"""Files that are looked into for others that share a cast."""


@dataclass(slots=True)
class Text:
    """One open text. ``rests_until``: when it is judged again at the earliest, on the loop's clock. ``stale``: a cast
    that it includes has changed. ``as_cast``: for films that include it, the text that was read and what of it can be.
    """

    uri: str
    source: Source
    folder: Path
    version: int | None = None
    ours: bool = False
    reading: Reading | None = field(default=None, repr=False)
    told: bool = False
    rests_until: float = 0.0
    stale: bool = False
    as_cast: tuple[Source, Source] | None = field(default=None, repr=False)

    @property
    def may_become_ours(self) -> bool:
        return self.ours or len(self.source.text) <= SHORT


class Texts:
    """Every open text by its URI; the files on the disk that go with them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.encoding: str = UTF16
        self.roots: list[Path] = []
        self._open: dict[str, Text] = {}

    def __iter__(self) -> Iterator[Text]:
        return iter([*self._open.values()])

    def get(self, uri: str) -> Text | None:
        return self._open.get(uri)

    def open(self, item: types.TextDocumentItem) -> Text:
        path = path_of(item.uri)
        name, folder = (str(path), path.parent) if path else (item.uri, Path(gettempdir()))
        text = Text(item.uri, Source(name, item.text), folder, item.version, item.language_id == LANGUAGE)
        text.ours = text.ours or looks_like_storyboard(item.text)
        self._open[item.uri] = text
        return text

    def change(self, uri: str, version: int | None, changes: list[types.TextDocumentContentChangeEvent]) -> Text | None:
        text = self._open.get(uri)
        if text is None:
            return None
        for change in changes:
            text.source = changed(text.source, change, self.encoding)
        text.version = version
        text.ours = text.ours or looks_like_storyboard(text.source.text)
        return text

    def close(self, uri: str) -> None:
        self._open.pop(uri, None)

    def reading(self, text: Text) -> Reading:
        """What is understood of a text as it stands now."""
        known = text.reading
        if (
            known is None
            or text.stale
            or known.source.text != text.source.text
            or known.checker is not self._checker(text)
        ):
            known = self._read(text)
        return known

    def including(self, cast: Text) -> list[Text]:
        """The open texts that include one: they are read anew from now on."""
        path = _place(cast.source.name)
        found: list[Text] = []
        for text in self:
            board = text.reading.board if text.reading else None
            if board and text is not cast and any(_place(text.folder / name) == path for name in board.include):
                text.stale = True
                found.append(text)
        return found

    def open_casts(self, text: Text) -> dict[str, str]:
        """The casts that a text includes and that are open, by their files' names: as far as they can be read."""
        board = self.reading(text).board
        places = [text.folder / name for name in board.include] if board else []
        casts = {str(place.resolve()): self._cast(place) for place in places if self._at(place)}
        return {name: cast.text for name, cast in casts.items() if isinstance(cast, Source)}

    def _read(self, text: Text) -> Reading:
        # What was understood is kept for a text that is broken at the moment.
        before, text.stale = text.reading, False
        checker = self._checker(text)
        text.reading = read(text.source.text, text.source.name, text.folder, checker, before, self._cast)
        return text.reading

    def _cast(self, path: Path) -> Source | Diagnostic:
        """A cast as it stands in the editor, broken lines blanked out, else on the disk.

        Raises:
            StoryError: as of ``read_plain``.
        """
        text = self._at(path)
        if text is None:
            return read_plain(path)
        if text.as_cast is None or text.as_cast[0] is not text.source:
            mended = readable(read_yaml(text.source))
            last = text.as_cast[1] if text.as_cast else text.source
            text.as_cast = text.source, mended.source if isinstance(mended.data, dict) else last
        return Source(str(path), text.as_cast[1].text)

    def _at(self, path: Path) -> Text | None:
        """The open text of a file."""
        wanted = _place(path)
        return next((text for text in self if _place(text.source.name) == wanted), None)

    def forget(self) -> None:
        """Effect: everything is read again, settings and casts too."""
        self.settings.forget()
        for text in self:
            if text.reading:
                self._read(text)

    def positions(self, source: Source) -> Positions:
        return Positions(source, self.encoding)

    def uri(self, source: Source) -> str:
        """The address of a text or a file that was read."""
        shown = self._at(Path(source.name))
        return shown.uri if shown else from_fs_path(_place(source.name)) or source.name

    def source(self, file: Path) -> Source | None:
        """A file as it stands in the editor, else on the disk; None of one that can't be read."""
        shown = self._at(file)
        if shown:
            return shown.source
        try:
            source = read_text(file)
        except StoryError:
            return None
        return source if isinstance(source, Source) else None

    def sharing(self, reading: Reading) -> list[Reading]:
        """The other storyboards that include the casts that one includes, or that include it itself."""
        casts = {Path(cast.source.name).resolve() for cast in reading.document.included}
        own = Path(reading.source.name).resolve()
        wanted = casts or {own}
        if not casts and "shots:" in reading.text:
            return []
        found: list[Reading] = []
        folders = self.roots or sorted({cast.parent for cast in wanted})
        files = {file.resolve() for folder in folders for file in storyboard_files(folder)[:MOST_FILES]}
        shown = {Path(text.source.name).resolve(): text for text in self}
        for file in sorted(files | shown.keys() - {own}):
            text = shown.get(file)
            other = self.reading(text) if text else self._read_file(file)
            if (
                file != own
                and other
                and wanted & {Path(cast.source.name).resolve() for cast in other.document.included}
            ):
                found.append(other)
        return found

    def _read_file(self, file: Path) -> Reading | None:
        # A file that vanished or can't be opened has no say.
        source = self.source(file)
        if source is None or "include" not in source.text:
            return None
        return read(source.text, source.name, file.parent, self.settings.checker(file.parent), None, self._cast)

    def _checker(self, text: Text) -> Checker:
        return self.settings.checker(text.folder)


def _place(name: str | Path) -> str:
    """A file under one name, wherever it was named: whole, without ``..``."""
    return os.path.abspath(name)


def path_of(uri: str) -> Path | None:
    """The file of a URI; None of one that is no file (an unsaved text)."""
    if not uri.startswith("file:"):
        return None
    path = to_fs_path(uri)
    return Path(path) if path else None
