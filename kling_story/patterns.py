"""Patterns that cost nothing until a text has something of theirs.

Compiling a pattern takes longer than searching a storyboard with it, and most storyboards have nothing
that most patterns look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression that is compiled when a text first holds one of its ``needles``.

    Needles are parts of words, in lower case, one of which is in every match (the case of the text
    doesn't matter); without any, every text is searched.
    """

    def __init__(self, pattern: str, needles: str = "", flags: int = re.IGNORECASE) -> None:
        self._pattern = pattern
        self._flags = flags
        self.needles = tuple(needles.split())

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def may_match(self, text: str) -> bool:
        """Whether a text holds a needle: False means that nothing can match."""
        lowered = text.casefold()
        return not self.needles or any(needle in lowered for needle in self.needles)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text) if self.may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        return self.compiled.search(text) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text) if self.may_match(text) else None
