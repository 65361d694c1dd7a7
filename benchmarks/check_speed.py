"""What a check costs: ``python benchmarks/check_speed.py``.

Cold, each time a new process, in rounds that alternate, on one storyboard of six shots:

    check         kling-story check one.yaml
    imports       python -c "import typer, yaml; from pydantic import BaseModel", what such a tool costs at least
    schema        check-jsonschema with our schema on the same file, when it is installed
    python        python -c pass

Warm, in one process: 1,000 storyboards made from a seed, varied, one in five with problems, read from
the disk and checked. Medians, spreads and ratios; absolute times belong to the machine, ratios travel.
Many: 10,000 such storyboards as whole processes, beside check-jsonschema with our schema, and the
memory that each takes (in megabytes, on Linux).
Options: ``--rounds 15``, ``--files 1000``, ``--many 10000``.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "kling_story" / "reference" / "storyboard.schema.json"

ONE = """\
# A film of six shots.
version: 1
title: The last umbrella
aspect: "16:9"
audio: native
look: rainy night market, neon reflections, 35mm film grain
elements:
  Mei: {description: a courier in a yellow raincoat}
  Tom: {description: an old fisherman}
shots:
  - {id: alley, duration: 3, size: wide, angle: low, camera: slow push in, prompt: "@Mei steps out of the arcade"}
  - {id: stall, duration: 2, size: medium, camera: pan right, prompt: "@Tom closes his stall"}
  - id: ask
    duration: 3
    size: medium close-up
    framing: over-the-shoulder
    camera: handheld
    prompt: "@Mei holds out a coin to @Tom"
    dialogue:
      - {who: Mei, line: "Is this the last one?", tone: breathless, language: en}
  - {id: no, duration: 2, size: close-up, prompt: "@Tom shakes his head"}
  - {id: rain, duration: 2, size: extreme close-up, camera: static, prompt: rain on the coin, sound: rain on tin}
  - {id: walk, duration: 3, size: wide, camera: slow dolly out, prompt: "@Mei walks into the rain"}
"""

SIZES = ("wide", "MCU", "特写", "medium", "extreme close-up", "full shot", "远景")
CAMERAS = (
    "static",
    "slow push in",
    "pan left to the door",
    "handheld",
    "缓慢推近",
    "orbit",
    "truck right to the door",
)
DEEDS = (
    "steps out of the arcade",
    "counts the coins",
    "looks up at the rain",
    "turns the key twice",
    "runs for the tram",
)
SLIPS = (
    "sizee: wide",
    "size: widee",
    "camera: slow pusch in",
    "angle: sideways up",
    "sound: '@Nobody whispers'",
    "duration: 2.5",
)


def storyboard(chance: random.Random) -> str:
    """A storyboard no two alike; one in five has one to three slips."""
    shots = chance.randint(1, 6)
    cast = chance.sample(["Mei", "Tom", "Anna", "美美", "Old_Joe"], 3 if shots > 1 else 2)
    lines = [
        "version: 1",
        f"title: Film {chance.randrange(10**6)}",
        "audio: native",
        f"look: {chance.choice(DEEDS)}, grain",
    ]
    lines += [
        "elements:",
        *(f"  {name}: {{description: someone who {chance.choice(DEEDS)}}}" for name in cast),
        "shots:",
    ]
    for number in range(shots):
        lines += [
            f"  - id: shot-{number}",
            f"    duration: {chance.randint(1, 2) if shots > 2 else chance.randint(3, 6)}",
            f"    size: {chance.choice(SIZES)}",
            f"    camera: {chance.choice(CAMERAS)}",
            f'    prompt: "@{cast[number % len(cast)]} {chance.choice(DEEDS)}, @{cast[number % len(cast) - 1]} waits"',
        ]
        if chance.random() < 0.4:
            line = chance.choice(("No.", "Yes.", "Now."))
            lines.append(f'    dialogue: {{who: {cast[0]}, line: "{line}", language: en}}')
    if chance.random() < 0.2:
        last = max(n for n, line in enumerate(lines) if line.startswith("  - id"))
        for slip in chance.sample(SLIPS, chance.randint(1, 3)):
            same = f"    {slip.partition(':')[0]}:"
            lines = lines[:last] + [line for line in lines[last:] if not line.startswith(same)] + [f"    {slip}"]
    return "\n".join(lines) + "\n"


def command(name: str) -> str | None:
    """A console script of the environment that runs this, else of the path."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def cold(rounds: int, folder: Path) -> None:
    """Whole processes, interleaved."""
    (folder / "one.yaml").write_text(ONE, "utf-8")
    script, schema = command("kling-story"), command("check-jsonschema")
    check = [script] if script else [sys.executable, "-c", "from kling_story.cli import main; main()"]
    runs = {
        "check": [*check, "check", "one.yaml"],
        "imports": [sys.executable, "-c", "import typer, yaml; from pydantic import BaseModel"],
        "schema": [schema, "--schemafile", str(SCHEMA), "one.yaml"] if schema else None,
        "python": [sys.executable, "-c", "pass"],
    }
    # An installed program has its bytecode; a checkout gets it in the first round, unless this forbids it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    times: dict[str, list[float]] = {name: [] for name, run in runs.items() if run}
    for lap in range(rounds + 1):
        for name in times:
            began = time.perf_counter()
            subprocess.run(runs[name] or (), cwd=folder, capture_output=True, check=True)
            if lap:  # the first round warms the disk's cache
                times[name].append(time.perf_counter() - began)
    middle = {name: median(taken) for name, taken in times.items()}
    print(f"cold, {rounds} rounds")
    for name, taken in times.items():
        spread = f"{min(taken) * 1000:.0f}-{max(taken) * 1000:.0f}"
        print(f"  {name:9}{middle[name] * 1000:6.0f} ms ({spread}){middle[name] / middle['imports']:7.2f}x imports")
    if schema:
        print(f"  check-jsonschema takes {middle['schema'] / middle['check']:.2f}x as long as check")
    else:
        print("  schema: check-jsonschema isn't installed (pip install check-jsonschema), so nothing to compare with")


