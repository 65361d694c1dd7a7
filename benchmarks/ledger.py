"""What the ledger adds to a call, and what it holds of many: ``python benchmarks/ledger.py``.

It times, with a service in memory that answers at once,

    add       an order put into the ledger
    drive     a job from its order to its saved film, by the engine: the service's answers, the film and its
              sidecar aside, which are timed alone and taken off
    list      jobs read back, one by one

in ledgers with few jobs and with 10,000, on the disk and where syncing costs nothing (``/dev/shm``), and measures
the memory of a process that holds none, lists 10,000 and drives 10,000.
Options: ``--jobs 10000``, ``--rounds 200``.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from paying import Fake, Time, added, engine_of  # noqa: E402 — it lies beside the tests, which no package holds

from kling_story.jobs.ledger import Ledger  # noqa: E402
from kling_story.jobs.states import State  # noqa: E402
from kling_story.jobs.steps import Steps  # noqa: E402, F401 — what a run imports is imported before memory is read


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--jobs", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=200)
    given = arguments.parse_args()
    for where in (None, "/dev/shm"):
        for jobs in (0, given.jobs):
            timed(jobs, given.rounds, where)
    for what in ("nothing", "list", "drive"):
        print(f"memory: {what:8} {in_process(what, given.jobs):7.1f} MB")


def timed(jobs: int, rounds: int, where: str | None) -> None:
    """Effect: what one job costs in a ledger that holds so many is printed. ``where``: its folder."""
    with Folder(where) as folder:
        fill(folder, jobs)
        clock = Time()
        with Ledger(path_of(folder), clock) as ledger:
            names: list[str] = []
            adding = each(rounds, lambda n: names.append(added(ledger, f"timed {n}", run="r").job.id), ledger)
            alone = each(rounds, without_a_ledger(folder))
            driving = each(rounds, lambda n: driven(ledger, clock, names[n]))
            began = time.perf_counter()
            count = sum(1 for _ in ledger.jobs())
            listing = (time.perf_counter() - began) / count * 1000
    print(
        f"{where or 'the disk'}, {jobs} jobs before: add {adding:.2f} ms, drive {driving - alone:.2f} ms "
        f"(service, film and sidecar alone {alone:.2f} ms), list {listing:.3f} ms a job",
        flush=True,
    )


def driven(ledger: Ledger, clock: Time, name: str) -> None:
    finish = engine_of(ledger, clock, Fake()).run([name])
    assert finish.states[name] is State.SAVED


def without_a_ledger(folder: Path) -> Callable[[int], None]:
    """The same calls, film and sidecar, with nothing written down."""
    from kling_story.dialects import kept_request
    from kling_story.jobs.downloads import download, looked_at, part_of, put

    def one(n: int) -> None:
        fake, out = Fake(), folder / "alone" / f"{n}.mp4"
        request = kept_request("path", "/text-to-video/kling-3.0", {"prompt": "x", "settings": {"duration": 5}})
        task = fake.create(request.called(str(n)), str(n))
        done = fake.task(task.handle)
        part = part_of(out, "x")
        download(fake, done.url or "", part, lambda done, size: None)
        looked_at(part, None)
        put(part, out)
        looked_at(out, None)
        out.with_suffix(".json").write_text(json.dumps(request.json, indent=2))

    return one


def each(rounds: int, work: Callable[[int], Any], ledger: Ledger | None = None) -> float:
    """Milliseconds of one, the median."""
    if ledger is not None:
        with ledger.database.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO runs VALUES ('r', 0, NULL)")
    times = []
    for n in range(rounds):
        began = time.perf_counter()
        work(n)
        times.append(time.perf_counter() - began)
    return median(times) * 1000


def fill(folder: Path, jobs: int) -> None:
    with Ledger(path_of(folder), Time()) as ledger:
        ledger.database._connection.execute("PRAGMA synchronous = OFF")
        run = ledger.begin()
        for n in range(jobs):
            added(ledger, f"A film of some length, number {n}, {'with words ' * 40}", run=run)


def in_process(what: str, jobs: int) -> float:
    """The largest memory of a process that does it, in MB."""
    with Folder() as folder:
        fill(folder, jobs)
        context = multiprocessing.get_context("spawn")
        line, theirs = context.Pipe()
        child = context.Process(target=held, args=(what, folder, theirs))
        child.start()
        found: float = line.recv()
        child.join()
        return found


def held(what: str, folder: Path, line: Any) -> None:
    clock = Time()
    with Ledger(path_of(folder), clock) as ledger:
        if what == "list":
            assert sum(1 for _ in ledger.jobs())
        if what == "drive":
            ledger.database._connection.execute("PRAGMA synchronous = OFF")
            fake = Fake()
            fake.calls = Nothing()
            finish = engine_of(ledger, clock, fake).run([job.id for job in ledger.jobs()])
            assert set(finish.states.values()) == {State.SAVED}
    line.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


class Nothing(list[str]):
    """Forgets what it is told: it is the engine's memory that is measured."""

    def append(self, item: str) -> None:
        pass


class Folder:
    """A folder that is gone afterwards."""

    def __init__(self, where: str | None = None) -> None:
        self._where = where

    def __enter__(self) -> Path:
        self._path = Path(tempfile.mkdtemp(prefix="ledger-", dir=self._where))
        return self._path

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path)


def path_of(folder: Path) -> Path:
    return folder / ".kling-story" / "ledger.db"


if __name__ == "__main__":
    main()
