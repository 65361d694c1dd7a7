"""The scene in movis: ``python movis_film.py SCENE.json OUT.mp4``.

A composition for each shot, and one for what its camera sees where that moves as a whole; functions of time on
positions and scales. No sound.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # movis draws text with Qt, which would ask for a screen

import movis as mv
from curves import eased, swaying, timecode
from PySide6.QtGui import QFontDatabase, QGuiApplication

ANCHORS = {"left": mv.Direction.CENTER_LEFT, "centre": mv.Direction.CENTER, "right": mv.Direction.CENTER_RIGHT}


class Shot:
    """One shot's composition."""

    def __init__(self, folder: Path, told: dict[str, Any], scene: dict[str, Any], family: str) -> None:
        self.folder, self.told, self.seconds, self.family = folder, told, told["seconds"], family
        self.size, self.fps, self.signal = (scene["width"], scene["height"]), scene["fps"], tuple(scene["signal"])

    def composition(self) -> Any:
        shot, told = mv.layer.Composition(self.size, self.seconds), self.told
        (start, end), (pixels, degrees) = told["zoom"], told["sway"]
        if start == end == 1:
            self.whole(shot)
        else:
            whole = mv.layer.Composition(self.size, self.seconds)
            self.whole(whole)
            item = shot.add_layer(whole, scale=start)
            if start != end:
                zoom = eased(start, end, self.seconds)
                item.scale.add_function(lambda before, t: (zoom(t), zoom(t)))
            if pixels:
                right, down, roll = swaying(pixels, 0.4), swaying(pixels, 2.1), swaying(degrees, 4.4)
                item.position.add_function(lambda before, t: (before[0] + right(t), before[1] + down(t)))
                item.rotation.add_function(lambda before, t: roll(t))
        shot.add_layer(self.picture(told["overlay"]))
        for words in told["words"]:
            self.words(shot, words, words["text"])
        self.words(shot, told["timecode"], lambda t: timecode(told, int(t * self.fps + 0.5), self.fps))
        x, y, across, bar = told["bar"]
        playhead = mv.layer.Rectangle(size=(across, bar), color=self.signal, duration=self.seconds)
        item = shot.add_layer(playhead, position=(x, y), origin_point=mv.Direction.TOP_LEFT)
        item.scale.add_function(lambda before, t: (max(1 / across, t / self.seconds), 1.0))
        return shot

    def whole(self, composition: Any) -> None:
        """The layers that the camera sees."""
        for layer in self.told["layers"]:
            start, end = layer["from"], layer["to"]
            item = composition.add_layer(self.picture(layer["picture"]), position=tuple(start[:2]), scale=start[2])
            if start != end:
                self.move(item, start, end)
            if start[2] != end[2]:
                scale = eased(start[2], end[2], self.seconds)
                item.scale.add_function(lambda before, t, scale=scale: (scale(t), scale(t)))
        if rain := self.told["rain"]:
            height, falls = self.size[1], rain["falls"]
            item = composition.add_layer(self.picture(rain["picture"]), origin_point=mv.Direction.TOP_LEFT)
            item.position.add_function(lambda before, t: (0.0, (falls * t % 1 - 1) * height))

    def picture(self, name: str) -> Any:
        return mv.layer.Image(self.folder / name, duration=self.seconds)

    def move(self, item: Any, start: list[float], end: list[float]) -> None:
        x, y = (eased(a, b, self.seconds) for a, b in zip(start[:2], end[:2], strict=True))
        item.position.add_function(lambda before, t: (x(t), y(t)))

    def words(self, composition: Any, told: dict[str, Any], text: Any) -> None:
        # Qt counts the size of letters in points, of which 72 are 96 pixels.
        letters = mv.layer.Text(text, told["size"] * 0.75, self.family, color=told["colour"], duration=self.seconds)
        layers = [letters]
        if told["box"]:
            size = (letters.get_size()[0] + 2 * told["size"] // 3, round(1.4 * told["size"]))
            layers.insert(0, mv.layer.Rectangle(size=size, color=told["box"], duration=self.seconds))
        start, end = told["seen"]
        for layer in layers:
            place = {"position": tuple(told["from"]), "origin_point": ANCHORS[told["anchor"]]}
            item = composition.add_layer(layer, start_time=start, end_time=end, **place)
            if told["from"] != told["to"]:
                self.move(item, told["from"], told["to"])


def main() -> None:
    path, out = Path(sys.argv[1]), sys.argv[2]
    scene = json.loads(path.read_text())
    application = QGuiApplication([])
    font = QFontDatabase.addApplicationFont(str(path.parent / scene["font"]))
    family = QFontDatabase.applicationFontFamilies(font)[0]
    film = mv.concatenate([Shot(path.parent, shot, scene, family).composition() for shot in scene["shots"]])
    film.write_video(out, fps=scene["fps"], output_params=["-preset", "veryfast"], audio=False)
    application.quit()


if __name__ == "__main__":
    main()
