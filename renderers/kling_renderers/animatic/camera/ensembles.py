"""Who goes together with what: a rider with a horse, a driver with a car, a horse with the cart that it pulls."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.facing import closeness, spot_by, yaw_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stand_ins.animals import ANIMAL_LENGTH
from kling_renderers.animatic.stand_ins.kinds import animal_height, height_of, person_height, shape_of, width_of
from kling_renderers.animatic.stand_ins.seats import ON_A_BACK, SEATS, Seats
from kling_story.placed import BEARING, GOES_WITH, Place
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_FULL = SIZES["full"].figure_height
_WHOLE, _TALLER, _LEAST_ROOM = 0.8, 1.1, 0.3
_LONG, _SMALLER = 1.5, 1.7
"""How much of a full frame's width all that goes together fills, how much taller it is taken for, and how much of its
way it has at least: choices.
"""
_LONG_SHOT, _WIDER, _ASIDE = SIZES["medium_long"].figure_height, (1.5, 1.25), 0.3
"""How much wider a size closer than that of whole bodies is for it at most, a medium long shot and a closer one, as the
size is told by the body; and how far from a frame's middle somebody is with it, in its widths: choices.
"""
_LAP, _NAPE = 0.28, 0.82
"""How low a frame reaches that shows a lap, and how high who is on shoulders sits, in statures."""
_ARMS, _AT_HANDLES = 0.24, 0.1
"""How far before who pushes something it begins, in statures."""
_ROPE = 0.3
"""How far behind who pulls something it begins, where nothing of it reaches to them."""
_BOX, _GRASPED = 0.1, 1.25
"""How far behind a cart's middle its box begins, up to which an animal goes between its shafts, and how far before it
somebody has these in hand, in its heights.
"""


WITH_PILLARS = ("car", "van", "truck", "pickup", "bus")
_WHOLE_CAR, _THROUGH_A_WINDOW = 0.3, 63.0
"""Up to which closeness all of it is in the frame, and how far it is turned then so that no pillar is before a face, in
degrees: choices.
"""
_NEARER = 0.4
"""How much wider what comes towards the lens is seen than its middle, of its length: a choice."""


class Ensemble(NamedTuple):
    """What goes together with somebody, the ``principal``: how far it reaches ``ahead`` of and ``behind`` them, how
    ``wide`` and ``tall`` it is, and how far ``apart`` the first two sit on it, along and across; all in statures.
    """

    principal: str
    ahead: float
    behind: float
    wide: float
    tall: float
    apart: tuple[float, float] = (0.0, 0.0)

    @property
    def middle(self) -> float:
        """How far ahead of the principal its middle is."""
        return (self.ahead - self.behind) / 2

    def across(self, yaw: float) -> float:
        """How wide it is seen where it goes so many degrees from the camera."""
        turn = radians(yaw)
        return (self.ahead + self.behind) * (abs(sin(turn)) + _NEARER * abs(cos(turn))) + self.wide * abs(cos(turn))


def seen_apart(ensemble: Ensemble, yaw: float) -> float:
    """How far apart two who sit on it are seen, in statures."""
    back, right = ensemble.apart
    return back * abs(sin(radians(yaw))) + right * abs(cos(radians(yaw)))


def seats_on(element: PlannedElement) -> Seats:
    """The seats that an animal or a thing has."""
    return ON_A_BACK if element.kind == "animal" else SEATS[shape_of(element)]


def size_of(element: PlannedElement) -> tuple[float, float]:
    """How long and how tall an animal or a thing on the ground is, in statures."""
    if element.kind == "animal":
        return ANIMAL_LENGTH * animal_height(element), animal_height(element)
    return width_of(element) * height_of(element), height_of(element)


AT_ONES_SIDE = ("bike", "motorbike", "tricycle")
"""What somebody who pushes it walks beside, a hand on its bars."""
_BARS_BEHIND = 0.1
"""How far before who pushes it the middle of that is, in its heights."""
_POLE = 0.3
"""What of a coach's pole is beside who pulls it, in its heights."""


def reach_to(element: PlannedElement, puller: PlannedElement, *, pushes: bool) -> float:
    """How far the middle of what somebody pulls or pushes is from theirs, in statures."""
    long, tall = size_of(element)
    if pushes and shape_of(element) in AT_ONES_SIDE:
        return _BARS_BEHIND * tall
    if pushes:
        return (_AT_HANDLES if shape_of(element) == "barrow" else _ARMS) + long / 2
    back = 0.5 * size_of(puller)[0] if puller.kind == "animal" else 0.0
    if shape_of(element) == "cart":
        return (back + 0.05 - _BOX * tall) if back else _GRASPED * tall
    if back and shape_of(element) == "coach":
        return back + long / 2 - _POLE * tall
    return back + _ROPE + long / 2


