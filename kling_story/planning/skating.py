"""Who goes on skates that they have on: "@Mei rolls down the street", of whom is said that she is on roller skates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.storyboard import Element

_SKATES = Pattern(
    r"\b(?:roller|ice|inline)?[ -]?skat(?:es|ing)\b|\broller ?blades\b|溜冰鞋|轮滑鞋|旱冰鞋|冰鞋",
    "skat blades 冰鞋 轮滑鞋",
)


def on_skates(prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place]) -> Mapping[str, Place]:
    """What is told of people, with those on skates who would drive what nobody sees."""
    return {
        name: replace(place, gait="skating")
        if place.gait == "driving"
        and not place.tie
        and elements[name].kind == "character"
        and _SKATES.search(f"{elements[name].description or ''} {prompt}")
        else place
        for name, place in told.items()
    }
