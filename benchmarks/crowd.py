"""Processes that submit the same boards at the same time: ``python benchmarks/crowd.py``.

One, two and eight processes order 200 boards in one ledger and drive them, five at once at most, at an emulator on
loopback that would take any number: a part of them each, then each all of them, then the same with a process that
is killed every second while the others go on. Afterwards each board must have been bought once and be here, and
never more than five tasks open at once, by the service's own books. ``ends`` is when the first of the processes
had all its films and when the last, in seconds: they share the places.
Options: ``--boards 200``, ``--limit 5``. The exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from submitting import Fate, Patience, Service, Work, submit

QUICK = Patience(poll=0.02, poll_most=0.1, first_wait=0.02, watch=0.1, grace=0.5)


class Waiting:
    """The clock of the wall, waited by."""

    def __call__(self) -> float:
        return time.time()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--boards", type=int, default=200)
    arguments.add_argument("--limit", type=int, default=5)
    given = arguments.parse_args()
    service = Service()
    try:
        good = [
            crowd(service, processes, given.boards, given.limit, apart=apart, kills=kills)
            for processes, apart, kills in (
                (1, True, False),
                (2, True, False),
                (8, True, False),
                (2, False, False),
                (8, False, False),
                (8, True, True),
                (8, False, True),
            )
        ]
    finally:
        service.end()
    sys.exit(0 if all(good) else 1)


def crowd(service: Service, processes: int, boards: int, limit: int, *, apart: bool, kills: bool) -> bool:
    service.play(concurrency=None)
    folder = Path(tempfile.mkdtemp(prefix="crowd-"))
    work = Work(folder, service.address, boards=boards, limit=limit, element=False)
    began = time.monotonic()
    share = boards // processes if apart else boards
    living = {started(work._replace(boards=share, first=n * share if apart else 0)) for n in range(processes)}
    killed, chance = 0, random.Random(1)
    ends: list[float] = []
    while living:
        if kills and killed < processes - 1 and time.monotonic() - began > killed + 1:
            os.kill(chance.choice(sorted(living)), signal.SIGKILL)
            killed += 1
        ended = {pid for pid in living if os.waitpid(pid, os.WNOHANG)[0]}
        ends += [time.monotonic() - began] * len(ended)
        living -= ended
        time.sleep(0.02)
    took = time.monotonic() - began
    if kills:
        submit(work, Fate(), clock=Waiting(), patience=QUICK)
    films = [task for task in service.told() if task["is_film"]]
    most = most_at_once(films)
    here = len(list((folder / "out").glob("*.mp4")))
    with closing(sqlite3.connect(work.ledger)) as ledger:
        states = Counter(row[0] for row in ledger.execute("SELECT state FROM jobs"))
        refused = ledger.execute("SELECT count(*) FROM jobs WHERE sends > 1").fetchone()[0]
    twice = len(films) - len({task["external_id"] for task in films}) + max(0, len(films) - boards)
    shutil.rmtree(folder)
    how = f"{'a part each' if apart else 'all the same'}{f', {killed} killed' if kills else ''}"
    print(
        f"{processes} processes, {how}: {boards} boards in {took:.1f} s, ends {ends[0]:.1f}-{ends[-1]:.1f}, "
        f"{len(films)} bought, {twice} twice, {boards - here} lost, {most} at once at most, "
        f"{refused} sent again, {dict(states)}",
        flush=True,
    )
    return twice == 0 and here == boards and most <= limit and states == {"saved": boards}


def started(work: Work) -> int:
    child = os.fork()
    if child == 0:
        try:
            submit(work, Fate(), clock=Waiting(), patience=QUICK)
        except BaseException as error:
            print(repr(error), file=sys.stderr)
        finally:
            os._exit(0)
    return child


def most_at_once(films: list[dict[str, Any]]) -> int:
    """The most tasks that were open at a time, from when they were taken until they ended."""
    steps = [(film["created"], 1) for film in films] + [(film["updated"], -1) for film in films if film["ended"]]
    most = now = 0
    for _, step in sorted(steps):
        now += step
        most = max(most, now)
    return most


if __name__ == "__main__":
    main()
