"""Costumes that nobody wears: "@Tom's hands lift @Dress off its hanger"."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.blocking.sentences import sentence_around
from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary.unworn import how_unworn


def with_unworn(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which somebody has the costumes in their hands that words say they don't wear, or they are nobody's;
    the others are worn.
    """
    return shot._replace(places=tuple(_place(place, shot, film.kinds) for place in shot.places))


def _place(place: Place, shot: PlannedShot, kinds: Mapping[str, str]) -> Place:
    if kinds.get(place.name) != "costume":
        return place
    prompt = unspoken(shot.prompt)
    said = [
        how_unworn(*_around(prompt, one.start, one.end)) for one in references(prompt, kinds) if one.name == place.name
    ]
    return place._replace(held=said[-1] if said else None, opened=None)


def _around(prompt: str, start: int, end: int) -> tuple[str, str]:
    """The words of a sentence before and after what stands from ``start`` up to ``end``."""
    first, last = sentence_around(prompt, start, end)
    return prompt[first:start], prompt[end:last]
