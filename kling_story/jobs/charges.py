"""What was paid for a storyboard's films, beside what was expected: for each target by itself, as each has units of
its own.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from kling_story.costing import Bought
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import SPENT


def bought(ledger: Ledger, board: Path) -> tuple[Bought, ...]:
    """What a ledger knows of a storyboard's films. Rehearsals count only where there is nothing else."""
    jobs = list(ledger.jobs(SPENT, board=board))
    real = [job for job in jobs if not job.rehearsal]
    taken: dict[str, list[Job]] = {}
    for job in real or jobs:
        taken.setdefault(job.target, []).append(job)
    return tuple(_of(target, there, rehearsal=not real) for target, there in taken.items())


def _of(target: str, jobs: list[Job], *, rehearsal: bool) -> Bought:
    charged = [job for job in jobs if job.is_charged]
    return Bought(
        target,
        takes=len(jobs),
        charged=len(charged),
        charged_usd=_sum([_usd(job) for job in charged]),
        charged_units=_sum([job.charge_units for job in charged]),
        expected_usd=_sum([job.price_usd for job in charged]),
        expected_units=_sum([job.price_units for job in charged]),
        rehearsal=rehearsal,
    )


def _usd(job: Job) -> Decimal | None:
    """The money that the service took, or its units at the price that was known; never the price that was expected."""
    return job.cost_usd if job.charge_usd is not None or job.price_units else None


def _sum(amounts: list[Decimal | None]) -> Decimal | None:
    """All of them together; None where one isn't known."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None
