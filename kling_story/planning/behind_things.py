"""Who is seen small behind the thing that a close shot is of: "@Bottle on a counter, @Rosa out of focus behind it"."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.prose import unspoken
from kling_story.references import Reference, references
from kling_story.storyboard import Element
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.works import works_in

BEHIND = Pattern(
    r"\b(?:in the (?:[\w-]+,? ){0,3}?background|out of focus|in soft focus|(?:behind|beyond) (?:it|them)"
    r"|(?:soft|blurred|blurry|hazy|small|tiny)(?:ly)? (?:behind|beyond|in the distance))\b"
    r"|背景|虚化|模糊|后方",
    "background focus soft blur hazy small tiny behind beyond 背景 虚化 模糊 后方",
)
"""Where somebody is whom a close shot of a thing isn't of."""


def are_behind(prompt: str, elements: Mapping[str, Element]) -> bool:
    """Whether words put all whom they name behind the thing that they begin with."""
    named = _named(prompt, elements)
    return bool(named) and all(_is_behind(prompt, one) for one in named)


def with_those_behind(shot: PlannedShot, film: Film) -> PlannedShot:
    """A close shot of things with who is behind them, and what their hands do there; what they have
    is too far away to be seen."""
    if not SIZES[shot.size].is_close:
        return shot
    prompt = unspoken(shot.prompt)
    people = [one for one in references(prompt, film.kinds) if one.name and film.kinds[one.name] in BEINGS]
    found = dict.fromkeys(str(one.name) for one in people if _is_behind(prompt, one))
    if not found:
        return shot
    theirs = {name for name in film.things.elements if name.replace("-", " ") in prompt[people[0].end :].casefold()}
    kept = (place for place in shot.places if place.name not in (*theirs, *found))
    does = [kind for kind, words in works_in(prompt) if words.start() > people[0].end]
    return shot._replace(
        places=(*kept, *(Place(name, depth="background") for name in found)),
        subjects=tuple(name for name in shot.subjects if name not in theirs),
        works=(*shot.works, *(Work(kind, next(iter(found))) for kind in does[:1])),
    )


def _named(prompt: str, elements: Mapping[str, Element]) -> list[Reference]:
    return [one for one in references(prompt, elements) if one.name and elements[one.name].kind in BEINGS]


def _is_behind(prompt: str, one: Reference) -> bool:
    """Whether words of the sentence around a name say so, on its side of each comma or on the next."""
    first, last = sentence_around(prompt, one.start, one.end)
    before, after = prompt[first : one.start].rsplit(";", 1)[-1], prompt[one.end : last]
    near = before[-40:] + "@" + after[:40]
    said = BEHIND.search(near)
    return said is not None and happens(prompt, one.start)
