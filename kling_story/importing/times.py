"""Times as people write them before, in or after a shot: ``0-4s``, ``00:03``, ``3 seconds``, ``第3秒``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from kling_story.patterns import Pattern

_UNIT = r"(?:s|secs?|seconds?|秒钟?|초|″|\")(?![A-Za-z])"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?"
_COUNT = r"\d{1,3}(?:\.\d+)?"
_POINT = rf"(?:{_CLOCK}|{_COUNT})"
_TO = r"\s*(?:-|–|—|−|~|～|→|to|until|到|至)\s*"

SECONDS = rf"(?:for\s+|about\s+|approx\.?\s*|约|~|≈)?(?P<seconds>{_COUNT})\s*-?\s*{_UNIT}"
"""One length: ``3s``, ``3 seconds``, ``3秒``."""
RANGE = (
    rf"(?:t\s*=\s*|第)?(?P<start>{_POINT})\s*(?:{_UNIT})?{_TO}(?P<end>{_CLOCK}|{_COUNT}(?=\s*{_UNIT}))\s*(?:{_UNIT})?"
)
"""From when to when, told to be seconds by a unit or a clock: ``0-4s``, ``0:00-0:04``."""
BARE_RANGE = rf"(?P<bare_start>{_COUNT}){_TO}(?P<bare_end>{_COUNT})"
"""From when to when without a unit; means seconds only inside the brackets of a shot's mark."""
STAMP = rf"(?:t\s*=\s*)?(?P<stamp>{_CLOCK}|\d{{1,3}}(?=\s*{_UNIT}\s*[:：]))\s*(?:{_UNIT})?"
"""A moment at which a shot begins: ``0:04``."""

DIGITS = " ".join("0123456789")
"""One of these stands in every time."""
_TIME = Pattern(rf"\s*(?:(?:duration|length|time|时长|时间)\s*[:：]?\s*)?(?:{RANGE}|{SECONDS}|{BARE_RANGE})\s*", DIGITS)
_RANGE = re.compile(RANGE, re.IGNORECASE)
_LENGTH = re.compile(SECONDS, re.IGNORECASE)
_NUMBER = re.compile(rf"(?P<seconds>{_COUNT})[ \t]*(?=[.。,，;；\n]|$)")


@dataclass(frozen=True, slots=True)
class Time:
    """What a time says: how long, and from when where it was a range."""

    seconds: Fraction | None
    start: Fraction | None = None


def moment(written: str) -> Fraction:
    """``1:04`` or ``64`` in seconds."""
    total = Fraction(0)
    for part in written.split(":"):
        total = total * 60 + Fraction(part)
    return total


def between(start: str, end: str) -> Time | None:
    """The time from one moment to another, or None when it would run backwards."""
    begun, ended = moment(start), moment(end)
    return Time(ended - begun, begun) if ended > begun else None


def read_time(written: str) -> Time | None:
    """The time a whole piece of text says, or None: ``0-4s``, ``3 s``, ``0–3``."""
    match = _TIME.fullmatch(written)
    if match is None:
        return None
    if match["start"]:
        return between(match["start"], match["end"])
    if match["bare_start"]:
        return between(match["bare_start"], match["bare_end"])
    seconds = Fraction(match["seconds"])
    return Time(seconds) if seconds > 0 else None


def leading_length(written: str) -> tuple[Fraction, str] | None:
    """The length a text begins with (a range counts as what lies between), and the text after it."""
    for pattern in (_RANGE, _LENGTH, _NUMBER):
        match = pattern.match(written)
        if match is None:
            continue
        groups = match.groupdict()
        time = between(groups["start"], groups["end"]) if groups.get("start") else Time(Fraction(groups["seconds"]))
        if time and time.seconds:
            return time.seconds, written[match.end() :].lstrip(" \t.。,，;；")
    return None
