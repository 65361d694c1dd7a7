"""What somebody drinks, eats or smokes is at their mouth."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

WORDS = (
    "@Mei drinks from the @Thing",
    "@Mei raises the @Thing to her lips",
    "@Mei喝着@Thing",
    "@Mei sips the @Thing",
)


@pytest.mark.parametrize("size", ["full", "medium", "medium close-up"])
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("thing", ["cup", "bottle", "glass", "cigarette"])
def test_its_upper_end_is_before_the_lower_half_of_the_face(film, size, words, thing):
    cast = {"Mei": {}, "Thing": {"kind": "item", "description": f"a {thing}"}}
    seen = Seen(film, {"prompt": words, "size": size}, elements=cast)
    mei = seen.figures["Mei"]
    corners = np.concatenate([solid.corners for model in seen.scene.models for solid in model.solids])
    x, y, z = corners[corners[:, 1].argmax()]
    assert abs(x - mei.head[0]) < 0.1
    assert 0.8 < y < 0.99
    assert z < mei.head[2]


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("@Mei takes a sip from a cup", "mouth"),
        ("@Mei eats an apple", "mouth"),
        ("@Mei smokes a cigarette", "mouth"),
        ("@Mei喝咖啡", "mouth"),
        ("@Mei holds a smoking gun", "hand"),
        ("@Mei brings a cup", "hand"),
    ],
)
def test_words_say_so_also_of_what_nobody_declared(words, held):
    story = Storyboard.model_validate({"elements": {"Mei": {}}, "shots": [{"duration": 3, "prompt": words}]})
    assert [place.held for place in plan(story).shots[0].places if place.name != "Mei"] == [held]
