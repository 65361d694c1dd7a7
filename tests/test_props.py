"""Props that prompts name: each known by its usual words, in English and Chinese, and drawn as what it is."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard
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
        ("doll", "rag doll, puppet, 布娃娃"),
        ("bell", "bell, 铃铛"),
        ("skewer", "lollipop, kebab, 糖葫芦"),
        ("drumstick", "chicken leg, 鸡腿"),
        ("plates", "stack of plates, dishes"),
        ("toy_car", "toy car, 玩具车"),
        ("toy_boat", "paper boat, 纸船"),
        ("slate", "clapperboard, 场记板"),
        ("cup", "jug, tea, 茶盏"),
        ("cloth", "towel, quilt, 棉被"),
        ("rag", "handkerchief, dishcloth, 手帕"),
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


def test_a_jar_for_cookies_is_no_cookie() -> None:
    assert height_in_hand("cookie-jar", "a cookie jar") is None
    assert (height_in_hand("cookie", "a cookie") or 1) < 0.05
    assert height_in_hand("egg-basket", None) is None


def planned(prompt: str) -> list[tuple[str, str | None, str | None, str | None]]:
    board = {"elements": {"Mei": {}, "Tom": {}}, "shots": [{"duration": 3, "prompt": prompt}]}
    [shot] = plan(Storyboard.model_validate(board)).shots
    return [(one.name, one.whose, one.held, one.piece) for one in shot.places if one.name not in ("Mei", "Tom")]


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("@Mei peels an orange", [("orange", "Mei", "hand", None)]),
        ("@Mei rings the bell and smiles", [("bell", "Mei", "hand", None)]),
        ("@Mei draws her sword", [("sword", "Mei", "raised", None)]),
        ("@Mei draws a flower", []),
        ("@Mei ticks something on her clipboard", [("clipboard", "Mei", "hand", None)]),
        ("@Mei拔出长剑", [("剑", "Mei", "raised", None)]),
        ("@Tom削着一个苹果", [("苹果", "Tom", "hand", None)]),
        ("@Mei摇着折扇", [("折扇", "Mei", "hand", None)]),
        ("@Mei carries a laundry basket", [("laundry-basket", "Mei", "both", None)]),
        ("@Mei holds a lantern and a sword", [("lantern", "Mei", "hand", None), ("sword", "Mei", "hand", None)]),
        ("@Mei slams a plate on the counter", [("plate", "Mei", None, "tabletop")]),
        ("@Mei folds a shirt", [("shirt", "Mei", "spread", None)]),
        ("@Mei polishes the cup on the table", [("cup", None, None, "tabletop")]),
        # What isn't in anybody's hands by these words.
        ("@Mei looks at the bell", []),
        ("@Mei walks past a scroll", []),
        ("The wind rattles the lantern, @Mei waits", []),
        ("@Mei doesn't peel an orange", []),
        ("@Mei takes off her shirt", []),
        ('@Mei says "peel an orange"', []),
    ],
)
def test_what_something_is_done_to_is_in_the_hands(
    prompt: str, things: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    """Unless words put it elsewhere, deny it or only speak it."""
    assert planned(prompt) == things


def test_clothes_in_hands_are_there_in_each_shot_that_says_so() -> None:
    shots = [{"duration": 3, "prompt": f"@Mei {does}"} for does in ("folds a shirt", "holds up the shirt", "waits")]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {"description": "a woman"}}, "shots": shots}))
    assert [shot.place_of("shirt") is not None for shot in film.shots] == [True, True, False]


def test_what_hangs_in_strings_is_what_the_measure_is_of() -> None:
    assert planned("@Mei坐着，屋檐下挂着一串串红辣椒和玉米") == [
        ("辣椒", None, "hung", None),
        ("玉米", None, "hung", None),
    ]
