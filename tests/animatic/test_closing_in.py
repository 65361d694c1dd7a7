"""A camera that closes in on the only one of a shot, without a word for where it ends: on all of the face."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.staged import Staged
from kling_story.vocabulary import SIZES

SIZE = (640, 360)
FACE = 0.06


def face(made, u):
    """Where a face's middle is at a moment, in parts of the frame, and how tall whose face it is would be there."""
    now = made.moment(u)
    [figure] = made.scene_at(now).figures
    view = View(now.pose, *SIZE)
    outlines = [feature.outline.mean(axis=0) for feature in figure.features]
    x, y, z = (head + sum(each[n] for each in outlines) / len(outlines) for n, head in enumerate(figure.head))
    across, down, away = view.pixel(x, y, z)
    return across / SIZE[0], down / SIZE[1], view.scale / away / SIZE[1]


@pytest.mark.parametrize(
    "move", ["zoom in", "fast zoom in", "crash zoom", "fast crash zoom", "push in", "fast push in"]
)
@pytest.mark.parametrize("size", ["medium", "medium close-up", "close-up"])
@pytest.mark.parametrize("doing", ["waits", "turns her head to the left, her hand over her mouth", "looks right"])
def test_it_ends_on_a_face_that_is_whole(staged, move, size, doing):
    made = staged(f"@Mei {doing}", size=size, camera=move)
    across, down, tall = face(made, 1.0)
    wide = FACE * tall * SIZE[1] / SIZE[0]
    assert wide - 0.04 <= across <= 1.04 - wide
    assert 0.2 < down < 0.6
    assert tall <= 10.2 * 1.25


def test_where_words_say_how_far_it_goes_as_far(staged):
    made = staged("@Mei waits", size="close-up", camera=[{"move": "zoom in", "amount": 2.0}])
    assert face(made, 1.0)[2] == pytest.approx(2 * face(made, 0.0)[2], rel=0.01)


def test_eyes_are_still_gone_to(staged):
    made = staged("@Mei waits", size="close-up", camera="crash zoom to her eyes")
    assert face(made, 1.0)[2] > 2 * SIZES["close_up"].figure_height


@pytest.mark.parametrize("move", ["slow push in", "slow zoom in"])
@pytest.mark.parametrize("angle", ["eye level", "low", "high"])
def test_whole_bodies_stay_whole_while_they_are_not_too_large(staged, move, angle):
    made = staged("@Mei waits", size="wide", camera=move, angle=angle)
    now = made.moment(1.0)
    [figure] = made.scene_at(now).figures
    _, feet, _ = View(now.pose, *SIZE).pixel(figure.x, 0.0, figure.z)
    assert feet < SIZE[1]


@pytest.mark.parametrize("move", ["slow push in", "push in", "slow zoom in"])
@pytest.mark.parametrize("angle", ["eye level", "low"])
@pytest.mark.parametrize(
    "prompt", ["@Mei and @Tom wait", "@Mei carries a suitcase", "@Mei sits on a bench, @Tom stands beside her"]
)
def test_so_do_those_of_several_and_of_who_has_something(staged, prompt, move, angle):
    made = staged(prompt, size="wide", camera=move, angle=angle)
    now = made.moment(1.0)
    view = View(now.pose, *SIZE)
    for figure in made.scene_at(now).figures:
        _, feet, away = view.pixel(figure.x, 0.0, figure.z)
        assert feet < SIZE[1] or view.scale / away > 0.88 * SIZE[1]
        assert view.pixel(figure.head[0], figure.top, figure.head[2])[1] > 0


@pytest.mark.parametrize("move", ["static", "slow push in", "push in", "zoom in"])
@pytest.mark.parametrize("size", ["full", "wide", "very wide"])
def test_who_lies_there_is_in_the_frame_from_head_to_feet_until_its_end(staged, size, move):
    made = staged("@Mei lies in the grass", size=size, camera=move)
    [figure] = made.scene.figures
    for u in (0.0, 0.5, 1.0):
        assert 0 < View(made.moment(u).pose, *SIZE).pixel(*figure.head)[0] < SIZE[0]


def test_who_lies_there_is_smaller_in_a_wider_size(staged):
    def tall(size):
        made = staged("@Mei lies in the grass", size=size)
        return face(made, 0.0)[2]

    sizes = [tall(size) for size in ("full", "wide", "very wide", "extreme wide")]
    assert [b / a for a, b in pairwise(sizes)] == pytest.approx([0.55 / 0.85, 0.33 / 0.55, 0.14 / 0.33], rel=0.1)


@pytest.mark.parametrize("aspect", ["16:9", "1:1", "9:16"])
@pytest.mark.parametrize("prompt", ["@Mei waits", "@Mei and @Tom wait", "@Mei stands under an umbrella"])
def test_a_full_shot_from_below_has_heads_and_feet(film, prompt, aspect):
    wide, tall = (int(side) for side in aspect.split(":"))
    plan = film({"prompt": prompt, "size": "full", "angle": "low"}, aspect=aspect)
    made = Staged(plan, plan.shots[0], wide / tall, 1.0)
    view = View(made.moment(0.0).pose, 160 * wide // tall, 160)
    for figure in made.scene.figures:
        assert view.pixel(figure.x, 0.0, figure.z)[1] < 160
        assert view.pixel(figure.head[0], figure.top, figure.head[2])[1] > 0
