"""The ledger that a command means, from wherever it is given, and one that can't be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from shop import OTHER, Shop


def test_boards_of_two_ledgers_are_not_mixed(shop: Shop) -> None:
    """The second would be forgotten by its own."""
    shop.board("a/mei.yaml")
    shop.board("b/bo.yaml", OTHER)
    (shop.folder / "b" / ".git").mkdir()
    code, _, err = shop.submit("a/mei.yaml", "b/bo.yaml", "--yes")
    assert (code, shop.calls) == (2, 0)
    assert "have a ledger each" in err


def test_the_way_back_leads_to_the_ledger(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also from a folder that has another."""
    shop.board("b/bo.yaml")
    (shop.folder / "b" / ".git").mkdir()
    _, _, err = shop.submit("b/bo.yaml", "--yes")
    assert re.search(r"\n  cd b && kling-story jobs wait \w{6}\n$", err)
    monkeypatch.chdir(shop.folder / "b")
    assert shop.jobs("wait").out == f"{shop.folder / 'bo.take1.mp4'}\n"


def test_without_a_repository_it_is_found_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the folder of the command, and from that of the storyboard."""
    (shop.folder / ".git").rmdir()
    shop.board("films/mei.yaml")
    assert shop.submit("films/mei.yaml", "--yes").code == 0
    assert (shop.folder / ".kling-story" / "ledger.db").exists()
    monkeypatch.chdir(shop.folder / "films")
    code, _, err = shop.submit("mei.yaml", "--wait")
    assert (code, shop.created) == (0, 1)
    assert "being bought already" in err
    assert not Path(".kling-story").exists()


@pytest.mark.parametrize("broken", [b"SQLite format 3\0" + b"x" * 4096, b"no database at all, but long enough" * 40])
def test_a_broken_ledger_sends_nothing(shop: Shop, broken: bytes) -> None:
    """Told in words, exit 3, and left as it is."""
    shop.board()
    ledger = shop.folder / ".kling-story" / "ledger.db"
    ledger.parent.mkdir()
    ledger.write_bytes(broken)
    for words in (("--yes",), ("--dry-run",)):
        code, _, err = shop.submit("mei.yaml", *words)
        assert (code, shop.calls) == (3, 0)
        assert "ledger.db" in err
        assert "Traceback" not in err
    assert shop.jobs().code == 3
    assert ledger.read_bytes() == broken
