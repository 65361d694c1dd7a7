"""Stand-ins for the sounds that a shot names: each word has a small recipe, and nobody takes one for the real thing.

They tell when something is heard and roughly what; a name that isn't in the table is a soft breath of noise.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.coding.aac import RATE
from kling_renderers.animatic.sound.synthesis import (
    Samples,
    add,
    count,
    edged,
    level,
    noise,
    ring,
    seeded,
    silence,
    swept,
)
from kling_story.patterns import Pattern

LOOP = 1 << 18
"""Samples after which noise that goes on begins again, five and a half seconds; a power of two makes it seamless."""

Recipe = Callable[[str, int], Samples]
"""A name to seed chance with, and how many samples -> the sound, about as loud as 1 where it is heard."""


@dataclass(frozen=True, slots=True)
class Bed:
    """Noise that goes on, as a loop without a seam; it swells by a part of itself ``every`` so many seconds."""

    low: float
    high: float
    slope: float = 0.0
    swell: float = 0.0
    every: float = 4.0

    def __call__(self, name: str, samples: int = LOOP) -> Samples:
        """Always the whole loop, whatever it is called."""
        return _loop(self)


@lru_cache(maxsize=16)
def _loop(bed: Bed) -> Samples:
    made = noise(LOOP, bed.low, bed.high, seeded(bed), bed.slope)
    if bed.swell:
        times = max(1, round(LOOP / RATE / bed.every))
        turn = np.linspace(0, 2 * np.pi * times, LOOP, endpoint=False, dtype=np.float32)
        made *= 1 - bed.swell * (0.5 + 0.5 * np.cos(turn))
    return made


def _often(
    one: Callable[[np.random.RandomState], Samples], every: float, uneven: float = 0.15, most: int = 0
) -> Recipe:
    """The same short sound again and again, ``every`` so many seconds, at most ``most`` times (0: no end)."""

    def make(name: str, samples: int) -> Samples:
        source, made, at, times = seeded(name), silence(samples), 0.0, 0
        while (at_sample := count(at)) < samples and (not most or times < most):
            add(made, one(source), at_sample, 1 - 0.3 * uneven * source.random_sample())
            at += every * (1 + uneven * (2 * source.random_sample() - 1))
            times += 1
        return made

    return make


def _hit(low: float, high: float, decay: float, tones: tuple[tuple[float, float], ...] = ()) -> Callable[..., Samples]:
    """A knock: noise between two frequencies that dies away within ``decay`` seconds, and tones if it rings."""

    def make(source: np.random.RandomState) -> Samples:
        seconds = 5 * decay
        knock = noise(count(seconds), low, high, source)
        knock *= np.exp(-np.arange(len(knock), dtype=np.float32) / (RATE * decay), dtype=np.float32)
        if tones:
            add(knock, ring(seconds, tones, decay), 0)
        return edged(knock * 2, 0.001, 0.02)

    return make


def _tone(seconds: float, hertz: tuple[float, ...], harmonics: tuple[float, ...] = (1.0,)) -> Callable[..., Samples]:
    return lambda _: level(swept(seconds, hertz, harmonics))


def _bell(hertz: float, decay: float) -> Callable[..., Samples]:
    """A bell's partials, of which the third is what one hears as its note (strike note, tierce, quint, nominal)."""
    partials = tuple((hertz * part, loud) for part, loud in ((0.5, 0.6), (1, 1.0), (1.2, 0.6), (1.5, 0.4), (2, 0.7)))
    return lambda _: ring(3 * decay, partials, decay) * 0.8


def _breath(source: np.random.RandomState) -> Samples:
    return edged(noise(count(0.7), 400, 3500, source), 0.3, 0.35)


def _chirp(source: np.random.RandomState) -> Samples:
    top = 2800 + 1600 * source.random_sample()
    return level(swept(0.12, (top * 0.8, top, top * 0.7)))


def _both(*recipes: Recipe) -> Recipe:
    def make(name: str, samples: int) -> Samples:
        made = silence(samples)
        for number, recipe in enumerate(recipes):
            one = recipe(f"{name} {number}", samples)
            made += np.resize(one, samples) / len(recipes)
        return made

    return make


