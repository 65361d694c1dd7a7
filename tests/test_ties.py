"""Who rides, drives, pulls or pushes what, by the words of a shot."""

from __future__ import annotations

from typing import Any

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST: dict[str, dict[str, str]] = {
    "Mei": {"kind": "character"}, "Tom": {"kind": "character"},
    "Horse": {"kind": "animal", "description": "a brown horse"}, "Rex": {"kind": "animal"},
    "Car": {"kind": "item", "description": "a red car"}, "Cart": {"kind": "item"}, "Sled": {"kind": "item"},
    "Bicycle": {"kind": "item"}, "Boat": {"kind": "item"}, "Key": {"kind": "item"},
}  # fmt: skip

PEOPLE = {"Mei": CAST["Mei"]}


def planned(prompt: str, **shot: Any) -> Any:
    board = {"elements": CAST, "shots": [{"duration": 2, "prompt": prompt, **shot}]}
    return plan(Storyboard.model_validate(board)).shots[0]


@pytest.mark.parametrize(
    ("prompt", "ties"),
    [
        ("@Mei rides the @Horse across the field", {"Mei": "riding Horse"}),
        ("@Mei, her hair flying, gallops on the black @Horse", {"Mei": "riding Horse"}),
        ("@Mei and @Tom ride the @Horse", {"Mei": "riding Horse", "Tom": "riding Horse"}),
        ("The @Horse carries @Mei through the snow", {"Mei": "riding Horse"}),
        ("The @Horse with @Mei on its back", {"Mei": "riding Horse"}),
        ("@Mei drives the @Car through the city", {"Mei": "riding Car"}),
        ("@Mei sits behind the wheel of the @Car", {"Mei": "riding Car"}),
        ("@Mei sits in the parked @Car, @Tom beside her", {"Mei": "riding Car", "Tom": "riding Car"}),
        ("@Mei rows the @Boat over the lake, @Tom sits opposite her", {"Mei": "riding Boat", "Tom": "riding Boat"}),
        ("@Mei rows the @Boat. @Tom sits facing her", {"Mei": "riding Boat", "Tom": "riding Boat"}),
        ("@Mei sits in the @Boat, @Tom walks opposite her", {"Mei": "riding Boat"}),
        ("@Mei rows the @Boat. @Tom stands on the pier opposite her", {"Mei": "riding Boat"}),
        ("@Horse rears up on the far bank with @Mei in the saddle", {"Mei": "riding Horse"}),
        ("@Mei drives the @Cart. Next to her a man clutches a bag", {"Mei": "riding Cart", "man": "riding Cart"}),
        ("@Mei drives the @Car. @Tom sits in the back seat", {"Mei": "riding Car", "Tom": "riding Car"}),
        ("@Mei races on her @Bicycle with @Tom on the back", {"Mei": "riding Bicycle", "Tom": "riding Bicycle"}),
        ("@Mei rows the @Boat and @Tom sits in it", {"Mei": "riding Boat", "Tom": "riding Boat"}),
        ("@Mei骑着三轮车，@Tom坐在车斗边上", {"Mei": "riding 三轮车", "Tom": "riding 三轮车"}),
        ("@Mei开着@Car，@Tom坐在副驾驶", {"Mei": "riding Car", "Tom": "riding Car"}),
        ("@Mei drives the @Car. @Tom sits in the back of the shop", {"Mei": "riding Car"}),
        ("@Mei rides the @Horse, @Tom holds on to her from behind", {"Mei": "riding Horse", "Tom": "riding Horse"}),
        ("@Mei rides the @Horse, @Tom clings to her back", {"Mei": "riding Horse", "Tom": "riding Horse"}),
        ("@Mei骑着@Horse，@Tom从后面抱着她的腰", {"Mei": "riding Horse", "Tom": "riding Horse"}),
        ("@Mei rides the @Horse, @Tom holds her hand", {"Mei": "riding Horse"}),
        ("@Mei rides up on the @Horse, @Tom hugs her", {"Mei": "riding Horse"}),
        ("@Mei骑着@Horse来了，@Tom抱住她", {"Mei": "riding Horse"}),
        ("@Mei drives the @Car past @Tom, who stands at the back door", {"Mei": "riding Car"}),
        ("@Horse stands by the gate with @Mei", {}),
        ("The @Car, driven by @Mei, turns", {"Mei": "riding Car"}),
        ("The @Car races by. @Mei behind the wheel", {"Mei": "riding Car"}),
        ("@Mei races down the street on her @Bicycle", {"Mei": "riding Bicycle"}),
        ("@Rex sits in the @Boat", {"Rex": "riding Boat"}),
        ("@Horse pulls the @Cart along the road", {"Horse": "pulling Cart"}),
        ("A @Cart drawn by the @Horse", {"Horse": "pulling Cart"}),
        ("@Mei pushes the old @Cart through the market", {"Mei": "pushing Cart"}),
        ("@Tom pulls @Mei on the @Sled", {"Mei": "riding Sled", "Tom": "pulling Sled"}),
        ("@Mei骑着@Horse穿过草原", {"Mei": "riding Horse"}),
        ("@Mei坐在@Car里", {"Mei": "riding Car"}),
        ("@Mei推着@Cart", {"Mei": "pushing Cart"}),
        ("@Mei坐在@Car旁", {}),
        ("@Mei gets into the @Car", {}),
        ("@Mei leans on the @Car", {}),
        ("@Mei rides past the @Horse", {}),
        ("@Mei doesn't ride the @Horse", {}),
        ("@Mei puts a hand on the @Horse", {}),
        ("@Mei sits in the @Car's shadow", {}),
        ("@Mei on the right faces @Horse on the left", {}),
        ("@Mei walks with the @Horse", {}),
        ("@Mei rides. The @Horse waits", {}),
        ("@Tom watches as she rides the @Horse, @Mei smiles", {}),
        ("@Mei pulls the @Key from her pocket", {}),
        ("@Mei rides the @Rex", {}),
    ],
)
def test_words_tie_people_to_what_they_ride_pull_and_push(prompt: str, ties: dict[str, str]) -> None:
    found = {place.name: f"{place.tie} {place.tied_to}" for place in planned(prompt).places if place.tie}
    assert found == ties


