"""Where hands are that hold on to what stands there: the keys of a piano, the rungs of a ladder. All are choices."""

from __future__ import annotations

from kling_renderers.animatic.camera.gaits import CLIMBED
from kling_renderers.animatic.camera.postures import person_told
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_story.placed import PLAYED
from kling_story.planned import PlannedElement, PlannedShot

_KEYS = ((-0.1, 0.65, -0.275), (0.1, 0.65, -0.275))
OARS = ((-0.11, 0.66, -0.22), (0.11, 0.66, -0.22))
_HOLDS = {
    "ladder": ((-0.13, 0.98, -0.15), (0.13, 0.86, -0.15)),
    "rope": ((-0.02, 1.11, -0.05), (0.02, 1.03, -0.05)),
    "bar": ((-0.13, 1.11, -0.02), (0.13, 1.11, -0.02)),
    "rail": ((-0.05, 0.675, -0.27), (0.07, 0.675, -0.27)),
    "zip": ((-0.04, 1.1, -0.02), (0.04, 1.1, -0.02)),
    "ledge": ((-0.12, 1.1, -0.1), (0.12, 1.1, -0.1)),
    "face": ((-0.13, 0.99, -0.19), (0.13, 0.85, -0.19)),
    "trunk": ((-0.06, 0.97, -0.2), (0.06, 0.84, -0.2)),
}
"""Where hands are on the keys of a piano, on oars, on a ladder and on what else is climbed or hung from: choices, in
statures.
"""


def _oars(shot: PlannedShot, element: PlannedElement | None, step: int) -> tuple[Grip, ...]:
    """Where the hands are of who rows."""
    from kling_renderers.animatic.stage.working import at_work, work_of

    return at_work("row", OARS, step) if work_of(shot, element) == "row" else ()


def at_a_bar(shot: PlannedShot, element: PlannedElement | None, grips: tuple[Grip, ...], step: int) -> tuple[Grip, ...]:
    """Where the hands are, at a step of their work, of who pushes something round and round by its ``grips``."""
    if not (grips and shot.works):
        return grips
    from kling_renderers.animatic.stage.working import at_work, work_of

    return at_work("mill", grips, step) if work_of(shot, element) == "mill" else grips


def handholds(shot: PlannedShot, element: PlannedElement | None, step: int) -> tuple[Grip, ...]:
    """Where somebody's hands are, of a body that stands, at a step of their work; none where nothing is held on to."""
    place = person_told(shot, element)
    if place is None:
        return ()
    if place.tie == "riding":
        return _oars(shot, element, step)
    if "steering_wheel" in shot.setting.dressings and place.name == shot.places[0].name:
        from kling_renderers.animatic.stage.driving import hands_on_the_wheel

        return hands_on_the_wheel(shot)
    if place.piece is None:
        return ()
    if place.piece == "piano":
        from kling_renderers.animatic.stage.working import at_work, work_of

        work = work_of(shot, element)
        return at_work(work, _KEYS, step) if work else _KEYS
    if element is not None and place.piece in PLAYED:
        from kling_renderers.animatic.stage.played import hands_at

        return hands_at(shot, element, place.piece, step)
    if place.posture == "stooped" and place.piece in ("counter", "table") and place.gait is None:
        return () if any(one.whose == place.name and one.held for one in shot.places) else _HOLDS["rail"]
    grips = (
        _HOLDS.get(place.piece.partition("_")[0], ()) if place.piece in CLIMBED and place.piece != "ladder_on" else ()
    )
    if grips and place.posture != "pulled_up":
        from kling_renderers.animatic.stage.working import at_work, work_of

        work = work_of(shot, element)
        return at_work(work, grips, step) if work == "climb" else grips
    return ()
