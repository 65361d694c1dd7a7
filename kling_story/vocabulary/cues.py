"""Patterns for words that most texts don't hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern, and ``cues``: in every text it matches stands one of these, in lower case.

    Looking for a dozen plain cues costs less than a pattern with a hundred branches, and most texts need
    never compile it. Letters of either case match.
    """

    pattern: str
    cues: tuple[str, ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, left to right."""
        lowered = text.lower()
        if any(cue in lowered for cue in self.cues):
            yield from re.finditer(self.pattern, text, re.IGNORECASE | re.MULTILINE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)
