"""A shot of a prompt, and how somebody is in it one after the other."""

from __future__ import annotations

from typing import Any

from kling_story import Storyboard, plan
from kling_story.planned import PlannedShot


def shot_of(prompt: str, duration: int = 6, size: str = "medium wide") -> PlannedShot:
    cast = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Box": {"kind": "item"}}
    shots = [{"duration": duration, "prompt": prompt, "size": size}]
    return plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots[0]


def states(shot: PlannedShot, name: str, field: str) -> list[Any]:
    """What a field of somebody's place is, one after the other."""
    place = shot.place_of(name)
    each = [getattr(act.was, field) for act in shot.acts if act.was.name == name] + [getattr(place, field)]
    return [one for number, one in enumerate(each) if number == 0 or one != each[number - 1]]
