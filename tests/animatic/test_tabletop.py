"""Close shots of things alone: what lies, what stands beside it, and what slides, falls, rolls or tips over."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.staged import Staged

BOTTLE = {"Bottle": {"kind": "item", "description": "a green bottle with a white cap"}}
BESIDE = (
    ("A rusty door key on a ring slides across the wooden tabletop and stops beside a cold cup of tea", "cup"),
    ("A car key falls onto wet concrete beside a black tyre", "tyre"),
    ("An old photograph lies on the table beside a candle", "candle"),
    ("A phone lights up on the bedside table, next to a glass of water", "glass-of-water"),
    ("A photograph on the desk, a coffee cup beside it", "cup"),
    ("The @Bottle on a wooden windowsill, the folded white shirt beside it", "folded-white-shirt"),
    ("一把钥匙滑过桌面，停在茶杯旁边", "茶杯"),
    ("地板上的一张照片，旁边是一把手枪", "手枪"),
)


def planned(film, prompt, **shot):
    return film({"prompt": prompt, "size": "close-up", **shot}, elements=BOTTLE).shots[0]


def spots_of(film, prompt, *parts, **shot):
    """The corners of all that is drawn above the table or the ground, at parts of a shot."""
    plan = film({"prompt": prompt, "size": "close-up", "duration": 2, **shot}, elements=BOTTLE)
    staged = Staged(plan, plan.shots[0], 16 / 9, 2.0)
    low = 0.0 if plan.shots[0].on_the_ground else 0.4199
    for part in parts:
        models = staged.scene_at(staged.moment(part)).models
        solids = [solid.corners for model in models for solid in model.solids]
        yield np.concatenate([one for one in solids if one[:, 1].min() >= low])


@pytest.mark.parametrize(("prompt", "other"), BESIDE)
def test_what_words_put_beside_a_thing_is_there(film, prompt, other):
    shot = planned(film, prompt)
    assert shot.people == 0
    assert shot.subjects[1:] == (other,)
    assert shot.places[1].relation == "with"


@pytest.mark.parametrize(
    "prompt",
    [
        "A key lies on the table, no cup beside it",
        "A key lies on the table beside a sleeping man's door",
        "A key lies beside a bed",
    ],
)
def test_what_is_denied_or_too_large_isnt(film, prompt):
    assert len(planned(film, prompt).subjects) < 2


def test_the_second_thing_is_as_large_against_the_first_as_it_is(film):
    small = next(spots_of(film, "A letter lies on the table beside a ring", 1.0))
    large = next(spots_of(film, "A letter lies on the table beside a vase", 1.0))
    assert np.ptp(large[:, 1]) > 2 * np.ptp(small[:, 1])


@pytest.mark.parametrize(
    "prompt",
    [
        "A key lies on the table",
        "A dagger lies on velvet",
        "A letter on the kitchen table",
        "A ticket falls onto the floor",
        "桌上一把钥匙",
    ],
)
def test_what_is_flat_lies_and_is_seen_from_above(film, prompt):
    shot = planned(film, prompt)
    assert shot.pitch < -30
    spots = next(spots_of(film, prompt, 1.0))
    assert np.ptp(spots[:, 1]) < 0.4 * np.ptp(spots[:, 0])


def test_an_angle_that_words_say_stays(film):
    assert planned(film, "A key lies on the table", angle="eye level").pitch == 0
    assert planned(film, "A key falls onto the floor", angle="low").pitch > 0


@pytest.mark.parametrize(
    "prompt",
    [
        "A key stands upright on the table",
        "A letter leans against a vase on the table",
        "A coin spins on the table",
        "A knife slices a lemon on a wooden board",
    ],
)
def test_what_hangs_leans_or_spins_doesnt_lie(film, prompt):
    assert all(place.posture != "lying" for place in planned(film, prompt).places)


@pytest.mark.parametrize(
    ("prompt", "axis"),
    [
        ("A key slides across the table and stops", 0),
        ("A coin rolls across the table and stops", 0),
        ("A red apple rolls over the counter", 0),
        ("一把钥匙滑过桌面", 0),
        ("A key drops onto the table", 1),
        ("一把钥匙掉在地上", 1),
    ],
)
def test_what_slides_rolls_or_falls_comes_from_outside_and_stays(film, prompt, axis):
    first, last, end = (spots.mean(axis=0) for spots in spots_of(film, prompt, 0.0, 0.85, 1.0))
    assert abs(first[axis] - end[axis]) > 0.1
    assert last == pytest.approx(end, abs=1e-3)


def test_what_stands_beside_it_stays_where_it_is(film):
    places = [spots[:, 0].max() for spots in spots_of(film, BESIDE[0][0], 0.0, 0.5, 1.0)]
    assert np.ptp(places) < 1e-6


def test_what_tips_over_lies_and_what_is_spilt_spreads(film):
    up, down = spots_of(film, "A glass of red wine tips over and spills across the tablecloth", 0.0, 1.0)
    assert np.ptp(down[:, 1]) < 0.6 * np.ptp(up[:, 1])
    assert np.ptp(down[:, 0]) > 2 * np.ptp(up[:, 0])


@pytest.mark.parametrize(
    "prompt", ["@Bottle on a table, low sun sliding over it", "Light falls on the @Bottle", "Rain drops onto @Bottle"]
)
def test_what_light_or_rain_does_no_thing_does(film, prompt):
    assert not planned(film, prompt).acts


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei's hand pours from the @Bottle into the drawer of a white washing machine",
        "@Mei的手把@Bottle里的洗衣液倒进洗衣机",
    ],
)
def test_a_drawer_is_under_what_is_poured_into_it(film, prompt):
    cast = {**BOTTLE, "Mei": {"kind": "character"}}
    shot = film({"prompt": prompt, "framing": "insert"}, elements=cast).shots[0]
    assert [place.piece for place in shot.places if place.relation == "pouring"] == ["drawer"]


@pytest.mark.parametrize(
    ("prompt", "what"),
    [
        ("@Mei双手捧着一封信，拇指抚过褪色的邮票", "信"),
        ("@Mei's hands hold a letter, her thumb traces the stamp", "letter"),
    ],
)
def test_what_a_thumb_strokes_is_no_second_thing(film, prompt, what):
    plan = film({"prompt": prompt, "size": "close-up"}, elements={"Mei": {"kind": "character"}})
    assert plan.shots[0].subjects == ("Mei", what)


@pytest.mark.parametrize("prompt", ["@Mei双手捧着一封信", "@Mei's hands hold a bowl with both hands"])
def test_what_both_hands_have_is_in_the_middle_of_a_close_shot_of_them(film, prompt):
    plan = film({"prompt": prompt, "size": "close-up"}, elements={"Mei": {"kind": "character"}})
    staged = Staged(plan, plan.shots[0], 16 / 9, 2.0)
    moment = staged.moment(0.0)
    view = View(moment.pose, 160, 90)
    places = view.to_pixels(view.to_camera(np.array([prop.place for prop in staged.scene_at(moment).props])))
    assert places[0] / (160, 90) == pytest.approx((0.5, 0.5), abs=0.2)
