"""Who a shot is of, which way they look, what they wear."""

from __future__ import annotations

from typing import Any

import pytest

from kling_story.staging import flips, subject_of
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.people import out_of_sight, person_in, together
from kling_story.vocabulary.wardrobe import contradicts, dressed_in


def board(*shots: dict[str, Any]) -> Storyboard:
    """A storyboard of Mei, Bo and a tin, with these shots of 3 s."""
    elements = {"Mei": "a courier", "Bo": "a seller", "Tin": {"kind": "item"}}
    return Storyboard.model_validate({"elements": elements, "shots": [{"duration": 3, **shot} for shot in shots]})


@pytest.mark.parametrize(
    ("prompt", "dialogue", "subject"),
    [
        ("@Mei opens @Tin", (), "Mei"),
        ("Past the wet shoulder of @Mei, @Bo frowns", (), "Bo"),
        ("Over @Mei's left shoulder, @Bo frowns", (), "Bo"),
        ("越过@Mei的肩，@Bo皱眉", (), "Bo"),
        ("@Mei and @Bo argue", (), None),
        ("@Mei stops before @Bo", ("Mei: No.",), "Mei"),
        ("@Mei stops before @Bo", ("Mei: No.", "Bo: Yes."), None),
        ("@Tin on a table", (), None),
        ("Rain", ("Mei: No.",), None),
    ],
)
def test_a_shot_has_a_subject_only_when_it_says_so(prompt: str, dialogue: tuple[str, ...], subject: str | None) -> None:
    """One person or animal, not the one whose shoulder is in the way; of two, the one who speaks."""
    film = board({"prompt": prompt, "dialogue": list(dialogue)})
    assert subject_of(film, film.shots[0]) == subject


MEI_RIGHT = {"prompt": "@Mei waits", "facing": "right"}
MEI_LEFT = {"prompt": "@Mei frowns", "facing": "left"}
BO_LEFT = {"prompt": "@Bo nods", "facing": "left"}


@pytest.mark.parametrize(
    ("shots", "expected"),
    [
        ((MEI_RIGHT, MEI_LEFT), [(0, 1, "Mei")]),
        ((MEI_RIGHT, BO_LEFT, MEI_LEFT), [(0, 2, "Mei")]),
        ((MEI_RIGHT, {"prompt": "@Mei runs", "direction": "right_to_left"}), [(0, 1, "Mei")]),
        ((MEI_RIGHT, {"prompt": "@Mei runs", "direction": "left_to_right"}), []),
        ((MEI_RIGHT, {"prompt": "@Bo nods"}, MEI_LEFT), []),
        ((MEI_RIGHT, {"prompt": "@Bo nods", "facing": "camera"}, MEI_LEFT), []),
        ((MEI_RIGHT, {**BO_LEFT, "camera": "arc left"}, MEI_LEFT), []),
        ((MEI_RIGHT, {**BO_LEFT, "framing": "insert"}, MEI_LEFT), []),
        ((MEI_RIGHT, {**BO_LEFT, "angle": "overhead"}, MEI_LEFT), []),
        ((MEI_RIGHT, {**MEI_LEFT, "transition": "dissolve"}), []),
        ((MEI_RIGHT, {**MEI_LEFT, "prompt": "@Mei turns away"}), []),
        ((MEI_RIGHT, {**MEI_LEFT, "prompt": "@Mei转身离开"}), []),
        ((MEI_RIGHT, {**MEI_LEFT, "prompt": "Later, @Mei frowns"}), []),
        ((MEI_RIGHT, {"prompt": "@Mei and @Bo nod", "facing": "left"}), []),
        ((MEI_RIGHT, {**MEI_LEFT, "direction": "left_to_right"}), []),
    ],
)
def test_a_flip_is_told_only_when_nothing_explains_it(
    shots: tuple[dict[str, Any], ...], expected: list[tuple[int, int, str]]
) -> None:
    """A neutral shot, a turn, a move around, a dissolve, another time or a shot that says nothing explains it."""
    assert [tuple(flip) for flip in flips(board(*shots))] == expected


@pytest.mark.parametrize(
    ("one", "two", "contradict"),
    [
        ("a yellow raincoat", "a red coat", True),
        ("a navy raincoat", "a blue coat", False),
        ("a silver beard", "a grey beard", False),
        ("dark red coat", "crimson coat", False),
        ("black hair", "blonde ponytail", True),
        ("black hair", "brown hair", False),
        ("black coat", "brown coat", True),
        ("green eyes", "hazel eyes", False),
        ("yellow raincoat", "red scarf", False),
        ("黄色的雨衣", "红色外套", True),
        ("黄色雨衣", "金色大衣", False),
    ],
)
def test_colours_contradict_only_when_nobody_would_mix_them_up(one: str, two: str, contradict: bool) -> None:
    """Shades that may be called the same agree; other things aren't compared."""
    assert contradicts(dressed_in(one)[0], dressed_in(two)[0]) is contradict


@pytest.mark.parametrize(
    ("prompt", "person"),
    [
        ("A woman opens a letter", "woman"),
        ("The woman and a man", None),
        ("Two women wait", None),
        ("女主摔门而出", "女主"),
        ("rain on a window", None),
    ],
)
def test_the_one_person_of_a_prompt(prompt: str, person: str | None) -> None:
    """Only where it speaks of one kind, and of one of them."""
    assert person_in(prompt) == person


def test_voices_from_outside_and_people_together() -> None:
    """Narrators and phones aren't seen; "they" is more than one."""
    assert out_of_sight("Voiceover")
    assert out_of_sight("over the phone")
    assert out_of_sight("旁白")
    assert not out_of_sight("old seller")
    assert together("They turn to go")
    assert not together("A man turns to go")
