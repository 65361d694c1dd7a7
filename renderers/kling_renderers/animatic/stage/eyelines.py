"""How far two who face each other raise or bow their heads: who sits looks up to who stands, a child to its father."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, radians, sin

from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_story.planned import PlannedElement, PlannedShot

_LEAST, _MOST = 4.0, 26.0
"""Degrees below which a head stays level, and that it is raised or bowed at most: choices."""


def raised(
    shot: PlannedShot, people: Sequence[PlannedElement | None], places: Sequence[Spot], yaws: Sequence[float]
) -> list[float]:
    """Degrees that each of the ``people`` at these ``places`` looks up, turned by ``yaws``; nothing where there aren't
    two persons, one doesn't face the other, or they go somewhere.
    """
    beasts = any(element is not None and element.kind == "animal" for element in people)
    if len(people) != 2 or beasts or shot.near_shoulder or shot.course is not None:
        return [0.0] * len(people)
    eyes = [_eyes(shot, element) for element in people]
    found = []
    for one, other in ((0, 1), (1, 0)):
        across = places[other][0] - places[one][0]
        up = degrees(atan2(eyes[other] - eyes[one], max(abs(across), 0.1)))
        faces = sin(radians(yaws[one])) * across > 0
        found.append(max(-_MOST, min(_MOST, up)) if faces and abs(up) > _LEAST else 0.0)
    return found


def _eyes(shot: PlannedShot, element: PlannedElement | None) -> float:
    """How high somebody's eyes are, in statures."""
    return person_height(element) * (EYES - drop_of(shot, element))