def test_a_horse_is_where_its_rider_is() -> None:
    """It isn't one of the people that a frame is laid out for, and comes after them all."""
    shot = planned("@Horse with @Mei in the saddle, @Tom beside the @Car")
    assert shot.people == 2
    assert [place.name for place in shot.places] == ["Mei", "Tom", "Car", "Horse"]
    assert planned("@Mei rides the @Horse", framing="two-shot").people == 1


@pytest.mark.parametrize(
    ("prompt", "course"),
    [
        ("@Mei rides the @Horse", "left_to_right"),
        ("@Mei drives the @Car towards us", "toward_camera"),
        ("@Mei pushes the @Cart", "left_to_right"),
        ("@Mei sits on the @Horse", None),
        ("@Mei sits behind the wheel of the parked @Car", None),
    ],
)
def test_who_rides_goes_somewhere_and_who_sits_does_not(prompt: str, course: str | None) -> None:
    assert planned(prompt).course == course


def test_a_seat_is_as_high_as_what_it_is_on() -> None:
    seats = {name: planned(f"@Mei sits on the {name}").place_of("Mei").seat for name in ("@Horse", "@Sled", "@Bicycle")}
    assert seats["@Horse"] > seats["@Bicycle"] > seats["@Sled"] > 0


@pytest.mark.parametrize(
    ("prompt", "name", "tie"),
    [
        ("@Mei rides a brown pony across the field", "pony", "Mei riding"),
        ("@Mei drives her red taxi along the coast", "taxi", "Mei riding"),
        ("A white mare pulls the @Cart", "mare", "mare pulling"),
        ("@Mei walks toward us pushing a medicine trolley", "medicine-trolley", "Mei pushing"),
        ("@Mei comes toward us, pulling a handcart", "handcart", "Mei pulling"),
        ("@Mei pushes a shopping cart through the aisle", "shopping-cart", "Mei pushing"),
        ("@Mei pushes a medicine cart along the corridor", "medicine-cart", "Mei pushing"),
        ("@Mei wheels a tea trolley into the room", "tea-trolley", "Mei pushing"),
        ("@Mei pushes a gurney through the doors", "gurney", "Mei pushing"),
        ("@Mei推着治疗车迎面走来", "治疗车", "Mei pushing"),
        ("@Mei推着担架床冲进大门", "担架床", "Mei pushing"),
        ("@Mei pushes a heavy wheelbarrow full of salt along the dyke", "wheelbarrow", "Mei pushing"),
        ("@Mei pushes a hot dog cart down the street", "hot-dog-cart", "Mei pushing"),
        ("清晨的老街，@Mei推着一辆红色的小吃车走到街角停下", "小吃车", "Mei pushing"),
        ("@Mei拉着一辆旧板车", "板车", "Mei pulling"),
        ("@Mei骑着一匹白马穿过草原", "马", "Mei riding"),
        ("@Tom with a black cat in his arms", "cat", "cat arms"),
        ("@Mei holds a paper fox on her palm", None, None),
        ("@Mei stands beside a pony", "pony", None),
        ("@Mei walks along a half-built rowing boat and runs her palm over the planks", "half-built-rowing-boat", None),
        ("In the boat shed @Mei leans over the side of the hull", "wooden-hull", None),
        ("On the bridge of the spaceship @Mei leans over the side of the hull", None, None),
        ("@Mei works on an unfinished boat", "unfinished-boat", None),
        ("In the boatyard @Mei sands the hull of a wooden dinghy", "dinghy", None),
        ("@Mei抚摸着一条还没造好的木船", "没造好的木船", None),
        ("@Mei waits for the taxi", None, None),
        ("@Mei slams the taxi door", None, None),
        ("@Mei watches a pony race", None, None),
        ("@Mei rides the horse", None, None),
    ],
)
def test_what_nobody_declared_is_ridden_too(prompt: str, name: str | None, tie: str | None) -> None:
    """But for what the author has declared and left without its ``@``, which ``check`` tells about."""
    shot = planned(prompt)
    assert [f"{place.name} {place.tie}" for place in shot.places if place.tie] == ([tie] if tie else [])
    assert {*shot.subjects} - {*CAST} - {"paper-fox"} == ({name} if name else set())
    assert shot.prompt == prompt


