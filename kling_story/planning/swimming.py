"""Who swims, floats or sinks in a shot: the water is around them."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.placed import Work
from kling_story.planned import PlannedShot
from kling_story.planning.courses import FACED, UNSAID
from kling_story.planning.settling import settled

_WET = ("swimming", "floating")
_SURFS = Pattern(r"\bsurf|\bwaves?\b|冲浪|浪", "surf wave 浪")
_FROM_ABOVE = -10.0
"""How far the lens looks down on who is in the water, in degrees, so that it is seen: a choice."""
_HANGS = 0.3
"""How high over the ground somebody hangs in the water, in statures: a choice."""
_SHORES = (None, "beach", "riverside", "lakeside", "pier", "outdoors")
"""Places whose water is all around who is in it."""


def in_the_water(shot: PlannedShot) -> PlannedShot:
    """A shot with water around those who swim or float in it, a little from above where no angle is given; under water
    nobody stands on the ground.
    """
    if shot.setting.place == "underwater":
        places = tuple(
            place._replace(seat=_HANGS, arms=place.arms or "spread")
            if place.posture is None and place.gait is None and not place.tie and not place.held and not place.piece
            else place
            for place in shot.places
        )
        return shot._replace(places=places)
    if shot.setting.place in _SHORES and any(place.posture == "surfing" for place in shot.places):
        return shot._replace(setting=shot.setting._replace(place="open_water")) if _SURFS.search(shot.prompt) else shot
    swims = [place for place in shot.places if place.posture in _WET and not place.tie]
    if not swims:
        return shot
    setting = shot.setting
    if setting.place in _SHORES:
        setting = setting._replace(place="open_water")
    elif setting.place != "open_water":
        setting = setting._replace(dressings=(*setting.dressings, "in_the_water"))
    course, works = shot.course, shot.works
    if any(place.posture == "swimming" for place in swims):
        course = course or FACED.get(shot.facing or "", UNSAID)
        works = (*works, *(Work("swim", place.name) for place in swims if place.posture == "swimming"))
    pitch = shot.pitch if shot.angles or shot.pitch else _FROM_ABOVE
    told = {
        place.name: place._replace(piece=None, gait="swimming" if place.posture == "swimming" else None)
        for place in swims
    }
    return settled(shot, told)._replace(setting=setting, course=course, works=works, pitch=pitch)
