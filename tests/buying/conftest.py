"""A shop to buy in, whose services are played and whose clock nobody waits for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from paying import Time, without_waiting_for_disks
from shop import Shop

from kling_story.cli import progress, reaching
from kling_story.jobs.ledger import Ledger


@pytest.fixture
def shop(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shop:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KLING_STORY_LEDGER", raising=False)
    clock = Time()
    without_waiting_for_disks(monkeypatch)
    made = Shop(tmp_path, clock, capfd, monkeypatch)
    monkeypatch.setattr(reaching, "remote", made.remote)
    monkeypatch.setattr(reaching, "Ledger", partial(Ledger, clock=clock))
    monkeypatch.setattr(progress, "nap", made.nap)
    return made


@pytest.fixture
def running(shop: Shop) -> str:
    """A job that the service has taken."""
    shop.board()
    assert shop.submit("mei.yaml", "--yes").code == 0
    return shop.rows[0].id
