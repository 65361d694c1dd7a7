"""Animals that sit, lie, sleep, yawn and gallop."""

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.animals import animal
from kling_story.vocabulary.stand_ins import ANIMALS

CAST = {"Gus": {"kind": "animal", "description": "a white bulldog"}, "Leo": {"description": "a man"}}
FOUR_LEGS = ("dog", "cat", "horse", "fox", "tiger", "cow", "rabbit", "elephant", "sheep")


def made(kind, does):
    return animal(0.0, 0.0, 0.0, (90, 120, 160), "Gus", 1.0, kind, does=does)


def legs_of(kind, does):
    return [one for one in made(kind, does).parts if one.swing is not None][:8]


def top(figure):
    return max(float((one.balls[:, 1] + one.balls[:, 3]).max()) for one in figure.parts[2:3])


@pytest.mark.parametrize("kind", FOUR_LEGS)
def test_no_part_of_one_that_rests_is_under_the_ground_and_lying_is_lower(kind):
    stands = made(kind, None)
    for does in ("sitting", "lying", "sleeping", "sittingyawning"):
        lowest = min(float((one.balls[:, 1] - one.balls[:, 3]).min()) for one in made(kind, does).parts)
        assert lowest > -0.06
    assert made(kind, "sitting").head == stands.head
    assert made(kind, "lying").head[1] < stands.head[1]
    assert made(kind, "sleeping").head[1] < made(kind, "lying").head[1]
    assert top(made(kind, "lying")) < top(stands)


@pytest.mark.parametrize("kind", [one.id for one in ANIMALS])
def test_every_animal_can_be_told_to_rest_or_gallop(kind):
    for does in ("sitting", "sleeping", "yawning", "galloping"):
        assert made(kind, does).parts


def test_in_a_gallop_both_front_legs_go_ahead_together_and_the_hind_ones_back():
    legs = legs_of("horse", "galloping")
    swings = [float(one.swing[-1]) for one in legs]
    assert swings[0] == swings[1]
    assert swings[4] == swings[5]
    assert np.sign(swings[0]) == -np.sign(swings[4])
    walking = [float(one.swing[-1]) for one in legs_of("horse", None)]
    assert walking[0] == -walking[1]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("@Gus lies asleep on the grass", ("lying", "asleep")),
        ("@Gus sleeps under the table", (None, "asleep")),
        ("@Gus 睡着了", (None, "asleep")),
        ("@Gus smiles", (None, None)),
        ("@Gus doesn't sleep", (None, None)),
    ],
)
def test_words_say_that_an_animal_sleeps(film, prompt, told):
    (place,) = film({"prompt": prompt, "duration": 3}, elements=CAST).shots[0].places
    assert (place.posture, place.mood) == told


@pytest.mark.parametrize(
    ("prompt", "was"),
    [
        ("@Gus sits there, then yawns", [None, "yawning"]),
        ("@Gus蹲着，然后打了个哈欠", [None, "yawning"]),
        ("@Gus lies asleep on the grass, opens one eye and sniffs", ["asleep"]),
        ("@Leo yawns beside @Gus", []),
        ("@Leo sits beside @Gus and yawns", []),
        ("@Leo walks @Gus, yawns and waits", []),
    ],
)
def test_an_animal_yawns_and_wakes_at_a_time_of_its_own(film, prompt, was):
    (shot,) = film({"prompt": prompt, "duration": 4}, elements=CAST).shots
    assert [act.was.mood for act in shot.acts if act.was.name == "Gus"] == was


def test_the_head_of_one_that_sleeps_is_in_a_close_frame(film):
    plan = film({"prompt": "@Gus lies asleep on the grass", "size": "close-up"}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 3.0)
    gus = staged.scene_at(staged.moment(0.5)).figures[0]
    pose = staged.moment(0.5).pose
    assert abs(pose.y - gus.head[1]) < 0.15


def test_a_low_angle_doesnt_look_down_on_one_that_lies(film):
    plan = film({"prompt": "@Gus lies asleep on the grass", "size": "medium", "angle": "low"}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 3.0)
    now = staged.moment(0.5)
    assert now.pose.y < staged.scene_at(now).figures[0].head[1]


def test_who_runs_after_an_animal_while_doing_something_else_runs(film):
    prompt = "@Gus gallops across the lawn, while @Leo, still holding his glass, runs after him"
    (shot,) = film({"prompt": prompt, "size": "wide"}, elements=CAST).shots
    beings = [(place.name, place.gait) for place in shot.places if place.name in CAST]
    assert beings == [("Leo", "running"), ("Gus", "running")]


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("@Gus runs across the lawn with a newspaper in its mouth", "newspaper"),
        ("@Gus gallops across the lawn with the cake's top tier in his mouth", "cake"),
        ("@Gus叼着一本书跑过草地", "书"),
        ("@Leo puts the cake's top tier on a plate beside @Gus", None),
        ("@Leo with a pipe in his mouth beside @Gus", None),
    ],
)
def test_an_animal_has_in_its_mouth_what_words_put_there(film, prompt, thing):
    (shot,) = film({"prompt": prompt, "size": "full"}, elements=CAST).shots
    assert [one.name for one in shot.places if one.piece == "mouth" and one.whose == "Gus"] == (
        [thing] if thing else []
    )


@pytest.mark.parametrize("kind", ["rabbit", "bear", "mouse"])
def test_nothing_but_its_back_is_over_the_head_of_who_sleeps(kind):
    """A rabbit slept on its head, its neck and its ears over that."""
    parts = animal(0, 0, 0, (90, 90, 90), "Rex", 1.0, kind, does="sleeping").parts
    neck = next(part for part in parts if len(part.balls) == 2 and part.balls[1, 2] == pytest.approx(-0.27))
    assert neck.balls[0, 1] <= neck.balls[1, 1] + 0.03
    ahead = [ball for part in parts for ball in part.balls if ball[2] < -0.2]
    assert max(ball[1] for ball in ahead) < neck.balls[1, 1] + 0.3
