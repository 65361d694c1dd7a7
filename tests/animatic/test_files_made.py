"""Files appear whole, under the names that were asked for, or not at all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kling_renderers.animatic.formats import formats
from kling_story import load, render
from kling_story.errors import DrawingError, ToolError, UsageError

SMALL = (320, 180)
TALK = {"dialogue": [{"who": "Mei", "line": "Not <b>tonight</b>.\n\nNo --> never & ever.", "language": "en"}]}
BOARD = """
version: 1
title: Red door
elements: {Mei: {description: a courier}}
shots:
  - {duration: 2, size: wide, prompt: "@Mei waits", dialogue: {who: Mei, line: "Now."}}
  - {duration: 2, size: close-up, camera: pan left, prompt: "@Mei turns"}
"""


def test_frames_are_numbered_as_their_name_says(film, tmp_path, draw):
    """In a folder after its name, beside what is there."""
    (tmp_path / "dailies").mkdir()
    (tmp_path / "dailies" / "mine.txt").write_text("kept")
    draw(film({"duration": "0.25"}), tmp_path / "dailies")
    draw(film({"duration": "0.25"}), tmp_path / "a_%02d_b.png")
    assert sorted(path.name for path in tmp_path.rglob("*")) == [
        "a_01_b.png", "a_02_b.png", "a_03_b.png",
        "dailies", "dailies-0001.png", "dailies-0002.png", "dailies-0003.png", "mine.txt",
    ]  # fmt: skip
    with pytest.raises(DrawingError, match="would be one picture") as caught:
        draw(film({}), tmp_path / "film.png")
    assert "film-%04d.png" in (caught.value.hint or "")


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("suffix", sorted(formats()))
def test_a_disk_that_takes_no_more_is_told(film, tmp_path, suffix, draw):
    """By the file's own name, with what to do; nothing stays, and what was there is as it was."""
    out = tmp_path / "out" / ("frames-%d.png" if suffix == ".png" else f"film{suffix}")
    with no_file_larger_than(50), pytest.raises(ToolError, match=re.escape(f"`{out.parent}")) as caught:
        draw(film({"camera": "pan left", **TALK}), out)
    assert ".part" not in caught.value.message
    assert "larger than it may" in (caught.value.hint or "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, ToolError])
def test_several_files_appear_together_or_not_at_all(tmp_path, trouble):
    """What stops the last one takes back the first; what was there before stays."""
    (tmp_path / "board.yaml").write_text(BOARD)
    outs = [tmp_path / name for name in ("a.vtt", "new/b.gif", "c.mp4")]
    outs[0].write_text("before")

    def stop(done, total):
        if done > 0.9 * total:
            raise trouble("no more")

    with pytest.raises(trouble):
        render(tmp_path / "board.yaml", outs, size=SMALL, progress=stop)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.vtt", "board.yaml"]
    assert outs[0].read_text() == "before"
    made = render(load(tmp_path / "board.yaml"), outs, size=SMALL)
    assert [file.path for file in made] == outs
    assert all(path.stat().st_size > 40 for path in outs)


def test_the_last_name_refused_puts_the_first_back(tmp_path, monkeypatch):
    """A disk that fails at the very end, too."""
    (tmp_path / "board.yaml").write_text(BOARD)
    (tmp_path / "a.vtt").write_text("before")
    replaced = Path.replace

    def fail(self, target):
        if Path(target).name == "b.srt":
            raise OSError(5, "Input/output error")
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ToolError, match=r"b\.srt.*Input/output error"):
        render(tmp_path / "board.yaml", [tmp_path / "a.vtt", tmp_path / "b.srt"])
    assert (tmp_path / "a.vtt").read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.vtt", "board.yaml"]


def test_what_a_killed_run_left_is_cleared_away_later(tmp_path):
    """A day later, by whatever is drawn there; what somebody may still be at stays, and what isn't ours."""
    (tmp_path / "board.yaml").write_text(BOARD)
    killed = "import os, signal, sys; from kling_story import render\n"
    killed += "render('board.yaml', 'film.gif', progress=lambda *_: os.kill(os.getpid(), signal.SIGTERM))"
    for _ in range(2):
        subprocess.run([sys.executable, "-c", killed], cwd=tmp_path, check=False, timeout=60)
    old, _ = left = sorted(tmp_path.glob(".*"))
    assert [len(list(stage.rglob("film.gif"))) for stage in left] == [1, 1]
    (tmp_path / ".mine.part").mkdir()
    for path in (*old.rglob("*"), old, tmp_path / ".mine.part"):
        os.utime(path, (time.time() - 100_000,) * 2)
    render(tmp_path / "board.yaml", tmp_path / "other.srt")
    assert sorted(tmp_path.glob(".*")) == sorted({*left, tmp_path / ".mine.part"} - {old})


def test_names_that_can_t_be_are_refused(tmp_path, monkeypatch):
    """One for two files, however it is spelt; none; standard output's; a folder's; one too long for any disk."""
    (tmp_path / "board.yaml").write_text(BOARD)
    (tmp_path / "taken.mp4").mkdir()
    monkeypatch.chdir(tmp_path)
    for names, told in (
        (["a.vtt", "./a.vtt"], "named twice"),
        (["."], "names no file"),
        (["-"], "names no file"),
        ([".."], "names no file"),
        (["taken.mp4"], "a folder has that name"),
        (["a" * 300 + ".mp4"], "can't be written: File name too long"),
    ):
        with pytest.raises((UsageError, ToolError), match=told) as caught:
            render("board.yaml", names, size=SMALL)
        assert caught.value.hint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["board.yaml", "taken.mp4"]
