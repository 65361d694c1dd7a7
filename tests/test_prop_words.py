"""Of the nouns that directors write as props most have a shape, and none of what only sounds like one."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.pictured import pictured
from kling_renderers.animatic.unshown import unshown
from kling_story.backends import USUAL
from kling_story.planned import Plan, PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_SHAPES = {
    "piano": "piano, a dusty black grand piano, a black piano with candlesticks, 一架带烛台的旧钢琴",
    "ladder": "a wooden ladder, 梯子",
    "cabinet": "fridge, vending machine, bookshelf, 电话亭, 书架, 冰箱",
    "typewriter": "typewriter, 打字机",
    "spectacles": "glasses, a pair of round glasses, sunglasses, 墨镜",
    "hat": "a brown fedora, a red baseball cap, 草帽",
    "crown": "a golden crown, 皇冠",
    "mask": "a fox mask, a mask of wood, 面具",
    "garment": "a blue shirt of silk, boxing gloves, 拳击手套, 围裙",
    "headphones": "black headphones, 耳机",
    "ring": "an emerald necklace, 项链",
    "magnifier": "magnifying glass, 放大镜",
    "racket": "butterfly net, 乒乓球拍",
    "bowl": "ashtray, bird's nest, 烟灰缸, 泡面",
    "plate": "paint palette, fried egg, 碟子",
    "wrench": "monkey wrench, an old spanner, 扳手",
    "tool": "corkscrew, can opener, 开瓶器",
    "case": "jerry can, 一只棕色旧皮箱",
    "box": "pack of cigarettes, 木箱",
    "lipstick": "bullet, 子弹",
    "ball": "eggs, grenade, skull, 炸弹",
    "pen": "paper clip, screw, 螺丝",
    "wine_glass": "two wine glasses",
    "cup": "一杯茶",
    "shoe": "sandals",
    "skewer": "three skewers",
    "coffee_pot": "coffee machine, 咖啡机",
    "pickup": "an old turquoise pickup truck, a rusty pickup, 一辆旧皮卡",
    "truck": "a red lorry, 消防车",
    "soapbox": "a soapbox cart made of an orange crate, homemade go-kart, 自制小车, 卡丁车",
    "cart": "a hay cart, 小推车",
    "service_cart": "a tea trolley, medicine cart, 治疗车, 换药车",
    "trolley": "a supermarket trolley, 购物车",
    "boat_frame": "a half-built rowing boat, an unfinished wooden boat, 还没造好的木船",
    "boat": "a new rowing boat, 木船",
    "gurney": "a hospital stretcher, gurney, 担架床",
}


@pytest.mark.parametrize(("shape", "described"), [(one, d) for one, all_ in _SHAPES.items() for d in all_.split(", ")])
def test_a_declared_prop_has_the_shape_that_a_viewer_takes_for_it(shape: str, described: str) -> None:
    found = stand_in(THINGS, "X", described)
    assert found is not None
    assert found.id == shape


@pytest.mark.parametrize(
    "described", ["一张茶几", "一顶花轿", "a level", "a walnut desk", "small and brass", "a theremin"]
)
def test_what_only_sounds_like_a_prop_has_no_shape(described: str) -> None:
    assert stand_in(THINGS, "X", described) is None


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei with a hat and glasses", "@Mei wears a golden crown", "@Mei in a coat with a silver necklace",
        "@Mei走进茶馆", "@Mei走过茶园", "@Mei stands at a piano with a mask on",
    ],
)  # fmt: skip
def test_what_is_worn_or_part_of_a_place_is_in_no_hand(prompt: str) -> None:
    [shot] = planned(prompt).shots
    assert set(shot.subjects) == {"Mei"}


def planned(*prompts: str) -> Plan:
    shots = [{"duration": 3, "prompt": prompt} for prompt in prompts]
    return plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}}, "shots": shots}))


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("@Mei holds a brass theremin and smiles", "brass-theremin"),
        ("@Tom waits. @Mei carries a sextant to the window", "sextant"),
        ("@Mei手里拿着一台奇怪的盖格仪，笑了", "盖格仪"),
    ],
)
def test_what_no_table_knows_is_in_the_hand_and_tells_its_name(prompt: str, name: str) -> None:
    told = planned(prompt)
    [shot] = told.shots
    assert shot.tagged == (name,)
    [place] = [one for one in shot.places if one.name == name]
    assert (place.whose, place.held) == ("Mei", "hand")
    assert not list(unshown(told)), "no author wrote @name"
    # Without letters a block tells nothing.
    [clean] = pictured(told, USUAL._replace(theme="clean")).shots
    assert name not in clean.subjects
    assert all(one.name != name for one in clean.places)
    assert name in pictured(told, USUAL._replace(theme="board")).shots[0].subjects


def test_a_hat_in_a_hand_is_seen_without_letters_too() -> None:
    [shot] = planned("@Mei holds a hat and waits").shots
    assert "hat" in shot.subjects
    assert not shot.tagged


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei holds a pose", "@Mei carries a sleeping child", "@Mei holds a long breath", "@Mei carries a wounded Tom",
        "@Mei isn't holding a theremin", '@Mei says "he holds a theremin"', "The wind carries a melody to @Mei",
        "@Mei holds a handful of sand", "@Mei holds a door open", "@Mei抱着一个孩子，哭了",
        "@Mei holds a secret meeting in the cellar",
    ],
)  # fmt: skip
def test_what_is_nothing_to_hold_is_in_no_hand(prompt: str) -> None:
    assert not planned(prompt).shots[0].tagged


@pytest.mark.parametrize(
    ("prompt", "player"),
    [
        ("@Mei sits at the @Piano and plays", "Mei"),
        ("@Tom plays the @Piano, @Mei listens", "Tom"),
        ("@Piano at the window, and @Mei sitting at it", "Mei"),
        ("@Mei坐在@Piano前，弹奏起来", "Mei"),
    ],
)
def test_who_plays_a_declared_piano_sits_at_one(prompt: str, player: str) -> None:
    shot = at_the_piano(prompt)
    assert "Piano" not in shot.subjects
    assert "grand_piano" in shot.setting.dressings
    assert [place.name for place in shot.places if place.piece == "piano"] == [player]


@pytest.mark.parametrize("prompt", ["@Mei plays with a kitten beside the @Piano", "@Mei leans against the @Piano"])
def test_who_is_only_near_a_declared_piano_plays_none(prompt: str) -> None:
    shot = at_the_piano(prompt)
    assert "Piano" in shot.subjects
    assert all(place.piece != "piano" for place in shot.places)


def test_who_gets_up_from_a_declared_piano_is_not_at_it() -> None:
    cast = {"Mei": {}, "Piano": {"kind": "item", "description": "a black grand piano"}}
    prompts = ("@Mei sits at the @Piano and plays", "@Mei smiles over the @Piano", "@Mei leans against the @Piano")
    shots = [{"duration": 3, "prompt": prompt} for prompt in prompts]
    told = plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots
    assert ["grand_piano" in shot.setting.dressings for shot in told] == [True, True, False]


def at_the_piano(prompt: str) -> PlannedShot:
    cast = {"Mei": {}, "Tom": {}, "Piano": {"kind": "item", "description": "a black grand piano"}}
    return plan(Storyboard.model_validate({"elements": cast, "shots": [{"duration": 3, "prompt": prompt}]})).shots[0]


@pytest.mark.parametrize("prompt", ["@Mei plays one note with one finger", "@Mei sings a long high note"])
def test_a_note_that_is_heard_is_no_sheet(prompt: str) -> None:
    assert set(planned(prompt).shots[0].subjects) == {"Mei"}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("@Mei wears the @Scarf and smiles", "costume"),
        ("@Mei, the @Scarf around her neck, waits", "costume"),
        ("@Mei戴着@Scarf，笑了", "costume"),
        ("@Mei holds the @Scarf", "item"),
        ("@Mei wears the @Ring", "item"),
    ],
)
def test_a_garment_declared_as_a_thing_is_worn_where_words_say_so(prompt: str, kind: str) -> None:
    cast = {"Mei": {}, "Scarf": {"kind": "item", "description": "a red scarf"}, "Ring": {"kind": "item"}}
    told = plan(Storyboard.model_validate({"elements": cast, "shots": [{"duration": 3, "prompt": prompt}]}))
    assert next(one.kind for one in told.cast if f"@{one.name}" in prompt and one.name != "Mei") == kind


def test_a_hat_that_a_shot_is_of_alone_stays_a_thing() -> None:
    cast = {"Mei": {}, "Hat": {"kind": "item", "description": "a brown fedora"}}
    shots = [{"duration": 3, "prompt": prompt} for prompt in ("@Mei wears the @Hat", "@Hat on a table")]
    told = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    assert [one.kind for one in told.cast] == ["character", "item"]