@pytest.mark.parametrize(
    ("prompt", "name", "tie"),
    [
        ("@Mei rows slowly across the lake", "boat", "Mei riding"),
        ("@Mei paddles down the river at dawn", "boat", "Mei riding"),
        ("@Mei在清晨的湖上划船", "船", "Mei riding"),
        ("@Mei在湖心泛舟", "小船", "Mei riding"),
        ("@Mei cycles home", "bicycle", "Mei riding"),
        ("@Mei骑车穿过小巷", "自行车", "Mei riding"),
        ("@Mei unlocks her bicycle", "bicycle", None),
        ("@Mei leans on the hood of a car", "car", None),
        ("@Mei站在自行车旁", "自行车", None),
        ("@Mei sits in the front row across the river", None, None),
        ("@Mei waits, rows of tents in the mist", None, None),
        ("@Mei站在岸边看别人划船", None, None),
        ("@Mei rides away", None, None),
    ],
)
def test_what_words_only_mean_is_ridden_too(prompt: str, name: str | None, tie: str | None) -> None:
    shot = plan(Storyboard.model_validate({"elements": PEOPLE, "shots": [{"duration": 2, "prompt": prompt}]})).shots[0]
    assert [f"{place.name} {place.tie}" for place in shot.places if place.tie] == ([tie] if tie else [])
    assert {*shot.subjects} - {*PEOPLE} == ({name} if name else set())


