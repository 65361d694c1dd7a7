"""Who kneels: at a bed, before what they open, or with somebody who lies on the ground, where a frame is too close for
one who stands beside them.
"""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.vocabulary import SIZES

_CLOSER_THAN = SIZES["cowboy"].figure_height
_UPRIGHT = Pattern(
    r"\b(?:stand|stands|standing|stood|towers?|looms?|walks?|steps?|runs?|passes|leaves)\b|站|俯视|走|跑|离开",
    "stand stood tower loom walk step run passes leaves 站 俯视 走 跑 离开",
)
"""Words after which somebody isn't down."""
_AT_A_BED = Pattern(
    r"\b(?:kneel(?:s|ing)?|on (?:her|his) knees|crouch(?:es|ing)?) (?:down )?"
    r"(?:beside|by|next to|at|before|in front of|at the (?:side|edge|foot) of)"
    r" (?:the |her |his |an? )?(?:[\w-]+ )?bed(?:side)?\b|[跪蹲]在[^，。；@]{0,3}床[边前旁头]",
    "bed 床",
)
"""Who is down beside a bed."""
_IN_A_HAND = (None, "hand", "down", "palm")
"""How a thing may be had that who kneels and opens it has before them."""


def at_a_bed(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which who kneels beside a bed is turned to it, and has what they open between both hands."""
    down = {
        place.name
        for place in shot.places
        if place.posture in ("kneeling", "crouching") and film.kinds.get(place.name) == "character" and not place.tie
    }
    if len(down) != 1 or shot.near_shoulder:
        return shot
    [name] = down
    free = not (shot.facing or shot.yaw or shot.course or shot.people > 1)
    bed = free and _AT_A_BED.search(unspoken(shot.prompt)) and not any(one.piece == "bed" for one in shot.places)
    opens = {one.name for one in shot.places if one.whose == name and one.opened and one.held in _IN_A_HAND}
    if not bed and not opens:
        return shot

    def told(place: Place) -> Place:
        if place.name in opens:
            return place._replace(held="both")
        if place.name != name or not free:
            return place
        place = place._replace(facing=place.facing or "right")
        return place._replace(piece="bedside", posture="kneeling") if bed and place.piece is None else place

    acts = tuple(act._replace(was=told(act.was)._replace(opened=act.was.opened)) for act in shot.acts)
    acts = tuple(act._replace(was=act.was._replace(held="both")) if act.was.name in opens else act for act in acts)
    setting = shot.setting
    if bed and setting.place == "bedroom":
        setting = setting._replace(dressings=tuple(dict.fromkeys((*setting.dressings, "bed_in_use"))))
    return shot._replace(places=tuple(map(told, shot.places)), acts=acts, setting=setting)


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
