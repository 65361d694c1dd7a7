"""What somebody does once in a shot, as far as a stand-in shows it: a bow."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

_BOWS = Pattern(
    r"(?:@\w+|\band|\bthen|,|\b(?:s?he|they|who|both))\s+(?:\w+ly\s+)?(?:bows?|bowing)\b"
    r"(?!\s+(?:(?:her|his|their|its)\s+heads?|and\s+arrows?|of|out)\b|-)|\btak(?:es?|ing) (?:a|his|her|their) (?:\w+ )?bow\b|鞠躬",
    "bow 鞠躬",
)


def bows_in(text: str) -> Iterator[int]:
    """Where a text says that somebody bows; not of the head alone, and of no bow that is a thing."""
    return (found.end() for found in _BOWS.finditer(text) if not denied(text, found.start()))
