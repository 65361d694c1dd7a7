"""How fast the animatic is, as ratios from one run: ``python benchmarks/render_speed.py``.

15 s, six shots, 24 frames per second, at 1280x720 and 1920x1080, default quality, sound included. Whole processes,
from their start to the finished file, in rounds (A B C, A B C, ...); each row is the median over the rounds:

    encode veryfast   finished frames in yuv420p, encoded alone by x264's preset veryfast on two threads
    encode lean       the same with the settings that the prototypes had, which the aims were written beside
    encode ours       the same with our settings, segments and threads
    moving, still     our own film of a board whose every shot moves, and of one with a third of them locked off
    moviepy-around    our frame function, written by MoviePy with the same settings, without sound
    naive moviepy     the same scene as it is usually written: CompositeVideoClip, resize and position effects, veryfast
    careful moviepy   the same by somebody who knows what costs time in MoviePy
    ffmpeg            the same scene as a filter graph written by hand, veryfast
    planes            our film of the prototypes' six moves
    planes moviepy    the prototypes' scene in naive MoviePy: whole planes one over the other (``rendering/planes.py``)
    imports           a process that imports numpy and OpenCV: the measure of the aims in milliseconds

The naive, the careful and the ffmpeg row play ``rendering/scene.py``, our moving board in flat pictures, and so do
other tools on request, each with an installation of its own: ``--peers`` for all of them, ``--peers editly movis`` for
some (``peers/``). What takes over 30 s is run once. In one warm process, after them: one changed shot of six to the
whole new film, and an edit to the first JPEG.

Absolute times belong to the machine, ratios travel. What is asked in milliseconds was written where a process that
imports numpy and OpenCV takes 82 of them, and encoding with veryfast 1600: it is held here against both, for the first
is mostly the system's work, the second mostly the processor's. Each ratio is told
by the clock and, in brackets, by processor time: where other programs keep the machine busy the second is steadier.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import nullcontext
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import NamedTuple

import peers
from rendering import boards, planes, scene
from rendering.memory import watched
from rendering.warm import changed_shot, edited_jpeg

HERE = Path(__file__).parent
OURS = (
    "encode veryfast",
    "encode lean",
    "encode ours",
    "moving",
    "still",
    "planes",
    "moviepy-around",
    "jpeg",
    "imports",
)
"""The rows that are weighed while they warm up: it halts who maps and unmaps much, and others are run once if long."""
SCENE, FILM = "scene.json", "film.mp4"
SIZES = ((1280, 720), (1920, 1080))
AIMS = (
    ("moving", "encode veryfast", "at most", 1.25),
    ("moving", "encode ours", "at most", 1.7),
    ("moving", "encode lean", "at most", 1.7),
    ("still", "encode veryfast", "at most", 1.0),
    ("naive moviepy", "moving", "at least", 35),
    ("planes moviepy", "planes", "at least", 35),
    ("careful moviepy", "moving", "more than", 1),
    ("moviepy-around", "moving", "at least", 2),
    ("ffmpeg", "moving", "at least", 1),
)
THERE = {"imports": 82, "encode veryfast": 1600}
"""Milliseconds of these rows at 1280x720 where the aims were written, 2026-11-20."""


class Took(NamedTuple):
    """A process: seconds by the clock, seconds of processor time, megabytes at most with those that it started."""

    wall: float
    cpu: float
    memory: float


def timed(command: Sequence[str], *, weighed: bool = False) -> Took:
    """Run a process to its end. Its memory is looked at when it is ``weighed``, which takes some of its time.

    Raises:
        SystemExit: it failed.
    """
    # What is installed was compiled then: the round to warm up does it here.
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=compiled)
    with watched(process.pid) if weighed else nullcontext([]) as seen:
        said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status:
        raise SystemExit(f"{' '.join(command)}: {said.decode(errors='replace')}")
    return Took(wall, used.ru_utime + used.ru_stime, max(seen, default=0.0))


def frames_file(board: Path, size: tuple[int, int], out: Path) -> None:
    """The finished frames of a board in yuv420p, one after the other."""
    import cv2

    from kling_renderers.animatic import FilmPainter
    from kling_story.loading import load
    from kling_story.planning import plan

    painter = FilmPainter(plan(load(board)), size, Fraction(24))
    with out.open("wb") as file:
        for number in range(painter.timeline.frames):
            file.write(cv2.cvtColor(painter.frame(number), cv2.COLOR_BGR2YUV_I420).tobytes())


def commands(folder: Path, size: tuple[int, int]) -> dict[str, list[str]]:
    """What is run at a size, but for other tools' own commands."""
    moving, still = boards.board(folder), boards.board(folder, still=True)
    told, frames, out = folder / SCENE, folder / "frames.yuv", str(folder / FILM)
    scene.write(folder, size)
    apart = folder / "planes"
    apart.mkdir()
    planes.write(apart, size)
    frames_file(moving, size, frames)

    def job(what: str, given: Path) -> list[str]:
        return [sys.executable, str(HERE / "rendering/jobs.py"), what, *map(str, size), str(given), out]

    return {
        "encode veryfast": job("encode-veryfast", frames),
        "encode lean": job("encode-lean", frames),
        "encode ours": job("encode-ours", frames),
        "moving": job("render", moving),
        "still": job("render", still),
        "planes": job("render", boards.board(folder, planes=True)),
        "moviepy-around": job("moviepy-around", moving),
        "jpeg": job("jpeg", moving),
        "imports": [sys.executable, "-c", "import numpy, cv2"],
        "ffmpeg": [sys.executable, str(HERE / "peers/ffmpeg_graph.py"), str(told), out],
        "naive moviepy": [sys.executable, str(HERE / "peers/naive_moviepy.py"), str(told), out],
        "careful moviepy": [sys.executable, str(HERE / "peers/naive_moviepy.py"), str(told), out, "careful"],
        "planes moviepy": [sys.executable, str(HERE / "peers/naive_moviepy.py"), str(apart / SCENE), out],
    }


