"""How somebody has a thing, as words say: "hugs the red umbrella", "@Player at his belt", "lifts the letter and presses
it to her heart". The words are those of ``vocabulary.holding``; what stands between them and the thing decides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from kling_story.blocking.lids import in_hands, lid_of
from kling_story.blocking.nouns import phrase_before
from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.references import Reference, references
from kling_story.vocabulary.focus import fills_the_frame
from kling_story.vocabulary.holding import HELD_WHERE, HOLDINGS

_REACH = 120
"""Characters around a thing within which words are about it: a choice."""
_WHOSE = Pattern(r"\b(?:his|its|their|my|your|one's)\b")
_BETWEEN = Pattern(r"^\s*(?:\w+ly\s*|@[\w-]+\s*|(?:her|him|them)\s+)?(?:half\s+(?:of\s+)?)?$")
"""What may stand between a verb and what it is about: "gives @Tom | the key"."""
_HOW = Pattern(
    r"^(?:\s+of\s+\w+(?:\s+\w+)?)?[\s,]*(?:\b(?:is|are|still|held|wide|open|closed|tight|tightly|tucked|clipped|strapped|slung|hangs|hanging|hung|pressed|close"
    r"|tied|hooked|balanced|balances|resting|rests|rolled|folded|up|down|clutched|cradled|high|right|shut|raised|gripped|poised|lifted|loose|ready|clasped|steaming|jammed|wedged)\b\s*){0,3}$|^[，的在]?$"
)
"""What may stand between a thing and where it is had."""
_IT = Pattern(r"\bit\b|它", "it 它")
_OPENED = Pattern(r"^\s*(?:wide\s+)?(?:open|opened|unfolded)\b")
_OPEN = frozenset(("open", "opened", "unfolded", "opens", "opening", "unfolds", "打开", "撑开", "撑着", "撑起"))
_STATES = {
    **dict.fromkeys(_OPEN, True),
    **dict.fromkeys(("closed", "folded", "furled", "rolled", "unopened", "shut", "closes", "folds", "合上"), False),
}
"""Words before a thing that say whether it is open."""
OBJECT = Pattern(
    r"\b(?:to|at|of|from|past|behind|beside|towards?|for|with|after|near|by|before|in front of)\s+$"
    r"|\b(?:feed|comb|brush|hit|strik|slap|cover|wrap|tap|pok|prod|threaten)\w{0,4}\s+$|[向给对看离被跟喂]\s*$"
)
"""What stands before somebody who doesn't do what is said."""
_ON_WHOSE = Pattern(r"\b(?:on|onto|over|across|against|down)\s+$")
"""What stands before something of somebody else's to which it is done: "on @Tom's shirt"."""
_SHARED = ("overhead", "offered")
"""Ways of having a thing that somebody else has a part in."""
_VAGUE = ("hand", "raised")
"""Ways that say less than the others: where words say another one, too, that is meant."""


class Way(NamedTuple):
    """How a thing is had: ``held`` as in ``Place.held``, and whether it is open, None where nothing says it. ``at``:
    where the words for it begin, before which stands whoever has it.
    """

    held: str
    opened: bool | None
    at: int


def with_ways(
    prompt: str, places: tuple[Place, ...], things: Collection[str], beings: Collection[str], declared: Collection[str]
) -> tuple[Place, ...]:
    """The places of a shot, those of its declared ``things`` with how they are had, as far as the prompt says."""
    named = [found for found in references(prompt, declared) if found.name in things] if things else []
    starts = [found.start for found in named]
    ways: dict[str | None, Way] = {}
    lids: dict[str | None, str] = {}
    filling = {one.name for one in named if fills_the_frame(prompt[one.end :])}
    for one in named:
        if way := way_of(prompt, one.start, one.end, starts):
            ways.setdefault(one.name, way)
        if lid := lid_of(prompt, one.start, one.end):
            lids.setdefault(one.name, lid)
        elif in_hands(prompt, one.start, one.end) and not any(
            was.name in beings for was in references(prompt, declared)
        ):
            lids.setdefault(one.name, "whole")
    found = []
    for place in places:
        if way := ways.get(place.name):
            whose, other = who_has(way, prompt, beings, declared)
            # Of "@Mei gives @Tom the key" not who is named last before it.
            whose = (whose if way.held == "offered" else None) or place.whose
            place = place._replace(held=way.held, opened=way.opened, whose=whose, other=place.other or other)
        if place.name in lids:
            whole = lids[place.name] == "whole"
            place = place._replace(opened=None if whole else True, lifted=whole or lids[place.name] == "lifted")
        found.append(place._replace(fills=True) if place.name in filling else place)
    return tuple(found)


def way_of(text: str, start: int, end: int, others: Collection[int] = ()) -> Way | None:
    """How the thing is had whose noun stands from ``start`` up to ``end``; None where no word says that anybody has it.
    ``others``: where other things are spoken of, which an "it" after them means.
    """
    found = list(_around(text, start, end))
    until = min((at for at in others if at > start), default=len(text))
    for it in _IT.finditer(text[:until]):
        if it.start() >= end:
            found += _around(text, it.start(), it.end())
    if not found:
        return None
    meant = next((way for way in reversed(found) if way.held not in _VAGUE), found[-1])
    return meant._replace(opened=next((way.opened for way in reversed(found) if way.opened is not None), None))


def who_has(way: Way, prompt: str, beings: Collection[str], declared: Collection[str]) -> tuple[str | None, str | None]:
    """Who of the ``beings`` has a thing so, None if nobody is named, and the one with whom it is shared."""
    named = [found for found in references(prompt, declared) if found.name in beings]
    before = [found for found in named if found.start < way.at]
    does = [found for found in before if not _is_object(prompt, found)] or before
    if not named:
        return None, None
    whose = (does[-1] if does else named[0]).name
    others = {found.name for found in named} - {whose}
    return whose, others.pop() if way.held in _SHARED and len(others) == 1 else None


def _is_object(prompt: str, named: Reference) -> bool:
    said, owns = prompt[: named.start], prompt.startswith(("'s", "’s"), named.end)
    return bool(OBJECT.search(said) or (owns and _ON_WHOSE.search(said)))


def _around(text: str, start: int, end: int) -> Iterator[Way]:
    """The ways that the words right before and right after a thing, or an "it", speak of."""
    begins, looks = (None if _IT.search(text[start:end]) else phrase_before(text, start)) or (start, "")
    opened = next((_STATES[word] for word in looks.replace(",", " ").casefold().split() if word in _STATES), None)
    first, last = sentence_around(text, begins, end)
    first, after = max(begins - _REACH, first), text[end : min(end + _REACH, last)]
    if _OPENED.search(after):
        opened = True
    before = text[first:begins]
    for verb in HOLDINGS.find_in(before):
        if _BETWEEN.search(before[verb.end :]):
            state = _STATES.get(before[verb.start : verb.end].casefold()) if opened is None else opened
            yield Way(verb.term.says, state, first + verb.start)
    after = _WHOSE.sub("her", after)
    for where in HELD_WHERE.find_in(after):
        if _HOW.search(after[: where.start]):
            yield Way(where.term.says, opened, begins)
