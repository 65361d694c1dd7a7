"""Which way somebody goes who walks or runs in a shot that gives no direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, GOING, SIDE_OF, Place
from kling_story.planned import PlannedMove, PlannedShot
from kling_story.prose import unspoken
from kling_story.storyboard import Element, Shot
from kling_story.vocabulary.stand_ins import hides_from_behind

FACED = {"left": "right_to_left", "right": "left_to_right", "camera": "toward_camera", "away": "away_from_camera"}
"""Which way somebody goes who faces so."""
_WITH = {
    "follow": "away_from_camera", "lead": "toward_camera",
    "truck_left": "right_to_left", "truck_right": "left_to_right",
    "pan_left": "right_to_left", "pan_right": "left_to_right",
}  # fmt: skip
_SEEN = {0.0: "toward_camera", 180.0: "away_from_camera"}
UNSAID = "left_to_right"
"""Across the frame as one reads, where nothing tells: a choice."""

_STANDS = Pattern(r"\bstands?\b|站", "stand 站")
"""What a camera that moves until somebody stands somewhere is told."""
_BEHIND = Pattern(r"\bfrom (?:behind|the back|the rear)\b|从后|背后|身后", "behind back rear 从后 背后 身后")

_THEM = r"@(?!\S+['’]s\b)"
_UP_TO = Pattern(
    r"\b(?:walk|come|run|step|trot|pad|hop|stride|go|creep|crawl|rush|sneak|waddle|move|limp|totter)(?:s|es|ing)?"
    rf" (?:\w+ly )?(?:over |up |across |closer |back )*(?:to|towards?) (?:{_THEM}|her\b(?! \w)|him\b|them\b|it\b)"
    rf"|\bapproach(?:es|ing)? (?:{_THEM}|her\b(?! \w)|him\b|them\b|it\b)"
    r"|[走跑跳爬]过来|[走跑跳爬](?:到|向|近|上前)|[来停]到?在?[它他她@]",
    "to approach 过来 走 跑 跳 爬 来 停",
)
"""Who goes up to somebody who is there."""


def _backs(shot: PlannedShot) -> bool:
    """Whether somebody goes backwards in a shot: nobody goes on so."""
    return shot.course == "away_from_camera" and any(place.facing == "camera" for place in shot.places)


def _is_hidden(place: Place, places: Sequence[Place], elements: Mapping[str, Element]) -> bool:
    """Whether somebody rides or drives what hides them from behind, or has another one behind them in the saddle."""
    if place.tie != "riding" or place.tied_to is None or (other := elements.get(place.tied_to)) is None:
        return False
    behind = any(one.name != place.name and one.tied_to == place.tied_to for one in places)
    astride = behind and place.posture == "astride"
    return astride or hides_from_behind(other.kind, place.tied_to, other.description)


def going_of(told: Mapping[str, Place], subjects: Sequence[str], elements: Mapping[str, Element]) -> list[Place]:
    """What the words tell of those subjects that a course could be of: not of who drives what isn't seen."""
    found = [told[name] for name in subjects if name in told]
    return [
        place for place in found if place.gait != "driving" or place.tie or elements[place.name].kind != "character"
    ]


def course_of(
    shot: Shot,
    way: str | None,
    places: Sequence[Place],
    moves: Sequence[PlannedMove],
    yaw: float | None,
    before: PlannedShot | None,
    elements: Mapping[str, Element],
) -> str | None:
    """One of the directions a storyboard can give; None where nobody goes.

    The ``way`` that the words say, else the way they face, the camera goes with them, or they went in the shot
    before, else across the frame.
    """
    going = {place.name for place in places if place.gait in GOING}
    if not going or (way is None and any(move.to and _STANDS.search(move.to) for move in moves)):
        return None
    faces: str | None = shot.facing or next(
        (place.facing for place in places if place.name in going and place.facing), None
    )
    # Who drives what hides them from behind is followed beside it, unless words say where from.
    hidden = any(_is_hidden(place, places, elements) for place in places) and not _BEHIND.search(shot.prompt or "")
    # Who is seen from the side is gone along with beside them.
    beside = hidden or (yaw is not None and yaw not in _SEEN)
    along = next(
        (_WITH[one.move] for one in moves if one.move in _WITH and not (beside and one.move == "follow")), None
    )
    went = before.course if before is not None and going & set(before.subjects) and not _backs(before) else None
    seen = _SEEN.get(yaw) if yaw is not None else None
    return way or FACED.get(faces or "") or seen or along or went or UNSAID


def up_to_whom(
    shot: Shot,
    course: str | None,
    places: tuple[Place, ...],
    moves: Sequence[PlannedMove],
    elements: Mapping[str, Element],
) -> tuple[str | None, tuple[Place, ...]]:
    """The course and the places of a shot of two in which one goes up to the other, who is there: from the side on
    which the one is, and turned to the other. They go all the while, as animals do and who creeps or limps: who of two
    people walks or runs up to another one does so at a time of its own (``embraces.comings_that_happen``).
    """
    beings = [place for place in places if elements[place.name].kind in BEINGS]
    going = [place for place in beings if place.gait in GOING]
    free = shot.facing is None and shot.direction is None and not any(move.move in _WITH for move in moves)
    if len(beings) != 2 or len(going) != 1 or course not in SIDE_OF or not free or going[0].facing is not None:
        return course, places
    if any(place.tie or place.near for place in beings) or not _UP_TO.search(unspoken(shot.prompt)):
        return course, places
    told = tuple(place._replace(facing="other") if place is going[0] else place for place in places)
    return ("left_to_right" if beings[0] is going[0] else "right_to_left"), told
