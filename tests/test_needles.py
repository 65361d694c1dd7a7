"""Needles: whatever a pattern can match holds one of its own, and one of those that are asked for before it is read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from matching import matches_of

from kling_story import blocking, planning, prose, vocabulary
from kling_story.patterns import Pattern
from kling_story.planning import needles, tools_at_work
from kling_story.vocabulary import changes, crowd_animals, crowds, plays, unworn
from kling_story.vocabulary.climbs import CLIMBS
from kling_story.vocabulary.efforts import EFFORTS
from kling_story.vocabulary.gestures import GESTURES
from kling_story.vocabulary.implements import IMPLEMENTS
from kling_story.vocabulary.instruments import INSTRUMENTS
from kling_story.vocabulary.light_cues import _SAID, CUES
from kling_story.vocabulary.putting_on import PUTTING_ON
from kling_story.vocabulary.vapours import VAPOURS

ROOMS = (blocking, planning, vocabulary)
MODULES = [prose.__name__, *(one.name for room in ROOMS for one in walk_packages(room.__path__, f"{room.__name__}."))]
TOOLS = [getattr(tools_at_work, name) for name in ("_CUTS", "_POURS", "_STIRS", "_PRESSED", "_HEATS")]
OF_PLAYS = [one.words for one in plays.PLAYS] + [plays.KICKS_AT, plays.DIVES, plays.SERVES, plays.SWINGS]
BY_A_DOOR = [one.words for one in GESTURES if "beyond" in one.says]
READ = (
    [(needles.INSTRUMENTS, one.words) for one in INSTRUMENTS.values()]
    + [(needles.DOES_WITH, one.words) for one in IMPLEMENTS]
    + [(needles.TOOLS, words) for words in TOOLS]
    + [(needles.PERCHES, words) for words in CLIMBS.values()]
    + [(needles.PLAYS, words) for words in OF_PLAYS]
    + [(needles.CROWDED, words) for words in (crowds.PEOPLE, crowd_animals.ANIMALS, crowds.LINED_UP)]
    + [(needles.LIGHTS, one.words) for one in CUES]
    + [(Pattern("", _SAID[one.id]), one.words) for one in CUES if one.id in _SAID]
    + [(unworn.HANDLED, unworn._IN_HANDS)]
    + [(changes._GESTURES, one.words) for one in GESTURES if one.words not in BY_A_DOOR]
    + [(changes._PUTS_ON, one.words) for one in PUTTING_ON]
    + [(changes._EFFORTS, one.words) for one in EFFORTS]
)


def patterns_in(one: object) -> Iterator[Pattern]:
    """The patterns of a table, however deep in it."""
    if isinstance(one, Pattern):
        yield one
    elif isinstance(one, (tuple, list, dict)):
        for each in one.values() if isinstance(one, dict) else one:
            yield from patterns_in(each)


@pytest.mark.parametrize("module", MODULES)
def test_what_a_pattern_matches_holds_a_needle(module: str) -> None:
    """A branch that no needle stands in is never read."""
    own = {name: one for name, one in vars(import_module(module)).items() if not name.startswith("__")}
    for name, table in own.items():
        for pattern in patterns_in(table):
            unread = (
                [text for text in matches_of(pattern) if not pattern.may_match(text)]
                if pattern.needles and pattern.compiled.pattern
                else []
            )
            assert not unread, f"{name}: {unread[:3]}"


@pytest.mark.parametrize(("asked", "read"), READ)
def test_what_is_read_is_asked_for(asked: Pattern, read: Pattern) -> None:
    """What a table matches also holds what tells whether a text is read for it."""
    assert [text for text in matches_of(read) if not asked.may_match(text)] == []


def test_what_is_in_the_air_is_asked_for() -> None:
    """By each of its names."""
    names = [name for one in VAPOURS for name in VAPOURS.names(one) if "_" not in name]
    assert [name for name in names if not needles.IN_THE_AIR.may_match(name)] == []
