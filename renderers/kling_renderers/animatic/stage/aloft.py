"""How much higher than on the ground people and animals are."""

from __future__ import annotations

from collections.abc import Sequence
from math import radians, tan

from kling_renderers.animatic.camera.gaits import CLIMBED
from kling_renderers.animatic.camera.lens import lens_angle
from kling_renderers.animatic.camera.poses import first_pose
from kling_renderers.animatic.stage.places import LARGE, Spot
from kling_renderers.animatic.stage.standing import is_animal
from kling_renderers.animatic.stand_ins.kinds import animal_height
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_WINGS_UP = 1.25
"""How high what flies is with its wings, in its heights."""
_OUT_OF_SIGHT = 0.15
"""How far over the frame those are who are to come down into it, in statures: a choice."""


def lifts_of(
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    places: Sequence[Spot],
    eyes: float,
    height: float,
    aspect: float,
) -> list[float]:
    """How much higher than on the ground each is, in statures: who stands on something, hangs in the water, flies, or
    is out of sight over the frame, which is so ``height`` where people's ``eyes`` are.
    """
    here = SIZES[shot.size].eye_line * height + eyes
    among_people = not all(is_animal(element) for element in people)
    found = []
    for element, (_, z) in zip(people, places, strict=True):
        place = shot.place_of(element.name if element else None)
        alone = (
            place is not None
            and place.tie is None
            and (place.posture in (None, "lying") or place.piece in CLIMBED or is_animal(element))
        )
        high = place.seat or 0.0 if place is not None and alone else 0.0
        if place is not None and place.aloft:
            high = here + _OUT_OF_SIGHT
        elif place is not None and place.piece == "air" and element is not None and among_people:
            tall = animal_height(element)
            top = _top_of_the_frame(shot, aspect, z) if tall > LARGE else here
            under = max(0.0, top - _WINGS_UP * tall)
            high = under if tall > LARGE else min(high, under)
        found.append(high)
    return found


def _top_of_the_frame(shot: PlannedShot, aspect: float, z: float) -> float:
    """How high the composed frame reaches so far behind the subject, in statures."""
    pose, _ = first_pose(shot, aspect)
    up = radians(pose.pitch + lens_angle(0.5 - pose.shift, pose.focal_length, aspect))
    return pose.y + (z - pose.z) * tan(up)
