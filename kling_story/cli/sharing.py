"""Many files worked through, by several processes where that pays, their outcomes in order."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from kling_story.cli.file_work import Files
from kling_story.cli.running import stop_cleanly

Outcome = TypeVar("Outcome")

WORTH_SHARING = 300
"""Files from which on several processes are quicker than one, starting them included."""

AT_ONCE = 40
"""Files handed to a process in one go."""

_ENDING = (signal.SIGINT, signal.SIGTERM)

_work: Callable[[tuple[str, bool]], Any] | None = None


def worked_through(
    work: Callable[[tuple[str, bool]], Outcome | None], files: Files, jobs: int | None = None
) -> Iterator[Outcome]:
    """What comes of each file, in order; those of which nothing comes are left out.

    ``jobs``: how many processes; None leaves it to the number of files.
    """
    if jobs == 1 or len(files) < 2 or (jobs is None and len(files) < WORTH_SHARING):
        yield from (done for done in map(work, files) if done is not None)
        return
    # A single process needs none of it.
    import multiprocessing

    stop_cleanly()
    wanted = jobs or os.cpu_count() or 1
    batches = (list(files[start : start + AT_ONCE]) for start in range(0, len(files), AT_ONCE))
    # Elsewhere a forked process may hang in the system's own libraries.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with _undisturbed():
        begun = context.Pool(min(wanted, len(files)), _begin, (work,))
    with begun as pool:
        # Some batches ahead and no more: a slow reader of the report must not pile up outcomes.
        ahead = [pool.apply_async(_batch, (batch,)) for batch in islice(batches, 3 * wanted)]
        while ahead:
            done = ahead.pop(0).get()
            ahead += (pool.apply_async(_batch, (batch,)) for batch in islice(batches, 1))
            yield from done


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A process that begins within it hears signals when it knows what to do with them. Until then it would do as this
    one does, and one that is told to end in vain is waited for for ever.
    """
    if sys.platform == "win32":
        yield
        return
    unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)


def _begin(work: Callable[[tuple[str, bool]], Any]) -> None:
    global _work
    # Ctrl-C reaches every process of the terminal; only the first one answers it, and ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    _work = work


def _batch(files: list[tuple[str, bool]]) -> list[Any]:
    assert _work is not None
    return [done for done in map(_work, files) if done is not None]
