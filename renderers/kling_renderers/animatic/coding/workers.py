"""Who draws and encodes the segments of a film: processes where these can be had for nothing, else threads.

Drawing takes many short steps in Python, of which one process does one at a time: two threads draw little faster
than one. A forked process costs some 10 ms and begins with all that is known here.
"""

from __future__ import annotations

import mmap
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from itertools import pairwise
from typing import Any

from kling_renderers.animatic.coding.forked import MOST_RUNS, MOST_TASKS, Forked

Work = Callable[[Any], bytes]
"""What is to be done with a segment."""


def forks() -> bool:
    """Whether processes may be forked here. Elsewhere than on Linux the system's libraries may hang in one; what other
    threads were about to do would never be finished in it; and in one of many, the others keep the cores busy.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and not _one_of_many()


def _one_of_many() -> bool:
    # Importing it would cost more than asking.
    known = sys.modules.get("multiprocessing.process")
    return known is not None and known.parent_process() is not None


class Workers:
    """So many at work on segments. ``work`` may ask whether it is ``stopped``, and tells how many frames are ready."""

    def __init__(self, count: int) -> None:
        self._count, self._seen, self._first = count, 0, os.getpid()
        self._pool: Executor | None = None
        self._forked: Forked | None = None
        self._lock = threading.Lock()
        # Whether all is to stop, then what is ready here, then in each process: nobody writes where another does, so
        # that no lock is needed that one who is killed would never give back.
        self._told = memoryview(mmap.mmap(-1, 8 * (2 + count))).cast("q")
        self._mine = 1

    @property
    def stopped(self) -> bool:
        """Whether what isn't ready isn't wanted any more, as nobody works for a process that was killed."""
        return bool(self._told[0]) or (self._mine > 1 and os.getppid() != self._first)

    def tell(self, frames: int) -> None:
        with self._lock:
            self._told[self._mine] += frames

    def news(self) -> int:
        """How many frames are ready since this was last asked."""
        ready = sum(self._told[1:])
        self._seen, news = ready, ready - self._seen
        return news

    def begin(
        self, work: Work, segments: Sequence[Any], prepare: Callable[[Any], None], shot_of: Callable[[Any], int]
    ) -> list[Future[bytes]]:
        """Work on segments, in order; those of one shot in one process, as far as that keeps nobody waiting: what a
        shot takes is made once. Before processes are forked the first segment is prepared here: what that makes is
        theirs, too, and none of them has to make it.
        """
        if forks() and min(self._count, len(segments)) > 1 and len(segments) <= MOST_TASKS:
            prepare(segments[0])
            try:
                self._forked = Forked(
                    min(self._count, len(segments)),
                    _runs([shot_of(segment) for segment in segments]),
                    lambda task: work(segments[task]),
                    self._begin_process,
                    lambda: not self.stopped,
                )
            except (OSError, RuntimeError):
                # No memory or no number is left for another process, or for the thread that listens to it.
                pass
            else:
                return self._forked.answers
        self._pool = ThreadPoolExecutor(self._count, thread_name_prefix="animatic")
        return [self._pool.submit(work, segment) for segment in segments]

    def _begin_process(self, number: int) -> None:
        self._mine = 2 + number

    def end(self) -> None:
        """Effect: they stop at the next frame, and are waited for."""
        self._told[0] = 1
        if self._forked is not None:
            self._forked.end()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


def _runs(shots: Sequence[int]) -> list[range]:
    """The numbers of segments that follow each other in one shot; of all, where there are too many shots."""
    edges = [0, *(at for at in range(1, len(shots)) if shots[at] != shots[at - 1]), len(shots)]
    return [range(*edge) for edge in pairwise(edges)] if len(edges) <= MOST_RUNS else [range(len(shots))]