@pytest.mark.parametrize(
    ("before", "prompt", "tie"),
    [
        ("@Mei unlocks her bicycle", "@Mei rides away", "riding bicycle"),
        ("@Mei kneels by a motorbike", "@Mei rides off", "riding motorbike"),
        ("@Mei brushes the @Horse", "@Mei rides through the wood", "riding Horse"),
        ("@Mei给摩托车加油", "@Mei骑车离开", "riding 摩托车"),
        ("@Mei站在自行车旁", "@Mei骑着离开", "riding 自行车"),
        ("@Mei unlocks her bicycle", "@Mei rides home in a taxi", "riding taxi"),
        ("@Mei waits for the bus", "@Mei rides away", None),
    ],
)
def test_what_the_shot_before_had_is_ridden_away(before: str, prompt: str, tie: str | None) -> None:
    shots = [{"duration": 2, "prompt": text} for text in (before, "A face.", prompt)]
    board = {"elements": {**PEOPLE, "Horse": CAST["Horse"]}, "shots": shots}
    place = plan(Storyboard.model_validate(board)).shots[2].places[0]
    assert (f"{place.tie} {place.tied_to}" if place.tie else None) == tie


def test_who_walks_up_to_a_chair_sits_there() -> None:
    shot = planned("A woman in a red dress walks in, then the woman sits down on a chair")
    [woman, _] = shot.places
    assert (woman.tie, woman.posture, woman.gait, shot.course) == ("riding", "seated", None, None)


CARRIED = {
    **CAST,
    **{name: {"kind": "animal", "description": f"a grey {name}"} for name in ("Cat", "Wolf", "Hare", "Parrot")},
    "Kid": {"kind": "character", "description": "an 8-year-old girl"},
    "Baby": {"kind": "character", "description": "a baby"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "ties"),
    [
        ("@Mei carries the @Cat in her arms", {"Cat": "arms Mei"}),
        ("@Mei holds the @Cat", {"Cat": "arms Mei"}),
        ("The @Cat in the arms of @Mei", {"Cat": "arms Mei"}),
        ("@Mei with the @Cat asleep on her lap", {"Cat": "lap Mei"}),
        ("@Mei, the @Parrot on her shoulder", {"Parrot": "shoulder Mei"}),
        ("@Parrot sits on @Tom's shoulder", {"Parrot": "shoulder Tom"}),
        ("@Wolf runs with the @Hare in its jaws", {"Hare": "jaws Wolf"}),
        ("@Wolf carries the @Hare", {"Hare": "jaws Wolf"}),
        ("@Hare in its jaws, @Wolf runs", {"Hare": "jaws Wolf"}),
        ("@Tom carries @Kid on his back", {"Kid": "back Tom"}),
        ("@Kid sits on @Tom's shoulders", {"Kid": "shoulders Tom"}),
        ("@Tom carries @Mei", {"Mei": "arms Tom"}),
        ("@Mei cradles the @Baby", {"Baby": "arms Mei"}),
        ("@Mei rides the @Horse with the @Cat in her arms", {"Mei": "riding Horse", "Cat": "arms Mei"}),
        ("@Mei抱着@Cat", {"Cat": "arms Mei"}),
        ("@Cat在@Mei怀里", {"Cat": "arms Mei"}),
        ("@Wolf叼着@Hare", {"Hare": "jaws Wolf"}),
        ("@Mei hugs @Tom", {}),
        ("@Mei strokes the @Cat", {}),
        ("@Mei falls asleep in @Tom's arms", {}),
        ("@Mei leans on @Tom's shoulder", {}),
        ("@Tom puts a hand on @Mei's shoulder", {}),
        ("@Mei with the @Horse on her lap", {}),
        ("@Mei holds @Kid's hand", {}),
        ("@Mei puts down the @Cat", {}),
    ],
)
def test_words_tie_who_is_carried_to_who_carries(prompt: str, ties: dict[str, str]) -> None:
    """Whom it leaves room for in a frame are the others."""
    board = {"elements": CARRIED, "shots": [{"duration": 2, "prompt": prompt}]}
    shot = plan(Storyboard.model_validate(board)).shots[0]
    assert {place.name: f"{place.tie} {place.tied_to}" for place in shot.places if place.tie} == ties
    beings = [name for name in shot.subjects if CARRIED[name]["kind"] in ("character", "animal")]
    assert shot.people == len(beings) - len(ties)


