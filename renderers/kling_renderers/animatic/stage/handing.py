"""What goes from hand to hand: to whom it is held out, and where the hand is that takes it. Numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.stand_ins.arms import Grip
from kling_story.planned import PlannedElement, PlannedShot

_BETWEEN, _HIGH = 0.45, 0.72
"""How far from who takes a thing their hand is, of the way to who holds it out, and how high, in statures of that one.
"""


def who_hands_it(shot: PlannedShot, element: PlannedElement | None) -> str:
    """Who holds out a thing that somebody is about to take, or ""."""
    given = (place for place in shot.places if place.phase == "at" and place.held == "offered")
    return next((place.whose or "" for place in given if element is not None and place.other == element.name), "")


def taking(way: tuple[float, float], tall: float) -> Grip:
    """Where the hand is of who takes a thing; ``way``: to who holds it out, to their own side and behind them, in their
    own statures, of which the other one has so many.
    """
    x, z = way
    return _BETWEEN * x, _HIGH * tall, _BETWEEN * z


def proposes_to(shot: PlannedShot, element: PlannedElement | None) -> str | None:
    """Before whom somebody kneels, to whom a thing is held out then."""
    owner = shot.told_of(element)
    return owner.other if owner is not None and owner.relation == "kneeling" else None
