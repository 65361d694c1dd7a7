"""What comes after the call: the task is asked after until it ends, and its film is fetched."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from kling_story.errors import ToolError
from kling_story.jobs.downloads import Broken
from kling_story.jobs.fetching import fetch
from kling_story.jobs.job import Job
from kling_story.jobs.states import State
from kling_story.jobs.step import Counted, Desk, Step, code_of
from kling_story.remote import Busy, InDoubt, KeyRefused, Refused, Remote, SkewedClock, Task, TaskState

MOST = 1_000_000
"""Dollars or units that one film may have cost."""


class Finishing:
    """``progress``: told of the bytes of a film that are here, and of all where they are known."""

    def __init__(self, desk: Desk, progress: Callable[[Job, int, int | None], None]) -> None:
        self._desk = desk
        self._ledger = desk.ledger
        self._patience = desk.patience
        self._progress = progress

    def running(self, remote: Remote, job: Job, counted: Counted) -> Step:
        """Ask how far its task is. One of a state that we don't know goes on."""
        try:
            task = self._desk.signed(lambda: remote.task(job.handle or {}))
        except (KeyRefused, SkewedClock):
            raise
        except Refused as error:
            # It is paid for: that the service doesn't know it is believed when it has deleted it by its own rules.
            return self._expired(job, error) if self._is_past(remote, job) else Step(job, why=error)
        except (Busy, InDoubt) as error:
            return self._desk.again(job, counted, error, self._patience.errors)
        if task.state is TaskState.DONE and not task.url:
            nowhere = ToolError("the service says that the film is done, and not where it is")
            return self._desk.again(job, counted, nowhere, self._patience.errors)
        counted.tries = 0
        if task.state is TaskState.FAILED:
            told = {"reason": task.reason or "the service gives no reason", "moderated": task.moderated}
            return Step(self._ledger.move(job, State.FAILED, **self._ended(task), **told))
        if task.state is TaskState.CANCELLED:
            return Step(self._ledger.move(job, State.CANCELLED, **self._ended(task), reason=task.reason))
        if task.state is TaskState.DONE:
            there = {"url": task.url, "seconds": task.seconds}
            return Step(self._ledger.move(job, State.READY, **self._ended(task), **there), self._desk.now)
        counted.polls += 1
        return Step(job, self._desk.now + self._patience.next_poll(counted.polls))

    def ready(self, remote: Remote, job: Job, counted: Counted) -> Step:
        """Fetch its film."""

        def progress(done: int, size: int | None) -> None:
            self._ledger.leases.beat()
            if done > counted.bytes:
                # A line that breaks again and again brings the film in the end, too.
                counted.bytes, counted.tries = done, 0
            self._progress(job, done, size)

        try:
            return Step(self._desk.signed(lambda: fetch(self._ledger, remote, job, progress)))
        except (KeyRefused, SkewedClock):
            raise
        except Refused as error:
            return self._not_given(remote, self._ledger.job(job.id), counted, error)
        except (Busy, InDoubt) as error:
            return self._desk.again(self._ledger.job(job.id), counted, error, self._patience.downloads)
        except Broken as error:
            told = ToolError(f"what came isn't the film: {error}", hint="kling-story jobs fetch tries again")
            return self._desk.again(self._ledger.job(job.id), counted, told, self._patience.downloads)

    def _not_given(self, remote: Remote, job: Job, counted: Counted, error: Refused) -> Step:
        """Its address may have run out: the task is asked for another. It is gone when that is said more than once."""
        counted.gone += 1
        last = counted.gone >= self._patience.gone
        try:
            task = self._desk.signed(lambda: remote.task(job.handle or {}))
        except (KeyRefused, SkewedClock):
            raise
        except Refused as told:
            gone = last or self._is_past(remote, job)
            return self._expired(job, told) if gone else Step(job, self._desk.later(counted.gone), told)
        except (Busy, InDoubt) as told:
            return self._desk.again(job, counted, told, self._patience.errors)
        if task.url and task.url != job.url and counted.gone <= 2 * self._patience.gone:
            return Step(self._ledger.change(job, url=task.url), self._desk.later(counted.gone), error)
        return self._expired(job, error) if last else Step(job, self._desk.later(counted.gone), error)

    def _expired(self, job: Job, error: Refused) -> Step:
        return Step(self._ledger.move(job, State.EXPIRED, reason=error.message, code=code_of(error)))

    def _is_past(self, remote: Remote, job: Job) -> bool:
        """Whether the service has deleted what it made of the job by now."""
        since = job.ended or job.sent or job.created
        return self._desk.now - since > remote.keeps_hours * 3600

    def _ended(self, task: Task) -> dict[str, Any]:
        charge = task.charge
        told = {"charge_usd": _believed(charge.usd), "charge_units": _believed(charge.units)} if charge else {}
        return {"ended": self._desk.now, **told}


def _believed(amount: Decimal | None) -> Decimal | None:
    """What a service says that it took, where it can be meant; else the price counts that was expected."""
    return amount if amount is not None and 0 <= amount <= MOST else None
