"""Who eats in a close shot has a bowl before them, and what they eat with goes there and back to the mouth."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stage.working import STEPS

CAST = {"Mei": {"description": "a woman, glasses"}}


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei eats noodles from a bowl",
        "@Mei wolfs down a bowl of cereal",
        "@Mei tucks into a bowl of ramen",
        "@Mei捧着一碗冒热气的泡面大口吃起来",
        "@Mei端着一碗面大口吃着",
    ],
)
@pytest.mark.parametrize("size", ["medium", "medium close-up"])
def test_a_spoon_or_chopsticks_go_to_the_mouth_and_back(film, prompt, size):
    plan = film({"prompt": prompt, "size": size}, elements=CAST)
    shot = plan.shots[0]
    assert sorted(place.held for place in shot.places if place.name != "Mei") == ["both", "mouth"]
    assert [(work.kind, work.who) for work in shot.works] == [("sup", "Mei")]
    hands = [np.array(stage(plan, shot, 16 / 9, step).figures[0].hands).reshape(-1, 3) for step in (0, STEPS // 2)]
    assert len(hands[0]) == len(hands[1])
    assert np.abs(hands[0] - hands[1]).max() > 0.01


@pytest.mark.parametrize("prompt", ["@Mei bites on a pen", "@Mei holds a bowl of noodles", "@Mei digs into the snow"])
def test_nobody_eats_who_is_not_said_to(film, prompt):
    shot = film({"prompt": prompt, "size": "medium"}, elements=CAST).shots[0]
    assert "sup" not in [work.kind for work in shot.works]
