"""How those who are in a shot stand, sit, kneel, lie or ride, and how high that leaves their eyes."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.stand_ins.features import EYES
from kling_renderers.animatic.stand_ins.kinds import animal_height, animal_kind, person_height
from kling_renderers.animatic.stand_ins.stances import DROPS, drop_on
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot

ALONG = {"lying": 1.0, "floating": 1.5, "pushing_up": 1.15, "pushed_low": 1.15}
"""Postures in which a wide frame is as wide as a body is long, or so much wider, as more of the water is seen."""
FACE_UP = {"lying": 0.04, "floating": -0.01, "pushing_up": 0.14, "pushed_low": 0.14}
"""How much higher the face is in these than the eyes are by their drop, in statures."""
IN_WATER, SWIMMER = 0.6, 1.6
"""How tall who swims counts in a wide shot, of their stature, so that water is seen around them, and how wide a frame
is at least that holds them on their way: choices.
"""
HEAD_IN_WATER, SWIMMERS_HEAD = 1.3, 0.2
"""The same of a close shot of their head."""


def person_told(shot: PlannedShot, element: PlannedElement | None) -> Place | None:
    """What is told of a person's place; None of animals, and of who isn't named."""
    return shot.place_of(element.name) if element is not None and element.kind != "animal" else None


def posture_of(shot: PlannedShot, element: PlannedElement | None) -> str:
    """How somebody is there: ``standing``, ``sitting``, ``kneeling`` or ``lying``; on or in something else
    ``seated`` or ``astride``.
    """
    place = person_told(shot, element)
    return (place and place.posture) or "standing"


def drop_of(shot: PlannedShot, element: PlannedElement | None) -> float:
    """How much lower somebody's eyes are than when standing, in their own statures; on a horse they are higher."""
    place = person_told(shot, element)
    if place is not None and place.seat is not None:
        tall = person_height(element)
        if place.posture == "lying":
            return DROPS["lying"] - place.seat / tall
        # Or stands on it.
        if place.posture in ("astride", "seated"):
            return drop_on(place.seat, tall)
        return (DROPS.get(place.posture, 0.0) if place.posture else 0.0) - place.seat / tall
    return DROPS[posture_of(shot, element)]


def animals_down(shot: PlannedShot, people: Sequence[PlannedElement | None]) -> float:
    """How much lower the eyes of animals are as they lie, in statures: those of the one that is highest."""
    told = [(one, shot.place_of(one.name)) for one in people if one is not None]
    if not any(place and (place.posture or place.mood) for _, place in told):
        return 0.0
    from kling_renderers.animatic.stand_ins.resting import eyes_down, rest_of

    tall = max(animal_height(one) for one, _ in told)
    return tall * EYES - max(
        animal_height(one) * (EYES - eyes_down(animal_kind(one), rest_of(place))) for one, place in told
    )
