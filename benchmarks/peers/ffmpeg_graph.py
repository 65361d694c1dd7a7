"""The scene as a filter graph written by hand for ffmpeg: ``python ffmpeg_graph.py SCENE.json OUT.mp4``.

Two processes at a time, a shot each, x264 veryfast; then joined by stream copy. ``overlay`` and ``scale`` put things on
whole pixels, so that slow moves step. No sound.
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

from curves import SWAYS, timecode


def program() -> str:
    """The ffmpeg that is installed, else the one that MoviePy brings along."""
    if found := shutil.which("ffmpeg"):
        return found
    from imageio_ffmpeg import get_ffmpeg_exe

    return str(get_ffmpeg_exe())


def _sway(most: float, phase: float) -> str:
    return f"{most}*(" + "+".join(f"{weight}*sin(2*PI*{rate}*t+{phase})" for weight, rate in SWAYS) + ")"


class Graph:
    """One shot's filters. Labels count up; ``under`` is what has been laid down so far."""

    def __init__(self, folder: Path, told: dict[str, Any], scene: dict[str, Any]) -> None:
        self.folder, self.told, self.scene = folder, told, scene
        self.seconds, self.size = told["seconds"], (scene["width"], scene["height"])
        self.inputs: list[str] = []
        self.filters: list[str] = []
        self.under, self.made = "", 0

    def eased(self, start: float, end: float) -> str:
        return str(start) if start == end else f"({start}+({end - start})*(1-cos(PI*t/{self.seconds}))/2)"

    def new(self, source: str) -> str:
        """A label for what some filters make."""
        self.made += 1
        self.filters.append(f"{source}[m{self.made}]")
        return f"m{self.made}"

    def flat(self, colour: str, width: int, height: int) -> str:
        return self.new(f"color=c={colour}:s={width}x{height}:r={self.scene['fps']}:d={self.seconds}")

    def picture(self, name: str) -> str:
        """A picture that is read and converted once, then repeated."""
        number = len(self.inputs) // 2
        self.inputs += ["-i", str(self.folder / name)]
        again = f"loop=loop=-1:size=1,setpts=N/({self.scene['fps']}*TB),fps={self.scene['fps']}"
        return self.new(f"[{number}:v]format=yuva420p,{again}")

    def lay(self, label: str, x: str, y: str) -> None:
        self.under = self.new(f"[{self.under}][{label}]overlay=x='{x}':y='{y}':eval=frame:shortest=1")

    def scaled(self, label: str, start: float, end: float) -> str:
        if start == end == 1:
            return label
        scale = self.eased(start, end)
        when = ":eval=frame" if start != end else ""
        return self.new(f"[{label}]scale=w='iw*{scale}':h='ih*{scale}'{when}")

    def whole(self) -> None:
        """The picture that the camera sees."""
        width, height = self.size
        self.under = self.flat("black", width, height)
        for layer in self.told["layers"]:
            x, y, scale = zip(layer["from"], layer["to"], strict=True)
            label = self.scaled(self.picture(layer["picture"]), *scale)
            self.lay(label, f"{self.eased(*x)}-w/2", f"{self.eased(*y)}-h/2")
        if rain := self.told["rain"]:
            self.lay(self.picture(rain["picture"]), "0", f"(mod({rain['falls']}*t,1)-1)*{height}")
        if self.told["zoom"] == [1.0, 1.0]:
            return
        (start, end), (pixels, degrees) = self.told["zoom"], self.told["sway"]
        label, self.under = self.scaled(self.under, start, end), self.flat("black", width, height)
        if degrees:
            label = self.new(f"[{label}]rotate=a='{_sway(degrees, 4.4)}*PI/180'")
        self.lay(label, f"(W-w)/2+{_sway(pixels, 0.4)}", f"(H-h)/2+{_sway(pixels, 2.1)}")

    def words(self, told: dict[str, Any], text: str) -> None:
        """``text``: what ``drawtext`` is to write, with its options."""
        x, y = (self.eased(a, b) for a, b in zip(told["from"], told["to"], strict=True))
        before = {"left": "0", "centre": "text_w/2", "right": "text_w"}[told["anchor"]]
        look = f"fontfile={self.folder / self.scene['font']}:fontsize={told['size']}:fontcolor={told['colour']}"
        look += f":box=1:boxborderw={told['size'] // 3}:boxcolor={told['box']}" if told["box"] else ""
        start, end = told["seen"]
        place = f"x='{x}-{before}':y='{y}-text_h/2':enable='gte(t,{start})*lt(t,{end})'"
        self.under = self.new(f"[{self.under}]drawtext={look}:{place}:{text}")

    def burn_in(self) -> None:
        """What is written on it."""
        self.lay(self.picture(self.told["overlay"]), "0", "0")
        for number, told in enumerate(self.told["words"]):
            # In a file nothing has to be escaped.
            file = self.folder / f"words{self.told['start']}-{number}.txt"
            file.write_text(told["text"])
            self.words(told, f"textfile={file}:expansion=none")
        code = timecode(self.told, 0, self.scene["fps"]).replace(":", "\\:")
        self.words(self.told["timecode"], f"timecode='{code}':rate={self.scene['fps']}")
        x, y, across, bar = self.told["bar"]
        red, green, blue = self.scene["signal"]
        label = self.flat(f"0x{red:02x}{green:02x}{blue:02x}", 2, bar)
        label = self.new(f"[{label}]scale=w='max(2,{across}*t/{self.seconds})':h={bar}:eval=frame")
        self.lay(label, str(x), str(y))

    def run(self, ffmpeg: str, out: Path) -> None:
        self.whole()
        self.burn_in()
        script = self.folder / f"graph{self.told['start']}.txt"
        script.write_text(";\n".join(self.filters))
        code = [ffmpeg, "-v", "error", "-y", *self.inputs, "-filter_complex_script", str(script)]
        code += [
            "-map",
            f"[{self.under}]",
            "-t",
            str(self.seconds),
            "-r",
            str(self.scene["fps"]),
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
        ]
        subprocess.run([*code, "-pix_fmt", "yuv420p", "-threads", "1", str(out)], check=True)


def main() -> None:
    path, out = Path(sys.argv[1]), sys.argv[2]
    ffmpeg, scene = program(), json.loads(path.read_text())
    with tempfile.TemporaryDirectory() as made:
        parts = [Path(made) / f"{number}.mp4" for number in range(len(scene["shots"]))]
        graphs = [Graph(path.parent, shot, scene) for shot in scene["shots"]]
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda graph, part: graph.run(ffmpeg, part), graphs, parts))
        listed = Path(made) / "parts.txt"
        listed.write_text("".join(f"file '{part}'\n" for part in parts))
        joined = [ffmpeg, "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", str(listed), "-c", "copy", out]
        subprocess.run(joined, check=True)


if __name__ == "__main__":
    main()
