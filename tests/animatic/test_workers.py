"""Films drawn by several processes: the same as by threads, and nothing is left of them, whatever happens."""

from __future__ import annotations

import mmap
import os
import select
import signal
import subprocess
import sys
import threading
import warnings
from concurrent.futures import BrokenExecutor
from contextlib import suppress
from fractions import Fraction

import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.coding import forked as processes
from kling_renderers.animatic.coding import workers
from kling_renderers.animatic.coding.crew import Film
from kling_renderers.animatic.coding.forked import Forked
from kling_story.errors import ToolError

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone"),
]
SHOTS = ({"camera": "pan left"}, {"size": "wide", "duration": 3}, {"size": "close-up"})


@pytest.fixture(autouse=True)
def two_processes(in_threads, monkeypatch):
    """Whatever else runs in this process."""
    monkeypatch.setattr(workers, "forks", lambda: True)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture(autouse=True)
def forked(two_processes, monkeypatch):
    """The processes that were forked. None of them is left when the test ends, and no pipe to one."""
    fork, numbers, pipes = os.fork, [], len(os.listdir("/proc/self/fd"))

    def counted():
        numbers.append(fork())
        return numbers[-1]

    monkeypatch.setattr(os, "fork", counted)
    yield numbers
    for number in numbers:
        with pytest.raises(ChildProcessError):
            os.waitpid(number, os.WNOHANG)
    assert len(os.listdir("/proc/self/fd")) <= pipes


def test_draw_what_threads_draw(film, draw, tmp_path, monkeypatch):
    """Byte for byte; every frame is counted once, and none of the film's is finished in this process."""
    plan, told, here = film(*SHOTS, audio="native"), [], os.getpid()
    finish = FilmPainter.tick

    def elsewhere(painter, picture, number):
        assert os.getpid() != here
        finish(painter, picture, number)

    with monkeypatch.context() as patch:
        patch.setattr(FilmPainter, "tick", elsewhere)
        draw(plan, tmp_path / "forked.mp4", progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 60) for number in range(1, 61)]
    monkeypatch.setattr(workers, "forks", lambda: False)
    draw(plan, tmp_path / "threads.mp4")
    assert (tmp_path / "forked.mp4").read_bytes() == (tmp_path / "threads.mp4").read_bytes()


def test_what_is_known_needs_no_process(film, draw, tmp_path, monkeypatch, forked):
    monkeypatch.setenv("KLING_STORY_CACHE", str(tmp_path / "cache"))
    draw(film(*SHOTS), tmp_path / "film.mp4", cache=True)
    first = (tmp_path / "film.mp4").read_bytes()
    forked.clear()
    draw(film(*SHOTS), tmp_path / "film.mp4", cache=True)
    assert forked == []
    assert (tmp_path / "film.mp4").read_bytes() == first


