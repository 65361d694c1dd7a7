"""How jobs are told of on a terminal: their state in words, what they cost, how old they are."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.pricing import money


def cost_of(job: Job) -> str:
    """What a job cost, or would: ``$1.34``, marked ``~`` until the service has said it; ``-`` where none was made."""
    if job.state is State.REFUSED or (job.state is State.FAILED and not job.is_charged):
        return "-"
    if job.cost_usd is None:
        return "?"
    return money(job.cost_usd) if job.is_charged else f"~{money(job.cost_usd)}"


def here(path: Path) -> str:
    """A path as one writes it from this folder, where it is below it."""
    below = os.path.relpath(path)
    return str(path) if below.startswith(os.pardir) else below


def words_of(job: Job, ledger: Ledger) -> str:
    """Where its film is, or why there is none."""
    if job.state is State.SAVED and job.file:
        film = ledger.whole(job.file)
        return here(film) if film.exists() else f"{here(film)} is gone: kling-story jobs fetch {job.id}"
    if job.state is State.DOUBTFUL:
        return f"{job.reason}: kling-story jobs show {job.id}"
    return job.reason or ""


def age(seconds: float) -> str:
    """A span of time in its largest unit: ``40 s``, ``3 min``, ``5 h``, ``12 d``."""
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return f"{max(0, int(seconds))} s"


def clock_time(seconds: float) -> str:
    """A span of time as a clock shows it: ``0:07``, ``12:30``."""
    return f"{int(seconds // 60)}:{int(seconds % 60):02}"


def moment(seconds: float) -> str:
    """A time of the ledger, in UTC."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M:%S} UTC"


def size_of(count: int) -> str:
    """Bytes as people read them."""
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.0f} kB"
