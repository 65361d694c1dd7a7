"""A scene in which every key is set, every logger writes all it can, and nobody waits."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from paying import Time
from planting import BOARD, ENVIRONMENT, Scene, found

from kling_renderers.web import client
from kling_story.cli import progress
from kling_story.jobs.ledger import Ledger


@pytest.fixture
def scene(
    loopback: None,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[..., object],
) -> Iterator[Scene]:
    """All keys are set, every logger writes all it can, and nobody waits."""
    (tmp_path / "film.yaml").write_text(BOARD)
    (tmp_path / "temp").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    for name, secret in ENVIRONMENT.items():
        monkeypatch.setenv(name, secret)
    clock = Time()
    monkeypatch.setattr(Ledger.__init__, "__defaults__", (clock,))
    monkeypatch.setattr(progress, "nap", clock.later)
    monkeypatch.setattr(client, "TIMEOUT", httpx2.Timeout(0.3, connect=5.0))
    logs = io.StringIO()
    handler = logging.StreamHandler(logs)
    level = logging.root.level
    logging.root.addHandler(handler)
    logging.root.setLevel(logging.DEBUG)
    made = Scene(tmp_path, home, run)
    yield made
    logging.root.removeHandler(handler)
    logging.root.setLevel(level)
    made.look()
    made.keep("logs", logs.getvalue().encode())
    assert logs.getvalue()
    assert found(made.written) == []
