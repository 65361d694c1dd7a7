"""Frames of single shots, and sheets of them with headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.drawing.brush import Picture
from kling_story.backends import Style
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Key": {"kind": "item"}}
PLAIN = Style("clean")
GAP = 6


def film_of(*shots: dict[str, Any], aspect: str = "16:9") -> Plan:
    """The plan of some shots of Mei, who waits, four seconds each unless a shot says otherwise."""
    told = [{"duration": 4, "prompt": "@Mei waits", "size": "medium", **shot} for shot in shots]
    return plan(Storyboard.model_validate({"title": "pictures", "elements": CAST, "aspect": aspect, "shots": told}))


def first_frame(shot: dict[str, Any], size: tuple[int, int], style: Style = PLAIN, aspect: str = "16:9") -> Picture:
    """How a shot begins."""
    return FilmPainter(film_of(shot, aspect=aspect), size, 24, style=style).frame(0)


def strip(film: Plan, size: tuple[int, int], numbers: Sequence[int]) -> Picture:
    """Frames of a film side by side."""
    painter = FilmPainter(film, size, 24, style=PLAIN)
    return sheet([[painter.frame(number) for number in numbers]])


def over_a_shot(film: Plan) -> list[int]:
    """The numbers of five frames from the first to the last of a film."""
    last = round(film.seconds * 24) - 1
    return [round(part * last / 4) for part in range(5)]


def sheet(rows: list[list[Picture]], heads: Sequence[str] = (), sides: Sequence[str] = ()) -> Picture:
    """Pictures of one size in rows, with headings over the columns or under every picture, and before the rows."""
    tall, wide = rows[0][0].shape[:2]
    top, left = (18 if heads else 0), (112 if sides else 0)
    columns = max(map(len, rows))
    size = top + len(rows) * (tall + GAP) - GAP, left + columns * (wide + GAP) - GAP, 3
    made = np.full(size, 255, np.uint8)
    for number, head in enumerate(heads):
        _write(made, head, left + number * (wide + GAP), 13)
    for number, row in enumerate(rows):
        y = top + number * (tall + GAP)
        if sides:
            _write(made, sides[number], 0, y + tall // 2)
        for column, picture in enumerate(row):
            x = left + column * (wide + GAP)
            made[y : y + tall, x : x + wide] = picture
    return made


def named(picture: Picture, name: str) -> Picture:
    """A picture with its name under it."""
    under = np.full((18, picture.shape[1], 3), 255, np.uint8)
    _write(under, name, 2, 12)
    return np.concatenate((picture, under))


def _write(picture: Picture, words: str, x: int, y: int) -> None:
    cv2.putText(picture, words.replace("_", " "), (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.38, (40, 40, 40), 1, cv2.LINE_AA)
