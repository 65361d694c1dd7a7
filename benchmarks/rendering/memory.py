"""How much memory a process and those that it started take together, on Linux: pages that they share count once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

EVERY = 0.05
"""Seconds between looks."""


@contextmanager
def watched(process: int) -> Iterator[list[float]]:
    """What was seen, in megabytes, while the block ran; empty where there is no ``/proc``."""
    seen: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(EVERY):
            if taken := sum(map(_megabytes, _tree(process))):
                seen.append(taken)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        ended.set()
        thread.join()


def _tree(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in task.read_text().split():
                yield from _tree(int(child))


def _megabytes(process: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1000
    return 0.0
