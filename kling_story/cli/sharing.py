"""Many files shared among processes, their outcomes in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from itertools import islice

from kling_story.cli.file_work import FileWork, Worked

AT_ONCE = 40
"""Files handed to a process in one go."""

_work: FileWork | None = None


def shared(work: FileWork, files: Sequence[tuple[str, bool]], jobs: int | None) -> Iterator[Worked]:
    """What comes of each file, in order."""
    wanted = jobs or os.cpu_count() or 1
    batches = (list(files[start : start + AT_ONCE]) for start in range(0, len(files), AT_ONCE))
    # Elsewhere a forked process may hang in the system's own libraries.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with context.Pool(min(wanted, len(files)), _begin, (work,)) as pool:
        # Some batches ahead and no more: a slow reader of the report must not pile up outcomes.
        ahead = [pool.apply_async(_batch, (batch,)) for batch in islice(batches, 3 * wanted)]
        while ahead:
            done = ahead.pop(0).get()
            ahead += (pool.apply_async(_batch, (batch,)) for batch in islice(batches, 1))
            yield from done


def _begin(work: FileWork) -> None:
    global _work
    # Ctrl-C reaches every process of the terminal; only the first one answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work = work


def _batch(files: list[tuple[str, bool]]) -> list[Worked]:
    assert _work is not None
    return [worked for file in files if (worked := _work(file)) is not None]
