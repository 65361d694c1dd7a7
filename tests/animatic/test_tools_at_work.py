"""What a knife cuts and a bottle pours into is seen; what nobody knows isn't drawn as something else."""

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.tools_at_work import heating
from kling_renderers.animatic.stand_ins.kinds import shape_of
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.looks import shade_in
from kling_story.vocabulary.shades import SHADE_OF

BOTTLE = {"Bottle": {"kind": "item", "description": "a tall glass bottle of cloudy yellow lemonade"}}


def planned(prompt, elements=None, size="close-up"):
    shot = {"duration": 2, "size": size, "prompt": prompt}
    return plan(Storyboard.model_validate({"elements": elements or {}, "shots": [shot]}))


@pytest.mark.parametrize(
    ("prompt", "relation", "tool", "other"),
    [
        ("A knife slices a ripe lemon in half on a wooden cutting board.", "cutting", "knife", "lemon"),
        ("The @Bottle is tipped and pours lemonade into a glass full of ice.", "pouring", "Bottle", "glass"),
        ("A teapot pours tea into a cup.", "pouring", "teapot", "cup"),
        ("A percolator pours black coffee into a white enamel mug.", "pouring", "percolator", "mug"),
        ("Pouring: a teapot, a cup.", "pouring", "teapot", "cup"),
    ],
)
def test_what_works_on_what(prompt, relation, tool, other):
    [shot] = planned(prompt, BOTTLE).shots
    place = shot.place_of(tool)
    assert (place.relation, place.other) == (relation, other)
    assert set(shot.subjects) == {tool, other}


@pytest.mark.parametrize(
    "prompt", ["A knife lies beside the bread.", "The @Bottle stands on a table.", "A knife does not slice a lemon."]
)
def test_else_nothing_works(prompt):
    [shot] = planned(prompt, BOTTLE).shots
    assert not {place.relation for place in shot.places} & {"cutting", "pouring"}


def test_fruit_has_its_colour():
    made = planned("The @Mango and the @Lime lie on a table.", {"Mango": {"kind": "item"}, "Lime": {"kind": "item"}})
    assert [shape_of(one) for one in made.cast] == ["lemon", "lemon"]
    assert [one.shade for one in made.cast] == [SHADE_OF["orange"], SHADE_OF["lime"]]


def test_a_bottle_has_the_colour_of_what_is_in_it():
    assert shade_in("Bottle", "a tall glass bottle of cloudy yellow lemonade with a white label") == SHADE_OF["yellow"]
    assert shade_in("Bowl", "a bowl of red apples") is None


def test_a_doorknob_and_nothing_for_what_nobody_knows():
    assert shape_of(planned("A brass doorknob turns slowly.", size="extreme close-up").cast[0]) == "doorknob"
    assert planned("A flummox turns slowly.", size="extreme close-up").shots[0].subjects == ()


def test_one_pours_over_the_other():
    film = planned("A bottle pours wine into a glass.")
    high = {prop.name: prop.place[1] for prop in Staged(film, film.shots[0], 16 / 9, 2.0).scene.props}
    assert high["bottle"] > high["glass"]


def test_a_finger_leaves_a_button_and_comes_back_to_it_in_the_colour_that_words_say():
    made = planned(
        "@Mei's finger presses a green button again and again.", {"Mei": {"description": "a woman in a red coat"}}
    )
    seen = Staged(made, made.shots[0], 2.0, 16 / 9)
    scenes = [seen.scene_at(seen.moment(u)) for u in (0.0, 0.15)]
    corners = [np.concatenate([one.corners for model in scene.models for one in model.solids]) for scene in scenes]
    assert corners[0].shape == corners[1].shape
    assert not np.allclose(corners[0], corners[1])
    colours = {solid.colour for model in scenes[0].models for solid in model.solids}
    assert any(green > blue and green > red for blue, green, red in colours)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A blue gas flame licks the bottom of a kettle on a camping stove.", None),
        ("A blue gas flame licks the bottom of @Pot on a camping stove.", "Pot"),
        ("蓝色火苗舔着@Pot的底部。", "Pot"),
    ],
)
def test_a_pot_is_on_a_blue_flame(prompt, name):
    film = planned(prompt, {"Pot": {"kind": "item", "description": "a silver moka pot"}})
    heated = {place.name for place in film.shots[0].places if place.relation == "heating"}
    assert heated == ({name} if name else set())
    if name:
        vessel = film.element(name)
        colours = [one.colour for one in heating(vessel, 0.0)[1][0].solids]
        assert sum(blue > 2 * red for blue, _, red in colours) >= 8


def test_a_candle_flame_heats_no_pot():
    film = planned("@Pot stands beside a candle flame.", {"Pot": {"kind": "item", "description": "a silver moka pot"}})
    assert "heating" not in {place.relation for place in film.shots[0].places}
