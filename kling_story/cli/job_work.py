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
from kling_story.cli.telling import age, cost_of, moment, words_of
from kling_story.config import Config, find_config
from kling_story.diagnostics import listed
from kling_story.errors import UsageError
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
            (job.id, str(job.state), cost_of(job), age(now - job.created), job.target, job.board, said)
            for job, said in zip(found, (words_of(job, self._ledger) for job in found), strict=True)
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
        # The film of one that is saved may be gone from the disk: the engine looks.
        fitting = (*states, State.SAVED, State.EXPIRED) if action == "fetch" else tuple(states)
        jobs = self._named(names, action) if names else list(self._ledger.jobs(states))
        for job in jobs:
            if job.state not in fitting:
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

    def adopt(self, names: Sequence[str]) -> None:
        """Take a task that a person found at the service for the job whose answer was lost."""
        if len(names) != 2:
            raise UsageError("`jobs adopt` needs a job and the task's id at the service", hint="jobs adopt JOB TASK")
        job = self._ledger.job(names[0])
        if job.state is not State.DOUBTFUL:
            raise UsageError(f"the job `{job.id}` is {job.state}", hint="only a doubtful one can adopt a task")
        handle = self._service_of(job.backend).handle_of(names[1], job.request_path)
        self._ledger.move(job, State.RUNNING, task_id=names[1], handle=handle, reason=None)
        tell(f"{job.id} is the task {names[1]} now: kling-story jobs wait {job.id}")

    def forget(self, names: Sequence[str], *, yes: bool) -> None:
        """Hear no more of jobs; the same storyboard can be bought anew."""
        for job in self._named(names, "forget"):
            if job.state in (State.SENDING, State.RUNNING, State.READY, State.DOUBTFUL):
                sure(
                    f"{job.id} is {job.state}, and may be paid for: forget it? Its film can't be fetched any more, and "
                    f"the same storyboard would be bought again",
                    yes,
                )
            self._ledger.move(job, State.FORGOTTEN)
            tell(f"forgotten: {job.id}")

    def cancel(self, names: Sequence[str], *, yes: bool) -> None:
        """Ask a service to stop tasks, and take what wasn't sent yet out of the queue."""
        for job in self._named(names, "cancel"):
            if job.state is State.PLANNED:
                self._ledger.move(job, State.REFUSED, reason="cancelled before it was sent")
                tell(f"cancelled: {job.id} wasn't sent yet")
                continue
            if job.state is not State.RUNNING:
                raise UsageError(f"the job `{job.id}` is {job.state}: there is nothing to cancel")
            service = self._service_of(job.backend)
            if not service.cancels:
                raise UsageError(not_stopped(job.backend), hint=f"its film comes: kling-story jobs wait {job.id}")
            sure(f"stop {job.id} at {job.backend}? What it took is not given back by everybody", yes)
            stops = service.cancel(job.handle or {})
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
    yield "storyboard", f"{job.board} ({job.title})"
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
        yield "film", str(ledger.whole(job.file))
    yield "request", f"POST {job.request_path}"
    print(json.dumps(job.request, ensure_ascii=False, indent=2), end="")