class Noise(NamedTuple):
    """A row of the table: its English words as a pattern, Chinese ones as they stand, and its recipe."""

    words: str
    chinese: str
    recipe: Recipe


_STEP = _hit(60, 900, 0.05)
NOISES = (
    Noise(r"thunder", "雷", _often(_hit(25, 180, 0.9), 5.0, 0.3, most=2)),
    Noise(r"rain(?!bow)|drizzle|downpour", "雨", Bed(700, 9000)),
    Noise(r"wind|breeze|gust|storm|air\b", "风", Bed(90, 900, -3, 0.55, 3.7)),
    Noise(r"waves?\b|surf|sea\b|ocean", "海浪|浪", Bed(120, 5000, -3, 0.85, 5.2)),
    Noise(r"stream|river|waterfall|running water|tap\b", "溪|流水|瀑布", Bed(400, 6000, 0, 0.2, 0.9)),
    Noise(r"drip|drop", "滴", _often(_tone(0.06, (900, 1700)), 1.1)),
    Noise(r"splash", "水花|溅", _often(_hit(500, 6000, 0.12), 1.0)),
    Noise(r"steam|hiss|boil|kettle|sizzl|fry|gas\b", "蒸汽|沸|嘶", Bed(2500, 11000, 0, 0.2, 1.3)),
    Noise(r"fire|crackl|ember", "火", _both(Bed(80, 900, -3, 0.3, 2.1), _often(_hit(1500, 8000, 0.012), 0.14, 0.9))),
    Noise(r"pages?\b|paper|rustl|leaves|cloth|laundry|fabric", "沙沙|纸|树叶", _often(_breath, 0.9, 0.4)),
    Noise(
        r"(?:foot)?steps?\b|footfalls?|shoes|boots|heels|running|walking", "脚步|步", _often(_STEP, 0.52, 0.06)
    ),
    Noise(r"hoof|hooves|gallop|horses?\b", "马蹄", _often(_hit(200, 1400, 0.04), 0.22, 0.2)),
    Noise(r"knock", "敲门|敲", _often(_hit(150, 1200, 0.05), 0.28, 0.05, most=3)),
    Noise(r"doors?\b|slam|shutters?", "门", _often(_hit(40, 500, 0.16), 9.0, most=1)),
    Noise(
        r"land(?:s|ing)\b|impact|thud|thump|falls?\b|crash|explo|punch|hits?\b|bang", "撞|爆炸|落地|砰",
        _often(_hit(30, 400, 0.3), 9.0, most=1),
    ),
    Noise(r"gun|shots?\b", "枪", _often(_hit(80, 6000, 0.16), 1.4, most=3)),
    Noise(
        r"glass|shatter|tiles?\b|ceramic|cups?\b|crockery|clink", "玻璃|瓷|杯",
        _often(_hit(2500, 9000, 0.05, ((3100, 0.5), (4650, 0.4))), 2.2, 0.4),
    ),
    Noise(r"metal|copper|ring(?:s|ing) out|clang|chains?\b|sword|blade", "金属|铁|剑", _often(_bell(880, 0.5), 2.4)),
    Noise(r"bells?\b|chimes?\b|gong", "钟声|铃声|铃", _often(_bell(520, 1.0), 2.0, 0.05)),
    Noise(
        r"phones?\b|ringtone|ringing", "电话|手机",
        _often(_tone(0.9, (440, 452, 440, 452, 440), (1.0, 0.4)), 2.6, 0.0),
    ),
    Noise(r"clock|tick", "时钟|滴答|嘀嗒", _often(_hit(1800, 6000, 0.01), 0.5, 0.0)),
    Noise(r"typing|keyboard|keys?\b|typewriter", "键盘|打字", _often(_hit(900, 5000, 0.012), 0.16, 0.5)),
    Noise(r"clicks?\b|snaps?\b|pops?\b|switch", "咔|啪", _often(_hit(1200, 7000, 0.02), 9.0, most=1)),
    Noise(r"sirens?\b|alarm", "警笛|警报", _often(_tone(1.6, (620, 980, 620), (1.0, 0.3)), 1.6, 0.0)),
    Noise(r"horns?\b|honk", "喇叭", _often(_tone(0.5, (370, 370), (1.0, 0.6, 0.4)), 3.1, 0.3)),
    Noise(
        r"engines?\b|cars?\b|motor|traffic|truck\b|motorcycle|bus\b|hum(?:s|ming)?\b", "引擎|车|马达",
        Bed(45, 420, -4, 0.25, 1.7),
    ),
    Noise(r"trains?\b|rails?\b|subway|metro", "火车|地铁", _both(Bed(40, 500, -4), _often(_hit(80, 700, 0.06), 0.42))),
    Noise(r"applause|clap", "掌声|鼓掌", _often(_hit(700, 4000, 0.02), 0.03, 0.9)),
    Noise(
        r"crowd|chatter|murmur|voices?\b|people|cheer|market|walla", "人群|人声|嘈杂|喧", Bed(220, 2400, -2, 0.35, 0.31)
    ),
    Noise(r"laugh|giggl", "笑", _often(_tone(0.14, (330, 250), (1.0, 0.5, 0.3)), 0.21, 0.1, most=6)),
    Noise(r"breath|pant(?:s|ing)|sigh|gasp", "呼吸|喘|叹", _often(_breath, 1.7, 0.1)),
    Noise(r"heart ?beats?|heart\b", "心跳", _often(_hit(35, 120, 0.09), 0.42, 0.02)),
    Noise(r"birds?\b|chirp|gulls?\b|song ?bird", "鸟", _often(_chirp, 0.37, 0.7)),
    Noise(r"crickets?|insects?|cicadas?", "蟋蟀|蝉|虫", _often(_tone(0.05, (4300, 4400)), 0.11, 0.05)),
    Noise(r"dogs?\b|bark", "狗|犬", _often(_tone(0.16, (420, 300), (1.0, 0.7, 0.5, 0.3)), 0.9, 0.3)),
    Noise(r"cats?\b|meow|purr", "猫|喵", _often(_tone(0.6, (520, 760, 480), (1.0, 0.5, 0.3)), 3.0, 0.2)),
    Noise(r"whoosh|swish|wings?\b|flutter|flap", "嗖|呼啸", _often(_breath, 1.2, 0.2)),
    Noise(r"tape|static|projector|scrap|scratch|whir", "磁带|电流|刮", Bed(600, 5000, -2, 0.3, 0.24)),
    Noise(r"beeps?\b|monitor|notification", "哔|嘀", _often(_tone(0.12, (980, 980)), 1.0, 0.0)),
    Noise(r"room ?tone|ambien|atmosphere|ventilation|city\b|night\b", "环境|氛围", Bed(60, 700, -4)),
)  # fmt: skip

