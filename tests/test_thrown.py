"""Things that are dropped, thrown to somebody, or picked up where they lie, once and when the words say so."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Key": {"kind": "item", "description": "a key"}}


def shot(prompt):
    data = {"title": "t", "elements": CAST, "shots": [{"prompt": prompt, "duration": 4}]}
    return plan(Storyboard.model_validate(data)).shots[0]


def way(prompt, name):
    """Who has a thing, and where it lies, before each of its acts and in the end."""
    found = shot(prompt)
    places = [*(act.was for act in found.acts if act.was.name == name), found.place_of(name)]
    return [(place.whose if place.held else None, place.piece) for place in places]


@pytest.mark.parametrize(
    ("prompt", "name", "ways"),
    [
        ("@Mei drops the cup", "cup", [("Mei", None), (None, "ground")]),
        ("@Mei holds @Key. @Key slips from her fingers", "Key", [("Mei", None), (None, "ground")]),
        ("@Mei 扔下手里的杯子，站起来", "杯子", [("Mei", None), (None, "ground")]),
        ("@Mei lets go of @Key", "Key", [("Mei", None), (None, "ground")]),
        ("@Tom throws the ball to @Mei", "ball", [*[("Tom", None)] * 3, ("Mei", None)]),
        ("@Tom tosses @Mei the apple", "apple", [*[("Tom", None)] * 3, ("Mei", None)]),
        ("@Mei把@Key扔给@Tom", "Key", [*[("Mei", None)] * 3, ("Tom", None)]),
        ("@Mei hands @Tom the cup", "cup", [("Mei", None), ("Mei", None), ("Tom", None)]),
        ("@Mei gives @Key to @Tom", "Key", [("Mei", None), ("Mei", None), ("Tom", None)]),
        ("@Mei takes the letter from @Tom", "letter", [("Tom", None), ("Tom", None), ("Mei", None)]),
        ("@Mei snatches the phone out of @Tom's hand", "phone", [("Tom", None), ("Tom", None), ("Mei", None)]),
        ("@Mei把@Key递给@Tom", "Key", [("Mei", None), ("Mei", None), ("Tom", None)]),
        ("@Mei把一封信交给@Tom", "信", [("Mei", None), ("Mei", None), ("Tom", None)]),
        ("@Tom接过@Mei手里的信", "信", [("Mei", None), ("Mei", None), ("Tom", None)]),
        ("The phone rings on the table. @Mei picks it up.", "phone", [(None, "tabletop"), ("Mei", None)]),
        ("A letter lies on the ground. @Mei picks it up.", "letter", [(None, "ground"), ("Mei", None)]),
    ],
)
def test_it_goes_from_one_place_to_the_other(prompt, name, ways):
    assert way(prompt, name) == ways


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei drops @Key into her pocket",
        "@Mei is about to drop @Key",
        "@Mei holds @Key",
        "@Mei offers nobody @Key",
        "The phone rings on the table. @Mei looks at it.",
    ],
)
def test_nothing_else_is_thrown(prompt):
    assert not [act for act in shot(prompt).acts if act.was.name in ("Key", "phone")]
