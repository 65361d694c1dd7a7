"""Who has what on in a shot, by its words: whom they name last before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kling_story.blocking.place import Place
from kling_story.materials import Element
from kling_story.references import references
from kling_story.vocabulary.wearing import worn_in


def with_worn(prompt: str, elements: Mapping[str, Element], told: Mapping[str, Place]) -> Mapping[str, Place]:
    """What words say of the places in a shot, with what its people have on."""
    found = dict(told)
    people = [one for one in references(prompt, elements) if one.name and elements[one.name].kind == "character"]
    for kind, at in worn_in(prompt) if people else ():
        name = str(next((one for one in reversed(people) if one.end <= at), people[0]).name)
        place = found.get(name) or Place(name)
        found[name] = replace(place, wears=(*place.wears, kind))
    return found
