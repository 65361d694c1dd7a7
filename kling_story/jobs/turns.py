"""Whose turn it is: an account has so many places for jobs at its service, and who waits longest has the next one."""

from __future__ import annotations

from sqlite3 import Connection

from kling_story.jobs.database import Database
from kling_story.jobs.leases import Leases
from kling_story.jobs.states import HOLDING
from kling_story.remote import Clock

TURN = 15.0
"""Seconds that a place is kept for a process that waits for it and doesn't come."""


class Turns:
    """The places of accounts, as one process has them or waits for them. ``leases``: that process's."""

    def __init__(self, database: Database, leases: Leases, clock: Clock) -> None:
        self._database = database
        self._leases = leases
        self._clock = clock

    def is_place(self, account: str, limit: int) -> bool:
        """Whether one of ``limit`` places is free for us: those who have waited longer come first."""
        sql = "SELECT count(*) FROM jobs WHERE account = ? AND state IN (?, ?)"
        held = self._database.row(sql, (account, *map(str, HOLDING)))
        sql = (
            "SELECT count(*) FROM waiting WHERE account = :account AND owner <> :me AND until >= :now AND since < "
            "coalesce((SELECT since FROM waiting WHERE account = :account AND owner = :me), 9e99)"
        )
        before = self._database.row(sql, {"account": account, "me": self._leases.owner, "now": self._clock()})
        assert held is not None
        assert before is not None
        return bool(held[0] + before[0] < limit)

    def waits(self, account: str) -> bool:
        """Whether others know well enough that we wait for a place."""
        sql = "SELECT 1 FROM waiting WHERE owner = ? AND account = ? AND until >= ?"
        return self._database.row(sql, (self._leases.owner, account, self._clock() + TURN / 2)) is not None

    def wait(self, connection: Connection, account: str) -> None:
        """Effect: others know that we wait for a place, since now or since we first said so."""
        now = self._clock()
        sql = "INSERT INTO waiting VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET until = excluded.until"
        connection.execute(sql, (self._leases.owner, account, now, now + TURN))

    def come(self, connection: Connection, account: str, now: float) -> None:
        """Effect: we wait no more, and those who didn't come for their place are forgotten. ``now``: seconds since
        1970.
        """
        sql = "DELETE FROM waiting WHERE (owner = ? AND account = ?) OR until < ?"
        connection.execute(sql, (self._leases.owner, account, now))
