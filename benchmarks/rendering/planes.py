"""The scene that the aims were written beside, for MoviePy: six moves past a backdrop and five planes as large as it.

As the prototypes had it: six shots of 2.5 s that pan, tilt, dolly, truck, zoom and orbit with a roll, each held in the
hand; a backdrop of a gradient and a grid in perspective, half as large again as the frame, and five transparent
pictures at depths of 8, 4, 2.5, 2 and 1.5; of each shot its label, a timecode, a caption on a strip that is half
transparent, and a bar that grows. Ours is the board ``boards.PLANES`` of the same moves. ``scene.json`` is
written as ``scene.py`` tells; of a layer, ``held`` is how many pixels a hand-held camera moves it to each side.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from rendering import boards, cut_outs, scene, staging

LARGER = 1.5
"""How large a plane is, in frames each way."""
DEPTHS = (8.0, 4.0, 2.5, 2.0, 1.5)
HELD = 0.008
"""How far a hand-held camera drifts to each side, in frame heights: each plane a little further the nearer it is."""
ROLLS = 3.0
"""How far the orbit rolls, in degrees."""
Ends = tuple[tuple[float, float, float], tuple[float, float, float]]
"""Where a plane's middle is, in frame widths and heights from the frame's, and how large it is, at both ends."""


def _ends(move: str, depth: float) -> Ends:
    """What a move does to a plane so far away: a turn moves all alike, a way more the nearer they are."""
    near = 1 / depth
    return {
        "pan": ((0.2, 0, 1), (-0.2, 0, 1)),
        "tilt": ((0, -0.2, 1), (0, 0.2, 1)),
        "dolly": ((0, 0, 1 - 0.3 * near), (0, 0, 1)),
        "truck": ((-0.3 * near, 0, 1), (0.3 * near, 0, 1)),
        "zoom": ((0, 0, 1), (0, 0, 1)),
        "orbit": ((0.2 - 0.4 * near, 0, 1), (0.4 * near - 0.2, 0, 1)),
    }[move]


MOVES = ("pan", "tilt", "dolly", "truck", "zoom", "orbit")


def write(folder: Path, size: tuple[int, int]) -> Path:
    """Put the pictures, the font and ``scene.json`` into a folder; the path of the last."""
    return scene.write_told(folder, size, [_shot(folder, size, number) for number in range(len(MOVES))])


def _backdrop(wide: int, high: int) -> Any:
    picture = np.empty((high, wide, 3), np.uint8)
    picture[:] = np.linspace((180, 150, 130), (110, 110, 120), high)[:, None].astype(np.uint8)
    horizon = high * 11 // 20
    for x in range(-4 * wide, 5 * wide, wide // 10):
        cv2.line(picture, (wide // 2, horizon), (x, 4 * high), (90, 90, 96), 1, cv2.LINE_AA)
    for row in np.geomspace(8, high - horizon, 12).astype(int).tolist():
        cv2.line(picture, (0, horizon + row), (wide, horizon + row), (90, 90, 96), 1, cv2.LINE_AA)
    return picture


def _plane(wide: int, high: int, depth: float) -> Any:
    """A transparent picture with what stands so far away."""
    picture = np.zeros((high, wide, 4), np.uint8)
    floor = high * (0.55 + 0.45 / depth)
    tall = 1.1 * high / depth
    pieces = (cut_outs.stall, cut_outs.pillar, cut_outs.crate)
    for index, across in enumerate(np.linspace(0.12, 0.88, 4).tolist()):
        if depth == 2.0 and index in (1, 2):
            piece = cut_outs.person(0.9 * tall, staging.COLOURS["Mei" if index == 1 else "Tom"])
        else:
            draw = pieces[(index + round(depth)) % 3]
            piece = draw(tall * (0.35 if draw is cut_outs.crate else 1), (90 + 20 * index, 120, 150 - 15 * index))
        rows, columns = piece.shape[:2]
        top, left = max(0, round(floor - rows)), max(0, round(across * wide - columns / 2))
        part = piece[: min(rows, high - top), : min(columns, wide - left)]
        seen = part[:, :, 3] > 0
        picture[top : top + part.shape[0], left : left + part.shape[1]][seen] = part[seen]
    return picture


def _shot(folder: Path, size: tuple[int, int], number: int) -> dict[str, Any]:
    (width, height), move = size, MOVES[number]
    wide, high = round(LARGER * width), round(LARGER * height)
    pictures = {"backdrop.png": (_backdrop(wide, high), 2 * DEPTHS[0])}
    pictures |= {f"plane{index}.png": (_plane(wide, high, depth), depth) for index, depth in enumerate(DEPTHS)}
    layers = []
    for name, (picture, depth) in pictures.items():
        cv2.imwrite(str(folder / name), picture)
        start, end = ([width * (0.5 + x), height * (0.5 + y), scale] for x, y, scale in _ends(move, depth))
        layers.append({"picture": name, "from": start, "to": end, "held": HELD * height * (1 + 1 / depth)})
    strip = np.zeros((height, width, 4), np.uint8)
    strip[height * 7 // 8 :] = (0, 0, 0, 128)
    cv2.imwrite(str(folder / "strip.png"), strip)
    small, margin = round(0.037 * height), round(0.032 * height)
    told, camera, prompt = boards.PLANES[number]
    label = f"{number + 1}/{len(MOVES)}  {told}  {camera}"
    bar, across = height // 90, width // len(MOVES)
    return {
        "seconds": scene.SECONDS,
        "start": round(number * scene.SECONDS * scene.FPS),
        "layers": layers,
        "rain": None,
        "zoom": (1.0, 1.4 if move == "zoom" else 1.0),
        "sway": [0.0, ROLLS if move == "orbit" else 0.0],
        "overlay": "strip.png",
        "words": [
            scene.text_over(label, small, [margin, 0.05 * height]),
            scene.text_over(prompt, small, [width / 2, 0.93 * height], "centre"),
        ],
        "timecode": scene.text_over("", small, [width - margin, 0.05 * height], "right"),
        "bar": [number * across, height - bar, across - 2, bar],
    }
