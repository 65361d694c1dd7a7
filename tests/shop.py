"""A shop to buy in: the emulator behind the commands, a ledger of its own, a clock that nobody waits for."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from paying import Time

from kling_renderers.emulator import ADDRESS, API_KEY, FAL_KEY, Account, Emulator, EmulatorTransport, Pace, Scenario
from kling_story.backends import remote
from kling_story.cli import main
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.keys import Secret
from kling_story.remote import Connection, Remote

KEYS = {"kling": API_KEY, "kling-v1": API_KEY, "fal": FAL_KEY}
FILM = "version: 1\nshots:\n  - {duration: 2, prompt: Mei walks}\n  - {duration: 3, prompt: Mei runs}\n"
"""Five seconds, $0.42 at Kling."""
OTHER = FILM.replace("Mei runs", "Bo sleeps")
"""As long, of the same price."""


class Terminal(io.StringIO):
    """A person who has typed their answers already."""

    def isatty(self) -> bool:
        return True


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


class Shop:
    """``emulator``: who is asked. ``waits``: the seconds that were waited. ``on_nap``: told of each wait."""

    def __init__(
        self, folder: Path, clock: Time, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self.clock = clock
        self.waits: list[float] = []
        self.on_nap: Callable[[], None] = lambda: None
        self._capfd = capfd
        self._monkeypatch = monkeypatch
        self.plays()

    def plays(self, *rules: dict[str, Any], polls: int = 1, **account: Any) -> None:
        """A new service, in which this goes wrong."""
        scenario = Scenario.model_validate({"rules": list(rules)})
        self.emulator = Emulator(
            scenario, accounts=(Account(**account),), advance=Pace("poll", polls=polls), clock=self.clock, strict=True
        )

    def remote(self, name: str, connection: Connection | None = None) -> Remote:
        del connection
        wire = Connection(
            address=ADDRESS,
            key=Secret(KEYS[name]) if name in KEYS else Secret("a-key"),
            transport=EmulatorTransport(self.emulator),
            clock=self.clock,
        )
        return remote(name, wire)

    def nap(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.clock.later(seconds)
        self.on_nap()

    def board(self, name: str = "mei.yaml", text: str = FILM) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def submit(self, *words: str | Path, says: str | None = None) -> Ran:
        """``says``: what a person at a terminal types; None: nobody is there."""
        return self._run("submit", *words, says=says)

    def jobs(self, *words: str, says: str | None = None) -> Ran:
        return self._run("jobs", *words, says=says)

    def _run(self, *words: str | Path, says: str | None) -> Ran:
        self._capfd.readouterr()
        with self._monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["kling-story", *map(str, words)])
            patch.setattr(sys, "stdin", io.StringIO() if says is None else Terminal(says))
            if says is not None:
                patch.setattr(sys.stderr, "isatty", lambda: True)
            try:
                main()
                code: Any = 0
            except SystemExit as stop:
                code = stop.code or 0
            sys.stdout.flush()
        out, err = self._capfd.readouterr()
        return Ran(code, out, err)

    @property
    def rows(self) -> list[Job]:
        """What the ledger holds."""
        path = self.folder / ".kling-story" / "ledger.db"
        if not path.exists():
            return []
        with Ledger(path, self.clock) as ledger:
            return list(ledger.jobs())

    @property
    def films(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.mp4"))

    def sidecar(self, film: str) -> dict[str, Any]:
        said: dict[str, Any] = json.loads((self.folder / film).with_suffix(".json").read_text())
        return said

    @property
    def created(self) -> int:
        """How many films were asked for and taken."""
        return len(self.emulator.films)

    @property
    def calls(self) -> int:
        return self.emulator._calls
