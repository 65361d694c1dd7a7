"""A murmur like speech behind a wall: one sung vowel for each syllable, falling toward the end of the line."""

from __future__ import annotations

import re

import numpy as np

from kling_renderers.animatic.coding.aac import RATE
from kling_renderers.animatic.sound.synthesis import Samples, edged, level, noise, seeded

_LOW_RATE = 16000  # speech behind a wall has nothing above 4 kHz
_VOWELS = ((730, 1090), (530, 1840), (270, 2290), (570, 840), (300, 870), (490, 1350), (640, 1190))
"""First and second formant in Hz of seven vowels (Peterson and Barney 1952, men's averages)."""


def syllables(text: str, language: str) -> int:
    """About how many syllables a line has: a sign of a script without letters is one, groups of vowels are."""
    signs = len(re.findall(r"[㐀-鿿぀-ヿ가-힯]", text))
    spoken = re.findall(r"[aeiouyáéíóúüàèìòùâêîôûäö]+", text.lower()) if language in ("en", "es") or not signs else []
    return max(1, signs + len(spoken) + 2 * len(re.findall(r"\d", text)))


def murmur(text: str, language: str, hertz: float, seconds: float, whisper: bool = False) -> Samples:
    """A line of ``seconds`` murmured at a pitch in Hz, about as loud as 1; it begins with the first sample."""
    total = round(seconds * RATE)
    if total < 2:
        return np.zeros(max(0, total), dtype=np.float32)
    source, number = seeded(text, language), syllables(text, language)
    weights = 0.8 + 0.4 * source.random_sample(number)
    edges = np.concatenate(((0.0,), np.cumsum(weights) / weights.sum())) * seconds
    at = np.arange(max(2, round(seconds * _LOW_RATE))) / _LOW_RATE
    where = np.minimum(np.searchsorted(edges, at, side="right") - 1, number - 1)
    within = (at - edges[where]) / np.diff(edges)[where]
    # The voice falls by a quarter over the line, and leans a little on every syllable.
    accents = 1 + 0.12 * (source.random_sample(number) - 0.5)
    pitch = hertz * (1.1 - 0.25 * at / seconds) * accents[where]
    phase = 2 * np.pi * np.cumsum(pitch) / _LOW_RATE
    chosen = source.randint(0, len(_VOWELS), number)
    first, second = (np.array([_VOWELS[vowel][n] for vowel in chosen], dtype=float)[where] for n in (0, 1))
    made = np.zeros(len(at))
    for harmonic in range(1, int(3200 / hertz) + 1):
        tone = harmonic * pitch
        loud = 1 / (1 + ((tone - first) / 110) ** 2) + 0.5 / (1 + ((tone - second) / 160) ** 2) + 0.03
        made += loud / harmonic**0.4 * np.sin(harmonic * phase)
    made *= np.clip(np.minimum(within / 0.12, (1 - within) / 0.3), 0.0, 1.0) ** 0.7
    sound = np.interp(np.arange(total) / RATE, at, made).astype(np.float32)
    if whisper:
        sound = noise(total, 600, 4500, source) * np.abs(sound)
    return level(edged(sound))
