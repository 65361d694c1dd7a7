"""A ledger, a service in memory, and an engine between them that nobody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from paying import Fake, Time, engine_of

from kling_story.jobs.database import Database
from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.ledger import Ledger


@pytest.fixture(autouse=True)
def _nobody_cuts_the_power(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written is there for the next process all the same: waiting for disks took most of the time."""
    set_up = Database._set_up

    def unsynced(self: Database) -> None:
        set_up(self)
        self._connection.execute("PRAGMA synchronous = OFF")

    monkeypatch.setattr(Database, "_set_up", unsynced)
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def ledger(tmp_path: Path, clock: Time) -> Iterator[Ledger]:
    with Ledger(tmp_path / ".kling-story" / "ledger.db", clock) as made:
        yield made


@pytest.fixture
def other(ledger: Ledger, clock: Time) -> Iterator[Ledger]:
    """The same ledger, as another process sees it."""
    with Ledger(ledger.path, clock) as made:
        yield made


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def engine(ledger: Ledger, clock: Time, fake: Fake, events: list[Event]) -> Engine:
    return engine_of(ledger, clock, fake, events.append)
