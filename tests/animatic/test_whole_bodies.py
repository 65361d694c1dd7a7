"""Hands over faces, heads turned round over shoulders, people who stop on their way and fall over."""

import numpy as np
import pytest

from kling_renderers.animatic.stand_ins.arm_poses import POSES
from kling_story.vocabulary.acts import arms_in

_EYES, _MOUTH = 0.9375, 0.9022


def figure(staged, u, name="Mei"):
    return next(one for one in staged.scene_at(staged.moment(u)).figures if one.name == name)


@pytest.mark.parametrize(
    ("words", "arms"),
    [
        ("@Mei covers his eyes with one hand", "over_eyes"),
        ("@Mei捂住眼睛", "over_eyes"),
        ("@Mei claps a hand over her mouth", "over_mouth"),
        ("@Mei捂着嘴笑", "over_mouth"),
        ("@Mei buries her face in her hands", "over_face"),
        ("@Mei双手捂住脸", "over_face"),
        ("@Mei, her hands over her ears", "over_ears"),
        ("@Mei wipes away a tear", "wiping"),
        ("@Mei擦了擦眼泪", "wiping"),
        ("@Mei, one hand up against the glare", "shielding"),
        ("@Mei sings, her other arm thrown up to the sky", "one_up"),
        ("@Mei raises her hand", "one_up"),
        ("@Mei高举右手", "one_up"),
        ("@Mei raises her hand to her lips", None),
        ("@Mei raises her glass", None),
        ("@Mei raises her hand and knocks on the door", None),
        ("@Mei covers her face with a scarf", None),
        ("@Mei covers the table", None),
        ("@Mei doesn't cover her eyes", None),
        ("@Mei举起手机", None),
        ("@Mei closes her eyes", None),
    ],
)
def test_words_say_what_hands_do_at_a_face(words, arms):
    assert [kind for kind, _ in arms_in(words)] == ([arms] if arms else [])


@pytest.mark.parametrize(("arms", "high"), [("over_eyes", _EYES), ("over_mouth", _MOUTH)])
def test_a_hand_lies_on_what_it_covers(arms, high):
    (x, y, _), (tip_x, tip_y, _) = POSES[arms][2:]
    assert tip_x < -0.02
    assert x > 0.02
    assert min(y, tip_y) - 0.015 < high < max(y, tip_y) + 0.015


def test_the_hand_that_holds_nothing_does_what_one_arm_does(staged):
    made = figure(staged("@Mei holds a briefcase, one hand up against the glare"), 1.0)
    free = figure(staged("@Mei, one hand up against the glare"), 1.0)
    side = [np.sign(sum(one.balls[:, 0].mean() for one in fig.parts if one.over == 2)) for fig in (made, free)]
    assert side[0] == -side[1]


def looks(figure):
    """Where the head of a figure looks, in degrees from the lens to its own left."""
    x, _, z = sum(mark.outward for mark in figure.features)
    return float(np.degrees(np.arctan2(x, -z)))


@pytest.mark.parametrize(
    "prompt",
    [
        "From behind, following @Mei as she walks. She stops dead and looks back over her shoulder",
        "跟拍@Mei，她突然站住，回头看",
    ],
)
def test_who_is_followed_stops_and_looks_back_past_the_camera(staged, prompt):
    shot = staged(prompt, camera="follow", size="MCU")
    assert abs(looks(figure(shot, 0.0))) > 150
    assert abs(looks(figure(shot, 1.0))) < 60
    ways = [shot.moment(u).walked[1] for u in (0.0, 0.2, 0.8, 1.0)]
    assert ways[1] > ways[0]
    assert ways[3] == ways[2]


def test_who_walks_across_stops_with_both_feet_on_the_ground(staged):
    shot = staged("@Mei walks down the street, stops and looks back over her shoulder", size="wide")
    ways = [shot.moment(u).walked[0] for u in (0.0, 0.3, 0.7, 1.0)]
    assert ways[0] < ways[1] < ways[2] == ways[3]
    assert shot.moment(0.9).stride == 0
    assert looks(figure(shot, 1.0)) < 0 < looks(figure(shot, 0.0))


def test_who_only_walks_goes_on(film):
    (shot,) = film({"prompt": "@Mei walks down the street and looks back", "duration": 4}).shots
    assert [place.gait for place in shot.places] == ["walking"]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei walks while petals drift and fall over the path",
        "@Mei watches the ball, it bounces and drops into the grass",
        "@Mei waits. The music stops and the crowd freezes",
        "@Mei looks back fondly on her life",
        "@Mei turns the door handle",
        "@Mei pumps her fist",
    ],
)
def test_what_else_falls_stops_or_turns_is_nobodys_act(film, prompt):
    (shot,) = film({"prompt": prompt, "duration": 4}).shots
    place = shot.place_of("Mei")
    assert (shot.acts, shot.works, place.posture, place.gaze) == ((), (), None, None)


def test_both_are_in_arms_and_fall_together(staged):
    shot = staged("@Mei pulls, @Tom grabs her round the waist, and both fall backwards into the snow", size="wide")
    apart = [abs(figure(shot, u).x - figure(shot, u, "Tom").x) for u in (0.0, 0.45)]
    assert apart[1] < 0.8 * apart[0]
    assert {figure(shot, 0.0, name).head[1] > 0.5 for name in ("Mei", "Tom")} == {True}
    assert {figure(shot, 1.0, name).head[1] < 0.2 for name in ("Mei", "Tom")} == {True}
