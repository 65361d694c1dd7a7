"""Who holds what somebody else rides, going along behind it, and who wobbles on it: a child that learns to cycle."""

from __future__ import annotations

from kling_story.blocking.subjects import who_does
from kling_story.placed import GOING, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.driven import STEADIES, WOBBLES
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_CYCLES = ("bike", "motorbike", "tricycle")
_BEHIND_IT = frozenset((None, "bent", "stooped"))


def with_who_steadies(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with who runs bent behind a cycle with a hand on it, and with how its rider sways."""
    rider = next((place for place in shot.places if place.tie == "riding" and _is_a_cycle(place, film)), None)
    if rider is None:
        return shot
    prompt = unspoken(shot.prompt)
    if WOBBLES.search(prompt) and not shot.works:
        shot = shot._replace(works=(Work("wobble", rider.tied_to),))
    others = [name for name in film.people_in(shot) if name != rider.name]
    found = STEADIES.search(prompt) if others else None
    if found is None or not happens(prompt, found.start()):
        return shot
    named = [one for one in references(prompt[: found.start()], film.kinds) if one.name in (*others, rider.name)]
    does = who_does(prompt, named, found.start(), film.genders)
    name = does if does in others else others[0] if len(others) == 1 else None
    place = shot.place_of(name) if name is not None else None
    if place is None or place.tie or place.near or place.posture not in _BEHIND_IT:
        return shot
    goes = rider.gait in GOING
    steadies = place._replace(
        relation="steadying", other=rider.name, posture="stooped", gait="running" if goes else None, piece=None
    )
    return shot._replace(places=tuple(steadies if one.name == name else one for one in shot.places))


def _is_a_cycle(place: Place, film: Film) -> bool:
    row = stand_in(THINGS, place.tied_to or "", film.description(place.tied_to or ""))
    return row is not None and row.id in _CYCLES
