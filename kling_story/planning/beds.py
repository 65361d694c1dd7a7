"""Who lies in a bed or on a sofa: by the words, or because they lie in a room with a bed and not on its floor."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film

_IN_BED = Pattern(r"\b(?:in|into|on|across) (?:(?:the|an?|her|his|their|its) )?(?:[\w-]+ ){0,2}bed\b|床", "bed 床")
_ON_A_SOFA = Pattern(
    r"\b(?:on|across|onto) (?:(?:the|an?|her|his|their) )?(?:[\w-]+ ){0,2}(?:sofa|couch|settee)\b|沙发",
    "sofa couch settee 沙发",
)
_ON_THE_FLOOR = Pattern(r"\b(?:floor|ground|carpet|rug|tiles)\b|地[上板毯面]", "floor ground carpet rug tiles 地")
_WITH_BEDS = ("bedroom", "hospital_room")


def with_beds(shot: PlannedShot, _film: Film) -> PlannedShot:
    """A shot in which those who lie in a bed or on a sofa are at one."""
    if _ON_THE_FLOOR.search(shot.prompt):
        return shot
    in_bed = shot.setting.place in _WITH_BEDS or _IN_BED.search(shot.prompt)
    piece = "sofa" if _ON_A_SOFA.search(shot.prompt) else "bed" if in_bed else None
    if piece is None:
        return shot
    places = (place._replace(piece=piece) if place.posture == "lying" else place for place in shot.places)
    return shot._replace(places=tuple(places))
