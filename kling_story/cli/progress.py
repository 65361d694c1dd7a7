"""What happens to jobs, told as it happens: a line each, and on a terminal one below them that lives."""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from kling_story.cli.moderation import suspected
from kling_story.cli.reaching import ServiceOf
from kling_story.cli.telling import WIDEST, clock_time, command, cost_of, here, paid_for, screen_width, size_of, told
from kling_story.errors import StoryError
from kling_story.jobs.events import Event
from kling_story.jobs.job import BOUGHT_BEFORE, Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.reports.columns import columns, fit

nap: Callable[[float], None] = time.sleep
"""What waiting is done with."""

MINUTE = 60.0
"""Seconds after which whoever reads a pipe is told that it goes on."""
OFTEN = 0.1
"""Seconds between two pictures of a download."""

_NUMBER = re.compile(r"\d+")
_COLOURS = {State.SAVED: "32;1", State.FAILED: "31;1", State.REFUSED: "31;1", State.DOUBTFUL: "33;1"}


def tell_state(
    job: Job, ledger: Ledger, service_of: ServiceOf, *, rehearsal: bool = False, again: bool = False
) -> None:
    """Effect: what a job is now is told, and what a person may do about it. ``rehearsal``: nobody can come back to
    it. ``again``: its film was here before.
    """
    name = fit(here(ledger.whole(job.board)))
    if said := _state_words(job, ledger, again=again):
        told(f"{name} ({job.id}): {said}", {name: "1", str(job.state): _COLOURS.get(job.state, "0")})
    if job.state is State.DOUBTFUL and not rehearsal:
        for line in ways_out(job, ledger, service_of):
            told(f"  {line}")
    if job.moderated and job.state in (State.FAILED, State.REFUSED):
        for line in suspected(ledger.whole(job.board)):
            told(f"  {line}")


def _state_words(job: Job, ledger: Ledger, *, again: bool = False) -> str:
    why = f": {job.reason}" if job.reason else ""
    if job.state is State.RUNNING:
        before = f" ({job.reason})" if job.reason == BOUGHT_BEFORE else ""
        return f"taken by {job.backend}, task {job.task_id}{before}"
    if job.state is State.READY:
        return "made; downloading"
    if job.state is State.SAVED:
        remark = f" ({job.reason})" if job.reason and job.reason != BOUGHT_BEFORE else ""
        return f"saved {here(ledger.whole(job.file or ''))}, {paid_for(job, again=again)}{remark}"
    if job.state is State.REFUSED:
        return f"refused{why}; nothing was billed"
    if job.state is State.FAILED:
        return f"failed{why}; {_billed(job)}"
    if job.state in (State.DOUBTFUL, State.EXPIRED, State.CANCELLED, State.FORGOTTEN):
        return f"{job.state}{why}"
    return ""


def _billed(job: Job) -> str:
    """What a film that failed cost, as far as that is known."""
    if job.rehearsal:
        return "nothing was spent"
    return f"{cost_of(job)} was billed" if job.is_charged else "no charge was reported"


def ways_out(job: Job, ledger: Ledger, service_of: ServiceOf) -> Iterator[str]:
    """What a person can do about a job of which nobody knows whether it was taken, a line each."""
    try:
        looks_up = service_of(job.backend).looks_up
    except StoryError:
        looks_up = True
    if looks_up:
        yield f"to look it up once more: {command(ledger, 'resume', job.id)}"
        return
    yield f"look at {job.backend} yourself. If the task is there: {command(ledger, 'adopt', job.id, 'TASK')}"
    yield f"if it isn't: {command(ledger, 'not-taken', job.id)}"


class TimeIsUp(Exception):
    """Nobody waits any longer."""


