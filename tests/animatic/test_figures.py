"""Figures as they are drawn: heads from every side, legs, how tall somebody is."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, cos, degrees, pi, radians, sin

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.camera.poses import Pose, View
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.bodies import bodies
from kling_renderers.animatic.drawing.brush import Brush
from kling_renderers.animatic.drawing.draw import draw_body
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.hair import hair_of
from kling_renderers.animatic.stand_ins.heads import NOSE, skin_of
from kling_renderers.animatic.world.sky import background
from kling_story.backends import Style
from kling_story.vocabulary.looks import Looks


def draw(picture, view, figure, stride=0.0):
    """Effect: a figure is drawn where it was staged, its mouth closed."""
    ((body,),) = bodies([figure], Views([view]), np.zeros((1, 1, 3)), [[stride]], [np.zeros(1)], [None])
    draw_body(Brush(picture, view), body)


def test_a_profile_has_a_nose_and_a_chin():
    """The outline from brow to chin, in pixels: the nose stands out a little, lips less, brow and chin least."""
    view = View(Pose(0, 0.935, -3), 400, 400)
    picture = background(view, None, None)
    view.scale = 7200.0  # a head fills most of the picture
    before = picture.copy()
    draw(picture, view, person(0, 0, 90, (90, 140, 200), 0, None))
    differs = (picture != before).any(axis=2)

    def front(height):
        row = round(view.pixel(0, height, 0)[1])
        return (np.flatnonzero(differs[row])[-1] - 200) / view.scale * 3

    brow, nose, lips, chin, root = (front(y) for y in (0.955, 0.9195, 0.905, 0.887, 0.938))
    assert nose == max(brow, nose, lips, chin, root)
    assert 0.006 < nose - root < 0.016
    assert 0.002 < nose - lips < 0.018
    assert chin < lips
    assert nose == pytest.approx(NOSE, abs=0.003)


@pytest.mark.parametrize("build", range(6))
def test_hair_tells_nothing_of_a_stand_in(build):
    """Nobody has long hair: all of it stays above the chin."""
    figure = person(0, 0, 0, (90, 140, 200), build, None)
    hair = [part.balls for part in figure.parts if part.colour == hair_of(build)]
    assert hair
    assert min((balls[:, 1] - balls[:, 3]).min() for balls in hair) > 0.876


@pytest.mark.parametrize("down", [-25, 0, 30])
@pytest.mark.parametrize("yaw", [30, 45, 60, -50])
def test_no_eye_stands_out_beyond_a_turned_head(yaw, down):
    """Without its face the head covers every spot that eyes and brows take."""
    away = radians(down)
    view = View(Pose(0, 0.935 + 3 * sin(away), -3 * cos(away), pitch=-down), 400, 400)
    view.scale = 7200.0
    figure = person(0, 0, yaw, (90, 140, 200), 0, None)
    empty = background(view, None, None)
    bare, drawn = empty.copy(), empty.copy()
    draw(bare, view, replace(figure, features=()))
    draw(drawn, view, figure)
    marked, skull = (drawn != bare).any(axis=2), (bare != empty).any(axis=2)
    assert marked.sum() > 500
    # The soft edge of the outermost mark may lie on that of the head.
    assert (marked & ~skull).sum() < 20


@pytest.mark.parametrize(("yaw", "falls"), [(0, False), (25, False), (180, True)])
def test_long_hair_falls_behind_the_shoulders(yaw, falls):
    """Seen from above, too, none of it lies on the chest; on the back all of it does."""
    down = radians(35)
    view = View(Pose(0, 0.8 + 3 * sin(down), -3 * cos(down), pitch=-35), 400, 400)
    view.scale = 3000.0
    figure = person(0, 0, yaw, (90, 140, 200), 0, None, looks=Looks(hair="long", hair_shade="#20d020"))
    picture = background(view, None, None)
    draw(picture, view, figure)
    green = (picture[..., 1] > 150) & (picture[..., 0] < 80)
    lowest = np.flatnonzero(green.any(axis=1))[-1]
    assert green.sum() > 500
    assert bool(lowest > view.pixel(0, 0.83, 0)[1]) is falls


@pytest.mark.parametrize("build", range(3))
@pytest.mark.parametrize("yaw", [0, 40, 180, 220])
@pytest.mark.parametrize("stride", [0.0, pi / 2, -pi / 2])
def test_legs_end_under_the_hem(build, yaw, stride):
    """A raised thigh isn't painted over what hangs over it: no trousers above the hem."""
    view = View(Pose(0, 0.5, -2, focal_length=40), 300, 300)
    figure = person(0, 0, yaw, (90, 140, 200), build, None)
    picture = background(view, None, None)
    draw(picture, view, figure, stride)
    trousers = next(part.colour for part in figure.parts if part.over < 0)
    rows = np.flatnonzero((np.abs(picture[:, 135:165].astype(int) - trousers).max(axis=2) < 6).any(axis=1))
    assert len(rows)
    assert rows[0] >= view.pixel(0, 0.49, 0)[1]


