"""What is sharp, measured in drawn pixels: the front layer or what lies behind it."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.stage.staging import stage
from kling_story.backends import Style

SIZE = (640, 360)
OTS = {"framing": "over-the-shoulder", "size": "mcu", "prompt": "@Mei listens to @Tom"}


def painter(film, shot):
    return FilmPainter(film(shot), SIZE, 12, style=Style("clean"))


def detail(picture, box):
    """How much fine detail a part of a picture has."""
    left, top, right, bottom = (round(at) for at in box)
    return cv2.Laplacian(picture[top:bottom, left:right], cv2.CV_64F).std()


def head_box(film, shot, name):
    """Where somebody's face is at the start."""
    plan = film(shot)
    figure = next(f for f in stage(plan, plan.shots[0], 16 / 9).figures if f.name == name)
    view = View(moment(plan.shots[0], 0, 16 / 9).pose, *SIZE)
    x, y, depth = view.pixel(*figure.head)
    reach = 0.045 * view.scale / depth
    return max(0, x - reach), max(0, y - reach), min(SIZE[0], x + reach), min(SIZE[1], y + reach)


def sharpness(film, shot, box):
    """The detail of a part of the picture in the first, the middle and the last frame."""
    drawn = painter(film, shot)
    last = drawn.timeline.frames - 1
    return [detail(drawn.frame(number), box) for number in (0, last // 2, last)]


BACKGROUND = (0, 10, 120, 150)


@pytest.mark.parametrize("camera", ["rack focus", "rack focus to the door behind her"])
@pytest.mark.parametrize("size", ["close_up", "medium", "full"])
def test_a_rack_focus_goes_from_the_subject_to_the_background(film, camera, size):
    shot = {"camera": camera, "size": size}
    first, between, last = sharpness(film, shot, head_box(film, shot, "Mei"))
    assert first > 1.5 * last
    assert first > between > last
    first, between, last = sharpness(film, shot, BACKGROUND)
    assert last > 1.5 * first
    assert first < between < last


def test_a_rack_focus_ends_on_who_it_goes_to(film):
    """Of two the first stands in front; the focus ends on whom the words name last."""
    two = {"size": "medium", "prompt": "@Mei and @Tom"}
    for words, sharp, soft in (
        ("to @Tom", "Tom", "Mei"),
        ("from @Tom to @Mei", "Mei", "Tom"),
        ("to @Mei", "Mei", "Tom"),
    ):
        shot = {**two, "camera": f"rack focus {words}"}
        first, _, last = sharpness(film, shot, head_box(film, shot, sharp))
        assert last > 1.4 * first, words
        first, _, last = sharpness(film, shot, head_box(film, shot, soft))
        assert first > 1.4 * last, words


@pytest.mark.parametrize("angle", ["eye level", "low"])
@pytest.mark.parametrize(("words", "ends_on"), [("from the key to @Mei", "Mei"), ("from @Mei to @Key", "Key")])
def test_a_rack_focus_goes_between_a_thing_and_somebody_behind_it(film, words, ends_on, angle):
    """The thing is nearer to the lens; of the two one is sharp at first, the other in the end; and it stays."""
    shot = {
        "size": "medium",
        "angle": angle,
        "prompt": "@Key gleams, @Mei turns around",
        "camera": f"rack focus {words}",
    }
    plan = film(shot)
    scene = stage(plan, plan.shots[0], 16 / 9)
    prop = next(prop for prop in scene.props if prop.name == "Key")
    assert prop.place[2] < -0.2
    view = View(moment(plan.shots[0], 0, 16 / 9).pose, *SIZE)
    x, y, depth = view.pixel(*prop.place)
    assert 0.5 * SIZE[0] < x < SIZE[0]
    assert 0.2 * SIZE[1] < y < SIZE[1]
    reach = 0.06 * view.scale / depth
    thing = max(0, x - reach), max(0, y - reach), min(SIZE[0], x + reach), min(SIZE[1], y + reach)
    behind = (0, 10, 80, 150)
    for box, name in ((thing, "Key"), (behind, "Mei")):
        first, _, last = sharpness(film, shot, box)
        assert (last > 1.3 * first) if name == ends_on else (first > 1.3 * last)


def test_a_rack_focus_over_a_shoulder_goes_to_the_speaker_or_back(film):
    speaker = head_box(film, OTS, "Mei")
    first, _, last = sharpness(film, {**OTS, "camera": "rack focus"}, speaker)
    assert last > 1.4 * first
    first, _, last = sharpness(film, {**OTS, "camera": "rack focus to the foreground"}, speaker)
    assert first > 1.4 * last


@pytest.mark.parametrize("words", ["shallow depth of field", "soft background", "f/1.4", "浅景深"])
def test_a_shallow_focus_softens_what_lies_behind_and_nothing_else(film, words):
    plain, soft = ({"size": "close_up", "lens": "85mm", "prompt": f"@Mei waits{more}"} for more in ("", f", {words}"))
    pictures = [painter(film, shot).frame(0) for shot in (plain, soft)]
    left, top, right, bottom = (round(at) for at in head_box(film, plain, "Mei"))
    inner = slice(top + 30, bottom - 30), slice(left + 40, right - 40)
    assert (pictures[0][inner] == pictures[1][inner]).all()
    assert detail(pictures[0], BACKGROUND) > 2 * detail(pictures[1], BACKGROUND)


def test_a_longer_lens_is_softer(film):
    shots = [film({"size": "medium", "lens": lens, "prompt": "@Mei, bokeh"}).shots[0] for lens in ("24mm", "85mm")]
    near, far = (moment(shot, 0, 16 / 9).blur[1] for shot in shots)
    assert 0 < near < 0.5 * far
    assert moment(film({}).shots[0], 0, 16 / 9).blur == (0, 0)


def test_focus_moves_while_the_camera_stands(film):
    """A rack focus is no still picture."""
    drawn = painter(film, {"camera": "rack focus", "duration": 2})
    pictures = [drawn.frame(number).astype(int) for number in range(24)]
    assert all(np.abs(one - other).max() > 0 for one, other in pairwise(pictures[2:21]))
