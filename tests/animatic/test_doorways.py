"""A house, a door around who is in it, the steps before it and a lift, as they are staged."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.world.housefronts import walls_of
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def scene(prompt: str, size: str = "full", people: bool = True) -> Scene:
    shots = [{"duration": 3, "size": size, "prompt": prompt}]
    cast = {"Mei": {"description": "a woman in red"}} if people else {}
    made = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    return stage(made, made.shots[0], 16 / 9)


def wall(one: Scene) -> float:
    """How far behind the subject the nearest wide wall is that the world has there."""
    boxes = one.world.blocks.corners
    wide, _, _ = np.ptp(boxes, axis=1).T
    x, y, z = np.moveaxis(boxes, 2, 0)
    stands = (y.max(axis=1) > 1) & (y.min(axis=1) < 0.1)
    there = stands & (wide > 1) & (abs(x).max(axis=1) < 3.5) & (z.min(axis=1) > -1)
    return float(z[there].min(initial=99.0))


@pytest.mark.parametrize("prompt", ["土墙老屋门前，@Mei坐在竹椅上", "@Mei waits on the doorstep", "@Mei站在屋檐下"])
def test_a_house_stands_right_behind_who_is_before_it(prompt: str) -> None:
    assert 1 < wall(scene(prompt)) < 2


@pytest.mark.parametrize("prompt", ["@Mei stands in the doorway of a cottage", "@Mei坐在老屋的门槛上"])
def test_a_house_is_around_who_is_in_its_door_and_before_no_face(prompt: str) -> None:
    made = scene(prompt)
    assert 0 < wall(made) < 0.3
    boxes = made.world.blocks.corners
    here = (boxes[:, :, 0].min(axis=1) < made.figures[0].x) & (made.figures[0].x < boxes[:, :, 0].max(axis=1))
    low = boxes[here][boxes[here][:, :, 1].min(axis=1) < 1]
    assert (low[:, :, 2].max(axis=1) > 0.3).all()


def test_one_door_is_there_for_who_knocks_at_that_of_a_house() -> None:
    doors = scene("@Mei knocks on the door of the house, on the doorstep")
    assert len(doors.pieces.corners)
    assert wall(doors) > 3


def test_what_a_house_is_built_of_tells_it_from_others() -> None:
    prompts = ("@Mei at a mud-walled house", "@Mei at a brick house", "@Mei on the porch", "@Mei on the doorstep")
    cast = {"Mei": {}}
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    film = (
        plan(Storyboard.model_validate({"elements": cast, "shots": shots[:1]})),
        *(plan(Storyboard.model_validate({"elements": cast, "shots": [shot]})) for shot in shots[1:]),
    )
    assert len({walls_of(one.shots[0].setting) for one in film}) == 3


def test_steps_before_a_door_hide_no_house() -> None:
    few, many = (scene(f"@Mei sits on the {steps}").pieces.corners for steps in ("front steps", "stairs"))
    assert len(few) < len(many)
    assert few[:, :, 1].max() < 0.5


@pytest.mark.parametrize(("words", "low"), [("on the ground floor", True), ("upstairs", False)])
def test_the_window_is_lit_that_words_name(words: str, low: bool) -> None:
    made = scene(f"A lone farmhouse at night, a single lit window {words}", "wide", people=False)
    boxes = made.world.blocks
    lit = [box for box, colours in zip(boxes.corners, boxes.colours, strict=True) if min(colours[0][1:]) > 150]
    assert len(lit) == 1
    assert (lit[0][:, 1].max() < 1.6) == low


def test_an_open_lift_is_behind_who_comes_out_of_it() -> None:
    made = scene("Lift doors open at the far end, @Mei steps out", "wide")
    plain = scene("@Mei steps out", "wide")
    assert len(made.pieces.corners) > len(plain.pieces.corners)
    assert made.pieces.corners[:, :, 2].min() > made.figures[0].z + 1
