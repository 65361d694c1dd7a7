"""Emulators: services played on this machine, to rehearse with. They are found by entry point, like backends.

An emulator is a class named under the entry point group ``kling_story.emulators`` that follows ``Emulation``.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from kling_story.backends import load
from kling_story.errors import StoryError, UsageError
from kling_story.plugins import names_offered, offered
from kling_story.remote import Connection

GROUP = "kling_story.emulators"


class Serving(NamedTuple):
    """How an emulator is served.

    ``scenario``: a name or a file. ``strict``: what the documents don't know is refused. ``advance``: time, poll or
    now; ``speed``: so many times the real one. ``short_side``: pixels of the films' shorter side.
    """

    host: str = "127.0.0.1"
    port: int = 4010
    scenario: str | None = None
    strict: bool = False
    advance: str = "time"
    speed: float = 20
    short_side: int = 480


@runtime_checkable
class Emulation(Protocol):
    """What an entry point names. ``backends``: those whose service it plays."""

    backends: tuple[str, ...]

    def scenarios(self) -> str:
        """The scenarios that come along, and how one of one's own is written."""
        ...

    def rehearsal(self, backend: str, scenario: str | Path | None = None) -> Connection:
        """How that backend reaches a service that begins now, inside this process, with a made-up key.

        Raises:
            UsageError: there is no such scenario.
            SetupError: it is none; MissingExtra: the films can't be drawn.
        """
        ...

    def serve(self, serving: Serving) -> None:
        """Serve on loopback until somebody stops it.

        Raises:
            UsageError: another host than this machine, a port that is taken, no such scenario.
        """
        ...


def emulation(name: str = "kling") -> Emulation:
    """The emulator of a name.

    Raises:
        UsageError: there is none.
        MissingExtra: it needs packages that aren't installed.
        SetupError: it fails to load.
    """
    offer = offered(GROUP, name)
    if offer is None:
        raise UsageError(f"no emulator is called `{name}`")
    made = load(offer, "the emulator")()
    if not isinstance(made, Emulation):
        raise UsageError(f"`{name}` is no emulator")
    return made


def played() -> tuple[str, ...]:
    """The backends whose services are played by the emulators that can be loaded."""
    found: list[str] = []
    for name in names_offered(GROUP):
        with contextlib.suppress(StoryError):
            found += emulation(name).backends
    return tuple(found)


def rehearsal(backend: str, scenario: str | Path | None = None) -> Connection:
    """How a backend reaches a service that is played for it, inside this process.

    Raises:
        UsageError: nobody plays its service, or there is no such scenario.
        MissingExtra, SetupError: as of ``emulation``.
    """
    played: list[str] = []
    for name in names_offered(GROUP):
        found = emulation(name)
        if backend in found.backends:
            return found.rehearsal(backend, scenario)
        played += found.backends
    hint = f"those of {', '.join(played)} are" if played else "no emulator is installed"
    raise UsageError(f"the service of `{backend}` isn't played by anybody", hint)
