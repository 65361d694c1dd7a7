"""The work of ``kling-story jobs``, apart from its options."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from kling_story.backends import remote
from kling_story.cli.driving import drive, not_stopped
from kling_story.cli.running import paint, sure, tell
from kling_story.cli.telling import age, cost_of, here, moment, words_of
from kling_story.config import Config, find_config
from kling_story.diagnostics import listed
from kling_story.errors import UsageError
from kling_story.jobs import deciding
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger, ledger_path
from kling_story.jobs.states import OPEN, State
from kling_story.remote import Connection, Remote
from kling_story.services import region_of

VERSION = 1

_AT_THE_SERVICE = (State.SENDING, State.RUNNING, State.READY)
_LONG_DONE = (State.FORGOTTEN,)


@contextmanager
def opened() -> Iterator[JobWork]:
    """The work on the ledger of this folder.

    Raises:
        SetupError: the ledger or the settings can't be read.
    """
    config = find_config(Path())
    with Ledger(ledger_path(Path()), month_usd=config.submit.monthly_budget) as ledger:
        yield JobWork(ledger, config)


class JobWork:
    """What can be done with the jobs of a ledger."""

    def __init__(self, ledger: Ledger, config: Config) -> None:
        self._ledger = ledger
        self._config = config

        @cache
        def service_of(name: str) -> Remote:
            return remote(name, Connection(region=region_of(config.submit.region)))

        self._service_of = service_of

    def table(self, names: Sequence[str], *, states: Sequence[str], every: bool, as_json: bool) -> None:
        """Print a line for each job, the latest last."""
        for word in states:
            if word not in tuple(State):
                raise UsageError(f"no job is ever `{word}`", hint=f"a job is {listed(State)}")
        asked = {self._ledger.job(name).id for name in names}
        found = [
            job
            for job in self._ledger.jobs(tuple(map(State, states)))
            if (not asked or job.id in asked) and (every or states or asked or job.state not in _LONG_DONE)
        ]
        if as_json:
            print(_json({"version": VERSION, "ledger": str(self._ledger.path), "jobs": list(map(_as_data, found))}))
            return
        if not found:
            tell(f"no jobs in `{self._ledger.path}`")
            return
        now = self._ledger.clock()
        rows = [
            (
                job.id,
                str(job.state),
                cost_of(job),
                age(now - job.created),
                job.target,
                here(self._ledger.whole(job.board)),
                words_of(job, self._ledger),
            )
            for job in found
        ]
        heads = ("job", "state", "cost", "age", "target", "storyboard", "")
        widths = [max(len(row[n]) for row in (heads, *rows)) for n in range(len(heads) - 1)]
        for row in (heads, *rows):
            line = "  ".join(cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=True)).rstrip()
            print(paint("1", line) if row is heads and sys.stdout.isatty() else line)

    def show(self, names: Sequence[str], *, as_json: bool) -> None:
        """Print all that is known of jobs."""
        found = self._named(names, "show")
        if as_json:
            print(_json({"version": VERSION, "jobs": list(map(_as_data, found))}))
            return
        for job in found:
            for key, value in _told(job, self._ledger):
                print(f"{key:<12} {value}")
            print()

    def go_on(self, action: str, names: Sequence[str], *, verbose: bool) -> None:
        """Wait for jobs, or go on with them, until their films are here.

        Raises:
            SystemExit: with 4, a service made no film.
            UsageError: a job that is named has nothing to go on with.
        """
        states = OPEN if action == "resume" else _AT_THE_SERVICE
        jobs = self._named(names, action) if names else list(self._ledger.jobs(states))
        if action == "fetch":
            jobs = [deciding.fetch_again(self._ledger, job) for job in jobs if names or job.state is State.READY]
        if action == "resume":
            jobs = self._looked_for_again(jobs, named=bool(names))
        for job in jobs:
            if job.state not in states:
                why = f"it is {job.state}{f': {job.reason}' if job.reason else ''}"
                hint = "kling-story jobs resume sends it" if job.state is State.PLANNED else None
                raise UsageError(f"the job `{job.id}` has nothing to {action}: {why}", hint=hint)
        if not jobs:
            tell(f"nothing to {action}")
            return
        failed = drive(
            self._ledger,
            self._service_of,
            jobs,
            until_saved=True,
            concurrency=self._config.submit.concurrency,
            verbose=verbose,
        )
        if failed:
            raise SystemExit(failed)

    def _looked_for_again(self, jobs: Sequence[Job], *, named: bool) -> list[Job]:
        """The same, those in doubt looked up once more; where none is named, all of which that can be done."""
        if not named:
            doubtful = self._ledger.jobs([State.DOUBTFUL])
            return [*jobs, *(self._look_again(job) for job in doubtful if self._service_of(job.backend).looks_up)]
        return [self._look_again(job) if job.state is State.DOUBTFUL else job for job in jobs]

    def _look_again(self, job: Job) -> Job:
        return deciding.look_again(self._ledger, self._service_of(job.backend), job)

    def adopt(self, names: Sequence[str]) -> None:
        """Take a task that a person found at the service for the job that lost it."""
        if len(names) != 2:
            raise UsageError("`jobs adopt` needs a job and the task's id at the service", hint="jobs adopt JOB TASK")
        job = self._ledger.job(names[0])
        deciding.adopt(self._ledger, self._service_of(job.backend), job, names[1])
        tell(f"{job.id} is the task {names[1]} now: kling-story jobs wait {job.id}")

    def not_taken(self, names: Sequence[str]) -> None:
        """Believe a person who looked and found no task."""
        for job in self._named(names, "not-taken"):
            deciding.not_taken(self._ledger, job)
            tell(f"{job.id} wasn't taken: its storyboard can be bought anew")

    def forget(self, names: Sequence[str], *, yes: bool) -> None:
        """Hear no more of jobs; the same storyboard can be bought anew."""
        for job in self._named(names, "forget"):
            if job.state in (State.RUNNING, State.READY, State.DOUBTFUL):
                paid = "may be paid for" if job.state is State.DOUBTFUL else "is paid for"
                sure(f"{job.id} is {job.state} and {paid}: forget it, and its film?", yes)
            deciding.forget(self._ledger, job)
            tell(f"forgotten: {job.id}")

    def cancel(self, names: Sequence[str], *, yes: bool) -> None:
        """Ask services to stop tasks, and take what wasn't sent yet out of the queue."""
        for job in self._named(names, "cancel"):
            service = self._service_of(job.backend)
            if job.state is State.PLANNED:
                deciding.cancel(self._ledger, service, job)
                tell(f"{job.id} isn't sent any more")
                continue
            if job.state is State.RUNNING and not service.cancels:
                raise UsageError(not_stopped(job.backend), hint=f"its film comes: kling-story jobs wait {job.id}")
            sure(f"stop {job.id} at {job.backend}? It may be billed nevertheless", yes)
            stops = deciding.cancel(self._ledger, service, job)
            said = "it will be stopped" if stops else "too late, it goes on"
            tell(f"{job.id}: {said}; how it ended: kling-story jobs wait {job.id}")

    def _named(self, names: Sequence[str], action: str) -> list[Job]:
        if not names:
            raise UsageError(f"`jobs {action}` needs a job", hint="kling-story jobs list names them")
        return [self._ledger.job(name) for name in dict.fromkeys(names)]


def _as_data(job: Job) -> dict[str, Any]:
    """A job as JSON: amounts as text, times as seconds since 1970."""
    values = {field.name: getattr(job, field.name) for field in fields(job)}
    kept = {name: str(value) if isinstance(value, Decimal) else value for name, value in values.items()}
    return {name: value for name, value in kept.items() if name not in ("lease", "version")}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _told(job: Job, ledger: Ledger) -> Iterator[tuple[str, str]]:
    yield "job", job.id
    yield "state", f"{job.state}{f': {job.reason}' if job.reason else ''}"
    yield "storyboard", f"{here(ledger.whole(job.board))} ({job.title})"
    yield "asked", f"{job.model} at {job.target}, take {job.take}{', a rehearsal' if job.rehearsal else ''}"
    yield "cost", cost_of(job)
    for key in ("created", "sent", "ended", "saved"):
        if (when := getattr(job, key)) is not None:
            yield key, moment(when)
    yield "our id", job.external_id
    if job.task_id:
        yield "task", job.task_id
    if job.code:
        yield "code", job.code
    if job.file:
        yield "film", here(ledger.whole(job.file))
    yield "request", f"POST {job.request_path}"
    print(json.dumps(job.request, ensure_ascii=False, indent=2), end="")
