"""The ledger: every paid call is in it before it is made, and every change of it is on the disk before the next
step is taken.

Processes share a ledger. Each drives jobs of its own: a job has the lease of one process, and whoever
changes it says which version of it was seen, so that two can't both move it.
"""

from __future__ import annotations

import json
import os
import secrets
import time
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from kling_story.config import find_config
from kling_story.errors import ToolError, UsageError
from kling_story.jobs.budget import check, counted, month_begin
from kling_story.jobs.database import FOLDER, Database
from kling_story.jobs.job import COLUMNS, Job, from_row, to_row
from kling_story.jobs.leases import Leases
from kling_story.jobs.orders import Order
from kling_story.jobs.states import BOUGHT, HOLDING, NEXT, OPEN, State
from kling_story.remote import Clock, Task

FILE = "ledger.db"
"""Its name, in a folder of its own."""
TURN = 15.0
"""Seconds that a place is kept for a process that waits for it and doesn't come."""
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""What a job's id is of: nothing that is read as something else."""


class Moved(ToolError):
    """Another process has changed the job meanwhile."""


class Added(NamedTuple):
    """``job``: the new one, or the one that the same film was ordered with before; ``new`` tells them apart."""

    job: Job
    new: bool


def ledger_path(folder: Path) -> Path:
    """Where the ledger of a folder is: where the environment says, else beside the settings, else at the top of
    the repository. Where there is neither: where one is already, here or further up, else in the folder that the
    command is given in, if the other is in it, else in the folder.

    Raises:
        SetupError: the settings are written wrongly.
    """
    if named := os.environ.get("KLING_STORY_LEDGER", "").strip():
        return Path(os.path.abspath(named))
    folder = folder.resolve()
    above = (folder, *folder.parents)
    settings = find_config(folder).path
    if settings:
        return settings.parent / FOLDER / FILE
    home = next((place for place in above if (place / ".git").exists()), None)
    home = home or next((place for place in above if (place / FOLDER / FILE).is_file()), None)
    given_in = Path.cwd()
    return (home or (given_in if given_in in above else folder)) / FOLDER / FILE


