"""Who goes along behind a cycle with a hand on its saddle, and how that sways. Numbers are choices, in statures and
degrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, radians, sin

from kling_renderers.animatic.camera.ensembles import size_of
from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.stage.gathered import Gathered, Load
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_story.planned import PlannedElement, PlannedShot

_TURNS, _SWAYS = 9.0, 0.045
"""By how much a cycle that wobbles is turned from its way, and how far it goes to each side."""
_SADDLE, _SADDLE_HIGH = 0.3, 0.82
"""How far behind a cycle's middle its saddle's end is, and how high, in its heights."""
_BEHIND, _BESIDE = 0.3, 0.26
"""How far behind that end who holds it is, and how far aside where the rider would hide them."""


def steadied(shot: PlannedShot, people: Sequence[PlannedElement | None], made: Gathered, step: int) -> None:
    """Effect: a cycle that wobbles does so with its rider, and who steadies it is at its saddle, both in the middle."""
    numbers = {one.name: number for number, one in enumerate(people) if one is not None}
    sways = {work.who for work in shot.works if work.kind == "wobble"}
    for at, load in enumerate(made.loads):
        if load.element.name in sways:
            made.loads[at] = _swaying(load, made, 2 * pi * step / STEPS)
    for place in shot.places:
        number, rider = numbers.get(place.name), numbers.get(place.other or "")
        ridden = next((one for one in made.loads if rider in one.riders), None)
        if place.relation == "steadying" and number is not None and ridden is not None:
            _hold(people[number], number, ridden, made)
            _in_the_middle(made, number, ridden)


def _swaying(load: Load, made: Gathered, turn: float) -> Load:
    """Something on its way with those on it, so far in a round of swaying."""
    aside, away = spot_by(load.yaw, _SWAYS * sin(turn), 0.0)
    for number in load.riders:
        made.places[number] = made.places[number][0] + aside, made.places[number][1] + away
        made.yaws[number] += _TURNS * cos(turn)
    return load._replace(spot=(load.spot[0] + aside, load.spot[1] + away), yaw=load.yaw + _TURNS * cos(turn))


def _hold(one: PlannedElement | None, number: int, load: Load, made: Gathered) -> None:
    """Effect: somebody is behind a cycle, a hand on its saddle; from ahead or behind, a little aside of it."""
    (_, tall), own, turn = size_of(load.element), person_height(one), radians(load.yaw)
    end_on = abs(cos(turn))
    aside, behind = -_BESIDE * end_on * own, _SADDLE * tall + _BEHIND * own
    x, z = spot_by(load.yaw, aside, behind)
    made.places[number], made.yaws[number] = (load.spot[0] + x, load.spot[1] + z), load.yaw
    made.grips[number] = ((-aside / own or 0.02, _SADDLE_HIGH * tall / own, -_BEHIND),)


def _in_the_middle(made: Gathered, number: int, load: Load) -> None:
    """Effect: all three are as far from the middle to both sides."""
    xs = [made.places[at][0] for at in (number, *load.riders)]
    by = (min(xs) + max(xs)) / 2
    for at in (number, *load.riders):
        made.places[at] = made.places[at][0] - by, made.places[at][1]
    made.loads[:] = [
        one._replace(spot=(one.spot[0] - by, one.spot[1])) if one.element.name == load.element.name else one
        for one in made.loads
    ]
