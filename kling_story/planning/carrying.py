"""Where a shot plays that doesn't say so: where those whom it shows were."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kling_story.planned import PlannedShot
from kling_story.setting import Setting

_PASSED = ("roof_gap", "lighthouse_beam")
"""What of a place somebody is at for one shot only."""


def carried_on(shot: PlannedShot, before: Sequence[PlannedShot], named: Collection[str]) -> PlannedShot:
    """A shot, with what it leaves open of its setting as in the shot that it goes on from; light is set anew for
    each shot.
    """
    past = _gone_on_from(shot, before, named)
    if past is None:
        return shot
    here = shot.setting.place in (None, past.setting.place)
    dressings = tuple(one for one in past.setting.dressings if one not in _PASSED) if here else ()
    goes_on = Setting(past.setting.time, past.setting.weather, past.setting.place, dressings=dressings)
    setting = shot.setting.over(goes_on)
    return shot if setting == shot.setting else replace(shot, setting=setting)


def _gone_on_from(shot: PlannedShot, before: Sequence[PlannedShot], named: Collection[str]) -> PlannedShot | None:
    """The shot whose place a shot is in: an insert shows a detail of the shot before it, somebody without a name is
    the one of the shot before, and whoever was seen last is still there, unless the film went elsewhere meanwhile.
    """
    if before and ("insert" in shot.framings or not {*shot.subjects, *before[-1].subjects} & {*named}):
        return before[-1]
    for number, past in reversed(list(enumerate(before))):
        if set(shot.subjects) & set(past.subjects):
            here = past.setting
            meanwhile = [between.setting for between in before[number + 1 :]]
            stays = all(one.place in (None, here.place) and one.time in (None, here.time) for one in meanwhile)
            return past if stays else None
    return None
