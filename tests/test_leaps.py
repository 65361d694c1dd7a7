"""Over what of the set somebody leaps, as far as words say so."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.obstacles import OBSTACLES


def over(prompt: str) -> dict[str, tuple[str | None, str | None]]:
    """The gait of each of the cast, and what they leap over."""
    board = {"elements": {"Mei": {}, "Tom": {}}, "shots": [{"duration": 2, "prompt": prompt}]}
    return {place.name: (place.gait, place.over) for place in plan(Storyboard.model_validate(board)).shots[0].places}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("@Mei sprints along a rooftop past flapping laundry and vaults a low wall, satchel swinging", "wall"),
        ("@Mei jumps over the fence", "fence"),
        ("@Mei runs, then leaps across a fallen tree", "log"),
        ("@Mei clears the last hurdle", "hurdle"),
        ("@Mei翻过矮墙", "wall"),
    ],
)
def test_who_leaps_over_something_leaps(prompt: str, expected: str) -> None:
    """Whoever is named before, also after other words for how they go."""
    assert over(prompt)["Mei"] == ("leaping", expected)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei stands at the wall", "@Mei never jumps over the fence", "@Mei waits as the dog jumps over the fence",
        "@Mei looks over the wall", "@Mei waits. A dog leaps over the hedge", "@Mei clears the table",
    ],
)  # fmt: skip
def test_nobody_else_does(prompt: str) -> None:
    """Who stays, who is only near one, whom somebody else's leap follows."""
    assert all(what is None for _, what in over(prompt).values())


def test_a_horse_that_nobody_declared_does() -> None:
    """One that the shot opens with is one of its cast."""
    assert ("leaping", "fence") in over("The horse jumps over the fence").values()


def test_of_two_the_one_named_last_leaps() -> None:
    found = over("@Tom watches @Mei vault a wall, @Mei vaults the fence")
    assert found["Mei"][1] == "fence"
    assert found["Tom"][1] is None


@pytest.mark.parametrize("term", [*OBSTACLES], ids=OBSTACLES.ids)
def test_every_obstacle_is_found_by_each_of_its_names(term) -> None:
    for name in (term.words, *term.synonyms):
        prompt = f"@Mei jumps over the {name}" if name.isascii() else f"@Mei跳过{name}"
        assert over(prompt)["Mei"][1] == term.id


@pytest.mark.parametrize(
    ("elements", "prompt", "expected"),
    [
        ({"Mei": "a girl", "Tom": "a man"}, "@Tom gains on @Mei as she leaps across an alley", {"Mei"}),
        ({"Mei": "a girl", "Tom": "a man"}, "@Mei looks back at @Tom, and he jumps over the ditch", {"Tom"}),
        ({"Mei": "a girl", "Ann": "a woman"}, "@Ann gains on @Mei as she leaps across an alley", set()),
        ({"Mei": "a girl", "Tom": "a man"}, "@Tom gains on @Mei as she turns", set()),
    ],
)
def test_a_pronoun_leaps_that_fits_only_one(elements: dict[str, str], prompt: str, expected: set[str]) -> None:
    board = {
        "elements": {name: {"description": words} for name, words in elements.items()},
        "shots": [{"duration": 2, "prompt": prompt}],
    }
    places = plan(Storyboard.model_validate(board)).shots[0].places
    assert {place.name for place in places if place.gait == "leaping"} == expected
