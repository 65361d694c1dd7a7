"""All that the service knows: accounts, tasks, elements, voices, files. One lock guards it."""

from __future__ import annotations

import base64
import hashlib
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from kling_renderers.emulator.accounts import Account, Bill
from kling_renderers.emulator.asking.asked import Asked
from kling_renderers.emulator.asking.fields import Notes, without
from kling_renderers.emulator.charges import units_of
from kling_renderers.emulator.refusals import Refusal, invalid
from kling_renderers.emulator.tasks import Pace, Stage, Task

_FIRST_ID = 880_000_000_000_000_000
"""Ids are whole numbers of 18 digits, beyond 2^53, as the real ones are."""


@dataclass
class Thing:
    """An element or a voice: ``data`` is what is said of it."""

    id: str
    account: str | None
    data: dict[str, Any]


@dataclass
class House:
    """The state. Every method is called with the lock held."""

    accounts: tuple[Account, ...]
    pace: Pace
    clock: Callable[[], float]
    tasks: dict[str, Task] = field(default_factory=dict)
    elements: dict[str, Thing] = field(default_factory=dict)
    voices: dict[str, Thing] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    known_ids_only: bool = False
    billed: list[Bill] = field(default_factory=list)
    began: Callable[[Task], None] = lambda task: None
    changed: Callable[[Task], None] = lambda task: None
    _made: int = 0
    _open: dict[str, Task] = field(default_factory=dict)
    _external: dict[tuple[str, str], Task] = field(default_factory=dict)
    _running: dict[str, tuple[int, Decimal]] = field(default_factory=dict)
    _spent: dict[str, Decimal] = field(default_factory=dict)

    @property
    def now(self) -> float:
        return self.clock()

    def next_id(self) -> str:
        """An id that there wasn't yet."""
        self._made += 1
        return str(_FIRST_ID + self._made * 7919)

    def next_uuid(self) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, self.next_id()))

    def next_name(self) -> str:
        """A part of an address that can't be guessed, and is the same in each run."""
        digest = hashlib.sha256(f"upload {self.next_id()}".encode()).digest()
        return base64.urlsafe_b64encode(digest[:15]).decode()

    def take(
        self, account: Account, asked: Asked, notes: Notes, *, queued: bool = False, task_id: str | None = None
    ) -> Task:
        """A new task, without the fields that were ignored. ``queued``: it waits for its turn where the account
        has none free, instead of being refused.

        Raises:
            Refusal: the id is taken (1201), the pack is used up (1102), or too many tasks run (1303).
        """
        if asked.external_id and self.by_external_id(account, asked.external_id):
            # That it is unique is documented, what is said otherwise isn't.
            raise invalid(f"external_task_id {asked.external_id} already exists")
        if notes.ignored:
            asked = replace(asked, body=without(asked.body, notes.ignored))
        task = Task(task_id or self.next_id(), account.name, asked, self.now, fails=asked.fails, updated=self.now)
        if task.is_film:
            task.units = units_of(asked, task.seconds)
            running, held = self._running.get(task.purse, (0, Decimal(0)))
            if not queued:
                if self.left(account) - held < task.units:
                    raise Refusal(1102)
                if account.concurrency is not None and running >= account.concurrency:
                    raise Refusal(1303)
            self._running[task.purse] = (running + 1, held + task.units)
        self.tasks[task.id] = self._open[task.id] = task
        if asked.external_id:
            self._external[account.name, asked.external_id] = task
        self.began(task)
        self.changed(task)
        if self.pace.by == "now":
            self.go_on(task)
        return task

    def left(self, account: Account) -> Decimal:
        """Units that are left in an account's pack at Kling."""
        return account.pack - self._spent.get(f"{account.name} at Kling", Decimal(0))

    def by_external_id(self, account: Account, external_id: str) -> Task | None:
        return self._external.get((account.name, external_id))

    def find_external(self, external_id: str) -> Task | None:
        """A task of whichever account."""
        return next((it for name in self.accounts if (it := self.by_external_id(name, external_id))), None)

    def of(self, account: Account) -> list[Task]:
        """An account's tasks, the newest first."""
        return [task for task in reversed(self.tasks.values()) if task.account == account.name]

    def uploaded(self, url: str) -> bytes | None:
        """What was uploaded to an address; None of one elsewhere."""
        return self.files.get(url.partition("://")[2].partition("/")[2])

    def asked_for(self, task: Task) -> Task:
        """A task that somebody asks after: where that moves it on, it does."""
        task.polls += 1
        if self.pace.by == "poll":
            self.go_on(task)
        return task

    def go_on(self, *only: Task) -> None:
        """Effect: tasks are as far as they should be by now."""
        for task in only or tuple(self._open.values()):
            stage = self.pace.stage(task, self.now)
            # None is ever skipped: whoever is told of changes hears of each.
            for step in (Stage.PROCESSING, stage) if stage is not Stage.SUBMITTED else ():
                if not task.ended and step not in task.stages:
                    self._set(task, step)

    def cancel(self, task: Task) -> None:
        self._set(task, Stage.CANCELLED)

    def _set(self, task: Task, stage: Stage) -> None:
        task.stage, task.updated = stage, self.now
        task.stages.append(stage)
        if stage.ended:
            self._open.pop(task.id, None)
            if task.is_film:
                running, held = self._running[task.purse]
                self._running[task.purse] = (running - 1, held - task.units)
            if stage is Stage.SUCCEEDED and task.is_film:
                self.billed.append(Bill(task.id, task.external_id, task.units, task.purse))
                self._spent[task.purse] = self._spent.get(task.purse, Decimal(0)) + task.units
        self.changed(task)

    def for_account(self, account: Account, notes: Notes) -> AccountStore:
        return AccountStore(self, account, notes)


@dataclass(frozen=True, slots=True)
class AccountStore:
    """What an account's bodies can name; see ``asking.asked.Store``.

    An id that was never made here is one of the author's own at Kling: it is taken, unless ``known_ids_only``.
    """

    house: House
    account: Account
    notes: Notes

    def element(self, element_id: str) -> str | None:
        found = self._own(self.house.elements, element_id)
        if found is None:
            return "image_refer" if self._foreign("element", element_id, self.house.elements) else None
        return str(found.data["reference_type"]) if found.data["status"] == "succeed" else None

    def voice(self, voice_id: str) -> bool:
        known = self._own(self.house.voices, voice_id) is not None
        return known or self._foreign("voice", voice_id, self.house.voices)

    def file(self, url: str) -> bytes | None:
        return self.house.uploaded(url)

    def _own(self, things: Mapping[str, Thing], thing_id: str) -> Thing | None:
        found = things.get(thing_id)
        return found if found and found.account in (None, self.account.name) else None

    def _foreign(self, what: str, thing_id: str, things: Mapping[str, Thing]) -> bool:
        made_here = thing_id in things or thing_id in self.house.gone
        if self.house.known_ids_only or made_here or not thing_id.isascii() or not thing_id.isalnum():
            return False
        self.notes.assumed.append(f"{what} `{thing_id[:40]}`")
        return True
