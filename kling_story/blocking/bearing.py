"""What several people carry together: "@Mei, @Tom and two neighbours carry the boat on their shoulders"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kling_story.blocking.nouns import is_whole
from kling_story.blocking.sentences import sentence_around
from kling_story.materials import Element
from kling_story.references import references
from kling_story.vocabulary.borne import (
    ALONG,
    BEARERS,
    BEARERS_ZH,
    CARRIED,
    CARRIES,
    CARRIES_ZH,
    EACH,
    NAME,
    ON_SHOULDERS,
    PUSHES,
    PUSHES_ZH,
    shape_borne,
)
from kling_story.vocabulary.denials import happens

Span = tuple[int, int]
_SAID = (
    (CARRIES, BEARERS, "bearing"), (CARRIED, None, "bearing"), (CARRIES_ZH, BEARERS_ZH, "bearing"),
    (PUSHES, BEARERS, "pushing"), (PUSHES_ZH, BEARERS_ZH, "pushing"),
)  # fmt: skip
"""Words for it, each with what stands before them where those who do it aren't among them, and with the tie."""
_THINGS = ("named", "what", "put", "what_put")


class Bearing(NamedTuple):
    """That those at some places of a prompt carry what another place of it names; ``tie``: how, as ``Place`` has it."""

    who: tuple[Span, ...]
    thing: Span
    tie: str


def bearings_in(prompt: str, elements: Mapping[str, Element]) -> Iterator[Bearing]:
    """Who carries what together, in a prompt, whether the cast has them or not."""
    if not any(words.may_match(prompt) for words, _, _ in _SAID):
        return
    named = {one.start: one for one in references(prompt, elements) if one.name is not None}
    text = prompt
    for one in named.values():
        text = f"{text[: one.start]}{NAME * (one.end - one.start)}{text[one.end :]}"
    for words, before, tie in _SAID:
        for found in words.finditer(text):
            said = found.groupdict()
            group = next(name for name in _THINGS if said.get(name))
            start, end = found.span(group)
            if start in named:
                element = elements[str(named[start].name)]
                if element.kind != "item" or shape_borne(str(named[start].name), element.description) is None:
                    continue
            elif not is_whole(text[end:]) or text[end:].startswith((" of ", "'s", "’s")):
                continue
            who = before.search(text[: found.start()]) if before is not None else found
            if who is None or not happens(text, found.start()):
                continue
            spans = _each(who)
            if len(spans) == 1 and words is CARRIES and (along := ALONG.search(text[end:])):
                spans += [(end + first, end + last) for first, last in _each(along)]
            if any(a in named and elements[str(named[a].name)].kind != "character" for a, _ in spans):
                continue
            first, last = sentence_around(text, found.start(), found.end())
            high = tie == "bearing" and ON_SHOULDERS.search(prompt[first:last])
            yield Bearing(tuple(spans), (start, end), "bearing_high" if high else tie)


def _each(who: re.Match[str]) -> list[Span]:
    """Where each of a list is spoken of."""
    return [(who.start("who") + one.start(), who.start("who") + one.end()) for one in EACH.finditer(who["who"])]


def borne_by(prompt: str, elements: Mapping[str, Element]) -> Iterator[tuple[str, str, str]]:
    """Who of the cast carries what of it with others, and how."""
    for one in bearings_in(prompt, elements):
        names = {reference.start: str(reference.name) for reference in references(prompt, elements) if reference.name}
        if (
            one.tie != "pushing"
            and len(one.who) > 1
            and one.thing[0] in names
            and all(start in names for start, _ in one.who)
        ):
            for start, _ in one.who:
                yield names[start], one.tie, names[one.thing[0]]
