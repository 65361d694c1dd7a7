"""Several animals, vehicles, riders or people that a prompt speaks of in one word, as a plan has them."""

from __future__ import annotations

import pytest

from kling_story.planned import Plan
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def planned(*prompts: str, **shot: object) -> Plan:
    shots = [{"duration": 2, "size": "wide", "prompt": prompt, **shot} for prompt in prompts]
    return plan(Storyboard.model_validate({"shots": shots}))


@pytest.mark.parametrize(
    ("prompt", "kinds", "rides"),
    [
        ("Two riders on horses gallop across the desert", ["character", "character", "animal", "animal"], 2),
        ("Two cowboys on black horses cross the river", ["character", "character", "animal", "animal"], 2),
        ("Three cars race along the highway at night", ["item", "item", "item"], 0),
        ("A pack of dogs runs through the snow", ["animal", "animal", "animal"], 0),
        ("Dozens of wolves wait in the dark", ["animal", "animal", "animal"], 0),
        ("Two motorcyclists speed through a tunnel", ["character", "character", "item", "item"], 2),
        ("两个骑手骑马穿过沙漠", ["character", "character", "animal", "animal"], 2),
        ("三辆汽车在公路上疾驰", ["item", "item", "item"], 0),
        ("一群狼跑过雪地", ["animal", "animal", "animal"], 0),
    ],
)
def test_each_of_several_is_there(prompt: str, kinds: list[str], rides: int) -> None:
    made = planned(prompt)
    found = {element.name: element.kind for element in made.cast}
    assert sorted(found[name] for name in made.shots[0].subjects) == sorted(kinds)
    assert sum(place.tie == "riding" for place in made.shots[0].places) == rides
    assert made.shots[0].prompt == prompt


@pytest.mark.parametrize("prompt", ["Three cars race along the highway", "A pack of dogs runs through the snow"])
def test_they_go_together(prompt: str) -> None:
    assert planned(prompt).shots[0].course == "left_to_right"


@pytest.mark.parametrize(
    "prompt",
    [
        "Two women talk at a table",
        "No cars on the three lanes, nobody in sight",
        "A street without two cars",
        "Two hours later the taxi stops",
    ],
)
def test_what_is_not_several_animals_or_vehicles_is_none(prompt: str) -> None:
    assert all(element.kind == "character" or "-2" not in element.name for element in planned(prompt).cast)


def test_black_horses_are_not_the_brown_ones_of_the_shot_before() -> None:
    made = planned("Two horses run across a meadow", "Two black horses run across a meadow")
    shades = [[element.shade for element in made.cast if element.name in shot.subjects] for shot in made.shots]
    assert len(set(shades[0])) == len(set(shades[1])) == 1
    assert shades[0] != shades[1]


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("Two cups of tea on a table", ["cup", "cup-2"]),
        ("Close-up of red apples in a basket", ["red-apple", "red-apple-2", "red-apple-3"]),
        ("Candles burn on the windowsill", ["candle", "candle-2", "candle-3"]),
        ("Three glasses on the table", ["glass", "glass-2", "glass-3"]),
        ("Her letters lie on the bed", ["letter", "letter-2", "letter-3"]),
        ("Two coins slide across the table", ["coin", "coin-2"]),
    ],
)
def test_small_things_that_a_close_shot_opens_with(prompt: str, names: list[str]) -> None:
    assert list(planned(prompt, size="close-up").shots[0].subjects) == names
    assert not planned(prompt).shots[0].subjects


@pytest.mark.parametrize(
    "prompt",
    [
        "The phone rings",
        "Broken glasses on the floor",
        "No cups on the table",
        "@Mei puts two cups on the table",
        "She sorts letters at a desk",
        "Cup holders in a car",
    ],
)
def test_what_is_one_thing_or_somebody_s_is_none(prompt: str) -> None:
    made = plan(
        Storyboard.model_validate(
            {"elements": {"Mei": {}}, "shots": [{"duration": 2, "size": "close-up", "prompt": prompt}]}
        )
    )
    assert not any("-2" in element.name for element in made.cast)


@pytest.mark.parametrize(
    ("prompt", "count", "says"),
    [
        ("At the pump three women in grey shawls stop talking and turn their heads", 3, "grey shawl"),
        ("Two old men in black coats sit on a bench", 2, "black coat"),
        ("Three nurses walk down a corridor", 3, "nurse"),
        ("Two girls wearing red hats wait at a gate", 2, "red hat"),
        ("两个裹着红头巾的女人站在井边说话", 2, "红头巾"),
        ("Two old women sit at a kitchen table, a letter between them", 2, "old woman"),
        ("三个穿黑衣的男人站在门口", 3, "黑衣"),
    ],
)
def test_each_of_counted_people_looks_as_is_said_of_them(prompt: str, count: int, says: str) -> None:
    made = planned(prompt, size="medium")
    people = [element for element in made.cast if element.kind == "character"]
    assert made.shots[0].people == count == len(people)
    assert all(says in (element.description or "") for element in people)


def test_women_are_women() -> None:
    assert {one.gender for one in planned("Three women in grey shawls wait").cast} == {"female"}


@pytest.mark.parametrize("prompt", ["A man and two women talk", "Two women and three men wait", "No two men are here"])
def test_of_more_than_one_kind_nobody_is_counted(prompt: str) -> None:
    assert all("-2" not in element.name for element in planned(prompt).cast)
