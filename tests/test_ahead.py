"""Work that another process does meanwhile, and that is done here where that one fails."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest

from kling_story.cli import ahead
from kling_story.cli.ahead import begun

CAN_FORK = sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1
HERE = os.getpid()


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Whoever runs the tests may have a thread, which does none of this work."""
    if "thread" not in request.node.name:
        monkeypatch.setattr(ahead, "_has_threads", lambda: False)


def _done(work: Callable[[], object]) -> Any:
    with begun(work) as (doing,):
        return doing()


def test_it_is_done_elsewhere_and_comes_back() -> None:
    process, came = _done(lambda: (os.getpid(), {"a": [1, 2]}))
    assert came == {"a": [1, 2]}
    assert (process != HERE) == CAN_FORK


@pytest.mark.parametrize(
    "fails",
    [
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: sys.exit(3),
        lambda: os.close(1) or os.write(1, b"x"),
    ],
)
def test_where_it_fails_it_is_done_here(fails: Callable[[], object]) -> None:
    def work() -> int:
        if os.getpid() != HERE:
            fails()
        return os.getpid()

    assert _done(work) == HERE


def test_what_cannot_be_sent_is_made_here() -> None:
    made = _done(lambda: lambda: HERE)
    assert made() == HERE


def test_what_is_wrong_with_the_work_is_told_here() -> None:
    def work() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        _done(work)


def test_with_another_thread_nothing_is_forked() -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert _done(os.getpid) == HERE
    finally:
        end.set()
        thread.join()


@pytest.mark.skipif(not CAN_FORK, reason="nothing is forked here")
def test_who_waits_is_interrupted_and_leaves_no_process() -> None:
    reading, writing = os.pipe()

    def work() -> None:
        os.close(writing)
        os.read(reading, 1)

    signal.signal(signal.SIGALRM, signal.default_int_handler)
    # A signal right before the call that waits doesn't end it: the next one does.
    signal.setitimer(signal.ITIMER_REAL, 0.05, 1.0)
    try:
        with pytest.raises(KeyboardInterrupt):
            _done(work)
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        os.close(reading)
        os.close(writing)


def test_one_after_the_other_and_neither_waits_for_the_next() -> None:
    """What the second goes by is of the first; where it fails, both are done here."""
    known: list[int] = []
    reading, writing = os.pipe()

    def first() -> int:
        known.append(os.getpid())
        return os.getpid()

    def second() -> tuple[int, list[int]]:
        if os.getpid() != HERE:
            os.read(reading, 1)
        return os.getpid(), known

    with begun(first, second) as (one, other):
        process = one()
        os.write(writing, b"go")
        assert other() == (process, [process])
    assert (process != HERE) == CAN_FORK

    def dies() -> int:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    with begun(os.getpid, dies) as (one, other):
        assert (one() != HERE) == CAN_FORK
        assert other() == HERE
    os.close(reading)
    os.close(writing)


@pytest.mark.skipif(not CAN_FORK, reason="nothing is forked here")
def test_what_nobody_asks_for_is_stopped() -> None:
    with begun(os.getpid, signal.pause) as (one, _):
        process = one()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
