"""The figures of a shot, each in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import cos, inf, pi, radians, sin

from kling_renderers.animatic.camera.facing import closeness, gaze_of, goes, pivot
from kling_renderers.animatic.camera.framing import EYES, LYING_ASIDE
from kling_renderers.animatic.camera.gaits import CLIMBED
from kling_renderers.animatic.camera.postures import drop_of, person_told, posture_of
from kling_renderers.animatic.camera.timing import SCALING
from kling_renderers.animatic.drawing.palette import NEUTRAL
from kling_renderers.animatic.stage.places import SHARED
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.bending import bowed
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.kinds import (
    animal_height,
    animal_kind,
    colour_of,
    eyes_of,
    is_fat,
    looks_of,
    person_height,
    worn_by,
)
from kling_renderers.animatic.stand_ins.leaning import HEAD_AHEAD
from kling_renderers.animatic.stand_ins.moved import lifted, within
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.stances import Sat
from kling_story.placed import EMBRACES, Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import MOVES, SIZES
from kling_story.vocabulary.robots import robot_in

_ROUND = 2 * pi / 48
"""How much of the beat of a wing a step of it is, as an angle."""
_SWING = 20.0
"""By how many degrees who swings on a rope does so to each side: a choice."""
_OPENING = ("dolly_out", "zoom_out")
_DEEPLY, _IN_A_FRAME = 62.0, 60.0
"""Degrees of a deep bow, and of one in a frame as tall as a person: choices."""

_FINGERS_FROM = 3.0
"""How tall somebody who stands is from which on hands have fingers, in frame heights: a choice."""
_LOW = ("kneeling", "crouching")
_NEAR_A_FACE = 1.8
"""From so many frame heights of a figure on, a medium shot's, a hand points beside the face: a choice."""
_FROM_BELOW = 12.0
"""From how many degrees on a lens looks up to hands at a mouth so that they are over it."""
_FOLDED, _FOLDED_HIGH = 0.6, 0.76
"""How high the lower edge of a frame is on a body from where on folded arms are higher, and from where on unseen."""
NEAR = frozenset(("campfire", "hearth", "broad_tree", "tent", "phone_booth", "grand_piano", "flown_kite", "long_wall"))
"""Dressings that stand where people are."""
_SHOWN = 0.55
"""How much of an animal such a frame shows at most, up to its eyes, of its height: a choice."""
_HEAD_AHEAD = {
    "pushing_up": 0.44,
    "pushed_low": 0.44,
    "flying": 0.44,
    "soaring": 0.43,
    "falling": -0.4,
    "plunging": 0.28,
}
BEFORE_A_SEAT = 0.13
"""How far before what they sit on afterwards somebody stands, in statures."""
_HEAD_ASIDE = 0.13
"""How far ahead of their hips the head is of who does push-ups or flies, and to a side of who peeks, in statures."""
SAT_ON = SHARED | {"swing", "berth", "heap"}
"""What somebody sits on, as ``Place.piece`` has it, that is drawn; the ground is there."""


def before_a_seat(place: Place | None) -> bool:
    """Whether somebody stands where they sat or will sit."""
    return place is not None and place.piece in SHARED and place.seat is None and place.posture is None


def has_landmarks(shot: PlannedShot) -> bool:
    """Whether anything of ``stage.landmarks`` stands about people."""
    pieces = (place.piece for place in shot.places)
    return not NEAR.isdisjoint(shot.setting.dressings) or any(one in SAT_ON or one in CLIMBED for one in pieces)


def is_before_a_mirror(shot: PlannedShot, people: Sequence[PlannedElement | None]) -> bool:
    """Whether a shot is of one person before a mirror."""
    if len(people) != 1 or people[0] is None or is_animal(people[0]):
        return False
    place = shot.place_of(people[0].name)
    return place is not None and place.piece == "mirror"


def is_animal(element: PlannedElement | None) -> bool:
    return element is not None and element.kind == "animal"


