"""The preview itself: the newest text is looked at, its film shown, whoever watches is told."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import time
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kling_story.preview.films import Film
from kling_story.preview.looking import Look, Looker
from kling_story.preview.studio import Studio, Urgency
from kling_story.preview.takes import Takes
from kling_story.preview.telling import Told, problem_told, take_told
from kling_story.preview.watching import changes

_log = logging.getLogger("kling_story.preview")


class Event(NamedTuple):
    """What the pages are told: a name, and data for JSON."""

    name: str
    data: Told


class Waiting:
    """What a page hasn't been told yet: of each kind only the newest, so that one that doesn't listen costs nothing."""

    def __init__(self) -> None:
        self._events: dict[str, Event] = {}
        self._some = asyncio.Event()

    def put(self, event: Event) -> None:
        self._events.pop(event.name, None)
        self._events[event.name] = event
        self._some.set()

    def __len__(self) -> int:
        return len(self._events)

    async def taken(self) -> list[Event]:
        """All of it, as soon as there is anything, the latest last."""
        await self._some.wait()
        self._some.clear()
        events, self._events = [*self._events.values()], {}
        return events


class Preview:
    """One storyboard, followed. ``driven``: an editor runs it, and is told where somebody wants to go."""

    def __init__(self, looker: Looker, studio: Studio, *, driven: bool = False) -> None:
        self.studio, self.driven = studio, driven
        self.ended = asyncio.Event()
        self._looker = looker
        self._look: Look | None = None
        self._shown: Told | None = None
        self._takes = Takes()
        self._text: str | None = None
        self._due = asyncio.Event()
        self._version = 0
        self._sound: tuple[str, bytes] | None = None
        self._listeners: set[Waiting] = set()

    @property
    def board(self) -> Path:
        return self._looker.board

    def write(self, text: str) -> None:
        """Effect: this is the text, saved or not."""
        self._text = text
        self._due.set()

    def write_casts(self, texts: Mapping[str, str]) -> None:
        """Effect: these are the texts of casts, by their files' names; those of all others are on the disk."""
        self._looker.casts = texts
        self._due.set()

    def saved(self) -> None:
        """Effect: the file on the disk counts again."""
        self._text = None
        self._due.set()

    def reveal(self, line: int) -> None:
        """Effect: pages that follow the cursor show the shot in this line, counted from 0."""
        self._tell(Event("reveal", {"line": line}))

    def source(self, index: int) -> tuple[Path, str]:
        """A file that problems can be in, the storyboard first: its place and its text.

        Raises:
            IndexError: there is no such file.
        """
        files = self._look.files if self._look else ()
        if not 0 <= index < len(files):
            raise IndexError(index)
        return Path(files[index].name).absolute(), files[index].text

    def sound(self, key: str) -> bytes:
        """What is heard in the film, as a WAV file.

        Raises:
            LookupError: that isn't what is heard now.
        """
        if self._sound is None or self._sound[0] != key:
            raise LookupError(key)
        return self._sound[1]

    async def run(self) -> None:
        """Follow text and files until the end."""
        watching = asyncio.create_task(self._watch())
        hearing: asyncio.Task[None] | None = None
        try:
            while not self.ended.is_set():
                await self._due.wait()
                self._due.clear()
                if self.ended.is_set():
                    break
                look = await asyncio.to_thread(self._looker.look, self._text, self._look)
                self._take_in(look)
                if look.film and hearing:
                    hearing.cancel()
                if look.film:
                    hearing = asyncio.create_task(self._hear(look.film))
        finally:
            for task in filter(None, (watching, hearing)):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task

    def end(self) -> None:
        """Effect: ``run`` and all ``events`` end."""
        self.ended.set()
        self._due.set()
        self._tell(Event("end", {}))

    async def events(self) -> AsyncIterator[Event]:
        """What happens from now on, beginning with the state; of several states that wait only the newest."""
        queue = Waiting()
        self._listeners.add(queue)
        try:
            yield Event("state", self.state())
            while not self.ended.is_set():
                for event in await queue.taken():
                    if event.name != "end":
                        yield event
        finally:
            self._listeners.discard(queue)

    def state(self) -> Told:
        """Everything that a page shows, but the pictures."""
        look = self._look
        files = list(look.files) if look else []
        return {
            "version": self._version,
            "board": self.board.name,
            "driven": self.driven,
            "unsaved": self._text is not None,
            "ready": look is not None,
            "film": self._shown,
            "takes": [take_told(take) for take in self._takes.earlier],
            "trouble": look.trouble._asdict() if look and look.trouble else None,
            "mended": bool(look and look.mended),
            "files": [Path(source.name).name for source in files],
            "problems": [problem_told(problem, files) for problem in look.problems] if look else [],
            "remarks": list(self._takes.last.remarks) if self._takes.last else [],
            "sound": self._sound[0] if self._sound else None,
        }

    def _take_in(self, look: Look) -> None:
        self._look = look
        if look.film:
            self._shown = look.told
            self._takes.add(look.film, time.monotonic())
            self.studio.show(self._takes.films)
        self._version += 1
        self._tell(Event("state", self.state()))

    def _tell(self, event: Event) -> None:
        for queue in self._listeners:
            queue.put(event)

    async def _watch(self) -> None:
        async for _ in changes(self._watched, self.ended):
            self._due.set()

    def _watched(self) -> frozenset[Path]:
        return self._look.watched if self._look else frozenset((self.board,))

    async def _hear(self, film: Film) -> None:
        """What is heard, when the text has rested: mixing takes longer than a picture."""
        await asyncio.sleep(SOUND_AFTER)
        try:
            heard = await self.studio.done(lambda: film.sound() or b"", Urgency.LATER)
        except Exception as error:
            # A file that went away meanwhile, a voice that fails: it is seen without being heard.
            _log.warning("the sound of %s can't be made", self.board, exc_info=error)
            heard = b""
        sound = (hashlib.sha256(heard).hexdigest(), heard) if heard else None
        if sound != self._sound:
            self._sound = sound
            self._tell(Event("state", self.state()))


SOUND_AFTER = 1.0
"""Seconds without a change after which the sound is mixed (chosen)."""
