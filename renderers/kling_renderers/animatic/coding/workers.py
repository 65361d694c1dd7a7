"""Who draws and encodes the segments of a film: processes where these can be had for nothing, else threads.

Drawing takes many short steps in Python, of which one process does one at a time: two threads draw little faster
than one. A forked process costs some 10 ms and begins with all that is known here.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from ctypes import c_longlong
from typing import Any

import cv2

from kling_renderers.animatic.coding.coded import Packets

_FORK: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
Work = Callable[[Any], Packets]
"""What is to be done with a segment."""


def forks() -> bool:
    """Whether processes may be forked here. Elsewhere than on Linux the system's libraries may hang in one; what other
    threads were about to do would never be finished in it; and in one of many, the others keep the cores busy.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and multiprocessing.parent_process() is None


class Workers:
    """So many at work on segments. ``work`` may ask whether it is ``stopped``, and tells how many frames are ready."""

    def __init__(self, count: int) -> None:
        self._count, self._seen = count, 0
        self._pool: Executor | None = None
        self._forked = count > 1 and forks()
        self._lock: Any = threading.Lock()
        # Read without a lock, which a process that is killed might never give back.
        self._ready: Any = c_longlong(0)
        self._stop: Any = c_longlong(0)
        if self._forked:
            try:
                self._lock, self._ready, self._stop = _FORK.Lock(), _FORK.RawValue("q", 0), _FORK.RawValue("q", 0)
            except (ImportError, OSError):
                # Processes can't share memory here, as in some containers.
                self._forked = False

    @property
    def stopped(self) -> bool:
        return bool(self._stop.value)

    def tell(self, frames: int) -> None:
        with self._lock:
            self._ready.value += frames

    def news(self) -> int:
        """How many frames are ready since this was last asked."""
        ready = self._ready.value
        self._seen, news = ready, ready - self._seen
        return int(news)

    def begin(self, work: Work, segments: Sequence[Any]) -> list[Future[Packets]]:
        """Work on segments, in order."""
        if self._forked and len(segments) > 1:
            try:
                return self._in_processes(work, segments)
            except (OSError, RuntimeError):
                # No memory or no number is left for another process, or for the thread that talks to them.
                pass
        self._pool = ThreadPoolExecutor(self._count, thread_name_prefix="animatic")
        return [self._pool.submit(work, segment) for segment in segments]

    def _in_processes(self, work: Work, segments: Sequence[Any]) -> list[Future[Packets]]:
        """Work on segments in other processes.

        Raises:
            OSError: one of them can't be had.
            RuntimeError: the thread can't be had that talks to them.
        """
        with _forking():
            self._pool = ProcessPoolExecutor(min(self._count, len(segments)), _FORK, _begin, (work,))
            return [self._pool.submit(_worked, segment) for segment in segments]

    def end(self) -> None:
        """Effect: they stop at the next frame, and are waited for."""
        self._stop.value = 1
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _forking() -> Iterator[None]:
    """What is forked within it begins undisturbed, or is ended."""
    threads, before = cv2.getNumThreads(), set(multiprocessing.active_children())
    # Ctrl-C waits until all are there: half of them would wait for work, and this process for them.
    unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    # A fork takes no threads along, and OpenCV would wait for its own.
    cv2.setNumThreads(1)
    try:
        with warnings.catch_warnings():
            # Python 3.12 warns of any other thread, also of those that libraries have for themselves.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    except BaseException:
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
            child.join()
        raise
    finally:
        cv2.setNumThreads(threads)
        signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)


_work: Work


def _begin(work: Work) -> None:
    global _work
    _work = work
    # Ctrl-C reaches every process of the terminal; the first one answers it, and stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: Any) -> None:
    """Effect: who works for a process that was killed ends as well."""
    parent.join()
    os._exit(1)


def _worked(segment: Any) -> Packets:
    return _work(segment)