def standing(
    shot: PlannedShot,
    element: PlannedElement | None,
    place: tuple[float, float],
    yaw: float,
    up: float,
    alone: bool,
    grips: tuple[Grip, ...],
    leaps: float,
    eyes: float,
    sat: Sat | None = None,
    step: int = 0,
    edge: float = inf,
) -> Figure:
    """One of the cast, or somebody unnamed, at a ``place``, turned by ``yaw``, looking ``up`` by degrees. ``alone``:
    all are animals; ``grips``: where hands hold something; ``leaps``: how high they leap; ``eyes``: the height that the
    frame is laid on; ``sat``: how they sit on what they ride; ``step``: where who swims is in
    their strokes; ``edge``: how high the frame's lower edge is at most, which may hold more than its size says.
    """
    x, z = place
    if element is None:
        return person(x, z, yaw, NEUTRAL, 0, None, grips)
    colour = colour_of(element)
    if element.kind != "animal":
        built = robot_in(element.description) if element.description else None
        if built is not None:
            from kling_renderers.animatic.stand_ins.robots import robot

            tall = person_height(element)
            machine = robot(x, z, yaw, colour, element.name, built, eyes_of(element), tall, grips)
            if sat is not None:
                machine = within(lifted(machine, -sat.drop), sat.rim)
            return _going(machine, goes(shot, shot.place_of(element.name)), leaps)
        posture = posture_of(shot, element)
        if posture in ("swimming", "floating"):
            from kling_renderers.animatic.stage.swimming import in_water

            made = in_water(shot, element, place, yaw, posture, step)
            return _going(made, posture == "swimming" and goes(shot, shot.place_of(element.name)), 0.0)
        if posture == "lying":
            # The head is what a close frame is laid on, the whole body a wide one.
            aside = LYING_ASIDE * person_height(element) * closeness(shot)
            x, z = x + aside * cos(radians(yaw)), z + aside * sin(radians(yaw))
        elif posture in _HEAD_AHEAD:
            ahead = _HEAD_AHEAD[posture] * person_height(element) * closeness(shot)
            x, z = x - ahead * sin(radians(yaw)), z + ahead * cos(radians(yaw))
        elif posture == "standing" and before_a_seat(shot.place_of(element.name)):
            z -= BEFORE_A_SEAT * person_height(element)
        elif posture == "peeking":
            x -= _HEAD_ASIDE * person_height(element) * closeness(shot)
        told = shot.place_of(element.name)
        gaze = gaze_of(told, yaw) if told is not None and told.gaze else (0.0, up)
        upright = sat is None and posture == "standing"
        if upright and told is not None and told.gait == "skating":
            posture = "skating"
        gait = told.gait if told is not None and upright else None
        running = gait in ("running_up", "running_in") or (gait in ("running", "leaping") and shot.course is not None)
        if running:
            # A close frame is laid on the head.
            x -= HEAD_AHEAD * person_height(element) * sin(radians(yaw)) * min(1.0, 2 * closeness(shot))
        made = person(
            x, z, yaw, colour, element.index, element.name, grips, posture, gaze, looks_of(element, told), running,
            person_height(element), sat, _arms_of(shot, told, posture),
            bool(grips) and _shows_fingers(shot) and (told is None or told.relation not in EMBRACES),
            1 if (told is not None and told.gaze == "left") == (cos(radians(yaw)) < 0) else -1,
        )  # fmt: skip
        if told is not None and told.piece == "rope_swing":
            from kling_renderers.animatic.stand_ins.athletic import swung

            made = swung(made, _SWING * sin(_ROUND * step))
        bows = _bows(shot) if told is not None and told.bows and upright else 0.0
        return _going(bowed(made, bows) if bows else made, goes(shot, told), leaps)
    tall = animal_height(element)
    if sat is not None:
        seated = lifted(animal(x, z, yaw, colour, element.name, tall, animal_kind(element)), -sat.drop)
        return _going(within(seated, sat.rim), goes(shot, shot.place_of(element.name)), 0.0)
    aside, along = pivot(shot, yaw, tall)
    told = shot.place_of(element.name)
    flies = told is not None and told.piece == "air"
    beat = _ROUND * step if flies else None
    kind, does, down = animal_kind(element), None, 0.0
    if told is not None and (told.posture or told.mood or told.gait == "running"):
        # Most stand or walk.
        from kling_renderers.animatic.stand_ins.resting import eyes_down, rest_of

        does = "galloping" if told.gait == "running" else rest_of(told)
        down = eyes_down(kind, does)
    made = animal(
        x + aside, z + along, yaw, colour, element.name, tall, kind, beat, eyes_of(element), does,
        fat=is_fat(element), worn=worn_by(element, told),
    )  # fmt: skip
    made = _going(made, goes(shot, shot.place_of(element.name)), leaps)
    licks = told is not None and told.relation == "licking"
    if alone or flies or licks or any(place.posture == "lying" for place in shot.places):
        return made
    # Beside a person in a close shot it is held up: its head belongs in the picture too, no paws in the air.
    size = SIZES[shot.size]
    bottom = min(edge, eyes - (1 - size.eye_line) / size.figure_height)
    # One that lies does so on the frame's lower edge.
    up = bottom if down else bottom + min(0.42 / size.figure_height, _SHOWN * tall) - EYES * tall
    return lifted(made, max(0.0, up - (told.seat or 0.0 if told is not None else 0.0)) * min(1.0, 5 * closeness(shot)))