class Teller:
    """Tells of events a line each; on a terminal one line below them shows what is waited for.

    ``rehearsal``: nobody can come back to these jobs. ``again``: those whose films were here before.
    ``timeout``: seconds after which nobody waits any more.
    """

    def __init__(
        self,
        ledger: Ledger,
        service_of: ServiceOf,
        *,
        rehearsal: bool = False,
        again: Collection[str] = (),
        timeout: float | None = None,
    ) -> None:
        self._ledger = ledger
        self._service_of = service_of
        self._rehearsal = rehearsal
        self._again = again
        self._until = None if timeout is None else ledger.clock() + timeout
        self._told_at = ledger.clock()
        self._live = sys.stderr.isatty()
        self._running: dict[str, Job] = {}
        self._bytes = ""
        self._bytes_at = 0.0
        self._shown = False
        self._said: dict[str, str] = {}

    def event(self, event: Event) -> None:
        job = event.job
        if event.what == "bytes":
            self._left()
            self._download(event)
            return
        self._told_at = self._ledger.clock()
        self._bytes = ""
        if job.state is State.RUNNING:
            self._running.setdefault(job.id, job)
        else:
            self._running.pop(job.id, None)
        if event.what == "moved":
            self._said.pop(job.id, None)
            self.end()
            again = job.id in self._again
            tell_state(job, self._ledger, self._service_of, rehearsal=self._rehearsal, again=again)
        # A service that is busy is busy every few seconds: it is told once, whatever the waits and requests are.
        elif (said := _event_words(event)) and self._said.get(job.id) != (same := _NUMBER.sub("", event.message)):
            self._said[job.id] = same
            self.end()
            told(f"{self._name(job)} ({job.id}): {said}", {self._name(job): "1"})
        self._show()

    def sleep(self, seconds: float) -> None:
        """Wait, the line on the terminal kept alive; in a pipe there is one each minute.

        Raises:
            TimeIsUp: for as long as is waited at most.
        """
        while seconds > 0:
            self._show()
            some = min(seconds, self._left(), 1.0 if self._live else self._told_at + MINUTE - self._ledger.clock())
            nap(max(some, 0.0))
            seconds -= max(some, 0.0)
            self._tell_of_time()
        self._left()

    def _left(self) -> float:
        """Seconds until time is up."""
        left = float("inf") if self._until is None else self._until - self._ledger.clock()
        if left <= 0:
            raise TimeIsUp
        return left

    def _tell_of_time(self) -> None:
        now = self._ledger.clock()
        if not 0 <= now - self._told_at < MINUTE:
            self._told_at = now
            if not self._live:
                told(self._waits() or "waiting")

    def end(self) -> None:
        """Effect: the living line is gone."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def _download(self, event: Event) -> None:
        now = time.monotonic()
        if self._live and (now - self._bytes_at >= OFTEN or event.done == event.size):
            whole = f" of {size_of(event.size)}" if event.size else ""
            self._bytes, self._bytes_at = f"{self._name(event.job)}: {size_of(event.done)}{whole}", now
            self._show()

    def _name(self, job: Job) -> str:
        return fit(here(self._ledger.whole(job.board)))

    def _waits(self) -> str:
        """What is waited for, and for how long."""
        now = self._ledger.clock()
        waits = [f"{self._name(job)} {clock_time(now - (job.sent or now))}" for job in self._running.values()]
        more = f", {len(waits) - 3} more" if len(waits) > 3 else ""
        return f"being made: {', '.join(waits[:3])}{more}" if waits else ""

    def _show(self) -> None:
        if not self._live:
            return
        line = self._bytes or self._waits()
        self.end()
        # What is wider than the terminal couldn't be cleared away again.
        while columns(line) >= min(screen_width() or 80, WIDEST):
            line = line[:-2]
        if line:
            sys.stderr.write(line)
            sys.stderr.flush()
            self._shown = True


def _event_words(event: Event) -> str:
    if event.what == "waits":
        when = f" in {event.seconds:.0f} s" if event.seconds and event.seconds >= 1 else ""
        return f"{event.message}; {'looked up' if event.job.state is State.SENDING else 'tried again'}{when}"
    if event.what == "supply":
        return f"making {event.message}"
    return event.message if event.what == "watched" else ""


class _Harmless(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return fit(super().format(record))


@contextmanager
def every_call(wanted: bool) -> Iterator[None]:
    """With ``--verbose``, a line for each call: what it was, and what came back; never its headers."""
    if not wanted:
        yield
        return
    log = logging.getLogger("kling_story.calls")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Harmless("%(message)s"))
    log.addHandler(handler)
    level = log.level
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
