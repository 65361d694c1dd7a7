"""Small things in hands are as small as they are, and seen."""

import numpy as np
import pytest
from staged import BOTH, Seen

from kling_renderers.animatic.stage.tables import wood_of
from kling_story.vocabulary.held_sizes import height_in_hand, usual_colour

CAST = {
    "Tom": {"description": "a man"},
    "Wolf": {"kind": "animal", "description": "a wolf"},
    "Kettle": {"kind": "item", "description": "a dented red enamel kettle"},
}


def held(film, prompt, **shot):
    seen = Seen(film, {"size": "medium", "prompt": prompt, **shot}, elements=CAST)
    [model] = [one for one in seen.scene.models if not one.riders]
    corners = np.concatenate([solid.corners for solid in model.solids])
    return seen, corners


@pytest.mark.parametrize(
    ("thing", "least", "most"),
    [
        ("a wedding ring", 0.015, 0.03), ("a coin", 0.015, 0.03), ("a pill", 0.01, 0.02), ("a key", 0.03, 0.06),
        ("an apple", 0.04, 0.055), ("an egg", 0.03, 0.05), ("a cup", 0.05, 0.08), ("a phone", 0.06, 0.09),
        ("a pen", 0.07, 0.11), ("a cigarette", 0.04, 0.07), ("a bottle", 0.12, 0.2), ("a photo", 0.05, 0.08),
        ("a map", 0.12, 0.2), ("a knife", 0.1, 0.2), ("a book", 0.09, 0.1), ("a football", 0.1, 0.15),
    ],
)  # fmt: skip
def test_a_thing_in_a_hand_has_its_own_size(film, thing, least, most):
    _, corners = held(film, f"@Tom holds {thing}")
    assert least < np.ptp(corners[:, 1]) < most


@pytest.mark.parametrize("size", ["full", "medium", "medium close-up"])
@BOTH
def test_what_is_held_out_is_in_the_frame_under_the_face(film, size, aspect):
    seen = Seen(film, {"size": size, "prompt": "@Tom holds out an apple"}, 0.0, aspect, elements=CAST)
    x, y, _ = seen.spot(*seen.props["apple"].place)
    assert 0.02 < x < 0.98
    assert seen.head("Tom")[1] < y < 0.99


def test_somebody_out_of_the_frame_has_a_hand_and_no_plank(film):
    seen, corners = held(film, "@Wolf sniffs at the apple in her hand", size="close-up")
    colours = {solid.colour for model in seen.scene.models for solid in model.solids}
    assert wood_of(film({"prompt": "@Wolf waits"}, elements=CAST).shots[0].setting) not in colours
    assert len(corners) > 100
    assert 0 < seen.spot(*seen.props["apple"].place)[0] < 1


def test_a_kettle_has_a_spout_and_the_colour_that_is_said(film):
    seen = Seen(film, {"size": "close-up", "prompt": "The @Kettle boils"}, elements=CAST)
    red = [one for one in seen.scene.models[0].solids if one.colour[2] > 1.5 * max(one.colour[:2])]
    assert len(red) > 4
    wide, tall, deep = np.ptp(np.concatenate([one.corners for one in red]), axis=0)
    assert wide > 1.1 * deep
    assert tall < wide


@pytest.mark.parametrize(
    ("name", "description", "tall"),
    [
        ("Ring", None, 0.024), ("OldKey", "a key with a red ribbon", 0.05), ("Prop", "an apple in a bowl", 0.047),
        ("Prop", "a bowl of coins", None), ("Prop", "金戒指", 0.024), ("Prop", "a strange device", None),
    ],
)  # fmt: skip
def test_words_say_how_large_a_thing_is(name, description, tall):
    assert height_in_hand(name, description) == tall


def test_an_apple_is_red_where_nobody_says_its_colour():
    assert usual_colour("apple") == "red"
    assert usual_colour("wedding-ring") == "gold"
    assert usual_colour("letter") is None


def test_past_a_shoulder_what_is_held_out_is_on_the_free_side_of_it(film):
    shot = {"framing": "OTS", "size": "medium close-up", "facing": "left"}
    seen = Seen(film, {**shot, "prompt": "Over @Wolf's shoulder @Tom holds out an apple"}, elements=CAST)
    x, y, depth = seen.spot(*seen.props["apple"].place)
    assert seen.head("Wolf")[0] < x < 1
    assert y < 1
    assert depth > 0.05


def test_what_an_animal_sniffs_at_is_beside_its_muzzle(film):
    seen = Seen(film, {"size": "close-up", "prompt": "@Wolf sniffs at the apple in her hand"}, elements=CAST)
    assert abs(seen.spot(*seen.props["apple"].place)[1] - seen.head("Wolf")[1]) < 0.35
