"""What the cache is made of: bounded, tidied, shared by processes that may be killed; files known by their bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from kling_renderers.animatic.coding.shelf import PLACE, Shelf
from kling_renderers.animatic.files import hash_of

BOARD = """
title: Three
elements: {Mei: {}}
shots:
  - {prompt: "@Mei runs", duration: 2, camera: truck left}
  - {prompt: "@Mei waits", duration: 2, size: close-up}
  - {prompt: "@Mei goes", duration: 2, camera: orbit}
"""


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def test_is_bounded_and_forgets_what_was_not_used(tmp_path):
    """Within its bytes it keeps what was used last."""
    shelf, data = Shelf(tmp_path, most=16 * 5000), b"x" * 900
    for number in range(40):
        shelf.keep(f"a{number:02}", data)
        os.utime(tmp_path / "a" / f"a{number:02}", (number, number))
        assert shelf.find("a00") == data
    assert sum(path.stat().st_size for path in kept(tmp_path)) <= 5000
    assert shelf.find("a39") == data
    assert shelf.find("a20") is None


def test_clears_away_what_a_killed_process_left(tmp_path):
    """Unfinished files go when nobody can be writing to them any more."""
    shelf = Shelf(tmp_path)
    shelf.keep("aa", b"one")
    for name, age in (("old.part", 7200), ("new.part", 5)):
        (tmp_path / "a" / name).write_bytes(b"half")
        os.utime(tmp_path / "a" / name, (time.time() - age,) * 2)
    shelf.keep("ab", b"two")
    assert [path.name for path in kept(tmp_path)] == ["aa", "ab", "new.part"]


RENDERS = """
import os, signal, sys
from kling_renderers.animatic.coding import shelf
from kling_story import render

moment, board, out = sys.argv[1:]
replace = os.replace

def dies(unfinished, path):
    if moment == "after":
        replace(unfinished, path)
    os.killpg(0, signal.SIGKILL)

if moment != "never":
    shelf.os.replace = dies
render(board, out, size=(320, 180))
"""


def _start(moment: str, board: Path, out: Path, cache: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", RENDERS, moment, str(board), str(out)],
        env={**os.environ, PLACE: str(cache)},
        start_new_session=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_survives_kills_and_several_at_once(tmp_path):
    """Processes that share a cache, killed just before or after they keep something, and those that go on
    beside each other: each film is the one that is made alone.
    """
    board, cache = tmp_path / "board.yaml", tmp_path / "cache"
    board.write_text(BOARD)
    killed = [_start(moment, board, tmp_path / f"{moment}.mp4", cache) for moment in ("before", "after")]
    assert [process.wait() for process in killed] == [-signal.SIGKILL] * 2
    assert {path.suffix for path in kept(cache)} == {"", ".part"}
    others = [_start("never", board, tmp_path / f"{number}.mp4", cache) for number in range(2)]
    assert [process.wait() for process in others] == [0, 0]
    alone = _start("never", board, tmp_path / "alone.mp4", tmp_path / "empty")
    assert alone.wait() == 0
    films = {path.name: sha256(path.read_bytes()).digest() for path in tmp_path.glob("*.mp4")}
    assert len(films) == 3
    assert films["0.mp4"] == films["1.mp4"] == films["alone.mp4"]


def test_the_hash_of_a_file_follows_its_bytes(tmp_path):
    """Also when it changes at once, and keeps its size."""
    path = tmp_path / "a.png"
    seen = [hash_of(path)]
    for text in ("one", "two", "one"):
        path.write_text(text)
        seen += [hash_of(path), hash_of(path)]
    assert seen[1] == seen[2] == seen[5]
    assert len(set(seen)) == 3


def test_an_old_file_is_read_once(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    path.write_text("one")
    os.utime(path, (1, 1))
    later = time.time_ns() + 10**10
    monkeypatch.setattr("kling_renderers.animatic.files.time.time_ns", lambda: later)
    first = hash_of(path)
    monkeypatch.setattr("kling_renderers.animatic.files._hash", lambda path: pytest.fail("read again"))
    assert hash_of(path) == first
