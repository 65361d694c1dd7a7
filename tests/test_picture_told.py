"""How a shot is framed and its camera moves where no key says it, but its prompt does."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def shot_of(prompt: str, **keys: str) -> PlannedShot:
    elements = {"Mei": {"description": "a woman"}, "Tom": {"description": "a man"}}
    shot = {"duration": 3, "prompt": prompt, **keys}
    return plan(Storyboard.model_validate({"elements": elements, "shots": [shot]})).shots[0]


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("Close-up of @Mei crying", "close_up"),
        ("Wide shot: @Mei walks along the beach", "wide"),
        ("Handheld, close on @Mei, breathing", "close_up"),
        ("特写，@Mei 流泪", "close_up"),
        ("XCU, @Mei blinks", "extreme_close_up"),
        ("Tight on @Mei", "close_up"),
        ("@Mei waits for a very long time", "medium"),
        ("a wide smile, she takes a close look at the long road", "medium"),
        ('@Mei says: "Close-up, please."', "medium"),
    ],
)
def test_a_size(prompt: str, size: str) -> None:
    assert shot_of(prompt).size == size


def test_an_angle_a_framing_and_a_lens() -> None:
    assert shot_of("Low angle, @Mei waits").angles == ("low",)
    assert shot_of("Over-the-shoulder shot of @Tom, looking at @Mei").framings == ("over_the_shoulder",)
    assert shot_of("85mm lens, @Mei waits").focal_length == 85


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        (
            "@Mei sits. The camera slowly pushes in on her face as the rain begins.",
            [("dolly_in", "on her face", "slow")],
        ),
        ("@Mei sits. The camera drifts left.", [("truck_left", None, None)]),
        ("The camera rises over the roofs while @Mei walks away", [("pedestal_up", "over the roofs", None)]),
        ("Tracking shot: @Mei runs along the beach", [("follow", None, None)]),
        ("A drone shot flying over the forest", [("drone", "flying over the forest", None)]),
        ("Slow pull out as @Mei waits", [("dolly_out", None, "slow")]),
        ("Truck left, @Mei runs", [("truck_left", None, None)]),
        ("Jib up on @Mei", [("crane_up", "on @Mei", None)]),
        ("@Mei坐着，镜头缓缓推近", [("dolly_in", None, "slow")]),
        ("摄影机缓缓推近", [("dolly_in", None, "slow")]),
        ("机位升起", [("pedestal_up", None, None)]),
        ("@Mei坐着，镜头慢慢升起，露出城市", [("pedestal_up", None, "slow")]),
    ],
)
def test_a_move(prompt: str, moves: list[tuple[str, str | None, str | None]]) -> None:
    assert [(one.move, one.to, one.speed) for one in shot_of(prompt).moves] == moves


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei pans for gold and follows @Tom",
        "@Mei holds a camera. The camera flashes.",
        "@Mei looks into the camera and smiles",
        "@Tom follows @Mei with a handheld torch",
        "The security camera turns left, @Mei hides",
        "@Mei looks back over her shoulder",
        "The camera doesn't push in on @Mei. The camera does not drift left.",
        "From behind the goal @Mei watches",
        "@Mei手持火把，过肩摔了@Tom",
    ],
)
def test_what_people_do_is_no_camera(prompt: str) -> None:
    shot = shot_of(prompt)
    assert not shot.moves
    assert not shot.framings


def test_a_key_says_more_than_the_prompt() -> None:
    shot = shot_of("Close-up of @Mei, the camera pulls back", size="wide", camera="pan left")
    assert shot.size == "wide"
    assert [one.move for one in shot.moves] == ["pan_left"]


def test_the_words_stay_as_they_are() -> None:
    prompt = "Close-up of @Mei, the camera pulls back"
    assert shot_of(prompt).prompt == prompt


def test_background_mountains_are_no_size() -> None:
    assert shot_of("@Mei坐着，远景是连绵的山").size == "medium"


@pytest.mark.parametrize(
    ("prompt", "size", "moves"),
    [
        ("Close-up of @Mei. The camera slowly circles her while she cries.", "close_up", ["orbit"]),
        ("Wide: @Mei runs. Close: @Mei stops.", "wide", []),
    ],
)
def test_one_picture_of_an_automatic_storyboard(prompt: str, size: str, moves: list[str]) -> None:
    """Unless it speaks of several: then nobody knows where they are cut, and it is seen from afar."""
    board = {"storyboard": "auto", "duration": 3, "elements": {"Mei": {}}, "prompt": prompt}
    shot = plan(Storyboard.model_validate(board)).shots[0]
    assert shot.size == size
    assert [move.move for move in shot.moves] == moves
