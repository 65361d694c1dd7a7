"""How many people a prompt speaks of, where no element says it: a small table of plain words.

It is for the animatic alone, and says nothing rather than guess: "a samurai waits" is left to the
renderer's own default of one.
"""

from __future__ import annotations

import re

_NOBODY = (
    r"\b(?:empty|deserted|abandoned|uninhabited|nobody|no one|no-one|no people|without people|unpeopled|still life)\b"
    r"|无人|空无一人|空荡|没有人"
)
_COUNTS = (
    (5, r"\b(?:crowds?|audience|troops?|army|armies|group of|many people)\b|人群|众人|军队|大军"),
    (
        3,
        r"\b(?:three|trio of) (?:\w+ )?(?:people|men|women|girls|boys|friends|figures|soldiers|children)\b|三个?人|三人",
    ),
    (
        2,
        r"\b(?:two|both|pair of) (?:\w+ )?(?:people|men|women|girls|boys|friends|figures|lovers|children|of them)\b|\bcouple\b|两个?人|二人|情侣",
    ),
)


def people_in(prompt: str) -> int | None:
    """0 for an empty place, 2, 3 or 5 (a crowd) where the words say so, else None."""
    for count, words in _COUNTS:
        if re.search(words, prompt, re.IGNORECASE):
            return count
    return 0 if re.search(_NOBODY, prompt, re.IGNORECASE) else None
