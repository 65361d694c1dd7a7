"""The scene that other tools are given: six shots, a background and five layers at several depths, all moving.

It is pictures and numbers, so that every tool can play it: each layer goes evenly from one place and scale to another
within its shot. It is easier work than ours, which projects everything anew and draws it crisp.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np

DEPTHS = (8.0, 4.0, 2.5, 2.0, 1.5)
# Per shot: how far the camera goes right and down, in frame widths at depth 1, and how much it zooms.
MOVES = ((0.12, 0, 1.0), (0, 0.08, 1.0), (0, 0, 1.25), (-0.15, 0, 1.0), (0, 0, 1.15), (0.1, -0.05, 1.1))
FPS, SECONDS = 24, 2.5


def _background(width: int, height: int) -> Any:
    picture = np.linspace((181, 163, 143), (224, 227, 223), height)[:, None].repeat(width, axis=1).astype(np.uint8)
    for x in range(-width, 2 * width, width // 16):
        cv2.line(picture, (width // 2, height // 3), (x, height), (130, 140, 145), 2, cv2.LINE_AA)
    return cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA)


def _layer(unit: int, number: int) -> Any:
    side = round(unit * (0.35 + 0.1 * number))
    picture = np.zeros((side, side // 2, 4), np.uint8)
    colour = ((43, 139, 217, 255), (184, 118, 58, 255), (78, 67, 184, 255), (104, 148, 74, 255), (166, 90, 125, 255))[
        number
    ]
    cv2.ellipse(picture, (side // 4, side // 6), (side // 10, side // 8), 0, 0, 360, colour, -1, cv2.LINE_AA)
    cv2.rectangle(picture, (side // 12, side // 3), (side // 2 - side // 12, side), colour, -1)
    return picture


def write(folder: Path, size: tuple[int, int]) -> Path:
    """Put the pictures into a folder, and what happens to them into ``scene.json``; its path.

    Of each layer: the picture, and centre x, centre y (pixels) and scale at the start and at the end of the shot.
    """
    width, height = size
    cv2.imwrite(str(folder / "background.png"), _background(round(1.5 * width), round(1.5 * height)))
    for number in range(len(DEPTHS)):
        cv2.imwrite(str(folder / f"layer{number}.png"), _layer(height, number))
    shots = []
    for number, (right, down, zoom) in enumerate(MOVES):
        layers = [{"picture": "background.png", "from": [width / 2, height / 2, 1.0],
                   "to": [width / 2 - right * width / 12, height / 2 - down * width / 12, zoom]}]  # fmt: skip
        for layer, depth in enumerate(DEPTHS):
            x, y = width * (0.15 + 0.17 * layer), height * (0.5 + 0.05 * layer)
            layers.append(
                {
                    "picture": f"layer{layer}.png",
                    "from": [x, y, 1.0],
                    "to": [
                        (x - width / 2) * zoom + width / 2 - right * width / depth,
                        (y - height / 2) * zoom + height / 2 - down * width / depth,
                        zoom,
                    ],
                }
            )
        words = {"label": f"{number + 1}/6 shot-{number + 1}, medium, pan right", "caption": "Mei: Not tonight."}
        shots.append({"seconds": SECONDS, "layers": layers, **words})
    path = folder / "scene.json"
    path.write_text(json.dumps({"width": width, "height": height, "fps": FPS, "shots": shots}, indent=1))
    return path


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3]))))
