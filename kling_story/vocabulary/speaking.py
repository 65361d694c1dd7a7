"""How long a line takes to say: words and characters counted as they are spoken.

"2046" is three words in English and four characters in Chinese; "FBI" is spelt out; an English word in
a Chinese line is said as an English word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kling_story.patterns import Pattern
from kling_story.vocabulary.languages import LANGUAGES, Language, language_of

SECONDS_AROUND_A_LINE = 0.3

_UNSPACED = "\u3005\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff\uac00-\ud7af"
_PIECE = Pattern(
    rf"(?P<number>[$€£¥￥]?\d[\d.,:]*(?<=\d)(?:(?P<percent>\s?[%％])|(?:st|nd|rd|th)\b)?)"
    rf"|(?P<character>[{_UNSPACED}])"
    rf"|(?P<word>[^\W\d_{_UNSPACED}]+(?:['’][^\W\d_{_UNSPACED}]+)*)"
)
_SPELT = frozenset(("AI", "CIA", "EU", "FAQ", "FBI", "ID", "IQ", "SOS", "UFO", "UK", "UN", "USA", "VIP"))
"""Words in capitals that are spelt out though they have vowels; "IT" and "US" are more often shouted."""
_THOUSANDS = Pattern(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")


def speaking_seconds(line: str, language: Language | None = None, rates: Mapping[str, float] | None = None) -> float:
    """How long a line takes to say, in seconds, with a breath around it.

    ``rates``: other rates than the table's, by the language's id, in its own unit per second.
    """
    language = language or language_of(line)
    seconds = SECONDS_AROUND_A_LINE
    capitals = line.isupper()
    for piece in _PIECE.finditer(line):
        own = language
        if piece["character"]:
            own = language if language.unit == "characters" else language_of(piece["character"])
            count = 1
        elif piece["word"]:
            own = language if language.unit == "words" else LANGUAGES["en"]
            word = piece["word"]
            spelt = (
                word.isupper()
                and not capitals
                and (word in _SPELT or (2 <= len(word) <= 5 and not set(word) & set("AEIOUY")))
            )
            count = (len(word) + 1) // 2 if spelt else 1
        else:
            count = number_units(piece["number"], language)
        seconds += count / rate_of(own, rates)
    return seconds


def rate_of(language: Language, rates: Mapping[str, float] | None = None) -> float:
    """What is spoken of a language per second: as overridden, else as the table has it."""
    given = (rates or {}).get(language.id, 0)
    return given if given > 0 else language.rate


def number_units(written: str, language: Language) -> int:
    """How many words or characters a number written in digits is when spoken."""
    digits = re.sub(r"\D", "", written)
    money, percent = written[0] in "$€£¥￥", written.endswith(("%", "％"))
    if language.unit == "characters":
        point = 1 if "." in written and not _THOUSANDS.search(written) else 0
        return len(digits) + point + money + (3 if percent else 0)
    plain = re.sub(r"[^\d.,:]", "", written)
    if _THOUSANDS.fullmatch(plain):
        words = _cardinal(digits)
    elif ":" in plain:
        words = sum(_cardinal(part) for part in plain.split(":") if part)
    elif plain.isdigit():
        words = _year(plain) if len(plain) == 4 and "11" <= plain[:2] <= "20" and not money else _cardinal(plain)
    else:
        whole, _, part = re.sub(",", ".", plain).partition(".")
        words = _cardinal(whole) + 1 + len(re.sub(r"\D", "", part))
    return words + money + percent


def _year(digits: str) -> int:
    """Words of a year: "nineteen eighty-four", "two thousand six", "twenty forty-six"."""
    if digits[2:] == "00" or digits[:3] == "200":
        return _cardinal(digits)
    return _cardinal(digits[:2]) + (2 if digits[2] == "0" else _cardinal(digits[2:]))


def _cardinal(digits: str) -> int:
    """Words of a whole number; a long one or one that begins with 0 is said digit by digit."""
    if len(digits) > 9 or (digits[:1] == "0" and len(digits) > 1):
        return len(digits)
    return _counted(int(digits))


def _counted(number: int) -> int:
    if number < 100:
        return 1 if number <= 20 or number % 10 == 0 else 2
    for unit in (1_000_000, 1_000, 100):
        if number >= unit:
            rest = number % unit
            return _counted(number // unit) + 1 + (_counted(rest) if rest else 0)
    raise AssertionError
