"""What people are on who don't stand on the ground: water, stairs, a ladder, a bench."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.planned import PlannedShot
from kling_story.vocabulary.focus import LEGS

_POSTURES = frozenset(("sitting", "seated", "swimming", "floating"))
_PLACES = ("train_carriage", "plane_cabin", "car_interior", "underwater", "tunnel")
_WORDS = (
    *("stair", "step", "flight", "ladder", "window", "piano", "mirror", "swing", "kite"),
    *("楼梯", "台阶", "石阶", "阶梯", "拾级", "梯子", "窗", "琴", "镜", "秋千", "风筝"),
)
"""One is in whatever says so of who doesn't sit or swim: to import what reads it takes longer than to look for them."""
_PLAYED = (
    *("drum", "stick", "snare", "deck", "turntable", "dj", "vinyl", "records", "mill", "grindstone", "quern", "auger"),
    *("ice", "mic", "stir", "鼓", "碟", "磨", "冰", "麦克风", "话筒", "锅"),
)
"""One is in whatever says that somebody is at an instrument."""


def underfoot(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot with its people on what its words say. ``kinds``: of which kind each of the cast is."""
    prompt = shot.prompt.lower()
    if shot.people and any(word in prompt for word in _PLAYED):
        from kling_story.planning.playing import with_instruments

        shot = with_instruments(shot, kinds)
    postures = (place.posture for place in (*shot.places, *(act.was for act in shot.acts)))
    if (
        not {"steep_drop"} & {*shot.setting.dressings}
        and shot.detail != LEGS
        and _POSTURES.isdisjoint(postures)
        and shot.setting.place not in _PLACES
        and not any(word in prompt for word in _WORDS)
    ):
        return shot
    from kling_story.planning.climbing import with_climbs, with_steps
    from kling_story.planning.perches import with_perches
    from kling_story.planning.swimming import in_the_water

    if shot.detail == LEGS:
        return with_steps(shot, kinds)
    return with_perches(with_climbs(in_the_water(shot), kinds))
