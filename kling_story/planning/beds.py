"""Who lies in a bed or on a sofa: by the words, or because they lie in a room with a bed and not on its floor."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken

_IN_BED = Pattern(r"\b(?:in|into|on|across) (?:(?:the|an?|her|his|their|its) )?(?:[\w-]+ ){0,2}bed\b|床", "bed 床")
_ON_A_SOFA = Pattern(
    r"\b(?:on|across|onto) (?:(?:the|an?|her|his|their) )?(?:[\w-]+ ){0,2}(?:sofa|couch|settee)\b|沙发",
    "sofa couch settee 沙发",
)
_ON_THE_FLOOR = Pattern(r"\b(?:floor|ground|carpet|rug|tiles)\b|地[上板毯面]", "floor ground carpet rug tiles 地")
_ASLEEP = Pattern(
    r"\b(?:asleep|sleep(?:s|ing)|doz(?:es|ing)|naps|napping|snooz(?:es|ing)|nods off)\b|睡|打盹|瞌睡",
    "asleep sleep doz nap snooz nods 睡 盹",
)
_ON_A_SHOULDER = Pattern(
    r"\b(?:on|against) @(?P<whose>\w+)['’]s shoulder\b|[靠倚枕]在@(?P<zh>\w+?)的?肩", "shoulder 肩"
)
"""Who is asleep, not with their eyes closed alone, and on whose shoulder."""
BED_HIGH = 0.28
"""How high a mattress is over the floor, in statures: 48 cm, a choice."""
_FROM_ABOVE = -40.0
"""How far a lens looks down on several who lie side by side, in degrees, where no angle is said: one would hide the
others. A choice.
"""
_WITH_BEDS = ("bedroom", "hospital_room")


def with_beds(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which those who lie in a bed or on a sofa are at one."""
    if sum(place.posture == "lying" for place in shot.places) > 1 and not shot.angles:
        shot = shot._replace(pitch=_FROM_ABOVE)
    if _ON_THE_FLOOR.search(shot.prompt):
        return shot
    in_bed = shot.setting.place in _WITH_BEDS or _IN_BED.search(shot.prompt)
    piece = "sofa" if _ON_A_SOFA.search(shot.prompt) else "bed" if in_bed else None
    if piece is None:
        return _dozing(shot, film)
    places = [place._replace(posture="lying") if _sleeps(place, film) else place for place in shot.places]
    beside = any(_is_beside(place, film) for place in places)
    high = BED_HIGH if beside and piece == "bed" else None
    told = (place._replace(piece=piece, seat=high) if place.posture == "lying" else place for place in places)
    return shot._replace(places=tuple(told))


def _dozing(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which who is asleep under a roof and has no bed there sits, with whom they lean on."""
    if not shot.setting.inside or not _ASLEEP.search(unspoken(shot.prompt)):
        return shot
    asleep = {place.name for place in shot.places if _sleeps(place, film)}
    if not asleep:
        return shot
    on_them = _ON_A_SHOULDER.search(shot.prompt)
    asleep |= {on_them["whose"] or on_them["zh"]} if on_them else set()
    free = (None, "sitting")
    places = (
        place._replace(posture="sitting") if place.name in asleep and place.posture in free and not place.tie else place
        for place in shot.places
    )
    return shot._replace(places=tuple(places))


def _sleeps(place: Place, film: Film) -> bool:
    """Whether somebody is asleep in a room with a bed who is said to be nowhere else."""
    elsewhere = place.posture or place.piece or place.tie or place.gait or place.relation
    return place.mood == "asleep" and not elsewhere and film.kinds.get(place.name) == "character"


def _is_beside(place: Place, film: Film) -> bool:
    """Whether somebody is at a bed and not in it, on a chair or not, so that it is seen to stand on legs."""
    upright = place.posture != "lying" and place.tie in (None, "riding") and place.piece is None
    return upright and film.kinds.get(place.name) == "character"
