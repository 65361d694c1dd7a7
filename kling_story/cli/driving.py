"""Jobs driven to their films from the command line: what happens is told, and Ctrl-C leaves everything in order."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from kling_story.cli.moderation import suspected
from kling_story.cli.running import INTERRUPTED, paint, tell, tell_error
from kling_story.cli.telling import clock_time, cost_of, here, size_of
from kling_story.errors import ToolError
from kling_story.jobs.deciding import fetch_again
from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.remote import Remote

REHEARSED = Patience(poll=0.2, poll_most=1.0, first_wait=0.2, wait_most=2.0, place_most=1.0, grace=3.0)
"""The same at an emulator, where nobody has to wait as long."""

_GOOD = frozenset({State.SAVED, State.RUNNING, State.READY, State.CANCELLED})


def drive(
    ledger: Ledger,
    service_of: Callable[[str], Remote],
    jobs: Sequence[Job],
    *,
    until_saved: bool,
    concurrency: int,
    rehearsal: bool = False,
    verbose: bool = False,
) -> int:
    """Go on with jobs and tell what happens: until their films are here, or until the services have taken them.

    Returns the exit code: 0, or 4 where a job came to no good end.

    Raises:
        SystemExit: with 130, at Ctrl-C.
        ToolError: the ledger can't be written.
    """
    for job in jobs:
        if job.state is State.SAVED and not (job.file and ledger.whole(job.file).exists()):
            fetch_again(ledger, job)
    names = [job.id for job in jobs]
    if not names:
        return 0
    with _told(ledger, service_of) as teller, _every_call(verbose):
        patience = REHEARSED if rehearsal else Patience()
        engine = Engine(ledger, service_of, limit=concurrency, tell=teller.event, sleep=teller.sleep, patience=patience)
        try:
            finish = engine.run(names, until_taken=not until_saved)
        except KeyboardInterrupt:
            teller.end()
            _tell_of_interrupt(ledger, names, service_of, rehearsal=rehearsal)
            raise SystemExit(INTERRUPTED) from None
    for name, error in finish.left.items():
        tell_error(type(error)(f"{name}: {error.message}", error.hint) if type(error) is ToolError else error)
    ends = [ledger.job(name) for name in names]
    waiting = [job for job in ends if job.state in (State.RUNNING, State.READY)]
    if waiting and not until_saved:
        ids = " ".join(job.id for job in waiting)
        tell(f"paid for, and being made. For the film{'s' if len(waiting) > 1 else ''}: kling-story jobs wait {ids}")
    _tell_of_sum(ends)
    return 0 if all(job.state in _GOOD for job in ends) and not finish.left else ToolError.exit_code


def not_stopped(backend: str) -> str:
    """That a service can't stop what it has begun."""
    return f"nothing can be cancelled at {backend}: a task that it took is made, and paid for"


def _tell_of_interrupt(
    ledger: Ledger, names: Sequence[str], service_of: Callable[[str], Remote], *, rehearsal: bool
) -> None:
    """What goes on without us, and how to come back."""
    jobs = [ledger.job(name) for name in names]
    going = [job for job in jobs if job.state in (State.SENDING, State.RUNNING, State.READY)]
    unsent = [job for job in jobs if job.state is State.PLANNED]
    tell("interrupted")
    if rehearsal:
        tell("the rehearsal's films are gone with it; nothing was paid")
        return
    if going:
        one = len(going) == 1
        ids = " ".join(job.id for job in going)
        tell("1 task goes on at the service, and is paid" if one else f"{len(going)} tasks go on, and are paid")
        for backend in dict.fromkeys(job.backend for job in going):
            stops = service_of(backend).cancels
            theirs = " ".join(job.id for job in going if job.backend == backend)
            tell(f"  to stop: kling-story jobs cancel {theirs}" if stops else f"  {not_stopped(backend)}")
        tell(f"  to come back: kling-story jobs wait {ids}")
    if unsent:
        ids = " ".join(job.id for job in unsent)
        tell(f"{len(unsent)} not sent yet: kling-story jobs resume {ids}, or jobs cancel {ids}")


def _tell_of_sum(jobs: Sequence[Job]) -> None:
    if len(jobs) < 2:
        return
    counts = {state: sum(job.state is state for job in jobs) for state in State}
    tell(", ".join(f"{count} {state}" for state, count in counts.items() if count))


