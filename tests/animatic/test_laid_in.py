"""What a thing lies in and on, what is bitten, and what is seen of that from above."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_story.setting_told import setting_in

IN = (
    ("A pink doughnut lies in an open cardboard box on a white counter", "cardboard-box"),
    ("An apple lies in a wicker basket on the table", "wicker-basket"),
    ("A burger sits on a blue plate", "blue-plate"),
    ("The @Ring on a velvet cushion", "velvet-cushion"),
    ("@Ring lies inside a small wooden box", "small-wooden-box"),
    ("A croissant waits alone on a saucer", "saucer"),
    ("一个苹果放在白色的碗里", "白色的碗"),
    ("@Ring躺在打开的盒子里", "盒子"),
)
RING = {"Ring": {"kind": "item", "description": "a gold ring"}, "Ann": {"description": "a woman in a blue shirt"}}


def shot_of(film, prompt, **shot):
    return film({"prompt": prompt, "size": "close-up", **shot}, elements=RING).shots[0]


def solids_of(film, prompt, part=0.0, **shot):
    plan = film({"prompt": prompt, "size": "close-up", "duration": 2, **shot}, elements=RING)
    staged = Staged(plan, plan.shots[0], 16 / 9, 2.0)
    scene = staged.scene_at(staged.moment(part))
    return [solid for model in scene.models for solid in model.solids], scene


@pytest.mark.parametrize(("prompt", "holder"), IN)
def test_a_thing_is_in_what_words_say(film, prompt, holder):
    shot = shot_of(film, prompt)
    assert shot.people == 0
    assert [place.name for place in shot.places if place.relation == "under"] == [holder]


@pytest.mark.parametrize(
    "prompt",
    [
        "A doughnut on a table in a shop",
        "A doughnut rolls out of a box",
        "A doughnut falls into a basket",
        "A doughnut, no box in sight",
        "@Ann finds a doughnut in a box",
        "A key lies on a box office counter",
    ],
)
def test_what_nearly_says_so_doesnt(film, prompt):
    assert all(place.relation != "under" for place in shot_of(film, prompt).places)


def test_a_box_is_around_what_is_in_it(film):
    bare, _ = solids_of(film, "A doughnut lies on the table")
    boxed, _ = solids_of(film, "A doughnut lies in an open box")
    assert len(boxed) > len(bare)
    low = [one for one in boxed if one.corners[:, 1].min() >= 0.4199]
    walls = [one for one in low if np.ptp(one.corners[:, 0]) > 0.09]
    assert walls


@pytest.mark.parametrize("prompt", ["A doughnut on the table", "A watch on the table", "A coin on the table"])
def test_from_straight_above_a_flat_thing_lies(film, prompt):
    solids, _ = solids_of(film, prompt, angle="top-down")
    above = np.concatenate([one.corners for one in solids if one.corners[:, 1].min() >= 0.4199])
    assert np.ptp(above[:, 1]) < 0.6 * np.ptp(above[:, 0])


@pytest.mark.parametrize(
    ("words", "top"),
    [
        ("a cup on a white kitchen counter", "white_top"),
        ("@Ring stands on the metal counter of the food truck", "metal_top"),
        ("a marble table", "white_top"),
        ("a letter on a black desk", "black_top"),
        ("白色的餐桌上放着一把钥匙", "white_top"),
        ("大理石台面上一杯咖啡", "white_top"),
        ("a white desk lamp", None),
        ("a woman in white at the counter", None),
        ("a white dog under the table", None),
        ("a black table tennis bat", None),
    ],
)
def test_words_say_what_a_table_is_of(words, top):
    assert next((one for one in setting_in(words).dressings if one.endswith("_top")), None) == top


@pytest.mark.parametrize("food", ["doughnut", "taco", "sandwich", "burger", "apple", "slice of bread"])
@pytest.mark.parametrize("size", ["close-up", "medium", "medium close-up"])
def test_what_is_bitten_hides_no_eyes(film, food, size):
    """Its upper edge is at the lips."""
    solids, scene = solids_of(film, f"@Ann bites into the {food}", 0.95, size=size)
    _, eyes, _ = scene.figures[0].head
    assert solids
    food_top = max(float(one.corners[:, 1].max()) for one in solids)
    assert food_top < eyes - 0.012


def place_of(film, prompt, name, size="full", **shot):
    elements = {
        **RING,
        "Tom": {"description": "a man in a red shirt"},
        "Case": {"kind": "item", "description": "a silver briefcase"},
        "Cup": {"kind": "item", "description": "a golden trophy cup"},
    }
    shots = film({"prompt": prompt, "size": size, **shot}, elements=elements).shots
    return next((place for place in shots[0].places if place.name == name), None)


@pytest.mark.parametrize("course", ["left_to_right", "toward_camera"])
def test_what_is_held_high_hides_no_face(film, course):
    for size in ("full", "medium", "medium wide"):
        prompt = "@Ann runs holding the pizza box high"
        solids, scene = solids_of(film, prompt, 0.5, size=size, direction=course)
        figure = scene.figures[0]
        low = np.concatenate([one.corners for one in solids])
        over = low[:, 1].min() > figure.head[1] + 0.03
        aside = (np.hypot(low[:, 0] - figure.head[0], low[:, 2] - figure.head[2]) > 0.05).all()
        assert over or aside


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("@Ann walks through the lobby carrying @Case", "down"),
        ("@Ann stands on the platform with @Case in her hand", "down"),
        ("@Ann hugs @Case", "chest"),
        ("@Ann opens @Case", "hand"),
    ],
)
def test_a_case_hangs_beside_who_walks_with_it(film, prompt, held):
    assert place_of(film, prompt, "Case").held == held


@pytest.mark.parametrize(
    "prompt",
    [
        "@Ann on the left and @Tom on the right face each other across the counter, the doughnut box between them",
        "@Ann and @Tom sit across the table from each other with a cake between them",
        "@Ann and @Tom face each other across the bar, and a bottle stands between them",
        "@Ann和@Tom隔着桌子对视，蛋糕放在两人中间",
    ],
)
def test_what_is_between_two_at_a_table_stands_on_it(film, prompt):
    shots = film({"prompt": prompt, "size": "wide"}, elements={**RING, "Tom": {"description": "a man"}}).shots
    assert [place.piece for place in shots[0].places if place.held is None][-1] == "tabletop"


def test_what_is_bitten_comes_down_and_a_napkin_comes_after(film):
    shots = film(
        {"prompt": "@Ann bites into an apple, then wipes her mouth with a napkin", "size": "medium"}, elements=RING
    ).shots
    order = [(act.was.name, act.was.held) for act in shots[0].acts if act.was.name != "Ann"]
    assert order == [("apple", "mouth")]
    arms = [act for act in shots[0].acts if act.was.name == "Ann"]
    assert arms[-1].start >= shots[0].acts[0].start
    assert arms[-1].was.arms is None
    assert [place.held for place in shots[0].places[1:]] == ["hand", "wiped"]


def test_a_sudden_zoom_ends_with_the_face_still_in_the_frame(film):
    shot = film({"prompt": "@Ann stares, shocked", "size": "close-up", "camera": "fast zoom in"}, elements=RING).shots[
        0
    ]
    assert 1.2 <= shot.moves[0].amount < 1.8
    wide = film({"prompt": "@Ann stares, shocked", "size": "medium", "camera": "fast zoom in"}, elements=RING).shots[0]
    assert wide.moves[0].amount > 3


@pytest.mark.parametrize("words", ["a purple cardigan", "a red blouse", "a blue tracksuit", "green overalls"])
def test_a_stranger_wears_what_words_say(film, words):
    plan = film({"prompt": f"An old woman in {words} sits at her desk"}, elements=RING)
    assert plan.element("woman").description == f"old woman in {words}"


def test_who_is_called_a_biker_rides_when_words_say_so(film):
    elements = {"Biker": {"description": "an old biker with a long white beard"}}
    shots = film({"prompt": "@Biker bites into the taco"}, elements=elements).shots
    assert shots[0].places[0].tie is None


@pytest.mark.parametrize(
    "prompt",
    [
        "@Box lies on the hood of a black car",
        "A briefcase on the bonnet of the car, its lid closed",
        "A letter lies on the roof of his truck",
        "A key on the car's hood",
        "引擎盖上放着一把钥匙",
    ],
)
def test_what_lies_on_a_bonnet_lies_on_that_and_the_car_isnt_behind_it(film, prompt):
    elements = {**RING, "Box": {"kind": "item", "description": "a wooden box"}}
    shot = film({"prompt": prompt, "size": "close-up"}, elements=elements).shots[0]
    assert "car_top" in shot.setting.dressings
    assert len(shot.subjects) == 1


def test_who_is_at_a_bonnet_has_the_car(film):
    assert len(film({"prompt": "A man leans on the bonnet of his car", "size": "full"}).shots[0].subjects) == 2


def test_who_sits_on_a_bonnet_has_it_under_them_and_no_other_car(film):
    [place] = film({"prompt": "@Ann sits on the hood of the car", "size": "full"}, elements=RING).shots[0].places
    assert (place.posture, place.piece) == ("seated", "bonnet")


@pytest.mark.parametrize(
    "prompt",
    [
        "A briefcase lies on the table. The lid opens",
        "A wooden box on a desk. Slowly the lid lifts",
        "A briefcase stands on the bed. It waits. Then the case springs open",
        "桌上放着一个盒子，盖子慢慢打开",
    ],
)
def test_a_lid_opens_in_a_sentence_of_its_own(film, prompt):
    shot = shot_of(film, prompt)
    assert [act.was.opened for act in shot.acts] == [False]
    assert shot.places[0].opened


@pytest.mark.parametrize("prompt", ["A box on the table. The door opens", "A briefcase. The lid stays closed"])
def test_what_nearly_opens_a_lid_doesnt(film, prompt):
    assert not any(place.opened for place in shot_of(film, prompt).places)


@pytest.mark.parametrize("verb", ["takes off her sunglasses", "摘下墨镜"])
def test_sunglasses_are_dark_until_they_are_off(film, verb):
    shot = film({"prompt": f"@Ann {verb}", "size": "medium"}, elements=RING).shots[0]
    assert shot.acts[0].was.wears == ("sunglasses",)
    assert shot.places[0].bare == ("sunglasses",)


@pytest.mark.parametrize(("size", "height"), [("medium", 270), ("full", 360), ("medium wide", 270)])
def test_glasses_are_seen_as_long_as_they_are_no_blot(film, size, height):
    from kling_renderers.animatic.stand_ins.clothes import glasses
    from kling_story.vocabulary import SIZES

    stature = SIZES.first_named(size).figure_height * height
    assert all(feature.thick * stature >= 1 for feature in glasses(0.0))


def test_a_striped_umbrella_has_stripes(film):
    def shades(words):
        solids, _ = solids_of(film, f"@Ann holds a {words} umbrella over her head", size="medium")
        return {colour for one in solids for _, _, colour in one.marks} | {one.colour for one in solids}

    assert len(shades("striped red")) > len(shades("red"))


def test_crumbs_lie_about_what_words_put_them_about(film):
    bare, _ = solids_of(film, "A doughnut lies on the table")
    strewn, _ = solids_of(film, "A doughnut lies on the table, crumbs all around it")
    assert len(strewn) > len(bare) + 20
    none, _ = solids_of(film, "A doughnut lies on the table, no crumbs anywhere")
    assert len(none) == len(bare)
