"""Who sits in the booth of a diner."""

from __future__ import annotations

from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.settling import settled


def in_their_booth(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in a booth with its cast seated at a table there, two who are turned to each other across it."""
    if "booth" not in shot.setting.dressings or shot.setting.place != "cafe":
        return shot
    free = [
        place
        for place in shot.places
        if place.name in film.written.elements
        and film.kinds.get(place.name) == "character"
        and place.posture in (None, "sitting")
        and place.gait in (None, "standing")
        and place.piece in (None, "table", "window")
        and not (place.tie or place.held or place.relation)
    ]
    seated = [place._replace(posture="sitting", gait=None, piece=place.piece or "table") for place in free]
    if len(seated) == 2 and all(place.facing == "other" for place in seated):
        one, other = seated
        seated = [one._replace(relation="across", other=other.name), other._replace(relation="across", other=one.name)]
    return settled(shot, {place.name: place for place in seated})
