"""What the benchmarks of the ledger share: an emulator in a process of its own on loopback, and a process that submits.

It is no benchmark itself.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "renderers"), str(ROOT / "tests")]

import httpx2  # noqa: E402 — after the path is set
from dying import FatalLedger, Fate  # noqa: E402 — it lies beside the tests, which no package holds

from kling_renderers.emulator import API_KEY, FAL_KEY, Account, Emulator, Pace, Scenario  # noqa: E402
from kling_renderers.fal.backend import Fal  # noqa: E402
from kling_renderers.kling import KlingBackend, KlingV1Backend  # noqa: E402
from kling_story.jobs.engine import Engine  # noqa: E402
from kling_story.jobs.orders import order  # noqa: E402
from kling_story.jobs.patience import Patience  # noqa: E402
from kling_story.keys import Secret  # noqa: E402
from kling_story.profiles import profile  # noqa: E402
from kling_story.reference.example_files import box, film, png  # noqa: E402
from kling_story.remote import Connection, Remote  # noqa: E402
from kling_story.storyboard import Storyboard  # noqa: E402

BACKENDS: dict[str, tuple[Callable[[Connection], Remote], str]] = {
    "kling": (KlingBackend, API_KEY),
    "kling-v1": (KlingV1Backend, API_KEY),
    "fal": (Fal, FAL_KEY),
}
SILENCE = {"connect": 5.0, "read": 0.5, "write": 5.0, "pool": 5.0}
"""Seconds; a service that never answers isn't waited for a minute."""


def films(asked: Any, seconds: int) -> bytes:
    """Films of headers, and 24 kB that nobody plays, so that they come in pieces."""
    return film(seconds) + box(b"free", bytes(24_000))


class Service:
    """An emulator in a process of its own. ``play`` begins a new one at the same address."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("fork")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        self.address: str = self._line.recv()

    def play(self, scenario: dict[str, Any] | None = None, concurrency: int | None = 5) -> None:
        self._line.send((scenario, concurrency))
        self._line.recv()

    def told(self) -> list[dict[str, Any]]:
        """Every task that there is: its id, our own, what it makes, whether it was billed, and its times."""
        self._line.send(None)
        found: list[dict[str, Any]] = self._line.recv()
        return found

    def end(self) -> None:
        self._process.kill()
        self._process.join()


def _serve(line: Any) -> None:
    from kling_renderers.emulator.server import Server, bound

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    listening = bound("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"

    def new(scenario: dict[str, Any] | None, concurrency: int | None) -> Emulator:
        read = Scenario.model_validate({"title": "chaos", **(scenario or {})})
        account = Account(concurrency=concurrency, pack=Decimal(10**9))
        pace = Pace("poll", polls=1)
        return Emulator(read, accounts=[account], advance=pace, films=films, address=address)

    playing = new(None, 5)
    server = Server(playing, listening.getsockname()[1])
    application = server.config.app

    def listen() -> None:
        while True:
            asked = line.recv()
            if asked is None:
                line.send(_told(application._emulator))
            else:
                application._emulator = new(*asked)
                line.send("ready")

    threading.Thread(target=listen, daemon=True).start()
    line.send(address)
    server.run(sockets=[listening])


def _told(emulator: Emulator) -> list[dict[str, Any]]:
    billed = {bill.task_id for bill in emulator.billed}
    return [
        {
            "id": task.id,
            "external_id": task.external_id,
            "is_film": task.is_film,
            "billed": task.id in billed,
            "created": task.created,
            "updated": task.updated,
            "ended": task.ended,
        }
        for task in emulator.tasks
    ]


class Quick:
    """A clock that jumps instead of waiting."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self._ahead

    def sleep(self, seconds: float) -> None:
        self._ahead += seconds


class FatalTransport(httpx2.BaseTransport):
    """The network, its process dying before or after an exchange."""

    def __init__(self, fate: Fate) -> None:
        self._fate = fate
        self._network = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.extensions = {**request.extensions, "timeout": SILENCE}
        self._fate("before a call")
        response = self._network.handle_request(request)
        self._fate("after a call")
        return response


class Work(NamedTuple):
    """What a process submits. ``folder`` holds the boards' pictures, the ledger and the films. ``first``: the number
    of the first board.
    """

    folder: Path
    address: str
    backend: str = "kling"
    boards: int = 2
    first: int = 0
    limit: int = 1
    element: bool = True

    @property
    def ledger(self) -> Path:
        return self.folder / ".kling-story" / "ledger.db"


def submit(work: Work, fate: Fate, *, clock: Any = None, patience: Patience = Patience()) -> int:  # noqa: B008
    """Order every board that isn't ordered yet, and drive all of them to their end; how many moments there were."""
    clock = clock or Quick()
    make, key = BACKENDS[work.backend]
    remote = make(Connection(work.address, Secret(key), transport=FatalTransport(fate)))
    ledger = FatalLedger(work.ledger, clock, fate)
    run = ledger.begin()
    names = []
    for board, path in _boards(work):
        found = profile(work.backend, board.model)
        assert found is not None
        out = work.folder / "out" / f"{path.stem}.mp4"
        what = order(board, path, found)
        names.append(ledger.add(what, run=run, backend=work.backend, account=remote.account, out=out).job.id)
    engine = Engine(ledger, lambda name: remote, limit=work.limit, sleep=clock.sleep, patience=patience)
    engine.run(names)
    ledger.close()
    return fate.moments


def _boards(work: Work) -> Sequence[tuple[Storyboard, Path]]:
    if work.element and not (work.folder / "front.png").exists():
        for name in ("front.png", "side.png"):
            # Whole or not at all: this process may die as well.
            (work.folder / f".{name}").write_bytes(png(600, 600))
            os.replace(work.folder / f".{name}", work.folder / name)
    mei = {
        "start_frame": "front.png",
        "elements": {"Mei": {"description": "a courier", "images": ["front.png", "side.png"]}},
    }
    boards = []
    for n in range(work.first, work.first + work.boards):
        shots = [{"duration": 3, "prompt": f"{'@Mei' if work.element else 'Somebody'} runs, film {n}"}]
        data: dict[str, Any] = {"model": "kling-3.0", "shots": shots, **(mei if work.element else {"aspect": "16:9"})}
        path = work.folder / f"film-{n}.yaml"
        boards.append((Storyboard.model_validate(data).in_folder(work.folder), path))
    return boards


def in_process(work: Work, fate: Fate, *, kill_after: float | None = None) -> bool:
    """Submit in a process of its own: whether it came to its end. ``kill_after``: seconds until it is killed."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            submit(work, fate)
            code = 0
        except BaseException as error:
            (work.folder / "trouble.txt").write_text(repr(error))
        finally:
            os._exit(code)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise AssertionError((work.folder / "trouble.txt").read_text())
    return os.WIFEXITED(status)


def kill_me() -> None:
    """As the system kills: nothing is tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(60)
