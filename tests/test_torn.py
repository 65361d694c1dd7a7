"""Paper that somebody tears in two or burns, by the words."""

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
