"""The scene as it is usually written in MoviePy: ``python naive_moviepy.py SCENE.json OUT.mp4 [careful]``.

Clips with resize, rotation and position effects in CompositeVideoClips, as MoviePy's guide shows them; a TextClip for
each text, and one for the timecode of each frame. What keeps its size isn't resized, and a zoom and a hand-held camera
move a shot as a whole. ``careful``: as somebody would who knows what costs time in MoviePy: a shot has a background
colour, for without one its mask is composed, too, and its timecode is one clip of 60, not 60 clips to look through in
every frame. No sound.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from curves import eased, swaying, timecode
from moviepy import ColorClip, CompositeVideoClip, ImageClip, TextClip, concatenate_videoclips


class Shot:
    """One shot's clips."""

    def __init__(self, folder: Path, told: dict[str, Any], scene: dict[str, Any], careful: bool) -> None:
        self.folder, self.told, self.seconds, self.careful = folder, told, told["seconds"], careful
        self.size, self.fps = (scene["width"], scene["height"]), scene["fps"]
        self.font, self.signal = str(folder / scene["font"]), scene["signal"]

    def clip(self) -> Any:
        told = self.told
        x, y, across, bar = told["bar"]
        playhead = ColorClip((1, bar), color=self.signal).with_duration(self.seconds)
        playhead = playhead.resized(lambda t: (max(1, across * t / self.seconds), bar)).with_position((x, y))
        written = [self.words(words) for words in told["words"]]
        clips = [self.whole(), self.picture(told["overlay"]), *written, *self.timecode(), playhead]
        colour = (0, 0, 0) if self.careful else None
        return CompositeVideoClip(clips, size=self.size, bg_color=colour).with_duration(self.seconds)

    def whole(self) -> Any:
        """The picture that the camera sees."""
        clips = [self.layer(layer) for layer in self.told["layers"]]
        if rain := self.told["rain"]:
            height, falls = self.size[1], rain["falls"]
            clips.append(self.picture(rain["picture"]).with_position(lambda t: (0, (falls * t % 1 - 1) * height)))
        # Without a colour MoviePy 2.2.1 fails when something lies beyond the frame.
        whole = CompositeVideoClip(clips, size=self.size, bg_color=(0, 0, 0)).with_duration(self.seconds)
        (start, end), (pixels, degrees) = self.told["zoom"], self.told["sway"]
        if end != 1:
            whole = whole.resized(end if start == end else eased(start, end, self.seconds)).with_position("center")
        if pixels or degrees:
            # A little larger than the frame, so that no edge comes into it.
            left, top = ((one - one * end) / 2 for one in self.size)
            right, down, roll = swaying(pixels, 0.4), swaying(pixels, 2.1), swaying(degrees, 4.4)
            if degrees:
                whole = whole.rotated(lambda t: -roll(t), resample="bilinear", expand=False)
            whole = whole.with_position(lambda t: (left + right(t), top + down(t)))
        return whole

    def picture(self, name: str) -> Any:
        return ImageClip(str(self.folder / name)).with_duration(self.seconds)

    def layer(self, told: dict[str, Any]) -> Any:
        clip = self.picture(told["picture"])
        x, y, scale = (eased(a, b, self.seconds) for a, b in zip(told["from"], told["to"], strict=True))
        held = told.get("held", 0.0)
        right, down = swaying(held, 0.4), swaying(held, 2.1)
        wide, tall = clip.size
        if told["from"][2] != told["to"][2]:
            clip = clip.resized(scale)
        elif told["from"][2] != 1:
            clip = clip.resized(told["from"][2])
        if held:
            return clip.with_position(
                lambda t: (x(t) + right(t) - wide * scale(t) / 2, y(t) + down(t) - tall * scale(t) / 2)
            )
        return clip.with_position(lambda t: (x(t) - wide * scale(t) / 2, y(t) - tall * scale(t) / 2))

    def words(self, told: dict[str, Any]) -> Any:
        clip = self.text(told, told["text"])
        wide, tall = clip.size
        before = {"left": 0, "centre": wide / 2, "right": wide}[told["anchor"]]
        x, y = (eased(a, b, self.seconds) for a, b in zip(told["from"], told["to"], strict=True))
        start, end = told["seen"]
        clip = clip.with_start(start).with_duration(end - start)
        if told["from"] == told["to"]:
            return clip.with_position((told["from"][0] - before, told["from"][1] - tall / 2))
        return clip.with_position(lambda t: (x(t) - before, y(t) - tall / 2))

    def text(self, told: dict[str, Any], text: str) -> Any:
        # Without a margin MoviePy cuts off what goes below the line.
        look = {"color": told["colour"], "bg_color": told["box"], "margin": (told["size"] // 3, told["size"] // 2)}
        return TextClip(self.font, text=text, font_size=told["size"], **look)

    def timecode(self) -> list[Any]:
        told = self.told["timecode"]
        written = [timecode(self.told, frame, self.fps) for frame in range(round(self.seconds * self.fps))]
        codes = [self.text(told, code).with_duration(1 / self.fps) for code in written]
        x, y = told["from"]
        wide, tall = (max(code.size[side] for code in codes) for side in (0, 1))
        if self.careful:
            codes = [concatenate_videoclips(codes)]
        else:
            codes = [code.with_start(frame / self.fps) for frame, code in enumerate(codes)]
        return [code.with_position((x - wide, y - tall / 2)) for code in codes]


def main() -> None:
    path, out, careful = Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["careful"]
    scene = json.loads(path.read_text())
    film = concatenate_videoclips([Shot(path.parent, shot, scene, careful).clip() for shot in scene["shots"]])
    film.write_videofile(out, fps=scene["fps"], codec="libx264", preset="veryfast", threads=2, audio=False, logger=None)


if __name__ == "__main__":
    main()
