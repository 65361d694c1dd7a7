"""Shots through somebody's eyes are of what these see, where that is."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.poses import moment
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def film(prompt: str, **shot: object):
    told = {"duration": 2, "framing": "POV", "prompt": prompt, **shot}
    return plan(Storyboard.model_validate({"elements": {"Anna": {}, "Tom": {}}, "shots": [told]}))


@pytest.mark.parametrize(
    "prompt",
    [
        "What @Anna sees through the barred train window: fields, palm trees and a boy on a bicycle waving a lantern",
        "What @Anna sees out of the carriage window: a boy on a bicycle in a field",
        "Through the window of the train @Anna sees a field and a boy on a bicycle",
        "@Anna's point of view through the train window: a boy on a bicycle crosses a field",
        "POV of @Anna through a train window: a field, a boy on a bicycle waves",
        "From @Anna's POV out of the bus window, a boy rides a bicycle across a field",
        "从@Anna的视角透过车窗看到：田野上一个男孩骑着自行车",
        "@Anna透过火车车窗看到田野上一个男孩骑着自行车",
    ],
)
def test_out_of_a_window_it_is_of_what_is_outside(prompt):
    [shot] = film(prompt).shots
    assert shot.looker == "Anna"
    assert shot.people == 1
    assert shot.subjects[0] in ("boy", "男孩")
    assert shot.setting.place == "field"
    assert "window_frame" in shot.setting.dressings
    assert shot.prompt == prompt


@pytest.mark.parametrize(
    ("prompt", "subjects"),
    [
        ("What @Anna sees: a boy on a bicycle in a field", ("boy", "bicycle")),
        ("From @Anna's point of view: @Tom waves", ("Tom",)),
        ("What @Anna sees: @Tom at the window of the house", ("Tom",)),
    ],
)
def test_without_a_window_there_is_none_before_it(prompt, subjects):
    [shot] = film(prompt).shots
    assert (shot.looker, shot.subjects) == ("Anna", subjects)
    assert "window_frame" not in shot.setting.dressings


def test_who_sees_a_place_alone_sees_nothing_else():
    made = film("What @Anna sees: moonlit fields and palm trees", size="medium")
    assert not stage(made, made.shots[0], 16 / 9).props


def test_what_somebody_sees_is_no_view_where_no_framing_says_so():
    [shot] = film("What @Anna sees through the train window: a boy on a bicycle", framing=None).shots
    assert shot.looker is None


@pytest.mark.parametrize("camera", ["truck right", "drifts left"])
def test_a_lens_at_a_window_stays_at_it(camera):
    made = film("What @Anna sees through the train window: @Tom runs across a field", camera=camera)
    [shot], aspect = made.shots, 16 / 9
    first, last = (moment(shot, u, aspect, framed(made, shot, aspect)) for u in (0.0, 1.0))
    assert 0 < abs(last.pose.x - first.pose.x) < 0.15
    assert first.walked != last.walked
