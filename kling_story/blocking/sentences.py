"""Where sentences end, for all who read in prompts who is where."""

from __future__ import annotations

ENDS = ".!?;。！？；\n"
"""Each of these ends one."""


def are_several(words: str) -> bool:
    """Whether a sentence ends among words."""
    return any(end in words for end in ENDS)
