"""What the tests of the ledger share: orders without a storyboard, a service in memory, clocks nobody waits for."""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from kling_story.dialects import kept_request
from kling_story.dialects.request import Request
from kling_story.jobs.database import Database
from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.ledger import Added, Ledger
from kling_story.jobs.orders import Order
from kling_story.pricing import Quote
from kling_story.reference.example_files import film
from kling_story.remote import (
    Busy,
    CallError,
    Charge,
    Download,
    InDoubt,
    Refused,
    Said,
    Supply,
    Task,
    TaskState,
)

ACCOUNT = "a" * 16
PATH = "/text-to-video/kling-3.0"


class Time:
    """A clock that goes on only when it is told to."""

    def __init__(self, now: float = 1_790_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def later(self, seconds: float) -> None:
        assert seconds >= 0
        self.now += seconds


class Fake:
    """A service in memory, honest about what it made: the ledger's own tests need no wire.

    ``tasks``: by our own id. ``calls``: what was asked, in order. ``happens``: for each method what the next
    calls of it bring: an error to raise, ``"lost"`` (done, and the answer lost), or a task; None is an ordinary
    answer. ``pace``: how often a task is asked for until it is done. ``watch``: told before and after each call.
    """

    name = "fake"
    cancels = False
    keeps_hours = 720

    def __init__(self, *, looks_up: bool = True, account: str = ACCOUNT, places: int | None = None) -> None:
        self.looks_up = looks_up
        self.account = account
        self.places = places
        self.tasks: dict[str, Task] = {}
        self.supplies: dict[str, Task] = {}
        self.asked: dict[str, Request] = {}
        self.calls: list[str] = []
        self.happens: dict[str, deque[Any]] = defaultdict(deque)
        self.pace = 1
        self.film = film(5.041)
        self.running = self.most = 0
        self.watch: Callable[[str], None] = lambda what: None
        self._polls: dict[str, int] = defaultdict(int)

    def create(self, request: Request, external_id: str) -> Task:
        def make() -> Task:
            if external_id in self.tasks:
                raise Refused(f"external_task_id {external_id} already exists", code=1201)
            if self.places is not None and self.running >= self.places:
                raise busy("parallel task over resource pack limit", slots=True)
            task = Task(f"t{len(self.tasks) + 1}", TaskState.WAITING, {"id": external_id}, external_id=external_id)
            self.tasks[external_id] = task
            self.asked[external_id] = request
            self.running += self.pace > 0
            self.most = max(self.most, self.running)
            return task

        return self._called("create", make)

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Task | None:
        assert self.looks_up
        if "create" not in self.calls and not self.tasks and not self.happens["look_up"]:
            # Asked before anything was bought, by every first order: the tests tell what comes after.
            return None
        found: Task | None = self._called("look_up", lambda: self.tasks.get(external_id))
        return found

    def task(self, handle: dict[str, str]) -> Task:
        def told() -> Task:
            task = self.tasks[handle["id"]]
            self._polls[handle["id"]] += 1
            if self._polls[handle["id"]] < self.pace:
                return task
            self.running -= self._polls[handle["id"]] == self.pace
            url = f"https://films.example/{task.id}-{self._polls[handle['id']]}"
            charge = Charge(units=Decimal(3), usd=Decimal("0.42"))
            return Task(task.id, TaskState.DONE, handle, url=url, seconds="5.041", charge=charge)

        return self._called("task", told)

    def cancel(self, handle: dict[str, str]) -> bool:
        raise Refused("nothing can be cancelled")

    @contextmanager
    def download(self, url: str, start: int = 0) -> Iterator[Download]:
        end = self._called("download", lambda: None)

        def chunks() -> Iterator[bytes]:
            for at in range(start, len(self.film), 100):
                if isinstance(end, int) and at >= end:
                    raise Busy(f"the connection broke after {at} bytes")
                yield self.film[at : at + 100]

        yield Download(start, len(self.film), chunks())

    def inline(self, supply: Supply) -> str | None:
        return supply.files[0].read_text() if supply.kind == "file" else None

    def make(self, supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        def made() -> Task:
            task = Task(f"s{len(self.supplies) + 1}", TaskState.RUNNING, {"id": external_id})
            self.supplies[external_id] = task
            return task

        return self._called("make", made)

    def made(self, supply: Supply, external_id: str, handle: dict[str, str] | None) -> Task | None:
        def told() -> Task | None:
            task = self.supplies.get(external_id)
            return task and Task(task.id, TaskState.DONE, task.handle, value=f"value-{task.id}")

        found: Task | None = self._called("made", told)
        return found

    def examine(self) -> Iterator[Said]:
        return iter(())

    def _called(self, name: str, work: Callable[[], Any]) -> Any:
        self.calls.append(name)
        self.watch(f"before {name}")
        happens = self.happens[name].popleft() if self.happens[name] else None
        if isinstance(happens, BaseException):
            raise happens
        given = happens if callable(happens) else lambda: happens
        answer = work() if happens in (None, "lost") else given()
        self.watch(f"after {name}")
        if happens == "lost":
            raise InDoubt("the answer is lost")
        return answer


def without_waiting_for_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written is there for the next process all the same: waiting for disks took most of the time."""
    set_up = Database._set_up

    def unsynced(self: Database) -> None:
        set_up(self)
        self._connection.execute("PRAGMA synchronous = OFF")

    monkeypatch.setattr(Database, "_set_up", unsynced)
    monkeypatch.setattr("os.fsync", lambda handle: None)


def busy(message: str = "later", *, wait: float | None = None, slots: bool = False) -> Busy:
    error = Busy(message, code=1303 if slots else 1302)
    error.wait, error.slots = wait, slots
    return error


def trouble(error: CallError, **more: Any) -> CallError:
    """The error, something of it changed."""
    for name, value in more.items():
        setattr(error, name, value)
    return error


def an_order(words: str = "Mei walks", *, usd: str | None = "0.42", folder: Path = Path()) -> Order:
    """An order for five seconds of something."""
    return Order(
        board=folder / f"{words.replace(' ', '-')}.yaml",
        title=words,
        folder=folder,
        target="kling",
        model="kling-3.0",
        dialect="path",
        request=kept_request("path", PATH, {"prompt": words, "settings": {"duration": 5}}),
        files={},
        supplies=(),
        fingerprint=hashlib.sha256(words.encode()).hexdigest(),
        seconds=Fraction(5),
        price=None if usd is None else _quote(Decimal(usd)),
    )


def _quote(usd: Decimal) -> Quote:
    return Quote(usd, usd / Decimal("0.14"), 5, usd / 5, "this test", "2026-11")


def added(
    ledger: Ledger, words: str = "Mei walks", *, run: str | None = None, again: bool = False, **order: str
) -> Added:
    """An order put into a ledger."""
    name = words.replace(" ", "-")
    return ledger.add(
        an_order(words, folder=ledger.root, **order),
        run=run or ledger.begin(),
        backend="fake",
        account=ACCOUNT,
        out=ledger.root / "out" / f"{name}.mp4",
        again=again,
    )


def engine_of(
    ledger: Ledger, clock: Time, fake: Fake, tell: Callable[[Event], None] = lambda event: None, limit: int | None = 5
) -> Engine:
    return Engine(ledger, lambda name: fake, limit=limit, tell=tell, sleep=clock.later, chance=lambda: 1.0)
