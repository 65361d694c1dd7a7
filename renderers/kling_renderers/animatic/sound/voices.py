"""Lines said in a scratch voice: by espeak-ng where it is installed, else a murmur with as many syllables.

A line fills its time in the plan; speakers are told apart by pitch and, with espeak-ng, by voice.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.coding.aac import RATE
from kling_renderers.animatic.sound.murmurs import murmur
from kling_renderers.animatic.sound.synthesis import Samples, count, edged, level, silence
from kling_story.patterns import Pattern
from kling_story.services import without_keys

_RATE_OF_ESPEAK = 22050
_USUAL, _SLOWEST, _FASTEST = 170, 80, 450  # words a minute; espeak-ng takes 80 and more
_TIMEOUT = 20.0
_LONGEST = 2000
"""Characters of a line that are said, a choice: more than half a minute, of which no shot has so much."""
_LANGUAGES = {"en": "en-us", "zh": "cmn", "ko": "ko", "es": "es", "ja": "ja"}
_ACCENTS = (
    (r"brit|english|london|英式|英音", "en", "en-gb"), (r"scot", "en", "en-gb-scotland"),
    (r"mexic|latin|south americ", "es", "es-419"), (r"cantonese|粤|广东", "zh", "yue"),
)  # fmt: skip
_MEN, _WOMEN = ("m3", "m1", "m7", "m2", "m5"), ("f2", "f4", "f1", "f3", "f5")
_WOMAN = Pattern(
    r"\b(?:wom[ae]n|girl|she|her|lady|mother|mum|mom|daughter|sister|aunt|grandmother|actress|queen|wife|female)\b|女|妈|姐|妹|奶奶"
)
_MAN = Pattern(
    r"\b(?:m[ae]n|boy|he|his|father|dad|son|brother|uncle|grandfather|king|husband|male|guy|gentleman)\b|男|爸|哥|弟|爷"
)
_WHISPER = Pattern(r"whisper|hushed|under (?:his|her|their) breath|耳语|低声|小声")


class Voice(NamedTuple):
    """A scratch voice: ``number`` tells speakers apart, ``woman`` is None where nothing says it."""

    number: int
    woman: bool | None = None

    @classmethod
    def of(cls, number: int, description: str | None) -> Voice:
        """The voice of somebody who is described so."""
        words = description or ""
        woman, man = _WOMAN.search(words), _MAN.search(words)
        if woman and man:
            return cls(number, woman.start() < man.start())
        return cls(number, True if woman else False if man else None)

    @property
    def _is_high(self) -> bool:
        return self.woman if self.woman is not None else self.number % 2 == 0

    @property
    def hertz(self) -> float:
        """The pitch of the murmur: about 105 to 145 Hz for men and 185 to 235 for women (their usual ranges)."""
        return (185.0 if self._is_high else 105.0) + 12.5 * (self.number * 2 % 5)

    @property
    def variant(self) -> str:
        """One of espeak-ng's own variants."""
        return (_WOMEN if self._is_high else _MEN)[self.number // 2 % 5 if self.woman is None else self.number % 5]


def speaker() -> str | None:
    """Which espeak-ng speaks here, as its own words about its version; None where there is none, or none any more:
    one that hung or crashed isn't asked again.
    """
    return None if _given_up else _installed()


_given_up: list[str] = []


@cache
def _installed() -> str | None:
    program = shutil.which("espeak-ng")
    if program is None:
        return None
    try:
        told = subprocess.run(
            [program, "--version"], capture_output=True, timeout=_TIMEOUT, check=True, env=without_keys()
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return told.stdout.decode("utf-8", "replace").partition("Data at")[0].strip() or None


@lru_cache(maxsize=128)
def said(
    text: str, language: str, voice: Voice, seconds: float, tone: str | None = None, accent: str | None = None
) -> Samples:
    """A line said within ``seconds``: it is heard from the first sample on, and ends a breath before the last."""
    wanted, whisper = seconds - min(0.2, 0.15 * seconds), bool(tone and _WHISPER.search(tone))
    spoken = _spoken(text, _tongue(language, accent, text), voice, wanted, whisper)
    if spoken is None:
        spoken = murmur(text, language, voice.hertz, wanted, whisper)
    made = silence(count(seconds))
    made[: len(spoken)] = spoken[: len(made)]
    made.setflags(write=False)
    return made


def _tongue(language: str, accent: str | None, text: str) -> str | None:
    """espeak-ng's name of a language; None where it would spell the writing instead of reading it."""
    if language == "ja" and re.search(r"[㐀-鿿]", text):
        return None
    for words, spoken, name in _ACCENTS:
        if accent and spoken == language and re.search(words, accent, re.IGNORECASE):
            return name
    return _LANGUAGES.get(language)


def _spoken(text: str, tongue: str | None, voice: Voice, seconds: float, whisper: bool) -> Samples | None:
    """A line in espeak-ng's voice, at the pace that makes it so long; None where it can't say it."""
    if tongue is None or speaker() is None:
        return None
    pace, made = float(_USUAL), None
    for _ in range(3):
        made = _espeak(text, tongue, voice, round(pace), whisper)
        if made is None or not len(made):
            return None
        length = len(made) / RATE
        if 0.94 * seconds <= length <= seconds:
            break
        slower = min(_FASTEST, max(_SLOWEST, pace * length / (0.98 * seconds)))
        if round(slower) == round(pace):
            break
        pace = slower
    if made is not None and len(made) > count(seconds):
        # It can't be said as fast as that: pressed together, a higher voice tells so.
        made = np.interp(np.linspace(0, len(made) - 1, count(seconds)), np.arange(len(made)), made).astype(np.float32)
    return level(edged(made)) if made is not None else None


def _espeak(text: str, tongue: str, voice: Voice, pace: int, whisper: bool) -> Samples | None:
    variant = "whisper" if whisper else voice.variant
    pitch = 38 + 9 * (voice.number % 4)
    command = [
        "espeak-ng",
        "-v",
        f"{tongue}+{variant}",
        "-s",
        str(pace),
        "-p",
        str(pitch),
        "-b",
        "1",
        "--stdin",
        "--stdout",
    ]
    try:
        told = subprocess.run(
            command,
            input=text[:_LONGEST].encode(errors="replace"),
            capture_output=True,
            timeout=_TIMEOUT,
            check=True,
            env=without_keys(),
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        if not isinstance(error, subprocess.CalledProcessError) or error.returncode < 0:
            _given_up.append("it hung" if isinstance(error, subprocess.TimeoutExpired) else "it crashed")
        return None
    start = told.find(b"data") + 8
    if not told.startswith(b"RIFF") or start < 8:
        return None
    words = np.frombuffer(told[start : start + (len(told) - start) // 2 * 2], "<i2").astype(np.float32) / 32768
    heard = np.flatnonzero(np.abs(words) > 0.02 * np.abs(words).max(initial=0))
    if not len(heard):
        return None
    words = words[heard[0] : heard[-1] + 1]
    samples = round(len(words) * RATE / _RATE_OF_ESPEAK)
    made: Samples = np.interp(np.arange(samples) * (_RATE_OF_ESPEAK / RATE), np.arange(len(words)), words).astype(
        np.float32
    )
    return made
