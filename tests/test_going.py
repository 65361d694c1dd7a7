"""Who goes, where to, and who is behind whom, by the words of a prompt."""

from __future__ import annotations

import pytest

from kling_story.blocking import said
from kling_story.planning import PlannedShot, plan
from kling_story.storyboard import Storyboard

CAST = ("Mei", "Tom", "Ann", "美美")


def planned(*shots: dict[str, str | None]) -> tuple[PlannedShot, ...]:
    """Shots of Mei and Tom, two seconds each."""
    film = {"title": "a test", "elements": {"Mei": {}, "Tom": {}}, "shots": [{"duration": 2, **shot} for shot in shots]}
    return plan(Storyboard.model_validate(film)).shots


@pytest.mark.parametrize(
    ("prompt", "gaits"),
    [
        ("@Mei runs along the quay", {"Mei": "running"}),
        ("@Mei turns around and sprints off", {"Mei": "running"}),
        ("@Mei and @Tom walk through the rain", {"Mei": "walking", "Tom": "walking"}),
        ("@Mei walks past, @Tom waits", {"Mei": "walking", "Tom": "standing"}),
        ("@Mei walks @Tom along the quay", {"Mei": "walking", "Tom": "walking"}),
        ("@Mei runs after @Tom", {"Mei": "running", "Tom": "running"}),
        ("@Mei walks toward @Tom", {"Mei": "walking"}),
        ("@Mei slowly approaches @Tom", {"Mei": "walking"}),
        ("@Mei circles @Tom", {"Mei": "walking"}),
        ("@Mei 慢慢靠近 @Tom", {"Mei": "walking"}),
        ("@Mei approaches with @Tom", {"Mei": "walking", "Tom": "walking"}),
        ("@Mei慢慢走向窗边", {"Mei": "walking"}),
        ("@美美在湿漉漉的街边跑着", {"美美": "running"}),
        ("@美美在空无一人的长街上走着", {"美美": "walking"}),
        ("@Mei在雨中奔跑", {"Mei": "running"}),
        ("@美美书包甩在身后，沿着学校的围墙拼命跑", {"美美": "running"}),
        ("@美美顺着河边飞快地跑", {"美美": "running"}),
        ("@美美背着书包，气喘吁吁地在街上狂奔", {"美美": "running"}),
        ("@Mei沿着墙跑，@Tom在她后面紧追不舍", {"Mei": "running", "Tom": "running"}),
        ("@Mei在前面跑，@Tom跟在她后面跑", {"Mei": "running", "Tom": "running"}),
        ("@Mei, a bun in her mouth, runs down the road, @Tom hot on her heels", {"Mei": "running", "Tom": "running"}),
        ("@美美看着沿街奔跑的人", {}),
        ("教室里，@美美弯着腰从最后一排的课桌后面偷偷溜过去", {"美美": "walking"}),
        ("@美美悄悄从后门溜走", {"美美": "walking"}),
        ("@美美从书架上拿走一本书", {}),
        ("@美美从包里偷走钱包", {}),
        ("@Mei jumps over the puddle", {"Mei": "leaping"}),
        ("@Mei turns around, runs and leaps from roof to roof", {"Mei": "leaping"}),
        ("@Mei jumps up and down", {"Mei": "jumping"}),
        ("@Mei纵身跃过水沟", {"Mei": "leaping"}),
        ("@Mei jumps to conclusions", {}),
        ("@Mei jumps out of the car", {}),
        ("@Mei jumps at the sound", {}),
        ("@Mei jumps, startled", {"Mei": "jumping"}),
        ("@Mei leaps to her feet", {}),
        ("@Mei's heart leaps", {}),
        ("@Mei waits, @Tom follows her", {"Mei": "standing", "Tom": "walking"}),
        ("@Mei follows him down the stairs", {"Mei": "walking"}),
        ("@Mei走进房间，@Tom哭着跟在后面", {"Mei": "walking", "Tom": "walking"}),
        ("@Mei跑过街道，@Tom紧跟其后", {"Mei": "running", "Tom": "walking"}),
        ("@Mei walks in, @Tom trailing after her", {"Mei": "walking", "Tom": "walking"}),
        ("@Mei runs her fingers over the wall", {}),
        ("@Mei watches the boys run", {"Mei": "standing"}),
        ("Water runs down the wall behind @Mei", {}),
        ("@Mei in running shoes sits on a bench", {}),
        ("@Mei runs out of time", {}),
        ("@Mei stands in the rain, head down", {"Mei": "standing"}),
        ("@Mei and @Tom head down the street", {"Mei": "walking", "Tom": "walking"}),
        ("@Mei dashes off a letter", {}),
        ("@Mei races against the clock at her desk", {}),
        ("@Mei follows @Tom with her eyes", {}),
        ("@Mei没有跑", {}),
        ("@Mei不走", {}),
        ("@Mei不停地走", {"Mei": "walking"}),
        ("@Mei走神了", {}),
        ("@Mei拿走了伞", {}),
        ("@Mei坐在跑车里", {}),
    ],
)
def test_words_say_who_goes(prompt: str, gaits: dict[str, str]) -> None:
    assert {name: place.gait for name, place in said(prompt, CAST).items() if place.gait} == gaits


