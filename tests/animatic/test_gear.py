"""What is long is long in a hand, and words that one shape stood for before have shapes of their own."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.stage.grasped import GRASPED, HELD
from kling_renderers.animatic.stand_ins.kinds import UNKNOWN
from kling_renderers.animatic.stand_ins.seats import SEATS
from kling_renderers.animatic.stand_ins.things import THINGS
from kling_story.vocabulary.held_sizes import height_in_hand
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
    assert {row.id for row in ROWS} == set(THINGS) - {UNKNOWN}


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
        ("a glass of red wine", "wine_glass"),
        ("a glass of cold lemonade", "glass"),
        ("a mug of tea", "cup"),
        ("a UFO", "saucer"),
        ("a bunch of keys", "keys"),
        ("a brass key", "key"),
        ("a bouquet of roses", "bouquet"),
        ("a bunch of red tulips", "bouquet"),
        ("a red rose", "flower"),
        ("the three-tier wedding cake", "tiered_cake"),
        ("a short fishing rod", "fishing_rod"),
        ("a black frying pan", "pan"),
        ("a heavy iron pot", "pot"),
        ("a flower pot", "plant"),
        ("a steel trash can", "bucket"),
        ("a can of soda", "can"),
        ("a swim ring", "lifebuoy"),
        ("a silver ring", "ring"),
        ("a paper plane", "paper_plane"),
        ("an old film camera", "camera"),
        ("her drum kit", "drum_kit"),
        ("a snare drum", "hand_drum"),
        ("the mic stand", "microphone_stand"),
        ("a microphone", "microphone"),
        ("a cardboard box", "box"),
        ("a stack of boxes", "boxes"),
        ("一杆秤", "steelyard"),
        ("一口大铁锅", "pot"),
        ("石磨", "millstone"),
        ("长木勺", "spoon"),
        ("一块豆腐", "block"),
        ("蓝色书包", "bag"),
        ("一个花瓶", "vase"),
        ("一把步枪", "rifle"),
        ("一艘轮船", "ship"),
        ("她的笔记本电脑", "laptop"),
    ],
)
def test_words_that_one_shape_stood_for_have_their_own(words, shape):
    assert stand_in(ROWS, "Thing", words).id == shape


def test_what_is_held_by_an_end_leans_clear_of_the_face(film):
    for thing in ("racket", "baseball bat", "placard", "flag"):
        seen = held(film, thing)
        (model,) = seen.scene.models
        high = np.concatenate([one.corners for one in model.solids])
        assert high[high[:, 1] > 0.88][:, 0].min() > 0.05, thing


def test_the_line_of_a_fishing_rod_reaches_the_ground_before_who_holds_it(film):
    seen = held(film, "fishing rod")
    (model,) = seen.scene.models
    line = model.solids[-1].corners
    assert line[:, 1].min() == pytest.approx(0.0, abs=0.02)
    assert line[:, 1].max() > 0.8
    assert line[:, 2].max() < seen.figures["Mei"].z - 0.1


@pytest.mark.parametrize(("thing", "tall"), [("tennis racket", 0.4), ("tennis ball", 0.05), ("coffee pot", 0.13)])
def test_what_two_words_name_is_as_large_as_the_last_of_them(thing, tall):
    assert height_in_hand("Thing", f"a {thing}") == pytest.approx(tall, abs=0.01)


def test_who_rides_a_skateboard_stands_on_its_deck(film):
    shot = {"prompt": "@Mei rides a skateboard down the street.", "size": "full"}
    seen = Seen(film, shot, elements={"Mei": {}})
    [mei] = [place for place in film(shot, elements={"Mei": {}}).shots[0].places if place.name == "Mei"]
    assert (mei.tie, mei.posture) == ("riding", None)
    assert seen.figures["Mei"].top > 1.0


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [("plays the trumpet", "trumpet"), ("plays the flute", "flute"), ("looks through binoculars", "binoculars")],
)
def test_what_is_blown_or_looked_through_is_at_the_face_with_both_hands_at_it(film, prompt, thing):
    seen = Seen(film, {"prompt": f"@Mei {prompt}", "size": "medium"}, elements={"Mei": {}})
    mei = seen.figures["Mei"]
    (model,) = seen.scene.models
    corners = np.concatenate([solid.corners for solid in model.solids])
    x, y, z = mei.head
    assert np.linalg.norm(corners - (x, y, z - 0.06), axis=1).min() < 0.07
    assert mei.hands[1] > 0.8


def test_a_cake_beside_a_small_animal_leaves_its_face_free(film):
    cast = {"Gus": {"kind": "animal", "description": "a white dog"}}
    shot = {"prompt": "@Gus rises over the edge of a table, right next to a wedding cake", "size": "close_up"}
    seen = Seen(film, shot, elements=cast)
    assert seen.props["wedding-cake"].place[2] > seen.figures["Gus"].head[2]
    x, y, _ = seen.spot(*seen.props["wedding-cake"].place)
    assert 0.6 < abs(x - 0.5) + 0.5 < 1.0
    assert 0 < y < 1


def test_whatever_has_a_seat_says_where_it_is():
    """Somebody steers a ferry: a row with a seat alone failed when it was drawn."""
    assert {row.id for row in ROWS if row.seat} <= set(SEATS)
