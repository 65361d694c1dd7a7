"""Things that each of several people has: "they each hold a lantern", "@Mei and @Tom clink glasses"."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planning.needles import PAIRS
from kling_story.planning.thing_nouns import Noun, declared_as
from kling_story.staging import mentioned
from kling_story.storyboard import Element, Shot, Storyboard

_EACH = Pattern(r"\b(?:each|both)\b[^.;!?@]{0,24}$|(?:各自?|每人都?|都)(?!@)[^，。；]{0,6}$", "each both 各 每 都")
"""What stands before a thing that all who are named have one of."""


def had_by_both(board: Storyboard, shot: Shot, elements: dict[str, Element]) -> Iterator[Place]:
    """What two have who clink glasses or fence. Effect: it is added to the elements for each."""
    if not PAIRS.may_match(shot.prompt):
        return
    from kling_story.vocabulary.touches import pair_of_things

    people = [name for name in mentioned(board, shot.prompt) if board.elements[name].kind == "character"]
    thing = pair_of_things(shot.prompt)
    if len(people) != 2 or thing is None or declared_as(thing, board) is not None:
        return
    for number, name in enumerate(people, start=1):
        own = f"{thing.replace(' ', '-')}-of-{number}"
        elements.setdefault(own, Element(kind="item", description=thing))
        yield Place(own, whose=name, held="hand" if thing in ("mug", "wine glass") else "aimed")


def had_by_each(
    place: Place, board: Storyboard, shot: Shot, elements: dict[str, Element], noun: Noun
) -> Iterator[Place]:
    """A thing that each has, of everybody else who is named before it in its sentence; where that names no two, before
    it at all. Effect: a new one is added to the elements for each.
    """
    if not _EACH.search(shot.prompt[: noun.begins]):
        return
    prompt, described = shot.prompt, f"{noun.looks}{shot.prompt[noun.start : noun.end]}".casefold()
    begins = sentence_around(prompt, noun.start, noun.end)[0]
    others: list[str] = []
    for words in (prompt[begins : noun.begins], prompt[: noun.begins], prompt):
        others = [name for name in mentioned(board, words) if board.elements[name].kind == "character"]
        if len(others) > 1:
            break
    for number, name in enumerate((one for one in others if one != place.whose), start=2):
        again = f"{place.name}-{number}"
        elements.setdefault(again, Element(kind="item", description=described))
        yield place._replace(name=again, whose=name)
