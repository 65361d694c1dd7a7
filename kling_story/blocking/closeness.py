"""Who stands so close together that their shoulders touch: "shoulder to shoulder", or under one umbrella."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kling_story.patterns import Pattern
from kling_story.placed import Place

_CLOSE = Pattern(
    r"\b(?:shoulder to shoulder|arm in arm|hand in hand|cheek to cheek|close together|huddl(?:e|es|ed|ing)"
    r"|cuddl(?:e|es|ing)|hugs? each other|(?:hugging|embrac(?:e|es|ing)) each other)\b"
    r"|肩并肩|手挽手|手牵手|依偎|相拥|挤在一起",
    "shoulder arm hand cheek together huddl cuddl each 肩 手 依偎 相拥 挤",
)


def side_by_side(prompt: str, people: Sequence[str], places: Collection[Place]) -> tuple[Place, ...]:
    """The places of a shot, those of several ``people`` close together as far as the words say so."""
    together = set(people) if len(people) > 1 and _CLOSE.search(prompt) else set()
    return closer(tuple(_touching(place) if place.name in together else place for place in places))


def closer(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places of a shot, with those close together who share what is over them."""
    sharing = {
        name for place in places if place.held == "overhead" and place.other for name in (place.whose, place.other)
    }
    return tuple(_touching(place) if place.name in sharing else place for place in places) if sharing else places


def _touching(place: Place) -> Place:
    return place if place.relation else place._replace(relation="touching")
