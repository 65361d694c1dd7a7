"""Films drawn by several processes: the same as by threads, and nothing is left of them, whatever happens."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.coding import workers
from kling_story.errors import ToolError

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone"),
    # Newer Pythons warn of forks beside other threads; pytest and its plugins have some.
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
]
SHOTS = ({"camera": "pan left"}, {"size": "wide", "duration": 3}, {"size": "close-up"})


@pytest.fixture(autouse=True)
def two_processes(in_threads, monkeypatch):
    """Whatever else runs in this process."""
    monkeypatch.setattr(workers, "forks", lambda: True)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_draw_what_threads_draw(film, draw, tmp_path, monkeypatch):
    """Byte for byte; every frame is counted once, and none is drawn in this process."""
    plan, told, here = film(*SHOTS, audio="native"), [], os.getpid()
    stand = FilmPainter.standing

    def elsewhere(painter, number):
        assert os.getpid() != here
        return stand(painter, number)

    with monkeypatch.context() as patch:
        patch.setattr(FilmPainter, "standing", elsewhere)
        draw(plan, tmp_path / "forked.mp4", progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 60) for number in range(1, 61)]
    assert multiprocessing.active_children() == []
    monkeypatch.setattr(workers, "forks", lambda: False)
    draw(plan, tmp_path / "threads.mp4")
    assert (tmp_path / "forked.mp4").read_bytes() == (tmp_path / "threads.mp4").read_bytes()


def test_what_is_known_needs_no_process(film, draw, tmp_path, monkeypatch):
    monkeypatch.setenv("KLING_STORY_CACHE", str(tmp_path / "cache"))
    draw(film(*SHOTS), tmp_path / "film.mp4", cache=True)
    first = (tmp_path / "film.mp4").read_bytes()
    monkeypatch.setattr(workers, "ProcessPoolExecutor", None)
    draw(film(*SHOTS), tmp_path / "film.mp4", cache=True)
    assert (tmp_path / "film.mp4").read_bytes() == first


def test_a_mistake_in_one_comes_out_as_itself(film, draw, tmp_path, monkeypatch):
    def fails(painter, number):
        raise ZeroDivisionError

    monkeypatch.setattr(FilmPainter, "standing", fails)
    with pytest.raises(ZeroDivisionError):
        draw(film(*SHOTS), tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []
    assert multiprocessing.active_children() == []


def test_one_that_is_killed_is_told(film, draw, tmp_path, monkeypatch):
    """As the system does when memory runs out."""
    here = os.getpid()

    def killed(painter, number):
        assert os.getpid() != here
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(FilmPainter, "standing", killed)
    with pytest.raises(ToolError, match="was killed") as caught:
        draw(film(*SHOTS), tmp_path / "film.mp4")
    assert "smaller" in (caught.value.hint or "")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_ends_them(film, draw, tmp_path):
    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        draw(film(*SHOTS), tmp_path / "film.mp4", progress=stop)
    assert list(tmp_path.iterdir()) == []
    assert multiprocessing.active_children() == []


KILLED = """
import multiprocessing, os, signal
from kling_story import render

def stop(done, total):
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

render("board.yaml", "film.mp4", size=(1280, 720), progress=stop, cache=False)
"""


def test_they_end_with_a_process_that_is_killed(board, tmp_path):
    """Nobody is left to draw for nobody."""
    ran = subprocess.run([sys.executable, "-c", KILLED], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == -signal.SIGKILL, ran.stderr
    left = [int(number) for number in ran.stdout.split()]
    assert left
    for process in left:
        with suppress(ProcessLookupError):
            ended, _, _ = select.select([os.pidfd_open(process)], [], [], 20)
            assert ended
