"""What stands isn't drawn and converted again, and nobody can tell: each frame is what it is alone."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.coding.planes import Layered
from kling_renderers.animatic.drawing.draw import draw_scene
from kling_renderers.animatic.drawing.plates import Plates
from kling_story.backends import Style

SHOTS = (
    {"size": "wide", "dialogue": [{"who": "Mei", "line": "Not tonight."}], "prompt": "@Mei waits"},
    {"camera": "pan left", "transition": "dissolve"},
    {"camera": "static, then zoom in", "duration": 2},
    {"size": "close-up", "direction": "left_to_right"},
)


class Alone:
    """A painter whose frames are each made by themselves."""

    ticking = ()

    def __init__(self, painter):
        self.size, self._painter = painter.size, painter

    def standing(self, number):
        return self._painter.frame(number), False

    def tick(self, picture, number):
        """Nothing is left to be drawn."""


def planes(frame) -> bytes:
    """Without what pads the rows."""
    return b"".join(
        np.frombuffer(plane, np.uint8).reshape(plane.height, -1)[:, : plane.width].tobytes() for plane in frame.planes
    )


@pytest.mark.parametrize("size", [(320, 180), (214, 120), (322, 134)])
@pytest.mark.parametrize("style", [Style(), Style("board"), Style("clean"), Style(strip=False, safe_areas=True)])
def test_frames_in_order_are_those_made_alone(film, size, style):
    """Kept pictures and rows that are converted apart change no sample."""
    plan = film(*SHOTS)
    painter = FilmPainter(plan, size, 12, style=style)
    alone = Layered(Alone(FilmPainter(plan, size, 12, style=style))).frames()
    for begin in (0, 7):
        made = Layered(painter, begin).frames()
        for number in range(painter.timeline.frames - begin):
            assert planes(made(number)) == planes(alone(begin + number)), begin + number


def test_what_stands_is_drawn_once(film, monkeypatch):
    """A shot in which nothing moves is drawn and lettered once, whatever its length."""
    drawn = []

    def counted(*told):
        drawn.append(told)
        return draw_scene(*told)

    monkeypatch.setattr("kling_renderers.animatic.film.draw_scene", counted)
    frame = Layered(FilmPainter(film({"duration": 3}), (320, 180), 12)).frames()
    for number in range(36):
        frame(number)
    assert len(drawn) == 1


def test_few_pictures_are_kept():
    """However many are asked for, and the last ones stay."""
    plates, made = Plates(most=3), []

    def make():
        made.append(np.zeros((2, 2, 3), np.uint8))
        return made[-1]

    for number in (1, 2, 3, 1, 4, 1, 5, 1):
        plates.get(number, make)
    assert len(made) == 5
    assert plates.find(1) is made[0]
    assert plates.find(2) is None
