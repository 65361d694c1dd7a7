"""The scene as it is usually written in MoviePy: ``python naive_moviepy.py SCENE.json OUT.mp4 [SHOTS]``.

Clips with resize and position effects in a CompositeVideoClip; ``SHOTS``: only so many of the six.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from moviepy import CompositeVideoClip, ImageClip, TextClip, concatenate_videoclips


def _between(start: float, end: float, seconds: float) -> Callable[[float], float]:
    return lambda t: start + (end - start) * t / seconds


def _layer(folder: Path, told: dict[str, Any], seconds: float) -> Any:
    x, y, scale = (_between(a, b, seconds) for a, b in zip(told["from"], told["to"], strict=True))
    clip = ImageClip(str(folder / told["picture"])).with_duration(seconds)
    wide, tall = clip.size
    return clip.resized(scale).with_position(lambda t: (x(t) - wide * scale(t) / 2, y(t) - tall * scale(t) / 2))


def _shot(folder: Path, told: dict[str, Any], size: tuple[int, int], fps: int) -> Any:
    seconds, letters = told["seconds"], round(0.045 * size[1])
    clips = [_layer(folder, layer, seconds) for layer in told["layers"]]
    for words, where in ((told["label"], (20, 20)), (told["caption"], ("center", size[1] - 3 * letters))):
        clip = TextClip(text=words, font_size=letters, color="white", duration=seconds)
        clips.append(clip.with_position(where))
    for frame in range(round(seconds * fps)):
        code = TextClip(
            text=f"00:00:{frame // fps:02}:{frame % fps:02}", font_size=letters, color="white", duration=1 / fps
        )
        clips.append(code.with_start(frame / fps).with_position((size[0] - 8 * letters, 20)))
    return CompositeVideoClip(clips, size=size).with_duration(seconds)


def main() -> None:
    scene, out = Path(sys.argv[1]), sys.argv[2]
    told = json.loads(scene.read_text())
    shots = told["shots"][: int(sys.argv[3]) if len(sys.argv) > 3 else None]
    clips = [_shot(scene.parent, shot, (told["width"], told["height"]), told["fps"]) for shot in shots]
    film = concatenate_videoclips(clips)
    film.write_videofile(out, fps=told["fps"], codec="libx264", preset="veryfast", threads=2, audio=False, logger=None)


if __name__ == "__main__":
    main()
