"""Two in each other's arms stand close, are turned to each other, and have their hands on whom they hold."""

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.moved import shifted
from kling_renderers.animatic.stand_ins.on_the_way import on_the_way

CAST = {
    "Mei": {"description": "a woman of thirty"},
    "Tom": {"description": "a man with a beard"},
    "Kid": {"description": "a girl of eight"},
}


def seen(film, prompt, u=0.5, **shot):
    return Seen(film, {"size": "full", "prompt": prompt, "duration": 4, **shot}, u, "16:9", elements=CAST)


def apart(one, other):
    return np.hypot(one.x - other.x, one.z - other.z)


@pytest.mark.parametrize("size", ["full", "medium", "medium close-up"])
def test_who_kiss_stand_close_and_face_each_other_with_arms_around(film, size):
    figures = seen(film, "@Mei kisses @Tom", size=size).figures
    mei, tom = figures["Mei"], figures["Tom"]
    assert 0.1 < apart(mei, tom) < 0.24
    assert mei.ahead[0] * (tom.x - mei.x) > 0.1
    assert tom.ahead[0] * (mei.x - tom.x) > 0.1
    x, y, z = mei.hands
    assert np.hypot(x - tom.x, z - tom.z) < 0.18
    assert 0.55 < y < 0.85
    # Whose arms are seen is nearer to the lens.
    assert mei.z < tom.z


@pytest.mark.parametrize("size", ["full", "medium", "medium close-up"])
@pytest.mark.parametrize("prompt", ["@Mei hugs @Tom", "@Mei and @Tom embrace"])
def test_who_hugs_is_seen_over_the_others_shoulder(film, prompt, size):
    figures = seen(film, prompt, size=size).figures
    mei, tom = figures["Mei"], figures["Tom"]
    assert 0.1 < apart(mei, tom) < 0.2
    assert mei.z > tom.z + 0.05
    assert mei.ahead[1] < -0.6
    assert tom.ahead[1] > 0.6
    assert abs(mei.head[0] - tom.head[0]) > 0.05
    x, _, z = mei.hands
    assert np.hypot(x - tom.x, z - tom.z) < 0.13


@pytest.mark.parametrize("camera", ["arc left around them", "arc right around them", "handheld, slow arc left"])
@pytest.mark.parametrize("prompt", ["@Mei hugs @Tom", "@Tom pulls @Mei into his arms"])
@pytest.mark.parametrize("u", [0.0, 0.5, 1.0])
def test_a_camera_that_goes_round_two_who_hug_sees_both_heads_all_the_while(film, prompt, camera, u):
    """The one would hide the other where it begins on the line of the two."""
    here = seen(film, prompt, u, size="cowboy shot", camera=camera)
    (mei, _, _), (tom, _, _) = here.head("Mei"), here.head("Tom")
    assert abs(mei - tom) * here.width / here.height > 0.08


def test_who_rests_on_a_shoulder_is_beside_the_other_and_leans_to_them(film):
    figures = seen(film, "@Mei rests her head on @Tom's shoulder", size="close_up").figures
    mei, tom = figures["Mei"], figures["Tom"]
    assert mei.ahead[1] < -0.9
    assert tom.ahead[1] < -0.9
    assert abs(mei.head[0] - tom.head[0]) < 0.7 * abs(mei.x - tom.x)
    assert mei.head[1] < tom.head[1] - 0.02


def test_foreheads_touch_and_noses_do_not(film):
    figures = seen(film, "@Mei and @Tom press their foreheads together").figures
    mei, tom = figures["Mei"], figures["Tom"]
    assert 0.06 < np.hypot(mei.head[0] - tom.head[0], mei.head[2] - tom.head[2]) < 0.16


