"""What a size is measured on: the picture before any camera.

The table of sizes speaks of a person. A thing is framed as a face is: its one true size is about a
head's, so a close-up shows it whole and a medium shot what is around it. An animal is framed by its own
body, its head in close-ups.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.facing import closeness, yaw_of
from kling_renderers.animatic.camera.large_things import stature_of_large, tallest_beast
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.postures import (
    ALONG,
    FACE_UP,
    IN_WATER,
    SWIMMER,
    animals_down,
    drop_of,
    posture_of,
)
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stand_ins import features
from kling_renderers.animatic.stand_ins.animals import ANIMAL_LENGTH
from kling_renderers.animatic.stand_ins.kinds import (
    LID,
    animal_eyes,
    animal_height,
    ears_of,
    height_of,
    looks_of,
    person_height,
    shape_of,
    width_of,
)
from kling_story.placed import BEINGS, HANDS_AT
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

EYES = features.EYES
"""The eyes' height in statures."""
ITEM = 0.095
"""How tall a thing is, in statures: one size in every shot, nearly a head's."""
TABLE = 0.42
"""How high the table is on which things stand, in statures."""

HEADS = 0.098
"""How far apart the heads of people in a narrow frame are at least, and how much the outer ones take beyond."""
_EDGES = 0.1
_BODIES = 0.27
"""The same of whole bodies, in full and wider shots."""
_SHOULDERS = 0.4
LYING_ASIDE = 0.44
"""How far aside somebody lies in a close frame, so that the head is in the middle; the whole body is in a wide one."""
_LOWEST_HEAD = 0.45
"""How far below the highest eyes of a frame the lowest are at most, in frame heights."""
_LOWEST_LYING = 0.64
"""The same of who lies, whose face is no more than a hand above the lower edge then."""
_AROUND, _NEARER_EDGE, _STEEPLY = 1.1, 1.25, 45
"""How much larger than a thing an insert is, how much more where it is seen from above, its near edge nearer, and from
how many degrees on that is: choices.
"""
_RECOGNISED, _WHOLE, _FILLED = 0.75, 1.3, 0.7
"""How much of its width closer frames and close-ups hold, and what it fills where words say so: choices."""
_WITH_A_HAND, _OVER_IT, _ABOVE_A_FLAME = 1.2, 0.4 * ITEM, 0.25 * ITEM
"""How much wider a frame is that shows a hand over a thing, and how much higher its middle; how much
lower that is where something stands on a flame.
"""
_HANDS_AND_FACE = SIZES["medium_close_up"].figure_height
"""How large somebody is at most in an insert that goes on to their face: hands held up are near it then. A choice."""
LEVEL = 0.75
"""How far before the body the eyes of a level head are, of those of a bowed one."""
_SHELTERED, _CANOPY = 1.15, 1.28
"""How much taller than somebody the frame takes them for with an umbrella over them, and how high that reaches."""
_HATS = {
    "chefhat": 0.18, "pointedhat": 0.19, "tophat": 0.15, "santahat": 0.13, "conical": 0.12, "cowboyhat": 0.12,
    "strawhat": 0.105, "wusha": 0.12, "crown": 0.105, "turban": 0.12,
}  # fmt: skip
"""How high tall hats reach over the eyes, in statures."""
_WITH_A_HAT, _FOR_A_HAT = 1.12, 0.7
"""How much wider it is for one at most, and how much for each frame height that would be above it: choices."""
_EYES_ALONE = 12.0
"""From so many frame heights of a figure on, an animal's eyes are in the middle, as its muzzle would fill the frame."""

_EARS, _LOWER, _WIDER = 1.02, 0.16, 1.3
"""How much higher than the ears of an animal a frame of it ends, how much lower its eyes are for them at most, in frame
heights, and how much more it holds: choices.
"""
_KNEES = 0.3
"""How tall those are at most, in statures, for whom no close frame of somebody else is made wider."""


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
    """Whether the subject is a thing, not a person: named, or what else a close shot of nobody shows."""
    return shot.people == 0 and (bool(shot.subjects) or looks_close(shot))


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


