"""How long a line takes to say: words and characters counted as they are spoken.

"2046" is three words in English and four characters in Chinese; "FBI" is spelt out; an English word in
a Chinese line is said as an English word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from kling_story.patterns import Pattern
from kling_story.vocabulary.languages import LANGUAGES, Language, language_of

SECONDS_AROUND_A_LINE = 0.3

# Letters of all scripts together: a class of the unspaced ones alone takes milliseconds to compile.
_PIECE = Pattern(
    r"(?P<number>[$€£¥￥]?\d[\d.,:]*(?<=\d)(?:(?P<percent>\s?[%％])|(?:st|nd|rd|th)\b)?)"
    r"|(?P<letters>[^\W\d_]+(?:['’][^\W\d_]+)*)"
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
        if piece["number"]:
            seconds += number_units(piece["number"], language) / rate_of(language, rates)
            continue
        for word in _words(piece["letters"]):
            if _unspaced(word[0]):
                own = language if language.unit == "characters" else language_of(word)
                count = len(word)
            else:
                own = language if language.unit == "words" else LANGUAGES["en"]
                count = (len(word) + 1) // 2 if not capitals and _spelt(word) else 1
            seconds += count / rate_of(own, rates)
    return seconds


def _words(letters: str) -> Iterator[str]:
    """The runs of letters that are of a script with spaces, or of one without."""
    if letters.isascii():
        yield letters
        return
    for _, run in groupby(letters, key=_unspaced):
        yield "".join(run)


def _unspaced(char: str) -> bool:
    """Whether a character belongs to a script written without spaces, or to Korean, whose syllables count."""
    return (
        "\u3400" <= char <= "\u9fff" or "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7af" or char in "々〇"
    )


def _spelt(word: str) -> bool:
    return word.isupper() and (word in _SPELT or (2 <= len(word) <= 5 and not set(word) & set("AEIOUY")))


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
