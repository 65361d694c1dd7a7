"""Storyboard -> Plan: exact times, and everything a renderer needs."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.errors import UsageError
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Cup": {"kind": "item"}}


def planned(*shots: dict[str, Any], **board: Any) -> Plan:
    data = {"elements": CAST, **board, "shots": [{"duration": 3, "prompt": "@Mei waits", **shot} for shot in shots]}
    return plan(Storyboard.model_validate(data))


@given(st.lists(st.integers(1, 99), min_size=1, max_size=40))
def test_times_are_exact_and_join(tenths: list[int]) -> None:
    """Forty shots of 3.7 s last exactly 148 s: times are Fractions, each shot begins where the last ended."""
    film = planned(*({"duration": f"{n / 10}"} for n in tenths))
    assert film.seconds == Fraction(sum(tenths), 10)
    assert all(isinstance(time, Fraction) for shot in film.shots for time in (shot.start, shot.end))
    assert [shot.start for shot in film.shots] == [Fraction(0), *(shot.end for shot in film.shots[:-1])]
    assert film.cuts == tuple(shot.end for shot in film.shots[:-1])
    assert [shot.number for shot in film.shots] == list(range(1, len(tenths) + 1))


@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
def test_the_aspect_is_two_whole_numbers(aspect: str) -> None:
    """As the storyboard says; 16:9 when it says nothing."""
    assert planned({}, aspect=aspect).aspect == tuple(map(int, aspect.split(":")))
    assert planned({}).aspect == (16, 9)


def test_the_cast_keeps_its_place() -> None:
    """An element's number is that of its declaration, whoever plays in a shot."""
    film = planned({"prompt": "@Tom waits"}, {"prompt": "@Cup on a table, @Tom behind it"})
    assert [(e.name, e.kind, e.index) for e in film.cast] == [
        ("Mei", "character", 0),
        ("Tom", "character", 1),
        ("Cup", "item", 2),
    ]
    assert [shot.subjects for shot in film.shots] == [("Tom",), ("Cup", "Tom")]
    assert film.element("Cup").index == 2
    assert film.element("Nobody") is None


@pytest.mark.parametrize(
    ("shot", "people"),
    [
        ({"prompt": "@Mei and @Tom"}, 2),
        ({"prompt": "@Cup on a table"}, 0),
        ({"prompt": "A street"}, 0),
        ({"prompt": "A widow on a street"}, 1),
        ({"prompt": "@Mei", "framing": "two-shot"}, 2),
        ({"prompt": "@Mei", "framing": "insert"}, 0),
        ({"prompt": "@Mei listens", "framing": "cutaway"}, 1),
        ({"prompt": "@Mei's phone rings on the table", "framing": "cutaway"}, 0),
        ({"prompt": "A clock on the wall", "framing": "cutaway"}, 0),
        ({"prompt": "@Cup on a table", "framing": "single"}, 0),
        ({"prompt": "@Cup before a woman", "framing": "single"}, 1),
        ({"prompt": "rain", "dialogue": {"who": "Tom", "line": "Ho"}}, 1),
    ],
)
def test_figures_are_counted(shot: dict[str, Any], people: int) -> None:
    """The framing says how many, unless words are of what it isn't usually, else the beings that words and dialogue
    name, else someone.
    """
    assert planned(shot).shots[0].people == people


def test_words_of_the_trade_become_terms() -> None:
    """Synonyms in any language are ids in the plan; angles named together are all there."""
    shot = planned(
        {"size": "特写", "angle": "low, Dutch", "framing": "OTS", "lens": "85mm portrait", "transition": "Dissolve"}
    ).shots[0]
    assert (shot.size, shot.angles, shot.framings, shot.transition) == (
        "close_up",
        ("low", "dutch"),
        ("over_the_shoulder",),
        "dissolve",
    )
    assert (shot.pitch, shot.roll, shot.focal_length) == (30, 15, 85)


def test_what_is_not_said_or_not_known_has_a_default() -> None:
    """A medium shot at eye level on 35 mm, locked, from a cut."""
    for shot in (
        planned({}).shots[0],
        planned({"size": "huge", "angle": "odd", "lens": "soft", "transition": "?"}).shots[0],
    ):
        assert (shot.size, shot.size_given, shot.angles, shot.pitch) == ("medium", False, (), 0)
        assert (shot.focal_length, shot.moves, shot.transition) == (35, (), "cut")


