"""Who sits in a carriage, a cabin or a car."""

from __future__ import annotations

from kling_story.planned import PlannedShot
from kling_story.planning.settling import last_named, settled, with_dressings
from kling_story.prose import unspoken
from kling_story.vocabulary.perches import LOOKS_OUT, OUT_OF_A_CAR, STEERS, WINDOW_SEAT

CARRIAGES = ("train_carriage", "plane_cabin")
"""Places with rows of seats at windows."""
_SEAT = 0.24
"""How high the seats there are, in statures."""


def in_a_carriage(shot: PlannedShot) -> PlannedShot:
    """Who sits in a carriage, or is at a window of it, sits at its windows, looking out or along."""
    words = unspoken(shot.prompt)
    looks, at_a_window = LOOKS_OUT.search(words), WINDOW_SEAT.search(words)
    told = {
        place.name: place._replace(
            posture="seated",
            seat=_SEAT,
            piece=None,
            gait=None,
            facing=place.facing or ("window" if looks else "along"),
        )
        for place in shot.places
        if not (place.tie or place.held or place.whose)
        and (place.posture == "sitting" or (place.posture is None and place.gait is None and (looks or at_a_window)))
    }
    if not told or shot.course or shot.near_shoulder or shot.yaw is not None:
        return shot
    return with_dressings(settled(shot, told), "window_seat")


def in_a_car(shot: PlannedShot) -> PlannedShot:
    """All who are in a car sit in it alike, which is not told from standing; who steers comes first."""
    words = unspoken(shot.prompt)
    looks, steers = OUT_OF_A_CAR.search(words), STEERS.search(words)
    looker = last_named(shot, words, looks.start()) if looks and shot.places else None
    driver = last_named(shot, words, steers.start()) if steers and shot.places else None
    shot = shot._replace(places=tuple(sorted(shot.places, key=lambda place: place.name != driver)))
    side = "right" if shot.people > 1 and looker is not None and looker == shot.places[-1].name else "left"
    told = {
        place.name: place._replace(
            posture=None,
            gait=None,
            gaze=place.gaze or (side if place.name == looker else None),
            facing=place.facing or ("camera" if place.name == driver and shot.people > 1 and not place.gaze else None),
        )
        for place in shot.places
        if not place.tie and (place.posture == "sitting" or place.gait == "driving" or place.name in (looker, driver))
    }
    return with_dressings(settled(shot, told), "taken_seats", *(["steering_wheel"] if steers else []))
