"""What somebody plays or works at stands before them, and their hands are at it."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.stage.played import instruments
from kling_renderers.animatic.stage.staging import stage

MOUTH = 0.9


def seen(film, prompt, size="full"):
    return Seen(film, {"prompt": prompt, "size": size}, elements={"Mei": {}, "Tom": {}})


def seen_with(film, prompt, cast):
    return Seen(film, {"prompt": prompt, "size": "full"}, elements=cast)


def corners(models):
    return np.concatenate([solid.corners for model in models for solid in model.solids])


@pytest.mark.parametrize(
    "prompt",
    [
        *(
            "plays the drums",
            "turns the millstone",
            "drills a hole in the ice",
            "stirs the pot",
            "is at the turntables",
        ),
        *("planes a plank", "kneads dough", "irons a shirt", "types on a laptop"),
        *("plays the cello", "plays the erhu", "paints the wall", "washes the window", "hammers a nail"),
    ],
)
def test_it_stands_ahead_of_them_in_reach_of_their_hands(film, prompt):
    shot = seen(film, f"@Mei {prompt}")
    mei = shot.figures["Mei"]
    places = corners(shot.scene.models)
    ahead = (places[:, (0, 2)] - (mei.x, mei.z)) @ np.array(mei.ahead)
    assert ahead.max() > 0.2
    assert mei.hands is not None
    assert np.linalg.norm(places - np.array(mei.hands), axis=1).min() < 0.3
    assert places[:, 1].min() == pytest.approx(0.0, abs=0.14)


def test_strands_of_dough_hang_between_hands_that_draw_them_out(film):
    plan = film({"prompt": "@Mei stretches noodles", "size": "full"}, elements={"Mei": {}})
    spans = []
    for step in (0, 24):
        figures = stage(plan, plan.shots[0], 16 / 9, step).figures
        places = corners(instruments(plan.shots[0], figures, step))
        spans.append(np.ptp(places[:, 0]))
        assert np.linalg.norm(places - np.array(figures[0].hands), axis=1).min() < 0.1
        assert np.ptp(places[:, 1]) < spans[-1]
    assert spans[1] > 1.5 * spans[0]


def test_a_bag_swings_away_where_it_is_hit(film):
    plan = film({"prompt": "@Mei punches the heavy bag", "size": "full"}, elements={"Mei": {}})
    foot = []
    for step in (0, 12):
        [bag] = instruments(plan.shots[0], stage(plan, plan.shots[0], 16 / 9, step).figures, step)
        low = bag.solids[0].corners
        foot.append(float(low[low[:, 1] < low[:, 1].mean()][:, 0].mean()))
    assert foot[1] > foot[0] + 0.05


def test_a_bag_that_is_held_is_between_both(film):
    shot = seen(film, "@Mei punches the heavy bag while @Tom holds it", "medium")
    middle = corners(shot.scene.models)[:, 0].mean()
    assert shot.figures["Mei"].x + 0.1 < middle < shot.figures["Tom"].x - 0.1


def test_a_close_frame_shows_the_hands_at_a_table(film):
    each = [corners(seen(film, "@Mei kneads dough", size).scene.models)[:, 1] for size in ("full", "medium")]
    assert each[1].max() > each[0].max() + 0.05
    assert [high.min() for high in each] == [0.0, 0.0]


def test_a_rope_goes_over_the_head_and_under_the_feet(film):
    plan = film({"prompt": "@Mei skips rope", "size": "full"}, elements={"Mei": {}})
    ends = []
    for step in (0, 24):
        rope, _ = instruments(plan.shots[0], stage(plan, plan.shots[0], 16 / 9, step).figures, step)
        ends.append(corners([rope])[:, 1])
    assert ends[0].max() > 1.05
    assert ends[1].min() < 0.05


def test_a_hand_goes_from_the_plate_to_the_mouth_of_each_at_another_time(film):
    cast = {"Mei": {}, "Kid": {"description": "a girl of six"}}
    plan = film({"prompt": "@Mei and @Kid sit at the table and eat", "size": "full"}, elements=cast)
    highs = {"Mei": [], "Kid": []}
    for step in range(0, 48, 6):
        for one in stage(plan, plan.shots[0], 16 / 9, step).figures:
            head, hand = np.array(one.head), np.array(one.hands)
            highs[one.name].append((hand[1] - head[1]) / one.stature)
    for each in highs.values():
        assert max(each) > min(each) + 0.08
    assert highs["Mei"].index(max(highs["Mei"])) != highs["Kid"].index(max(highs["Kid"]))


def test_a_child_sits_at_the_table_of_all(film):
    cast = {"Mei": {}, "Kid": {"description": "a girl of six"}}
    shot = seen_with(film, "@Mei and @Kid sit at the table and eat", cast)
    tops = [
        float(one.corners[:, 1].max())
        for model in shot.scene.models
        for one in model.solids
        if np.ptp(one.corners[:, 0]) > 0.4 and np.ptp(one.corners[:, 1]) < 0.05
    ]
    assert len(tops) == 2
    assert tops[0] == pytest.approx(tops[1], abs=0.01)


def test_a_microphone_on_a_stand_is_at_the_mouth(film):
    shot = seen(film, "@Mei sings into a microphone on a stand")
    places, mei = corners(shot.scene.models), shot.figures["Mei"]
    head = places[places[:, 1] > 0.85]
    assert head[:, 1].max() == pytest.approx(MOUTH, abs=0.03)
    assert 0.02 < mei.z - head[:, 2].max() < 0.15


def test_sticks_go_up_and_down_in_turns(film):
    plan = film({"prompt": "@Mei plays the drums", "size": "full"}, elements={"Mei": {}})
    highs = []
    for step in (0, 12, 36):
        scene = stage(plan, plan.shots[0], 16 / 9, step)
        *_, sticks = instruments(plan.shots[0], scene.figures, step)
        highs.append([round(float(one.corners[:, 1].max()), 3) for one in sticks.solids])
    (left, right), up, other = highs
    assert (left, right) == (right, left)
    assert up != other
    assert sorted(up) == pytest.approx(sorted(other), abs=0.01)


def test_a_drummer_is_behind_who_sings(film):
    shot = seen(film, "@Mei sings into a microphone on a stand while @Tom plays the drums behind her", "wide")
    kit = corners(shot.scene.models)
    assert shot.figures["Tom"].z > shot.figures["Mei"].z + 0.8
    assert (kit[:, 2].max() - shot.figures["Mei"].z) > 0.5
