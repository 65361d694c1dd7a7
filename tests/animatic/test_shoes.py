"""A close shot of shoes that walk has them on feet, in their colour."""

import pytest

from kling_renderers.animatic.drawing.palette import rgb
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.kinds import looks_of
from kling_story.planned import PlannedElement
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.focus import FEET
from kling_story.vocabulary.looks import looks_in

CAST = {"Mei": {"description": "a nurse in a beige coat"}, "老周": {"description": "六十岁的木匠"}}


def planned(prompt: str, size: str = "close-up"):
    shot = {"duration": 2, "size": size, "prompt": prompt}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]})).shots[0]


@pytest.mark.parametrize(
    ("prompt", "gait"),
    [
        ("Close on @Mei's white sneakers hurrying across the wet floor of the car park.", "walking"),
        ("@Mei's boots hurry across the floor.", "walking"),
        ("@Mei's feet run through the grass.", "running"),
        ("@Mei's red heels walk along the marble floor.", "walking"),
        ("@Mei's muddy boots striding through a puddle.", "walking"),
        ("@Mei's sandals walking over hot sand.", "walking"),
        ("@老周的白色运动鞋快步走过湿漉漉的地面。", "walking"),
        ("@老周的双脚走在雪地上。", "walking"),
    ],
)
def test_shoes_that_walk_are_on_feet(prompt: str, gait: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.detail, shot.places[0].gait) == (1, FEET, gait)


@pytest.mark.parametrize("prompt", ["@Mei's red shoes stand by the door.", "@Mei's white sneakers lie on the mat."])
def test_shoes_that_stand_there_are_things(prompt: str) -> None:
    assert planned(prompt).people == 0


def test_their_colour_is_that_of_the_words() -> None:
    shot = planned("@Mei's white sneakers hurry across the floor.")
    nurse = PlannedElement("Mei", "character", 0, description="a nurse, red boots")
    white, red = looks_of(nurse, shot.places[0]).shoes, looks_of(nurse).shoes
    assert white is not None
    assert red is not None
    assert sum(rgb(white)) > sum(rgb(red))
    shades = {
        part.colour for part in person(0.0, 0.0, 0.0, (90, 90, 90), 0, None, looks=looks_in("a nurse, red boots")).parts
    }
    assert rgb(red) in shades
