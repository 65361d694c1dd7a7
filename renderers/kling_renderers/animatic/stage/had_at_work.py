"""How what somebody has goes with their hands that are at work."""

from __future__ import annotations

from math import cos, pi

from kling_renderers.animatic.stage.ways_had import Had
from kling_renderers.animatic.stage.working import STEPS, at_work, work_of
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_story.planned import PlannedElement, PlannedShot

_LED, _WAVED = ("swept", "hewn", "written"), ("hand", "raised")
"""Ways of having what goes with hands at any work, and what somebody waves."""
_TO_THE_BOWL = -0.012, -0.045, -0.02
"""How far from the mouth a spoon goes: to its side, up, ahead is negative, in statures: choices."""

Grips = tuple[Grip, ...]


def had_at_work(
    shot: PlannedShot, element: PlannedElement | None, held: str | None, had: Had, grips: Grips, step: int
) -> tuple[Had, Grips]:
    """A thing had in one way, and where hands are on it, at a step of a round of their work, if they are at any."""
    work = work_of(shot, element)
    if work is not None and (held in _LED or (work == "wave" and held in _WAVED)):
        grips = at_work(work, grips, step)
        return had._replace(spot=grips[0]), grips
    if had.spot is not None and (work, held) == ("tussle", "both"):
        return _tussled(had, had.spot, grips, step)
    if had.spot is not None and (work, held) == ("sup", "mouth"):
        return _supped(had, had.spot, grips, step)
    return had, grips


def _tussled(had: Had, spot: Grip, grips: Grips, step: int) -> tuple[Had, Grips]:
    """What gives both hands trouble goes up and down with them."""
    moved = at_work("tussle", grips, step)
    up = sum(new[1] - old[1] for new, old in zip(moved, grips, strict=True)) / len(grips)
    x, y, z = spot
    return had._replace(spot=(x, y + up, z)), moved


def _supped(had: Had, spot: Grip, grips: Grips, step: int) -> tuple[Had, Grips]:
    """What somebody eats with goes down from the mouth to what they eat from, and back."""
    # It is at the mouth for longer.
    down = (0.5 - 0.5 * cos(2 * pi * step / STEPS)) ** 1.5
    aside, low, ahead = _TO_THE_BOWL[0] * had.aside, *_TO_THE_BOWL[1:]

    def moved(place: Grip) -> Grip:
        return place[0] + down * aside, place[1] + down * low, place[2] + down * ahead

    return had._replace(spot=moved(spot)), tuple(map(moved, grips))
