"""The vehicle on whose tailgate, bonnet or roof somebody sits."""

from __future__ import annotations

from kling_story.placed import BEINGS, PERCHES_OF_CARS, Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.vocabulary.looks import shade_in
from kling_story.vocabulary.perches import A_CAR
from kling_story.vocabulary.stand_ins import THINGS, stand_in


def on_their_car(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which the vehicle that people sit on has the colour that words say, and is no other one beside them."""
    if not any(place.piece in PERCHES_OF_CARS for place in shot.places):
        return shot
    told = {name: film.description(name) for name in shot.subjects if film.kinds.get(name) not in BEINGS}
    rows = {name: stand_in(THINGS, name, words) for name, words in told.items()}
    cars = [name for name, row in rows.items() if row is not None and row.goes]
    said = A_CAR.search(shot.prompt)
    shade = next((shade for name in cars if (shade := shade_in(name, told[name] or ""))), None)
    shade = shade or (shade_in("", said[0]) if said else None)

    def painted(place: Place) -> Place:
        return place._replace(state=shade) if place.piece in PERCHES_OF_CARS else place

    return shot._replace(
        subjects=tuple(name for name in shot.subjects if name not in cars),
        places=tuple(painted(place) for place in shot.places if place.name not in cars),
        acts=tuple(act._replace(was=painted(act.was)) for act in shot.acts if act.was.name not in cars),
    )
