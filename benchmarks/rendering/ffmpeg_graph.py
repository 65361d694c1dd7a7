"""The scene as a filter graph written by hand for ffmpeg: ``python ffmpeg_graph.py SCENE.json OUT.mp4 [FFMPEG]``.

Two processes at a time, a shot each, x264 veryfast; then joined by stream copy. ``overlay`` and ``scale`` put things on
whole pixels: slow moves step. No sound.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any


def program() -> str:
    """The ffmpeg that is installed, else the one that MoviePy brings along."""
    if found := shutil.which("ffmpeg"):
        return found
    from imageio_ffmpeg import get_ffmpeg_exe

    return str(get_ffmpeg_exe())


def _shot(ffmpeg: str, folder: Path, told: dict[str, Any], scene: dict[str, Any], out: Path) -> None:
    seconds, fps = told["seconds"], scene["fps"]
    inputs: list[str] = []
    graph = [f"color=c=black:s={scene['width']}x{scene['height']}:r={fps}:d={seconds},format=yuv420p[base]"]
    under = "base"
    for number, layer in enumerate(told["layers"]):
        inputs += ["-loop", "1", "-framerate", str(fps), "-t", str(seconds), "-i", str(folder / layer["picture"])]
        (x, y, s), (x2, y2, s2) = layer["from"], layer["to"]
        part = f"t/{seconds}"
        scale = f"({s}+({s2 - s})*{part})"
        graph.append(f"[{number}:v]scale=w='iw*{scale}':h='ih*{scale}':eval=frame[l{number}]")
        place = f"x='{x}+({x2 - x})*{part}-w/2':y='{y}+({y2 - y})*{part}-h/2'"
        graph.append(f"[{under}][l{number}]overlay={place}:eval=frame:shortest=1[o{number}]")
        under = f"o{number}"
    code = [ffmpeg, "-v", "error", "-y", *inputs, "-filter_complex", ";".join(graph), "-map", f"[{under}]"]
    code += ["-t", str(seconds), "-r", str(fps), "-c:v", "libx264", "-preset", "veryfast", "-threads", "1", str(out)]
    subprocess.run(code, check=True)


def main() -> None:
    path, out = Path(sys.argv[1]), sys.argv[2]
    ffmpeg, scene = sys.argv[3] if len(sys.argv) > 3 else program(), json.loads(path.read_text())
    with tempfile.TemporaryDirectory() as made:
        parts = [Path(made) / f"{number}.mp4" for number in range(len(scene["shots"]))]
        with ThreadPoolExecutor(2) as pool:
            jobs = [
                pool.submit(_shot, ffmpeg, path.parent, shot, scene, part)
                for shot, part in zip(scene["shots"], parts, strict=True)
            ]
            for job in jobs:
                job.result()
        listed = Path(made) / "parts.txt"
        listed.write_text("".join(f"file '{part}'\n" for part in parts))
        joined = [ffmpeg, "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", str(listed), "-c", "copy", out]
        subprocess.run(joined, check=True)


if __name__ == "__main__":
    main()
