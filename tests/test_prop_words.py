"""Of the nouns that directors write as props most have a shape, and none of what only sounds like one."""

from __future__ import annotations

import pytest

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
    "racket": "magnifying glass, butterfly net, 放大镜, 乒乓球拍",
    "bowl": "ashtray, bird's nest, 烟灰缸, 泡面",
    "plate": "paint palette, fried egg, 碟子",
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
    [shot] = plan(
        Storyboard.model_validate({"elements": {"Mei": {}}, "shots": [{"duration": 3, "prompt": prompt}]})
    ).shots
    assert set(shot.subjects) == {"Mei"}
