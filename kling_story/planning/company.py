"""Whom a shot is of beside the one that it opens with: other animals, what a thing is done to, and what drives by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from kling_story.blocking.nouns import is_whole, phrase_before
from kling_story.patterns import Pattern
from kling_story.vocabulary.driven import GOES, is_by_itself
from kling_story.vocabulary.people import somebody_seen
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, StandIn
from kling_story.vocabulary.terms import Found

_THEY_DO = Pattern(
    r"\s+(?:sit|lie|stand|run|walk|play|sleep|look|fight|wait|drink|eat|rest|trot|swim|stare|face|follow)\b"
)
"""What several of them do, right after the last one."""
_DONE_TO = Pattern(
    r"^\s+(?:\w+ly\s+)?(?:(?:slices?|cuts?|chops?|halves|splits?|carves)\s+(?:\w+ly\s+)?(?:through\s+|into\s+)?"
    r"|(?:is\s+tipped\s+and\s+)?(?:pours?|tips?|tilts?)\s+(?:[\w ]{1,40}?\s)?(?:into|over)\s+)"
    r"(?=(?:an?|the|one|another)\b)",
    "slice cut chop halves split carves pour tip tilt",
)
"""What stands between the thing that opens a prompt and what it does something to."""


_WITHIN = Pattern(
    r"\b(?:on|through|behind|against|beyond|at|in) (?:the|an?) (?:[\w-]+ )?(?:window|windscreen|windshield|mirror)\b"
    r"|\b(?:her|his|their)\b|窗前|窗外|镜中"
)
"""What stands before a vehicle that passes outside."""


class Opening(NamedTuple):
    """The word, from ``start`` up to ``end``, for whom a prompt is of, and what it says of their looks before it."""

    start: int
    end: int
    kind: Literal["animal", "item"]
    looks: str

    def name_in(self, prompt: str) -> str:
        """What it is called by the prompt that it stands in."""
        return prompt[self.start : self.end].replace(" ", "-")


def company(prompt: str, first: Opening) -> Iterator[Opening]:
    """The other animals of a prompt that opens with one: "a cat and a dog"; what a thing cuts or pours into."""
    named = {prompt[first.start : first.end].casefold()}
    done = _DONE_TO.search(prompt[first.end :]) if first.kind == "item" else None
    for found in THINGS.find_in(prompt) if done else ():
        phrase = phrase_before(prompt, found.start)
        if phrase and done and phrase[0] == first.end + done.end() and is_whole(prompt[found.end :]):
            yield Opening(found.start, found.end, "item", phrase[1])
            return
    for found in ANIMALS.find_in(prompt) if first.kind == "animal" else ():
        word, phrase = prompt[found.start : found.end].casefold(), phrase_before(prompt, found.start)
        after = prompt[found.end :]
        whole = is_whole(after) or _THEY_DO.match(after)
        if found.start > first.end and phrase is not None and word not in named and whole:
            named.add(word)
            yield Opening(found.start, found.end, "animal", phrase[1])


def drives_by(prompt: str, start: int, found: Found[StandIn]) -> bool:
    """Whether the vehicle that was ``found`` in a prompt, in words from ``start`` on, drives by or stands parked, and
    nobody gets into it or out of it. A train that waits is part of the station, and behind somebody it would fill the
    frame.
    """
    after = prompt[found.end :]
    if found.term.id == "train" and ("@" in prompt or not GOES.search(after)):
        return False
    if not is_by_itself(prompt[:start], after):
        return False
    from kling_story.vocabulary.boarding import boardings_in, departures_in

    return next(boardings_in(prompt), None) is None and next(departures_in(prompt), None) is None


def by_themselves(prompt: str) -> Iterator[Opening]:
    """What drives by or stands parked in a prompt before which nobody is spoken of. What passes before a window is
    far.
    """
    for found in THINGS.find_in(prompt):
        phrase, after = phrase_before(prompt, found.start), prompt[found.end :]
        if not found.term.goes or phrase is None or not is_whole(after) or not drives_by(prompt, phrase[0], found):
            continue
        before = prompt[: phrase[0]]
        if not (_WITHIN.search(before) or somebody_seen(before)):
            yield Opening(found.start, found.end, "item", phrase[1])
