"""What people of a trade, a rank or a tale wear where nobody says it, and what their own words change of that."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.stand_ins.accessories import OF_CLOTHES, ON_A_HEAD
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.clothes import garment
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.kinds import worn_by
from kling_story.planned import PlannedElement
from kling_story.vocabulary import roles
from kling_story.vocabulary.garments import HATS, WORN
from kling_story.vocabulary.looks import Worn, looks_in
from kling_story.vocabulary.shades import SHADES

NAMES = {shade: words.split()[0] for shade, words in SHADES.items()}


def dressed(description: str) -> tuple[str | None, str | None, str | None, set[str]]:
    """The colour and shape of clothes, what is on the head, and what is over them."""
    looks = looks_in(description)
    return NAMES.get(looks.clothes or ""), looks.garment, looks.hat, {one.kind for one in looks.worn}


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("a chef", ("white", None, "chefhat", {"whites"})),
        ("head chef, a heavyset woman in chef's whites, red bandana", ("white", None, "bandana", {"whites"})),
        ("主厨，戴红头巾", ("white", None, "bandana", {"whites"})),
        ("a thin young commis with a shaved head and a grey apron", ("white", None, None, {"whites", "apron"})),
        ("a burly policeman with a moustache", ("navy", None, "peakedcap", {"uniform", "badge"})),
        ("a policeman in a khaki uniform", ("olive", None, "peakedcap", {"uniform", "badge"})),
        ("a policeman, bareheaded", ("navy", None, None, {"uniform", "badge"})),
        ("a policeman without a cap", ("navy", None, None, {"uniform", "badge"})),
        ("年轻女剑客，白衣，长发束起，腰佩长剑", ("white", "robe", None, {"crossed", "hipsword"})),
        ("中年刀客，黑色斗篷，斗笠", ("black", "robe", "conical", {"cloak", "crossed", "hipsword"})),
        ("a swordswoman in a yellow tracksuit", ("yellow", None, None, set())),
        ("a superhero", ("blue", None, None, {"cloak"})),
        ("新娘", ("white", "dress", None, {"veil"})),
        ("a bride in a red sari", ("red", "dress", None, {"veil"})),
        ("a cowboy in a leather jacket", ("black", None, "cowboyhat", set())),
        ("a farmer girl of ten", ("blue", None, "strawhat", {"bib"})),
        ("a boy dressed as a pirate", ("red", "coat", "tricorne", {"belt", "eyepatch"})),
        ("Lena, 34, firefighter, short hair", ("olive", None, "helmet", {"stripes"})),
        ("三十岁，消防员，短发", ("olive", None, "helmet", {"stripes"})),
        ("乡村邮递员，墨绿色制服，旧布帽", ("green", None, "cap", {"uniform"})),
        ("邮递员，戴着旧帽子", ("blue", None, "cap", {"satchel"})),
        ("a policewoman, her blue cap", ("navy", None, "peakedcap", {"uniform", "badge"})),
        ("a guard in a baseball cap", ("navy", None, "cap", {"uniform"})),
        ("a farmer with an old hat", ("blue", None, "strawhat", {"bib"})),
        ("a farmer in a felt hat", ("blue", None, "hat", {"bib"})),
        ("a soldier, brown hat", ("olive", None, "hat", {"uniform"})),
        ("a farmer's daughter", (None, None, None, set())),
        ("a former policeman", (None, None, None, set())),
        ("an off-duty nurse", (None, None, None, set())),
        ("国王的信使", (None, None, None, set())),
        ("a man who once saw a king", (None, None, None, set())),
        ("a woman with a knight's sword", (None, None, None, set())),
    ],
)
def test_a_trade_is_known_by_what_it_wears(
    description: str, expected: tuple[str | None, str | None, str | None, set[str]]
) -> None:
    assert dressed(description) == expected


def test_a_woman_who_boxes_wears_more_than_a_man() -> None:
    assert looks_in("a boxer").bare_chest
    woman = looks_in("a woman, a boxer")
    assert (woman.bare_chest, woman.bare_shoulders) == (False, True)


@pytest.mark.parametrize("row", roles.ROWS, ids=lambda row: row[2].split()[0])
def test_what_a_role_wears_is_known_and_drawn(row: tuple[str, str, str]) -> None:
    """Each row changes what somebody looks like, each of its words finds it, and all of it can be drawn."""
    garb, marks, words = row
    usual, told = looks_in(garb), looks_in(marks)
    assert usual.clothes or usual.bare_chest
    assert marks == "" or told != looks_in("somebody")
    for word in words.split():
        assert roles.role_in(f"an old {word.replace('-', ' ')}" if word.isascii() else f"年轻{word}") == (garb, marks)
    assert person(0, 0, 0, (90, 90, 90), 0, None, looks=looks_in(words.split()[0].replace("-", " "))).parts


def test_every_hat_and_whatever_is_worn_has_a_drawing() -> None:
    for kind in HATS:
        assert garment(kind, (80, 90, 100))
    drawn_elsewhere = {"headphones", "headset", "sunglasses", "gloves", "collar", "facemask"}
    on_top = {"apron", "hoodie", "shawl", "scarf", "bowtie", "tie", "veil", "satchel", "backpack"}
    assert {*WORN} == OF_CLOTHES | ON_A_HEAD | drawn_elsewhere | on_top


@pytest.mark.parametrize(
    ("description", "beard"),
    [
        ("a detective with stubble", "stubble"),
        ("an unshaven man", "stubble"),
        ("满脸胡茬的男人", "stubble"),
        ("a goatee", "goatee"),
        ("络腮胡大汉", "full"),
        ("a man without stubble", None),
    ],
)
def test_stubble_is_no_beard(description: str, beard: str | None) -> None:
    assert looks_in(description).beard == beard


def test_a_bird_wears_what_is_said() -> None:
    plain, scarf = (
        animal(0, 0, 0, (200, 200, 200), None, 1.0, "duck", worn=worn) for worn in ((), (Worn("scarf", "#e3c53a"),))
    )
    assert len(scarf.parts) > len(plain.parts)
    assert worn_by(PlannedElement("Gus", "animal", 0, "a goose with a red bandana", (), None, None)) == (
        Worn("scarf", "#b8434e"),
    )
