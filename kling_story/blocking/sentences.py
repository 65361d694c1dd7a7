"""What those share who read in prompts who is where: where sentences end, and which names are one subject."""

from __future__ import annotations

from collections.abc import Sequence

from kling_story.patterns import Pattern
from kling_story.references import Reference

ENDS = ".!?;。！？；\n"
"""Each of these ends a sentence, also within the brackets of a pattern."""
BESIDES = r"^,\s*(?:\w+\s+)?\w+ing\b[^,.;@]{0,40},"
"""What somebody does besides, as a pattern has it: ", still holding his glass,"."""
OWNED = r"(?!(?:down|through|along|across|into|to|in|up|over|on|out|and|while|as)\b)\w"
"""What follows "her" where it says whose something is, as a pattern has it: "her hand", not "her down the street"."""
_JOINS = Pattern(r"^\s*(?:,|(?:,?\s*and|&)(?:\s+(?:an?|the))?|和|与|、|跟|及)\s*$")


def are_several(words: str) -> bool:
    """Whether a sentence ends among words."""
    return any(end in words for end in ENDS)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """From where up to where the sentence goes in which words stand from ``start`` up to ``end``."""
    ends = [at for mark in ENDS if (at := text.find(mark, end)) >= 0]
    return max(text.rfind(mark, 0, start) for mark in ENDS) + 1, min(ends, default=len(text))


def joined(text: str, named: Sequence[Reference], last: int) -> list[Reference]:
    """One of those named in a text, by number, and those joined to it: of "@Mei and @Tom ride" both, the first named
    first.
    """
    first = last
    while first and _JOINS.search(text[named[first - 1].end : named[first].start]):
        first -= 1
    return list(named[first : last + 1])
