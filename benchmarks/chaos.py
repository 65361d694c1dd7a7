"""Processes that submit, killed: ``python benchmarks/chaos.py``.

Each case has a ledger of its own and an emulator on loopback. A process orders two films with one element between
them and drives them to their end; it is killed (SIGKILL), before or after each write to the ledger and each HTTP
exchange in turn, and at random moments, over scenarios of faults; every third time the process that goes on is
killed as well. Then one goes on to the end. Afterwards there must be exactly one billed task for each board and
exactly its film and sidecar, and nothing else. At fal, where nothing can be looked up, a job may end as doubtful,
for a person to decide; none may be bought twice.
The ledger's syncs are most of the time: ``TMPDIR=/dev/shm`` is quicker, and a kill is no power cut.
Options: ``--random 500``, ``--seed 1``, ``--scenario NAME`` (one alone). The exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from submitting import Fate, Service, Work, in_process, kill_me


class Scenario(NamedTuple):
    """``rules``: what goes wrong at the emulator, ``more``: what else it is told."""

    name: str
    rules: tuple[dict[str, Any], ...] = ()
    more: tuple[tuple[str, Any], ...] = ()
    backend: str = "kling"


LOST = {"on": "create", "nth": "every 2", "then": {"answer": "lost"}}
SCENARIOS = (
    Scenario("plain"),
    Scenario("lost answers", (LOST, {"on": "element", "nth": 1, "then": {"answer": "lost"}})),
    Scenario("calls lost", tuple({"on": on, "nth": 1, "then": {"call": "lost"}} for on in ("create", "element"))),
    Scenario(
        "bad network",
        (
            {"on": "create", "nth": 1, "then": {"call": "refused"}},
            {"on": "create", "nth": 2, "then": {"answer": "late"}},
            {"on": "create", "nth": 3, "then": {"answer": "garbled"}},
            {"on": "any", "chance": 0.15, "then": {"call": "lost"}},
        ),
    ),
    Scenario(
        "busy afternoon",
        (
            {"on": "create", "nth": [1, 2], "then": {"code": 1302, "retry_after": 1}},
            {"on": "create", "nth": 3, "then": {"code": 5001}},
            {"on": "any", "chance": 0.1, "then": {"status": 502}},
        ),
        (("account", {"concurrency": 1}),),
    ),
    Scenario(
        "broken downloads",
        (
            {"on": "download", "nth": 1, "then": {"cut": 2000}},
            {"on": "download", "nth": 2, "then": {"cut": 20000}},
            {"on": "download", "nth": 4, "then": {"content": "html"}},
            {"on": "download", "nth": 5, "then": {"content": "short"}},
            {"on": "download", "nth": 7, "then": {"status": 503}},
        ),
    ),
    Scenario("addresses run out", ({"on": "download", "nth": "every 2", "then": {"expired": True}},)),
    Scenario("strange states", ({"on": "create", "nth": "every 2", "then": {"word": "reviewing", "polls": 2}},)),
    Scenario("legacy API, lost answers", (LOST,), backend="kling-v1"),
    Scenario("fal", backend="fal"),
    Scenario("fal, lost answers", ({"on": "create", "nth": 1, "then": {"answer": "lost"}},), backend="fal"),
)


class Verdict(NamedTuple):
    """What is wrong after a case: films that were paid for and aren't here, and boards that were bought twice."""

    lost: int
    twice: int
    odd: str
    doubtful: int


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--random", type=int, default=500, help="kills at random moments")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--scenario", help="one alone")
    given = arguments.parse_args()
    chance = random.Random(given.seed)
    service = Service()
    top = Path(tempfile.mkdtemp(prefix="chaos-"))
    total: Counter[str] = Counter()
    scenarios = [one for one in SCENARIOS if given.scenario in (None, one.name)]
    began = time.monotonic()
    try:
        print(f"{'scenario':28} {'moments':>8} {'cases':>6} {'kills':>6} {'lost':>5} {'twice':>6} {'doubtful':>9}")
        spans = {}
        for scenario in scenarios:
            moments, spans[scenario.name] = measured(service, scenario, top)
            tally: Counter[str] = Counter(moments=moments)
            for at in range(1, moments + 1):
                again = Fate(chance.randint(1, moments), kill_me) if at % 3 == 0 else None
                case(service, scenario, top, tally, Fate(at, kill_me), again)
            show(scenario.name, tally)
            total += tally
        tally = Counter()
        for n in range(given.random):
            scenario = scenarios[n % len(scenarios)]
            case(service, scenario, top, tally, Fate(), None, kill_after=chance.uniform(0.0, spans[scenario.name]))
        show("random moments", tally)
        total += tally
        show("all", total)
        print(f"{time.monotonic() - began:.0f} s")
    finally:
        service.end()
        shutil.rmtree(top)
    sys.exit(1 if total["lost"] or total["twice"] or total["odd"] else 0)


