"""What is done next, and when."""

from __future__ import annotations

import heapq
from itertools import count
from typing import NamedTuple

from kling_story.remote import Clock


class Entry(NamedTuple):
    """``due``: seconds since 1970. ``number``: no other entry has it."""

    due: float
    number: int
    name: str


class Agenda:
    """Names, each with its time; those of the same time in the order in which they came."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._entries: list[Entry] = []
        self._numbers = count()
        self._seen = 0.0

    def __bool__(self) -> bool:
        return bool(self._entries)

    def put(self, name: str, due: float) -> int:
        """Its entry's number."""
        self._look()
        entry = Entry(due, next(self._numbers), name)
        heapq.heappush(self._entries, entry)
        return entry.number

    def pop(self) -> tuple[Entry, float]:
        """The next entry, and the seconds until its time."""
        now = self._look()
        entry = heapq.heappop(self._entries)
        return entry, max(0.0, entry.due - now)

    def clear(self) -> None:
        self._entries.clear()
        self._seen = 0.0

    def _look(self) -> float:
        """The time. When the clock is set back, by an hour or by a year, nothing is waited for any longer for that."""
        now = self._clock()
        if (back := self._seen - now) > 0:
            # All by the same: their order stays.
            self._entries = [entry._replace(due=entry.due - back) for entry in self._entries]
        self._seen = now
        return now
