"""How people have the things that an author declared, where it is their shape that tells."""

from __future__ import annotations

from kling_story.placed import BEINGS, Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.stand_ins import THINGS, stand_in

HANGS_DOWN = ("case", "bucket")
"""Shapes of what hangs from a hand that is down, where the frame shows that."""
_STANDS = (None, "standing")


def as_had(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which what hangs by its handle does so beside who goes or stands."""
    if not shot.people or shot.detail is not None:
        return shot
    return shot._replace(places=tuple(_had(place, shot, film) for place in shot.places))


def _had(place: Place, shot: PlannedShot, film: Film) -> Place:
    named = film.kinds.get(place.name) == "item" and place.held in (None, "hand")
    row = stand_in(THINGS, place.name, film.description(place.name)) if named else None
    if row is None:
        return place
    free = place.piece is None and place.relation is None and place.other is None and not (place.opened or place.tie)
    owner = shot.place_of(place.whose)
    upright = owner is not None and owner.posture in _STANDS and film.kinds.get(owner.name) in BEINGS
    far = SIZES[shot.size].figure_height <= SIZES["cowboy"].figure_height
    if row.id in HANGS_DOWN and free and upright and far and not (place.side or place.depth):
        return place._replace(held="down")
    return place
