"""One thing that happens to somebody within a shot, step by step: what it changes of their place, and how that was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.vocabulary.changes import Change

_AROUND = {"camera": "away", "away": "camera", "left": "right", "right": "left"}
_TO_A_CROUCH = 0.6
"""Seconds, a choice."""
_GETS_UP_FROM = ("sitting", "kneeling", "lying", "crouching")
"""How somebody in the shot before may have been who gets up in this one; who rode something is off it by then."""


class Happens(NamedTuple):
    """Something that happens: where its words begin, to whom, and what changes."""

    at: int
    names: tuple[str, ...]
    change: Change


def by_way_of(one: Happens, now: Mapping[str, Place]) -> Iterator[Happens]:
    """What happens, by way of a crouch where somebody lies down or gets up from there, or comes down from above."""
    said, posture = one.change.says, now[one.names[0]].posture
    field, was = next(iter(said)), dict(now)
    for value in one.change.turns:
        # As it was: of all who do it as of the first.
        says = {field: getattr(was[one.names[0]], field) if value is None else value}
        yield one._replace(change=one.change._replace(says=says, turns=()))
    if one.change.turns:
        return
    if "aloft" in said:
        yield one._replace(change=one.change._replace(says={"aloft": False, "posture": "crouching"}))
        one = one._replace(change=one.change._replace(says={"posture": posture}, seconds=_TO_A_CROUCH))
    if "posture" in said and (said["posture"] == "lying") != (posture == "lying"):
        yield one._replace(change=one.change._replace(says={"posture": "crouching"}, seconds=_TO_A_CROUCH))
    yield one


def at_first(change: Change, told: Place, past: PlannedShot | None) -> dict[str, Any]:
    """How what changes is until then: as words say, as it was in the shot before, or as people mostly are."""
    was: dict[str, Any] = dict(change.was)
    if "posture" in was:
        before = past.place_of(told.name) if past is not None else None
        if told.posture not in (None, change.says["posture"]):
            was["posture"] = told.posture
        elif was["posture"] is not None and before is not None and before.posture in _GETS_UP_FROM:
            was["posture"] = before.posture
    if "mood" in was and told.mood != change.says["mood"]:
        was["mood"] = told.mood
    if told.facing in _AROUND and told.facing != change.says.get("facing"):
        was |= {"facing": told.facing} if "facing" in was else {}
    return was


def says_of(change: Change, now: Place) -> dict[str, Any]:
    """How a change leaves what is as ``now``."""
    if change.says.get("facing") == "around":
        return {"facing": _AROUND.get(now.facing or "", "camera")}
    return dict(change.says)
