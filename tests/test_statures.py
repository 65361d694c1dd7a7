"""How tall words say that somebody is."""

from __future__ import annotations

import pytest

from kling_story.vocabulary.statures import stature_of


@pytest.mark.parametrize(
    "words",
    [
        "a little girl in a yellow raincoat",
        "A boy, freckled",
        "a 10-year-old girl",
        "12 years old",
        "小女孩，红裙子",
        "一个孩子",
        "八九岁的男孩",
        "a girl of nine",
        "a nine-year-old girl",
        "Ana, aged 8",
        "十二岁的女孩",
    ],
)
def test_children_are_short(words: str) -> None:
    """By the first word that says who it is."""
    assert 0.4 < stature_of(words) < 0.9


@pytest.mark.parametrize(
    "words",
    [
        "", "a girl in a bar", "a mother with her little boy", "a cowboy", "her boyfriend", "a 35-year-old man",
        "a 19-year-old", "一位妈妈和孩子", "a teacher of children", "a childlike clown", "38岁的女人",
        "a twenty-nine-year-old man", "forty one years old", "a woman aged 35", "aged nineteen", "三十八岁的女人",
        "二十二岁", "十八九岁", "八十九岁",
    ],
)  # fmt: skip
def test_others_are_grown(words: str) -> None:
    """Also who has a child along, and of whom nothing is said."""
    assert stature_of(words) == 1.0


def test_older_children_are_taller() -> None:
    """Year by year."""
    heights = [stature_of(f"a {age}-year-old") for age in range(18)]
    assert heights == sorted(heights)
    assert stature_of("a nine-year-old boy") == stature_of("a boy of 9") == stature_of("九岁的男孩")
    assert stature_of("a boy") < stature_of("a teenage girl") == stature_of("十四岁的少年") < 1
    assert stature_of("a toddler") < stature_of("a little boy") < stature_of("a boy")


@pytest.mark.parametrize(
    ("words", "taller"),
    [("a tall woman", True), ("a short man, tall hat", False), ("高大的男人", True), ("矮个子", False)],
)
def test_the_tall_and_the_short_among_the_grown(words: str, taller: bool) -> None:
    """Not by how long their hair is, or what they wear."""
    assert stature_of("a woman, short hair") == stature_of("a short-haired woman") == 1.0
    assert (stature_of(words) > 1) is taller
    assert stature_of(words) != 1
