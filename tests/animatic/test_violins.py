"""Who plays a violin has it under the chin, its bow in the other hand."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.stand_ins import THINGS, stand_in


def hands(prompt: str) -> list[float]:
    """How high the hands are."""
    shots = [{"id": "a", "duration": 2, "size": "medium", "prompt": prompt}]
    elements = {"Mei": {"description": "a woman"}}
    board = Storyboard.model_validate({"version": 1, "title": "t", "elements": elements, "shots": shots})
    made = plan(board)
    scene = stage(made, made.shots[0], 16 / 9)
    return [float(scene.figures[0].hands[1])] if scene.figures[0].hands else []


def test_a_violin_is_played_under_the_chin_and_held_lower() -> None:
    (played,), (held,) = hands("@Mei plays the violin."), hands("@Mei holds a violin.")
    assert played > 0.78 > held


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("violin", "violin"),
        ("小提琴", "violin"),
        ("violin bow", "violin_bow"),
        ("longbow", "bow"),
        ("guitar", "guitar"),
    ],
)
def test_a_violin_is_no_guitar_and_its_bow_shoots_nothing(name: str, shape: str) -> None:
    row = stand_in(THINGS, name, "")
    assert row is not None
    assert row.id == shape
