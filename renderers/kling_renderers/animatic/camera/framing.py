"""What a size is measured on (`framed_on` says what of a shot): the picture before any camera.

The table of sizes speaks of a person. A thing is framed as a face is: its one true size is about a
head's, so a close-up shows it whole and a medium shot what is around it. An animal is framed by its own
body, its head in close-ups.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stand_ins import features
from kling_renderers.animatic.stand_ins.kinds import LID
from kling_story.placed import BEINGS
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

EYES = features.EYES
"""The eyes' height in statures."""
ITEM = 0.095
"""How tall a thing is, in statures: one size in every shot, nearly a head's."""
TABLE = 0.42
"""How high the table is on which things stand, in statures."""
HEADS, _EDGES = 0.098, 0.1
"""How far apart the heads of people in a narrow frame are at least, and how much the outer ones take beyond."""
_BODIES, _SHOULDERS = 0.27, 0.4
"""The same of whole bodies, in full and wider shots."""
_BUSTS, _ARMS = 0.14, 0.16
"""The same of busts, from a medium shot to a full one, before a camera closes in on heads."""
LYING_ASIDE = 0.44
"""How far aside somebody lies in a close frame, so that the head is in the middle; the whole body is in a wide one."""
FEET_LOWEST = 0.97
"""How low at most feet stand in a frame of whole bodies, in frame heights: a choice."""
LEVEL = 0.75
"""How far before the body the eyes of a level head are, of those of a bowed one."""
_NOT_BESIDE = ("under", "dripping", "decanting")
"""Relations of what stands beside nothing else that a frame has to hold."""


class Framed(NamedTuple):
    """What a shot is framed on. ``stature``: how tall, in statures, what the table of sizes takes for a
    whole person; ``eyes``: the height of the point the frame is laid on; ``centred``: that point lies in the middle, 1,
    or on the eye line, 0, or between. ``both_eyes``: how wide a frame is at least, in statures, where the eyes are,
    with a little beside each; ``eyes_ahead``: how far those are before the middle of the body at most, of a bowed head.
    ``room``: how much of the way across it is left by what somebody goes together with; ``apart``: how far from one
    another those are at least who sit side by side, in statures.
    """

    stature: float = 1.0
    eyes: float = EYES
    centred: float = 0.0
    both_eyes: float = 0.053
    eyes_ahead: float = 0.062
    room: float = 1.0
    apart: float = 0.0


PERSON = Framed()
THING = Framed(eyes=TABLE + ITEM / 2, centred=True)
DETAIL = Framed(eyes=TABLE + LID * ITEM, centred=True)


def looks_at_a_prop(shot: PlannedShot) -> bool:
    """Whether the subject is a thing, not a person: named, or what else a close shot of nobody shows; who looks at a
    place through their own eyes sees no more than that.
    """
    nobody_tells = looks_close(shot) and not shot.crowds and shot.looker is None
    return shot.people == 0 and (bool(shot.subjects) or nobody_tells)


def looks_close(shot: PlannedShot) -> bool:
    """Whether a shot is so close that a thing is seen in it: from a medium shot on."""
    return SIZES[shot.size].figure_height > 2


def shown(plan: Plan, shot: PlannedShot) -> list[PlannedElement | None]:
    """Who stands in a shot, from left to right; None is somebody unnamed. Past a shoulder, whose back it is comes
    last.
    """
    beings = [element for place in shot.places if (element := plan.element(place.name)) and element.kind in BEINGS]
    beings.sort(key=lambda element: is_near(shot, element))
    found: list[PlannedElement | None] = [*beings[: shot.people]]
    unknown: list[PlannedElement | None] = [None] * (shot.people - len(found))
    return unknown + found if found and is_near(shot, found[0]) else found + unknown


def is_near(shot: PlannedShot, element: PlannedElement | None) -> bool:
    """Whether somebody is the back in the near corner."""
    return any(place.near and element is not None and place.name == element.name for place in shot.places)


def what_of(shot: PlannedShot) -> Framed:
    """What a shot's size is measured on as far as the shot alone tells: a person, or a thing."""
    if not looks_at_a_prop(shot):
        return PERSON
    what = DETAIL if SIZES[shot.size].figure_height > 8 else THING
    return what._replace(eyes=what.eyes - TABLE) if shot.on_the_ground else what


_WITHIN = ("under", "dripping", "grating")
"""Relations of a thing for whose other one a narrow frame needs no more room."""


def figure_height(shot: PlannedShot, aspect: float, what: Framed | None = None) -> float:
    """One stature in frame heights: the size's, unless a narrow frame has to hold more than one person."""
    what = what or what_of(shot)
    height = SIZES[shot.size].figure_height / what.stature
    if shot.people > 1 and not shot.near_shoulder:
        apart, edges = (_BODIES, _SHOULDERS) if height < 1 else (HEADS, _EDGES)
        wide, gaps = aspect / min(1.0, what.stature), shot.people - 1
        height = min(height, wide / (max(apart, what.apart) * gaps + edges) / tightest(shot.moves))
        if 1 < SIZES[shot.size].figure_height <= SIZES["medium"].figure_height:
            height = min(height, wide / (max(_BUSTS, what.apart) * gaps + _ARMS))
    elif what.centred and (count := len(shot.subjects) - sum(place.relation in _WITHIN for place in shot.places)) > 1:
        height = min(height, aspect / (1.45 * ITEM * count))
    return height


def frame_width(shot: PlannedShot, aspect: float, what: Framed | None = None) -> float:
    """How wide the frame is at the subject, in statures."""
    return aspect / figure_height(shot, aspect, what)
