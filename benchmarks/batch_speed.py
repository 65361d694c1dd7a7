"""How well a batch of boards keeps the cores busy: processor time of `kling-story render FOLDER` beside what was there.

    python benchmarks/batch_speed.py [--boards 60] [--size 1280x720]

What other processes used meanwhile is taken off (Linux tells it), so that a shared machine doesn't count.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


def busy() -> float:
    """Seconds that all cores worked, for whomever, since the machine started."""
    fields = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:]]
    user, nice, system, _idle, _waiting, irq, soft_irq = fields[:7]
    return (user + nice + system + irq + soft_irq) / TICKS


def own() -> float:
    """Seconds that the processes started here have worked."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def boards(folder: Path, number: int) -> None:
    """So many storyboards, none like another: the films in turn, each with a title of its own."""
    films = [path for path in sorted((ROOT / "storyboards").glob("*.yaml")) if "shots:" in path.read_text("utf-8")]
    (folder / "cast.yaml").write_text((ROOT / "storyboards" / "cast.yaml").read_text("utf-8"), "utf-8")
    for index, film in enumerate(islice((film for _ in range(number) for film in films), number)):
        (folder / f"{index:02}-{film.name}").write_text(film.read_text("utf-8"), "utf-8")


def measured(folder: Path, out: Path, size: str) -> tuple[float, float, float]:
    """Wall seconds, our processor seconds, and those that others left."""
    command = [sys.executable, "-m", "kling_story", "render", str(folder), "--out-dir", str(out), "--size", size]
    others, ours, began = busy(), own(), time.perf_counter()
    subprocess.run([*command, "--no-cache"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, ours = time.perf_counter() - began, own() - ours
    others = busy() - others - ours
    return wall, ours, wall * (os.cpu_count() or 1) - others


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--boards", type=int, default=60)
    options.add_argument("--size", default="1280x720")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "boards").mkdir()
        boards(Path(place) / "boards", asked.boards)
        wall, ours, left = measured(Path(place) / "boards", Path(place) / "films", asked.size)
        films = len(list((Path(place) / "films").glob("*.mp4")))
    print(f"{films} films of {asked.size} in {wall:.1f} s, {ours:.1f} s of processor time")
    print(f"of what others left of {os.cpu_count()} cores: {ours / left:.0%}")


if __name__ == "__main__":
    main()
