"""What is found of a shot, pass after pass, once it is planned as its own words say: a row for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple, cast

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, HANDS_AT, VEHICLES
from kling_story.planned import PlannedShot
from kling_story.planning import needles
from kling_story.planning.film import Film
from kling_story.vocabulary.focus import FEET, HANDS, LEGS, of_others

_OFF_THE_GROUND = frozenset(("sitting", "seated", "swimming", "floating", "surfing"))
_SEATED_IN = ("train_carriage", "plane_cabin", "car_interior", "underwater", "tunnel")
"""Postures and places in which nobody stands on the ground."""


def _always(_shot: PlannedShot, _film: Film) -> bool:
    return True


def _has_an_animal(shot: PlannedShot, film: Film) -> bool:
    return any(film.kinds.get(name) == "animal" for name in shot.subjects)


def _has_a_costume(shot: PlannedShot, film: Film) -> bool:
    return any(film.kinds.get(name) == "costume" for name in shot.subjects)


def _has_people(shot: PlannedShot, _film: Film) -> bool:
    return shot.people > 0


def _has_several(shot: PlannedShot, film: Film) -> bool:
    return sum(film.kinds.get(place.name) in BEINGS and not place.near for place in shot.places) > 1


def _somebody_lies(shot: PlannedShot, _film: Film) -> bool:
    return any(place.posture == "lying" for place in shot.places)


def _somebody_is_down(shot: PlannedShot, _film: Film) -> bool:
    return any(place.posture in ("kneeling", "crouching") for place in shot.places)


def _somebody_rests(shot: PlannedShot, _film: Film) -> bool:
    return any(place.posture == "lying" or place.mood == "asleep" for place in shot.places)


def _somebody_plays(shot: PlannedShot, _film: Film) -> bool:
    return shot.people > 0 and needles.INSTRUMENTS.may_match(shot.prompt)


def _somebody_rides(shot: PlannedShot, _film: Film) -> bool:
    return any(place.tie == "riding" for place in shot.places) and needles.RIDES_ALONG.may_match(shot.prompt)


def _is_of_feet(shot: PlannedShot, _film: Film) -> bool:
    return shot.people == 1 and shot.detail == FEET and not any(place.piece in VEHICLES for place in shot.places)


def _somebody_keeps_a_goal(shot: PlannedShot, _film: Film) -> bool:
    return shot.people > 0 and needles.GOALS.may_match(shot.prompt)


def _somebody_is_off_the_ground(shot: PlannedShot, _film: Film) -> bool:
    return (
        shot.detail == LEGS
        or shot.setting.place in _SEATED_IN
        or not {"steep_drop", "booth"}.isdisjoint(shot.setting.dressings)
        or any(place.posture in _OFF_THE_GROUND for place in (*shot.places, *(act.was for act in shot.acts)))
        or needles.PERCHES.may_match(shot.prompt)
    )


def _things_are_at_work(shot: PlannedShot, _film: Film) -> bool:
    if not shot.subjects or (shot.people and shot.detail != HANDS):
        return False
    return any(place.relation in HANDS_AT for place in shot.places) or needles.TOOLS.may_match(shot.prompt)


def _things_may_have_people_behind(shot: PlannedShot, film: Film) -> bool:
    alone = shot.people == 0 and bool(shot.subjects)
    return alone and needles.BACKGROUND.may_match(shot.prompt) and "item" in film.kinds.values()


def _may_have_others(shot: PlannedShot, film: Film) -> bool:
    words = film.prompt_read(shot)
    aimed = any(move.to and of_others(move.to) for move in shot.moves)
    animals = bool(shot.subjects) and needles.ANIMALS.may_match(words)
    return aimed or animals or needles.CROWDED.may_match(words)


def _others_were_there(shot: PlannedShot, film: Film) -> bool:
    return not shot.crowds and any(past.crowds for past in film.past)


def _speaks_of(words: Pattern) -> Callable[[PlannedShot, Film], bool]:
    return lambda shot, _: words.may_match(shot.prompt)


class Pass(NamedTuple):
    """What gives a shot and its film the shot with what was found: ``module.function`` of this package, imported when
    a shot first needs it. ``needed``: whether there may be anything to find.
    """

    does: str
    needed: Callable[[PlannedShot, Film], bool] = _always


OF_THE_CAST = (
    Pass("aflight.with_flights", _has_an_animal),
    Pass("afloat.afloat"),
    Pass("carrying.carried_on"),
    Pass("unworn.with_unworn", _has_a_costume),
    Pass("beds.with_beds", _somebody_rests),
    Pass("embraces.with_embraces", _has_several),
    Pass("keeping.with_keepers", _somebody_keeps_a_goal),
    Pass("steadying.with_who_steadies", _somebody_rides),
    Pass("things.with_things"),
    Pass("feet.with_shoes", _is_of_feet),
    Pass("works.with_works", _has_people),
    Pass("acts.with_acts"),
    Pass("playing.with_instruments", _somebody_plays),
    Pass("underfoot.underfoot", _somebody_is_off_the_ground),
    Pass("kneeling.with_those_down", _somebody_lies),
    Pass("kneeling.at_a_bed", _somebody_is_down),
    Pass("tools_at_work.working_together", _things_are_at_work),
    Pass("behind_things.with_those_behind", _things_may_have_people_behind),
)
"""Each goes by what those before it found: where a shot plays tells who is at what there, that and the things tell what
is done, and what is done moves people before they are put on what they end up on.
"""
AROUND_IT = (
    Pass("light_cues.with_light_cues", _speaks_of(needles.LIGHTS)),
    Pass("vapours.with_vapours", _speaks_of(needles.IN_THE_AIR)),
    Pass("crowds.with_crowds", _may_have_others),
    Pass("still_there.with_those_still_there", _others_were_there),
)
"""They come last, for who is there by then, and read a shot's words as its author wrote them."""


def passed(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with all that is found of it."""
    found = _through(OF_THE_CAST, shot, film)
    return _through(AROUND_IT, found._replace(prompt=film.prompt_written(shot)), film)


def _through(passes: Sequence[Pass], shot: PlannedShot, film: Film) -> PlannedShot:
    for one in passes:
        if one.needed(shot, film):
            shot = function_of(one.does)(shot, film)
    return shot


@cache
def function_of(does: str) -> Callable[[PlannedShot, Film], PlannedShot]:
    """The function of a pass."""
    module, _, function = does.partition(".")
    found = getattr(import_module(f"kling_story.planning.{module}"), function)
    return cast(Callable[[PlannedShot, Film], PlannedShot], found)
