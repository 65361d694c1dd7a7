"""Storyboards damaged by chance, for some minutes: ``python benchmarks/fuzz.py``.

Each text begins as a seed (``fuzzing.seeds``), is damaged and crossed with others, and meets everything
that must hold for any text: an answer within a second of processor time for a target by chance, places
inside the text, fixes that end and leave it readable, reports that can be read, a formatter that keeps
every word, a matrix of all targets. Now and then a file that storyboards name is damaged, too. What fails
is told by kind, and kept with ``--keep FOLDER`` as ``KIND-SEED-NUMBER.yaml`` beside its reason, as are the
slowest texts.
Options: ``--minutes 10``, ``--seed 1``, ``--jobs 2``, ``--keep FOLDER``. The exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import fuzzing  # noqa: E402 — it lies beside the tests, which no package holds

from kling_story.profiles import targets  # noqa: E402
from kling_story.reference.example_files import write_example_files  # noqa: E402

SHARES: tuple[tuple[str, float, Callable[..., object]], ...] = (
    ("check", 1.0, fuzzing.answered),
    ("fix", 0.6, fuzzing.fixed),
    ("fmt", 0.5, lambda text, folder, _: fuzzing.formatted(text, folder)),
    ("report", 0.4, fuzzing.reported),
    ("matrix", 0.25, lambda text, folder, _: fuzzing.compared(text, folder)),
)
"""What is tried, and of which share of the texts."""


@dataclass
class Tally:
    """What came of some texts. ``slowest`` is in seconds of processor time, by what was tried."""

    texts: int = 0
    files: int = 0
    seconds: float = 0.0
    slowest: dict[str, float] = field(default_factory=dict)
    failed: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        self.texts += other.texts
        self.files += other.files
        self.seconds += other.seconds
        self.slowest = {kind: max(tally.slowest.get(kind, 0) for tally in (self, other)) for kind, *_ in SHARES}
        self.failed += other.failed


def damaged(chance: random.Random) -> str:
    """A seed with slips, with values of others, or both."""
    text = chance.choice(fuzzing.seeds())
    if chance.random() < 0.7:
        text = fuzzing.cross(text, chance)
    if chance.random() < 0.7:
        text = fuzzing.mutate(text, chance)
    return text


def try_texts(minutes: float, seed: str, keep: Path | None) -> Tally:
    """One process's part of the work."""
    chance, tally = random.Random(seed), Tally()
    until, began = time.monotonic() + minutes * 60, time.process_time()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_example_files(folder)
        whole = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
        while time.monotonic() < until:
            text, target = damaged(chance), chance.choice((None, *targets()))
            named = [path for path in whole if str(path.relative_to(folder)) in text]
            spoilt = chance.choice(named) if named and chance.random() < 0.5 else None
            if spoilt:
                spoilt.write_bytes(fuzzing.mutate_bytes(whole[spoilt], chance))
                tally.files += 1
            tally.texts += 1
            for kind, share, attempt in SHARES:
                if chance.random() < share:
                    start = time.process_time()
                    reason = failure(attempt, text, folder, target)
                    took = time.process_time() - start
                    if took > tally.slowest.get(kind, 0):
                        tally.slowest[kind] = took
                        _keep(keep, f"slowest-{kind}-{seed}", text, f"target: {target}\n{took:.3f} s\n", spoilt)
                    if reason:
                        tally.failed[f"{kind}: {reason.strip().splitlines()[-1][:90]}"] += 1
                        _keep(keep, f"{kind}-{seed}-{tally.texts}", text, f"target: {target}\n{reason}", spoilt)
            if spoilt:
                spoilt.write_bytes(whole[spoilt])
    tally.seconds = time.process_time() - began
    return tally


def failure(attempt: Callable[..., object], text: str, folder: Path, target: str | None) -> str | None:
    """What went wrong, as a traceback."""
    try:
        attempt(text, folder, target)
    except Exception:
        return traceback.format_exc(limit=-6)
    return None


def _keep(folder: Path | None, name: str, text: str, reason: str, spoilt: Path | None) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.yaml").write_text(text, "utf-8", newline="")
        (folder / f"{name}.txt").write_text(reason, "utf-8")
        if spoilt:
            shutil.copy(spoilt, folder / f"{name}-{spoilt.name}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--minutes", type=float, default=10)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    parts = [(given.minutes, f"{given.seed}.{job}", given.keep) for job in range(given.jobs)]
    total = Tally()
    with contextlib.closing(multiprocessing.get_context("spawn").Pool(given.jobs)) as pool:
        for tally in pool.starmap(try_texts, parts):
            total.add(tally)
    rate = total.texts / max(total.seconds, 0.001)
    print(f"{total.texts} texts of {len(fuzzing.seeds())} seeds, {total.files} of them beside a damaged file")
    print(f"  {total.seconds:.0f} s of processor time, {rate:.0f} texts/s in one process")
    for kind, slowest in total.slowest.items():
        failed = sum(count for reason, count in total.failed.items() if reason.startswith(f"{kind}:"))
        print(f"  {kind:8}slowest {slowest * 1000:6.0f} ms, {failed} failed")
    for reason, count in total.failed.most_common():
        print(f"{count:6} {reason}")
    if total.failed:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
