"""A sign for each camera move, as storyboards have them; the word always stands beside it.

Signs differ from house to house, so they follow what most agree on: straight arrows for turning and
travelling sideways or up, corner arrows that point inwards or outwards for getting closer or wider,
a bent arrow for going around.
"""

from __future__ import annotations

from math import cos, pi, sin

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kling_renderers.animatic.drawing.palette import INK, PAPER
from kling_story.vocabulary.moves import GOES_ALONG

_QUARTERS = {"right": 0, "up": 1, "left": 2, "down": 3}
SIGNS = {
    "pan_left": "left", "pan_right": "right", "whip_pan": "right", "whip_pan_left": "left",
    "truck_left": "left", "truck_right": "right",
    "tilt_up": "up", "tilt_down": "down", "pedestal_up": "up", "pedestal_down": "down",
    "crane_up": "up", "crane_down": "down", "drone": "up",
    "zoom_in": "in", "crash_zoom": "in", "dolly_in": "in", "zoom_out": "out", "dolly_out": "out", "dolly_zoom": "out",
    "arc_left": "around left", "arc_right": "around", "orbit": "around", "orbit_left": "around left",
    "roll_clockwise": "around", "roll_counterclockwise": "around left",
}  # fmt: skip
"""What is drawn for which move; the others have no sign."""

_WAYS = {"left_to_right": "right", "right_to_left": "left", "toward_camera": "down", "away_from_camera": "up"}


def sign_of(move: str, direction: str | None) -> str | None:
    """The sign of a move: a camera that goes along points where the subject goes; None has no sign."""
    if move in GOES_ALONG:
        return _WAYS[direction] if direction else "up" if move == "follow" else "down"
    return SIGNS.get(move)


_FINE = 4  # drawn so many times larger, then shrunk


def sign(name: str, size: int) -> Image.Image:
    """A sign as an RGBA square of ``size`` pixels, on a dark round."""
    big = size * _FINE
    canvas = np.zeros((big, big, 4), dtype=np.uint8)
    cv2.circle(canvas, (big // 2, big // 2), big // 2, (*reversed(INK), 150), cv2.FILLED)
    pen = (*reversed(PAPER), 255)
    if name in _QUARTERS:
        quarter = _QUARTERS[name] * pi / 2
        _arrow(canvas, (0.5 - 0.27 * cos(quarter), 0.5 + 0.27 * sin(quarter)), quarter, 0.54, pen)
    elif name in ("in", "out"):
        for corner in (pi / 4, 3 * pi / 4, 5 * pi / 4, 7 * pi / 4):
            start, way = (0.38, corner + pi) if name == "in" else (0.12, corner)
            _arrow(canvas, (0.5 + start * cos(corner), 0.5 - start * sin(corner)), way, 0.26, pen)
    else:
        left = name.endswith("left")
        turn = np.linspace(0.15 * pi, 1.5 * pi, 40)
        points = np.stack((0.5 + 0.26 * np.cos(turn), 0.5 - 0.26 * np.sin(turn)), axis=1)
        cv2.polylines(canvas, [np.rint(points * big).astype(np.int32)], False, pen, max(1, big // 14), cv2.LINE_AA)
        _arrow(canvas, (0.44, 0.76), 0.0, 0.22, pen)
        canvas = canvas if not left else np.ascontiguousarray(canvas[:, ::-1])
    return Image.fromarray(canvas).resize((size, size), Image.Resampling.LANCZOS)


def _arrow(
    canvas: NDArray[np.uint8], start: tuple[float, float], way: float, length: float, pen: tuple[int, ...]
) -> None:
    """An arrow from a point, in parts of the canvas; ``way`` counts from the right, against the clock."""
    big = canvas.shape[0]
    ahead, aside = np.array((cos(way), -sin(way))), np.array((sin(way), cos(way)))
    head = min(0.2, 0.62 * length)
    tip = np.array(start) + ahead * length
    neck = tip - ahead * head
    shaft = 0.035 + 0.03 * (length > 0.3)
    outline = [
        np.array(start) + aside * shaft / 2, neck + aside * shaft / 2, neck + aside * head * 0.62, tip,
        neck - aside * head * 0.62, neck - aside * shaft / 2, np.array(start) - aside * shaft / 2,
    ]  # fmt: skip
    cv2.fillPoly(canvas, [np.rint(np.array(outline) * big).astype(np.int32)], pen, cv2.LINE_AA)
