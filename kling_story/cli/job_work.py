"""The work of ``kling-story jobs``, apart from its options."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kling_story.cli import reaching
from kling_story.cli.driving import GOOD, drive, not_stopped
from kling_story.cli.films import film_folder
from kling_story.cli.job_tables import about, films_of, jobs_json, print_films, table_of
from kling_story.cli.progress import tell_state
from kling_story.cli.running import sure, tell
from kling_story.cli.telling import told
from kling_story.config import Config, find_config
from kling_story.diagnostics import listed
from kling_story.errors import SetupError, ToolError, UsageError
from kling_story.jobs import deciding
from kling_story.jobs.bringing import bring, is_here
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.locating import ledger_path
from kling_story.jobs.services import service_for
from kling_story.jobs.states import OPEN, State

_AT_THE_SERVICE = (State.SENDING, State.RUNNING, State.READY)
_LONG_DONE = (State.FORGOTTEN,)


@contextmanager
def opened() -> Iterator[JobWork]:
    """The work on the ledger of this folder; where there is none, none is made.

    Raises:
        SetupError: the ledger or the settings can't be read.
    """
    config = find_config(Path())
    path = ledger_path(Path())
    with reaching.opened(path if path.is_file() else None, config.submit) as ledger:
        yield JobWork(ledger, config, path)


def is_board(name: str) -> bool:
    """Whether a storyboard's file is meant, and no job."""
    return Path(name).suffix.casefold() in (".yaml", ".yml")


