"""Mouths that move while a line lasts: once for each syllable, wide for open vowels, closed in pauses.

It is read off the letters alone, spread evenly over the line's time: what a viewer needs to see who talks, no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import floor, pi, sin
from typing import NamedTuple

from kling_story.planned import Caption, PlannedShot
from kling_story.vocabulary.people import out_of_sight

STEPS = 4
"""A mouth is open by so many steps: between two of them nothing is drawn anew."""

# Looked up letter by letter: to compile a pattern of these takes longer than to draw the picture.
_VOWELS = frozenset("aeiouyàáâäæèéêëìíîïòóôöùúûüœ")
_PAUSES = frozenset(",，、;；:：.。!！?？…—–-")
_WIDE = {"a": 1.0, "o": 0.8, "e": 0.7, "u": 0.5, "i": 0.45, "y": 0.45}
_LENGTH = {"vowels": 1.0, "character": 1.0, "pause": 1.2, "space": 0.25}
"""How long each is, in syllables: a choice."""


class _Beat(NamedTuple):
    """A stretch of a line, in parts of its whole, and how wide the mouth is in its middle."""

    start: float
    end: float
    wide: float


class Talk:
    """Whose mouth is how far open at each moment of a shot. ``shown``: the names of its figures; one without a name
    says what nobody of the cast does.
    """

    def __init__(self, shot: PlannedShot, shown: Sequence[str | None]) -> None:
        self._lines: list[tuple[str | None, float, float, list[_Beat]]] = []
        for caption in shot.captions:
            if caption.end > caption.start and _is_said_here(caption, shown):
                speaker = caption.speaker if caption.speaker in shown else None
                start, end = float(caption.start - shot.start), float(caption.end - shot.start)
                self._lines.append((speaker, start, end, _beats(caption.text)))

    def at(self, seconds: float) -> tuple[tuple[str | None, float], ...]:
        """At a time from the shot's start, in seconds: each mouth that is open, and how far, 0 to 1."""
        found = []
        for speaker, start, end, beats in self._lines:
            if start <= seconds < end:
                part = (seconds - start) / (end - start)
                beat = next((beat for beat in beats if beat.start <= part < beat.end), None)
                opened = beat.wide * sin(pi * (part - beat.start) / (beat.end - beat.start)) if beat else 0.0
                if steps := floor(opened * STEPS + 0.5):
                    found.append((speaker, steps / STEPS))
        return tuple(found)


def _is_said_here(caption: Caption, shown: Sequence[str | None]) -> bool:
    """Whether one of the figures says a line."""
    return caption.speaker in shown or (shown.count(None) == 1 and not out_of_sight(caption.speaker))


def _beats(text: str) -> list[_Beat]:
    pieces = list(_pieces(text.lower()))
    whole = sum(_LENGTH[kind] for kind, _ in pieces) or 1.0
    beats: list[_Beat] = []
    at = 0.0
    for kind, letters in pieces:
        length = _LENGTH[kind] / whole
        if kind == "vowels":
            beats.append(_Beat(at, at + length, max(_WIDE.get(letter, 0.7) for letter in letters)))
        elif kind == "character":
            # Which vowel a character has isn't known: three widths in turn, by its number.
            beats.append(_Beat(at, at + length, (1.0, 0.6, 0.8)[ord(letters) % 3]))
        at += length
    return beats


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What is said in turn, in lower case: each of a kind of ``_LENGTH``, with its letters."""
    for kind, run in groupby(text, key=_kind):
        if kind == "character":
            yield from ((kind, letter) for letter in run)
        elif kind in _LENGTH:
            yield kind, "".join(run)


def _kind(letter: str) -> str:
    if letter in _VOWELS:
        return "vowels"
    if letter in _PAUSES:
        return "pause"
    if letter.isspace():
        return "space"
    is_character = "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"
    return "character" if is_character else ""
