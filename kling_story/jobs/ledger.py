"""The ledger: every paid call is in it before it is made, and every change of it is on the disk before the next
step is taken.

Processes share a ledger. Each drives jobs of its own: a job has the lease of one process, and whoever
changes it says which version of it was seen, so that two can't both move it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from kling_story.errors import ToolError
from kling_story.jobs.budget import counted
from kling_story.jobs.identifiers import another_external_id, external_id, new_id
from kling_story.jobs.job import COLUMNS, Job, from_row, to_row
from kling_story.jobs.leases import Leases
from kling_story.jobs.orders import Order
from kling_story.jobs.records import Records
from kling_story.jobs.states import NEXT, OPEN, State
from kling_story.jobs.turns import Turns
from kling_story.remote import Clock, Task


class Moved(ToolError):
    """Another process has changed the job meanwhile."""


class Added(NamedTuple):
    """``job``: the new one, or the one that the same film was ordered with before; ``new`` tells them apart."""

    job: Job
    new: bool


class Ledger(Records):
    """The ledger in a file: what is known, and how it changes.

    ``month_usd``: what may be spent in a calendar month (UTC), rehearsals aside, which have a purse of
    their own.

    Raises:
        SetupError: it is no ledger, is broken, or was written by a later version.
        ToolError: the disk doesn't take it.
    """

    def __init__(self, path: Path, clock: Clock = time.time, *, month_usd: Decimal | None = None) -> None:
        super().__init__(path, clock)
        self.month_usd = month_usd
        self.leases = Leases(self.database, self.path.parent / "drivers", clock)
        self._turns = Turns(self.database, self.leases, clock)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.leases.end()
        self.database.close()

    @property
    def owner(self) -> str:
        """This process's name in leases."""
        return self.leases.owner

    def begin(self, max_cost_usd: Decimal | None = None) -> str:
        """A new run: the jobs of one `submit`, which may cost so much together."""
        run = new_id()
        limit = None if max_cost_usd is None else str(max_cost_usd)
        with self.database.writing() as connection:
            connection.execute("INSERT INTO runs VALUES (?, ?, ?)", (run, self.clock(), limit))
        return run

    def add(
        self,
        order: Order,
        *,
        run: str,
        backend: str,
        account: str,
        out: Path,
        again: bool = False,
        rehearsal: bool = False,
    ) -> Added:
        """Put an order into the ledger, to be sent. One that is bought already, or about to be, isn't put in
        twice unless ``again``: its job is returned, the latest where there are more.
        """
        with self.database.writing() as connection:
            before = self.bought(order.fingerprint, account)
            if before and not again:
                return Added(before[0], new=False)
            sql = "SELECT coalesce(max(take), 0) FROM jobs WHERE account = ? AND fingerprint = ?"
            take = connection.execute(sql, (account, order.fingerprint)).fetchone()[0] + 1
            name = new_id()
            while connection.execute("SELECT 1 FROM jobs WHERE id = ?", (name,)).fetchone():
                name = new_id()
            job = Job(
                id=name,
                run=run,
                board=self.relative(order.board),
                title=order.title,
                folder=self.relative(order.folder),
                backend=backend,
                target=order.target,
                model=order.model,
                account=account,
                dialect=order.dialect,
                request_path=order.request.path,
                request=order.request.json,
                files=order.files,
                supplies=order.kept_supplies,
                fingerprint=order.fingerprint,
                asked_seconds=None if order.seconds is None else str(order.seconds),
                take=take,
                external_id=another_external_id(name) if again else external_id(order.fingerprint, take),
                out=self.relative(out),
                rehearsal=rehearsal,
                price_usd=order.price and order.price.usd,
                price_units=order.price and order.price.units,
                created=self.clock(),
            )
            row = to_row({column: getattr(job, column) for column in COLUMNS}) | {"counted": 0}
            marks = ", ".join(f":{column}" for column in row)
            connection.execute(f"INSERT INTO jobs ({', '.join(row)}) VALUES ({marks})", row)
        return Added(job, new=True)

    def change(self, job: Job, **changes: Any) -> Job:
        """The same job in the same state, something about it changed.

        Raises:
            Moved: another process changed it, or drives it.
        """
        return self.move(job, job.state, **changes)

    def move(self, job: Job, state: State, **changes: Any) -> Job:
        """The job in its next state.

        Raises:
            Moved: another process changed it, or drives it.
            ValueError: there is no way from its state to that one.
        """
        if state is not job.state:
            self._may_go(job, state)
        self._may_drive(job)
        with self.database.writing():
            return self._write(job, {**changes, "state": state})

    def _may_go(self, job: Job, state: State) -> None:
        if state not in NEXT[job.state]:
            raise ValueError(f"a job doesn't go from {job.state} to {state}")

    def _may_drive(self, job: Job) -> None:
        if job.lease not in (None, self.owner) and self.leases.live(job.lease):
            raise Moved(f"the job `{job.id}` is driven by another process ({job.lease})", hint="wait for it, or end it")

    def _write(self, job: Job, changes: dict[str, Any]) -> Job:
        changes["version"] = job.version + 1
        if changes.get("state", job.state) not in OPEN:
            changes["lease"] = None
        row = to_row(changes)
        sets = ", ".join(f"{name} = :{name}" for name in row)
        seen = {"seen_id": job.id, "seen_version": job.version, "seen_lease": job.lease, "seen_state": str(job.state)}
        sql = (
            f"UPDATE jobs SET {sets} WHERE id = :seen_id AND version = :seen_version "
            "AND state = :seen_state AND lease IS :seen_lease RETURNING *"
        )
        found = self.database.row(sql, row | seen)
        if found is None:
            raise Moved(f"another process has changed the job `{job.id}`", hint=f"kling-story jobs show {job.id}")
        after = from_row(found)
        # To forget a job gives no money back.
        if after.state is not State.FORGOTTEN and counted(after) != found["counted"]:
            self.database.row("UPDATE jobs SET counted = ? WHERE id = ? RETURNING 1", (counted(after), job.id))
        return after

    def place(self, job: Job, places: Iterable[Path]) -> Job:
        """The job, the first of some places kept for its film: no other job's film goes there.

        Raises:
            Moved: another process changed it, or drives it.
        """
        self._may_drive(job)
        with self.database.writing() as connection:
            for path in places:
                file = self.relative(path)
                if not connection.execute("SELECT 1 FROM jobs WHERE file = ? AND id <> ?", (file, job.id)).fetchone():
                    return self._write(job, {"file": file})
        raise AssertionError("there is always a next place")

    def has_place(self, job: Job, limit: int | None) -> bool:
        """Whether the job could be claimed now; where it couldn't for want of a place, we wait for one from now on.

        Raises:
            BudgetExceeded: it would cost more than may be spent.
        """
        if limit is not None and not self._turns.is_place(job.account, limit) and self._turns.waits(job.account):
            return False
        with self.database.writing() as connection:
            return self._granted(connection, job, limit)

    def claim(self, job: Job, limit: int | None = None) -> Job | None:
        """The planned job, about to be sent; None where its account has no place for it now.

        An account has ``limit`` places. Who waits longest has the next one.

        Raises:
            BudgetExceeded: it would cost more than may be spent.
            Moved: another process changed it, or drives it.
            ValueError: it isn't planned.
        """
        self._may_go(job, State.SENDING)
        self._may_drive(job)
        now = self.clock()
        with self.database.writing() as connection:
            if not self._granted(connection, job, limit):
                return None
            self._turns.come(connection, job.account, now)
            changes = {"state": State.SENDING, "sent": now, "sends": job.sends + 1, "reason": None, "code": None}
            return self._write(job, changes)

    def _granted(self, connection: Connection, job: Job, limit: int | None) -> bool:
        if limit is not None and not self._turns.is_place(job.account, limit):
            self._turns.wait(connection, job.account)
            return False
        self.budget.check(connection, job, self.month_usd)
        return True

    def took(self, job: Job, task: Task) -> Job:
        """The job, its task known: it is paid for. Whatever became of it meanwhile, that is never lost."""
        with self.database.writing():
            row = self.database.row("SELECT * FROM jobs WHERE id = ?", (job.id,))
            assert row is not None
            now = from_row(row)
            if now.task_id == task.id:
                return now
            if State.RUNNING in NEXT[now.state]:
                kept = {"task_id": task.id, "handle": task.handle, "sent": now.sent or self.clock()}
                return self._write(now, {**kept, "state": State.RUNNING, "tries": 0, "due": 0.0, "reason": None})
            return self._write(now, {"reason": f"the service made the task `{task.id}` for it, too"})
