"""Which vehicles go in a shot: "the @Van winds up the road", also by verbs that else say how people go."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.blocking.reading import said
from kling_story.materials import Element
from kling_story.placed import ON_FOOT, Place
from kling_story.references import references
from kling_story.vocabulary.driven import GOES
from kling_story.vocabulary.stand_ins import THINGS, stand_in


def with_vehicles_that_go(
    prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place]
) -> Mapping[str, Place]:
    """What is told of places by a prompt, and that each of its vehicles drives of which it says so; who parks one and
    walks off does so, not it.
    """
    found, person = dict(told), ""
    for one in references(prompt, elements) if "@" in prompt else ():
        name, element = str(one.name), elements.get(str(one.name))
        if element is None or element.kind != "item":
            person = name if element is not None else person
            continue
        row = stand_in(THINGS, name, element.description)
        if row is None or not row.goes:
            continue
        place = found.get(name, Place(name))
        if GOES.search(prompt[one.end : one.end + 80]):
            if place.gait != "standing":
                found[name] = place._replace(gait="driving", posture=None)
        elif person and prompt[one.end :].strip(" ."):
            # "@Mei parks the @Bike and walks off" is read as if it had no name.
            without = said(f"{prompt[: one.start]}{name}{prompt[one.end :]}", tuple(elements)).get(person)
            theirs = found.get(person, Place(person))
            if without is not None and without.gait in ON_FOOT and theirs.gait is None:
                found |= {name: place._replace(gait=None), person: theirs._replace(gait=without.gait)}
    return found
