"""How a place lies in a shot: which way it is turned, and whether its near side is carried out for the camera."""

from __future__ import annotations

from kling_renderers.animatic.camera.facing import near_side
from kling_story.placed import SIDE_OF, VEHICLES
from kling_story.planned import PlannedShot
from kling_story.setting import Setting

_PAST_A_SHOULDER = 55.0
"""Degrees by which a camera past a shoulder stands off a view from the side: a choice."""
_LANES = {
    "street": 90.0,
    "alley": 90.0,
    "market": 90.0,
    "corridor": 90.0,
    "bridge": 90.0,
    "parking_garage": 90.0,
    "village": 90.0,
    "hutong": 90.0,
    "vineyard": 90.0,
    "lavender_field": 90.0,
    "ploughed_field": 90.0,
    "station_platform": -90.0,
}
"""Places that lead somewhere, and how they are turned for who goes across the frame, so that they go along them: on
a platform with the track behind it.
"""
_WAYS = ("dirt_track", "open_road")
_PATHLESS = (
    *(
        "field",
        "forest",
        "desert",
        "mountain",
        "snowfield",
        "graveyard",
        "outdoors",
        None,
        "hills",
        "moor",
        "valley",
        "terraced_fields",
    ),
    *("vineyard", "lavender_field", "wheat_field", "rapeseed_field", "ploughed_field", "rice_paddy", "rocky_coast"),
)
"""Dressings that make a place lead somewhere, and the places through which a way may lead that isn't a street."""

_RIGHT_BEHIND = frozenset(("house_front", "inn_front"))
_HOUSES = _RIGHT_BEHIND | {"cottage", "log_cabin"}
"""Dressings that are a house with a door, right behind people or further off."""


def goes_across(shot: PlannedShot) -> bool:
    """Whether a shot's subject goes across the frame."""
    return (shot.direction or shot.course) in SIDE_OF and not shot.near_shoulder


def way_through(setting: Setting) -> str | None:
    """The track or the road that leads through a place under the sky; the shot's own before one that goes on."""
    here = setting.place in _PATHLESS and not setting.inside
    return next((one for one in setting.dressings if one in _WAYS), None) if here else None


def turn_of(shot: PlannedShot) -> float:
    """How far the place is turned in a shot, in degrees, as the camera has gone around from where it is usually: past
    somebody it looks along the line of the two, from one side of it; it looks across a lane at who goes along it; from
    behind who is on a stage it sees the house, else a reverse shot looks back from the place's other end.
    """
    place = shot.setting.place or ""
    if shot.near_shoulder:
        return _PAST_A_SHOULDER * near_side(shot)
    beside_one = any(one.piece in VEHICLES for one in shot.places)
    if (goes_across(shot) or beside_one) and (place in _LANES or way_through(shot.setting)):
        return _LANES.get(place, 90.0)
    behind = shot.yaw == 180 or shot.facing == "away" or (shot.direction or shot.course) == "away_from_camera"
    return 180.0 if "reverse" in shot.framings or (place == "theatre" and behind) else 0.0


def set_of(shot: PlannedShot) -> Setting:
    """The setting of a shot as it is built: the door of its house open around who is in it, and no front behind a door
    that somebody opens or knocks at; a food truck around who serves in it; a road where somebody goes along it, else
    beside them; a train that goes the way they go.
    """
    shot = shot._replace(setting=_with_ways(shot))
    told = shot.setting.dressings
    if any(place.piece == "goal" for place in shot.places) and shot.yaw is None:
        # The one behind them is the one at that end.
        return shot.setting._replace(dressings=(*told, "own_goal"))
    if in_own_door(shot):
        return shot.setting._replace(dressings=(*told, "open_door", "house_front"))
    # A farmhouse is one of its own, further off.
    alone = shot.setting.place == "farmhouse" and not shot.people
    if alone or (has_a_door(shot) and at_a_door(shot)):
        return shot.setting._replace(dressings=tuple(one for one in told if one not in _RIGHT_BEHIND))
    return shot.setting


_STAND_THERE = {"food_truck": "counter", "picnic_table": "table"}
"""Dressings that are built around who is at a piece of the set, where somebody is."""


def _with_ways(shot: PlannedShot) -> Setting:
    told, way = shot.setting.dressings, shot.direction or shot.course
    gone = {name for name, piece in _STAND_THERE.items() if any(place.piece == piece for place in shot.places)}
    if "roadside" in told and way is None:
        gone.add("open_road")
    kept = tuple(one for one in told if one not in gone)
    if {"rolling_train", "food_truck"}.isdisjoint(kept) or way not in SIDE_OF:
        return shot.setting._replace(dressings=kept)
    return shot.setting._replace(dressings=(*kept, "to_the_left" if SIDE_OF[way] == "left" else "to_the_right"))


def has_a_door(shot: PlannedShot) -> bool:
    """Whether a house with a door of its own is right behind people."""
    return not (shot.setting.inside or _RIGHT_BEHIND.isdisjoint(shot.setting.dressings))


def at_a_door(shot: PlannedShot) -> bool:
    """Whether somebody opens, closes or knocks at one."""
    told = (*shot.places, *(act.was for act in shot.acts))
    return any(place.piece == "door" and (place.opened is not None or place.facing == "door") for place in told)


def in_own_door(shot: PlannedShot) -> bool:
    """Whether somebody is alone in the door of a house that words name, seen from outside."""
    in_it = shot.people == 1 and any(place.piece == "doorway" and place.side is None for place in shot.places)
    return in_it and not shot.setting.inside and not _HOUSES.isdisjoint(shot.setting.dressings)
