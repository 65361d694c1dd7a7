"""Who is down with somebody who lies on the ground, where a frame is too close for one who stands beside them."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.vocabulary import SIZES

_CLOSER_THAN = SIZES["cowboy"].figure_height
_UPRIGHT = Pattern(
    r"\b(?:stand|stands|standing|stood|towers?|looms?|walks?|steps?|runs?|passes|leaves)\b|站|俯视|走|跑|离开",
    "stand stood tower loom walk step run passes leaves 站 俯视 走 跑 离开",
)
"""Words after which somebody isn't down."""


def with_those_down(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot from the thighs up or closer in which those of the cast of whom no posture is told kneel beside who lies
    on the ground in it: both are in its frame then, at its size.
    """
    if SIZES[shot.size].figure_height <= _CLOSER_THAN or _UPRIGHT.search(shot.prompt):
        return shot
    busy = {act.was.name for act in shot.acts}
    people = [place for place in shot.places if film.kinds.get(place.name) == "character" and not place.near]
    lying = [place for place in people if place.posture == "lying" and place.seat is None and place.name not in busy]
    if not lying:
        return shot
    free = {
        place.name
        for place in people
        if place.posture is None
        and (place.gait, place.tie, place.depth, place.seat) == (None, None, None, None)
        and place.name not in busy
    }
    places = tuple(one._replace(posture="kneeling") if one.name in free else one for one in shot.places)
    return shot._replace(places=places)
