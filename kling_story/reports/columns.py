"""How wide a text is on a terminal, and what of it may be shown there."""

from __future__ import annotations

import re
import unicodedata

# Control characters move the cursor or colour what follows; the bidirectional ones reorder what is read.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Vowels and finals that join the Korean consonant before them, and the letters that fill an empty place.
_FILLERS = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff\u3164\uffa0]")
_JOINER, _AS_TEXT, _AS_EMOJI = "\u200d", "\ufe0e", "\ufe0f"


def fit(text: str) -> str:
    """A line with a tab as one space and what would garble a terminal as U+FFFD: as many characters as before."""
    return _UNFIT.sub("\ufffd", text.replace("\t", " "))


def columns(text: str) -> int:
    """How many columns a text takes: Chinese, Japanese, Korean and emoji two, a mark on a letter none.

    An emoji joined from several is as wide as one.
    """
    if text.isascii():
        return len(text)
    total = width = 0
    joined = False
    for char in text:
        if char == _AS_EMOJI and width == 1:
            total, width = total + 1, 2
        elif char == _AS_TEXT and width == 2:
            total, width = total - 1, 1
        elif joined and unicodedata.category(char) in ("So", "Sm"):
            joined = False
        else:
            joined = char == _JOINER and width == 2
            if not _is_mark(char, width):
                width = 2 if unicodedata.east_asian_width(char) in "WF" else 1
                total += width
    return total


def _is_mark(char: str, width: int) -> bool:
    """Whether a character takes no place of its own after one that is so wide."""
    if "\U0001f3fb" <= char <= "\U0001f3ff":
        return width == 2
    kind = unicodedata.category(char)
    return kind in ("Mn", "Me") or (kind == "Cf" and char != "\u00ad") or _FILLERS.match(char) is not None
