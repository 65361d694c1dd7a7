"""Who goes up or down stairs or a ladder in a shot: "@Mei climbs the stone stairs"."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.placed import Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.courses import FACED, UNSAID
from kling_story.planning.settling import settled
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary.climbs import CLIMBS, RUNS, STEPS
from kling_story.vocabulary.denials import denied

_HALF_WAY, _ON_RUNGS = 0.62, 0.55
"""How high feet are in the middle of a shot on stairs, and on a ladder, in statures: choices."""


def with_steps(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot of legs alone, which walk or run if its words say that those do."""
    people = [place for place in shot.places if kinds.get(place.name) == "character"]
    if len(people) != 1 or people[0].gait or people[0].tie or not (steps := STEPS.search(unspoken(shot.prompt))):
        return shot
    gait = "running" if RUNS.search(steps[0]) else "walking"
    return settled(shot, {people[0].name: people[0]._replace(gait=gait)})._replace(course=shot.course or UNSAID)


def with_climbs(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot in which those who climb are on what they climb. ``kinds``: of which kind each of the cast is."""
    prompt = unspoken(shot.prompt)
    for piece, words in CLIMBS.items():
        found = words.search(prompt)
        if found is not None and not denied(prompt, found.start()) and not shot.near_shoulder and shot.people:
            names = _who(shot, prompt, found.start(), kinds)
            return _climbing(shot, piece, names, runs=RUNS.search(found[0]) is not None) if names else shot
    return shot


def _who(shot: PlannedShot, prompt: str, at: int, kinds: Mapping[str, str]) -> set[str]:
    """Who is named before what is done there, with those who do as they do; else everybody."""
    people = [place.name for place in shot.places if kinds.get(place.name) == "character" and not place.tie]
    named = [str(one.name) for one in references(prompt[:at], people)]
    if not named:
        return set(people)
    last = named[-1]
    going = shot.place_of(last)
    together = {
        name for name in named if going is not None and (other := shot.place_of(name)) and other.gait == going.gait
    }
    return {last, *together} & {*people}


def _climbing(shot: PlannedShot, piece: str, names: set[str], *, runs: bool) -> PlannedShot:
    ladder = piece.startswith("ladder")
    gait = None if ladder else "running" if runs else "walking"

    def climbing(place: Place) -> Place:
        facing = (place.facing or "away") if ladder else place.facing
        return place._replace(
            piece=piece, posture=None, facing=facing, gait=gait, seat=_ON_RUNGS if ladder else _HALF_WAY
        )

    told = {place.name: climbing(place) for place in shot.places if place.name in names}
    shot, course = settled(shot, told), shot.course
    places = shot.places
    if piece == "ladder_on":
        return shot._replace(course=None, direction=None)
    if ladder:
        works = (*shot.works, *(Work("climb", name) for name in sorted(names)))
        return shot._replace(course=None, direction=None, works=works)
    if course is None:
        faces = shot.facing or next((place.facing for place in places if place.name in names and place.facing), None)
        course = FACED.get(faces or "", UNSAID)
    return shot._replace(course=course)
