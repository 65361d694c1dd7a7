"""Who is seen small behind the thing that a close shot is of. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.stage.standing import is_animal, standing
from kling_renderers.animatic.stage.working import STEPS, at_work
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import BEINGS
from kling_story.planned import Plan, PlannedShot

_AWAY, _NEXT, _ASIDE = 2.6, 0.5, 0.24
"""How far behind the thing they stand, how far apart, and how far beside it in the frame, in its widths there."""
_AT_HAND = ("rub", "stir", "chop", "write", "fiddle", "type")
"""What hands do before them."""
_HANDS: tuple[Grip, ...] = ((-0.06, 0.6, -0.16), (0.06, 0.6, -0.16))


def behind_things(plan: Plan, shot: PlannedShot, away: float, width: float, step: int) -> list[Figure]:
    """The figures of those behind the things of a shot, which are so far ``away`` from the lens in a frame so
    ``width``, at a ``step`` of what their hands do.
    """
    found: list[Figure] = []
    wide = width * (away + _AWAY) / away
    for place in shot.places:
        element = plan.element(place.name)
        if place.depth != "background" or element is None or element.kind not in BEINGS:
            continue
        x = _ASIDE * wide + _NEXT * len(found)
        work = next((one.kind for one in shot.works if one.who == place.name), None)
        grips = at_work(work, _HANDS, step % STEPS) if work in _AT_HAND else ()
        found.append(standing(shot, element, (x, _AWAY), 0.0, 0.0, is_animal(element), grips, 0.0, 0.5))
    return found
