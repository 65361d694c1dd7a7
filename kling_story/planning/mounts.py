"""What somebody rides, drives, pulls, pushes or carries that nobody declared: "@Mei rides a brown horse", "@Tom with a
black cat in his arms"; and who does, where nobody declared them either: "a rider on a black horse".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from kling_story.blocking.nouns import is_whole, phrase_before
from kling_story.blocking.ties import tied
from kling_story.storyboard import Element
from kling_story.vocabulary.people import phrases_of_people
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, StandIn, figurines_in


class Mounted(NamedTuple):
    """A prompt with the names in it of those that nobody declared, and what each of them is."""

    prompt: str
    elements: dict[str, Element]


def mounted(prompt: str, known: Mapping[str, Element]) -> Mounted | None:
    """A prompt with all that it says goes together; None where nothing does that isn't among those ``known``."""
    found: dict[str, Element] = {}
    following = next(_mounts(prompt, known) if "@" in prompt else _ridden(prompt, known), None)
    while following is not None:
        prompt, found = following.prompt, found | following.elements
        following = next(_mounts(prompt, {**known, **found}), None)
    return Mounted(prompt, found) if found else None


def _ridden(prompt: str, known: Mapping[str, Element]) -> Iterator[Mounted]:
    """Somebody whom a prompt doesn't name, with what they go together with."""
    spoken_of = [*ANIMALS.find_in(prompt), *(found for found in THINGS.find_in(prompt) if _is_large(found.term))]
    for start, end, noun in phrases_of_people(prompt) if spoken_of else ():
        name = noun.replace(" ", "-")
        element = known.get(name, Element(kind="character", description=prompt[start:end]))
        # What they have on stands between them and what they do.
        yield from _with(name, element, f"{prompt[:start]}@{name}{prompt[end:]}", known)
    for found in ANIMALS.find_in(prompt):
        noun = prompt[found.start : found.end]
        if phrase := phrase_before(prompt, found.start):
            name = noun.replace(" ", "-")
            element = known.get(name, Element(kind="animal", description=f"{phrase[1]}{noun}"))
            yield from _with(name, element, f"{prompt[: found.start]}@{name}{prompt[found.end :]}", known)


def _with(name: str, element: Element, written: str, known: Mapping[str, Element]) -> Iterator[Mounted]:
    """A prompt in which somebody is named, with what they go together with."""
    for mount in _mounts(written, {**known, name: element}):
        yield Mounted(mount.prompt, {name: element, **mount.elements})


def _mounts(prompt: str, elements: Mapping[str, Element]) -> Iterator[Mounted]:
    """What goes together with somebody who is named, one thing or animal at a time."""
    figurines = list(figurines_in(prompt))
    kinds: tuple[Literal["animal", "item"], ...] = ("animal", "item")
    for kind in kinds:
        for found in (ANIMALS if kind == "animal" else THINGS).find_in(prompt):
            made = any(start <= found.start < end for start, end in figurines)
            if made or (kind == "item" and not _is_large(found.term)):
                continue
            phrase, after = phrase_before(prompt, found.start), prompt[found.end :]
            word = prompt[found.start : found.end]
            name = word.replace(" ", "-")
            if phrase is None or not is_whole(after):
                continue
            element = elements.get(name, Element(kind=kind, description=f"{phrase[1]}{word}"))
            written = f"{prompt[: found.start]}@{name}{after}"
            told = tied(written, {**elements, name: element}, {})
            if any(name in (place.tied_to, one) for one, place in told.items()):
                yield Mounted(written, {name: element})


def _is_large(thing: StandIn) -> bool:
    """Whether a thing is one that people ride, drive, pull or push."""
    return thing.seat > 0 or thing.height > 0
