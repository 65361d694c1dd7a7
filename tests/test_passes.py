"""The passes of planning: what each row names is there, and what a shot is asked first lets nothing by."""

from __future__ import annotations

from inspect import signature

import pytest

from kling_story.patterns import Pattern
from kling_story.planning import needles, tools_at_work
from kling_story.planning.passes import AROUND_IT, OF_THE_CAST, function_of
from kling_story.vocabulary.climbs import CLIMBS
from kling_story.vocabulary.implements import IMPLEMENTS
from kling_story.vocabulary.instruments import INSTRUMENTS

TOOLS = [getattr(tools_at_work, name) for name in ("_CUTS", "_POURS", "_STIRS", "_PRESSED", "_HEATS")]
READ = (
    [(needles.INSTRUMENTS, one.words) for one in INSTRUMENTS.values()]
    + [(needles.DOES_WITH, one.words) for one in IMPLEMENTS]
    + [(needles.TOOLS, words) for words in TOOLS]
    + [(needles.PERCHES, words) for words in CLIMBS.values()]
)


@pytest.mark.parametrize("one", [*OF_THE_CAST, *AROUND_IT], ids=lambda one: one.does)
def test_a_pass_is_given_a_shot_and_its_film(one) -> None:
    """A row is a name: nothing else would tell that its function is gone, or asks for more."""
    takes = signature(function_of(one.does))
    assert [parameter.annotation for parameter in takes.parameters.values()] == ["PlannedShot", "Film"]
    assert takes.return_annotation == "PlannedShot"


@pytest.mark.parametrize(("asked", "read"), READ)
def test_what_is_read_is_asked_for(asked: Pattern, read: Pattern) -> None:
    """What stands in every match also stands in what tells whether a text is read for any."""
    assert [needle for needle in read.needles if not any(one in needle for one in asked.needles)] == []
