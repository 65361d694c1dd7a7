"""Where people are who go together with what they ride, drive, pull or push, and where that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import copysign, cos, radians, sin

from kling_renderers.animatic.camera.ensembles import (
    AT_ONES_SIDE,
    WITH_PILLARS,
    ensemble_of,
    reach_to,
    seats_on,
    shift_of,
    size_of,
    way_of,
)
from kling_renderers.animatic.camera.facing import closeness, pivot, spot_by
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.stage.bearing import grips_of_bearers
from kling_renderers.animatic.stage.gathered import Gathered, Load
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import animal_height, draft_in, person_height, shape_of
from kling_renderers.animatic.stand_ins.seats import grips_on, sat_on
from kling_story.placed import GOES_WITH, Place
from kling_story.planned import Plan, PlannedElement, PlannedShot

_SEEN_BESIDE = 52.0
"""How far who has somebody on their back is turned from the lens at least, in degrees."""
_PUSHES: tuple[Grip, ...] = ((-0.09, 0.62, -0.2), (0.09, 0.62, -0.2))
"""Where the hands are of who pushes something: a choice."""
_AT_LOW_HANDLES: tuple[Grip, ...] = ((-0.13, 0.47, -0.14), (0.13, 0.47, -0.14))
"""The same of who pushes a wheelbarrow, arms hanging."""
_BESIDE = 0.24
"""How far aside from them what somebody walks beside is, in statures."""
_PULLS: tuple[Grip, ...] = ((0.13, 0.5, 0.1),)
"""The hand of who pulls something: a choice."""

_SHAFTED = ("cart", "barrow", "food_cart")
"""What has shafts, which are towards whoever has them in hand."""
_AT_A_SIDE = 0.36
"""How far aside of its middle they are who push something at its sides, in statures."""
_BROAD, _ROOM = 1.1, 0.22
"""How broad what people sit in is, in its heights, and how far from it somebody stands at least, in statures."""
_HEAD = 0.44
"""How far over the hips the head is of who sits, in statures."""


class Together(Gathered):
    """The people of a shot as what they go together with puts them."""

    def __init__(
        self,
        plan: Plan,
        shot: PlannedShot,
        people: Sequence[PlannedElement | None],
        places: Sequence[Spot],
        yaws: Sequence[float],
        width: float,
    ) -> None:
        super().__init__(len(people), places, yaws)
        self._plan, self._shot, self._people, self._width = plan, shot, people, width
        self._numbers = {element.name: number for number, element in enumerate(people) if element is not None}
        self._gather()

    def _gather(self) -> None:
        tied = [place for place in self._shot.places if place.tie in GOES_WITH and not place.near]
        for place in tied:
            if place.name in self._numbers:
                number = self._numbers[place.name]
                self.yaws[number] = way_of(self._shot, self._people[number], self._plan.element(place.tied_to or ""))
        found = ensemble_of(self._plan, self._shot)
        if found is not None and len(self._people) == 1 and found.principal in self._numbers:
            (x, z), (aside, away) = self.places[0], shift_of(found, self._shot, self.yaws[0], self._width)
            # All of it is in the middle, where somebody alone leaves room before their eyes.
            self.places[0] = x * closeness(self._shot) + aside, z + away
        elif found is not None and found.principal in self._numbers and _have_one_aboard(tied, len(self._people)):
            # Who sits in what another one pushes or pulls is in the frame with them.
            number = self._numbers[found.principal]
            self.places[number] = shift_of(found, self._shot, self.yaws[number], self._width)
        elif found is not None and found.principal in self._numbers and _is_a_team(tied, len(self._people)):
            # It is in the middle with what it pulls.
            (x, z), ahead = shift_of(found, self._shot, self.yaws[0], self._width), 0.3 * found.tall * (len(tied) - 2)
            aside, away = spot_by(self.yaws[0], 0.0, max(0.0, ahead))
            self.places[self._numbers[found.principal]] = x + aside, z + away
        riders: dict[str, list[int]] = {}
        for place in tied:
            if place.tie == "riding" and place.name in self._numbers and place.tied_to is not None:
                riders.setdefault(place.tied_to, []).append(self._numbers[place.name])
        handled = [place for place in tied if place.tie != "riding"]
        for name in riders:
            load = self._plan.element(name)
            if load is not None and all(place.tied_to != name for place in handled):
                self._ride(load, riders[name])
        # Who pulls something may be ridden themselves.
        for place in handled:
            one, load = self._plan.element(place.name), self._plan.element(place.tied_to or "")
            if one is not None and load is not None and load.name not in self.names:
                sides = self._pushers_of(load, handled) if place.tie == "pushing" else []
                if len(sides) > 1:
                    one = sides[0]
                    xs = [self.places[self._numbers[other.name]][0] for other in sides]
                    self.places[self._numbers[one.name]] = sum(xs) / len(xs), self.places[self._numbers[one.name]][1]
                self._handle(one, place.tie == "pushing", load, riders.get(load.name, []))
                self._at_its_sides(load, sides[1:])

        self._clear_of(riders)
        for bearer in {place.tied_to or "" for place in self._shot.places if place.tie == "back"} & {*self._numbers}:
            # From the front, who is on a back is hidden.
            self.yaws[self._numbers[bearer]] = max(self.yaws[self._numbers[bearer]], _SEEN_BESIDE)
        for name, grips in grips_of_bearers(self._plan, self._shot).items():
            if name in self._numbers and not self.grips[self._numbers[name]]:
                self.grips[self._numbers[name]] = grips

    def _clear_of(self, riders: Mapping[str, Sequence[int]]) -> None:
        """Put who stands where something is that others sit in on its near side."""
        going = {number for load in self.loads for number in (*load.riders, load.handler)}
        for load in self.loads:
            if load.element.name not in riders or shape_of(load.element) not in WITH_PILLARS:
                continue
            (long, tall), turn = size_of(load.element), radians(load.yaw)
            half_x, half_z = (
                0.5 * (long * abs(one) + _BROAD * tall * abs(other)) + _ROOM
                for one, other in ((sin(turn), cos(turn)), (cos(turn), sin(turn)))
            )
            for number, (x, z) in enumerate(self.places):
                aside, away = x - load.spot[0], z - load.spot[1]
                if number not in going and abs(aside) < half_x and abs(away) < half_z:
                    by = copysign(half_x, aside)
                    end_on = half_x < half_z
                    self.places[number] = (load.spot[0] + by, z) if end_on else (x, load.spot[1] - half_z)

    def _ride(self, load: PlannedElement, riders: Sequence[int]) -> None:
        """Put something under its riders: their middle stays in place."""
        yaw, count = self.yaws[riders[0]], len(riders)
        where = [self._stands(number) for number in riders]
        seats = [_seat(load, number, yaw) for number in range(count)]
        x, z = (sum(spot[way] - seat[way] for spot, seat in zip(where, seats, strict=True)) / count for way in (0, 1))
        # A close frame is laid on the head, which is ahead of who leans.
        ahead = _HEAD * seats_on(load).lean * min(1.0, 2 * closeness(self._shot))
        aside, away = spot_by(yaw, 0.0, ahead)
        self._seat(load, (x + aside, z + away), yaw, riders)

    def _handle(self, one: PlannedElement, pushes: bool, load: PlannedElement, riders: Sequence[int]) -> None:
        """Put something before who pushes it, or behind who pulls it, and its riders on it."""
        at = self._middle_of(one)
        if at is None:
            if riders:
                self._ride(load, riders)
            return
        (x, z), yaw, handler = at
        beside = pushes and shape_of(load) in AT_ONES_SIDE
        # On the side that the lens sees.
        side = (-1 if sin(radians(yaw)) > 0 else 1) if beside else 0
        aside, away = spot_by(yaw, side * _BESIDE, reach_to(load, one, pushes=pushes) * (-1 if pushes else 1))
        head = yaw + 180 if pushes and shape_of(load) in _SHAFTED else yaw
        self._seat(load, (x + aside, z + away), head, riders)
        self.loads[-1] = self.loads[-1]._replace(handler=handler, pulled=not pushes)
        team = [self._numbers[place.name] for place in self._shot.places
                if place.tie == "pulling" and place.tied_to == load.name and place.name in self._numbers]  # fmt: skip
        if one.kind == "animal" and len(team) > 1 and not pushes:
            from kling_renderers.animatic.stage.teams import harnessed

            for number, spot in zip(team, harnessed((x, z), yaw, animal_height(one), len(team)), strict=True):
                self.places[number], self.yaws[number] = spot, yaw
        if one.name in self._numbers and one.kind != "animal":
            low = shape_of(load) == "barrow"
            self.grips[self._numbers[one.name]] = (
                _at_bars(self._shot.told_of(one), side, size_of(load)[1]) if beside
                else (_AT_LOW_HANDLES if low else _PUSHES) if pushes else _PULLS
            )  # fmt: skip

    def _pushers_of(self, load: PlannedElement, handled: Sequence[Place]) -> list[PlannedElement]:
        """Those who push something together that has room for them at its sides, as words name them."""
        if shape_of(load) != "gurney":
            return []
        names = {place.name for place in handled if place.tied_to == load.name and place.name in self._numbers}
        found = (self._plan.element(name) for name in self._shot.subjects if name in names)
        return [one for one in found if one is not None]

    def _at_its_sides(self, load: PlannedElement, others: Sequence[PlannedElement]) -> None:
        """Put those who push something with another one at its sides, a hand on it each."""
        (long, tall), (x, z), yaw = size_of(load), self.loads[-1].spot, self.loads[-1].yaw
        # Whom words name first is nearest to the lens.
        near = -1 if cos(radians(yaw)) > 0 else 1
        for at, one in enumerate(others):
            number, side = self._numbers[one.name], -1 if at % 2 else 1
            aside, away = spot_by(yaw, side * _AT_A_SIDE, near * (0.2 if at < 2 else -0.2) * long)
            self.places[number], self.yaws[number] = (x + aside, z + away), yaw
            self.grips[number] = ((-side * 0.14, 0.9 * tall, -0.08),)
        with_it = {self._numbers[one.name] for one in others} | {self.loads[-1].handler}
        for number, (own_x, own_z) in enumerate(self.places if others else ()):
            aside, along = spot_by(-yaw, own_x - x, own_z - z)
            if number not in with_it and abs(aside) < _AT_A_SIDE and abs(along) < long / 2:
                # Who goes beside it is on the side of the lens.
                side = -1 if sin(radians(yaw)) > 0 else 1
                aside, away = spot_by(yaw, side * (_AT_A_SIDE + 0.1), along)
                self.places[number] = x + aside, z + away

    def _middle_of(self, one: PlannedElement) -> tuple[Spot, float, int] | None:
        """Where somebody's middle is, which way they go, and the number of the one whose body theirs is drawn with."""
        for load in self.loads:
            if load.element.name == one.name:
                return load.spot, load.yaw, load.riders[0]
        number = self._numbers.get(one.name)
        if number is None:
            return None
        return self._stands(number), self.yaws[number], number

    def _stands(self, number: int) -> Spot:
        """Where the middle of one of the people is: an animal's place is that of its face in a close shot."""
        (x, z), one = self.places[number], self._people[number]
        if one is None or one.kind != "animal":
            return x, z
        aside, away = pivot(self._shot, self.yaws[number], animal_height(one))
        return x + aside, z + away

    def _seat(self, load: PlannedElement, spot: Spot, yaw: float, riders: Sequence[int]) -> None:
        """Add something with its riders on its seats."""
        draft = draft_in(self._shot, load)
        for seat, number in enumerate(riders):
            aside, away = _seat(load, seat, yaw)
            element = self._people[number]
            place = self._shot.told_of(element)
            stature = person_height(element)
            faces = yaw + 180 if seat == 1 and self._is_rowed(load, riders) else yaw
            faces += (seats_on(load).faces if sin(radians(yaw)) > 0 else -seats_on(load).faces) if seat else 0.0
            self.places[number], self.yaws[number] = (spot[0] + aside, spot[1] + away), faces
            height = place.seat if place is not None and place.seat is not None else 0.0
            seats = seats_on(load)
            sat = sat_on(seats, height, size_of(load)[1], stature, animal=load.kind == "animal")
            sat = sat._replace(rim=max(0.0, sat.rim - draft / stature))
            # Animals stand on a seat.
            stands = element is not None and element.kind == "animal"
            self.sat[number] = sat._replace(drop=-height if stands else drop_of(self._shot, element))
            self.grips[number] = grips_on(seats) if not seat else ()
        self.loads.append(Load(load, spot, yaw, tuple(riders), draft=draft))

    def _is_rowed(self, load: PlannedElement, riders: Sequence[int]) -> bool:
        """Whether it is a boat that its first one rows: who sits on the next thwart faces them."""
        first = self._people[riders[0]]
        rowing = (work.who for work in self._shot.works if work.kind == "row")
        return first is not None and shape_of(load) == "boat" and first.name in rowing


