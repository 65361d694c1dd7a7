"""Hands reach whom they touch, at the right place, and both are as far apart and turned as the act wants it."""

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged

CAST = {
    "Mei": {"description": "a woman of thirty"},
    "Tom": {"description": "a man with a beard"},
    "Kid": {"description": "a girl of six"},
    "Cat": {"kind": "animal", "description": "a black cat"},
    "Star": {"kind": "animal", "description": "a white horse"},
}


def figures(film, prompt, u=1.0, **shot):
    plan = film({"size": "full", "prompt": prompt, "duration": 4, **shot}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    return {figure.name: figure for figure in staged.scene_at(staged.moment(u)).figures}


def nearest(one, spot):
    """How far the nearest of somebody's parts is from a place, all of them without legs."""
    upper = [part.balls for part in one.parts if part.balls[:, 1].max() > 0.3]
    return min(float(np.linalg.norm(balls[:, :3] - spot, axis=1).min()) for balls in upper)


@pytest.mark.parametrize(
    ("prompt", "lowest", "highest"),
    [
        ("@Mei puts her hand on @Tom's shoulder", 0.75, 0.9),
        ("@Mei grabs @Tom by the collar", 0.7, 0.85),
        ("@Mei touches @Tom's cheek", 0.84, 0.97),
        ("@Mei pats @Kid on the head", 0.5, 0.7),
        ("@Mei brushes @Kid's hair", 0.5, 0.7),
        ("@Mei drapes a blanket over @Tom's shoulders", 0.75, 0.9),
    ],
)
@pytest.mark.parametrize("size", ["full", "medium"])
def test_a_hand_is_where_words_say_it_is(film, prompt, lowest, highest, size):
    there = figures(film, prompt, size=size)
    mei, other = there["Mei"], there["Tom" if "@Tom" in prompt else "Kid"]
    hands = [part.balls[:, :3].mean(axis=0) for part in mei.parts if part.balls[:, 3].max() < 0.018]
    close = min(nearest(other, hand) for hand in hands)
    assert close < 0.1
    best = min(hands, key=lambda hand: nearest(other, hand))
    assert lowest < best[1] < highest


@pytest.mark.parametrize(
    "prompt", ["@Mei pushes @Tom", "@Mei slaps @Tom", "@Mei punches @Tom", "@Mei and @Tom clink glasses"]
)
def test_both_face_each_other_before_and_change(film, prompt):
    before, after = figures(film, prompt, 0.0), figures(film, prompt, 1.0)
    way = before["Tom"].x - before["Mei"].x
    assert before["Mei"].ahead[0] * way > 0.1
    assert before["Tom"].ahead[0] * way < -0.1
    assert before["Mei"].hands != after["Mei"].hands


def test_who_is_pushed_is_thrown_back(film):
    before, after = figures(film, "@Mei pushes @Tom", 0.0), figures(film, "@Mei pushes @Tom", 1.0)
    gap = [abs(each["Tom"].head[0] - each["Mei"].head[0]) for each in (before, after)]
    assert gap[1] > gap[0] + 0.2


def test_hands_of_both_meet(film):
    there = figures(film, "@Mei and @Tom shake hands")
    mei, tom = there["Mei"].hands, there["Tom"].hands
    assert np.linalg.norm(np.subtract(mei, tom)) < 0.08


def test_who_pulls_somebody_turns_away_from_them(film):
    there = figures(film, "@Mei pulls @Tom by the arm")
    way = there["Tom"].x - there["Mei"].x
    assert there["Mei"].ahead[0] * way < -0.1
    assert there["Tom"].ahead[0] * way < -0.1


def test_who_dances_turns_about_the_other(film):
    turns = {round(figures(film, "@Mei and @Tom dance", u)["Mei"].ahead[0], 1) for u in (0.0, 0.3, 0.6)}
    assert len(turns) == 3
    there = figures(film, "@Mei and @Tom dance")
    assert np.hypot(there["Mei"].x - there["Tom"].x, there["Mei"].z - there["Tom"].z) < 0.25


def test_two_who_bow_to_each_other_do_not_meet_heads(film):
    there = figures(film, "@Mei and @Tom bow to each other")
    assert abs(there["Mei"].head[0] - there["Tom"].head[0]) > 0.1
    assert there["Mei"].head[1] < 0.85


@pytest.mark.parametrize(
    ("prompt", "beast"),
    [
        ("@Mei strokes @Cat", "Cat"),
        ("@Mei抚摸着@Cat", "Cat"),
        ("@Mei pats @Star on the neck", "Star"),
        ("@Mei feeds @Cat", "Cat"),
    ],
)
@pytest.mark.parametrize("size", ["full", "medium"])
def test_a_hand_is_on_the_head_of_an_animal(film, prompt, beast, size):
    there = figures(film, prompt, size=size)
    reached = np.subtract(there["Mei"].hands, there[beast].head)
    assert np.linalg.norm(reached) < 0.32 * max(0.5, there[beast].stature)
    way = there[beast].x - there["Mei"].x
    assert there["Mei"].ahead[0] * way > 0
    assert there[beast].ahead[0] * way < 0


def test_who_is_carried_in_arms_bends_the_knees(film):
    there = figures(film, "@Tom carries @Mei in his arms")
    mei = there["Mei"]
    assert mei.head[1] > min(part.balls[:, 1].min() for part in mei.parts) + 0.3
    assert abs(mei.head[0] - there["Tom"].x) < 0.5


def test_who_is_on_a_back_is_seen_beside_their_bearer(film):
    there = figures(film, "@Tom carries @Mei on his back")
    assert abs(there["Mei"].head[0] - there["Tom"].head[0]) > 0.04


@pytest.mark.parametrize(
    "prompt", ["@Mei pushes @Tom", "@Mei slaps @Tom", "@Mei pulls @Tom by the arm", "@Mei and @Tom bow to each other"]
)
def test_a_narrow_frame_holds_both_faces(film, prompt):
    plan = film({"size": "medium wide", "prompt": prompt, "duration": 4}, elements=CAST, aspect="9:16")
    staged = Staged(plan, plan.shots[0], 9 / 16, 4.0)
    for u in (0.0, 0.5, 1.0):
        scene = staged.scene_at(staged.moment(u))
        assert all(abs(figure.head[0]) < 0.3 for figure in scene.figures)


@pytest.mark.parametrize("size", ["full", "medium"])
@pytest.mark.parametrize("who", ["@Kid waits", "@Kid kneels laughing", "@Mei sits on the ground"])
@pytest.mark.parametrize("beast", ["a brown dog", "a small white goat"])
def test_an_animal_that_licks_a_face_is_at_it_on_the_ground(film, size, who, beast):
    """On its hind legs where that is higher; it hides no eyes, and nothing of it floats."""
    cast = {**CAST, "Rex": {"kind": "animal", "description": beast}}
    prompt = f"{who}. @Rex licks {'@Kid' if '@Kid' in who else '@Mei'}'s face"
    plan = film({"size": size, "prompt": prompt, "duration": 4}, elements=cast)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    there = {figure.name: figure for figure in staged.scene_at(staged.moment(1.0)).figures}
    rex, one = there["Rex"], there["Kid" if "@Kid" in who else "Mei"]
    assert 0.08 < abs(rex.head[0] - one.head[0]) < 0.3
    assert abs(rex.head[1] - one.head[1]) < 0.16
    assert min((part.balls[:, 1] - part.balls[:, 3]).min() for part in rex.parts) < 0.05


def test_what_hangs_around_an_animals_neck_is_seen(film):
    cast = {**CAST, "Rex": {"kind": "animal", "description": "a brown dog"}}
    plan = film({"size": "full", "prompt": "@Mei hangs a medal around @Rex's neck", "duration": 4}, elements=cast)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    before, after = (
        next(one for one in staged.scene_at(staged.moment(u)).figures if one.name == "Rex") for u in (0.0, 1.0)
    )
    assert len(after.parts) > len(before.parts)
