"""The few things that stand-in sounds are made of: noise with a colour, tones that ring, edges without clicks.

All of it is mono, float32, ``RATE`` samples a second, and the same for the same arguments.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.coding.aac import RATE

Samples = NDArray[np.float32]

_EDGE = 0.005  # seconds in which a sound comes and goes, so that it doesn't click


def count(seconds: float) -> int:
    """How many samples a time has."""
    return max(0, round(seconds * RATE))


def seeded(*what: object) -> np.random.RandomState:
    """A source of chance that is the same for the same words, in every process and with every numpy."""
    return np.random.RandomState(zlib.crc32("\0".join(map(str, what)).encode(errors="replace")))


def silence(samples: int) -> Samples:
    return np.zeros(samples, dtype=np.float32)


def noise(samples: int, low: float, high: float, source: np.random.RandomState, slope: float = 0.0) -> Samples:
    """Noise between two frequencies in Hz, as loud as 1 on average; ``slope`` in dB per octave, falling if below 0."""
    if samples < 2:
        return silence(samples)
    size = 1 << (samples - 1).bit_length()
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    gain = 1 / (1 + (low / np.maximum(hertz, 1e-3)) ** 4) / (1 + (hertz / high) ** 4)
    gain *= (np.maximum(hertz, low) / low) ** (slope / 6.02)
    turn = source.random_sample(len(hertz)) * 2 * np.pi
    return level(np.fft.irfft(gain * np.exp(1j * turn), size)[:samples].astype(np.float32))


def level(sound: Samples, wanted: float = 1.0) -> Samples:
    """A sound as loud as ``wanted`` on average (root of the mean square)."""
    if not len(sound):
        return sound
    power = float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))
    return (sound * (wanted / power)).astype(np.float32) if power > 1e-9 else sound


def ring(seconds: float, partials: Sequence[tuple[float, float]], decay: float) -> Samples:
    """Tones that die away: ``partials`` are frequencies in Hz and how loud; ``decay`` the seconds to a third."""
    at = np.arange(count(seconds), dtype=np.float32) / RATE
    made = silence(len(at))
    for hertz, loud in partials:
        if hertz < RATE / 2.2:
            made += np.float32(loud) * np.sin(2 * np.pi * hertz * at, dtype=np.float32)
    return edged(made * np.exp(-at / decay, dtype=np.float32))


def swept(seconds: float, hertz: Sequence[float], harmonics: Sequence[float] = (1.0,)) -> Samples:
    """A tone whose frequency glides through ``hertz``, evenly over its time."""
    samples = count(seconds)
    if not samples:
        return silence(0)
    path = np.interp(np.linspace(0, 1, samples), np.linspace(0, 1, len(hertz)), hertz)
    phase = np.cumsum(path) * (2 * np.pi / RATE)
    made = silence(samples)
    for number, loud in enumerate(harmonics, start=1):
        made += (loud * np.sin(number * phase)).astype(np.float32)
    return edged(made)


def edged(sound: Samples, rise: float = _EDGE, fall: float = _EDGE) -> Samples:
    """A sound that comes within ``rise`` seconds and goes within ``fall``."""
    made = np.array(sound, dtype=np.float32)
    first, last = min(count(rise), len(made) // 2), min(count(fall), len(made) // 2)
    if first:
        made[:first] *= np.linspace(0, 1, first, dtype=np.float32)
    if last:
        made[-last:] *= np.linspace(1, 0, last, dtype=np.float32)
    return made


def add(into: Samples, sound: Samples, at: int, loud: float = 1.0) -> None:
    """Effect: the sound is added to another from the sample ``at`` on; what hangs over is cut."""
    first, last = max(0, at), min(len(into), at + len(sound))
    if last > first:
        into[first:last] += np.float32(loud) * sound[first - at : last - at]
