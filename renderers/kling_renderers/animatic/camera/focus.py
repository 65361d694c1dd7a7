"""What is sharp: the front layer or all behind it, and how soft the one is that isn't."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.camera.aiming import Goal
from kling_renderers.animatic.camera.timing import eased
from kling_story.planned import PlannedShot
from kling_story.vocabulary.focus import in_the_foreground, last_goal, of_the_set
from kling_story.vocabulary.lenses import FRAME_WIDTH_MM

APERTURE = 2.0
"""The stop of the stand-in lens of a shot with a shallow focus: a choice."""
STATURE_MM = 1700.0
SEEN = 0.009
"""Spread of the blur of a rack focus at least, in frame heights, so that it is read in a small picture: a choice."""
SOFTEST = 0.025


def racks(shot: PlannedShot) -> bool:
    return any(move.move == "rack_focus" for move in shot.moves)


def racks_between(shot: PlannedShot) -> bool:
    """Whether a focus goes from one of several to another: not where all of them give way to what is about them."""
    goals = [(move.whom, move.to or "") for move in shot.moves if move.move == "rack_focus"]
    return any(whom is not None or "@" in words or not of_the_set(last_goal(words)) for whom, words in goals)


def softness(shot: PlannedShot, distance: float, aspect: float) -> float:
    """How soft the layer out of focus is: the spread (sigma) of its blur in frame heights, 0 where all is sharp.

    That of a thin lens at f/2 focused at ``distance`` (statures) on what is far behind: f * f / (2 * distance),
    a disc four times as wide as the spread.
    """
    if not (racks(shot) or shot.shallow_focus):
        return 0.0
    disc = shot.focal_length**2 / APERTURE / (distance * STATURE_MM)
    spread = disc / (FRAME_WIDTH_MM / max(aspect, 1.0)) / 4
    return min(SOFTEST, max(SEEN if racks(shot) else 0.0, spread))


def focus_at(shot: PlannedShot, u: float, goals: Sequence[Goal | None]) -> float:
    """Where the focus is at a moment of a shot: 0 on the front layer, 1 on all behind it.

    A rack focus goes to the layer of its goal, from the other one; without a goal from the front to the back.
    """
    now: float | None = None
    for move, goal in zip(shot.moves, goals, strict=True):
        if move.move != "rack_focus":
            continue
        front = goal.front if goal else in_the_foreground(last_goal(move.to or ""))
        end = 0.0 if front else 1.0
        now = 1 - end if now is None else now
        now += (end - now) * eased(move.move, u, float(move.start), float(move.end))
    return now or 0.0
