"""What is eaten from a hand, and what things lie in, is known by its usual names, in English and Chinese."""

from __future__ import annotations

import pytest

from kling_story.vocabulary.held_sizes import height_in_hand
from kling_story.vocabulary.holders import holder_in, holder_shape
from kling_story.vocabulary.stand_ins import THINGS, stand_in


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ("taco", "taco, tacos, gyro, pita, 塔可"),
        ("donut", "doughnut, donut, bagel, 甜甜圈"),
        ("burger", "sandwich, cheeseburger, 汉堡, 三明治"),
        ("pizza", "slice of pizza, pizza slice"),
        ("cake", "piece of cake, slice of cake, cupcake"),
        ("bread", "slice of bread, croissant"),
    ],
)
def test_food_is_drawn_as_what_it_is(shape: str, words: str) -> None:
    for word in words.split(", "):
        found = stand_in(THINGS, word, None)
        assert found is not None, word
        assert found.id == shape, word


@pytest.mark.parametrize("name", ["taco", "doughnut", "sandwich", "burger", "甜甜圈"])
def test_what_a_hand_eats_is_no_larger_than_a_hand(name: str) -> None:
    assert (height_in_hand(name, None) or 1) < 0.07


@pytest.mark.parametrize(
    ("after", "shape", "name"),
    [
        (" lies in an open cardboard box on the counter", "box", "cardboard-box"),
        (" rests in a wicker basket", "basket", "wicker-basket"),
        (" on a silver platter", "plate", "silver-platter"),
        (" sits on a red velvet cushion", "cushion", "red-velvet-cushion"),
        ("躺在打开的木盒里", "box", "木盒"),
        ("放在一个竹篮里", "basket", "竹篮"),
    ],
)
def test_what_a_thing_lies_in_has_a_name_and_a_shape(after: str, shape: str, name: str) -> None:
    found = holder_in(after)
    assert found is not None
    assert found[0] == name
    assert holder_shape(name) == shape
