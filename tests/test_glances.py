"""Where heads and eyes turn within a shot, and what faces show one after the other."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.stand_ins.features import EXPRESSIONS, glancing
from kling_renderers.animatic.stand_ins.figures import person
from kling_story.vocabulary.looks import UNTOLD
from tests.test_in_turn import shot_of, states


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
        ("@Mei低头看着钥匙，突然转头看向门口", ["down", "right"]),
        ("@Mei慢慢把头转向左边", [None, "left"]),
        ("@Mei never turns her head", [None]),
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
