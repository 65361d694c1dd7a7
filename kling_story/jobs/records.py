"""What a ledger knows of jobs and of what they cost. Nothing of it is changed here."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from kling_story.errors import UsageError
from kling_story.jobs.budget import MILLION, Budget
from kling_story.jobs.database import FOLDER, Database
from kling_story.jobs.job import Job, from_row
from kling_story.jobs.states import BOUGHT, State
from kling_story.remote import Clock


class Records:
    """The records in a file. ``root``: the folder that paths in it start from.

    Raises:
        SetupError: it is no ledger, is broken, or was written by a later version.
        ToolError: the disk doesn't take it.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = Path(os.path.abspath(path))
        self.root = self.path.parent.parent if self.path.parent.name == FOLDER else self.path.parent
        self.clock = clock
        self.database = self._open()
        self.budget = Budget(self.database, clock)

    def _open(self) -> Database:
        return Database(self.path)

    def relative(self, path: Path) -> str:
        """A path as the ledger keeps it: from its own folder, where it is below it."""
        path = Path(os.path.abspath(path))
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()

    def whole(self, path: str) -> Path:
        """The path that is kept so."""
        return self.root / path

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
        return Decimal(self.budget.spent(run=run, rehearsal=rehearsal)) / MILLION