def test_legs_step():
    """Half a step apart the legs are, and they are together again after it; the rest stays."""
    figure = person(0, 0, 90, (90, 140, 200), 0, None)
    pictures = []
    for stride in (0.0, pi / 2, pi):
        view = View(Pose(0, 0.5, -2, focal_length=40), 300, 300)
        picture = background(view, None, None)
        draw(picture, view, figure, stride)
        pictures.append(picture.astype(int))
    apart = np.abs(pictures[1] - pictures[0]).max(axis=2) > 24
    assert apart[150:].sum() > 500
    assert not apart[:60].any()
    assert (pictures[0] == pictures[2]).all()


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("yaw", [-45, -15, 15, 45])
def test_a_head_beside_the_middle_is_drawn_as_one_that_the_lens_looks_at(side, yaw):
    """Close up it is seen from another side than the lens looks to: hair that is behind the face stays there."""
    shares = []
    for turn in (0.0, degrees(atan2(0.05, 0.2))):
        view = View(Pose(0, 0.94, -0.2, yaw=side * turn, focal_length=30), 600, 400)
        picture = background(view, None, None)
        figure = person(side * 0.05, 0, yaw, (90, 140, 200), 0, None)
        draw(picture, view, figure)
        face, hair = (
            (np.abs(picture.astype(int) - of).max(axis=2) < 3).sum() for of in (skin_of((90, 140, 200)), hair_of(0))
        )
        shares.append(hair / (hair + face))
    assert shares[0] == pytest.approx(shares[1], abs=0.05)


SHORT = {"Mei": {"description": "a woman"}, "Bo": {"description": "a little girl in a red coat"}}


def test_a_child_is_smaller_than_a_grown_person_and_framed_by_its_own_body(film):
    """Beside a woman it reaches her chest; alone, a size means what it means of anybody."""
    both = Seen(film, {"size": "full", "prompt": "@Mei and @Bo wait"}, elements=SHORT)
    assert 0.65 < both.figures["Bo"].head[1] / both.figures["Mei"].head[1] < 0.75
    assert both.head("Mei")[1] < both.head("Bo")[1]
    for size in ("close_up", "medium", "full"):
        grown, child = (Seen(film, {"size": size, "prompt": f"@{name} waits"}, elements=SHORT) for name in SHORT)
        assert child.head("Bo")[1] == pytest.approx(grown.head("Mei")[1], abs=0.01)


def test_what_a_child_holds_is_in_its_hand(film):
    """Lower than a grown person's, and in the frame."""
    cast = {**SHORT, "Key": {"kind": "item"}}
    seen = Seen(film, {"size": "medium", "prompt": "@Bo holds the @Key"}, elements=cast)
    (x, y, z), figure = seen.props["Key"].place, seen.figures["Bo"]
    hands = [part.balls[:, :3] for part in figure.parts if part.balls[:, 1].max() < 0.6]
    assert min(float(np.linalg.norm(balls - (x, y - ITEM / 2, z), axis=1).min()) for balls in hands) < 0.06
    assert seen.head("Bo")[1] < seen.spot(x, y, z)[1] < 0.95


def test_a_child_is_spoken_to_over_the_same_shoulder(film):
    """The listener's head stands in the corner, as high beside it as beside anybody."""
    shot = {"framing": "over-the-shoulder", "size": "mcu", "prompt": "@Mei listens to @Bo", "facing": "left"}
    line = {"dialogue": {"who": "Bo", "line": "No."}}
    child = Seen(film, {**shot, **line}, elements=SHORT)
    grown = Seen(film, {**shot, **line}, elements={"Mei": {}, "Bo": {}})
    assert child.head("Mei")[:2] == pytest.approx(grown.head("Mei")[:2], abs=0.02)
    assert child.head("Bo")[:2] == pytest.approx(grown.head("Bo")[:2], abs=0.02)


def test_a_body_that_reaches_past_the_lens_is_there_as_far_as_it_is_seen(film):
    """From below, in a tall frame, a head stood on a neck alone: the trunk went on behind the camera."""
    plan = film({"prompt": "@Mei looks at @Tom", "size": "close-up", "angle": "low"}, aspect="9:16")
    frame = FilmPainter(plan, (90, 160), style=Style("clean")).frame(0).astype(int)
    blue, green, red = frame[158, 45]
    assert red > green + 40 > blue + 80
