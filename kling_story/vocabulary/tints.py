"""Words for things and animals that only say a colour: an orange running shoe is no orange, a bottle green coat no
bottle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kling_story.patterns import Pattern
from kling_story.vocabulary.shades import SHADE_OF
from kling_story.vocabulary.terms import AnyTerm, Found

_PLAIN = (
    "red|orange|yellow|gold|golden|green|teal|blue|purple|violet|pink|brown|beige|black|grey|gray|silver|white"
    "|colou?r(?:ed)?"
)
_A_COLOUR = Pattern(rf"^[\s-]+(?:{_PLAIN})\b|^[红橙黄绿青蓝紫粉棕褐灰白]?色")
"""What follows right after a thing whose colour is meant: "lemon yellow", "wine-coloured"."""
_STOPS = (
    r"of|in|on|at|with|and|or|from|to|by|for|as|that|which|who|is|are|it|an?|the|her|his|its|their|under|over|into|out|up"
    r"|beside|behind|before|near|against|between|through|around|towards?|onto|off|like|falls?|rolls?|lies|lying|hangs?|stands?"
    r"|rests?|cut|sliced|peeled|freshly|now|then"
)
_PARTS = (
    r"petals?|peels?|skins?|juice|slices?|wedges?|blossoms?|bush(?:es)?|bouquets?|trees?|groves?|seeds?|stems?|gardens?"
)
_OF_ANOTHER = Pattern(rf"^[\s-]+(?!(?:{_STOPS}|{_PARTS})\b)[a-z]")
"""What follows right after a colour that is also the word for a thing, in a description: what has that colour."""
_REACH = 60
"""Characters after a word within which what it colours stands."""
_BETWEEN = Pattern(rf"^(?:[\s-]+(?!(?:{_STOPS}|{_PARTS})\b)[a-z]+){{0,3}}[\s-]+$")


def without_tints(text: str, found: Iterable[Found[AnyTerm]], *, described: bool = False) -> list[Found[AnyTerm]]:
    """Those of the words found in a text that don't only give another one its colour. ``described``: the text describes something, so that any word after a colour is for what has it."""
    kept = list(found)
    starts = sorted(one.start for one in kept)
    return [one for one in kept if not _is_tint(text, one, starts, described)]


def _is_tint(text: str, one: Found[Any], starts: Sequence[int], described: bool) -> bool:
    after = text[one.end : one.end + _REACH].casefold()
    if _A_COLOUR.search(after):
        return True
    if text[one.start : one.end].casefold() not in SHADE_OF:
        return False
    if described and _OF_ANOTHER.search(after):
        return True
    return any(
        one.end < start <= one.end + _REACH and _BETWEEN.search(text[one.end : start].casefold()) for start in starts
    )
