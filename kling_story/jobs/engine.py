"""Drives jobs to their films, many at once in one thread, a step at a time.

Whatever ends it, the ledger is right: a step is in the ledger before the next is taken, tasks that are paid for go
on at the service, and the next run goes on from there.
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest

from kling_story.errors import StoryError, ToolError
from kling_story.jobs.agenda import Agenda
from kling_story.jobs.events import Event, Finish
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger, Moved
from kling_story.jobs.patience import Patience
from kling_story.jobs.services import service_for
from kling_story.jobs.states import HOLDING, OPEN, UNTAKEN, State
from kling_story.jobs.step import Counted, Desk, Step
from kling_story.jobs.steps import Steps
from kling_story.remote import Clock, Remote

_ACCOUNT = "account "
"""Before the name of an account, where it stands in the agenda in the place of its waiting jobs."""


@dataclass(slots=True)
class _Account:
    """The jobs of an account that wait for a place, in order, and the number of the entry of the agenda with which
    the first of them is tried.
    """

    waiting: deque[str] = field(default_factory=deque)
    turn: int = -1
    error: StoryError | None = None


class Engine:
    """Drives the jobs of a ledger.

    ``remote_of``: the service of a backend's name. ``limit``: the tasks that an account may have at once,
    or a function of the account; None for no limit. ``tell``: told what happens. ``clock`` and
    ``sleep``: the ledger's clock, and what waits by it. ``chance``: numbers from 0 to 1 that spread waits.
    """

    def __init__(
        self,
        ledger: Ledger,
        remote_of: Callable[[str], Remote],
        *,
        limit: Callable[[str], int | None] | int | None = None,
        tell: Callable[[Event], None] = lambda event: None,
        clock: Clock | None = None,
        sleep: Callable[[float], None] = time.sleep,
        patience: Patience = Patience(),  # noqa: B008 - it never changes
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._ledger = ledger
        self._remote_of = cache(remote_of)
        self._tell = tell
        self._clock = clock or ledger.clock
        self._sleep = sleep
        self._limit = limit if callable(limit) else lambda account: limit
        self._steps = Steps(
            Desk(ledger, patience, chance),
            self._limit,
            progress=lambda job, done, size: tell(Event(job, "bytes", done=done, size=size)),
            making=lambda job, what: tell(Event(job, "supply", what)),
        )
        self._watch_wait = patience.watch
        self._counted: dict[str, Counted] = {}
        self._accounts: dict[str, _Account] = {}
        self._agenda = Agenda(self._clock)
        self._known: set[str] = set()
        self._watched: set[str] = set()
        self._left: dict[str, StoryError] = {}
        self._untaken: set[str] = set()

    def run(self, jobs: Iterable[str], *, until_taken: bool = False) -> Finish:
        """Go on with jobs, by their ids, until each is at its end or nothing more can be done for it now; or
        ``until_taken``: until no call has to be made any more, and the films that are being made are left to be.

        Jobs of several runs take turns. A job that another process drives is watched, and gone on with when
        that has ended. Jobs that nobody drives and that hold the places that these wait for are gone on with, too.

        Raises:
            ToolError: the ledger can't be written.
        """
        ids = list(dict.fromkeys(jobs))
        self._left.clear()
        self._counted.clear()
        self._accounts.clear()
        self._known = set(ids)
        self._untaken = {name for name in ids if self._ledger.job(name).state in UNTAKEN}
        try:
            self._ledger.leases.take(ids)
            for job in self._in_turns(ids):
                self._agenda.put(job, self._clock())
            while self._agenda and (self._untaken or not until_taken):
                entry, wait = self._agenda.pop()
                if wait > 0:
                    self._sleep(wait)
                self._ledger.leases.beat()
                if entry.name.startswith(_ACCOUNT):
                    self._next_of(entry.name.removeprefix(_ACCOUNT), entry.number)
                else:
                    self._go_on(entry.name)
        finally:
            self._agenda.clear()
            self._ledger.leases.release()
        left = {name: error for name, error in self._left.items() if name in ids}
        return Finish({name: self._ledger.job(name).state for name in ids}, left)

    def step(self, job: Job) -> Step:
        """One step of a job whose lease is ours.

        Raises:
            Moved: another process changed it meanwhile.
        """
        counted = self._counted.setdefault(job.id, Counted())
        if (account := self._accounts.get(job.account)) and account.error is not None:
            return self._steps.stopped(job, account.error)
        try:
            remote = service_for(job, self._remote_of)
        except StoryError as error:
            return Step(job, why=error)
        return self._steps.step(remote, job, counted)

    def _go_on(self, name: str, *, first: bool = False) -> None:
        """``first``: its turn for a place has come."""
        job = self._ledger.job(name)
        if job.state in OPEN and job.lease != self._ledger.owner:
            if not self._ledger.leases.take([name]):
                self._watch(job)
                return
            job = self._ledger.job(name)
        if job.state not in OPEN:
            self._ended(job)
            return
        self._watched.discard(name)
        if job.state is State.PLANNED and not first and self._account(job.account).waiting:
            # Others wait already: it needn't be asked whether there is a place.
            self._account(job.account).waiting.append(name)
            return
        try:
            step = self.step(job)
        except Moved:
            # Whatever it is now is looked at anew.
            self._agenda.put(
                name, self._clock() + (0.0 if self._ledger.job(name).lease == self._ledger.owner else self._watch_wait)
            )
            return
        self._after(job, step)

    def _after(self, before: Job, step: Step) -> None:
        job = step.job
        if step.place and (full := self._full(job.account)):
            step = Step(job, why=full)
        if job.state is not before.state or (job.url, job.task_id) != (before.url, before.task_id):
            self._tell(Event(job, "moved", job.reason or ""))
        if before.state in HOLDING and job.state not in HOLDING and job.state is not State.PLANNED:
            self._open(job.account, self._clock())
        if job.state not in UNTAKEN or step.due is None:
            self._untaken.discard(job.id)
        if step.stops and step.why is not None and self._account(job.account).error is None:
            self._account(job.account).error = step.why
        if job.state not in OPEN:
            if step.why is not None:
                self._left[job.id] = step.why
            self._ended(job)
        elif step.due is None:
            why = step.why or ToolError("nothing more can be done for it now")
            self._left[job.id] = why
            self._tell(Event(job, "left", why.message, why.hint))
        else:
            if step.why is not None:
                seconds = max(0.0, step.due - self._clock())
                self._tell(Event(job, "waits", step.why.message, step.why.hint, seconds))
            if step.place:
                self._account(job.account).waiting.append(job.id)
                self._open(job.account, step.due)
            else:
                self._agenda.put(job.id, step.due)

    def _ended(self, job: Job) -> None:
        self._untaken.discard(job.id)
        self._counted.pop(job.id, None)
        if job.id in self._watched:
            self._watched.discard(job.id)
            self._tell(Event(job, "moved", job.reason or ""))

    def _watch(self, job: Job) -> None:
        if job.id not in self._watched:
            self._watched.add(job.id)
            self._untaken.discard(job.id)
            self._tell(Event(job, "watched", f"another process drives it ({job.lease})"))
        self._agenda.put(job.id, self._clock() + self._watch_wait)

    def _full(self, account: str) -> ToolError | None:
        """Why no place of an account will be free, where that is so. Jobs of earlier runs hold theirs until somebody
        asks for them: where nobody does, we do.
        """
        holders = list(self._ledger.jobs(HOLDING, account=account))
        leases = self._ledger.leases
        free = [job.id for job in holders if job.lease is None or not leases.live(job.lease)]
        for name in leases.take(free) - self._known if free else ():
            self._known.add(name)
            self._agenda.put(name, self._clock())
        stuck = [job.id for job in holders if job.id in self._left]
        limit = self._limit(account)
        if limit is None or len(stuck) < limit:
            return None
        return ToolError(
            f"as many tasks as may run at once are held to be running, and can't be asked for: {' '.join(stuck)}",
            hint="kling-story jobs show tells more; jobs forget gives a place back",
        )

    def _next_of(self, name: str, number: int) -> None:
        """The first of an account's waiting jobs is tried, and if it was sent the next."""
        account = self._account(name)
        if number != account.turn or not account.waiting:
            return
        job = account.waiting.popleft()
        waited = len(account.waiting)
        self._go_on(job, first=True)
        if len(account.waiting) > waited:
            # Still no place: it stays the first.
            account.waiting.rotate(1)
        elif account.waiting:
            self._open(name, self._clock())

    def _open(self, name: str, due: float) -> None:
        account = self._account(name)
        if account.waiting:
            account.turn = self._agenda.put(f"{_ACCOUNT}{name}", due)

    def _account(self, name: str) -> _Account:
        return self._accounts.setdefault(name, _Account())

    def _in_turns(self, ids: list[str]) -> Iterable[str]:
        runs: dict[str, list[str]] = {}
        for name in ids:
            runs.setdefault(self._ledger.job(name).run, []).append(name)
        return (name for turn in zip_longest(*runs.values()) for name in turn if name is not None)