class JobWork:
    """What can be done with the jobs of a ledger. ``path``: where it is, or would be."""

    def __init__(self, ledger: Ledger, config: Config, path: Path) -> None:
        self._ledger = ledger
        self._config = config
        self._path = path
        self._service_of = reaching.services(config.submit)

    def table(self, names: Sequence[str], *, states: Sequence[str], every: bool, as_json: bool) -> None:
        """Print a line for each job, the latest last."""
        for word in states:
            if word not in tuple(State):
                raise UsageError(f"no job is ever `{word}`", hint=f"a job is {listed(State)}")
        asked = {job.id for job in map(self._job, names)}
        found = [
            job
            for job in self._ledger.jobs(tuple(map(State, states)))
            if (not asked or job.id in asked) and (every or states or asked or job.state not in _LONG_DONE)
        ]
        if as_json:
            print(jobs_json(found, self._ledger, self._path))
        elif found:
            for line in table_of(found, self._ledger):
                print(line)
        else:
            tell(f"no jobs in `{self._path}`")

    def show(self, names: Sequence[str], *, as_json: bool) -> None:
        """Print all that is known of jobs."""
        found = self._named(names, "show")
        if as_json:
            print(jobs_json(found, self._ledger, self._path))
            return
        for n, job in enumerate(found):
            if n:
                print()
            for line in about(job, self._ledger):
                print(line)

    def go_on(
        self,
        action: str,
        names: Sequence[str],
        *,
        out: Path | None = None,
        timeout: float | None = None,
        as_json: bool,
        verbose: bool,
    ) -> None:
        """Wait for jobs, or go on with them, until their films are here, or for ``timeout`` seconds. ``out``: where
        films are fetched to.

        Raises:
            SystemExit: with 4, a service made no film; with 130 or 143, somebody ended it.
            UsageError: a job that is named isn't sent yet, or there is no film of it to fetch.
        """
        states = OPEN if action == "resume" else _AT_THE_SERVICE
        jobs = self._named(names, action) if names else [*self._ledger.jobs(states)]
        if action == "fetch":
            folder = out and film_folder(out)
            jobs = [self._to_fetch(job, folder) for job in jobs if names or job.state is State.READY]
        elif action == "resume":
            jobs = self._looked_for_again(jobs, named=bool(names))
        for job in jobs:
            if job.state is State.PLANNED and action != "resume":
                raise UsageError(
                    f"the job `{job.id}` isn't sent yet", hint=f"kling-story jobs resume {job.id} sends it"
                )
        if not jobs:
            tell(f"nothing to {action}{' for' if action == 'wait' else ''}")
        for job in jobs:
            # What is at its end already is told; a script that waits twice is as well served.
            if job.state not in OPEN:
                tell_state(job, self._ledger, self._service_of, again=action == "fetch")
        code = drive(
            self._ledger,
            self._service_of,
            [job for job in jobs if job.state in OPEN],
            until_saved=True,
            concurrency=self._config.submit.concurrency,
            timeout=timeout,
            verbose=verbose,
        )
        ends = [self._ledger.job(job.id) for job in jobs]
        if as_json:
            print(jobs_json(ends, self._ledger, self._path))
        else:
            print_films(films_of(ends, self._ledger))
        if code or any(job.state not in GOOD for job in ends):
            raise SystemExit(code or ToolError.exit_code)

    def _to_fetch(self, job: Job, folder: Path | None) -> Job:
        """The job, ready to be fetched, or saved: copied from where it is to the folder that it is asked for in."""
        place = folder and folder / Path(job.out).name
        if place and is_here(self._ledger, job):
            return bring(self._ledger, job, place)
        job = deciding.fetch_again(self._ledger, job)
        return bring(self._ledger, job, place) if place else job

    def _looked_for_again(self, jobs: Sequence[Job], *, named: bool) -> list[Job]:
        """The same, those in doubt looked up once more; where none is named, all of which that can be done."""
        if named:
            return [self._look_again(job) if job.state is State.DOUBTFUL else job for job in jobs]
        found = [*jobs]
        for job in self._ledger.jobs([State.DOUBTFUL]):
            try:
                if self._service_of(job.backend).looks_up:
                    found.append(self._look_again(job))
            except SetupError as error:
                told(f"note: {job.id} is doubtful still: {error.message}")
        return found

    def _look_again(self, job: Job) -> Job:
        return deciding.look_again(self._ledger, service_for(job, self._service_of), job)

    def adopt(self, names: Sequence[str]) -> None:
        """Take a task that a person found at the service for the job that lost it."""
        if len(names) != 2:
            raise UsageError("`jobs adopt` needs a job and the task's id at the service", hint="jobs adopt JOB TASK")
        job = self._job(names[0])
        deciding.adopt(self._ledger, service_for(job, self._service_of), job, names[1])
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
            if job.state is State.PLANNED:
                deciding.forget(self._ledger, job)
                tell(f"{job.id} isn't sent any more")
                continue
            service = service_for(job, self._service_of)
            if job.state is State.RUNNING and not service.cancels:
                raise UsageError(not_stopped(job.backend), hint=f"its film comes: kling-story jobs wait {job.id}")
            if job.state is State.RUNNING:
                sure(f"stop {job.id} at {job.backend}? It may be billed nevertheless:", yes)
            stops = deciding.cancel(self._ledger, service, job)
            said = "it will be stopped" if stops else "too late, it goes on"
            tell(f"{job.id}: {said}; how it ended: kling-story jobs wait {job.id}")

    def _named(self, names: Sequence[str], action: str) -> list[Job]:
        if not names:
            raise UsageError(f"`jobs {action}` needs a job", hint="kling-story jobs list names them")
        boards = action in ("show", "wait", "fetch")
        found = (self._of_board(name) if boards and is_board(name) else self._job(name) for name in names)
        return [*{job.id: job for job in found}.values()]

    def _of_board(self, name: str) -> Job:
        """The latest job of a storyboard's file."""
        found = deque(self._ledger.jobs(board=Path(name)), maxlen=1)
        if not found:
            raise UsageError(f"there is no job of `{name}` in `{self._path}`", hint="kling-story jobs list")
        return found[0]

    def _job(self, name: str) -> Job:
        if not self._path.is_file():
            raise UsageError(f"there is no job `{name}`: there is no ledger `{self._path}` yet")
        return self._ledger.job(name)