def ensemble_of(plan: Plan, shot: PlannedShot) -> Ensemble | None:
    """What the first of a shot's people goes together with; None where they go alone."""
    for place in shot.places:
        if place.tie not in (*GOES_WITH, *BEARING) or place.near or place.name not in shot.subjects:
            continue
        one, other = plan.element(place.name), plan.element(place.tied_to or "")
        if one is None or other is None:
            continue
        if place.tie in BEARING:
            from kling_renderers.animatic.stand_ins.borne import extent_of

            return Ensemble(one.name, *extent_of(other, high=place.tie == "bearing_high"))
        long, tall = size_of(other)
        wide = 0.45 * tall if other.kind == "animal" else min(0.45 * long, 1.1 * tall)
        if place.tie == "riding":
            along = seats_on(other).spots[0][0] * tall
            top = max(tall, (place.seat or 0.0) + 0.55)
            spots = seats_on(other).spots
            beside = [(abs(back - spots[0][0]) * tall, abs(right - spots[0][1]) * tall) for back, right in spots[1:2]]
            several = sum(near.tied_to == other.name for near in shot.places) > 1
            apart = beside[0] if beside and several else (0.0, 0.0)
            return Ensemble(one.name, long / 2 + along, long / 2 - along, wide, top, apart)
        own, height = size_of(one) if one.kind == "animal" else (0.3, 1.0)
        far = reach_to(other, one, pushes=place.tie == "pushing") + long / 2
        ends = (far, own / 2) if place.tie == "pushing" else (own / 2, far)
        if place.tie == "pushing" and shape_of(other) in AT_ONES_SIDE:
            ends = long / 2, long / 2
        return Ensemble(one.name, *ends, wide, max(height, tall))
    return None


class Held(NamedTuple):
    """What ``Framed`` has of who goes together with something, as it has it."""

    stature: float
    eyes: float
    room: float
    apart: float


def held_together(plan: Plan, shot: PlannedShot, aspect: float, stature: float, eyes: float) -> Held:
    """How a frame is laid on who goes together with something, alone framed as so tall and on ``eyes`` so high: as ever
    in a close shot, on all of it in a wide one.
    """
    stature, eyes = _with_who_is_carried(plan, shot, stature, eyes)
    found = ensemble_of(plan, shot)
    if found is None:
        return Held(stature, eyes, 1.0, 0.0)
    wide, size, told = 1 - closeness(shot), SIZES[shot.size], shot.place_of(found.principal)
    other = plan.element(told.tied_to) if told is not None and told.tied_to else None
    yaw = way_of(shot, plan.element(found.principal), other)
    if not wide:
        return Held(stature, eyes, 1.0, seen_apart(found, yaw))
    height, across = min(size.figure_height, _FULL), found.across(yaw)
    whole = max(stature, height * _TALLER * found.tall / _FULL, height * across / (_WHOLE * aspect))
    if size.figure_height <= SIZES["very_wide"].figure_height:
        # A tall frame is narrow: what is low in it would still be half as long as that is wide.
        whole = max(whole, min(_SMALLER * stature, across / (_LONG * aspect)))
    mixed = stature + wide * (whole - stature)
    if size.figure_height <= _FULL or (told is not None and _has_others(shot, told)):
        stature = mixed
    else:
        stature = min(mixed, _WIDER[size.figure_height > _LONG_SHOT] * stature)
    # The middle of all of it, on the line of the eyes.
    line = 0.5 * found.tall + (0.5 - size.eye_line) * stature / size.figure_height
    room = 1.25 * (1 - across * size.figure_height / (aspect * stature))
    return Held(stature, eyes + wide * max(0.0, line - eyes), min(1.0, max(_LEAST_ROOM, room)), seen_apart(found, yaw))


def _has_others(shot: PlannedShot, told: Place) -> bool:
    """Whether others are at what somebody handles: those who carry it with them, or who sits in it."""
    aboard = any(place.tie == "riding" and place.tied_to == told.tied_to for place in shot.places)
    return told.tie in BEARING or (told.tie != "riding" and aboard)


def _with_who_is_carried(plan: Plan, shot: PlannedShot, stature: float, eyes: float) -> tuple[float, float]:
    """How tall those are whom a frame is laid on, and how high: down to a lap, and up to who sits on shoulders, from a
    medium shot or a medium close-up on.
    """
    size = SIZES[shot.size]
    for place in shot.places if size.figure_height <= SIZES["medium_close_up"].figure_height else ():
        one, bearer = plan.element(place.name), plan.element(place.tied_to or "")
        if one is None or bearer is None:
            continue
        tall = person_height(bearer)
        if place.tie == "lap" and size.figure_height <= SIZES["medium"].figure_height:
            stature = max(stature, size.figure_height * (eyes - _LAP * tall) / (1 - size.eye_line))
        elif place.tie == "shoulders":
            top = _NAPE * tall + 0.55 * person_height(one)
            stature = max(stature, stature * top / tall)
            eyes = max(eyes, top - 0.9 * size.eye_line * stature / size.figure_height)
    return stature, eyes


def way_of(shot: PlannedShot, element: PlannedElement | None, other: PlannedElement | None) -> float:
    """Where somebody faces who goes together with the ``other``: degrees from the camera to their own left. Who sits in
    a car is seen through its side window, unless all of the car or their face alone is.
    """
    place = shot.told_of(element)
    yaw = yaw_of(shot, 0.0, 1, animal=True, place=place)
    in_a_car = place is not None and place.tie == "riding" and other is not None and shape_of(other) in WITH_PILLARS
    if in_a_car and _WHOLE_CAR < closeness(shot) < 1 and abs(yaw) < _THROUGH_A_WINDOW:
        return _THROUGH_A_WINDOW if yaw >= 0 else -_THROUGH_A_WINDOW
    return yaw


def shift_of(ensemble: Ensemble, shot: PlannedShot, yaw: float, width: float) -> tuple[float, float]:
    """How far aside and away somebody is, so that all they go with is in the middle of a wide frame, in statures; in
    one so narrow that it holds a part of that, no further aside than they stay in it.
    """
    aside, away = spot_by(yaw, 0.0, ensemble.middle * (1 - closeness(shot)))
    most = _ASIDE * width / tightest(shot.moves)
    return max(-most, min(most, aside)), away
