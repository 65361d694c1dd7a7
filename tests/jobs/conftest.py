"""A ledger, a service in memory, and an engine between them that nobody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from paying import Fake, Time, engine_of, without_waiting_for_disks

from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.ledger import Ledger


@pytest.fixture(autouse=True)
def _nobody_cuts_the_power(monkeypatch: pytest.MonkeyPatch) -> None:
    without_waiting_for_disks(monkeypatch)


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


@pytest.fixture
def waits(engine: Engine, clock: Time) -> list[float]:
    """The seconds that the engine waits, one after the other."""
    made: list[float] = []
    engine._sleep = lambda seconds: (made.append(seconds), clock.later(seconds))[1]
    return made