def test_who_is_lifted_is_off_the_ground_in_the_end(film):
    told = {"size": "full", "prompt": "@Kid runs into @Tom's arms and he lifts her up", "duration": 4}
    plan = film(told, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    each = [staged.scene_at(staged.moment(u)).figures for u in (0.05, 0.98)]
    feet = [min(part.balls[:, 1].min() for one in kids if one.name == "Kid" for part in one.parts) for kids in each]
    assert feet[0] < 0.06
    assert feet[1] > 0.15


def test_only_whose_arms_they_are_has_them_around(film):
    figures = seen(film, "@Mei buries her head in @Tom's shoulder; he has his hands in his pockets").figures
    assert figures["Mei"].hands is None
    assert figures["Tom"].hands is None
    assert figures["Mei"].head[1] < figures["Tom"].head[1] - 0.02
    assert np.hypot(figures["Mei"].head[0] - figures["Tom"].x, figures["Mei"].head[2] - figures["Tom"].z) < 0.14


def test_a_child_is_hugged_at_its_own_height(film):
    figures = seen(film, "@Tom hugs @Kid").figures
    assert figures["Tom"].hands[1] < 0.62


def test_who_comes_to_hug_somebody_was_apart_before(film):
    plan = film({"size": "full", "prompt": "@Mei looks at @Tom, then they hug", "duration": 4}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    before, half, after = (
        apart(*staged.scene_at(staged.moment(u)).figures)
        for u in (0.05, float(plan.shots[0].acts[0].start) + 0.12, 0.98)
    )
    assert before > 0.3 > 0.24 > after
    assert before > half > after


@pytest.mark.parametrize("size", ["wide", "full", "medium"])
def test_who_runs_to_somebody_comes_from_the_edge_of_the_frame_on_their_feet(film, size):
    plan = film({"size": size, "prompt": "@Kid runs to @Tom and hugs him", "duration": 4}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    far = [apart(*staged.scene_at(staged.moment(u)).figures) for u in (0.0, 0.4, 1.0)]
    assert far[0] > far[1] > far[2]
    assert far[0] > 0.8
    assert far[2] < 0.2


def test_feet_part_on_the_way():
    one = person(0.0, 0.0, 90.0, (90, 90, 90), 0, "Mei")
    there = shifted(one, 1.0, 0.0)
    wide = [
        np.ptp([ball[0] for piece in on_the_way(one, there, part).parts for ball in piece.balls if ball[1] < 0.1])
        for part in (0.0, 1 / 6, 1.0)
    ]
    assert wide[1] > wide[0] + 0.1
    assert wide[2] == pytest.approx(wide[0])


def test_who_kneels_has_their_hands_on_the_back_of_a_child(film):
    figures = seen(film, "@Tom kneels and hugs @Kid", 1.0).figures
    tom, kid = figures["Tom"], figures["Kid"]
    x, y, _ = tom.hands
    assert abs(x - kid.x) < 0.12
    assert 0.55 < y / kid.top < 0.85


@pytest.mark.parametrize("size", ["medium", "medium close-up"])
def test_what_a_lifted_child_holds_over_its_head_is_in_its_hands_and_in_the_frame(film, size):
    shot = seen(film, "@Tom lifts @Kid up and hugs her, she holds the ball over her head", 1.0, size=size)
    kid, tom, ball = shot.figures["Kid"], shot.figures["Tom"], shot.props["ball"].place
    assert apart(kid, tom) < 0.2
    assert min(float((part.balls[:, 1] - part.balls[:, 3]).min()) for part in kid.parts) > 0.1
    assert ball[1] > kid.head[1] + 0.1
    assert np.hypot(ball[0] - kid.x, ball[2] - kid.z) < 0.1
    for place in (kid.head, tom.head, ball):
        x, y, _ = shot.spot(*place)
        assert 0.02 < x < 0.98
        assert 0.02 < y < 0.9


@pytest.mark.parametrize(
    "prompt", ["@Tom puts an arm around @Mei's shoulders", "@Mei lays her arm over @Tom's shoulders"]
)
def test_an_arm_around_shoulders_ends_on_the_far_one_and_both_look_ahead(film, prompt):
    shot = seen(film, prompt)
    mei, tom = shot.figures["Mei"], shot.figures["Tom"]
    holds, other = (tom, mei) if prompt.startswith("@Tom") else (mei, tom)
    assert 0.15 < apart(mei, tom) < 0.3
    assert mei.ahead[1] < -0.9 > tom.ahead[1]
    side = np.sign(other.x - holds.x)
    assert side * (holds.hands[0] - other.x) > 0.05
    assert abs(holds.hands[1] - 0.8) < 0.1


@pytest.mark.parametrize("prompt", ["@Mei hands @Tom a letter", "@Mei and @Tom face each other and talk"])
def test_two_who_face_each_other_in_a_narrow_frame_are_not_nose_to_nose(film, prompt):
    shot = Seen(film, {"size": "medium", "prompt": prompt, "duration": 4}, 1.0, "9:16", elements=CAST)
    mei, tom = shot.figures["Mei"], shot.figures["Tom"]
    assert abs(mei.x - tom.x) > 0.2
    for one in (mei, tom):
        assert 0.04 < shot.head(one.name)[0] < 0.96


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei rests her head on @Tom's shoulder",
        "@Mei and @Tom sit. @Mei lays her head on @Tom's shoulder",
        "@Tom搂着@Mei的肩膀",
    ],
)
def test_who_are_seen_from_behind_turn_their_backs_all_the_time(film, prompt):
    for u in (0.0, 0.4, 1.0):
        figures = seen(film, prompt, u, framing="from behind").figures
        assert min(figures[name].ahead[1] for name in ("Mei", "Tom")) > 0.9


def test_an_arm_around_shoulders_is_seen_before_the_back_it_is_on(film):
    figures = seen(film, "@Tom puts an arm around @Mei's shoulders", 1.0, framing="from behind").figures
    mei, tom = figures["Mei"], figures["Tom"]
    assert tom.z < mei.z
    assert apart(mei, tom) < 0.3
