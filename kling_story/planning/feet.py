"""What feet in a close shot of them have on."""

from __future__ import annotations

from kling_story.placed import BEINGS, Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.vocabulary.looks import shoes_in


def with_shoes(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot of feet with shoes of the colour that its words say: "@Mei's white sneakers"."""
    name = next((one for one in shot.subjects if film.kinds.get(one) in BEINGS), None)
    shade = shoes_in(unspoken(shot.prompt)) if name is not None else None
    if name is None or shade is None:
        return shot
    place = shot.place_of(name) or Place(name)
    return shot._replace(places=(place._replace(state=shade), *(one for one in shot.places if one.name != name)))