def measured(service: Service, scenario: Scenario, top: Path) -> tuple[int, float]:
    """How many moments a process has that isn't killed, and how many seconds it takes."""
    marks = top / "moments"
    fate = Counting(marks)
    work = fresh(service, scenario, top)
    began = time.monotonic()
    assert in_process(work, fate)
    took = time.monotonic() - began
    shutil.rmtree(work.folder)
    return int(marks.read_text()), took


class Counting(Fate):
    """Kills nobody, and writes down how many moments there were."""

    def __init__(self, marks: Path) -> None:
        super().__init__()
        self._marks = marks

    def __call__(self, what: str) -> None:
        super().__call__(what)
        self._marks.write_text(str(self.moments))


def fresh(service: Service, scenario: Scenario, top: Path) -> Work:
    service.play({"rules": scenario.rules, **dict(scenario.more)})
    return Work(Path(tempfile.mkdtemp(dir=top)), service.address, scenario.backend, element=scenario.backend != "fal")


def case(
    service: Service,
    scenario: Scenario,
    top: Path,
    tally: Counter[str],
    fate: Fate,
    again: Fate | None,
    kill_after: float | None = None,
) -> None:
    work = fresh(service, scenario, top)
    kills = not in_process(work, fate, kill_after=kill_after)
    if again is not None:
        kills += not in_process(work, again)
    for _ in range(5):
        # One that gave up for now is gone on with, as a person would.
        assert in_process(work, Fate())
        if not states(work) & {"planned", "sending", "running", "ready"}:
            break
    verdict = judged(service, work)
    tally += Counter(cases=1, kills=kills, lost=verdict.lost, twice=verdict.twice, doubtful=verdict.doubtful)
    if verdict.lost or verdict.twice or verdict.odd:
        tally["odd"] += bool(verdict.odd)
        print(f"  {scenario.name}, moment {fate.at or kill_after}: {verdict}", flush=True)
    shutil.rmtree(work.folder)


def states(work: Work) -> set[str]:
    with closing(sqlite3.connect(work.ledger)) as ledger:
        return {row[0] for row in ledger.execute("SELECT state FROM jobs")}


def judged(service: Service, work: Work) -> Verdict:
    """What there is in the end, by the service's own books and on the disk."""
    with closing(sqlite3.connect(work.ledger)) as ledger:
        jobs = ledger.execute("SELECT external_id, task_id, state, file FROM jobs").fetchall()
        whole = ledger.execute("PRAGMA integrity_check").fetchone()[0]
    films = [task for task in service.told() if task["is_film"]]
    saved = [job for job in jobs if job[2] == "saved"]
    doubtful = sum(job[2] == "doubtful" for job in jobs)
    known = {job[1] for job in saved}
    strays = [task for task in films if task["id"] not in known]
    here = sorted(path.name for path in (work.folder / "out").glob("*")) if (work.folder / "out").exists() else []
    wanted = sorted(Path(job[3]).with_suffix(end).name for job in saved for end in (".mp4", ".json"))
    odd = [
        "" if whole == "ok" else f"the ledger: {whole}",
        "" if len(jobs) == work.boards else f"{len(jobs)} jobs",
        "" if len(saved) + doubtful == work.boards else f"states: {sorted(job[2] for job in jobs)}",
        "" if here == wanted else f"files: {here}",
        "" if all(task["billed"] for task in films if task["id"] in known) else "saved and not billed",
    ]
    # A task that no job knows was bought twice, unless a job that nobody can tell of may have it.
    twice = max(0, len(strays) - doubtful) + len(known) - len({job[1] for job in saved})
    lost = work.boards - len(saved) - doubtful
    return Verdict(max(0, lost), twice, "; ".join(filter(None, odd)), doubtful)


def show(name: str, tally: Counter[str]) -> None:
    columns = (tally["moments"] or "", tally["cases"], tally["kills"], tally["lost"], tally["twice"], tally["doubtful"])
    print("{:28} {:>8} {:>6} {:>6} {:>5} {:>6} {:>9}".format(name, *columns), flush=True)


if __name__ == "__main__":
    main()