def _at_bars(told: Place | None, side: int, tall: float) -> tuple[Grip, ...]:
    """Where the hands are of who walks beside something so tall, its bars to their ``side``; one where the other does
    something else.
    """
    bars, saddle = (side * _BESIDE, 0.9 * tall, -0.32 * tall), (side * _BESIDE, 0.86 * tall, 0.32 * tall)
    return (bars,) if told is not None and told.arms else (saddle, bars) if side > 0 else (bars, saddle)


def _have_one_aboard(tied: Sequence[Place], people: int) -> bool:
    """Whether all of a shot's people are one who pushes or pulls something and those who sit in it."""
    handlers = [place for place in tied if place.tie != "riding"]
    return people == len(tied) > len(handlers) == 1 and len({place.tied_to for place in tied}) == 1


def _is_a_team(tied: Sequence[Place], count: int) -> bool:
    """Whether all of a shot's people pull one thing together."""
    return len(tied) == count > 1 and {(place.tie, place.tied_to) for place in tied} == {("pulling", tied[0].tied_to)}


def _seat(load: PlannedElement, number: int, yaw: float) -> Spot:
    """How far from the middle of something that goes that way a seat of it is, over the ground. Who steers sits on the
    side that the lens sees, whichever that is: a choice.
    """
    spots, tall = seats_on(load).spots, size_of(load)[1]
    back, right = (part * tall for part in spots[min(number, len(spots) - 1)])
    return spot_by(yaw, right if sin(radians(yaw)) > 0 else -right, back)