class _Teller:
    """Tells of events a line each; on a terminal one line below them shows what is waited for."""

    def __init__(self, ledger: Ledger, service_of: Callable[[str], Remote]) -> None:
        self._ledger = ledger
        self._service_of = service_of
        self._live = sys.stderr.isatty()
        self._running: dict[str, Job] = {}
        self._bytes = ""
        self._shown = False
        self._told: dict[str, str] = {}

    def event(self, event: Event) -> None:
        job = event.job
        if event.what == "bytes":
            whole = f" of {size_of(event.size)}" if event.size else ""
            self._bytes = f"{self._name(job)}: {size_of(event.done)}{whole}"
            self._show()
            return
        self._bytes = ""
        if job.state is State.RUNNING:
            self._running.setdefault(job.id, job)
        else:
            self._running.pop(job.id, None)
        line = self._line(event)
        # A service that is busy is busy every few seconds: it is told once.
        if line and self._told.get(job.id) != line:
            self._told[job.id] = line
            self.end()
            tell(line)
        if event.what == "moved" and job.moderated and job.state in (State.FAILED, State.REFUSED):
            for said in suspected(self._ledger.whole(job.board)):
                tell(f"  {said}")
        self._show()

    def sleep(self, seconds: float) -> None:
        """Wait, the line on the terminal kept alive."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._show()
            time.sleep(min(left, 1.0) if self._live else left)

    def end(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def _line(self, event: Event) -> str:
        job, about = event.job, f"{paint('1', self._name(event.job))} ({event.job.id})"
        if event.what == "moved":
            return f"{about}: {self._moved(job)}" if self._moved(job) else ""
        if event.what == "waits":
            when = f" in {event.seconds:.0f} s" if event.seconds and event.seconds >= 1 else ""
            return f"{about}: {event.message}; {'looked up' if job.state is State.SENDING else 'tried again'}{when}"
        if event.what == "supply":
            return f"{about}: making {event.message}"
        return f"{about}: {event.message}" if event.what == "watched" else ""

    def _name(self, job: Job) -> str:
        return here(self._ledger.whole(job.board))

    def _moved(self, job: Job) -> str:
        if job.state is State.RUNNING:
            return f"taken by {job.backend}, task {job.task_id}"
        if job.state is State.SAVED:
            remark = f" ({job.reason})" if job.reason else ""
            return f"{paint('32;1', 'saved')} {here(self._ledger.whole(job.file or ''))}, {cost_of(job)}{remark}"
        if job.state is State.READY:
            return "made; downloading"
        if job.state in (State.FAILED, State.REFUSED):
            billed = "" if job.is_charged else "; nothing was billed" if job.state is State.REFUSED else ""
            return f"{paint('31;1', str(job.state))}: {job.reason}{billed}"
        if job.state is State.DOUBTFUL:
            if self._service_of(job.backend).looks_up:
                next_step = f"kling-story jobs resume {job.id} looks it up once more"
            else:
                next_step = (
                    f"look at {job.backend} yourself: if the task is there, kling-story jobs adopt {job.id} TASK; "
                    f"if it isn't, kling-story jobs not-taken {job.id}"
                )
            return f"{paint('33;1', 'doubtful')}: {job.reason}; {next_step}"
        if job.state in (State.EXPIRED, State.CANCELLED):
            return f"{job.state}{f': {job.reason}' if job.reason else ''}"
        return ""

    def _show(self) -> None:
        if not self._live:
            return
        now = self._ledger.clock()
        waits = [f"{self._name(job)} {clock_time(now - (job.sent or now))}" for job in self._running.values()]
        more = f", {len(waits) - 3} more" if len(waits) > 3 else ""
        line = self._bytes or (f"being made: {', '.join(waits[:3])}{more}" if waits else "")
        self.end()
        if line:
            sys.stderr.write(line[:100])
            sys.stderr.flush()
            self._shown = True


@contextmanager
def _told(ledger: Ledger, service_of: Callable[[str], Remote]) -> Iterator[_Teller]:
    teller = _Teller(ledger, service_of)
    try:
        yield teller
    finally:
        teller.end()


@contextmanager
def _every_call(verbose: bool) -> Iterator[None]:
    """With ``--verbose``, a line for each call: what it was, and what came back; never its headers."""
    if not verbose:
        yield
        return
    log = logging.getLogger("kling_story.calls")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.addHandler(handler)
    level = log.level
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
