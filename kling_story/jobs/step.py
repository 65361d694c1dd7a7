"""A step of a job: what comes of one, and what all of them need.

A step keeps nothing that the ledger has to know; what it counts (tries, look-ups) is lost with the process and
counted anew by the next one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from kling_story.errors import StoryError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.remote import Busy, CallError, KeyRefused, NotServed, Refused, SkewedClock, Task

Result = TypeVar("Result")
_OUR_ID = re.compile(r"external[_ ]?(task)?[_ ]?id", re.IGNORECASE)


class Step(NamedTuple):
    """Where a job is after a step. ``due``: when the next one is, in seconds since 1970; None where nothing more
    is done for it now. ``why``: why it waits, or was left though it isn't at its end. ``place``: it waits for
    one of its account's places. ``stops``: nothing more can be done for any job of its account.
    """

    job: Job
    due: float | None = None
    why: StoryError | None = None
    place: bool = False
    stops: bool = False


@dataclass(slots=True)
class Counted:
    """What this process has tried of one job. ``bytes``: of its film that came at most. ``refused``: what a second
    call was refused for. ``task``: what the service made of it, and the ledger couldn't be told. ``looked``: whether
    the service was asked for a task that another ledger bought.
    """

    tries: int = 0
    polls: int = 0
    look_ups: int = 0
    supplies: dict[str, int] = field(default_factory=dict)
    gone: int = 0
    bytes: int = 0
    slots: int = 0
    remade: bool = False
    looked: bool = False
    refused: Refused | None = None
    task: Task | None = None


class Desk:
    """What every step has at hand. ``chance``: numbers from 0 to 1 that spread waits."""

    def __init__(self, ledger: Ledger, patience: Patience, chance: Callable[[], float]) -> None:
        self.ledger = ledger
        self.patience = patience
        self.chance = chance

    @property
    def now(self) -> float:
        return self.ledger.clock()

    def signed(self, call: Callable[[], Result]) -> Result:
        """A call, made once more where only its time was wrong: the backend signs the next by the service's clock."""
        try:
            return call()
        except SkewedClock:
            return call()

    def again(self, job: Job, counted: Counted, error: StoryError, most: int) -> Step:
        """The same once more in a while, ``most`` times at most."""
        counted.tries += 1
        wait = error.wait if isinstance(error, Busy) else None
        due = self.now + self.patience.backoff(counted.tries - 1, self.chance, wait)
        return Step(job, due if counted.tries < most else None, error)

    def later(self, tries: int) -> float:
        """When something that isn't known yet is asked for once more."""
        return self.now + self.patience.backoff(tries + 1, lambda: 1.0)

    def closed(self, job: Job, error: StoryError) -> Step:
        """Nothing more can be done with this key. An order of which nothing else was ever sent has nobody to wait for:
        with another key it is another account's.
        """
        wrong = isinstance(error, KeyRefused) and not isinstance(error, NotServed)
        if wrong and job.state is State.PLANNED and job.sends <= 1:
            job = self.ledger.move(job, State.REFUSED, reason="the key wasn't taken")
        return Step(job, why=error, stops=True)

    def refuse(self, job: Job, reason: str, error: Refused | None = None) -> Step:
        moderated = error.moderated if error else False
        code = code_of(error) if error else None
        return Step(self.ledger.move(job, State.REFUSED, reason=reason, code=code, moderated=moderated))


def code_of(error: CallError) -> str | None:
    """The service's code as the ledger keeps it."""
    return None if error.code is None else str(error.code)


def is_taken(error: CallError, external_id: str) -> bool:
    """Whether a call is refused because our own id was used before (no document has the words of it)."""
    return external_id in error.message or _OUR_ID.search(error.message) is not None
