"""What comes of a film that is asked for and is in the ledger already: the job goes on, as it is asked for now."""

from __future__ import annotations

import contextlib
from pathlib import Path

from kling_story.cli.offering import Asked
from kling_story.cli.telling import here, told
from kling_story.jobs.bringing import bring, is_here
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger, Moved
from kling_story.jobs.states import OPEN, State
from kling_story.reports.columns import fit


def mark(one: Asked) -> str:
    """What a film's name says of how it was bought."""
    return ".rehearsal" if one.rehearsal else ""


def brought(job: Job, ledger: Ledger, film: Path, *, wait: bool) -> Job:
    """What was bought already, in the folder that the command line names; copied there, if it is in another one.
    ``wait``: what isn't on this disk is fetched.

    Raises:
        ToolError: the disk doesn't take it.
    """
    if not (job.state in OPEN or is_here(ledger, job) or (wait and job.state is State.SAVED)):
        return job
    try:
        after = bring(ledger, job, film)
    except Moved:
        # Another process fetches it just now.
        return job
    if after.file and after.file != job.file:
        told(f"{fit(here(ledger.whole(job.board)))} ({job.id}): copied to {here(ledger.whole(after.file))}")
    return after


def asked_anew(job: Job, one: Asked, ledger: Ledger, run: str, film: Path) -> Job:
    """A job that was planned and never sent, as it is said yes to now: its price, and what this run may cost."""
    price = one.wanted.order.price
    if job.state is State.PLANNED:
        with contextlib.suppress(Moved):
            # Where another process sends it just now, it is watched.
            return ledger.change(
                job,
                run=run,
                out=ledger.relative(film),
                price_usd=price and price.usd,
                price_units=price and price.units,
            )
    return job
