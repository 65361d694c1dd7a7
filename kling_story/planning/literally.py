"""Prompts as they are read for what is drawn: without what they say in figures, and what they only speak of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kling_story.patterns import Pattern
from kling_story.planning.pronouns import genders_of
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.absent import absent_in
from kling_story.vocabulary.genders import gender_in
from kling_story.vocabulary.people import phrases_of_people
from kling_story.vocabulary.sayings import sayings_in

_BEGINS = Pattern(r"\A\W*(?P<who>s?he)\b(?=[^.!?@]*[.!?])|\A\W*(?P<zh>[她他])(?!们)(?=[^。！？@]*[。！？])", "he 她 他")
"""A sentence about whom the next ones name."""

_WHO_DOES = Pattern(r",?\s+(?P<does>who\s+[^.;:!?@]+?)(?=,? (?:while|as|when) |,? and @|\s*[.;:!?@]|\s*\Z)", "who")
_IS_THAT_ONE = Pattern(
    r"@[\w-]+,?\s*(?:(?:is|as|was|becomes)\s+)?(?:(?:an?|the|one)\s+)?\Z|\b(?:is|as|like)\s+(?:(?:an?|the|one)\s+)?\Z"
)
"""What makes somebody one of the cast: "@Mei, a girl who..."."""


def literally(board: Storyboard) -> Storyboard:
    """A storyboard whose prompts name what is there, "a storm of applause" is blank up to the
    applause, "she wishes for snow" from the wish on. Whom a prompt names is in the shot.
    """
    names = tuple(board.elements)
    return board.with_prompts([_naming(_blanked(shot.prompt, names), board) for shot in board.shots])


@lru_cache(maxsize=32)
def _blanked(prompt: str, names: tuple[str, ...]) -> str:
    text = unspoken(prompt)
    spans = [*sayings_in(text), *absent_in(text), *_what_others_do(text, names)]
    if not spans:
        return prompt
    kept = [range(one.start, one.end) for one in references(prompt, names)]
    blank = {at for start, end in spans for at in range(start, end) if not any(at in name for name in kept)}
    return "".join(" " if at in blank else sign for at, sign in enumerate(prompt))


def _what_others_do(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where words say what somebody does who isn't of the cast, beside one who is: "@Mei passes a boy who climbs a
    ladder", from "who" on.
    """
    if not _WHO_DOES.may_match(text):
        return
    named = [one.start for one in references(text, names)]
    for start, end, _ in phrases_of_people(text):
        clause = _WHO_DOES.match(text, end)
        if clause and named and named[0] < start and not _IS_THAT_ONE.search(text[:start]):
            yield clause.span("does")


def _naming(prompt: str, board: Storyboard) -> str:
    """A prompt that begins with the name of whom its first pronoun means: of the people it names later the only one who
    can be "he" or "she".
    """
    begins = _BEGINS.search(prompt)
    if begins is None:
        return prompt
    people = {name for name, one in board.elements.items() if one.kind == "character"}
    named = {str(one.name) for one in references(prompt, people)}
    pronoun = "who" if begins["who"] else "zh"
    known = genders_of(board) if len(named) > 1 else {}
    fitting = [name for name in named if known.get(name) == gender_in(begins[pronoun])]
    if len(fitting) != 1:
        return prompt
    return f"{prompt[: begins.start(pronoun)]}@{fitting[0]} {prompt[begins.end(pronoun) :].lstrip()}"
