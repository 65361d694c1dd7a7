"""Close shots of somebody's hands or feet."""

from __future__ import annotations

from kling_renderers.animatic.camera.framing import PERSON, Framed
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.focus import HANDS, LEGS, last_goal, of_a_face
from kling_story.vocabulary.held_sizes import height_in_hand

_HELD_UP, _OVER_A_TABLE = 0.62, 0.48
"""How high hands are held, in statures: below the chin, before the chest; and above the table that who sits may sit at.
Choices.
"""
_THING, _WITH_THINGS = 0.05, 0.44
"""Half of how tall a thing in them is, and how wide both are then, in statures."""
_CLOTH = -0.04, 0.56
"""How far under the hands the middle of a frame of what hangs from them is, and how wide that is, in statures."""
_UNDER_A_FACE = 0.62
"""How tall such a frame is at most, so that no face is in it, likewise."""
_UPRIGHT, _CHIN = 0.55, 0.86
"""How tall a frame of hands is at most, and up to where it goes then: an upright one as wide as others has a face."""
_SMALL, _SMALL_THING = 0.055, 0.015
"""How tall things are at most between which and the hands the frame makes no difference, and what half of that is."""
_ON_THE_GROUND = 0.02
"""How high the middle of a frame is that shows what was dropped, in statures."""
_LEVEL, _FROM_ABOVE = 8.0, -50.0
"""Degrees up to which a lens is as good as level, and from which on it looks down past a face."""
_REACHED, _BEFORE, _TOES = 0.26, 0.13, 0.09
"""How far ahead hands are under such a lens, and else, and how far ahead the middle of a foot is, in statures."""
_LEGS_TALL, _LEGS_WIDE = 0.6, 0.9
"""How tall and how wide the frame of somebody's legs is, in statures: choices."""
_WIDE, _STRIDE = 0.26, {"walking": 0.5, "running": 0.8, "leaping": 0.8}
"""How wide two hands or feet are side by side, with a little around them, and as people walk and run, in statures:
choices.
"""


_FILLED = 0.72
"""How much of that an extreme close-up from above holds, where hands lie further apart: a choice."""
_SWUNG = 0.52, 0.33
"""How tall a frame of hands about which the lens swings is, of a level one, and if it is upright: no face is in it."""
_AT_WORK = {"drums": 1.0, "decks": 1.1, "pot": 0.7, "mill": 0.9}
"""The same with what hands are at there."""


def is_of_a_detail(shot: PlannedShot) -> bool:
    """Whether hands or feet are seen all the while: the camera doesn't go on to the face."""
    return shot.detail is not None and not any(of_a_face(last_goal(move.to or "")) for move in shot.moves)


def held_up(shot: PlannedShot, element: PlannedElement | None) -> float:
    """How high somebody holds the hands that a shot is of, in statures, as if they stood."""
    drop = drop_of(shot, element)
    return max(_HELD_UP, _OVER_A_TABLE + drop) if drop > 0 else _HELD_UP


def reached(shot: PlannedShot) -> float | None:
    """How far ahead of the body hands are under a lens that looks down on them, so that no head is before them, in
    statures; None where it doesn't.
    """
    return _REACHED if shot.pitch <= _FROM_ABOVE and shot.detail == HANDS and is_of_a_detail(shot) else None


def set_back(shot: PlannedShot, element: PlannedElement | None) -> float:
    """How far behind the place that a tilted lens swings about somebody stands, so that hands or feet are there."""
    if abs(shot.pitch) < _LEVEL or not is_of_a_detail(shot) or shot.detail == LEGS:
        return 0.0
    if shot.detail == HANDS:
        place = shot.told_of(element)
        ahead = _REACHED if place is not None and place.piece in _AT_WORK else reached(shot) or _BEFORE
        return person_height(element) * ahead
    return person_height(element) * _TOES if shot.pitch < 0 else 0.0


def framed_on_a_detail(shot: PlannedShot, element: PlannedElement | None, aspect: float) -> Framed:
    """What a shot of a detail is framed on: that, in the middle of a frame that holds the width of it; an insert
    without a close size does so as a close-up. What hands have is above them.
    """
    if shot.detail == LEGS:
        return PERSON._replace(
            stature=SIZES[shot.size].figure_height * max(_LEGS_TALL, _LEGS_WIDE / aspect),
            eyes=LEGS * person_height(element), centred=True,
        )  # fmt: skip
    size, tall, place = SIZES[shot.size], person_height(element), shot.place_of(element.name if element else None)
    if shot.detail == HANDS and any(place.piece == "ground" and place.whose for place in shot.places):
        # What they had lies before the feet: the frame goes down with it.
        return PERSON._replace(stature=max(1.0, size.figure_height * _WIDE / aspect), eyes=_ON_THE_GROUND, centred=True)
    if shot.detail == HANDS:
        full = any(one.whose or one.held for one in shot.places)
        small = all((height_in_hand(one.name, None) or 1.0) < _SMALL for one in shot.places if one.whose or one.held)
        thing, wide = (0.0, _WIDE) if not full else (_SMALL_THING, _WIDE) if small else (_THING, _WITH_THINGS)
        if any(one.held == "spread" for one in shot.places):
            thing, wide = _CLOTH[0], min(_CLOTH[1], _UNDER_A_FACE * aspect)
        if place is not None and place.piece in _AT_WORK:
            thing, wide = 0.0, _AT_WORK[place.piece]
        at = held_up(shot, element) - drop_of(shot, element) + thing
        if wide == _WITH_THINGS and wide > _UPRIGHT * aspect:
            wide, at = _UPRIGHT * aspect, min(at, _CHIN - drop_of(shot, element) - _UPRIGHT / 2)
    else:
        at = shot.detail or 0.0
        wide = _STRIDE.get((place and place.gait) or "", _WIDE)
    usual = 1.0 if size.is_close else size.figure_height / SIZES["close_up"].figure_height
    alone = reached(shot) is not None and not (place and place.piece in _AT_WORK)
    filled = _FILLED if alone and size.id == "extreme_close_up" else 1.0
    if shot.detail == HANDS and not alone and abs(shot.pitch) >= _LEVEL:
        # What such a lens swings about is as large as that; else hands are nearer.
        filled = _SWUNG[aspect < 1]
        usual *= filled
    stature = max(usual, size.figure_height * filled * wide / aspect)
    return PERSON._replace(stature=stature, eyes=at * tall, centred=True)
