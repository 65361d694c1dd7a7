"""What may be spent: asked in the transaction that lets a call be made, so that no two processes get past it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import ROUND_UP, Decimal

from kling_story.errors import StoryError
from kling_story.jobs.job import Job
from kling_story.jobs.states import SPENT
from kling_story.pricing import money

MILLION = 1_000_000


class BudgetExceeded(StoryError):
    """A call that would cost more than may be spent; it wasn't made."""


def counted(job: Job) -> int:
    """The millionths of a dollar that a budget counts for a job, rounded up."""
    if job.state not in SPENT and not job.is_charged:
        return 0
    return _millionths(job.cost_usd or Decimal(0))


def check(job: Job, spent: int, limit: Decimal | None, what: str) -> None:
    """Whether there is money left to send a job for.

    ``spent``: millionths of a dollar. ``what``: the budget's name.

    Raises:
        BudgetExceeded: there isn't, or nobody knows what it costs.
    """
    if limit is None:
        return
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


def month_begin(now: float) -> float:
    """When the calendar month (UTC) of a time began, in seconds since 1970."""
    then = datetime.fromtimestamp(now, UTC)
    return then.replace(day=1, hour=0, minute=0, second=0, microsecond=0).timestamp()


def _millionths(usd: Decimal) -> int:
    return int((usd * MILLION).to_integral_value(ROUND_UP))