def test_moves_in_order_share_the_shot() -> None:
    """What comes ``then`` begins when the move before it ends; unsteadiness lasts throughout."""
    moves = planned({"camera": "handheld, slow push in, then tilt up"}).shots[0].moves
    assert [(m.move, m.start, m.end) for m in moves] == [
        ("handheld", 0, 1),
        ("dolly_in", 0, Fraction(1, 2)),
        ("tilt_up", Fraction(1, 2), 1),
    ]
    assert moves[1].speed == "slow"


@pytest.mark.parametrize(
    ("camera", "amount"),
    [
        ("pan left", -25),
        ({"move": "pan left", "amount": 40}, -40),
        ({"move": "pan left", "speed": "fast"}, -37.5),
        ({"move": "dolly in", "amount": 2}, 2),
        ({"move": "dolly out", "amount": 2}, 0.5),
        ({"move": "zoom in", "amount": 0.5}, 2),
        ({"move": "dolly in", "speed": "slow"}, 1.7**0.6),
    ],
)
def test_amounts_go_the_way_of_the_move(camera: object, amount: float) -> None:
    """Signed to the move's direction; speed scales the default."""
    assert planned({"camera": camera}).shots[0].moves[0].amount == pytest.approx(amount)


@pytest.mark.parametrize(
    ("camera", "moves"),
    [
        ("static, locked off", ["static"]),
        (["locked-off", "tripod"], ["static"]),
        ("handheld, shaky, push in", ["handheld", "dolly_in"]),
        ("static, then push in, then static", ["static", "dolly_in", "static"]),
    ],
)
def test_a_camera_held_in_two_words_is_held_once(camera: object, moves: list[str]) -> None:
    shot = planned({"camera": camera}).shots[0]
    assert [move.move for move in shot.moves] == moves
    assert shot.label.count("static shot") == moves.count("static")


def test_captions_follow_each_other_inside_the_shot() -> None:
    """Lines are spoken one after the other and never past the cut."""
    lines = [{"who": "Mei", "line": "Not tonight. " * 9}, {"who": "@Tom", "line": "今晚不行。"}]
    film = planned({"duration": 2}, {"duration": 3, "dialogue": lines})
    first, second = film.shots[1].captions
    assert (first.speaker, second.speaker, first.language, second.language) == ("Mei", "Tom", "en", "zh")
    assert first.start == 2
    assert first.end == second.start
    assert second.end == 5


def test_a_short_line_takes_only_its_time() -> None:
    """It isn't stretched to the end of the shot."""
    caption = planned({"duration": 10, "dialogue": {"who": "Mei", "line": "No."}}).shots[0].captions[0]
    assert 0 < caption.end - caption.start < 3


def test_only_joins_the_shots_asked_for() -> None:
    """By id or number, in the film's order, from 0 s on, captions along; the rest of the plan stays."""
    film = planned(
        {"id": "a"}, {"id": "b", "duration": 2, "dialogue": {"who": "Mei", "line": "No."}}, {"id": "c", "duration": 4}
    )
    part = film.only("c", "2")
    assert [(s.id, s.number, s.start, s.end) for s in part.shots] == [("b", 2, 0, 2), ("c", 3, 2, 6)]
    assert part.shots[0].captions[0].start == 0
    assert part.seconds == 6
    assert part.shots_in_film == 3
    assert part.cast == film.cast


def test_a_shot_that_is_not_there_is_told_with_those_that_are() -> None:
    """The hint lists the ids."""
    with pytest.raises(UsageError) as caught:
        planned({"id": "a"}, {}).only("a", "z")
    assert "`z`" in caught.value.message
    assert "a, shot2" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (["2-3"], ["shot2", "c-4"]),
        (["1,c-4"], ["shot1", "c-4"]),
        (["c-4"], ["c-4"]),
        (["1-1", "4"], ["shot1", "shot4"]),
    ],
)
def test_several_shots_are_named_at_once(wanted: list[str], ids: list[str]) -> None:
    """An id that looks like several is one."""
    film = planned({}, {}, {"id": "c-4"}, {})
    assert [shot.id for shot in film.only(*wanted).shots] == ids


@pytest.mark.parametrize("wanted", ["2-9", "3-2", "1,", "-2", "x-y"])
def test_several_that_are_not_there_are_told(wanted: str) -> None:
    with pytest.raises(UsageError, match="no shot is called"):
        planned({}, {}, {}).only(wanted)


