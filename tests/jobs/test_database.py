"""The ledger's file: made once, synced, told where it is broken or another's, and how it lies on shared disks."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from paying import Time, added

from kling_story.errors import SetupError
from kling_story.jobs.disks import is_shared
from kling_story.jobs.ledger import Ledger, Moved
from kling_story.jobs.migrations import MIGRATIONS


def test_a_later_version_s_ledger_is_left_alone(ledger: Ledger) -> None:
    """It says what to do, and not a byte is changed."""
    ledger.database._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    ledger.close()
    before = ledger.path.read_bytes()
    with pytest.raises(SetupError, match="written by a later kling-story"):
        Ledger(ledger.path)
    assert ledger.path.read_bytes() == before


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    """Another program's data, or bytes that are nothing."""
    theirs = tmp_path / "theirs.db"
    with sqlite3.connect(theirs) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"nothing that SQLite knows" * 100)
    for path, message in ((theirs, "is no ledger of kling-story"), (broken, "is broken: file is not a database")):
        before = path.read_bytes()
        with pytest.raises(SetupError, match=message):
            Ledger(path)
        assert path.read_bytes() == before
        assert not list(tmp_path.glob("*.db-*"))


def test_a_broken_page_is_told_and_nothing_is_lost(ledger: Ledger) -> None:
    """What the disk garbled is shown as that, with a way to go on."""
    for n in range(60):
        added(ledger, f"film {n} {'x' * 500}")
    ledger.close()
    whole = ledger.path.read_bytes()
    assert len(whole) > 100_000
    garbled = whole[:4096] + b"\xff" * (len(whole) - 4096)
    ledger.path.write_bytes(garbled)
    with pytest.raises(SetupError, match="is broken") as told, Ledger(ledger.path) as opened:
        list(opened.jobs())
    assert ".recover" in (told.value.hint or "")
    assert ledger.path.read_bytes() == garbled


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """In words."""
    (tmp_path / ".kling-story").write_text("x")
    with pytest.raises(Exception, match="is no folder: the ledger can't be in it"):
        Ledger(tmp_path / ".kling-story" / "ledger.db")


def test_it_is_on_the_disk_before_it_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written ahead, and every change synced: money is worth the wait."""
    monkeypatch.undo()  # the other tests don't wait for the disk
    with Ledger(tmp_path / "ledger.db") as ledger:
        ask = ledger.database.row
        assert [(ask(f"PRAGMA {name}") or [None])[0] for name in ("journal_mode", "synchronous")] == ["wal", 2]


@pytest.mark.parametrize(
    ("folder", "shared"),
    [("/mnt/team/films", True), ("/mnt/team films", True), ("/mnt/team/own/x", False), ("/films", False)],
)
def test_a_disk_that_other_machines_write_to_is_known(tmp_path: Path, folder: str, shared: bool) -> None:
    """By what is mounted where, the innermost last; where that can't be read it is held to be our own."""
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nfiler:/team /mnt/team nfs4 rw 0 0\n"
        "/dev/sdb1 /mnt/team/own ext4 rw 0 0\n//filer/x /mnt/team\\040films cifs rw 0 0\n"
    )
    assert is_shared(Path(folder), mounts) is shared
    assert not is_shared(Path(folder), tmp_path / "nothing")


def test_there_nothing_is_written_ahead(tmp_path: Path, clock: Time, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written ahead is shared in a machine's memory: another wouldn't see it, and would buy the film again."""
    path = tmp_path / "ledger.db"
    Ledger(path, clock).close()
    monkeypatch.setattr("kling_story.jobs.database.is_shared", lambda folder: True)
    with Ledger(path, clock) as one, Ledger(path, clock) as other:
        assert (one.database.row("PRAGMA journal_mode") or [None])[0] == "delete"
        job = added(one).job
        assert added(other) == (job, False)
        assert other.claim(job) is not None
        with pytest.raises(Moved):
            one.claim(job)
        assert not list(tmp_path.glob("*-wal"))