_UNKNOWN = _often(_breath, 2.5, 0.1, most=2)
_PARTS = re.compile(r"\s*(?:[,;，；、。]|\.(?:\s|$)|\band\b|\bthen\b|\bwith\b|然后|和|与)\s*", re.IGNORECASE)
_NOTHING = Pattern(r"\b(?:silen\w+|no sounds?|nothing|quiet)\b|静|无声|沉默")
_FAR = Pattern(r"\b(?:distant|far|faint|muffled|soft\w*|below|behind|gentle|quiet\w*)\b|远处|隐约|轻")


class Heard(NamedTuple):
    """One sound that words name; ``recipe`` makes it, ``loud`` how loud beside others of its kind."""

    words: str
    recipe: Recipe
    loud: float


def named_in(words: str) -> list[Heard]:
    """The sounds that words name, in their order; ``silence`` and the like are none."""
    found: list[Heard] = []
    for part in _PARTS.split(words):
        if not part or (_NOTHING.search(part) and not _row(part)):
            continue
        row = _row(part)
        found.append(Heard(part.lower(), row.recipe if row else _UNKNOWN, 0.5 if _FAR.search(part) else 1.0))
    return found


def _row(part: str) -> Noise | None:
    """The first row whose words stand in a text: at the beginning of a word in English."""
    return next((row for row in NOISES if re.search(rf"\b(?:{row.words})|{row.chinese}", part, re.IGNORECASE)), None)
