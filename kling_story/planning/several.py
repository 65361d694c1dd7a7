"""A prompt in which several of a kind are each one of the cast: "three cars race", "two riders on horses", "two cups
on a table", "three women in grey shawls".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from kling_story.blocking.nouns import are_whole
from kling_story.patterns import Pattern
from kling_story.planning.mounts import Mounted
from kling_story.storyboard import Element
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.people import counted_people, people_in, phrases_of_people
from kling_story.vocabulary.plurals import Several, several_in, singular, small_things_in
from kling_story.vocabulary.stand_ins import ANIMALS

_STAY = Pattern(
    r"^[^.;,]{0,40}\b(?:wait|stand|stop|watch|rest|halt|pause|face|sit|stare|look)s?\b|^[^，。]{0,8}(?:等|站|停)"
)
"""What follows those who ride nowhere."""


def each_of_several(prompt: str, known: Mapping[str, Element], *, small: bool) -> Mounted | None:
    """A prompt with a name for each of several whom it speaks of in one word; None where it speaks of none such, or of
    more than one kind. ``small``: things that a hand holds are seen, too.
    """
    found = list(several_in(prompt))
    if small and not found:
        found = [one for one in small_things_in(prompt) if are_whole(prompt[one.end :])]
    if not found:
        return _people_counted(prompt, known)
    if len(found) != 1:
        return None
    [one] = found
    elements: dict[str, Element] = {}
    stays = _STAY.search(prompt[one.end :]) is not None
    words = [_each(one, number, elements, known, stays=stays) for number in range(1, one.number + 1)]
    chinese = not one.noun.isascii()
    between = ("；" if chinese else "; ") if one.rides else " 和 " if chinese else " and "
    joined = between.join(words)
    return Mounted(f"{prompt[: one.start]}{joined}{prompt[one.end :]}", elements)


def _people_counted(prompt: str, known: Mapping[str, Element]) -> Mounted | None:
    """A prompt with a name for each of two or three people whom it speaks of in one word, and of nobody else, as far as
    it says who they are or what they have on.
    """
    found = list(counted_people(prompt))
    if len(found) != 1:
        return None
    [one] = found
    rest = f"{prompt[: one.start]} {prompt[one.end :]}"
    if next(phrases_of_people(rest), None) is not None or people_in(rest) is not None:
        return None
    noun = singular(one.noun) if one.noun.isascii() else one.noun
    elements: dict[str, Element] = {}
    whole = "-".join((*one.looks.replace(",", " ").split(), noun, *one.worn.split()))
    for number in range(1, one.number + 1):
        name = whole if number == 1 else f"{whole}-{number}"
        worn = " ".join(map(singular, one.worn.split()))
        has_on = "" if not worn else f" in {worn}" if noun.isascii() else f"，{worn}"
        said = f"{one.looks}{noun}{has_on}"
        elements[name] = known.get(name) or Element(kind="character", description=said)
    between = " and " if one.noun.isascii() else " 和 "
    end = "" if one.noun.isascii() else " "
    joined = between.join(f"@{name}" for name in elements)
    return Mounted(f"{prompt[: one.start]}{joined}{end}{prompt[one.end :]}", elements)


_TEAM = Pattern(
    r"\b(?:(?P<count>two|three|four|five|six|eight)|an?\s+(?P<some>pair|team)\s+of(?:\s+\w+)?)\s+(?P<looks>(?:[\w-]+,?\s+){0,2}?)"
    r"(?P<noun>horses|ponies|oxen|mules|donkeys|dogs|huskies|reindeer|camels)(?=\s+(?:\w+\s+)?(?:pull|draw|haul|drag)(?:s|ing)?\b[^.;,@]{0,30}@)",
    "pull draw haul drag",
)
_NUMBERS = {"two": 2, "three": 3, "pair": 2}
_IN_HARNESS = 4
"""So many animals stand for any greater number before a coach or a sled: a choice."""
_ONE = {"ponies": "pony", "oxen": "ox", "huskies": "husky", "reindeer": "reindeer"}


def team_of(prompt: str, known: Mapping[str, Element]) -> Mounted | None:
    """A prompt with a name for each animal of a team that pulls one of the cast; None where it tells of none."""
    found = _TEAM.search(prompt)
    if found is None or denied(prompt, found.start()):
        return None
    count = _NUMBERS.get((found["count"] or found["some"]).lower(), _IN_HARNESS)
    elements: dict[str, Element] = {}
    noun = _ONE.get(found["noun"], found["noun"].removesuffix("s"))
    names = [_named(noun, found["looks"] or "", "animal", number, elements, known) for number in range(1, count + 1)]
    joined = " and ".join(f"@{name}" for name in names)
    return Mounted(f"{prompt[: found.start()]}{joined}{prompt[found.end() :]}", elements)


def _each(one: Several, number: int, elements: dict[str, Element], known: Mapping[str, Element], *, stays: bool) -> str:
    """The words for one of them. Effect: it is among the elements, with what it rides."""
    name = _named(one.noun, one.looks, one.kind, number, elements, known)
    if one.rides is None:
        return f"@{name}"
    noun, looks = one.rides
    kind: Literal["animal", "item"] = "animal" if next(ANIMALS.find_in(noun), None) else "item"
    mount = _named(noun, looks, kind, number, elements, known)
    return f"@{name} 骑着 @{mount}" if not one.noun.isascii() else f"@{name} {'sits on' if stays else 'rides'} @{mount}"


def _named(
    noun: str,
    looks: str,
    kind: Literal["animal", "item", "character"],
    number: int,
    elements: dict[str, Element],
    known: Mapping[str, Element],
) -> str:
    # Black horses aren't the brown ones of another shot.
    whole = "-".join((*looks.replace(",", " ").split(), noun))
    name = whole if number == 1 else f"{whole}-{number}"
    elements[name] = known.get(name) or Element(kind=kind, description=f"{looks}{noun}")
    return name
