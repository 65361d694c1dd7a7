"""Several deeds in one shot: each has its time, in the order of the words, and ends what it can't go along with."""

from __future__ import annotations

from itertools import pairwise

import pytest
from in_turn import shot_of, states

from kling_renderers.animatic.camera.acts import gone_at, has_stopped
from kling_story import Storyboard, plan


@pytest.mark.parametrize(
    ("prompt", "gaits"),
    [
        (
            "@Mei walks down the alley. She stops, looks back over her shoulder, then runs.",
            ["walking", "stopped", "running"],
        ),
        ("@Mei runs down the street, stops, looks around, then walks away.", ["running", "stopped", "walking"]),
        ("@Mei runs in, trips and falls, gets up and runs on.", ["running", "stopped", "running"]),
        ("@Mei looks left, looks right, then sprints across the road.", ["stopped", "running"]),
        ("@Mei 回头看了一眼，然后跑开。", ["stopped", "running"]),
        ("@Mei laughs and runs across the field.", ["running"]),
        ("@Mei walks, then smiles.", ["walking"]),
        ("@Mei stops and never runs.", ["standing"]),
    ],
)
def test_who_stops_goes_on_where_words_say_so(prompt: str, gaits: list[str]) -> None:
    assert states(shot_of(prompt), "Mei", "gait") == gaits


def test_who_looked_back_looks_ahead_as_they_run() -> None:
    assert states(shot_of("@Mei stops, looks back, then runs."), "Mei", "gaze")[-2:] == ["back", None]


def test_nobody_goes_while_they_stand_and_all_of_the_way_is_gone_in_the_end() -> None:
    shot = shot_of("@Mei walks down the alley. She stops, looks back over her shoulder, then runs.")
    gone = [gone_at(shot, number / 40)[0] for number in range(41)]
    assert (gone[0], gone[-1]) == (0.0, pytest.approx(1.0))
    assert gone == sorted(gone)
    assert gone[16] == gone[28]
    assert [has_stopped(shot, u) for u in (0.1, 0.5, 0.9)] == [False, True, False]


@pytest.mark.parametrize(
    ("prompt", "arms"),
    [
        ("@Tom waves, then sits down.", [None, "waving", None]),
        ("@Mei points, then crosses her arms.", [None, "pointing", "crossed"]),
        ("@Mei crosses her arms, then turns around.", [None, "crossed"]),
        ("@Tom buries his face in his hands, then raises his head.", [None, "over_face", None]),
        ("@Mei raises her hand, hesitates, then covers her face.", [None, "one_up", "over_face"]),
    ],
)
def test_arms_do_one_thing_after_another(prompt: str, arms: list[str | None]) -> None:
    name = "Tom" if "Tom" in prompt else "Mei"
    assert states(shot_of(prompt, size="medium"), name, "arms") == arms


@pytest.mark.parametrize(
    ("prompt", "moods"),
    [
        ("@Tom yawns and falls asleep.", [None, "yawning", None, "asleep"]),
        ("@Mei smiles. Then her smile fades and she starts to cry.", ["smiling", None, "crying"]),
        ("@Mei is fast asleep.", ["asleep"]),
    ],
)
def test_a_face_shows_one_thing_after_another(prompt: str, moods: list[str | None]) -> None:
    found = states(shot_of(prompt, size="medium"), "Tom" if "Tom" in prompt else "Mei", "mood")
    assert [one for one in found if one] == [one for one in moods if one]


@pytest.mark.parametrize(
    ("prompt", "opened"),
    [
        ("@Tom opens @Box, gasps, and closes it again.", [None, True, False]),
        ("@Tom 打开 @Box，惊讶地看了一眼，又合上。", [None, True, False]),
        ("@Tom opens @Box and gasps. It is not empty.", [None, True]),
    ],
)
def test_what_was_named_is_meant_by_it(prompt: str, opened: list[bool | None]) -> None:
    found = states(shot_of(prompt, size="medium"), "Box", "opened")
    assert [bool(one) for one in found] == [bool(one) for one in opened]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei looks left, looks right, then nods.",
        "Rain, neon signs flicker over the wet asphalt of a long and empty alley. @Mei kneels down, stands up, waves.",
        "@Tom sits on a bench. He stands up, waves, then sits down again.",
        "@Mei 先蹲下，然后站起来，最后举起双手。",
    ],
)
def test_each_deed_lasts_long_enough_to_be_seen(prompt: str) -> None:
    shot = shot_of(prompt)
    starts = [float(act.start) for act in shot.acts] + [1.0]
    assert starts[0] <= 0.36
    assert starts[-2] < 0.88
    assert max(b - a for a, b in pairwise(starts)) < 0.35


@pytest.mark.parametrize(
    ("prompt", "asleep"),
    [
        ("@Mei坐在椅子上看书，@Dog和@Cat趴在地毯上睡着了", ("Dog", "Cat")),
        ("@Mei坐在椅子上，@Cat蜷在火边睡着了", ("Cat",)),
        ("@Mei抱着@Cat睡着了", ("Mei",)),
    ],
)
def test_an_animal_falls_asleep_as_its_clause_says(prompt, asleep):
    cast = {"Mei": {}, "Dog": {"kind": "animal"}, "Cat": {"kind": "animal"}}
    shot = {"duration": 4, "size": "full", "prompt": prompt}
    made = plan(Storyboard.model_validate({"elements": cast, "shots": [shot]})).shots[0]
    assert {act.was.name for act in made.acts if act.was.mood != made.place_of(act.was.name).mood} == {*asleep}


def test_what_an_animal_drinks_is_in_nobody_s_hands():
    cast = {"Mei": {}, "Bear": {"kind": "animal"}}
    for prompt, has in (("@Mei坐着，@Bear坐在一旁喝茶", False), ("@Bear坐着，@Mei在一旁喝茶", True)):
        shot = {"duration": 4, "size": "full", "prompt": prompt}
        made = plan(Storyboard.model_validate({"elements": cast, "shots": [shot]})).shots[0]
        assert any(place.held == "mouth" for place in made.places) is has