def _arms_of(shot: PlannedShot, told: Place | None, posture: str) -> str | None:
    """What somebody's free arms do: folded as high as the frame shows them to the end, reaching down from the knees."""
    if told is None or told.arms is None:
        return None
    arms, has = told.arms, [one.held for one in shot.places if one.whose == told.name and one.held]
    if "wiped" in has or (arms == "aiming" and has):
        # The hand with the cloth or the weapon does it.
        return None
    if arms == "reaching" and posture in _LOW:
        return "reach_low"
    if arms == "pointing" and SIZES[shot.size].figure_height >= _NEAR_A_FACE:
        return "pointing_near"
    if arms == "calling" and shot.pitch > _FROM_BELOW:
        return "calling_low"
    if arms != "crossed":
        return arms
    size, closest = SIZES[shot.size], max((move.amount for move in shot.moves if move.move in SCALING), default=1.0)
    lowest = EYES - (1 - size.eye_line) / (size.figure_height * max(1.0, closest))
    return "crossed_high" if _FOLDED < lowest < _FOLDED_HIGH else arms


def perched(shot: PlannedShot, element: PlannedElement | None) -> Sat | None:
    """How somebody sits on what isn't theirs to ride: stairs, a bench, the ground."""
    place = person_told(shot, element)
    if place is None or place.posture != "seated" or place.tie is not None:
        return None
    return Sat(drop_of(shot, element), crossed=place.piece in ("ground", "in_bed", "heap"))


@lru_cache(maxsize=128)
def _going(figure: Figure, walks: bool, leaps: float) -> Figure:
    """The figure, the same one each time, so that what is worked out of it is found again after an edit."""
    if (figure.walks, figure.leaps) == (walks, leaps):
        return figure
    return replace(figure, walks=walks, leaps=leaps)


def _shows_fingers(shot: PlannedShot) -> bool:
    """Whether hands are large in the frame, at least when a move has closed in."""
    closest = max((move.amount for move in shot.moves if MOVES[move.move].unit == "times"), default=1.0)
    return SIZES[shot.size].figure_height * max(1.0, closest) >= _FINGERS_FROM


def _bows(shot: PlannedShot) -> float:
    """By how many degrees somebody bows: deeply where the frame has room for it, at least in the end."""
    opens = any(move.move in _OPENING for move in shot.moves)
    tall = SIZES[shot.size].figure_height
    return _DEEPLY if opens or tall <= SIZES["cowboy"].figure_height else min(_DEEPLY, _IN_A_FRAME / tall)
