"""A film of Mei and Tom, planned: what it is of, and where each stands."""

from __future__ import annotations

from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def planned(*prompts: str, **shot: object) -> list[PlannedShot]:
    shots = [{"duration": 3, "prompt": prompt, **shot} for prompt in prompts]
    board = {"elements": {"Mei": {"description": "a woman in red"}, "Tom": {}}, "shots": shots}
    return list(plan(Storyboard.model_validate(board)).shots)


def place(prompt: str, name: str = "Mei", **shot: object) -> Place:
    found = planned(prompt, **shot)[0].place_of(name)
    assert found is not None
    return found
