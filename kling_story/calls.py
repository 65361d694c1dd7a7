"""What becomes of a call to a service: a task, or trouble.

CallError                   shown as one message and a hint; ``code`` and ``status`` are the service's
├── Refused                 certain: nothing was made, nothing is billed, and asking again changes nothing
│   └── KeyRefused          the key isn't taken: no other call with it will be either
│       └── NotServed       the key is right, its account isn't served now: the same holds
├── Busy                    certain: nothing was made; may be asked again after ``wait`` seconds
│   ├── Unreachable         nothing was sent: no connection was made
│   └── SkewedClock         the signature's time isn't the service's: sign again with ``offset`` seconds added
└── InDoubt                 the call may have arrived and its answer is lost: look it up, don't repeat it
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from kling_story.errors import SetupError, ToolError


class CallError(ToolError):
    """A call that didn't bring what it was made for."""

    def __init__(
        self, message: str, hint: str | None = None, *, code: int | str | None = None, status: int | None = None
    ) -> None:
        super().__init__(message, hint)
        self.code = code
        self.status = status


class Refused(CallError):
    """Nothing was made, and asking again changes nothing.

    ``moderated``: it was refused for what the words or pictures hold.
    """

    moderated = False


class KeyRefused(Refused):
    """The key isn't taken."""

    exit_code = SetupError.exit_code


class NotServed(KeyRefused):
    """The key is right, and nobody is served with it now: there is no money, or its network isn't allowed."""

    exit_code = ToolError.exit_code


class Busy(CallError):
    """Nothing was made; it may be asked again after ``wait`` seconds, or when a task has ended.

    ``slots``: the account has as many tasks running as it may.
    """

    wait: float | None = None
    slots = False


class Unreachable(Busy):
    """Nothing was sent: no connection was made."""


class SkewedClock(Busy):
    """This machine's clock isn't the service's; ``offset`` is what to add to it, in seconds, where it is known."""

    offset: float | None = None


class InDoubt(CallError):
    """The call may have arrived, and its answer is lost."""


class TaskState(StrEnum):
    """How far a task is. ``UNKNOWN``: the service said a word that we don't know; it is asked again."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Charge(NamedTuple):
    """What the service says that it took: in its own units, in money, or both."""

    units: Decimal | None = None
    usd: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What a service says of a task.

    ``handle``: what it takes to ask again, kept in the ledger as JSON; no secret in it. An upload's may have
    ``until``: when the service deletes it, in seconds since 1970. ``said``: the
    service's own word for the state. ``reason``: why it failed. ``url``: the film, once it is done.
    ``seconds``: how long the service says the film is, as it wrote it. ``value``: the id of what was made,
    where the task makes an element or a voice. ``moderated``: it failed for what the words or pictures hold.
    """

    id: str
    state: TaskState
    handle: dict[str, str] = field(default_factory=dict)
    said: str = ""
    reason: str | None = None
    url: str | None = None
    seconds: str | None = None
    charge: Charge | None = None
    external_id: str | None = None
    value: str | None = None
    moderated: bool = False
