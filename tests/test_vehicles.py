"""Vehicles that go, stop and stand by themselves, and who is in them because they are theirs."""

from __future__ import annotations

from typing import Any

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

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
