"""Who lies in a bed: by the words, or because they lie in a room with one and not on its floor."""

from __future__ import annotations

from dataclasses import replace

from kling_story.patterns import Pattern
from kling_story.planned import PlannedShot

_IN_BED = Pattern(r"\b(?:in|into|on|across) (?:(?:the|an?|her|his|their|its) )?(?:[\w-]+ ){0,2}bed\b|床", "bed 床")
_ON_THE_FLOOR = Pattern(r"\b(?:floor|ground|carpet|rug|tiles)\b|地[上板毯面]", "floor ground carpet rug tiles 地")
_WITH_BEDS = ("bedroom", "hospital_room")


def with_beds(shot: PlannedShot) -> PlannedShot:
    """A shot in which those who lie in a bed are at one."""
    if not any(place.posture == "lying" for place in shot.places) or _ON_THE_FLOOR.search(shot.prompt):
        return shot
    if shot.setting.place not in _WITH_BEDS and not _IN_BED.search(shot.prompt):
        return shot
    places = (replace(place, piece="bed") if place.posture == "lying" else place for place in shot.places)
    return replace(shot, places=tuple(places))