@pytest.mark.parametrize(
    ("prompt", "posture"),
    [
        ("@Tom stands in the @Boat", None),
        ("@Tom sits in the @Boat", "seated"),
        ("@Tom stands on the @Bicycle", "astride"),
    ],
)
def test_who_stands_in_a_boat_doesnt_sit(prompt: str, posture: str | None) -> None:
    place = planned(prompt).place_of("Tom")
    assert (place.tie, place.posture) == ("riding", posture)


def test_who_was_in_a_boat_rides_on_the_shore() -> None:
    """And is still on the water where nothing else is said."""
    prompts = ("@Mei rows the @Boat", "@Mei looks up", "@Mei rides the @Horse")
    board = {"elements": CAST, "shots": [{"duration": 2, "prompt": prompt} for prompt in prompts]}
    film = plan(Storyboard.model_validate(board))
    assert [shot.setting.place for shot in film.shots] == ["open_water", "open_water", "beach"]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("@Mei rows the @Boat over a still mountain lake", "open_water"),
        ("@Mei paddles the @Boat across the lake in the forest", "open_water"),
        ("@Mei rows the @Boat out onto the still fjord below snowy mountains", "open_water"),
        ("@Mei sits in the @Boat in the mountains", "mountain"),
        ("@Mei sits in the @Boat on the shore of a mountain lake", "lakeside"),
    ],
)
def test_a_lake_in_the_mountains_is_water(prompt: str, place: str) -> None:
    assert planned(prompt).setting.place == place


@pytest.mark.parametrize(
    ("prompt", "course"),
    [
        ("@Mei drives the @Car", "left_to_right"),
        ("@Mei and @Tom ride the @Horse", "left_to_right"),
        ("@Mei rides the @Horse", "away_from_camera"),
        ("Seen from behind, @Mei drives the @Car", "away_from_camera"),
    ],
)
def test_who_is_hidden_from_behind_is_followed_beside(prompt: str, course: str) -> None:
    assert planned(prompt, camera="follow").course == course


def test_a_seat_on_a_tricycle_is_not_that_in_its_box() -> None:
    first, second = (
        place for place in planned("@Mei rides a cargo tricycle, @Tom sits on the edge of its box").places if place.seat
    )
    assert (first.posture, second.posture) == ("astride", "seated")
    assert second.seat < first.seat


@pytest.mark.parametrize(
    ("prompt", "course"),
    [
        ("@Mei walks alone toward the @Car, parked at the far end", "away_from_camera"),
        ("@Mei跑向远处的@Car", "away_from_camera"),
        ("@Mei walks toward the @Car", "left_to_right"),
    ],
)
def test_who_goes_to_what_is_far_away_goes_away(prompt: str, course: str) -> None:
    shot = planned(prompt)
    assert shot.course == course


def test_a_back_seat_on_two_wheels_is_in_no_car() -> None:
    assert planned("@Mei骑着自行车，@Tom坐在后座上").setting.place is None
    assert planned("@Tom in the back seat of a taxi").setting.place == "car_interior"


