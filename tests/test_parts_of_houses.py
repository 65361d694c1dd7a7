"""A roof, a corridor, a car park or an entrance of a house is that, not the room that the house is named for."""

from __future__ import annotations

import pytest

from kling_story.setting_told import setting_in


@pytest.mark.parametrize(
    ("prose", "place"),
    [
        ("清晨，医院天台上，她喝豆浆", "rooftop"),
        ("On the roof of the old hospital at sunrise", "rooftop"),
        ("Warehouse roof at night", "rooftop"),
        ("the museum's flat roof", "rooftop"),
        ("仓库屋顶上", "rooftop"),
        ("空荡荡的医院走廊，她推着车", "corridor"),
        ("医院空荡荡的走廊", "corridor"),
        ("the office corridor at night", "corridor"),
        ("医院楼梯间", "corridor"),
        ("In the parking lot of the supermarket", "street"),
        ("医院花园里", "park"),
        ("医院食堂里", "cafe"),
        ("医院门口，他抽烟", "outdoors"),
        ("大雨中的急诊门口，救护车停下", "outdoors"),
        ("Outside the emergency entrance of the hospital", "outdoors"),
        ("At the entrance of the museum", "outdoors"),
    ],
)
def test_a_part_of_a_house_is_the_place(prose: str, place: str) -> None:
    assert setting_in(prose).place == place


@pytest.mark.parametrize(
    ("prose", "place"),
    [
        ("A nurse in a hospital ward looks up at the roof", "hospital_room"),
        ("医院里，她想起走廊尽头的他", "hospital_room"),
        ("In the museum, a bench by a window", "great_hall"),
        ("In the hotel entrance hall", "lobby"),
        ("病房门口，她敲门", "hospital_room"),
    ],
)
def test_what_only_nearly_says_so_is_still_the_room(prose: str, place: str) -> None:
    assert setting_in(prose).place == place


@pytest.mark.parametrize(
    ("prose", "front"),
    [
        ("Rain at the hospital entrance", "hospital_front"),
        ("急诊大门外，救护车停下", "hospital_front"),
        ("A taxi stops in front of a small hotel", "hotel_front"),
        ("酒店门口", "hotel_front"),
    ],
)
def test_the_front_of_a_house_is_seen_behind_who_is_before_it(prose: str, front: str) -> None:
    assert front in setting_in(prose).dressings