def warm(count: int, folder: Path) -> None:
    """Many files in one process."""
    from kling_story.checking import check

    chance = random.Random(3)
    files = []
    for number in range(count):
        files.append(folder / f"{number:04}.yaml")
        files[-1].write_text(storyboard(chance), "utf-8")
    check(files[0])
    found: Counter[str] = Counter()
    wrong = 0
    began, began_work = time.perf_counter(), time.process_time()
    for file in files:
        diagnostics = check(file)
        wrong += bool(diagnostics)
        found.update(diagnostic.code for diagnostic in diagnostics)
    took, work = time.perf_counter() - began, time.process_time() - began_work
    size = sum(f.stat().st_size for f in files) // count
    print(f"warm, {count} files of {size} bytes, {wrong} of them with problems {dict(found)}")
    print(f"  {count / took:.0f} files/s by the clock, {count / work:.0f} files/s of processor time")


def many(count: int, folder: Path) -> None:
    """Many files as whole processes: beside check-jsonschema, and with the memory each takes."""
    chance = random.Random(5)
    for number in range(count):
        (folder / f"{number:05}.yaml").write_text(storyboard(chance), "utf-8")
    names = sorted(path.name for path in folder.iterdir())
    script, schema = command("kling-story"), command("check-jsonschema")
    check = [*([script] if script else [sys.executable, "-m", "kling_story"]), "check", "--format", "json"]
    runs = {
        f"check, {count // 10} files": [*check, *names[: count // 10]],
        "check, one process": [*check, "--jobs", "1", "."],
        f"check, {os.cpu_count()} processes": [*check, "--jobs", str(os.cpu_count()), "."],
    }
    if schema:
        runs["check-jsonschema"] = [schema, "--schemafile", str(SCHEMA), *names]
    print(f"many, {count} files")
    rates: dict[str, float] = {}
    for name, run in runs.items():
        began = time.perf_counter()
        with subprocess.Popen(run, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
        files = count // 10 if name.endswith("files") else count
        rates[name] = files / (time.perf_counter() - began)
        print(f"  {name:22}{rates[name]:6.0f} files/s, at most {usage.ru_maxrss / 1024:4.0f} MB a process")
    if schema:
        for name in list(runs)[1:-1]:
            print(f"  {name}: {rates[name] / rates['check-jsonschema']:.2f}x the files of check-jsonschema")


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--files", type=int, default=1000)
    arguments.add_argument("--many", type=int, default=10_000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many(given.many, Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        cold(given.rounds, Path(folder))
        warm(given.files, Path(folder))


if __name__ == "__main__":
    main()