def test_an_automatic_storyboard_is_one_shot() -> None:
    """Where Kling will cut isn't known; its length is the film's, 5 s when nothing is said."""
    for duration, seconds in (({"duration": 9}, 9), ({}, 5)):
        film = plan(Storyboard.model_validate({"storyboard": "auto", "prompt": "A boat", **duration}))
        assert [(s.id, s.prompt, s.end) for s in film.shots] == [("auto", "A boat", seconds)]


def test_no_shots_is_an_empty_plan() -> None:
    """A film without shots lasts 0 s and has no cuts."""
    film = planned()
    assert (film.seconds, film.cuts, film.shots) == (0, (), ())


def test_a_plan_is_plain_data() -> None:
    """It goes into JSON and comes back the same; seconds are numbers where they are exact."""
    film = planned(
        {"duration": 3.7, "camera": "push in, then pan left, then tilt up"}, {"dialogue": {"who": "Mei", "line": "No."}}
    )
    data = film.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["shots"][0]["end"] == 3.7
    assert data["shots"][0]["moves"][0]["end"] == "1/3"


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("An empty beach at dawn, nobody there", 0),
        ("清晨空无一人的码头", 0),
        ("Two people walk away under one umbrella", 2),
        ("两人撑着红伞走远", 2),
        ("A crowd fills the square", 0),
        ("A samurai waits", 1),
        ("The empty street behind @Mei", 1),
    ],
)
def test_people_without_a_name_are_counted_where_the_words_say_it(prompt: str, people: int) -> None:
    """An empty place is empty, also one with a crowd, which is beside any; where nothing is said, one stands there;
    a name comes before any word.
    """
    board = {"elements": {"Mei": "a courier"}, "shots": [{"duration": 3, "prompt": prompt}]}
    assert plan(Storyboard.model_validate(board)).shots[0].people == people


@pytest.mark.parametrize(
    ("prompt", "direction"),
    [
        ("@Mei walks straight toward the camera", "toward_camera"),
        ("Hero walks away from camera", "away_from_camera"),
        ("@Mei enters frame from left, crosses to the table", "left_to_right"),
        ("he runs, exits frame left", "right_to_left"),
        ("他从左向右走", "left_to_right"),
        ("@Mei rides a grey horse slowly towards us down the street", "toward_camera"),
        ("@Mei pushes a cart along the dyke between the ponds, from right to left", "right_to_left"),
        ("@Mei pushes a trolley towards us down the corridor", "toward_camera"),
        ("@Mei hurries towards us with a pram", "toward_camera"),
        ("空荡荡的医院走廊，@Mei推着治疗车迎面走来", "toward_camera"),
        ("@Mei骑着自行车迎面而来", "toward_camera"),
        ("@Mei迎着镜头推着购物车", "toward_camera"),
        ("寒风迎面吹来，@Mei推着车", None),
        ("一辆卡车迎面开来，@Mei推着自行车", None),
        ("@Mei迎面走来，@Tom停下", None),
        ("@Mei pushes a trolley towards the door", None),
        ("@Mei runs off into the distance", "away_from_camera"),
        ("@Mei walks to the wall and looks at us", None),
        ("@Mei walks past @Tom, who looks towards the camera", None),
        ("@Mei waits as the camera moves left to right", None),
        ("@Mei looks left to right", None),
        ("a train races from right to left behind @Mei", None),
        ("@Mei walks toward the camera past @Tom", None),
        ("@Mei walks away from us, then runs toward us", None),
    ],
)
def test_a_way_that_the_words_say_is_gone(prompt: str, direction: str | None) -> None:
    """By one alone, and not by the camera; the key counts more than the words."""
    assert planned({"prompt": prompt}).shots[0].direction == direction
    assert planned({"prompt": prompt, "direction": "right_to_left"}).shots[0].direction == "right_to_left"


def test_who_is_tracked_from_the_side_goes_across_the_frame() -> None:
    [side, behind] = planned(
        {"prompt": "@Mei walks along the beach", "camera": "tracking", "framing": "profile"},
        {"prompt": "@Mei walks along the beach", "camera": "tracking"},
    ).shots
    assert (side.course, behind.course) == ("left_to_right", "away_from_camera")


