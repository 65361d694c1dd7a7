"""The same with Kling's own backend and the emulator behind it: dying at each exchange and at some of the writes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
from dying import FatalLedger, Fate, Killed
from paying import Time

from kling_renderers.emulator import API_KEY, Emulator, EmulatorTransport, Pace, Scenario
from kling_renderers.kling import KlingBackend
from kling_story.jobs.engine import Engine
from kling_story.jobs.orders import order
from kling_story.jobs.states import OPEN
from kling_story.keys import Secret
from kling_story.profiles import profile
from kling_story.reference.example_files import png
from kling_story.remote import Connection
from kling_story.storyboard import Storyboard

LOST: dict[str, Any] = {"on": "create", "nth": "every 2", "then": {"answer": "lost"}}
TROUBLES: dict[str, list[dict[str, Any]]] = {
    "plain": [],
    "lost": [LOST, {"on": "element", "nth": 1, "then": {"answer": "lost"}}],
    "down": [
        {"on": "create", "nth": 1, "then": {"code": 5001}},
        {"on": "query", "nth": "every 3", "then": {"status": 502}},
    ],
    "broken": [
        {"on": "download", "nth": 1, "then": {"cut": 200}},
        {"on": "download", "nth": 2, "then": {"content": "html"}},
    ],
}


class FatalTransport(httpx2.BaseTransport):
    """The emulator, whose caller may die before and after each exchange."""

    def __init__(self, emulator: Emulator, fate: Fate) -> None:
        self._emulator = EmulatorTransport(emulator)
        self._fate = fate

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self._fate("before a call")
        response = self._emulator.handle_request(request)
        self._fate("after a call")
        return response


def live(root: Path, clock: Time, emulator: Emulator, fate: Fate) -> None:
    """One process: two films with one element between them, ordered unless they are, and driven to their end."""
    connection = Connection(emulator.address, Secret(API_KEY), transport=FatalTransport(emulator, fate), clock=clock)
    backend, found = KlingBackend(connection), profile("kling", "kling-3.0")
    assert found is not None
    with suppress(Killed), FatalLedger(root / ".kling-story" / "ledger.db", clock, fate) as ledger:
        run = ledger.begin()
        for n in range(2):
            board = Storyboard.model_validate(
                {
                    "model": "kling-3.0",
                    "start_frame": "front.png",
                    "elements": {"Mei": {"description": "a courier", "images": ["front.png", "front.png"]}},
                    "shots": [{"duration": 3, "prompt": f"@Mei runs, film {n}"}],
                }
            ).in_folder(root)
            path = root / f"film-{n}.yaml"
            what, out = order(board, path, found), root / "out" / f"film-{n}.mp4"
            ledger.add(what, run=run, backend="kling", account=backend.account, out=out)
        Engine(ledger, lambda name: backend, limit=1, sleep=clock.later).run([job.id for job in ledger.jobs(OPEN)])


@pytest.mark.parametrize("trouble", TROUBLES)
def test_one_film_each_however_it_dies(trouble: str, tmp_path: Path) -> None:
    """By the service's own books."""
    fate = Fate()
    for at in (None, *range(1, 200, 6)):
        if at is not None and at > fate.moments:
            break
        root, clock = tmp_path / str(at), Time()
        root.mkdir()
        (root / "front.png").write_bytes(png(600, 600))
        scenario = Scenario.model_validate({"title": trouble, "rules": TROUBLES[trouble]})
        emulator = Emulator(scenario, advance=Pace("poll", polls=1), clock=clock)
        live(root, clock, emulator, fate if at is None else Fate(at))
        live(root, clock, emulator, Fate())
        films = emulator.films
        assert len(films) == len({film.external_id for film in films}) == len(emulator.billed) == 2, at
        assert len([task for task in emulator.tasks if not task.is_film]) == 1, at
        names = sorted(path.name for path in (root / "out").iterdir())
        assert names == [f"film-{n}.take1.{kind}" for n in range(2) for kind in ("json", "mp4")], at
