"""Paper that somebody tears in two or burns, a candle that is lit or blown out, by the words."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"kind": "character", "description": "a woman of thirty"}}


def states(prompt):
    """How a thing is before and after what is done to it."""
    board = {"title": "a test", "elements": CAST, "shots": [{"duration": 4, "size": "medium", "prompt": prompt}]}
    shot = plan(Storyboard.model_validate(board)).shots[0]
    things = {place.name for place in shot.places} - {"Mei"}
    acts = [act.was.state for act in shot.acts if act.was.name in things]
    return [*acts, *(place.state for place in shot.places if place.name in things)]


@pytest.mark.parametrize(
    ("prompt", "state"),
    [
        ("@Mei tears the letter in two", "torn"),
        ("@Mei tears up the photo", "torn"),
        ("@Mei撕碎了信", "torn"),
        ("@Mei burns the letter", "alight"),
    ],
)
def test_paper_is_whole_then_torn_or_alight(prompt, state):
    assert states(prompt) == [None, state]


@pytest.mark.parametrize(
    "prompt", ["@Mei tears open the envelope", "@Mei doesn't burn the letter", "@Mei reads the letter"]
)
def test_what_is_opened_or_read_stays_whole(prompt):
    assert not {"torn", "alight"} & {*states(prompt)}


@pytest.mark.parametrize(
    ("prompt", "was", "then"),
    [
        ("@Mei holds a candle and blows it out", None, "out"),
        ("@Mei blows out the candle", None, "out"),
        ("@Mei, lantern in hand, waits. The lantern goes out", None, "out"),
        ("A candle stands on the table before @Mei. She blows it out", None, "out"),
        ("@Mei吹灭了蜡烛", None, "out"),
        ("@Mei lights a lantern", "unlit", None),
        ("@Mei strikes a match", "unlit", None),
        ("夜里的街上，@Mei划火柴", "unlit", None),
        ("夜里的街上，@Mei划了一根火柴", "unlit", None),
    ],
)
def test_a_flame_goes_out_or_is_lit(prompt, was, then):
    assert states(prompt) == [was, then]


@pytest.mark.parametrize("prompt", ["@Mei holds a candle", "@Mei lights a cigarette", "@Mei puts out the letter"])
def test_what_burns_on_or_never_does_stays_as_it_is(prompt):
    assert not {"out", "unlit"} & {*states(prompt)}
