"""The list of what people do in the animatic: all of it is acted."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.reference.doings import ALL_ALONG, ONCE
from kling_story.reference.drawn import drawn
from kling_story.reference.pages import TABLES, vocabulary_page
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"description": "a girl"}, "Tom": {}, "Horse": {"kind": "animal", "description": "a horse"}}


def shot(words: str) -> PlannedShot:
    film = {"elements": CAST, "shots": [{"duration": 4, "prompt": f"@Mei {words}"}]}
    return plan(Storyboard.model_validate(film)).shots[0]


@pytest.mark.parametrize("words", [example for doing in ALL_ALONG for example in doing.examples])
def test_what_is_done_all_along_is_acted(words: str) -> None:
    """Somebody stands, looks or moves otherwise than one of whom nothing is said beside the same people, or has a
    thing, or is at work.
    """
    with_them = " ".join(name for name in ("@Tom", "@Horse") if name in words)
    acted, plain = shot(words), shot(f"is here with {with_them}" if with_them else "is here")
    assert (acted.places, acted.works, acted.course) != (plain.places, plain.works, plain.course)


@pytest.mark.parametrize("words", [example for doing in ONCE for example in doing.examples])
def test_what_is_done_once_happens_in_the_shot(words: str) -> None:
    """And not from its first frame on."""
    acts = shot(f"waits, then {words}").acts
    assert acts
    assert all(act.start > 0 for act in acts if act.was.name == "Mei")


@pytest.mark.parametrize("words", ["frobs the widget", 'says "I will jump"', "is about to stand up"])
def test_what_isnt_done_isnt_acted(words: str) -> None:
    """Words that nobody acts, and what is spoken or only thought of."""
    acted, plain = shot(words), shot("is here")
    assert (acted.places[0].gait, acted.places[0].mood, acted.works, acted.acts) == (None, None, (), plain.acts)


def test_the_vocabulary_is_told_in_a_directors_words() -> None:
    """Not in those of the code: no fields, no signs, no Python."""
    told = [drawn(term) for table in TABLES for term in table]
    assert not [words for words in told if any(sign in words for sign in "()_-=[]")]
    assert drawn(TABLES[0]["wide"]) == "shows 3.1 m from top to bottom, a person is 55% of that"
    assert "alone (" not in vocabulary_page().split("# What sets the animatic's stage")[0]
