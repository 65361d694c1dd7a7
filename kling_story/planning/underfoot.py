"""What people are on who don't stand on the ground: water, stairs, a ladder, a bench."""

from __future__ import annotations

from kling_story.planned import PlannedShot
from kling_story.planning.booths import in_their_booth
from kling_story.planning.climbing import with_climbs, with_steps
from kling_story.planning.film import Film
from kling_story.planning.on_cars import on_their_car
from kling_story.planning.perches import at_their_piano, with_perches
from kling_story.planning.swimming import in_the_water
from kling_story.vocabulary.focus import LEGS


def underfoot(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with its people on what its words say."""
    if shot.detail == LEGS:
        return with_steps(shot, film.kinds)
    shot = with_perches(with_climbs(in_the_water(at_their_piano(in_their_booth(shot, film), film)), film.kinds))
    return on_their_car(shot, film)
