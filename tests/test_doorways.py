"""Who is at a door, on a porch, or comes out of a lift, and what house is behind them, as a plan has it."""

from __future__ import annotations

import pytest
from mei_and_tom import place, planned


@pytest.mark.parametrize(
    "prompt",
    [
        "In the front door of a small terraced house @Mei stands dripping",
        "@Mei stands in the doorway of a white cottage, arms crossed",
        "@Mei sits on the threshold of the old house",
        "@Mei坐在老屋的门槛上",
        "@Mei站在家门口",
    ],
)
def test_who_is_in_a_door_is_framed_by_it(prompt: str) -> None:
    assert place(prompt).piece == "doorway"


@pytest.mark.parametrize(
    "prompt", ["In front of the door of the house @Mei stands", "@Mei坐在门槛边的竹椅上", "@Mei knocks at the door"]
)
def test_who_is_before_a_door_is_not_in_it(prompt: str) -> None:
    assert place(prompt).piece in (None, "door")


@pytest.mark.parametrize(
    ("prompt", "dressings"),
    [
        ("土墙老屋门前，@Mei坐在竹椅上", {"mud_house", "house_front"}),
        ("@Mei and @Tom sit on the front porch", {"porch", "house_front"}),
        ("@Mei waits on the doorstep of a brick house", {"brick_house", "house_front"}),
        ("下雨天，@Mei站在屋檐下躲雨", {"house_front"}),
        ("@Mei sits on the front steps of her house", {"house_front"}),
        ("The porch light is off, @Mei walks down the street", set()),
        ("There is no porch, @Mei sits in the grass", set()),
        ("@Mei坐在老屋里", set()),
    ],
)
def test_a_house_is_behind_who_is_before_it(prompt: str, dressings: set[str]) -> None:
    every = {"mud_house", "brick_house", "porch", "house_front"}
    assert every & {*planned(prompt)[0].setting.dressings} == dressings


def test_the_porch_of_a_clinic_is_not_in_it() -> None:
    setting = planned("Clinic porch after the rain. @Mei sits on the step and drinks tea")[0].setting
    assert (setting.place, "house_front" in setting.dressings) == ("outdoors", True)


@pytest.mark.parametrize(
    ("prompt", "inside"),
    [
        ("@Mei stands in the front door, muddy. A trail runs behind her down the garden path", True),
        ("@Mei站在门口，身后是下着雨的街", True),
        ("@Mei stands in the front door of the cottage", None),
        ("@Mei stands in the garden, behind her the door of the shed", False),
    ],
)
def test_who_has_the_open_behind_them_is_seen_from_within(prompt: str, inside: bool | None) -> None:
    assert planned(prompt)[0].setting.inside is inside


def test_who_goes_on_leaves_the_house_behind_and_who_stays_does_not() -> None:
    stays, goes = (planned("@Mei sits on the porch", prompt)[1] for prompt in ("@Mei smiles", "@Mei walks on"))
    assert "house_front" in stays.setting.dressings
    assert "house_front" not in goes.setting.dressings


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("Underground car park. Lift doors open at the far end, @Mei steps out", "parking_garage"),
        ("The elevator doors slide open and @Mei steps out into the office", "office"),
        ("@Mei walks out of the elevator", "indoors"),
        ("电梯门打开，@Mei从电梯里走出来", "indoors"),
    ],
)
def test_who_steps_out_of_a_lift_comes_towards_us_and_leaves_no_car(prompt: str, setting: str) -> None:
    (shot,) = planned(prompt)
    assert shot.course == "toward_camera"
    assert shot.setting.place == setting
    assert "lift_doors" in shot.setting.dressings
    assert not shot.acts
    assert shot.places[0].piece is None


@pytest.mark.parametrize(
    "prompt", ["@Mei stands in the lift", "Inside the elevator @Mei presses a button", "电梯里，@Mei低着头"]
)
def test_who_stays_in_a_lift_is_in_it(prompt: str) -> None:
    assert planned(prompt)[0].setting.place == "lift_cabin"
