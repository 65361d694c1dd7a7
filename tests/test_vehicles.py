"""Vehicles that go, stop and stand by themselves, and who is in them because they are theirs."""

from __future__ import annotations

from typing import Any

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.shades import SHADE_OF

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}}


def planned(prompt: str, **shot: Any) -> Any:
    made = {"duration": 4, "prompt": prompt, **shot}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [made]})).shots[0]


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("@Mei's old grey sedan shoots out of its bay, @Tom throws himself aside", "sedan"),
        ("@Mei's car screeches around the corner", "car"),
        ("@Mei’s motorbike roars off down the road", "motorbike"),
        ("@Mei的红色轿车冲出车库", "轿车"),
    ],
)
def test_who_has_a_car_that_drives_is_in_it(prompt: str, name: str) -> None:
    shot = planned(prompt)
    mei = shot.place_of("Mei")
    assert (mei.tie, mei.tied_to, mei.gait, mei.mood) == ("riding", name, "driving", None)
    assert shot.course == "left_to_right"


@pytest.mark.parametrize("prompt", ["@Mei's car is parked outside", "@Mei's car keys lie there", "@Mei的车停在门口"])
def test_who_has_a_car_that_stands_is_in_none(prompt: str) -> None:
    assert planned(prompt).place_of("Mei").tie is None


@pytest.mark.parametrize(
    ("prompt", "name", "gaits"),
    [
        ("@Mei waits on the pavement, a red bus drives past", "bus", ["driving"]),
        ("@Mei stands at the kerb, a black car pulls up", "car", ["driving", "stopped"]),
        ("A black SUV screeches to a halt. @Mei screams", "SUV", ["driving", "stopped"]),
        ("@Mei站在路边，一辆黑色轿车开过来急刹车", "轿车", ["driving", "stopped"]),
        ("A police car stands at the kerb. @Mei walks past it", "car", ["standing"]),
    ],
)
def test_what_drives_by_is_there_and_stops_where_words_say_so(prompt: str, name: str, gaits: list[str | None]) -> None:
    shot = planned(prompt)
    assert [*(act.was.gait for act in shot.acts if act.was.name == name), shot.place_of(name).gait] == gaits


@pytest.mark.parametrize(
    "prompt", ["@Mei dreams of a red car", "@Mei paints a van that drives past", "A taxi pulls up and @Mei gets in"]
)
def test_no_other_car_is_there(prompt: str) -> None:
    assert planned(prompt).subjects == ("Mei",)


@pytest.mark.parametrize(
    ("prompt", "sources"),
    [
        ("An old car is parked before the house, its headlights still on", ["car"]),
        ("雨夜，一辆黑色轿车开着大灯驶过街道", ["轿车"]),
        ("An old car is parked before the house, its headlights off", []),
        ("@Mei stands there like a deer in the headlights, a car drives past", []),
        ("Headlights sweep over @Mei", []),
    ],
)
def test_headlights_are_those_of_a_vehicle_that_is_there(prompt: str, sources: list[str]) -> None:
    assert [one.source for one in planned(prompt).vapours if one.kind == "headlights"] == sources


def test_smoke_from_wheels_is_behind_them() -> None:
    [smoke] = planned("A car skids around the corner, smoke from its tyres").vapours
    assert (smoke.spot, smoke.source) == ("wheels", "car")


@pytest.mark.parametrize(
    "prompt", ["@Mei parks her bicycle and walks off", "@Mei停好自行车，走进院子", "@Mei gets off her bicycle"]
)
def test_who_parked_a_bicycle_is_beside_it_and_walks_on_without(prompt: str) -> None:
    shot = planned(prompt)
    bicycle = shot.place_of(shot.subjects[1])
    assert (bicycle.tie, bicycle.gait, shot.place_of("Mei").tie) == (None, None, None)
    assert (shot.place_of("Mei").gait == "walking") is ("off her" not in prompt)


def test_who_wheels_a_bicycle_away_waves_without_turning() -> None:
    mei = planned("@Mei推着自行车沿村道走远，没有回头，抬手挥了挥").place_of("Mei")
    assert (mei.tie, mei.gait, mei.arms, mei.gaze) == ("pushing", "walking", "waving", None)
    assert planned("@Mei wheels her motorbike along the road").place_of("Mei").gait == "walking"


@pytest.mark.parametrize(
    "prompts",
    [
        ("Two cars race down the street",),
        ("两辆汽车在公路上追逐",),
        ("@Mei rides a bike, @Tom rides a motorbike",),
        ("@Mei drives a car through the rain", "@Tom drives a truck down the same road"),
        ("A boat crosses the lake", "A ferry passes"),
    ],
)
def test_no_two_vehicles_of_a_film_look_alike_that_nobody_declared(prompts: tuple[str, ...]) -> None:
    film = plan(
        Storyboard.model_validate({"elements": CAST, "shots": [{"duration": 2, "prompt": one} for one in prompts]})
    )
    shades = [one.shade for one in film.cast if one.kind == "item"]
    assert len(set(shades)) == len(shades) == 2


def test_a_vehicle_has_the_colour_that_words_say_and_a_declared_one_its_own() -> None:
    prompt = "@Mei drives a grey car, @Tom drives a red truck"
    film = plan(Storyboard.model_validate({"elements": CAST, "shots": [{"duration": 2, "prompt": prompt}]}))
    plain = plan(
        Storyboard.model_validate(
            {"elements": {**CAST, "Van": {"kind": "item"}}, "shots": [{"duration": 2, "prompt": "@Mei drives @Van"}]}
        )
    )
    car, truck = (one.shade for one in film.cast if one.kind == "item")
    assert (car, truck) == (SHADE_OF["grey"], SHADE_OF["red"])
    assert plain.element("Van").shade is None
