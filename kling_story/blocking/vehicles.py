"""Which vehicles go in a shot: "the @Van winds up the road", also by verbs that else say how people go."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.materials import Element
from kling_story.placed import Place
from kling_story.references import references
from kling_story.vocabulary.driven import GOES
from kling_story.vocabulary.stand_ins import THINGS, stand_in


def with_vehicles_that_go(
    prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place]
) -> Mapping[str, Place]:
    """What is told of places by a prompt, and that each of its vehicles drives of which it says so."""
    found = dict(told)
    for one in references(prompt, elements) if "@" in prompt else ():
        element = elements[one.name] if one.name is not None else None
        if element is None or element.kind != "item" or not GOES.search(prompt[one.end : one.end + 80]):
            continue
        row = stand_in(THINGS, str(one.name), element.description)
        place = found.get(str(one.name), Place(str(one.name)))
        if row is not None and row.goes and place.gait != "standing":
            found[place.name] = place._replace(gait="driving", posture=None)
    return found
