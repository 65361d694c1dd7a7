"""Jobs driven to their films from the command line; Ctrl-C and SIGTERM leave everything in order."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence

from kling_story.cli import INTERRUPTED
from kling_story.cli.progress import Teller, TimeIsUp, every_call
from kling_story.cli.reaching import ServiceOf
from kling_story.cli.running import stop_cleanly, tell, tell_error
from kling_story.cli.telling import command, here, told
from kling_story.errors import StoryError, ToolError
from kling_story.jobs.deciding import fetch_again
from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Finish
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State

REHEARSED = Patience(poll=0.2, poll_most=1.0, first_wait=0.2, wait_most=2.0, place_most=1.0, grace=3.0)
"""The same at an emulator, where nobody has to wait as long."""

SOON = 24
"""Hours: a film that its service keeps for no longer is lost by whoever comes back another day."""

GOOD = frozenset({State.SAVED, State.RUNNING, State.READY, State.CANCELLED})
"""The states that a job may be left in."""


def drive(
    ledger: Ledger,
    service_of: ServiceOf,
    jobs: Sequence[Job],
    *,
    until_saved: bool,
    concurrency: int,
    rehearsal: bool = False,
    timeout: float | None = None,
    verbose: bool = False,
) -> int:
    """Go on with jobs and tell what happens: until their films are here, or until the services have taken them; for
    ``timeout`` seconds at most.

    Returns the exit code: 0; 4 where a job came to no good end, or time was up; where they were left for one reason,
    that reason's; 130 at Ctrl-C, 143 at SIGTERM.

    Raises:
        ToolError: the ledger can't be written.
    """
    stop_cleanly()
    for job in jobs:
        if until_saved and job.state is State.SAVED and not (job.file and ledger.whole(job.file).exists()):
            fetch_again(ledger, job)
    names = [job.id for job in jobs]
    if not names:
        return 0
    again = [job.id for job in map(ledger.job, names) if job.state is State.READY and job.saved is not None]
    teller = Teller(ledger, service_of, rehearsal=rehearsal, again=again, timeout=timeout)
    patience = REHEARSED if rehearsal else Patience()
    engine = Engine(ledger, service_of, limit=concurrency, tell=teller.event, sleep=teller.sleep, patience=patience)
    try:
        with every_call(verbose):
            finish = engine.run(names, until_taken=not until_saved)
    except (KeyboardInterrupt, SystemExit) as stop:
        teller.end()
        tell("interrupted")
        _tell_how_to_come_back(ledger, names, service_of, rehearsal=rehearsal)
        return stop.code if isinstance(stop, SystemExit) and isinstance(stop.code, int) else INTERRUPTED
    except TimeIsUp:
        teller.end()
        tell(f"not done after {timeout:g} s")
        _tell_how_to_come_back(ledger, names, service_of, rehearsal=rehearsal)
        return ToolError.exit_code
    finally:
        teller.end()
    ends = [ledger.job(name) for name in names]
    _tell_of_left(ledger, finish)
    if not until_saved:
        _tell_of_made(ledger, ends, service_of)
    _tell_of_sum(ends)
    codes = {error.exit_code for error in finish.left.values()}
    codes |= {ToolError.exit_code for job in ends if job.state not in GOOD and job.id not in finish.left}
    return next(iter(codes or {0})) if len(codes) < 2 else ToolError.exit_code


def not_stopped(backend: str) -> str:
    """That a service can't stop what it has begun."""
    return f"nothing can be cancelled at {backend}: a task that it took is made, and paid for"


def _tell_how_to_come_back(ledger: Ledger, names: Sequence[str], service_of: ServiceOf, *, rehearsal: bool) -> None:
    """What goes on without us, and the commands that go on with it."""
    if rehearsal:
        tell("the rehearsal's films are gone with it; nothing was paid")
        return
    jobs = [ledger.job(name) for name in names]
    going = [job for job in jobs if job.state in (State.RUNNING, State.READY)]
    if going:
        told("1 task goes on, and is paid for" if len(going) == 1 else f"{len(going)} tasks go on, and are paid for")
        for backend in dict.fromkeys(job.backend for job in going if job.state is State.RUNNING):
            theirs = [job.id for job in going if job.backend == backend]
            stop = f"to stop: {command(ledger, 'cancel', *theirs)}"
            told(f"  {stop if service_of(backend).cancels else not_stopped(backend)}")
        told(f"  to come back: {command(ledger, 'wait', *_ids(going))}")
    sending = [job for job in jobs if job.state is State.SENDING]
    if sending:
        told(f"{len(sending)} being sent just now: it isn't known whether the service took it")
        told(f"  to find out: {command(ledger, 'resume', *_ids(sending))}")
    unsent = [job for job in jobs if job.state is State.PLANNED]
    if unsent:
        told(f"{len(unsent)} not sent, and not paid")
        told(f"  to send: {command(ledger, 'resume', *_ids(unsent))}")
        told(f"  to drop: {command(ledger, 'cancel', *_ids(unsent))}")


def _tell_of_left(ledger: Ledger, finish: Finish) -> None:
    """Why jobs were left before their end; what holds for several of them is told once."""
    why: dict[tuple[str, str | None], list[str]] = {}
    for name, error in finish.left.items():
        why.setdefault((error.message, error.hint), []).append(name)
    for (message, hint), names in why.items():
        boards = ", ".join(f"{here(ledger.whole(ledger.job(name).board))} ({name})" for name in names)
        if any(ledger.job(name).rehearsal and ledger.job(name).task_id for name in names):
            hint = f"an emulator's tasks live as long as it runs; to drop it: {command(ledger, 'forget', *names)}"
        tell_error(StoryError(f"{boards}: {message}", hint))


def _tell_of_made(ledger: Ledger, jobs: Iterable[Job], service_of: ServiceOf) -> None:
    made = [job for job in jobs if job.state in (State.RUNNING, State.READY)]
    if made:
        for name in dict.fromkeys(job.backend for job in made):
            # Without a key the jobs were left, which is told already.
            with contextlib.suppress(StoryError):
                if (hours := service_of(name).keeps_hours) <= SOON:
                    told(f"{name} deletes a film {'an hour' if hours == 1 else f'{hours} hours'} after it was made")
        told(f"paid for, and being made. For the film{'s' if len(made) > 1 else ''}:")
        told(f"  {command(ledger, 'wait', *_ids(made))}")


def _tell_of_sum(jobs: Sequence[Job]) -> None:
    if len(jobs) > 1:
        counts = {state: sum(job.state is state for job in jobs) for state in State}
        tell(", ".join(f"{count} {state}" for state, count in counts.items() if count))


def _ids(jobs: Iterable[Job]) -> list[str]:
    return [job.id for job in jobs]
