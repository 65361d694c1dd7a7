"""What a shot is framed on: its people, its animals, or its things."""

from __future__ import annotations

from math import cos, radians, sin

from kling_renderers.animatic.camera.facing import closeness, yaw_of
from kling_renderers.animatic.camera.framed_people import framed_on_people
from kling_renderers.animatic.camera.framing import (
    EYES,
    ITEM,
    PERSON,
    TABLE,
    Framed,
    looks_at_a_prop,
    looks_close,
    shown,
    what_of,
)
from kling_renderers.animatic.camera.large_things import stature_of_large
from kling_renderers.animatic.camera.postures import animals_down, drop_of
from kling_renderers.animatic.stand_ins.animals import ANIMAL_LENGTH
from kling_renderers.animatic.stand_ins.kinds import animal_eyes, animal_height, ears_of, height_of, width_of
from kling_story.placed import HANDS_AT
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_AROUND, _NEARER_EDGE, _STEEPLY = 1.1, 1.3, 35
"""How much larger than a thing an insert is, how much more where it is seen from above, its near edge nearer, and from
how many degrees on that is: choices.
"""
_DOWN, _ALONE, _BESIDE = -12.0, 0.42 * ITEM, 0.22 * ITEM
"""From so many degrees down on the middle of a frame is that of a thing that lies, and how much lower it is then,
alone or with one beside it.
"""
_RECOGNISED, _WHOLE, _FILLED = 0.75, 1.3, 0.7
"""How much of its width closer frames and close-ups hold, and what it fills where words say so: choices."""
_IN_ANOTHER = 1.45
"""How much wider a close-up is of a thing that is in another one."""
_WITH_HANDS = 1.7
"""How wide hands are at the least with what they are at, in heights of a thing."""
_SLIM, _SLIM_AT = (
    1.2,
    frozenset(
        (
            "locking",
            "picking",
            "gloving",
            "dripping",
            "laying",
            "taking",
            "plucking",
            "striking",
            "sharing",
            "lacing",
            "turning",
            "grating",
            "feeling",
        )
    ),
)
"""The same of what is done within that width: the arms go out at the sides of an upright frame."""
_WITH_A_HAND, _OVER_IT, _ABOVE_A_FLAME = 1.2, 0.4 * ITEM, 0.25 * ITEM
"""How much wider a frame is that shows a hand over a thing, and how much higher its middle; how much
lower that is where something stands on a flame.
"""
_HANDS_AND_FACE = SIZES["medium_close_up"].figure_height
"""How large somebody is at most in an insert that goes on to their face: hands held up are near it then. A choice."""
_LOWEST_HEAD = 0.45
"""How far below the highest eyes of animals the lowest are at most, in frame heights: a choice."""
_EYES_ALONE = 12.0
"""From so many frame heights of a figure on, an animal's eyes are in the middle, as its muzzle would fill the frame."""
_EARS, _LOWER, _WIDER = 1.02, 0.16, 1.3
"""How much higher than the ears of an animal a frame of it ends, how much lower its eyes are for them at most, in frame
heights, and how much more it holds: choices.
"""


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
    animals = [element for element in people if element is not None and element.kind == "animal"]
    only = people and len(animals) == len(people)
    alone = _framed_on_animals(animals, shot, aspect) if only else framed_on_people(plan, shot, people, aspect)
    return _framed_together(plan, shot, aspect, alone)


def _framed_on_animals(animals: list[PlannedElement], shot: PlannedShot, aspect: float) -> Framed:
    """Animals alone: by their bodies, in close-ups by their heads."""
    tall = max(map(animal_height, animals))
    height = SIZES[shot.size].figure_height
    place = shot.place_of(animals[0].name)
    yaw = radians(yaw_of(shot, 0.0, len(animals), animal=True, place=place))
    # Its head stands for a person's head; from behind, where that is far, its back for theirs.
    stature = tall * (1.5 + 0.1 * closeness(shot) + 0.5 * max(0.0, -cos(yaw)) * closeness(shot))
    # A narrow frame holds the width of its head.
    stature = max(stature, min(height, 6.0) * 0.22 * tall / aspect)
    if height < 1:
        long = tall * ANIMAL_LENGTH * abs(sin(yaw))
        stature = max(stature, height * long / (0.7 * aspect))
    above = 0.0
    if height <= SIZES["close_up"].figure_height:
        # Ears that stand up are in it, as far as it stays a frame of its size.
        line, top = SIZES[shot.size].eye_line, _EARS * max(map(ears_of, animals))
        stature *= min(_WIDER, max(1.0, height * (top - EYES * tall) / (line + _LOWER) / stature))
        above = min(_LOWER * stature / height, max(0.0, top - EYES * tall - line * stature / height))
    wide = max(map(animal_eyes, animals))
    up = 0.0
    if any(place.seat for place in shot.places):
        # What sits up somewhere is there, and the lowest head is in the frame.
        told = [(one, shot.place_of(one.name)) for one in animals]
        eyes = [EYES * animal_height(one) + ((place and place.seat) or 0.0) for one, place in told]
        up = max(eyes) - EYES * tall
        stature = max(stature, height * (max(eyes) - min(eyes)) / _LOWEST_HEAD)
    down = animals_down(shot, animals)
    # Who lies on the ground is in the middle.
    above, centred = (-down, True) if down else (above, height > _EYES_ALONE)
    return Framed(stature, EYES * tall + up + above, centred, wide, eyes_ahead=0.0)


def _framed_on_things(things: list[PlannedElement], shot: PlannedShot, aspect: float) -> Framed:
    """Things on a table: of each enough is seen to be recognised, in an insert all of it, nothing but it where words
    say that it fills the frame.
    """
    height, what = SIZES[shot.size].figure_height, what_of(shot)
    lies = shot.pitch < _DOWN and any(place.posture == "lying" for place in shot.places)
    lower = (_ALONE if len(things) < 2 else _BESIDE) if lies else 0.0
    what = what._replace(eyes=what.eyes - lower)
    holders = {place.name for place in shot.places if place.relation == "under"}
    wide = ITEM * max((width_of(one) for one in things if one.name not in holders), default=width_of(None))
    if holders and height <= SIZES["close_up"].figure_height:
        wide *= _IN_ANOTHER
    if any(place.fills for place in shot.places):
        low = 0.0 if shot.on_the_ground else TABLE
        return Framed(height * _FILLED * min(ITEM, wide / aspect), low + _FILLED / 2 * ITEM, centred=True)
    if at := {place.relation for place in shot.places} & HANDS_AT.keys():
        wide = _SLIM * ITEM if at <= _SLIM_AT else max(wide, _WITH_HANDS * ITEM)
    if "insert" in shot.framings or any(place.relation in ("pressing", *HANDS_AT) for place in shot.places):
        around = _AROUND * (_NEARER_EDGE if abs(shot.pitch) > _STEEPLY else 1.0)
        fills = height * around * max(ITEM, wide / aspect)
        return Framed(max(1.0, fills), (0.0 if shot.on_the_ground else TABLE) + ITEM / 2 - lower, centred=True)
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
