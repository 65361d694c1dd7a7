"""Who knits has needles in both hands; who mends something large bends to it, and takes the tool they are handed."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Lin": {"description": "a girl of eight in a red sweater"},
    "Grandpa": {"description": "an old man in a blue jacket"},
    "爷爷": {"description": "七十岁的老人，白发，深蓝色棉袄"},
    "小雨": {"description": "八岁的小女孩，红色毛衣"},
    "Bike": {"kind": "item", "description": "an old green bicycle"},
    "单车": {"kind": "item", "description": "一辆绿色自行车"},
    "Radio": {"kind": "item", "description": "a small radio"},
}


def planned(prompt: str):
    shot = {"duration": 3, "size": "medium", "prompt": prompt}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]})).shots[0]


@pytest.mark.parametrize(
    "prompt",
    ["@Grandpa repairs @Bike in the yard.", "@Grandpa fixes @Bike, @Lin watches him.", "@爷爷 修着@单车。"],
)
def test_who_mends_a_bicycle_bends_to_it(prompt: str) -> None:
    shot = planned(prompt)
    who = "爷爷" if "爷爷" in prompt else "Grandpa"
    place = shot.place_of(who)
    assert [(work.kind, work.who) for work in shot.works] == [("fiddle", who)]
    assert place is not None
    assert place.bows or place.facing == "other"


def test_who_mends_what_is_small_has_it_before_them() -> None:
    place = planned("@Grandpa repairs @Radio.").place_of("Grandpa")
    assert place is not None
    assert not place.bows


@pytest.mark.parametrize(
    ("prompt", "taker"),
    [
        ("@爷爷坐在小板凳上修@Bike，@小雨蹲在旁边给他递扳手。", "爷爷"),
        ("@小雨蹲在旁边，给她递一把扳手，@爷爷坐着。", "爷爷"),
        ("@小雨把扳手递给@爷爷。", "爷爷"),
        ("@Grandpa sits on a stool and repairs @Bike, @Lin crouches beside him and hands him a wrench.", "Grandpa"),
    ],
)
def test_a_tool_is_handed_over(prompt: str, taker: str) -> None:
    shot = planned(prompt)
    tool = next(place for place in shot.places if place.name in ("扳手", "wrench"))
    assert tool.whose == taker
    assert next(act.was.whose for act in shot.acts if act.was.name == tool.name) != taker


@pytest.mark.parametrize(
    "prompt",
    ["@Grandpa sits by the window, knitting.", "@Lin knits a long red scarf.", "@小雨坐在椅子上织毛衣。"],
)
def test_who_knits_has_it_in_both_hands(prompt: str) -> None:
    shot = planned(prompt)
    knitting = shot.place_of("knitting")
    assert knitting is not None
    assert (knitting.held, knitting.whose) == ("both", shot.places[0].name)
    assert [work.kind for work in shot.works] == ["write"]


@pytest.mark.parametrize(
    "prompt", ["@Lin in a knit hat waves.", "@Lin knits her brows.", "@Grandpa has a hand-knitted scarf."]
)
def test_who_does_not_knit_has_no_needles(prompt: str) -> None:
    assert planned(prompt).place_of("knitting") is None
