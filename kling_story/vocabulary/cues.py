"""Patterns for words that most texts don't hold, and whether such words are denied."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Cued:
    """A pattern, and ``cues``: in every text it matches stands one of these, in lower case.

    Looking for a dozen plain cues costs less than a pattern with a hundred branches, and most texts need
    never compile it. Letters of either case match.
    """

    def __init__(self, pattern: str, cues: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.cues = cues

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, left to right."""
        lowered = text.lower()
        if any(cue in lowered for cue in self.cues):
            yield from re.finditer(self.pattern, text, re.IGNORECASE | re.MULTILINE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)


_DENIAL = r"(?:\b(?:no|without|never|avoid|free of|don't|do not)(?:\s+\w+){0,2}\s*|[不无無没沒勿][要有]?\w{0,2})$"
_REACH = 60
"""Characters before a word in which a denial of it begins."""


def denied(text: str, at: int) -> bool:
    """Whether what stands there is denied right before: "no horror gore", "不要字幕"."""
    return re.search(_DENIAL, text[max(0, at - _REACH) : at], re.IGNORECASE) is not None
