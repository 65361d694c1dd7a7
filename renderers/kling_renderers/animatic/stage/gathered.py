"""The people of a shot, each alone or with what they go together with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.stances import Sat
from kling_story.placed import BEARING
from kling_story.planned import Plan, PlannedElement, PlannedShot


class Load(NamedTuple):
    """What somebody goes together with: where the middle of it is, which way its head is, in degrees from the camera to
    its own left, the numbers of the people who sit on it, the first of whom steers, of who handles it, or who rides
    what does, and whether that pulls it; ``draft``: how deep it lies in water, in statures;
    ``lift``: how high it is that several carry, the ``bearers``.
    """

    element: PlannedElement
    spot: Spot
    yaw: float
    riders: tuple[int, ...] = ()
    handler: int | None = None
    pulled: bool = False
    draft: float = 0.0
    lift: float = 0.0
    bearers: tuple[int, ...] = ()


class Gathered:
    """People in a shot: their ``places`` and ``yaws``, how they are ``sat``, where they hold on (``grips``), and the
    ``loads`` that they go together with.
    """

    def __init__(self, count: int, places: Sequence[Spot], yaws: Sequence[float]) -> None:
        self.places, self.yaws, self.loads = [*places], [*yaws], list[Load]()
        self.sat: list[Sat | None] = [None] * count
        self.grips: list[tuple[Grip, ...]] = [()] * count

    @property
    def names(self) -> frozenset[str]:
        """What people go together with."""
        return frozenset(load.element.name for load in self.loads)


def gathered(
    plan: Plan,
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    places: Sequence[Spot],
    yaws: Sequence[float],
    width: float,
    step: int = 0,
) -> Gathered:
    """The people of a shot as what they go together with puts them, in a frame so wide, in statures; ``step``: where
    who sways is in their round.
    """
    if not any(place.tie for place in shot.places):
        return Gathered(len(people), places, yaws)
    # Most films have none, and to import takes as long as to stage many shots.
    from kling_renderers.animatic.stage.together import Together

    made = Together(plan, shot, people, places, yaws, width)
    if any(work.kind == "wobble" for work in shot.works) or any(place.relation == "steadying" for place in shot.places):
        from kling_renderers.animatic.stage.steadying import steadied

        steadied(shot, people, made, step)
    if any(place.tie in BEARING for place in shot.places):
        from kling_renderers.animatic.stage.borne import bear_together

        bear_together(plan, shot, people, made)
    return made
