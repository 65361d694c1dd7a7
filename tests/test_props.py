"""Props that prompts name: each known by its usual words, in English and Chinese, and drawn as what it is."""

from __future__ import annotations

import pytest

from kling_story.vocabulary.held_sizes import height_in_hand
from kling_story.vocabulary.stand_ins import THINGS, figurines_in, stand_in


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ("gourd", "gourd, wine gourd, 酒葫芦"),
        ("basket", "wicker basket, basket, 竹篮, 篮子"),
        ("hamper", "laundry basket, 洗衣篮"),
        ("chopping_board", "chopping board, cutting board, 砧板, 案板"),
        ("clipboard", "clipboard"),
        ("magazine", "magazine, 杂志"),
        ("books", "stack of books, 一摞书"),
        ("scroll", "scroll, 圣旨, 卷轴"),
        ("fan", "folding fan, fan, 折扇, 扇子"),
        ("barrow", "wheelbarrow"),
        ("bale", "hay bale, bale of hay"),
        ("firewood", "bundle of firewood, 柴火"),
        ("pole", "bamboo pole, 扁担, scabbard"),
        ("cage", "birdcage, 鸟笼"),
        ("kite", "kite, 风筝"),
        ("doll", "rag doll, puppet, 布娃娃"),
        ("bell", "bell, 铃铛"),
        ("skewer", "lollipop, kebab, 糖葫芦"),
        ("drumstick", "chicken leg, 鸡腿"),
        ("plates", "stack of plates, dishes"),
        ("toy_car", "toy car, 玩具车"),
        ("toy_boat", "paper boat, 纸船"),
        ("slate", "clapperboard, 场记板"),
        ("cup", "jug, tea, 茶盏"),
        ("cloth", "handkerchief, quilt, 手帕"),
        ("sheet", "receipt, boarding pass, 车票, 文件"),
        ("letter", "red envelope, 红包"),
        ("umbrella", "油纸伞"),
        ("sword", "saw, machete, 水果刀"),
        ("ball", "包子, yarn"),
    ],
)
def test_a_prop_is_known_by_its_usual_words(shape: str, words: str) -> None:
    for word in words.split(", "):
        found = stand_in(THINGS, word, None)
        assert found is not None, word
        assert found.id == shape, word


def test_toys_go_nowhere() -> None:
    """A toy car is driven by nobody, a rubber duck is no animal."""
    assert not any(THINGS[one].goes for one in ("toy_car", "toy_boat", "toy_plane"))
    assert list(figurines_in("a rubber duck")) == [(2, 13)]


def test_no_word_is_for_two_shapes() -> None:
    """But those that a name of several words decides."""
    met: dict[str, str] = {}
    for row in THINGS:
        for word in {word.casefold() for word in (row.words, row.chinese, *row.synonyms)}:
            assert met.setdefault(word, row.id) == row.id, word


def test_small_things_are_small() -> None:
    assert (height_in_hand("jade-pendant", "a jade pendant") or 1) < 0.05
    assert (height_in_hand("handkerchief", None) or 1) < 0.08
