"""Patterns that cost nothing until a text has something of theirs.

Compiling a pattern takes longer than searching a storyboard with it, and most storyboards have nothing
that most patterns look for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")
Needles = str | tuple[str, ...]

_BEGINS, _WORD = "|", re.compile(r"\b(?=[0-9a-z])")
"""What a needle begins with that begins a word, and where words begin."""
LONG = 4000
"""Code points of a text that isn't remembered (a choice): many of them would fill the memory."""
_REMEMBERED = 32
"""How many texts a pattern remembers (a choice): a film that is edited has few, and all but one as they were."""


class Pattern:
    """A regular expression that is compiled when a text first holds one of its ``needles``.

    Needles are written in lower case, one of which stands in every match (words apart, or a tuple where
    they hold spaces): looking for a dozen of them costs less than a pattern with a hundred branches. ``|team`` begins
    a word there, as ``\\b`` has it: the steam of a kettle is none.
    ``also``: others, of which one stands in every match as well, where the needles are words of every day.
    Without any, every text is searched. Letters of either case match; ``^`` and ``$`` are those of a line.
    """

    def __init__(self, pattern: str, needles: Needles = (), also: Needles = ()) -> None:
        self._pattern = pattern
        self.needles, self._also = _apart(needles), _apart(also)
        self._known: dict[str, bool] = {}

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, re.IGNORECASE | re.MULTILINE)

    def may_match(self, text: str) -> bool:
        """Whether a text holds the needles: False means that nothing can match."""
        known = self._known.get(text)
        if known is None:
            known = _has_one(text, self.needles) and _has_one(text, self._also)
            if len(text) < LONG:
                if len(self._known) >= _REMEMBERED:
                    self._known.clear()
                self._known[text] = known
        return known

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text) if self.may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        return self.compiled.search(text) if self.may_match(text) else None

    def last_end(self, text: str) -> int:
        """Where the last match of a text ends; 0 where nothing matches."""
        return max((found.end() for found in self.finditer(text)), default=0)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, at) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text) if self.may_match(text) else None

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.compiled.sub(by, text) if self.may_match(text) else text


def _apart(needles: Needles) -> tuple[str, ...]:
    return tuple(needles.split()) if isinstance(needles, str) else needles


def begins_words(words: str) -> str:
    """Needles (words apart) each of which begins a word, but for those that aren't Latin, where words aren't apart."""
    return " ".join(f"{_BEGINS}{word}" if word.isascii() else word for word in words.split())


def _has_one(text: str, needles: tuple[str, ...]) -> bool:
    return not needles or any(map(_lowered(text).__contains__, needles))


@lru_cache(maxsize=64)
def _lowered(text: str) -> str:
    """A text as needles are written, and once more with the beginnings of its words marked; all patterns ask for the
    same few texts.
    """
    lowered = text.lower()
    return f"{lowered}\n{_WORD.sub(_BEGINS, lowered)}"


def remembered(reader: Callable[[str], Iterator[T]]) -> Callable[[str], tuple[T, ...]]:
    """A reader of texts, by which what was found in the last ones is kept: films are planned over and over while they
    are written, and all but one of their texts are as they were.
    """

    known = lru_cache(maxsize=_REMEMBERED)(lambda text: tuple(reader(text)))

    @wraps(reader)
    def found(text: str) -> tuple[T, ...]:
        return known(text) if len(text) < LONG else tuple(reader(text))

    return found
