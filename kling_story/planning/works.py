"""Whose hands are at work in a shot, and at what: "@Mei kneads the dough", "close on two hands that write"."""

from __future__ import annotations

from collections.abc import Sequence

from kling_story.blocking.subjects import who_does
from kling_story.placed import Work
from kling_story.planned import PlannedShot
from kling_story.planning.courses import UNSAID
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary.implements import TOWS_ALONG
from kling_story.vocabulary.stand_ins import THINGS, stand_in
from kling_story.vocabulary.works import works_in

_FOR = ("给", "为", "替", "帮", "向", "对", "跟")
"""What stands before whom something is done for."""
_EATS_WITH, _EATS_FROM = ("pen", "spoon", "fork"), ("bowl", "plate", "cup", "pot", "tin", "pan")
"""Shapes of what goes to the mouth and back, chopsticks too, and of what there is food in."""


def with_works(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with what hands do in it all the time: those of whom words name last before it, else of the only one whom
    the shot shows.
    """
    people = film.people_in(shot)
    alone = people[0] if people else None
    found: dict[str | None, str] = {}
    prompt = unspoken(shot.prompt)
    for kind, words in works_in(prompt):
        named = [one for one in references(prompt[: words.start()], film.kinds) if one.name in people]
        if named or (len(people) < 2 and shot.people == 1):
            right_before = (
                named
                and not prompt[named[-1].end : words.start()].strip()
                and not prompt[: named[-1].start].rstrip().endswith(_FOR)
            )
            who = named[-1].name if right_before else who_does(prompt, named, words.start(), film.genders)
            found.setdefault(who if named else alone, kind)
    if any(place.held == "towed" for place in shot.places) and TOWS_ALONG.search(prompt):
        shot = _towing(shot)
        found = {who: kind for who, kind in found.items() if kind != "haul"}
    shot = _turned_to_it(shot, film, [who for who, kind in found.items() if kind == "fiddle"])
    for who in _who_eat(shot, film) if any(place.held == "mouth" for place in shot.places) else ():
        found.setdefault(who, "sup")
    works = tuple(Work(kind, who) for who, kind in found.items())
    return shot._replace(works=(*works, *shot.works)) if found else shot


def _who_eat(shot: PlannedShot, film: Film) -> list[str]:
    """Who has what they eat with at the mouth, and what they eat from before them."""
    rows = [
        (one, stand_in(THINGS, one.name, film.description(one.name))) for one in shot.places if one.whose and one.held
    ]
    with_it = {one.whose for one, row in rows if one.held == "mouth" and row is not None and row.id in _EATS_WITH}
    before = {one.whose for one, row in rows if one.held != "mouth" and row is not None and row.id in _EATS_FROM}
    return [one.name for one in shot.places if one.name in with_it & before]


def _turned_to_it(shot: PlannedShot, film: Film, who: Sequence[str | None]) -> PlannedShot:
    """A shot in which those who mend what is large, and stands beside them, are turned to it."""
    things = [one for one in shot.places if one.whose is not None and one.whose in who and not (one.held or one.tie)]
    rows = ((one.whose, stand_in(THINGS, one.name, film.description(one.name))) for one in things)
    theirs = {whose for whose, row in rows if row is not None and row.height}
    places = tuple(
        place._replace(facing="profile_right", bows=place.posture is None)
        if place.name in theirs and place.facing is None and not (place.tie or place.gait)
        else place
        for place in shot.places
    )
    return shot._replace(places=places)


def _towing(shot: PlannedShot) -> PlannedShot:
    """A shot in which who pulls a suitcase along goes on with it."""
    names = {place.whose for place in shot.places if place.held == "towed"}
    places = tuple(
        place._replace(gait="walking", posture=None)
        if place.name in names and place.gait is None and place.posture in (None, "long_step") and not place.tie
        else place
        for place in shot.places
    )
    goes = places != shot.places and shot.course is None
    size = "full" if goes and not shot.size_given else shot.size
    return shot._replace(places=places, course=UNSAID if goes else shot.course, size=size)