def test_a_mistake_in_one_comes_out_as_itself(film, draw, tmp_path, monkeypatch):
    def fails(painter, picture, number):
        raise ZeroDivisionError

    monkeypatch.setattr(FilmPainter, "tick", fails)
    with pytest.raises(ZeroDivisionError):
        draw(film(*SHOTS), tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_before_them_needs_none(film, draw, tmp_path, monkeypatch, forked):
    """The first frame is drawn once more before they are forked, for all that it leaves to them."""

    def fails(painter, number):
        raise ZeroDivisionError

    monkeypatch.setattr(FilmPainter, "standing", fails)
    with pytest.raises(ZeroDivisionError):
        draw(film(*SHOTS), tmp_path / "film.mp4")
    assert forked == []
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_killed_is_told(film, draw, tmp_path, monkeypatch):
    """As the system does when memory runs out."""
    here = os.getpid()

    def killed(painter, picture, number):
        assert os.getpid() != here
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(FilmPainter, "tick", killed)
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


def test_one_that_ends_for_nobody_is_killed(forked, monkeypatch):
    """A film that isn't wanted any more keeps no process, whatever that one waits for."""
    monkeypatch.setattr(processes, "GRACE", 0.1)
    at_work = Forked(2, [range(3)], lambda task: signal.pause(), begin=lambda number: None, going_on=lambda: True)
    at_work.end()
    assert [type(answer.exception()) for answer in at_work.answers] == [BrokenExecutor] * 3


def test_each_goes_on_with_what_it_began_and_helps_in_the_end():
    """One is held at the first task until all others are done: the other has done its own run first, then the rest."""
    done, (waiting, others) = memoryview(mmap.mmap(-1, 8 * 6)).cast("q"), os.pipe()

    def work(task):
        if task == 0:
            assert all(os.read(waiting, 1) for _ in range(5))
        done[task] = 1 + max(done)
        os.write(others, b"1")
        return str(os.getpid()).encode()

    at_work = Forked(2, [range(3), range(3, 6)], work, begin=lambda number: None, going_on=lambda: True)
    by = [answer.result(10) for answer in at_work.answers]
    at_work.end()
    os.close(waiting)
    os.close(others)
    assert list(done) == [6, 4, 5, 1, 2, 3]
    assert len({*by[1:]}) == 1
    assert by[0] != by[1]


@pytest.mark.parametrize(
    ("frames", "cuts", "segments"),
    [
        (60, (0, 30), [(0, 0, 30), (1, 30, 45), (1, 45, 60)]),
        (75, (0,), [(0, 0, 25), (0, 25, 50), (0, 50, 62), (0, 62, 75)]),
        (2, (0, 1), [(0, 0, 1), (1, 1, 2)]),
    ],
)
def test_the_last_part_is_small(frames, cuts, segments):
    """Whoever is done before the others has less to wait for."""
    made = Film((64, 64), Fraction(24), frames, cuts).segments()
    assert [(one.shot, one.first, one.last) for one in made] == segments


@pytest.mark.parametrize(
    ("shots", "runs"), [([0, 0, 1, 3, 3], [range(2), range(2, 3), range(3, 5)]), (list(range(99)), [range(99)])]
)
def test_what_is_of_one_shot_is_one_run(shots, runs):
    """Shots between that are known from before tear nothing apart; many shots would take too many pipes."""
    assert workers._runs(shots) == runs


def test_what_a_mistake_says_comes_out_whatever_it_is():
    """With the way that it took. One that can't be sent from a process to another is told by its name."""

    class OfNobodyElse(Exception):
        pass

    def fails(task):
        raise (ZeroDivisionError, OfNobodyElse)[task]("of task", task)

    at_work = Forked(1, [range(2)], fails, begin=lambda number: None, going_on=lambda: True)
    sent, named = (answer.exception(10) for answer in at_work.answers)
    at_work.end()
    assert sent.args == ("of task", 0)
    assert "in fails" in sent.__notes__[0]
    assert type(named) is RuntimeError
    assert "OfNobodyElse: ('of task', 1)" in str(named)


def _forked_so_often(monkeypatch, times, then):
    """Effect: ``then`` happens when a process is to be forked once more than that."""
    fork, forked = os.fork, []

    def counted():
        if len(forked) == times:
            then()
        forked.append(fork())
        return forked[-1]

    monkeypatch.setattr(os, "fork", counted)


@pytest.mark.parametrize("times", [0, 1])
def test_where_no_process_can_be_had_threads_draw(film, draw, tmp_path, monkeypatch, times):
    """Memory is short, or a container allows no more of them: those that began are ended."""

    def none_left():
        raise BlockingIOError(11, "Resource temporarily unavailable")

    draw(film(*SHOTS), tmp_path / "forked.mp4")
    _forked_so_often(monkeypatch, times, none_left)
    draw(film(*SHOTS), tmp_path / "threads.mp4")
    assert (tmp_path / "forked.mp4").read_bytes() == (tmp_path / "threads.mp4").read_bytes()


@pytest.mark.parametrize("times", [0, 1])
def test_ctrl_c_while_they_begin_ends_them(film, draw, tmp_path, monkeypatch, capfd, request, times):
    """Half of them would wait for work for ever, and say that they were interrupted."""
    # Whoever runs the tests in the background may have it ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    _forked_so_often(monkeypatch, times, lambda: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        draw(film(*SHOTS), tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr().err == ""


def test_ctrl_c_while_a_thread_begins_ends_it(film, draw, tmp_path, monkeypatch):
    """Its pool doesn't know it yet, and the interpreter would wait for it for ever."""
    start, begun = threading.Thread.start, []

    def interrupted(thread):
        start(thread)
        if thread.name.startswith("animatic-sound"):
            begun.append(thread)
            raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "start", interrupted)
    plan = film({"dialogue": [{"who": "Mei", "line": "No."}]}, *SHOTS, audio="native")
    with pytest.raises(KeyboardInterrupt):
        draw(plan, tmp_path / "film.mp4")
    for thread in begun:
        thread.join(10)
    assert [thread.is_alive() for thread in begun] == [False]


def test_forks_warn_of_nothing(film, draw, tmp_path, monkeypatch):
    """Newer Pythons do, of threads that libraries have; a user may have warnings be errors."""
    _forked_so_often(monkeypatch, 1, lambda: warnings.warn("This process is multi-threaded", DeprecationWarning, 2))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw(film(*SHOTS), tmp_path / "film.mp4")


KILLED = """
import os, signal
from kling_story import render

fork, forked = os.fork, []

def counted():
    forked.append(fork())
    return forked[-1]

def stop(done, total):
    print(*forked, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

os.fork = counted
render("board.yaml", "film.mp4", size=(1280, 720), progress=stop, cache=False)
"""


def test_they_end_with_a_process_that_is_killed(board, tmp_path):
    """Nobody is left to draw for nobody."""
    ran = subprocess.run(
        [sys.executable, "-c", KILLED], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == -signal.SIGKILL, ran.stderr
    left = [int(number) for number in ran.stdout.split()]
    assert left
    for process in left:
        with suppress(ProcessLookupError):
            with open(os.pidfd_open(process)) as alive:
                ended, _, _ = select.select([alive], [], [], 20)
            assert ended