@pytest.mark.parametrize(
    ("prompt", "holds"),
    [
        ("@Mei rides @Bicycle, @Tom runs bent behind her and holds the saddle", "Tom"),
        ("@Mei rides @Bicycle, wobbling, while @Tom steadies the bike", "Tom"),
        ("@Mei骑着@Bicycle摇摇晃晃，@Tom弯着腰扶着后座在后面小跑", "Tom"),
        ("@Mei rides @Bicycle, @Tom holds a letter", None),
        ("@Mei rides @Horse, @Tom holds the saddle", None),
        ("@Mei rides @Bicycle and holds the handlebars, @Tom watches", None),
    ],
)
def test_who_holds_the_saddle_of_whom_goes_along_bent(prompt: str, holds: str | None) -> None:
    shot = planned(prompt)
    told = [place for place in shot.places if place.relation == "steadying"]
    assert [place.name for place in told] == ([holds] if holds else [])
    for place in told:
        assert (place.other, place.posture, place.gait) == ("Mei", "stooped", "running")
    sways = "wobbl" in prompt or "摇" in prompt
    assert [work.who for work in shot.works] == (["Bicycle"] if sways else [])


@pytest.mark.parametrize("how", ["piggyback through the park", "on his back through the park", "on a piggy-back ride"])
def test_who_is_carried_so_is_on_the_back(how: str) -> None:
    shot = planned(f"@Tom carries @Mei {how}")
    told = shot.place_of("Mei")
    assert (told.tie, told.tied_to) == ("back", "Tom")


@pytest.mark.parametrize(
    ("prompt", "bearers", "how"),
    [
        ("@Mei, @Tom and two neighbours in rubber boots carry the canoe on their shoulders", 4, "bearing_high"),
        ("@Mei and @Tom carry a sofa up the stairs", 2, "bearing"),
        ("Four men in black carry a coffin out of the church", 4, "bearing"),
        ("A coffin, carried on the shoulders of six soldiers, leaves the church. @Mei cries", 4, "bearing_high"),
        ("@Tom carries a rolled carpet with @Mei", 2, "bearing"),
        ("@Mei and his brother, soaked and laughing, carry a long wooden ladder across the yard", 2, "bearing"),
        ("@Mei and @Tom carry the @Boat", 2, "bearing"),
        ("@Mei和两个邻居抬着沙发上楼", 3, "bearing"),
        ("四个轿夫抬着花轿走来", 4, "bearing_high"),
        ("@Mei和@Tom把船抬下水", 2, "bearing"),
        ("@Mei and @Tom don't carry the boat", 0, None),
        ("@Mei and @Tom carry a box of apples", 0, None),
        ("@Mei and @Tom carry the table lamp", 0, None),
        ("@Mei and @Tom carry the @Key", 0, None),
        ("@Mei carries a ladder", 0, None),
        ("@Mei and @Tom stand by the sofa and carry on talking", 0, None),
    ],
)
def test_several_carry_together(prompt: str, bearers: int, how: str | None) -> None:
    """Those whom nobody declared among them; they walk with it."""
    told = [place for place in planned(prompt, size="full").places if (place.tie or "").startswith("bearing")]
    assert len(told) == bearers
    assert {(place.tie, place.gait) for place in told} <= {(how, "walking")}
    assert len({place.tied_to for place in told}) == (1 if bearers else 0)


@pytest.mark.parametrize("prompt", ["@Mei carries a log and @Tom follows", "@Mei holds the lamp and @Tom reads"])
def test_who_is_joined_to_what_is_carried_is_in_nobodys_arms(prompt: str) -> None:
    assert planned(prompt).place_of("Tom").tie is None


@pytest.mark.parametrize(
    ("prompt", "pushers"),
    [
        ("Two paramedics wheel a stretcher from the ambulance, @Mei runs beside it", 2),
        ("@Mei, @Tom and two nurses push a gurney down the corridor", 4),
        ("Paramedics rush a gurney into the hospital, @Tom runs alongside", 2),
        ("两名急救员推着担架床冲进大门，@Mei跑在旁边", 2),
        ("@Mei rushes to the gurney with two nurses", 0),
    ],
)
def test_those_who_push_a_stretcher_are_all_at_it(prompt: str, pushers: int) -> None:
    shot = planned(prompt, size="full")
    assert sum(place.tie == "pushing" for place in shot.places) == pushers
    assert shot.crowds == () or not pushers
