"""One look at a storyboard: what is wrong with it, and the film that it is."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kling_story.backends import Previewer
from kling_story.checking import Checker
from kling_story.config import find_config
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.editing import Reading, read
from kling_story.errors import StoryError
from kling_story.media import is_url
from kling_story.opening import read_plain
from kling_story.planning import plan
from kling_story.preview.films import Film
from kling_story.preview.telling import Told, film_told
from kling_story.text import Source

_log = logging.getLogger("kling_story.preview")


class Trouble(NamedTuple):
    """Why the film isn't that of the text: in a sentence, and what to do."""

    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found. ``film`` and what is ``told`` of it are None where the text gives no film: then
    ``trouble`` says why. ``mended``: the film is that of what could be read. ``files`` are the texts that
    problems are in, the storyboard's first; ``watched`` all files that the film depends on.
    """

    reading: Reading | None
    problems: tuple[Diagnostic, ...] = ()
    film: Film | None = None
    told: Told | None = None
    trouble: Trouble | None = None
    mended: bool = False
    files: tuple[Source, ...] = ()
    watched: frozenset[Path] = frozenset()


class Looker:
    """Looks at a storyboard's text, each time anew. ``target``: who will be asked, else the file's own.

    ``casts``: the texts of casts as they stand in an editor, by their files' names.
    """

    def __init__(self, board: Path, previewer: Previewer, target: str | None = None) -> None:
        self.board = board
        self.casts: Mapping[str, str] = {}
        self._previewer, self._target = previewer, target

    def checker(self) -> tuple[Checker, frozenset[Path]]:
        """How the file is checked, and the files that say so.

        Raises:
            StoryError: the settings are written wrongly.
        """
        config = find_config(self.board.parent)
        return config.checker(self._target), frozenset(filter(None, (config.path, *config.profiles)))

    def look(self, text: str | None, before: Look | None) -> Look:
        """Look at an unsaved text, or at the file where there is none. Never raises."""
        last = before.reading if before else None
        always = frozenset((self.board,))
        try:
            checker, settings = self.checker()
            source = read_plain(self.board) if text is None else Source(str(self.board), text)
            if isinstance(source, Diagnostic):
                trouble = Trouble(source.message, source.hint)
                return Look(last, (source,), trouble=trouble, files=(source.source,), watched=always | settings)
            reading = read(source.text, source.name, self.board.parent, checker, last, self._cast)
            return self._filmed(reading, always | settings)
        except StoryError as error:
            files = before.files if before else ()
            watched = before.watched if before else always
            return Look(last, trouble=Trouble(error.message, error.hint), files=files, watched=watched)
        except Exception as error:
            _log.warning("looking at %s failed", self.board, exc_info=error)
            trouble = Trouble(f"this text can't be shown: {type(error).__name__}: {error}", "please report it")
            return Look(last, trouble=trouble, watched=before.watched if before else always)

    def _cast(self, path: Path) -> Source | Diagnostic:
        """A cast as the editor has it, else as the disk has it.

        Raises:
            StoryError: as of ``read_plain``.
        """
        text = self.casts.get(str(path.resolve()))
        return read_plain(path) if text is None else Source(str(path), text)

    def _filmed(self, reading: Reading, watched: frozenset[Path]) -> Look:
        files = (reading.source, *(document.source for document in reading.document.included))
        watched |= _neighbours(reading)
        story = reading.story if reading.is_current else None
        film, told, trouble = None, None, None
        if story is None:
            trouble = _unreadable(reading)
        else:
            try:
                film = Film(plan(story.board), reading.folder, self._previewer)
                told = film_told(film, reading, story)
            except StoryError as error:
                film, trouble = None, Trouble(error.message, error.hint)
        return Look(reading, reading.diagnostics, film, told, trouble, not reading.whole, files, watched)


def _unreadable(reading: Reading) -> Trouble:
    data = reading.yaml.data
    if reading.whole and isinstance(data, dict) and "elements" in data:
        name = Path(reading.source.name).name
        return Trouble(f"`{name}` is a cast file: it has no shots to draw", "open a storyboard that includes it")
    first = next((one for one in reading.diagnostics if one.severity is Severity.ERROR), None)
    if first is None:
        return Trouble("there is no storyboard in this text", "it needs `shots:` and the first shot under it")
    return Trouble(f"line {first.start.line}: {first.message}", first.hint)


def _neighbours(reading: Reading) -> frozenset[Path]:
    """The files that a storyboard names: casts, pictures, sounds."""
    board = reading.board if reading.is_current else None
    named = [*board.include] if board else []
    if reading.story and board:
        named += (name for _, name in reading.story.files())
    return frozenset(reading.folder / name for name in named if not is_url(name))