@pytest.mark.parametrize(
    ("shot", "course"),
    [
        ({"prompt": "@Mei runs along the quay"}, "left_to_right"),
        ({"prompt": "@Mei runs", "direction": "right_to_left"}, "right_to_left"),
        ({"prompt": "@Mei runs towards us"}, "toward_camera"),
        ({"prompt": "@Mei leaps over a log"}, "left_to_right"),
        ({"prompt": "@Mei jumps for joy"}, None),
        ({"prompt": "@Mei walks away from the camera"}, "away_from_camera"),
        ({"prompt": "@Mei runs", "facing": "left"}, "right_to_left"),
        ({"prompt": "@Mei runs", "camera": "truck left"}, "right_to_left"),
        ({"prompt": "@Mei runs", "framing": "from behind"}, "away_from_camera"),
        ({"prompt": "@Mei waits"}, None),
    ],
)
def test_who_goes_without_a_direction_goes_somewhere(shot: dict[str, str], course: str | None) -> None:
    first, second = planned({**shot}, {"prompt": "@Mei runs on"})
    assert first.course == course
    assert second.course == (course or "left_to_right")


@pytest.mark.parametrize(
    ("prompt", "direction", "ahead"),
    [
        ("@Mei chases @Tom through the snow", "right_to_left", "Tom"),
        ("@Mei chases @Tom through the snow", "left_to_right", "Tom"),
        ("@Mei runs quickly after @Tom", None, "Tom"),
        ("@Mei flees from @Tom", "right_to_left", "Mei"),
        ("@Mei is chased by @Tom", "left_to_right", "Mei"),
        ("@Mei追着@Tom跑", "right_to_left", "Tom"),
        ("@Mei walks along the pier, @Tom follows her", "left_to_right", "Mei"),
        ("@Mei runs, @Tom runs after her down the street", "right_to_left", "Mei"),
        ("@Mei在前面跑，@Tom追着她", "left_to_right", "Mei"),
        ("@Mei沿着墙跑，@Tom在她后面紧追不舍", "left_to_right", "Mei"),
        ("@Mei沿着墙跑，@Tom追在她身后", "right_to_left", "Mei"),
        ("@Mei walks, @Tom follows her dog", "left_to_right", "Tom"),
    ],
)
def test_who_is_chased_is_ahead(prompt: str, direction: str | None, ahead: str) -> None:
    """On the side to which they go, also where they stood the other way round before."""
    _, chase = planned({"prompt": "@Mei and @Tom"}, {"prompt": prompt, "direction": direction})
    assert chase.places[0 if direction == "right_to_left" else -1].name == ahead


def test_who_is_chased_stands_where_words_put_them() -> None:
    [chase] = planned({"prompt": "@Mei chases @Tom, @Tom stands on the left", "direction": "left_to_right"})
    assert [place.name for place in chase.places] == ["Tom", "Mei"]
