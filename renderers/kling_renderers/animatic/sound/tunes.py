"""A quiet stand-in for the music that a shot names: a few chords, told apart by mood, pace and instrument.

It tells that there is music, when it begins and ends, and roughly what kind; nothing more is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.coding.aac import RATE
from kling_renderers.animatic.sound.synthesis import Samples, add, count, edged, level, noise, seeded, silence
from kling_story.patterns import Pattern

_A = 220.0
MAJOR, MINOR = ((0, 4, 7), (-3, 0, 4), (5, 9, 12), (-5, -1, 2)), ((0, 3, 7), (-4, 0, 3), (3, 7, 10), (-2, 2, 5))
"""Four chords each, in half tones from the keynote: I vi IV V, and i VI III VII."""

_DARK = Pattern(
    r"\b(?:sad|minor|dark|tense|tension|melanchol\w*|omin\w+|suspens\w*|eerie|lonel\w+|somb\w+|threat\w*|drone|horror)\b"
    r"|悲|忧|紧张|阴|恐|孤"
)  # fmt: skip
_FAST = Pattern(r"\b(?:fast|rush\w*|driv\w+|upbeat|energetic|techno|rock|punk|chase|urgent|quick)\b|快|激|动感")
_SLOW = Pattern(r"\b(?:slow\w*|sparse|unhurried|hesitant|calm|ambient|held|gentle|soft|lullaby)\b|慢|舒缓|轻柔")
_PLUCKED = Pattern(r"\b(?:piano|guitar|harp|music box|pluck\w*|koto|guzheng|pipa|bells?|marimba)\b|琴|吉他|八音盒")
_BEATEN = Pattern(r"\b(?:drums?|beats?|percussion|techno|hip.?hop|rock|taiko)\b|鼓|节拍")
_NONE = re.compile(r"^\s*(?:no music|none|silence|off|无音乐|无配乐|无|没有音乐)\s*\.?$", re.IGNORECASE)


class Tune(NamedTuple):
    """How a stand-in is played: the chords, seconds of a chord, whether it is plucked, whether drums go along."""

    chords: tuple[tuple[int, ...], ...]
    seconds: float
    plucked: bool
    drums: bool


def tune_of(words: str) -> Tune | None:
    """What words about music ask for; None where they ask for none."""
    if _NONE.match(words):
        return None
    pace = 1.0 if _FAST.search(words) else 2.6 if _SLOW.search(words) else 1.8
    return Tune(
        MINOR if _DARK.search(words) else MAJOR, pace, bool(_PLUCKED.search(words)), bool(_BEATEN.search(words))
    )


@lru_cache(maxsize=16)
def play(tune: Tune, samples: int) -> Samples:
    """So many samples of a tune, about as loud as 1."""
    made, step = silence(samples), count(tune.seconds)
    for number in range(-(-samples // step) if samples else 0):
        chord, at = tune.chords[number % len(tune.chords)], number * step
        if tune.plucked:
            for beat, note in enumerate((*chord, chord[1])):
                add(made, _note(note + 12, tune.seconds * 0.9, plucked=True), at + beat * step // 4)
        else:
            for note in chord:
                add(made, _note(note, tune.seconds * 1.15, plucked=False), at)
        if tune.drums:
            for beat in range(4):
                add(made, _drum(beat), at + beat * step // 4, 1.5)
    return level(made)


def _note(half_tones: int, seconds: float, *, plucked: bool) -> Samples:
    at = np.arange(count(seconds), dtype=np.float32) / RATE
    hertz, made = _A * 2 ** (half_tones / 12), silence(len(at))
    for number in range(1, 6):
        loud = 1 / number**1.6 * (np.exp(-at * number * 1.8, dtype=np.float32) if plucked else 1.0)
        made += (loud * np.sin(2 * np.pi * hertz * number * at, dtype=np.float32)).astype(np.float32)
    return edged(made, 0.005 if plucked else 0.3 * seconds, 0.35 * seconds)


def _drum(beat: int) -> Samples:
    low, high = (50, 160) if beat % 2 == 0 else (1500, 7000)
    hit = noise(count(0.18), low, high, seeded("drum", beat % 2))
    return edged(hit * np.exp(-np.arange(len(hit), dtype=np.float32) / (0.04 * RATE), dtype=np.float32), 0.001, 0.03)
