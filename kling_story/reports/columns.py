"""How wide a text is on a terminal, and what of it may be shown there."""

from __future__ import annotations

import re
import unicodedata

# Control characters move the cursor or colour what follows; the bidirectional ones reorder what is read.
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Vowels and finals that join the Korean consonant before them, and the letters that fill an empty place.
_FILLERS = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff\u3164\uffa0]")
_JOINER, _AS_TEXT, _AS_EMOJI = "\u200d", "\ufe0e", "\ufe0f"


def fit(text: str) -> str:
    """A line with a tab as one space and what would garble a terminal as U+FFFD: as many characters as before."""
    return UNFIT.sub("\ufffd", text.replace("\t", " "))


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


def window(text: str, first: int, width: int) -> tuple[int, int]:
    """The part of a line to show around its character ``first``: from where to where, ``width`` columns at most.

    A third of it stands before that character, more where the line ends sooner. What takes no columns isn't
    shown without end: at most two characters a column, before and after.
    """
    most = 2 * width
    if len(text) <= most and columns(text) <= width:
        return 0, len(text)
    left = _back(text, first, first, width // 3, most)
    right = first
    while right < min(len(text), first + most) and columns(text[left : right + 1]) <= width:
        right += 1
    if right == len(text):
        left = _back(text, left, right, width, most)
    while left < first and _is_mark(text[left], 2):
        left += 1
    return left, right


def _back(text: str, start: int, end: int, width: int, most: int) -> int:
    """How far back a part that ends at ``end`` may begin."""
    while start > max(0, end - most) and columns(text[start - 1 : end]) <= width:
        start -= 1
    return start


def _is_mark(char: str, width: int) -> bool:
    """Whether a character takes no place of its own after one that is so wide."""
    if "\U0001f3fb" <= char <= "\U0001f3ff":
        return width == 2
    kind = unicodedata.category(char)
    return kind in ("Mn", "Me") or (kind == "Cf" and char != "\u00ad") or _FILLERS.match(char) is not None
