"""Jobs printed: a table and everything about one for people, JSON and the films' paths for scripts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from kling_story.cli.running import paint
from kling_story.cli.telling import age, cost_of, costs_nothing, here, moment, screen_width, words_of
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.pricing import plain
from kling_story.reports.columns import columns, fit
from kling_story.reports.costs import aligned
from kling_story.reports.saying import as_json

VERSION = 1

_HEADS = ("job", "state", "cost", "age", "target", "storyboard")
_NOT_TOLD = frozenset({"lease", "version", "url"})
"""Fields that are the ledger's own; who has the film's address can open it."""
_PATHS = frozenset({"board", "folder", "out", "file"})


def table_of(jobs: Sequence[Job], ledger: Ledger) -> Iterator[str]:
    """A line for each job, with its film or its trouble at the end, or below where the terminal is too narrow."""
    now, width = ledger.clock(), screen_width() if sys.stdout.isatty() else None
    rows = [
        (job.id, str(job.state), cost_of(job), age(now - job.created), job.target, fit(here(ledger.whole(job.board))))
        for job in jobs
    ]
    heads, *lines = aligned([_HEADS, *rows], (2,))
    # Trouble begins below each other, too.
    end = max(columns(line) for line in (heads, *lines))
    yield paint("1", heads) if sys.stdout.isatty() else heads
    for line, job in zip(lines, jobs, strict=True):
        words = fit(words_of(job, ledger))
        if width is not None and words and end + 2 + columns(words) > width:
            yield line
            yield f"        {words}"
        else:
            yield f"{line}{' ' * (end - columns(line) + 2)}{words}".rstrip()


def about(job: Job, ledger: Ledger) -> Iterator[str]:
    """All that is known of a job, a line each, and the request as it was sent."""
    for key, value in _known(job, ledger):
        yield f"{key:<12} {fit(value)}"
    yield as_json(job.request, indent=2)


def jobs_json(jobs: Sequence[Job], ledger: Ledger, path: Path | None) -> str:
    """``{"version": 1, "ledger": ..., "jobs": [...]}``; amounts as text, times as seconds since 1970, paths whole.
    ``path``: the ledger's; None where it isn't kept. Of each job also ``cost_usd``, what it cost or will as far as is
    known, and ``charged``, whether that is the service's own word.
    """
    place = None if path is None else str(path)
    kept = [_as_data(job, ledger) for job in jobs]
    return as_json({"version": VERSION, "ledger": place, "jobs": kept}, indent=2)


def print_films(films: Sequence[Path]) -> None:
    """Effect: the paths of films are printed for a script, a line each; a person has been told of them already."""
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        for film in films:
            print(here(film))


def films_of(jobs: Sequence[Job], ledger: Ledger) -> list[Path]:
    """The films that are on this disk."""
    saved = [ledger.whole(job.file) for job in jobs if job.state is State.SAVED and job.file]
    return [film for film in saved if film.exists()]


def _as_data(job: Job, ledger: Ledger) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name in (field.name for field in fields(job) if field.name not in _NOT_TOLD):
        value = getattr(job, name)
        if name in _PATHS and value is not None:
            value = str(ledger.whole(value))
        told[name] = plain(value) if isinstance(value, Decimal) else value
    spent = Decimal(0) if costs_nothing(job) else job.cost_usd
    return {**told, "cost_usd": spent if spent is None else plain(spent), "charged": job.is_charged and spent != 0}


def _known(job: Job, ledger: Ledger) -> Iterator[tuple[str, str]]:
    yield "job", job.id
    yield "state", f"{job.state}{f': {job.reason}' if job.reason else ''}"
    yield "storyboard", f"{here(ledger.whole(job.board))} ({job.title})"
    yield "asked", f"{job.model} at {job.target}, take {job.take}{', a rehearsal' if job.rehearsal else ''}"
    yield "cost", cost_of(job)
    for key in ("created", "sent", "ended", "saved"):
        if (when := getattr(job, key)) is not None:
            yield key, moment(when)
    yield "account", job.account
    yield "our id", job.external_id
    if job.task_id:
        yield "task", job.task_id
    if job.code:
        yield "code", job.code
    if job.file:
        yield "film", here(ledger.whole(job.file))
    yield "request", f"POST {job.request_path}"
