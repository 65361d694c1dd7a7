"""The previews that the editor has opened: one process for each board, told of what is typed."""

from __future__ import annotations

import asyncio
import logging
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

from kling_story.errors import StoryError
from kling_story.lsp.driven import Driven
from kling_story.lsp.texts import Text, path_of
from kling_story.opening import read_plain
from kling_story.text import Source

COMMAND = (sys.executable, "-m", "kling_story", "preview")

PATIENCE = 30.0
"""Seconds until a preview has to listen: drawing loads numpy and OpenCV, slowly from a cold disk."""

STEADY = 60.0
"""Seconds that a preview has to run before it is started again a second time."""

_log = logging.getLogger("kling_story.lsp")


class Goto(NamedTuple):
    """A place that somebody clicked in the page; line and column from 0, in code points."""

    file: Path
    line: int
    column: int


class Reader(Protocol):
    """Who is told what a preview says."""

    def go_to(self, place: Goto) -> None: ...

    def warn(self, message: str) -> None: ...


class Previews:
    """Every open preview by the URI of its text. ``target``: who will be asked, where the editor was told."""

    def __init__(self, reader: Reader, target: str | None = None, command: Sequence[str] = COMMAND) -> None:
        self._reader = reader
        self._command = (*command, *(("--target", target) if target else ()))
        self._open: dict[str, _Preview] = {}
        self._ending: set[asyncio.Task[None]] = set()

    async def show(self, text: Text, casts: Mapping[str, str]) -> str | None:
        """Where the preview of a text is; None after telling why there is none. It is started if need be. ``casts``:
        the texts of those that are open, by their files' names.
        """
        path = path_of(text.uri)
        if path is None:
            self._reader.warn("save the storyboard first: its casts and pictures are looked for beside it")
            return None
        preview = self._open.get(text.uri)
        if preview is None:
            preview = self._open[text.uri] = _Preview(self._reader, self._command, path, text, casts, self._forget)
        return await asyncio.shield(preview.url)

    def changed(self, text: Text) -> None:
        """A text was typed in."""
        if preview := self._open.get(text.uri):
            preview.write()

    def casts_changed(self, text: Text, casts: Mapping[str, str]) -> None:
        """Casts that a text includes were typed in, opened or closed: these are the ones that are open."""
        if preview := self._open.get(text.uri):
            preview.write_casts(casts)

    def saved(self, uri: str) -> None:
        """A text is on the disk as it stands."""
        if preview := self._open.get(uri):
            preview.save()

    def cursor(self, uri: str, line: int) -> None:
        """The cursor is in a line, from 0."""
        if preview := self._open.get(uri):
            preview.reveal(line)

    def closed(self, uri: str) -> None:
        """A text is no longer open: its preview ends."""
        if preview := self._open.pop(uri, None):
            task = asyncio.create_task(preview.end())
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    async def end(self) -> None:
        """End them all."""
        for uri in [*self._open]:
            self.closed(uri)
        await asyncio.gather(*self._ending)

    def _forget(self, uri: str) -> None:
        self._open.pop(uri, None)


class _Preview:
    """The preview of one text, over a crash of its process."""

    def __init__(
        self,
        reader: Reader,
        command: Sequence[str],
        path: Path,
        text: Text,
        casts: Mapping[str, str],
        gone: Callable[[str], None],
    ) -> None:
        self._reader = reader
        self._command = command
        self._path = path
        self._text = text
        self._casts = casts
        self._gone = gone
        self._driven: Driven | None = None
        self._secret = secrets.token_urlsafe(24)
        self.url: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._life = asyncio.create_task(self._live())

    def write(self) -> None:
        if self._driven:
            self._driven.write(self._text.source.text, self._text.version or 0)

    def write_casts(self, casts: Mapping[str, str]) -> None:
        self._casts = casts
        if self._driven:
            self._driven.write_casts(casts)

    def save(self) -> None:
        if self._driven:
            self._driven.save()

    def reveal(self, line: int) -> None:
        if self._driven:
            self._driven.reveal(line)

    async def end(self) -> None:
        self._life.cancel()
        self._tell_url(None)
        if self._driven:
            await self._driven.end()

    async def _live(self) -> None:
        """Run the process, and once more where it crashes: at its address, so that open pages find it again."""
        now = asyncio.get_running_loop().time
        port, restarted = 0, -STEADY
        while url := await self._listening(port) or (await self._listening(0) if port else None):
            if port and url != self.url.result():
                self._reader.warn(f"the preview is now at {url}")
            port = urlsplit(url).port or 0
            self._tell_url(url)
            assert self._driven is not None
            code = await self._driven.gone
            _log.warning("the preview of %s ended with %s", self._path, code)
            if now() - restarted < STEADY:
                self._reader.warn(self._why("the preview has ended twice: open it again"))
                break
            restarted = now()
        else:
            self._reader.warn(self._why("the preview can't be started"))
        self._driven = None
        self._tell_url(None)
        self._gone(self._text.uri)

    async def _listening(self, port: int) -> str | None:
        """Where a new process listens; None where it ended before, or doesn't in time."""
        command = [*self._command, str(self._path), "--driven", "--no-open", "--port", str(port)]
        try:
            driven = self._driven = await Driven.start(command, self._heard, self._secret)
        except (OSError, ValueError) as error:
            # The second: a URI may name what no file can be called.
            _log.warning("%s can't be run: %s", command[0], error)
            return None
        if self._casts:
            driven.write_casts(self._casts)
        if self._text.source.text != _on_disk(self._path):
            self.write()
        either: set[asyncio.Future[Any]] = {driven.url, driven.gone}
        await asyncio.wait(either, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if driven.url.done():
            return driven.url.result()
        await driven.end()
        return None

    def _tell_url(self, url: str | None) -> None:
        if not self.url.done():
            self.url.set_result(url)

    def _heard(self, said: dict[str, Any]) -> None:
        place, error = said.get("goto"), said.get("error")
        if isinstance(place, dict) and isinstance(place.get("file"), str):
            line, column = (place.get(key) for key in ("line", "column"))
            self._reader.go_to(Goto(Path(place["file"]), _count(line), _count(column)))
        if isinstance(error, str):
            self._reader.warn(error)

    def _why(self, otherwise: str) -> str:
        """What it said last about what went wrong, in a line."""
        words = self._driven.last_words if self._driven else ""
        lines = [line.strip() for line in words.splitlines() if line.strip().startswith(("error:", "hint:"))]
        told = [line.partition(": ")[2] for line in lines[-2:]]
        return f"{otherwise}: {'; '.join(told)}" if told else otherwise


def _count(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _on_disk(path: Path) -> str | None:
    try:
        source = read_plain(path)
    except StoryError:
        return None
    return source.text if isinstance(source, Source) else None
