"""Who embraces, kisses or leans against whom, and whether that is so all the while or happens within the shot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from re import Match
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.placed import EMBRACES
from kling_story.planned import PlannedShot
from kling_story.references import Reference, references
from kling_story.setting import unspoken
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.people import gender_in

_SECONDS = 1.0
"""How long it takes, a choice."""
_NO_WORDS = Pattern("$")
_APART = ("lying", "driving")


class Embrace(NamedTuple):
    """That some do something to the ``other``, ``at`` a place in the prompt: what ``Place.relation`` says of it.
    ``then``: it happens within the shot; ``mutual``: both do it.
    """

    at: int
    names: tuple[str, ...]
    relation: str
    other: str
    then: bool


def with_embraces(shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]) -> PlannedShot:
    """A shot with who is in whose arms, as it is in the end. Who walks up to somebody for it is there already."""
    found = _embraces_of(shot, kinds, genders)
    if not found:
        return shot
    places = {place.name: place for place in shot.places}
    for one in found:
        for name in one.names:
            other = next(each for each in (one.other, *one.names) if each != name)
            place = places[name]
            if one.then or place.relation not in EMBRACES:
                places[name] = replace(place, relation=one.relation, other=other)
    paired = {name for one in found for name in (*one.names, one.other)}
    stay = {name: replace(place, gait=None) if name in paired else place for name, place in places.items()}
    return replace(shot, places=tuple(stay[place.name] for place in shot.places), course=None)


def embraces_that_happen(
    shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]
) -> Iterator[tuple[int, tuple[str, ...], Change]]:
    """What of it happens at a time of its own: where its words begin, who does it, and what changes."""
    was: dict[str, str | None] = {}
    for one in _embraces_of(shot, kinds, genders):
        if one.then:
            yield (
                one.at,
                one.names,
                Change({"relation": one.relation}, {"relation": was.get(one.names[0])}, _SECONDS, _NO_WORDS),
            )
        was |= dict.fromkeys(one.names, one.relation)


def _embraces_of(shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]) -> list[Embrace]:
    """The embraces of a shot, as far as it shows both of them on their feet, and going nowhere that its author says."""
    first: dict[int, Embrace] = {}
    for one in _found(shot, kinds, genders):
        # "Hugs her from behind" is read as that he hugs her, too.
        first.setdefault(one.at, one)
    return sorted(first.values(), key=lambda one: one.at)


def _found(shot: PlannedShot, kinds: Mapping[str, str], genders: Mapping[str, str]) -> Iterator[Embrace]:
    people = [place.name for place in shot.places if kinds.get(place.name) == "character" and not place.near]
    if len(people) < 2 or shot.near_shoulder or shot.direction is not None:
        return
    # Most shots of several have no such words.
    from kling_story.vocabulary.embraces import embraces_in

    prompt = unspoken(shot.prompt)
    named = [one for one in references(prompt, kinds) if one.name is not None]
    of_people = [one for one in named if one.name in people]
    for relation, words, then in embraces_in(_masked(prompt, named)):
        names, other = _between(prompt, words, of_people, people, genders)
        places = [place for place in shot.places if place.name in (*names, other)]
        able = not any(place.tie or place.posture in _APART or place.gait in _APART for place in places)
        if names and able:
            yield Embrace(words.start(), names, relation, other, then)


def _between(
    prompt: str, words: Match[str], named: Sequence[Reference], people: Sequence[str], genders: Mapping[str, str]
) -> tuple[tuple[str, ...], str]:
    """Who does it, and to whom; nobody where words don't tell."""
    from kling_story.blocking.subjects import who_does

    nobody: tuple[tuple[str, ...], str] = (), ""
    if (whom := words.groupdict().get("whom")) is None:
        met = tuple(dict.fromkeys(str(one.name) for one in named))
        both = met if len(met) == 2 else tuple(people) if len(people) == 2 else ()
        return (both, both[1]) if both else nobody
    doer = who_does(prompt, [one for one in named if one.start < words.start("whom")], words.start(), genders)
    if doer is None:
        return nobody
    if whom.startswith("@"):
        other = next((str(one.name) for one in named if one.start == words.start("whom")), None)
    else:
        gender = gender_in(whom)
        fitting = [name for name in people if name != doer and genders.get(name, gender or "") in (gender, "")]
        other = fitting[0] if len(fitting) == 1 else None
    return ((doer,), other) if other is not None and other != doer else nobody


def _masked(text: str, named: Sequence[Reference]) -> str:
    """A text as long in which all names look alike."""
    for one in named:
        text = f"{text[: one.start]}@{'·' * (one.end - one.start - 1)}{text[one.end :]}"
    return text
