"""A camera that goes along with somebody comes to whom, what and where its words say; what stands stays where it is."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.drawing.sight import offset_of
from kling_story.backends import Style

SIZE = (320, 180)
CAST = {"Mei": {}, "Tom": {}, "Car": {"kind": "item", "description": "a car"}, "Cup": {"kind": "item"}}


@pytest.fixture
def painter(film):
    def make(**shot):
        board = film({"duration": 2, "size": "full", **shot}, elements=CAST)
        return FilmPainter(board, SIZE, 12, style=Style("clean"))

    return make


def across(painter, name, number):
    """Where somebody or something of the cast is in a frame, in frame widths from its left."""
    scene, now = painter.scene(number), painter.staged(0).moment(painter.timeline.progress(number))
    view = View(now.pose, *SIZE)
    figure = next((figure for figure in scene.figures if figure.name == name), None)
    if figure is not None:
        return view.pixel(*(np.array(figure.head) + offset_of(figure, now)))[0] / SIZE[0]
    prop = next(prop for prop in scene.props if prop.name == name)
    gone = np.zeros(3) if prop.stays else np.array((now.walked[0], 0.0, now.walked[1]))
    return view.pixel(*(np.array(prop.place) + gone))[0] / SIZE[0]


@pytest.mark.parametrize("prompt", ["@Mei walks", "@Mei walks, @Tom waits"])
@pytest.mark.parametrize("camera", ["follow her to @Tom", {"move": "follow", "to": "@Tom"}])
def test_who_is_followed_comes_to_somebody_who_waits(painter, camera, prompt):
    """At first out of the picture, at last where both are composed, turned to her who comes."""
    made = painter(prompt=prompt, direction="left_to_right", camera=camera)
    assert across(made, "Tom", 0) > 1.1
    assert 0.5 < across(made, "Tom", 23) < 0.9
    assert across(made, "Mei", 0) == pytest.approx(across(made, "Mei", 23), abs=0.01)
    assert next(figure for figure in made.scene(0).figures if figure.name == "Tom").ahead[0] < 0


@pytest.mark.parametrize(("camera", "piece"), [("follow her to the window", 1.6), ("lead her to the door", 1.2)])
def test_who_is_followed_comes_to_a_piece_of_the_set(painter, camera, piece):
    """Behind her when she is there."""
    made = painter(prompt="@Mei walks", direction="left_to_right", camera=camera)
    where = made.scene(0).pieces.middles[-4:].mean(axis=0)
    ends = made.staged(0).moment(1.0).walked[0] + made.scene(0).figures[0].x
    assert where[0] == pytest.approx(ends, abs=0.3)
    assert 0.3 < where[2] < 0.8
    assert not len(painter(prompt="@Mei walks", direction="left_to_right", camera="follow").scene(0).pieces.middles)


def test_a_thing_that_somebody_walks_past_stays(painter):
    """And what they carry, ride or push goes along."""
    past = painter(prompt="@Mei walks past @Car", direction="left_to_right", camera="static", size="wide")
    assert across(past, "Car", 0) == pytest.approx(across(past, "Car", 23), abs=1e-6)
    for prompt, thing in (
        ("@Mei walks with @Cup", "Cup"),
        ("@Mei pushes the old @Car", "Car"),
    ):
        made = painter(prompt=prompt, direction="left_to_right", camera="static", size="wide")
        gone = across(made, thing, 23) - across(made, thing, 0)
        assert gone == pytest.approx(across(made, "Mei", 23) - across(made, "Mei", 0), abs=0.1)
        assert gone > 0.1


def test_a_camera_comes_to_a_thing_that_stands(painter):
    made = painter(prompt="@Mei walks", direction="left_to_right", camera="follow her to @Car", size="wide")
    assert across(made, "Car", 0) > across(made, "Car", 23) + 0.5
    model = next(model for model in made.scene(0).models if model.stays)
    prop = made.scene(0).props[0]
    assert np.abs(model.middle[[0, 2]] - np.array(prop.place)[[0, 2]]).max() < 0.2