def framed(plan: Plan, shot: PlannedShot, aspect: float) -> Framed:
    """What a shot's size is measured on."""
    if looks_at_a_prop(shot):
        things = [element for name in shot.subjects if (element := plan.element(name)) is not None]
        if any(element.kind == "costume" for element in things):
            return PERSON
        if things and all(element.kind == "scene" for element in things) and not looks_close(shot):
            return PERSON
        large = [element for element in things if height_of(element)]
        if not large:
            return _framed_on_things(things, shot, aspect)
        return Framed(stature_of_large(large, shot, aspect), 0.5 * max(map(height_of, large)), centred=True)
    people = shown(plan, shot)
    if people and shot.detail is not None:
        from kling_renderers.animatic.camera.details import framed_on_a_detail, is_of_a_detail

        if is_of_a_detail(shot):
            return framed_on_a_detail(shot, people[0], aspect)
    if people and "insert" in shot.framings:
        return Framed(max(1.0, SIZES[shot.size].figure_height / _HANDS_AND_FACE), EYES - drop_of(shot, people[0]))
    if not people or any(element is None or element.kind != "animal" for element in people):
        bodies = {
            (posture_of(shot, one), drop_of(shot, one), person_height(one))
            for one in people
            if not is_near(shot, one) and (one is None or one.kind != "animal")
        }
        if SIZES[shot.size].figure_height > 1:
            # A close frame isn't made wide for who comes up to somebody's knees.
            bodies = {body for body in bodies if body[2] > _KNEES} or bodies
        alone = _with_what_is_overhead(_framed_on_people(bodies, shot, aspect), plan, shot)
        alone = _with_hats(alone, shot, people)
        if (tall := tallest_beast(shot, people)) * EYES > alone.eyes:
            alone = alone._replace(stature=max(alone.stature, tall), eyes=tall * EYES)
        height = SIZES[shot.size].figure_height
        if height < 1 and any(one is not None and one.kind == "animal" for one in people):
            # A narrow frame holds who goes across and what runs beside them.
            across = (shot.direction or shot.course) in ("left_to_right", "right_to_left")
            alone = alone._replace(stature=max(alone.stature, height * _WITH_AN_ANIMAL * across / aspect))
        return _framed_together(plan, shot, aspect, alone)
    tall = max(animal_height(element) for element in people if element is not None)
    height = SIZES[shot.size].figure_height
    place = shot.place_of(people[0].name) if people[0] is not None else None
    yaw = radians(yaw_of(shot, 0.0, len(people), animal=True, place=place))
    # Its head stands for a person's head; from behind, where that is far, its back for theirs.
    stature = tall * (1.5 + 0.1 * closeness(shot) + 0.5 * max(0.0, -cos(yaw)) * closeness(shot))
    # A narrow frame holds the width of its head.
    stature = max(stature, min(height, 6.0) * 0.22 * tall / aspect)
    if height < 1:
        long = tall * ANIMAL_LENGTH * abs(sin(yaw))
        stature = max(stature, height * long / (0.7 * aspect))
    above = 0.0
    if 1 < height <= SIZES["close_up"].figure_height:
        # Ears that stand up are in it, as far as it stays a frame of its size.
        line, top = (
            SIZES[shot.size].eye_line,
            _EARS * max(ears_of(element) for element in people if element is not None),
        )
        stature *= min(_WIDER, max(1.0, height * (top - EYES * tall) / (line + _LOWER) / stature))
        above = min(_LOWER * stature / height, max(0.0, top - EYES * tall - line * stature / height))
    wide = max(animal_eyes(element) for element in people if element is not None)
    up = max((place.seat or 0.0 for place in shot.places if place.seat), default=0.0)
    down = animals_down(shot, people)
    # Who lies on the ground is in the middle.
    above, centred = (-down, True) if down else (above, height > _EYES_ALONE)
    alone = Framed(stature, EYES * tall + up + above, centred, wide, eyes_ahead=0.0)
    return _framed_together(plan, shot, aspect, alone)


def _framed_on_things(things: list[PlannedElement], shot: PlannedShot, aspect: float) -> Framed:
    """Things on a table: of each enough is seen to be recognised, in an insert all of it, nothing but it where words
    say that it fills the frame.
    """
    height, what = SIZES[shot.size].figure_height, what_of(shot)
    wide = ITEM * max((width_of(element) for element in things), default=width_of(None))
    if any(place.fills for place in shot.places):
        low = 0.0 if shot.on_the_ground else TABLE
        return Framed(height * _FILLED * min(ITEM, wide / aspect), low + _FILLED / 2 * ITEM, centred=True)
    if "insert" in shot.framings or any(place.relation in ("pressing", *HANDS_AT) for place in shot.places):
        around = _AROUND * (_NEARER_EDGE if abs(shot.pitch) > _STEEPLY else 1.0)
        fills = height * around * max(ITEM, wide / aspect)
        return Framed(max(1.0, fills), (0.0 if shot.on_the_ground else TABLE) + ITEM / 2, centred=True)
    if any(place.relation == "stirring" for place in shot.places):
        what = what._replace(eyes=what.eyes + _OVER_IT)
        wide *= _WITH_A_HAND
    if any(place.relation == "heating" for place in shot.places):
        what = what._replace(eyes=what.eyes - _ABOVE_A_FLAME)
    part = _WHOLE if height <= SIZES["close_up"].figure_height else _RECOGNISED
    return what._replace(stature=max(1.0, height * part * wide / aspect))


def _framed_together(plan: Plan, shot: PlannedShot, aspect: float, alone: Framed) -> Framed:
    """Who goes together with something is framed as if ``alone`` in a close shot; a wide one holds all of it."""
    if not any(place.tie for place in shot.places):
        return alone
    # Most films have none, and to import takes as long as to frame many shots.
    from kling_renderers.animatic.camera.ensembles import held_together

    held = held_together(plan, shot, aspect, alone.stature, alone.eyes)
    return alone._replace(**held._asdict())


