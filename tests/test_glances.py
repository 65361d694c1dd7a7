"""Where heads and eyes turn within a shot, and what faces show one after the other."""

from __future__ import annotations

import numpy as np
import pytest
from in_turn import shot_of, states

from kling_renderers.animatic.stand_ins.features import EXPRESSIONS, glancing
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.hands import counting
from kling_story import Storyboard, plan
from kling_story.vocabulary.looks import UNTOLD


@pytest.mark.parametrize(
    ("prompt", "gazes"),
    [
        ("@Mei looks down at the key. Then she turns her head towards the stairs", ["down", "right"]),
        ("@Mei slowly turns her head to the left", [None, "left"]),
        ("@Mei snaps her head to the right", [None, "right"]),
        ("@Mei turns her head to the left and looks at us", [None, "left", "camera"]),
        ("@Mei reads a letter, looks up at @Tom", ["down", None]),
        ("@Mei writes. Then looks up at us", ["down", None]),
        ("@Mei lowers her eyes, then looks up at the sky", [None, "down", "up"]),
        ("@Mei rolls her eyes", [None, "up", None]),
        ("@Mei looks down at her phone, then up at the departure board", ["down", "up"]),
        ("@Mei looks up from the newspaper", ["down", None]),
        ("@Mei slowly lifts her eyes to the camera", ["down", None]),
        ("@Mei's eyes dart left and right", [None, "left", "right", "left", None]),
        ("@Mei's eyes flick to the clock", [None, "right"]),
        ("@Mei低头看着钥匙，突然转头看向门口", ["down", "right"]),
        ("@Mei慢慢把头转向左边", [None, "left"]),
        ("@Mei never turns her head", [None]),
        ("@Mei stands in the street and looks straight at us", ["camera"]),
        ("@Mei stands up and looks straight at us", [None, "camera"]),
        ("@Mei waits and suddenly looks at us", [None, "camera"]),
        ("@Mei turns her head over her shoulder", [None, "back"]),
    ],
)  # fmt: skip
def test_heads_turn_where_and_when_words_say(prompt: str, gazes: list[str | None]) -> None:
    assert states(shot_of(prompt, size="close-up"), "Mei", "gaze") == gazes


@pytest.mark.parametrize(
    ("prompt", "moods"),
    [
        ("@Mei raises her eyebrows, sighs, and then has to laugh", [None, "brows", "sighing", "laughing"]),
        ("@Mei frowns, then sighs", ["angry", "sighing"]),
        ("@Mei挑了挑眉，叹了口气，然后笑了", [None, "brows", "sighing", "smiling"]),
        ("@Mei closes her eyes, takes a deep breath and opens them", ["asleep", None]),
        ("@Mei doesn't sigh", [None]),
    ],
)
def test_faces_show_one_thing_after_the_other(prompt: str, moods: list[str | None]) -> None:
    assert states(shot_of(prompt, size="close-up"), "Mei", "mood") == moods


def test_papers_pushed_together_make_nobody_else_cry() -> None:
    shot = shot_of("@Mei and @Tom at a table. @Mei pushes the papers together, eyes wet")
    assert states(shot, "Tom", "mood") == [None]


def test_eyes_go_where_somebody_looks_and_lids_with_them() -> None:
    calm = EXPRESSIONS["smiling"]
    assert glancing(calm, "down").over < 0 < glancing(calm, "up").over
    assert glancing(calm, "down").irises < 0 < glancing(calm, "up").irises
    assert glancing(EXPRESSIONS["asleep"], "up").over < 0
    looks = (UNTOLD._replace(glance=way) for way in ("up", "down"))
    up, down = (person(0, 0, 0, (90, 90, 90), 0, None, looks=one).features[1].outline[:, 1].mean() for one in looks)
    assert up > down


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("@Mei in the hallway, a coffee mug halfway to her mouth, smiles", "raised"),
        ("@Mei, a cigarette loose between her fingers, listens", "hand"),
        ("@Mei, phone pressed to her ear", "ear"),
        ("@Mei指间夹着一支香烟", "hand"),
    ],
)
def test_words_say_what_is_near_a_face(prompt: str, held: str) -> None:
    shot = shot_of(prompt, size="close-up")
    assert [place.held for place in shot.places if place.whose == "Mei"] == [held]


def test_a_gun_is_raised_when_words_say_so() -> None:
    assert states(shot_of("@Mei waits, then raises a pistol", size="MCU"), "pistol", "held") == ["down", "aimed"]


@pytest.mark.parametrize(
    ("prompt", "light"),
    [
        ("@Mei in the half-dark, lit by a red exit sign", "red_light"),
        ("@Mei在走廊里，红光照在她脸上", "red_light"),
        ("@Mei in a lab, lit by a green screen", "green_light"),
        ("@Mei stops the car at a red light", None),
    ],
)
def test_coloured_light_is_on_whom_words_say(prompt: str, light: str | None) -> None:
    lights = shot_of(prompt, size="MCU").setting.lights
    assert ("red_light" in lights or "green_light" in lights) == (light is not None)
    assert light is None or light in lights


@pytest.mark.parametrize(
    ("prompt", "arms"),
    [
        ("@Mei holds up three fingers, then two, then one", [None, "fingers_3", "fingers_2", "fingers_1"]),
        ("@Mei竖起三根手指，然后两根，再一根", [None, "fingers_3", "fingers_2", "fingers_1"]),
        ("@Mei holds up five fingers", [None, "fingers_5"]),
        ("@Mei raises a finger to her lips", [None, "finger_lips"]),
    ],
)
def test_fingers_are_counted(prompt: str, arms: list[str | None]) -> None:
    assert states(shot_of(prompt, size="MCU"), "Mei", "arms") == arms


def test_a_hand_shows_so_many_fingers() -> None:
    hands = [counting((0.1, 0.85, 0.0), (0.1, 0.92, 0.0), (200, 180, 160), 0.0, number) for number in range(1, 6)]
    tall = [sum(float(piece.balls[-1, 1]) > 0.9 for piece in hand) for hand in hands]
    assert tall == [1, 2, 3, 4, 4]


@pytest.mark.parametrize("yaw", [66.0, -66.0])
def test_a_hand_that_salutes_hides_no_face_from_aside(yaw: float) -> None:
    made = person(0, 0, yaw, (90, 90, 90), 0, None, arms_are="saluting")
    hand = np.concatenate([piece.balls[:, 2] for piece in made.parts if piece.over == 2])
    assert hand.mean() > made.head[2]


def test_somebody_seen_through_the_eyes_of_another_one_looks_at_us() -> None:
    cast = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}}
    shots = [
        {"duration": 3, "prompt": "@Mei and @Tom stand on the lawn", "framing": "two-shot"},
        {"duration": 3, "prompt": "What @Mei sees: @Tom counts", "framing": "POV", "dialogue": "Tom: Two, one!"},
    ]
    assert plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots[1].places[0].gaze is None


@pytest.mark.parametrize("does", ["sighs", "exhales", "smiles"])
def test_a_face_is_of_whom_stands_right_before_its_words(does: str) -> None:
    shot = shot_of(f"@Mei holds the letter back. @Tom {does}.")
    assert states(shot, "Mei", "mood") == [None]
    assert states(shot, "Tom", "mood")[-1] is not None
