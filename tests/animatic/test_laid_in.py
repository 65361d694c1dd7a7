"""What a thing lies in and on, what is bitten, and what is seen of that from above."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_story.setting import setting_in

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
