"""A ledger whose process dies at a moment that is chosen: before or after one of its writes, or of its calls.

In tests dying is a BaseException after which nothing gets to the ledger any more, not even what `finally` would
write; ``benchmarks/chaos.py`` really kills.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from kling_story.jobs.database import Database
from kling_story.jobs.ledger import Ledger
from kling_story.remote import Clock


class Killed(BaseException):
    """Nobody catches it, as nobody catches a kill."""


def raise_killed() -> None:
    raise Killed


class Fate:
    """Kills at the n-th moment, and at every one after it."""

    def __init__(self, at: int | None = None, kill: Callable[[], None] = raise_killed) -> None:
        self.at = at
        self.moments = 0
        self._kill = kill

    def __call__(self, what: str) -> None:
        del what
        self.moments += 1
        if self.at is not None and self.moments >= self.at:
            self._kill()


class FatalDatabase(Database):
    """A ledger's file whose process may die before and after each of its changes."""

    def __init__(self, path: Path, fate: Fate) -> None:
        self._fate = fate
        super().__init__(path)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self._fate("before a write")
        with super().writing() as connection:
            yield connection
        self._fate("after a write")


class FatalLedger(Ledger):
    def __init__(self, path: Path, clock: Clock, fate: Fate) -> None:
        self._fate = fate
        super().__init__(path, clock)

    def _open(self) -> Database:
        return FatalDatabase(self.path, self._fate)
