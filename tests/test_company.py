"""Animals that come along: behind whom they are, in the air or hiding, by the words."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Agnes": {"kind": "character", "description": "a girl of nine"},
    "Tom": {"kind": "character", "description": "a man"},
    "Goose": {"kind": "animal", "description": "a white goose"},
    "Wolf": {"kind": "animal", "description": "a wolf"},
    "Dragon": {"kind": "animal", "description": "a red dragon"},
    "Penguin": {"kind": "animal", "description": "a penguin"},
}


def shot_of(prompt, **shot):
    shots = [{"duration": 4, "prompt": prompt, **shot}]
    return plan(Storyboard.model_validate({"title": "a test", "elements": CAST, "shots": shots})).shots[0]


@pytest.mark.parametrize(("direction", "first"), [("left_to_right", "Goose"), ("right_to_left", "Agnes")])
@pytest.mark.parametrize(
    "prompt",
    [
        "@Agnes walks along the path with a basket, @Goose waddling behind her",
        "@Agnes walks, @Goose close behind",
        "@Agnes runs, followed by @Goose",
        "@Agnes runs with @Goose at her heels",
        "@Agnes走在路上，@Goose摇摇摆摆地跟在她身后",
    ],
)
def test_who_comes_behind_is_behind_on_the_way(prompt, direction, first):
    shot = shot_of(prompt, direction=direction)
    assert next(place.name for place in shot.places) == first


@pytest.mark.parametrize(
    ("prompt", "behind"),
    [
        ("@Wolf blocks the path of @Agnes, @Goose hides under her skirt", "Agnes"),
        ("@Tom stands there, @Agnes beside the tree, @Goose hides behind him", "Tom"),
        ("@Wolf growls, @Goose peeks out from behind @Agnes", "Agnes"),
        ("@Agnes看着@Wolf，@Goose躲在她身后", "Agnes"),
    ],
)
def test_who_hides_behind_somebody_is_in_a_two_shot_too(prompt, behind):
    shot = shot_of(prompt, framing="two-shot")
    assert (shot.place_of("Goose").relation, shot.place_of("Goose").other) == ("behind", behind)
    assert shot.people == 3


@pytest.mark.parametrize("stands", ["A train stands", "A car is parked", "A huge fire burns", "A wall stands"])
def test_what_stands_behind_two_is_neither_of_them(stands):
    shot = shot_of(f"@Agnes and @Tom face each other. {stands} behind them", framing="two-shot")
    assert {shot.place_of(name).relation for name in ("Agnes", "Tom") if shot.place_of(name)} == {None}


def test_an_animal_is_in_a_two_shot_beside_two_people():
    assert shot_of("@Agnes looks at @Tom, @Wolf waits", framing="two-shot").people == 3
    assert shot_of("@Agnes looks at @Tom", framing="two-shot").people == 2
    assert shot_of("@Agnes looks at @Tom, @Wolf waits", framing="single").people == 1
    assert shot_of("@Agnes looks at @Tom, @Wolf waits", framing="OTS").people == 3


@pytest.mark.parametrize(
    ("prompt", "flies"),
    [
        ("@Goose flies above @Tom", {"Goose"}),
        ("@Tom looks up, @Goose circles overhead", {"Goose"}),
        ("@Tom walks, above him flies @Goose", {"Goose"}),
        ("@Dragon soars over the castle", {"Dragon"}),
        ("@Tom站着，@Goose在他头上盘旋", {"Goose"}),
        ("@Goose doesn't fly, @Tom waits", set()),
        ("@Penguin flies past @Tom", set()),
        ("@Wolf flies at @Tom's throat", set()),
        ("@Goose waddles, @Tom walks in the high grass", set()),
        ("@Goose waits as @Tom watches a plane fly by", set()),
    ],
)
def test_whatever_has_wings_and_flies_is_in_the_air(prompt, flies):
    shot = shot_of(prompt)
    assert {place.name for place in shot.places if place.piece == "air"} == flies
    assert {work.who for work in shot.works if work.kind == "fly"} == flies
    tom = shot.place_of("Tom")
    assert all(place.seat > (1.0 if tom else 0.5) for place in shot.places if place.name in flies)


def test_a_bird_that_nobody_declared_flies_too():
    shot = shot_of("A seagull flies above @Tom")
    assert shot.place_of("seagull").piece == "air"
    assert shot_of("A seagull shrieks, @Tom waits").place_of("seagull") is None