def measured(rows: dict[str, list[str]], rounds: int) -> dict[str, Took]:
    """The medians of each row over the rounds, after one to warm up; what takes long is run once."""
    found: dict[str, list[Took]] = {name: [] for name in rows}
    for lap in range(rounds + 1):
        for name, command in rows.items():
            long = found[name] and found[name][0].wall > 30
            if not long:
                found[name].append(timed(command, weighed=lap == 0 and name in OURS))
                print(f"  round {lap} {name}: {found[name][-1].wall:.2f} s", file=sys.stderr)
    times = {name: [took[:2] for took in laps[1:] or laps] for name, laps in found.items()}
    return {
        name: Took(*(median(column) for column in zip(*times[name], strict=True)), laps[0].memory)
        for name, laps in found.items()
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--size", action="append", help="like 1280x720; may be repeated")
    arguments.add_argument("--rows", nargs="+", metavar="ROW", help="only these, like moving and 'naive moviepy'")
    arguments.add_argument(
        "--peers", nargs="*", choices=[*peers.PEERS], metavar="TOOL", help=f"other tools, too: {', '.join(peers.PEERS)}"
    )
    given = arguments.parse_args()
    sizes = [tuple(map(int, size.split("x"))) for size in given.size] if given.size else SIZES
    asked = [] if given.peers is None else given.peers or [*peers.PEERS]
    others = {name: command for name in asked if (command := peers.ready(name))}
    for size in sizes:
        # Where memory is a disk, no disk is measured.
        room = "/dev/shm" if Path("/dev/shm").is_dir() else None
        with tempfile.TemporaryDirectory(dir=room) as name:
            folder = Path(name)
            rows = commands(folder, size)
            if given.rows:
                if unknown := set(given.rows) - set(rows):
                    raise SystemExit(f"no such row: {', '.join(sorted(unknown))}; there are {', '.join(rows)}")
                rows = {row: rows[row] for row in given.rows}
            rows |= {tool: [*start, str(folder / SCENE), str(folder / FILM)] for tool, start in others.items()}
            took = measured(rows, given.rounds)
            print(f"\n{size[0]}x{size[1]}, {given.rounds} rounds, {os.cpu_count()} cores")
            print(f"{'':18}{'wall s':>8}{'cpu s':>8}{'MB':>7}")
            for row, one in took.items():
                weighs = f"{one.memory:.0f}" if row in OURS else "-"
                print(f"{row:18}{one.wall:8.2f}{one.cpu:8.2f}{weighs:>7}")
            for over, under, how, aim in (*AIMS, *((tool, "moving", "more than", 1) for tool in others)):
                if over in took and under in took:
                    wall, cpu = (took[over][n] / took[under][n] for n in (0, 1))
                    print(f"{over} / {under}: {wall:.2f}x [{cpu:.2f}x] ({how} {aim}x)")
            if given.rows:
                continue
            shot, picture = changed_shot(folder, size, given.rounds), edited_jpeg(folder, size, 10 * given.rounds)
            in_milliseconds("one changed shot to the whole new film, warm", shot, 250, took)
            in_milliseconds("edit to the first JPEG, warm, processor time", picture, 8, took)
            in_milliseconds("cold process to the first JPEG", took["jpeg"].wall, 200, took)


def in_milliseconds(what: str, seconds: float, aim: int, took: dict[str, Took]) -> None:
    """Effect: what something took is printed beside its aim at 1280x720, in milliseconds and in times of other rows."""
    print(f"{what}: {1000 * seconds:.1f} ms (at most {aim} there)", end="")
    for row, there in THERE.items():
        print(f", {seconds / took[row].wall:.3g}x of {row} (at most {aim / there:.3g}x)", end="")
    print()


if __name__ == "__main__":
    main()