class Ledger:
    """The ledger in a file.

    ``month_usd``: what may be spent in a calendar month (UTC), rehearsals aside, which have a purse of
    their own.

    Raises:
        SetupError: it is no ledger, is broken, or was written by a later version.
        ToolError: the disk doesn't take it.
    """

    def __init__(self, path: Path, clock: Clock = time.time, *, month_usd: Decimal | None = None) -> None:
        self.path = Path(os.path.abspath(path))
        self.root = self.path.parent.parent if self.path.parent.name == FOLDER else self.path.parent
        self.clock = clock
        self.month_usd = month_usd
        self.database = self._open()
        self.leases = Leases(self.database, self.path.parent / "drivers", clock)

    def _open(self) -> Database:
        return Database(self.path)

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

    def relative(self, path: Path) -> str:
        """A path as the ledger keeps it: from its own folder, where it is below it."""
        path = Path(os.path.abspath(path))
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()

    def whole(self, path: str) -> Path:
        """The path that is kept so."""
        return self.root / path

    # Adding

    def begin(self, max_cost_usd: Decimal | None = None) -> str:
        """A new run: the jobs of one `submit`, which may cost so much together."""
        run = _new_id()
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
            name = _new_id()
            while connection.execute("SELECT 1 FROM jobs WHERE id = ?", (name,)).fetchone():
                name = _new_id()
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
                external_id=f"ks-{name}-{secrets.token_hex(8)}" if again else external_id(order.fingerprint, take),
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

    # Looking

    def job(self, name: str) -> Job:
        """The job of an id, or of the beginning of one.

        Raises:
            UsageError: there is none, or more than one.
        """
        begin = name.strip().casefold()
        # `{` comes after all letters; the very id comes before all that begin with it.
        rows = self.database.rows(
            "SELECT * FROM jobs WHERE id >= ? AND id < ? ORDER BY id LIMIT 2", (begin, f"{begin}{{")
        )
        found = [from_row(row) for row in rows] if begin else []
        if not found:
            raise UsageError(f"there is no job `{name}` in `{self.path}`", hint="kling-story jobs list")
        if len(found) > 1 and found[0].id != begin:
            shown = ", ".join(job.id for job in found)
            raise UsageError(f"more than one job begins with `{name}`: {shown}...", hint="write more of it")
        return found[0]

    def jobs(
        self,
        states: Iterable[State] = (),
        *,
        board: Path | None = None,
        run: str | None = None,
        account: str | None = None,
    ) -> Iterator[Job]:
        """The jobs that are so, the oldest first; all, where nothing is asked."""
        asked = {"board": board and self.relative(board), "run": run, "account": account}
        states = tuple(states)
        parts = [f"{name} = :{name}" for name, value in asked.items() if value is not None]
        parts += ["state IN (SELECT value FROM json_each(:states))"] if states else []
        where = f" WHERE {' AND '.join(parts)}" if parts else ""
        values = {**asked, "states": json.dumps(states)}
        places = [
            row[0] for row in self.database.rows(f"SELECT rowid FROM jobs{where} ORDER BY created, rowid", values)
        ]
        # Some at a time: there may be many, and no question is left open while their reader writes.
        for first in range(0, len(places), 100):
            sql = "SELECT * FROM jobs WHERE rowid IN (SELECT value FROM json_each(?)) ORDER BY created, rowid"
            yield from map(from_row, list(self.database.rows(sql, (json.dumps(places[first : first + 100]),))))

    def bought(self, fingerprint: str, account: str) -> list[Job]:
        """The jobs that the same film was ordered with at the account, or is about to be: the latest first."""
        sql = (
            "SELECT * FROM jobs WHERE account = ? AND fingerprint = ? "
            "AND state IN (SELECT value FROM json_each(?)) ORDER BY take DESC"
        )
        states = json.dumps([*BOUGHT, State.PLANNED])
        return [from_row(row) for row in self.database.rows(sql, (account, fingerprint, states))]

    def spent(self, *, run: str | None = None, rehearsal: bool = False) -> Decimal:
        """Dollars that a run has cost, or this calendar month (UTC), as far as is known."""
        return Decimal(self._spent(run=run, rehearsal=rehearsal)) / 1_000_000

    def _spent(self, *, run: str | None = None, rehearsal: bool = False) -> int:
        if run is not None:
            row = self.database.row("SELECT coalesce(sum(counted), 0) FROM jobs WHERE run = ?", (run,))
        else:
            sql = "SELECT coalesce(sum(counted), 0) FROM jobs WHERE sent >= ? AND rehearsal = ?"
            row = self.database.row(sql, (month_begin(self.clock()), rehearsal))
        return int(row[0]) if row else 0

    # Moving

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
        if limit is not None and not self._is_place(job.account, limit) and self._waits(job.account):
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
            sql = "DELETE FROM waiting WHERE (owner = ? AND account = ?) OR until < ?"
            connection.execute(sql, (self.owner, job.account, now))
            changes = {"state": State.SENDING, "sent": now, "sends": job.sends + 1, "reason": None, "code": None}
            return self._write(job, changes)

    def _granted(self, connection: Connection, job: Job, limit: int | None) -> bool:
        if limit is not None and not self._is_place(job.account, limit):
            now = self.clock()
            sql = "INSERT INTO waiting VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET until = excluded.until"
            connection.execute(sql, (self.owner, job.account, now, now + TURN))
            return False
        most = connection.execute("SELECT max_cost_usd FROM runs WHERE id = ?", (job.run,)).fetchone()[0]
        if most is not None:
            check(job, self._spent(run=job.run), Decimal(most), "what this run may cost")
        if self.month_usd is not None:
            check(job, self._spent(rehearsal=job.rehearsal), self.month_usd, "what a month may cost")
        return True

    def _is_place(self, account: str, limit: int) -> bool:
        """Whether a place is free for us: those who have waited longer come first."""
        sql = "SELECT count(*) FROM jobs WHERE account = ? AND state IN (?, ?)"
        held = self.database.row(sql, (account, *map(str, HOLDING)))
        sql = (
            "SELECT count(*) FROM waiting WHERE account = :account AND owner <> :me AND until >= :now AND since < "
            "coalesce((SELECT since FROM waiting WHERE account = :account AND owner = :me), 9e99)"
        )
        before = self.database.row(sql, {"account": account, "me": self.owner, "now": self.clock()})
        assert held is not None
        assert before is not None
        return bool(held[0] + before[0] < limit)

    def _waits(self, account: str) -> bool:
        """Whether others know well enough that we wait for a place."""
        sql = "SELECT 1 FROM waiting WHERE owner = ? AND account = ? AND until >= ?"
        return self.database.row(sql, (self.owner, account, self.clock() + TURN / 2)) is not None

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


def external_id(fingerprint: str, take: int) -> str:
    """Our own name for a task that is bought once: the same in every ledger, so that a ledger that was lost, or
    another machine's, finds at the service what was bought already.
    """
    return f"ks-{fingerprint[:24]}-{take}"


def _new_id() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(6))