@pytest.mark.parametrize(
    ("camera", "moves"),
    [
        ("drone, flying slowly forward", ["dolly_in"]),
        ("drone, tilt down", ["drone", "tilt_down"]),
        ("drone, then orbit", ["drone", "orbit"]),
    ],
)
def test_a_drone_that_flies_another_move_has_none_of_its_own(camera: str, moves: list[str]) -> None:
    assert [move.move for move in planned({"prompt": "a valley", "camera": camera}).shots[0].moves] == moves


@pytest.mark.parametrize(
    ("camera", "angle"),
    [
        ("aerial tracking shot", "high"),
        ("helicopter tracking shot", "high"),
        ("drone tracking shot", "high"),
        ("drone follows @Mei", "high"),
        ("high-angle tracking shot", "high"),
        ("bird's-eye tracking shot", "birds_eye"),
        ("overhead tracking shot", "overhead"),
        ("top-down truck right", "overhead"),
        ("航拍跟拍", "high"),
        ("无人机跟拍", "high"),
        ("俯拍跟随", "high"),
        ("鸟瞰跟拍", "birds_eye"),
        ("tracking shot", None),
        ("drone rises", None),
        ("crane down from a high angle", None),
        ("follow the drone", None),
        ("push in to the aerial photo", None),
        ("tilt up to the helicopter", None),
    ],
)
def test_a_camera_that_flies_along_looks_down(camera: str, angle: str | None) -> None:
    [told, level] = planned(
        {"prompt": "@Mei runs", "camera": camera}, {"prompt": "@Mei runs", "camera": camera, "angle": "eye level"}
    ).shots
    assert told.angles == ((angle,) if angle else ())
    assert level.angles == ("eye_level",)


@pytest.mark.parametrize(
    ("shot", "people"),
    [
        ({"prompt": "hand grips the hilt, knuckles white", "size": "extreme close-up"}, 1),
        ({"prompt": "Close on her hands polishing brass", "size": "close-up"}, 1),
        ({"prompt": "hands wave", "size": "wide"}, 1),
        ({"prompt": "her hands cover her face", "size": "close-up"}, 1),
        ({"prompt": "She hands him a cup", "size": "close-up"}, 1),
        ({"prompt": "a wet street at night, neon on the pavement", "framing": "establishing"}, 0),
        ({"prompt": "a hiker on the ridge", "framing": "establishing"}, 1),
        ({"prompt": "霓虹街道，雨夜", "framing": "establishing"}, 0),
        ({"prompt": "Waves crash under the tower", "size": "wide"}, 0),
        ({"prompt": "A spaceship hovers over the river", "size": "very wide"}, 0),
        ({"prompt": "A hiker crosses the glacier", "size": "wide"}, 1),
        ({"prompt": "Waves crash under the tower", "size": "medium"}, 1),
        ({"prompt": "Dusk. A white lighthouse stands alone on the rocks", "size": "wide"}, 0),
        ({"prompt": "She stands alone by a lighthouse", "size": "wide"}, 1),
        ({"prompt": "", "size": "wide"}, 1),
    ],
)
def test_nobody_is_shown_where_the_words_show_nobody(shot: dict[str, Any], people: int) -> None:
    """Hands are somebody's, a place is no person; in doubt one stands there."""
    assert planned(shot).shots[0].people == people


def test_an_insert_without_a_size_is_close() -> None:
    told = [planned({"prompt": "A key turns in a lock", **how}).shots[0] for how in ({}, {"framing": "insert"})]
    assert [(shot.size, shot.size_given) for shot in told] == [("medium", False), ("close_up", False)]


def test_an_automatic_storyboard_is_shown_from_afar() -> None:
    """How Kling will frame it isn't known: who is where is seen, and no size is said."""
    board = {"elements": CAST, "storyboard": "auto", "duration": 6, "prompt": "@Mei and @Tom talk"}
    shot = plan(Storyboard.model_validate(board)).shots[0]
    assert (shot.size, shot.size_given) == ("wide", False)


@pytest.mark.parametrize(
    ("angle", "pitch"),
    [
        ("slightly low", 15),
        ("a slight high angle", -12.5),
        ("略微俯拍", -12.5),
        ("微仰", 15),
        ("low angle, slightly canted", 30),
        ("extreme low angle", 45),
        ("slightly off overhead", -90),
    ],
)
def test_a_slight_angle_is_half_of_one(angle, pitch):
    assert planned({"angle": angle}).shots[0].pitch == pitch
