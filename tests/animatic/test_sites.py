"""Places that are told apart by words of their own: boats on lakes and fjords, halls of timber, locker rooms, cabs."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.world import world_of
from kling_story.setting import Setting
from kling_story.setting_told import setting_in


@pytest.mark.parametrize(
    ("prose", "place"),
    [
        ("She rows out onto the still fjord below snowy mountains, he stands on the jetty", "open_water"),
        ("He paddles across a mountain lake", "open_water"),
        ("雪山下的湖面，她划着小船", "open_water"),
        ("She lives by a fjord", "lakeside"),
        ("He watches a boat on the lake", "lakeside"),
        ("Early morning in a timber boat shed on a fjord", "boat_shed"),
        ("In the boathouse he sands a hull", "boat_shed"),
        ("造船厂里，老人刨木板", "boat_shed"),
        ("In a cramped locker room they stand arm in arm", "locker_room"),
        ("更衣室里，队员们围着教练", "locker_room"),
        ("Inside the cab of the pickup she drives", "car_interior"),
        ("In the truck's cab he sings", "car_interior"),
        ("皮卡里，父女俩都不说话", "car_interior"),
        ("Inside the garage a car waits", "warehouse"),
        ("Inside the car park he waits", None),
    ],
)
def test_the_place_is_the_one_that_words_tell_of(prose: str, place: str | None) -> None:
    if place is None:
        assert setting_in(prose).place != "car_interior"
    else:
        assert setting_in(prose).place == place


@pytest.mark.parametrize("place", ["open_water", "lakeside", "pier", "village"])
def test_mountains_rise_behind_water_and_houses_where_words_name_some(place: str) -> None:
    bare, below = world_of(Setting(place=place), 4.0), world_of(Setting(place=place, dressings=("snowy_peaks",)), 4.0)
    assert len(below.blocks.corners) > len(bare.blocks.corners)


def test_a_fjord_lies_between_mountains() -> None:
    assert "snowy_peaks" in setting_in("A boat on the fjord at dawn").dressings
    assert "snowy_peaks" in setting_in("峡湾里，小船").dressings
    assert "snowy_peaks" not in setting_in("A boat on the lake at dawn").dressings


@pytest.mark.parametrize("place", ["boat_shed", "locker_room"])
def test_a_hall_of_timber_and_a_locker_room_are_no_plain_rooms(place: str) -> None:
    assert len(world_of(Setting(place=place), 4.0).blocks.corners) > len(
        world_of(Setting(place="indoors"), 4.0).blocks.corners
    )
