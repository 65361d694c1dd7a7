"""How much a render costs over encoding alone: ``python benchmarks/render_speed.py``.

A board of six shots, 15 s, 1280x720 at 24 frames per second, the camera moving in every shot. In
rounds that alternate, it times

    encode    the finished frames, drawn before and kept in memory, with the same encoder and workers
    render    the whole way from a plan to the file
    draw      one thread drawing every frame, nothing encoded
    moviepy   MoviePy writing the clip with the same settings, when ``--moviepy`` is given

and prints medians and ratios; cpu is this process's alone, so MoviePy's leaves out its encoder.
Absolute times belong to the machine, ratios travel.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from statistics import median

from kling_renderers.animatic import AnimaticRenderer, FilmPainter, animatic_clip
from kling_renderers.animatic.crew import OPTIONS, Film
from kling_renderers.animatic.encode import encode
from kling_renderers.animatic.planes import Painted
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

SIZE, FPS = (1280, 720), Fraction(24)
SHOTS = (
    ("wide", "slow push in", "@Mei steps out of the arcade and looks up at the rain"),
    ("medium", "pan right", "@Mei and @Tom walk past the stalls"),
    ("close_up", "handheld", "@Tom listens to @Mei"),
    ("full", "truck left", "@Mei runs"),
    ("medium_close_up", "zoom in", "@Tom finds the @Umbrella"),
    ("full", "orbit and tilt up", "@Mei and @Tom under the neon"),
)


def board() -> Plan:
    return plan(
        Storyboard.model_validate(
            {
                "title": "Six moving shots",
                "elements": {"Mei": {}, "Tom": {}, "Umbrella": {"kind": "item"}},
                "shots": [
                    {
                        "duration": 2.5,
                        "size": size,
                        "camera": camera,
                        "prompt": prompt,
                        "dialogue": [{"who": "Mei", "line": "Not tonight."}],
                    }
                    for size, camera, prompt in SHOTS
                ],
            }
        )
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--moviepy", action="store_true", help="also time MoviePy's writer (slow)")
    given = arguments.parse_args()
    film = board()
    painter = FilmPainter(film, SIZE, FPS)
    timeline = painter.timeline
    frames = [painter.frame(number) for number in range(timeline.frames)]
    what = Film(SIZE, FPS, timeline.frames, timeline.starts[:-1])
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "film.mp4"

        def draw() -> None:
            fresh = FilmPainter(film, SIZE, FPS)
            for number in range(timeline.frames):
                fresh.frame(number)

        def moviepy() -> None:
            same = ["-crf", OPTIONS["crf"], "-x264-params", OPTIONS["x264-params"]]
            clip = animatic_clip(film, size=SIZE, fps=24)
            clip.write_videofile(
                str(out), codec="libx264", preset=OPTIONS["preset"], ffmpeg_params=same, audio=False, logger=None
            )

        runs: dict[str, Callable[[], object]] = {
            "encode": lambda: encode(what, Painted(frames.__getitem__, SIZE), out),
            "render": lambda: AnimaticRenderer().render(
                film, out, size=SIZE, fps=FPS, folder=Path(folder), cache=False
            ),
            "draw": draw,
        }
        if given.moviepy:
            runs["moviepy"] = moviepy
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in runs}
        for lap in range(given.rounds + 1):
            for name, run in runs.items():
                began, busy = time.perf_counter(), time.process_time()
                run()
                if lap:  # the first round warms up
                    times[name].append((time.perf_counter() - began, time.process_time() - busy))
        kilobytes = out.stat().st_size // 1000
    print(
        f"{timeline.frames} frames, {SIZE[0]}x{SIZE[1]}, {what.workers} workers, {given.rounds} rounds, {kilobytes} kB"
    )
    print(f"{'':9}{'wall s':>8}{'(range)':>14}{'frames/s':>10}{'x encode':>10}{'cpu s':>8}{'x encode':>10}")
    middle = {name: tuple(median(column) for column in zip(*taken, strict=True)) for name, taken in times.items()}
    for name, (wall, cpu) in middle.items():
        spread = f"({min(times[name])[0]:.2f}-{max(times[name])[0]:.2f})"
        over = wall / middle["encode"][0], cpu / middle["encode"][1]
        print(f"{name:9}{wall:8.2f}{spread:>14}{timeline.frames / wall:10.0f}{over[0]:10.2f}{cpu:8.2f}{over[1]:10.2f}")


if __name__ == "__main__":
    main()
