"""What may be spent: asked in the transaction that lets a call be made, so that no two processes get past it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import ROUND_UP, Decimal
from sqlite3 import Connection

from kling_story.errors import StoryError
from kling_story.jobs.database import Database
from kling_story.jobs.job import Job
from kling_story.jobs.states import SPENT
from kling_story.pricing import money
from kling_story.remote import Clock

MILLION = 1_000_000


class BudgetExceeded(StoryError):
    """A call that would cost more than may be spent; it wasn't made."""


class Budget:
    """What a ledger's runs and months have cost, in millionths of a dollar, and what they may cost."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def spent(self, *, run: str | None = None, rehearsal: bool = False) -> int:
        """What a run has cost, or this calendar month (UTC), as far as is known."""
        if run is not None:
            row = self._database.row("SELECT coalesce(sum(counted), 0) FROM jobs WHERE run = ?", (run,))
        else:
            sql = "SELECT coalesce(sum(counted), 0) FROM jobs WHERE sent >= ? AND rehearsal = ?"
            row = self._database.row(sql, (_month_begin(self._clock()), rehearsal))
        return int(row[0]) if row else 0

    def check(self, connection: Connection, job: Job, month_usd: Decimal | None) -> None:
        """Whether there is money left to send a job for, of its run's and, where that has a limit, its month's.

        Raises:
            BudgetExceeded: there isn't, or nobody knows what it costs.
        """
        most = connection.execute("SELECT max_cost_usd FROM runs WHERE id = ?", (job.run,)).fetchone()[0]
        if most is not None:
            _check(job, self.spent(run=job.run), Decimal(most), "what this run may cost")
        if month_usd is not None:
            _check(job, self.spent(rehearsal=job.rehearsal), month_usd, "what a month may cost")


def counted(job: Job) -> int:
    """The millionths of a dollar that a budget counts for a job, rounded up."""
    if job.state not in SPENT and not job.is_charged:
        return 0
    return _millionths(job.cost_usd or Decimal(0))


def _check(job: Job, spent: int, limit: Decimal, what: str) -> None:
    if job.price_usd is None:
        raise BudgetExceeded(
            f"nobody knows what `{job.board}` costs, and {what} is {money(limit)}",
            hint="without that budget it can be sent",
        )
    if spent + _millionths(job.price_usd) > _millionths(limit):
        raise BudgetExceeded(
            f"`{job.board}` costs {money(job.price_usd)}, and {money(Decimal(spent) / MILLION)} of {what}, "
            f"{money(limit)}, are spent",
            hint="nothing was sent; raise the budget to go on",
        )


def _month_begin(now: float) -> float:
    """When the calendar month (UTC) of a time began, in seconds since 1970."""
    then = datetime.fromtimestamp(now, UTC)
    return then.replace(day=1, hour=0, minute=0, second=0, microsecond=0).timestamp()


def _millionths(usd: Decimal) -> int:
    return int((usd * MILLION).to_integral_value(ROUND_UP))
