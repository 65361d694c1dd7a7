"""How people go of whom words say what vehicles do: on skates that they have on ("@Mei rolls down the street"), else on
foot ("@Mei crosses the bridge").
"""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.storyboard import Element

_SKATES = Pattern(
    r"\b(?:roller|ice|inline)?[ -]?skat(?:es|ing)\b|\broller ?blades\b|溜冰鞋|轮滑鞋|旱冰鞋|冰鞋",
    "skat blades 冰鞋 轮滑鞋",
)


_ACROSS = Pattern(r"\bcross(?:es|ing)? (?!(?:her|his|their|arms|legs|swords|fingers|out|off|paths)\b)", "cross")
_SPEEDS = Pattern(r"\bspeed(?:s|ing)? (?:up|along|off|away|down|past)\b", "speed")
_DRIVES = Pattern(
    r"\b(?:dr(?:ives?|iving)|fl(?:y|ies|ying)|soar|sail|glid|cruis|hover"
    r"|rolls? (?!(?:her|his|their|up|out|over|the|an?)\b))|[驶飞滑航]",
    "driv fly fli soar sail glid cruis hover roll 驶 飞 滑 航",
)


def on_foot(prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place]) -> Mapping[str, Place]:
    """What is told of people, with those on skates or on foot who would drive what nobody sees."""
    return {
        name: place._replace(gait=_gait_of(f"{elements[name].description or ''} {prompt}", prompt))
        if place.gait == "driving" and not place.tie and elements[name].kind == "character"
        else place
        for name, place in told.items()
    }


def _gait_of(all_told: str, prompt: str) -> str | None:
    if _SKATES.search(all_told):
        return "skating"
    if _ACROSS.search(prompt):
        return "walking"
    if _SPEEDS.search(prompt):
        return "running"
    return "driving" if _DRIVES.search(prompt) else None
