"""Threads that draw frames: what is on the screen first, and nothing for a text that has changed since."""

from __future__ import annotations

import asyncio
import itertools
import os
import queue
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from enum import IntEnum

from kling_story.preview.films import Film
from kling_story.preview.shelf import Address, Shelf

MOST_THREADS = 4


class Urgency(IntEnum):
    """What is drawn first."""

    NOW = 0
    SOON = 1
    MEANWHILE = 2
    LATER = 3


class Outdated(LookupError):
    """No film that is shown has such a shot, or none any more."""


_Job = tuple[int, int, "Future[bytes] | None", Callable[[], bytes]]


class Studio:
    """Draws the frames of the films that are shown."""

    def __init__(self, shelf: Shelf | None = None, threads: int | None = None) -> None:
        self._shelf = shelf or Shelf()
        self._films: dict[str, Film] = {}
        self._order = itertools.count()
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        count = threads or min(MOST_THREADS, os.cpu_count() or 1)
        self._threads = [threading.Thread(target=self._work, name=f"drawing-{n}", daemon=True) for n in range(count)]
        for thread in self._threads:
            thread.start()

    def show(self, films: Iterable[Film]) -> None:
        """Effect: the shots of these films can be asked for, and no others."""
        self._films = {key: film for film in films for key in film.keys}

    def length(self, key: str) -> int:
        """Frames of a shot.

        Raises:
            Outdated: no film that is shown has it.
        """
        return self._film(key).length(key)

    async def frame(self, address: Address, urgency: Urgency) -> bytes:
        """A frame as a JPEG file; it isn't drawn when nobody waits for it any more.

        Raises:
            Outdated: no film that is shown has it, or none any more when its turn comes.
            DrawingError: the picture can't be made.
        """
        known = self._shelf.get(address)
        if known is not None:
            return known
        if address.number >= self.length(address.key):
            raise Outdated(address)
        return await self.done(lambda: self._draw(address), urgency)

    async def done(self, work: Callable[[], bytes], urgency: Urgency) -> bytes:
        """What a piece of work makes, in one of the threads."""
        future: Future[bytes] = Future()
        self._jobs.put((urgency, next(self._order), future, work))
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """Effect: the threads end when what they are at is done."""
        for _ in self._threads:
            self._jobs.put((-1, next(self._order), None, bytes))

    def _film(self, key: str) -> Film:
        try:
            return self._films[key]
        except KeyError:
            raise Outdated(key) from None

    def _draw(self, address: Address) -> bytes:
        # Meanwhile another may have drawn it.
        data = self._shelf.get(address)
        if data is None:
            data = self._film(address.key).jpeg(*address)
            self._shelf.put(address, data)
        return data

    def _work(self) -> None:
        while True:
            _, _, future, work = self._jobs.get()
            if future is None:
                return
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except Exception as error:
                future.set_exception(error)
