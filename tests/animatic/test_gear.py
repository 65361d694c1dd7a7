"""What is long is long in a hand, and words that one shape stood for before have shapes of their own."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.stage.holding import GRASPED, HELD
from kling_renderers.animatic.stand_ins.seats import SEATS
from kling_renderers.animatic.stand_ins.things import THINGS
from kling_story.vocabulary.stand_ins import THINGS as ROWS
from kling_story.vocabulary.stand_ins import stand_in


def held(film, thing):
    shot = {"prompt": "@Mei holds the @Thing", "size": "full"}
    return Seen(film, shot, elements={"Mei": {}, "Thing": {"kind": "item", "description": f"a red {thing}"}})


@pytest.mark.parametrize(("thing", "shape"), [("spear", "spear"), ("longbow", "bow"), ("shovel", "broom")])
def test_a_hand_is_on_the_shaft_of_what_is_as_tall_as_people(film, thing, shape):
    seen = held(film, thing)
    (model,) = seen.scene.models
    corners = np.concatenate([solid.corners for solid in model.solids])
    low, high = corners[:, 1].min(), corners[:, 1].max()
    assert high - low == pytest.approx(HELD[shape], rel=0.03)
    _, hand, _ = seen.props["Thing"].place
    assert low < hand < high
    assert 0 < low < 0.4


def test_each_of_them_is_a_shape():
    assert set(GRASPED) <= set(HELD) <= set(THINGS) | {"umbrella"}
    assert {row.id for row in ROWS} == set(THINGS)


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("an old hunting rifle", "rifle"),
        ("a pistol", "gun"),
        ("her laptop", "laptop"),
        ("a black smartphone", "phone"),
        ("the night ferry", "ship"),
        ("a sailing boat", "sailboat"),
        ("a steam train", "train"),
        ("a city tram", "bus"),
        ("a glass of red wine", "glass"),
        ("a mug of tea", "cup"),
        ("a UFO", "saucer"),
        ("一把步枪", "rifle"),
        ("一艘轮船", "ship"),
        ("她的笔记本电脑", "laptop"),
    ],
)
def test_words_that_one_shape_stood_for_have_their_own(words, shape):
    assert stand_in(ROWS, "Thing", words).id == shape


def test_whatever_has_a_seat_says_where_it_is():
    """Somebody steers a ferry: a row with a seat alone failed when it was drawn."""
    assert {row.id for row in ROWS if row.seat} <= set(SEATS)
