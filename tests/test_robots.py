"""Which characters are machines, how they are built and how tall they are."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.robots import Robot, robot_in
from kling_story.vocabulary.shades import SHADE_OF
from kling_story.vocabulary.statures import stature_of

PIP = "a knee-high robot with a round white body, one big blue eye and caterpillar tracks"


@pytest.mark.parametrize(
    ("description", "robot", "tall"),
    [
        (PIP, Robot(is_round=True, rolls=True, eyes=1), 0.28),
        ("a boxy little yellow robot", Robot(is_round=False, rolls=False, eyes=2), 0.5),
        ("an old android", Robot(is_round=False, rolls=False, eyes=2), 1.0),
        ("白色圆形机器人", Robot(is_round=True, rolls=False, eyes=2), 1.0),
        ("a girl with a toy robot", None, 1.0),
        ("a robot engineer in overalls", None, 1.0),
        ("a woman in knee-high boots", None, 1.0),
        ("a woman, cold as a machine", None, 1.0),
    ],
)
def test_a_description_says_who_is_a_machine(description: str, robot: Robot | None, tall: float) -> None:
    assert robot_in(description) == robot
    assert stature_of(description) == pytest.approx(tall)


def test_a_machine_has_the_colour_of_its_body() -> None:
    elements = {"Pip": {"description": PIP}}
    board = {"elements": elements, "shots": [{"duration": 2, "prompt": "@Pip rolls along"}]}
    assert plan(Storyboard.model_validate(board)).cast[0].shade == SHADE_OF["white"]


@pytest.mark.parametrize(
    ("description", "goes"),
    [
        ("a knee-high yellow robot on wheels", True),
        ("一台及膝高的黄色机器人，带轮子", True),
        ("a palm-sized robot", False),
        ("a red toy robot", False),
        ("a chrome espresso machine", False),
        ("an industrial robot arm", False),
    ],
)
def test_a_robot_that_is_declared_as_a_thing_is_in_nobodys_hand(description, goes):
    """It floated before her chest, and the camera ran away along its way."""
    elements = {"Ines": {"description": "a botanist"}, "Bolt": {"kind": "item", "description": description}}
    prompt = "@Ines waters the tomatoes with a watering can, @Bolt rolls along beside her"
    told = {"elements": elements, "shots": [{"duration": 3, "prompt": prompt, "camera": "truck right"}]}
    film = plan(Storyboard.model_validate(told))
    assert {element.name: element.kind for element in film.cast}["Bolt"] == ("character" if goes else "item")
    assert film.shots[0].people == (2 if goes else 1)


@pytest.mark.parametrize(
    "prompt", ["@Tom waves at the camera", "@Tom looks past the lens", "@Tom smiles into the camera"]
)
def test_whom_somebody_looks_at_through_others_eyes_is_no_camera(prompt):
    elements = {"Tom": {}, "Mei": {}}
    shot = {"duration": 3, "prompt": f"From @Mei's point of view: {prompt}", "framing": "POV"}
    film = plan(Storyboard.model_validate({"elements": elements, "shots": [shot]}))
    assert film.shots[0].subjects == ("Tom",)
