"""Those who carry something together, about it, and that between them. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign, radians, sin

from kling_renderers.animatic.camera.facing import closeness, spot_by, yaw_of
from kling_renderers.animatic.stage.gathered import Gathered, Load
from kling_renderers.animatic.stage.large import Prop
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.borne import LONG, lift_of, size_borne, solids_borne
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import BEARING, Place
from kling_story.planned import Plan, PlannedElement, PlannedShot

_BESIDE = 0.13
"""How far aside of a thing's edge the middle is of who carries it on a shoulder, or at its side."""
_AT_AN_END, _BEFORE_AN_END = 0.2, 0.12
"""How far within an end of something on shoulders they are, and beyond one in hands."""
_SOON = 2.5
"""How much sooner than a frame is close its people are as close to each other as they stand in one."""
_TURNED = 32.0
"""How far they are turned at least from where the lens is, in degrees, who come on or go away."""
_SHOULDER, _DOWN = (0.15, 0.84, -0.06), (0.13, 0.44)
"""Where a hand is that holds something on the shoulder of its side, and hands that hang."""


def bear_together(plan: Plan, shot: PlannedShot, people: Sequence[PlannedElement | None], made: Gathered) -> None:
    """Effect: those who carry something together are about it, in two files, or one at each end; who doesn't goes
    behind them.
    """
    told = [shot.told_of(element) or Place("") for element in people]
    tied = [number for number, place in enumerate(told) if place.tie in BEARING]
    thing = plan.element(told[tied[0]].tied_to or "") if tied else None
    if thing is None:
        return
    numbers = [number for number in tied if told[number].tied_to == thing.name]
    high = told[numbers[0]].tie == "bearing_high"
    size, least = size_borne(thing), min(person_height(people[number]) for number in numbers)
    yaw = _seen_aside(yaw_of(shot, 0.0, 1, animal=True, place=told[numbers[0]]))
    near = -1 if sin(radians(yaw)) > 0 else 1
    x = sum(made.places[number][0] for number in numbers) / len(numbers)
    z = min(made.places[number][1] for number in numbers)
    # Who has a name of the author's is nearer to the lens, where no thing is before a face.
    order = sorted(numbers, key=lambda number: shot.subjects.index(told[number].name))
    near_by = min(1.0, _SOON * closeness(shot)) * abs(sin(radians(yaw)))
    half = max(abs(made.places[number][0] - x) for number in numbers)
    stands = _stands(len(order), size.long, size.wide, high=high)
    ends = max(abs(along) for along, _ in stands)
    # A close frame has them as close as people stand in it, behind what would be where they are.
    part = 1 - near_by * (1 - min(1.0, half / ends))
    beyond = near_by > 0.5 and not high
    stands = [(along * part, -size.wide / 2 - _BESIDE if beyond else aside) for along, aside in stands]
    for number, (along, aside) in zip(order, stands, strict=False):
        by = spot_by(yaw, near * aside, along)
        made.places[number], made.yaws[number] = (x + by[0], z + by[1]), yaw
        made.grips[number] = _grips(near, along, aside, high=high)
    made.loads.append(Load(thing, (x, z), yaw, lift=least * lift_of(thing, high=high), bearers=tuple(order)))
    behind = size.long / 2 + 0.3
    for number, place in enumerate(told):
        if not place.name or place.tie is not None or place.depth is not None:
            continue
        aside, away = made.places[number][0] - x, made.places[number][1] - z
        if abs(aside) < behind and abs(away) < 0.5:
            by = spot_by(yaw, 0.0, behind)
            made.places[number] = x + by[0], z + by[1]
            behind += 0.35


def _seen_aside(yaw: float) -> float:
    """So many degrees that nobody in a file hides whom it has behind."""
    turned = (yaw + 180.0) % 360.0 - 180.0
    return copysign(min(max(_TURNED, abs(turned)), 180.0 - _TURNED), turned)


def _stands(count: int, long: float, wide: float, *, high: bool) -> list[tuple[float, float]]:
    """Where each is: how far behind the middle, and how far aside of it, to the lens."""
    side = wide / 2 + _BESIDE
    if not high and long <= LONG:
        end = long / 2 + _BEFORE_AN_END
        return [(-end, 0.0), (end, 0.0), (0.0, -side), (0.0, side)][: max(count, 2)]
    end = long / 2 - _AT_AN_END
    if not high and count < 3:
        return [(-end, side), (end, side)]
    if count < 4:
        return [(end * (2 * n / max(1, count - 1) - 1), side) for n in range(count)]
    return [(-end, side), (end * 0.35, side), (-end * 0.35, -side), (end, -side)]


def _grips(near: int, along: float, aside: float, *, high: bool) -> tuple[Grip, ...]:
    """Where the hands are of who is so far behind the middle and so far aside."""
    # What they carry is on the side away from the lens of who is between both.
    side = -near if aside > 0 else near
    if high:
        return ((side * _SHOULDER[0], *_SHOULDER[1:]),)
    out, up = _DOWN
    if aside:
        return ((side * out, up, -0.05),)
    ahead = copysign(0.1, -along)
    return ((out, up, ahead), (-out, up, ahead))


def thing_borne(load: Load, figures: Sequence[Figure]) -> tuple[Prop, list[Model]]:
    """What is carried, so that it goes along with those who do."""
    (x, z), size = load.spot, size_borne(load.element)
    placed = [
        solid.placed(1.0, x, load.lift, z, load.yaw + 90.0)
        for solid in solids_borne(load.element, to_the_left=sin(radians(load.yaw)) < 0)
    ]
    stays = not all(figures[number].walks for number in load.bearers)
    spot = x, load.lift + size.tall / 2, z
    return Prop(load.element.name, spot, stays, spot), [Model(placed, None, stays=stays)]
