"""Who gets into a vehicle that nobody declared, or out of it, step by step."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Any

from kling_story.blocking.nouns import phrase_before
from kling_story.placed import WAITING_TRAINS
from kling_story.planned import PlannedShot
from kling_story.planning.steps import Happens, Step
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.boarding import Boarding, boardings_in, departures_in, is_vehicle
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.looks import shade_in

_CLOSEST = 2.5
"""A figure is at most so tall, in frame heights, where a frame shows a vehicle."""
_WALKS, _OPENS, _GOES_IN, _SHUTS, _PULLS_UP, _DRIVES_OFF = 1.4, 0.5, 0.9, 0.5, 1.2, 1.4
"""Seconds, choices."""
_ON_RAILS = ("train",)
_LARGE = ("bus", "tram", "train")
_ABOARD = ("car_interior", "train_carriage")
_UNDER_A_ROOF = ("parking_garage", "subway_platform")
"""Where vehicles stop inside."""
_USUAL = {"taxi": "#e3c53a"}


def boardings(
    shot: PlannedShot, declared: Container[str], people: Container[str], who_does: Callable[[int, int], Sequence[str]]
) -> tuple[PlannedShot, list[Happens]]:
    """A shot beside the vehicle that its words say somebody gets into or out of, and how they do; or that
    drives off without them; ``declared``: the names of those whom the author did, ``people``: of persons.
    """
    close = SIZES[shot.size].figure_height > _CLOSEST
    if not 0 < shot.people < 3 or close or shot.near_shoulder or shot.detail is not None or shot.looker:
        return shot, []
    for one in boardings_in(shot.prompt):
        names = [name for name in who_does(one.start, one.end) if (at := shot.place_of(name)) and not at.near]
        if names and not any(place.tie for place in shot.places):
            return _beside(shot, one, names, declared), [_happens(one, tuple(names))]
    for one in departures_in(shot.prompt):
        free = [place for place in shot.places if place.piece is None and not (place.tie or place.near or place.held)]
        names = [one.name for one in free if one.gait in (None, "standing") and one.name in people]
        if names and shot.course is None and len(names) == shot.people:
            return _beside(shot, one, names, declared), [_happens(one, tuple(names))]
    return shot, []


def _beside(shot: PlannedShot, one: Boarding, names: Sequence[str], declared: Container[str]) -> PlannedShot:
    left = one.leaves and one.drives_off
    freed = ("gait", "facing", "posture", "seat", "arms", "relation", "gaze")
    says: dict[str, Any] = {"facing": "left"} if left else dict.fromkeys(freed)
    places = tuple(
        place._replace(piece=one.vehicle, state=_shade(shot.prompt, one), **says) if place.name in names else place
        for place in shot.places
        if place.name in declared or not is_vehicle(place.name)
    )  # fmt: skip
    setting = shot.setting
    on_rails = one.vehicle in _ON_RAILS
    elsewhere = setting.place in (*_ABOARD, "street" if on_rails else "station_platform")
    if setting.place is None or elsewhere or (setting.inside and setting.place not in _UNDER_A_ROOF):
        place = "station_platform" if on_rails else "street"
        setting = setting._replace(place=place)
    kept = tuple(each for each in setting.dressings if each not in {*WAITING_TRAINS, "window_seat", "taken_seats"})
    size = shot.size if shot.size_given else "wide" if one.vehicle in _LARGE or one.vehicle == "van" else "full"
    subjects = tuple(name for name in shot.subjects if name in declared or not is_vehicle(name))
    return shot._replace(
        subjects=subjects,
        places=places,
        course=None,
        direction=None,
        size=size,
        setting=setting._replace(dressings=kept),
    )


def _shade(prompt: str, one: Boarding) -> str | None:
    phrase = phrase_before(prompt, one.noun[0])
    return shade_in("", f"{phrase[1] if phrase else ''}{prompt[slice(*one.noun)]}") or _USUAL.get(one.vehicle)


def _happens(one: Boarding, names: tuple[str, ...]) -> Happens:
    """How all is at first, and each step after that."""
    aside: dict[str, Any] = {"phase": "before", "facing": "right", "opened": False, "beyond": False}
    at_it = {**aside, "phase": "at", "facing": "away"}
    opened = {**at_it, "opened": True}
    inside = {**opened, "beyond": True, "phase": "after", "facing": "left"}
    gone = {**inside, "opened": False}
    way = [(0.0, aside), (_WALKS, at_it), (_OPENS, opened), (_GOES_IN, inside), (_SHUTS, gone)]
    if one.vehicle in _LARGE:
        way = [(0.0, {**aside, "opened": True}), (_WALKS, opened), (_GOES_IN, inside), (_SHUTS, gone)]
    if one.leaves and one.drives_off:
        there: dict[str, Any] = {"phase": "before", "opened": False, "beyond": False}
        way = [(0.0, there), (_DRIVES_OFF, {**there, "phase": "gone"})]
    elif one.leaves:
        out = {"facing": "camera"}
        way = [
            (0.0, {**gone, **out}), (_OPENS, {**inside, **out}), (_GOES_IN, {**opened, **out}),
            (_WALKS, {**aside, "facing": "left", "opened": one.vehicle in _LARGE}),
        ]  # fmt: skip
    elif one.drives_off:
        way.append((_DRIVES_OFF, {**gone, "phase": "gone"}))
    if one.pulls_up:
        way = [(0.0, {**aside, "phase": "awaited", "opened": False}), (_PULLS_UP, {**aside}), *way[1:]]
    steps = tuple(Step(seconds, dict.fromkeys(names, says)) for seconds, says in way)
    return Happens(one.start, names, Change({"piece": one.vehicle}, {}, _WALKS), steps)
