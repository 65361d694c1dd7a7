"""What the words of a camera that goes along with somebody say of where it goes."""

from __future__ import annotations

from kling_story.planned import PlannedShot
from kling_story.references import references
from kling_story.vocabulary.focus import last_goal
from kling_story.vocabulary.moves import GOES_ALONG


def goals_of_a_way(shot: PlannedShot) -> list[str]:
    """Where moves go that go along: "@Tom" of "follow her to @Tom", "the window"."""
    return [last_goal(move.to) for move in shot.moves if move.move in GOES_ALONG and move.to]


def come_to(shot: PlannedShot) -> set[str]:
    """Those of the cast who wait at the end of the way."""
    return {found.name for words in goals_of_a_way(shot) for found in references(words, shot.subjects) if found.name}
