"""Things that nobody declared, but that words tie to somebody: "hugs the red umbrella", "a letter in her hand"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from kling_story.blocking import Place, closer
from kling_story.blocking.holding import Way, phrase_before, way_of, who_has
from kling_story.patterns import Pattern
from kling_story.planned import PlannedShot
from kling_story.staging import BEINGS
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.looks import shade_in
from kling_story.vocabulary.stand_ins import THINGS, figurines_in, stand_in
from kling_story.vocabulary.terms import Found

_GOES_ON = Pattern(
    r"^\s*(?:$|[,.;:!?—–)\"”，。；、]|(?:of|on|in|at|under|over|above|by|with|through|along|across|beside|behind|between|against|around|from|to|into"
    r"|onto|and|or|but|as|while|that|which|who|where|when|is|are|was|open|closed|shut|high|up|down|out|back|away|overhead|still|tight|tightly|close"
    r"|before|after|until|like|then|hung|hangs|dangles|held|she|he|they|her|his)\b|\w+(?:ing|ed)\b|@|[^\x00-\u2e7f柄套店厂瓶盒])"
)
"""What may follow a thing, so that it isn't part of another one's name: a paper fox, a glass door."""
_OF = Pattern(r"\bof\s+(?:\w+\s+)?$")
_IDIOM = Pattern(
    r"\b(?:tak(?:es?|ing) (?:an? |the |her |his )?(?:\w+ )?(?:photos?|photographs?|notes?|pictures?)"
    r"|with (?:the|an?) (?:\w+ )?(?:camera|lens))\b",
    "photo note picture camera lens",
)
"""What names a thing that nobody has."""


_AWNING = Pattern(
    r"\b(?:under|beneath|underneath|from) (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,3}(?:awning|canopy)\b"
    r"|雨棚|遮阳[篷棚]",
    "awning canopy 棚 篷",
)
"""Under what a thing may hang."""


class _Met(NamedTuple):
    """A thing that a prompt speaks of: where, its noun, and how it is had."""

    start: int
    word: str
    looks: str
    way: Way


class Things(NamedTuple):
    """The things that nobody declared: as elements, by name, and where each shot has which, by the shot's number."""

    elements: Mapping[str, Element]
    places: Mapping[int, tuple[Place, ...]]

    def put_into(self, shot: PlannedShot) -> PlannedShot:
        """A shot with its things."""
        places = [place for place in self.places.get(shot.number, ()) if shot.people or place.held != "hung"]
        if not places:
            return shot
        subjects = (*shot.subjects, *(place.name for place in places))
        return replace(shot, subjects=subjects, places=closer((*shot.places, *places)))

    def declared_in(self, board: Storyboard) -> Storyboard:
        """A storyboard as if its author had declared them."""
        if not self.elements:
            return board
        return board.model_copy(update={"elements": {**board.elements, **self.elements}})


def things_of(board: Storyboard) -> Things:
    """The things of the shots of a storyboard that words tie to somebody, as far as none of the cast is meant. What the
    one prompt of an automatic storyboard speaks of isn't there all the time.
    """
    elements: dict[str, Element] = {}
    shots = () if board.is_auto else board.shots
    places = {number: tuple(_placed(board, shot, elements)) for number, shot in enumerate(shots, start=1)}
    return Things(elements, places)


def _placed(board: Storyboard, shot: Shot, elements: dict[str, Element]) -> Iterator[Place]:
    """Where a shot has its things. Effect: new ones are added to the elements, and what is learnt of known ones."""
    seen: set[str] = set()
    beings = {name for name, element in board.elements.items() if element.kind in BEINGS}
    for met in _met(shot.prompt):
        if _is_declared(met.word, board) or met.word in seen:
            continue
        seen.add(met.word)
        name = met.word.replace(" ", "-")
        known, described = elements.get(name), f"{met.looks}{met.word}"
        if known is None or (_shade(known.description) is None and _shade(described) is not None):
            elements[name] = Element(kind="item", description=described)
        if met.way.held == "hung":
            yield Place(name, held="hung", piece="awning" if _AWNING.search(shot.prompt) else None)
            continue
        whose, other = who_has(met.way, shot.prompt, beings, board.elements)
        yield Place(name, whose=whose, held=met.way.held, opened=met.way.opened, other=other)


def _shade(description: str | None) -> str | None:
    return shade_in("", description or "")


@lru_cache(maxsize=512)
def _met(prompt: str) -> tuple[_Met, ...]:
    """The things that a prompt says somebody has."""
    figurines = [Found(start, end, THINGS["figurine"]) for start, end in figurines_in(prompt)]
    found = [one for one in THINGS.find_in(prompt) if not one.term.goes and not one.term.height]
    found = [one for one in found if not any(other.start <= one.start < other.end for other in figurines)]
    nouns = sorted((*found, *figurines), key=lambda one: one.start)
    heads = [one for one in nouns if _GOES_ON.search(prompt[one.end :]) and not _OF.search(prompt[: one.start])]
    starts = [one.start for one in heads]
    idioms = [(match.start(), match.end()) for match in _IDIOM.finditer(prompt)]
    met: list[_Met] = []
    for one in heads:
        phrase = phrase_before(prompt, one.start)
        if phrase is None and prompt[one.start : one.end].isascii():
            continue
        begins, looks = phrase or (one.start, "")
        if denied(prompt, begins) or any(low <= one.start < high for low, high in idioms):
            continue
        way = way_of(prompt, one.start, one.end, starts)
        if way is None or (way.held == "overhead" and one.term.id != "umbrella"):
            continue
        met.append(_Met(one.start, prompt[one.start : one.end].casefold(), looks, way))
    return tuple(met)


def _is_declared(word: str, board: Storyboard) -> bool:
    """Whether an author declared a thing that a word could mean: one of its name or its shape."""
    row = stand_in(THINGS, word, None)
    return any(
        name.casefold() == word or stand_in(THINGS, name, element.description) is row
        for name, element in board.elements.items()
        if element.kind not in (*BEINGS, "scene")
    )
