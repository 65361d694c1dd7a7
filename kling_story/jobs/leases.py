"""Who drives which jobs. A lease ends with its process; where nobody can tell whether that lives, when it hasn't
been heard of for ``LEASE`` seconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from kling_story.errors import ToolError
from kling_story.jobs.database import Database
from kling_story.jobs.drivers import Driver
from kling_story.remote import Clock

LEASE = 300.0
"""Seconds without a sign of life after which a process on another machine counts as dead. No call may take longer."""


class Leases:
    """The leases of one process. ``folder``: where processes show that they live."""

    def __init__(self, database: Database, folder: Path, clock: Clock) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock
        self._driver = Driver(folder)
        self._until = 0.0

    @property
    def owner(self) -> str:
        """This process's name in leases."""
        return self._driver.name

    def take(self, jobs: Iterable[str]) -> set[str]:
        """Take the leases of jobs that no living process drives; the ids of those that are ours now.

        Raises:
            ToolError: the ledger's folder can't be written to.
        """
        self.beat()
        wanted = json.dumps(list(jobs))
        among = "id IN (SELECT value FROM json_each(?))"
        sql = f"SELECT DISTINCT lease FROM jobs WHERE lease IS NOT NULL AND {among}"
        owners = [row[0] for row in self._database.rows(sql, (wanted,))]
        free = json.dumps([self.owner, *(owner for owner in owners if not self.live(owner))])
        sql = (
            f"UPDATE jobs SET lease = ?, tries = 0, version = version + 1 WHERE {among} "
            "AND (lease IS NULL OR lease IN (SELECT value FROM json_each(?))) RETURNING id"
        )
        with self._database.writing() as connection:
            return {row[0] for row in connection.execute(sql, (self.owner, wanted, free)).fetchall()}

    def release(self) -> None:
        """Give all of them back."""
        with self._database.writing() as connection:
            connection.execute("UPDATE jobs SET lease = NULL WHERE lease = ?", (self.owner,))
            connection.execute("UPDATE supplies SET lease = NULL WHERE lease = ?", (self.owner,))
            connection.execute("DELETE FROM waiting WHERE owner = ?", (self.owner,))
            connection.execute("DELETE FROM drivers WHERE owner = ?", (self.owner,))
        self.end()

    def beat(self) -> None:
        """Let others know that this process lives: asked between steps, it writes twice in ``LEASE`` seconds.

        Raises:
            ToolError: the ledger's folder can't be written to.
        """
        now = self._clock()
        if self._until - now > LEASE / 2:
            return
        try:
            self._driver.begin()
        except OSError as error:
            raise ToolError(f"`{self._folder}` can't be written to: {error.strerror}") from error
        self._until = now + LEASE
        with self._database.writing() as connection:
            connection.execute("DELETE FROM drivers WHERE until < ?", (now - LEASE,))
            connection.execute("INSERT OR REPLACE INTO drivers VALUES (?, ?)", (self.owner, self._until))

    def live(self, owner: str) -> bool:
        """Whether the process of a lease still drives its jobs."""
        if owner == self.owner:
            return True
        certain = self._driver.lives(owner)
        if certain is not None:
            return certain
        row = self._database.row("SELECT until FROM drivers WHERE owner = ?", (owner,))
        return row is not None and row[0] > self._clock()

    def end(self) -> None:
        """Effect: others see at once that this process has ended."""
        self._driver.end()
        self._until = 0.0
