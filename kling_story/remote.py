"""An API that makes films for money: what a backend of one does, and what it is asked for.

A backend makes calls and says truthfully what became of each; it keeps nothing, waits for nothing and
repeats nothing. When to call, and whether a call may be made again, is the ledger's business
(``kling_story.jobs``).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, runtime_checkable

from kling_story.calls import (
    Busy,
    CallError,
    Charge,
    InDoubt,
    KeyRefused,
    NotServed,
    Refused,
    SkewedClock,
    Task,
    TaskState,
    Unreachable,
)
from kling_story.dialects.request import Request
from kling_story.keys import Secret
from kling_story.storyboard import Element

__all__ = [
    "Busy",
    "CallError",
    "Charge",
    "Chooser",
    "Clock",
    "Connection",
    "Download",
    "Finder",
    "InDoubt",
    "Keeper",
    "Kept",
    "KeyRefused",
    "NotServed",
    "Refused",
    "Remote",
    "Said",
    "SkewedClock",
    "Supply",
    "Task",
    "TaskState",
    "Unreachable",
]

Clock = Callable[[], float]
"""Seconds since 1970."""


class Supply(NamedTuple):
    """What has to be at the service before a film can be asked for.

    ``kind`` and ``name`` as in its token. ``hash``: of all that it is made from, the bytes of its files
    among them: what has the same hash at the same account needn't be made again. ``files``: the files it
    is made from, whole paths; addresses stay in ``element``. ``element``: of an element, or of the voice.
    """

    token: str
    kind: Literal["file", "element", "voice"]
    name: str
    hash: str
    files: tuple[Path, ...] = ()
    element: Element | None = None


class Download(NamedTuple):
    """A file on its way: ``start`` is the byte its ``chunks`` begin with (0 when the service can't go on from
    where we asked), ``size`` the bytes of the whole, where it says so.
    """

    start: int
    size: int | None
    chunks: Iterator[bytes]


class Kept(NamedTuple):
    """An element or a voice that a service keeps for the account. ``made``: when, in seconds since 1970."""

    id: str
    name: str
    about: str = ""
    made: float | None = None


class Said(NamedTuple):
    """One line of what `doctor` says: ``well`` None is a remark."""

    what: str
    well: bool | None
    detail: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """How a backend reaches its service. Every backend of one is made from it alone: ``Backend(connection)``.

    ``address``: another than the service's own, an emulator's. ``key``: another than the environment's.
    ``region``: ``global`` or ``china``. ``transport``: an httpx2 transport that stands in for the network.
    ``clock``: what a signature's time is read from.
    """

    address: str | None = None
    key: Secret | None = None
    region: str | None = None
    transport: Any = None
    clock: Clock = time.time


@runtime_checkable
class Remote(Protocol):
    """A service that makes films for money.

    ``name`` is the backend's and the target's of its profiles. ``account`` tells accounts apart (a hash of
    the service's address and the key) and gives nothing away. ``looks_up``: whether a task can be found by
    the caller's own id. ``cancels``: whether a task can be stopped. ``keeps_hours``: how long the service
    keeps a film.
    """

    name: str
    account: str
    looks_up: bool
    cancels: bool
    keeps_hours: int

    def create(self, request: Request, external_id: str) -> Task:
        """Ask for a film: one call, never repeated. ``request`` has no tokens in it any more.

        Raises:
            Refused, Busy, InDoubt
            SetupError: nothing was sent, for want of a key that can be.
        """
        ...

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Task | None:
        """The task that has this id of ours, or None where there is none: never a guess.

        ``sent_at``: when it was asked for, in seconds since 1970.

        Raises:
            Busy, InDoubt, Refused: it can't be said.
        """
        ...

    def task(self, handle: dict[str, str]) -> Task:
        """How far a task is.

        Raises:
            Busy, InDoubt, Refused
        """
        ...

    def cancel(self, handle: dict[str, str]) -> bool:
        """Ask for a task to be stopped: whether it will be.

        Raises:
            Busy, InDoubt, Refused: among them that this service stops nothing.
        """
        ...

    def download(self, url: str, start: int = 0) -> AbstractContextManager[Download]:
        """A file of the service, from byte ``start`` on. The key isn't sent to foreign hosts.

        Raises:
            Busy, Refused
        """
        ...

    def inline(self, supply: Supply) -> str | None:
        """What stands in the request for a supply that needs no call of its own (base64, an id that the
        author gave); None where ``make`` has to be asked.
        """
        ...

    def make(self, supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        """Upload a file, or make an element or a voice. ``values`` holds what earlier supplies became, by token.

        Raises:
            Refused, Busy, InDoubt
        """
        ...

    def made(self, supply: Supply, external_id: str, handle: dict[str, str] | None) -> Task | None:
        """How far a supply is, by its handle or, where that was lost, by our own id; None where there is none.

        Raises:
            Busy, InDoubt, Refused
        """
        ...

    def examine(self) -> Iterator[Said]:
        """What `doctor` says of key, clock, address and account. Makes no call that costs anything."""
        ...


@runtime_checkable
class Keeper(Protocol):
    """A service that keeps elements and voices from one film to the next. All calls raise Refused, Busy."""

    def elements(self) -> Iterator[Kept]:
        """The account's own elements."""
        ...

    def delete_element(self, id: str) -> None: ...

    def voices(self) -> Iterator[Kept]:
        """The account's own voices."""
        ...

    def delete_voice(self, id: str) -> None: ...


@runtime_checkable
class Finder(Protocol):
    """A service whose tasks need more than their id to be asked for: `{"id": ...}` does elsewhere."""

    def handle(self, task_id: str, request_path: str) -> dict[str, str]:
        """The handle of a task that somebody found there. ``request_path``: of the call that made it."""
        ...


@runtime_checkable
class Chooser(Protocol):
    """A service that doesn't take every supply, which is certain without asking it."""

    def refused(self, supply: Supply) -> Refused | None:
        """Why a supply can't be made there; None where it may be. No call is made."""
        ...
