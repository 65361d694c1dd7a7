"""Who is beside the cast in a shot that doesn't say so: those who were there in the shot that it goes on from."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.planning.carrying import gone_on_from
from kling_story.planning.film import Film
from kling_story.vocabulary import SIZES

_NOBODY_ELSE = Pattern(
    r"\b(?:empty|emptie[ds]|deserted|alone|lonely|nobody|no one|no-one|nothing|gone|left|leaves?|dispersed?"
    r"|cleared?|later|outside|by (?:her|him)self|after (?:the|every)\w*|dream\w*|flashback|memory|remembers?"
    r"|imagin\w+)\b"
    r"|空|无人|独自|一个人|散去|散场|后来|离开|走出|梦|回忆|想起"
)
"""What says that a place has no others in it any more, or that a shot is elsewhere."""
_LASTS = ("walking", "dancing", "playing", "phones", "clapping", "cheering", "waving", None)
"""What people go on doing in the next shot; who knelt or ducked stays so, all else is over by then."""
_STAYS_DOWN = ("kneeling", "ducking")
_MOST = 34
"""How many are drawn at most: a choice."""


def with_those_still_there(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with the people beside the cast whom the shot before had at the same place and time; no close one, in
    which nobody looks for them.
    """
    close = SIZES[shot.size].is_close or shot.detail is not None
    if close or not shot.people or shot.setting.place is None or _NOBODY_ELSE.search(shot.prompt):
        return shot
    past = gone_on_from(shot, film)
    if past is None or past.setting.place != shot.setting.place or past.setting.time != shot.setting.time:
        return shot
    stays = tuple(_now(crowd) for crowd in past.crowds if _is_of_the_place(crowd))
    return shot._replace(crowds=stays) if stays else shot


def _is_of_the_place(crowd: Crowd) -> bool:
    leaves = crowd.goes or crowd.carries or crowd.doing in ("scattering", "running", "marching", "lined_up")
    return crowd.kind == "people" and not leaves


def _now(crowd: Crowd) -> Crowd:
    doing = crowd.doing if crowd.doing in (*_LASTS, *_STAYS_DOWN) else None
    return crowd._replace(doing=doing, number=min(crowd.number, _MOST), settled=crowd.settled or doing in _STAYS_DOWN)
