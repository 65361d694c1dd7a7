"""What a camera does, told by a verb and its way."""

from __future__ import annotations

import pytest

from kling_story import check_text
from kling_story.vocabulary import MOVES, read_camera
from kling_story.vocabulary.camera_verbs import EXAMPLES, VERBS, told_by_a_verb


def read(phrase: str) -> list[tuple[str, str | None, str | None, bool]]:
    return [
        (one.move.id, one.speed.id if one.speed else None, one.to, one.then) for one in read_camera(phrase).directions
    ]


def said_of(phrase: str) -> list[str]:
    text = f"version: 1\nshots:\n  - {{duration: 3, prompt: Mei walks, camera: {phrase!r}}}\n"
    return [f"{one.message} ({one.hint})" for one in check_text(text) if one.code == "KS204"]


@pytest.mark.parametrize("move", EXAMPLES)
def test_the_examples_are_read(move: str) -> None:
    for phrase in EXAMPLES[move]:
        assert [one[0] for one in read(phrase)] == [move], phrase
        assert said_of(phrase) == [], phrase


def test_each_row_has_moves_and_an_example() -> None:
    shown = {told.verb for phrases in EXAMPLES.values() for phrase in phrases if (told := told_by_a_verb(phrase))}
    for verb in VERBS:
        assert all(move in MOVES.ids for move in verb.moves)
        assert verb in shown or len(verb.moves) > 1 or verb.pace == "slow", verb.moves


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the camera slowly drifts left", [("truck_left", "slow", None, False)]),
        ("rush in", [("dolly_in", "fast", None, False)]),
        ("inches closer to her hands", [("dolly_in", "slow", "to her hands", False)]),
        ("lift up over the roofs", [("crane_up", None, "over the roofs", False)]),
        ("pulls away slowly from the boat", [("dolly_out", "slow", "from the boat", False)]),
        ("circles around them slowly", [("orbit", "slow", "them", False)]),
        ("flies through the window", [("dolly_in", None, "through the window", False)]),
        ("tracking left to right", [("truck_right", None, None, False)]),
        ("缓慢升起", [("pedestal_up", "slow", None, False)]),
        ("围绕她旋转", [("orbit", None, "她", False)]),
        ("横移向右", [("truck_right", None, None, False)]),
        ("缓慢平移向左", [("truck_left", "slow", None, False)]),
        ("摇镜向右", [("pan_right", None, None, False)]),
        ("摇臂向上", [("crane_up", None, None, False)]),
        ("甩向右", [("whip_pan", None, None, False)]),
        ("环绕向左", [("arc_left", None, None, False)]),
    ],
)
def test_pace_and_goal_are_kept(phrase: str, expected: list[tuple[str, str | None, str | None, bool]]) -> None:
    assert read(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "move"),
    [
        ("drone pull back", "dolly_out"),
        ("drone shot flying forward over the forest", "dolly_in"),
        ("drone descending", "crane_down"),
        ("drone rises slowly", "crane_up"),
        ("drone rises over the hills", "crane_up"),
        ("aerial, rising", "drone crane_up"),
        ("drone pulls back and rises", "dolly_out crane_up"),
        ("drone follows the car", "follow"),
        ("drone tilts down", "tilt_down"),
        ("aerial banking right over the bay", "arc_right"),
        ("aerial shot of the valley", "drone"),
        ("drone flies over the valley", "drone"),
        ("航拍缓慢前移", "dolly_in"),
        ("航拍前飞", "dolly_in"),
        ("无人机缓缓上升", "crane_up"),
        ("无人机盘旋", "orbit"),
        ("drone", "drone"),
        ("航拍向前", "dolly_in"),
    ],
)
def test_a_drone_flies_as_its_verb_says(phrase: str, move: str) -> None:
    assert [one[0] for one in read(phrase)] == move.split()


def test_what_holds_stands_when_the_move_has_ended() -> None:
    assert read("push in and hold") == [("dolly_in", None, None, False), ("static", None, None, True)]
    assert read("push in, then hold on the cup") == [
        ("dolly_in", None, None, False),
        ("static", None, "on the cup", True),
    ]


@pytest.mark.parametrize(
    "phrase", ["slow push in, settling on the lid", "push in, holding on her", "orbit, circling her"]
)
def test_how_a_move_goes_on_is_no_second_one(phrase: str) -> None:
    assert len(read(phrase)) == 1
    assert said_of(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "way"),
    [
        ("tilt to the sky", "tilt_up"),
        ("tilts to the floor", "tilt_down"),
        ("tilt from her eyes to her shoes", "tilt_down"),
    ],
)
def test_a_tilt_says_its_way_by_where_it_goes(phrase: str, way: str) -> None:
    assert [one[0] for one in read(phrase)] == [way]
    assert said_of(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("swings round to Tom", "`pan left` or `pan right`"),
        ("glides along the wall", "`truck left` or `truck right`"),
        ("spins", "`roll clockwise` or `roll counterclockwise`"),
        ("横扫", "`向左摇` or `向右摇`"),
    ],
)
def test_a_verb_without_a_way_is_asked_for_one(phrase: str, hint: str) -> None:
    assert read(phrase) == []
    (said,) = said_of(phrase)
    assert "doesn't say which way" in said
    assert hint in said


@pytest.mark.parametrize(
    "phrase",
    ["slow motion", "stop motion", "her turn left", "a look of fear", "banana", "into the crowd", "time-lapse"],
)
def test_other_words_are_no_moves(phrase: str) -> None:
    assert read(phrase) == []


def test_nobody_is_told_to_write_what_they_wrote() -> None:
    for phrase in ("push the button", "push bananas", "pull the lever"):
        assert all(f"did you mean `{word}`" not in said for word in phrase.split() for said in said_of(phrase))
