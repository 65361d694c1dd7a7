"""Whatever people do, wherever, however the camera is and goes: there is a picture of it."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from kling_renderers.animatic import FilmPainter
from kling_story.backends import USUAL
from kling_story.planning import plan
from kling_story.reference.doings import ALL_ALONG, ONCE
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, MOVES, SIZES

ELEMENTS = {"Mei": {"description": "a woman in a red coat"}, "Tom": {}, "Horse": {"kind": "animal"}}
PLACES = (
    "",
    " in a crowded market at night",
    " in a kitchen",
    " on a beach in the rain",
    " at a wedding, guests all around",
)


def shot_of(doing: str) -> dict[str, object]:
    """A shot of it, the rest of which its words decide."""
    random = Random(doing)
    keys = {
        "size": random.choice([None, *SIZES.ids]),
        "angle": random.choice([None, None, *ANGLES.ids]),
        "framing": random.choice([None, None, None, *FRAMINGS.ids]),
        "camera": random.choice([None, *MOVES.ids]),
    }
    prompt = f"@Mei {doing}{random.choice(PLACES)}{random.choice(('', ', @Tom waits', ', then @Mei stands up'))}"
    return {"duration": 3, "prompt": prompt} | {key: value for key, value in keys.items() if value}


@pytest.mark.parametrize("doing", [*ALL_ALONG, *ONCE], ids=lambda doing: doing.what)
def test_there_is_a_picture_of_it(doing):
    for example in doing.examples:
        shot = shot_of(example)
        board = Storyboard.model_validate({"elements": ELEMENTS, "shots": [shot]})
        painter = FilmPainter(plan(board), (160, 90), Fraction(8), style=USUAL)
        for number in (0, 13, 23):
            assert painter.frame(number).shape == (90, 160, 3), shot