_OF_A_CRAWL = 0.5
"""How much of what somebody on all fours is lower than standing makes a frame lower: they are long."""
_WITH_AN_ANIMAL = 0.8
"""How wide a frame is at least, in statures, that is of somebody who goes across it beside an animal: a choice."""


def _framed_on_people(bodies: set[tuple[str, float, float]], shot: PlannedShot, aspect: float) -> Framed:
    """People are framed as high as they are, of these postures, drops and statures; of several heights, so that the
    lowest head is in it.
    """
    height = SIZES[shot.size].figure_height
    eyes = sorted(tall * (EYES - drop) for _, drop, tall in bodies)
    if not bodies:
        return PERSON
    if len(bodies) > 1:
        down = any(posture == "lying" for posture, _, _ in bodies) and height > 1
        lowest = _LOWEST_LYING if down else _LOWEST_HEAD
        return Framed(max(1.0, height * (eyes[-1] - eyes[0]) / lowest), eyes[-1])
    [(posture, drop, tall)] = bodies
    if posture == "swimming":
        return Framed(tall * max(IN_WATER + min(1.0, 2 * closeness(shot)), height * SWIMMER / aspect), eyes[0])
    if posture in ALONG and drop > 0:
        long, face = ALONG[posture] * height / (0.8 * aspect), eyes[0] + FACE_UP[posture] * tall * closeness(shot)
        whole = tall * (long + (1 - long) * closeness(shot))
        return Framed(max(whole, _with_both_eyes(shot, aspect) * tall), face, centred=True)
    shown = _OF_A_CRAWL * drop if posture == "crawling" else drop
    whole = tall * (1 - shown * (1 - closeness(shot)))
    if shot.people == 1:
        whole = max(whole, _with_both_eyes(shot, aspect) * tall)
    return Framed(whole, eyes[0])


def _with_what_is_overhead(what: Framed, plan: Plan, shot: PlannedShot) -> Framed:
    """Whoever is framed from the knees or feet up is so with the umbrella over them."""
    over = (plan.element(place.name) for place in shot.places if place.held == "overhead")
    low, high = SIZES["full"].figure_height, SIZES["cowboy"].figure_height
    if not low <= SIZES[shot.size].figure_height <= high or not any(
        one and shape_of(one) == "umbrella" for one in over
    ):
        return what
    size, stature = SIZES[shot.size], what.stature * _SHELTERED
    reach = _CANOPY * max(person_height(one) for one in shown(plan, shot))
    return what._replace(stature=stature, eyes=max(what.eyes, reach - stature * size.eye_line / size.figure_height))


def _with_hats(what: Framed, shot: PlannedShot, people: list[PlannedElement | None]) -> Framed:
    """Between a full shot and a medium one, a frame holds tall hats, which make it a little wider, too."""
    size = SIZES[shot.size]
    if not SIZES["full"].figure_height <= size.figure_height <= SIZES["medium"].figure_height or what.centred:
        return what
    over = max((_HATS.get(looks_of(one).hat or "", 0.0) * person_height(one) for one in people if one), default=0.0)
    out = over * size.figure_height / what.stature - size.eye_line
    if not over or out <= 0:
        return what
    wider = what._replace(stature=what.stature * min(_WITH_A_HAT, 1 + _FOR_A_HAT * out))
    return wider._replace(eyes=what.eyes + max(0.0, over - wider.stature * size.eye_line / size.figure_height))


def _with_both_eyes(shot: PlannedShot, aspect: float) -> float:
    """How tall whom a frame is laid out for would have to be, so that a narrow one, near to a face, holds both eyes."""
    heights = lens_heights(shot.focal_length, aspect)
    narrowest = PERSON.both_eyes + LEVEL * PERSON.eyes_ahead * aspect / heights
    return SIZES[shot.size].figure_height * narrowest / aspect


def what_of(shot: PlannedShot) -> Framed:
    """What a shot's size is measured on as far as the shot alone tells: a person, or a thing."""
    if not looks_at_a_prop(shot):
        return PERSON
    what = DETAIL if SIZES[shot.size].figure_height > 8 else THING
    return what._replace(eyes=what.eyes - TABLE) if shot.on_the_ground else what


def figure_height(shot: PlannedShot, aspect: float, what: Framed | None = None) -> float:
    """One stature in frame heights: the size's, unless a narrow frame has to hold more than one person."""
    what = what or what_of(shot)
    height = SIZES[shot.size].figure_height / what.stature
    if shot.people > 1 and not shot.near_shoulder:
        apart, edges = (_BODIES, _SHOULDERS) if height < 1 else (HEADS, _EDGES)
        apart = max(apart, what.apart)
        height = min(height, aspect / (apart * (shot.people - 1) + edges) / what.stature / tightest(shot.moves))
    elif what.centred and len(shot.subjects) > 1:
        height = min(height, aspect / (1.45 * ITEM * len(shot.subjects)))
    return height


def frame_width(shot: PlannedShot, aspect: float, what: Framed | None = None) -> float:
    """How wide the frame is at the subject, in statures."""
    return aspect / figure_height(shot, aspect, what)
