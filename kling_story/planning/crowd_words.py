"""Where words speak of people beside the cast, and of how many."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.prose import here
from kling_story.references import references

_THEIR_OWN = frozenset(
    ("friends", "families", "couples", "colleagues", "neighbours", "neighbors", "figures", "women", "men")
)
"""Of whom there are few where no number is said."""
_TEAMS = frozenset(("球队", "全队", "队伍", "队员", "队友", "整个球队"))
"""Words for those of one team, of whom as many are drawn as of one that is called so."""
_OF_BOTH = Pattern(r"\s{3,}, \Z")
"""What stands before a word for several of the cast, whose names are blank."""
_BLANKS = re.compile(r" {3,}")
"""The names of the cast."""


class Told(NamedTuple):
    """Words for people beside the cast: how many they speak of, and the noun for them; none for "a crowd"."""

    number: int
    noun: str
    words: re.Match[str]


def seen(text: str, found: re.Match[str]) -> bool:
    """Whether they are there, by what stands around the words for them."""
    from kling_story.vocabulary.crowds import ELSEWHERE, GONE, NOUNS

    said = found.groupdict()
    group = next((name for name in ("animal", *NOUNS) if said.get(name)), None)
    nouns = found.start(group) if group else found.start()
    denies = not (here(text, found.start()) and here(text, nouns))
    before, after = text[max(0, found.start() - 48) : found.start()], text[found.end() : found.end() + 24]
    return not denies and not ELSEWHERE.search(before) and not GONE.search(after)


@lru_cache(maxsize=64)
def told_in(text: str, several: bool) -> tuple[Told, ...]:
    """Words for people beside the cast; ``several``: the cast may be meant by "the dancers"."""
    from kling_story.vocabulary.crowds import MAY_BE_THE_CAST, NOUNS, PEOPLE

    found = []
    for one in PEOPLE.finditer(text):
        said = one.groupdict()
        theirs = (said["bare"] and MAY_BE_THE_CAST.match(said["bare"])) or said["zh_bare"]
        theirs = theirs or (said["those"] and _OF_BOTH.search(text[: one.start()]))
        if not (theirs and several) and seen(text, one):
            noun = next((said[name] for name in NOUNS if said[name]), "") or ""
            if (number := _number(said, noun.lower()) - _of_the_cast(text[one.end() :])) > 0:
                found.append(Told(number, noun.lower(), one))
    return tuple(found)


def _of_the_cast(after: str) -> int:
    """How many of the cast are among those of whom words speak, by what follows these."""
    from kling_story.vocabulary.crowds import OF_THEM

    found = OF_THEM.search(after)
    names = next(filter(None, found.groups()), "") if found else ""
    return len(_BLANKS.findall(names))


def several_named(prompt: str, kinds: Mapping[str, str]) -> bool:
    """Whether a prompt names several people, who may be meant by a word for more than one."""
    return len({one.name for one in references(prompt, tuple(kinds)) if kinds.get(one.name or "") == "character"}) > 1


def _number(said: Mapping[str, str | None], noun: str) -> int:
    """How many are drawn of those whom words speak of."""
    from kling_story.vocabulary.crowds import COUNTS, CROWD, FEW, PACKED, SOME, TEAM

    if said["packed"] or said["zh_packed"] or said["full"]:
        return PACKED
    if said["crowd"] or said["zh_crowd"]:
        return CROWD
    if said["team"] or noun in _TEAMS:
        return TEAM
    if noun in _THEIR_OWN and not said["roles"]:
        return FEW
    counted = said["count"] or said["number"] or said["zh_count"] or said["zh_number"] or said["kind"] or said["zh_kin"]
    return next((many for word, many in COUNTS.items() if (counted or "").lower().startswith(word)), SOME)
