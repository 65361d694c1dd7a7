"""The scene in movielite: ``python movielite_film.py SCENE.json OUT.mp4``.

All clips in one writer, as its documentation advises, but for shots whose picture moves as a whole; two processes, its
quality "middle". No sound.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from curves import eased, swaying, timecode
from movielite import CompositeClip, ImageClip, TextClip, VideoQuality, VideoWriter
from pictex import Canvas


class Shot:
    """One shot's clips; ``start``: when it starts in the film, in seconds."""

    def __init__(self, folder: Path, told: dict[str, Any], scene: dict[str, Any]) -> None:
        self.folder, self.told, self.seconds = folder, told, told["seconds"]
        self.size, self.fps = (scene["width"], scene["height"]), scene["fps"]
        self.font, self.signal, self.start = folder / scene["font"], scene["signal"], told["start"] / scene["fps"]

    def clips(self) -> list[Any]:
        told = self.told
        if told["zoom"] == [1.0, 1.0]:
            clips = self.whole(self.start)
        else:
            clips = [self.moving(CompositeClip(self.whole(0.0), self.start, self.size, self.seconds))]
        clips.append(self.picture(told["overlay"], self.start))
        clips += [self.words(words) for words in told["words"]]
        for frame in range(round(self.seconds * self.fps)):
            code = {**told["timecode"], "text": timecode(told, frame, self.fps)}
            code["seen"] = [frame / self.fps, (frame + 1) / self.fps]
            clips.append(self.words(code))
        x, y, across, bar = told["bar"]
        flat = np.full((bar, across, 3), self.signal, np.uint8)
        playhead = ImageClip(flat, self.start, self.seconds).set_position((x, y))

        def grown(frame: Any, t: float) -> Any:
            return frame[:, : max(1, round(across * t / self.seconds))]

        playhead.add_transform(grown)
        return [*clips, playhead]

    def moving(self, whole: Any) -> Any:
        """The picture that the camera sees, zoomed and swaying."""
        zoom = eased(*self.told["zoom"], self.seconds)
        pixels, degrees = self.told["sway"]
        right, down, roll = swaying(pixels, 0.4), swaying(pixels, 2.1), swaying(degrees, 4.4)
        if degrees:
            whole.set_rotation(lambda t: -roll(t), expand=False)
        width, height = self.size
        whole.set_scale(zoom)
        return whole.set_position(
            lambda t: (width * (1 - zoom(t)) / 2 + right(t), height * (1 - zoom(t)) / 2 + down(t))
        )

    def whole(self, start: float) -> list[Any]:
        """What the camera sees."""
        clips = []
        for layer in self.told["layers"]:
            clip = self.picture(layer["picture"], start)
            x, y, scale = (eased(a, b, self.seconds) for a, b in zip(layer["from"], layer["to"], strict=True))
            wide, tall = clip.size
            first, last = layer["from"][2], layer["to"][2]
            if first != last:
                clip.set_scale(scale)
            elif first != 1:
                clip.set_size(round(wide * first), round(tall * first))
            if layer["from"] == layer["to"]:
                clip.set_position((x(0) - wide * first / 2, y(0) - tall * first / 2))
            else:
                clip.set_position(
                    lambda t, x=x, y=y, scale=scale, wide=wide, tall=tall: (
                        x(t) - wide * scale(t) / 2,
                        y(t) - tall * scale(t) / 2,
                    )
                )
            clips.append(clip)
        if rain := self.told["rain"]:
            height, falls = self.size[1], rain["falls"]
            clip = self.picture(rain["picture"], start)
            clips.append(clip.set_position(lambda t: (0, round((falls * t % 1 - 1) * height))))
        return clips

    def picture(self, name: str, start: float) -> Any:
        return ImageClip(str(self.folder / name), start, self.seconds)

    def words(self, told: dict[str, Any]) -> Any:
        canvas = Canvas().font_family(self.font).font_size(told["size"]).color(told["colour"])
        canvas = canvas.padding(told["size"] // 6, told["size"] // 3).background_color(told["box"] or "transparent")
        start, end = told["seen"]
        clip = TextClip(told["text"], self.start + start, end - start, canvas)
        wide, tall = clip.size
        before = {"left": 0, "centre": wide / 2, "right": wide}[told["anchor"]]
        x, y = (eased(a, b, self.seconds) for a, b in zip(told["from"], told["to"], strict=True))
        return clip.set_position(lambda t: (x(t + start) - before, y(t + start) - tall / 2))


def main() -> None:
    path, out = Path(sys.argv[1]), sys.argv[2]
    scene = json.loads(path.read_text())
    writer = VideoWriter(out, fps=scene["fps"], size=(scene["width"], scene["height"]))
    for shot in scene["shots"]:
        writer.add_clips(Shot(path.parent, shot, scene).clips())
    writer.write(processes=2, video_quality=VideoQuality.MIDDLE)


if __name__ == "__main__":
    main()
