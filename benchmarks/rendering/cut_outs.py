"""The pictures of the scene that other tools are given: what somebody would cut out, or draw once, for an animatic.

All but the backdrop are BGRA, (height, width, 4); each is as large as it is ever shown, so that a tool has only to
shrink it.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

Colour = tuple[int, int, int]
INK, SKIN, SIGNAL = (38, 36, 34), (160, 190, 222), (64, 166, 242)
_STREAKS = 40


def _empty(height: float, width: float) -> Any:
    return np.zeros((max(2, round(height)), max(2, round(width)), 4), np.uint8)


def _shade(colour: Colour, by: float) -> tuple[int, int, int, int]:
    blue, green, red = (min(255, round(part * by)) for part in colour)
    return blue, green, red, 255


def backdrop(width: int, height: int, horizon: int) -> Any:
    """Sky, a far wall with windows, and the ground with its lines; ``horizon``: its row."""
    picture = np.full((height, width, 3), (172, 172, 168), np.uint8)
    picture[horizon:] = np.linspace((130, 134, 134), (92, 98, 98), height - horizon)[:, None].astype(np.uint8)
    wall = height // 6
    cv2.rectangle(picture, (0, horizon - wall), (width, horizon + wall // 4), (150, 156, 156), -1)
    step = width // 24
    for x in range(step // 2, width, step):
        for y in (horizon - wall * 5 // 6, horizon - wall * 3 // 8):
            cv2.rectangle(picture, (x, y), (x + step // 2, y + wall // 4), (140, 147, 150), -1)
    for x in range(-4 * width, 5 * width, width // 8):
        cv2.line(picture, (width // 2, horizon), (x, 4 * height), (110, 116, 116), 1, cv2.LINE_AA)
    return picture


def person(tall: float, colour: Colour) -> Any:
    """Somebody ``tall`` pixels tall."""
    picture = _empty(tall, 0.36 * tall)
    middle = picture.shape[1] / 2

    def at(x: float, y: float) -> tuple[int, int]:
        return round(middle + x * tall), round(y * tall)

    def limb(x: float, y: float, x2: float, y2: float, wide: float, by: float) -> None:
        cv2.line(picture, at(x, y), at(x2, y2), _shade(colour, by), max(1, round(wide * tall)), cv2.LINE_AA)

    def oval(y: float, wide: float, high: float, colour: tuple[int, int, int, int]) -> None:
        cv2.ellipse(picture, at(0, y), (round(wide * tall), round(high * tall)), 0, 0, 360, colour, -1, cv2.LINE_AA)

    for side in (-1, 1):
        limb(0.045 * side, 0.52, 0.05 * side, 0.95, 0.07, 0.5)
        limb(0.125 * side, 0.25, 0.14 * side, 0.52, 0.055, 0.85)
    limb(0, 0.27, 0, 0.47, 0.19, 1.0)
    oval(0.075, 0.06, 0.07, (*INK, 255))
    cv2.rectangle(picture, at(-0.025, 0.12), at(0.025, 0.19), _shade(SKIN, 0.85), -1)
    oval(0.09, 0.048, 0.062, _shade(SKIN, 1))
    for side in (-1, 1):
        cv2.circle(picture, at(0.022 * side, 0.085), max(1, round(0.007 * tall)), (*INK, 255), -1, cv2.LINE_AA)
    oval(0.125, 0.018, 0.006, _shade(SKIN, 0.55))
    return picture


def pillar(tall: float, colour: Colour) -> Any:
    picture = _empty(tall, 0.11 * tall)
    picture[:] = _shade(colour, 1)
    picture[:, : picture.shape[1] // 3] = _shade(colour, 0.85)
    return picture


def crate(tall: float, colour: Colour) -> Any:
    picture = _empty(tall, 1.3 * tall)
    picture[:] = _shade(colour, 1)
    picture[: round(tall / 6)] = _shade(colour, 1.2)
    picture[:, round(tall) :] = _shade(colour, 0.75)
    return picture


def stall(tall: float, colour: Colour) -> Any:
    """A counter with goods on it, under an awning on two posts."""
    picture = _empty(tall, 1.2 * tall)
    height, width = picture.shape[:2]
    for x in (width // 8, width * 7 // 8):
        cv2.rectangle(picture, (x, height // 8), (x + width // 40, height), (74, 84, 92, 255), -1)
    cv2.rectangle(picture, (width // 20, height * 6 // 10), (width * 19 // 20, height), (80, 94, 106, 255), -1)
    goods = np.array([(0.2, 0.6), (0.28, 0.5), (0.72, 0.5), (0.8, 0.6)]) * (width, height)
    awning = np.array([(0.1, 0.0), (0.9, 0.0), (1.0, 0.2), (0.0, 0.2)]) * (width, height)
    for points, by in ((goods, 0.8), (awning, 1.0)):
        cv2.fillConvexPoly(picture, points.astype(np.int32), _shade(colour, by), cv2.LINE_AA)
    return picture


def corner(side: int, across: int, down: int) -> Any:
    """The mark in a corner of a frame that lies so: ``across`` and ``down`` are 0 or 1."""
    picture = np.zeros((side, side, 4), np.uint8)
    thick = max(2, side // 24)
    for wide, colour in ((2 * thick, INK), (thick, (240, 244, 246))):
        rows = slice(0, wide) if not down else slice(side - wide, side)
        columns = slice(0, wide) if not across else slice(side - wide, side)
        picture[rows, :] = picture[:, columns] = (*colour, 255)
    return picture


def rain(width: int, height: int) -> Any:
    """Streaks on a picture of two frames' height, whose halves are alike: it falls by one half, over and over."""
    picture = np.zeros((height, width, 4), np.uint8)
    spread = np.arange(1, _STREAKS + 1)[:, None] * (0.7548776662466927, 0.5698402909980532) % 1.0
    for x, y in (spread * (width, 0.92 * height)).astype(int).tolist():
        end = (x - height // 110, y + height // 15)
        cv2.line(picture, (x, y), end, (222, 222, 220, 220), max(1, height // 480), cv2.LINE_AA)
    return np.concatenate((picture, picture))


def overlay(width: int, height: int, number: int, shots: int, box: tuple[int, int, int, int]) -> Any:
    """What stands on the picture of a shot: shades for the words, the box of the move with its arrow, and the strip of
    all shots, those before this one pale.
    """
    picture = _empty(height, width)
    top, low = height // 9, height // 8
    picture[:top, :, 3] = np.linspace(170, 0, top)[:, None].astype(np.uint8)
    picture[-low:, :, 3] = np.linspace(0, 190, low)[:, None].astype(np.uint8)
    x, y, x2, y2 = box
    cv2.rectangle(picture, (x, y), (x2, y2), (*INK, 190), -1)
    tip = (x + (y2 - y) * 4 // 5, (y + y2) // 2)
    cv2.arrowedLine(picture, (x + (y2 - y) // 4, tip[1]), tip, (240, 244, 246, 255), max(2, height // 300), cv2.LINE_AA)
    bar = height // 90
    for shot in range(shots):
        start, end = shot * width // shots, (shot + 1) * width // shots - 2
        picture[-bar:, start:end] = (150, 152, 152, 255) if shot < number else (76, 76, 76, 255)
    return picture
