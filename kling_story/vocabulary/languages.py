"""Spoken languages, with how fast people speak them.

Kling 3.0 speaks Chinese, English, Japanese, Korean and Spanish (official 3.0 guide); fal's text says
that all but Chinese and English are translated to English, so the last three are disputed.
Rates are chosen from a spread of sources (ArcReel: zh 5 characters/s, en 2.5 words/s; shuohao: zh
4.5; learn2ComfyUI: ja and ko 6 characters/s); Spanish words run about as fast as English ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Language(Term):
    """``rate``: how much is spoken per second, counted in ``unit`` ("words" or "characters")."""

    rate: float
    unit: str
    disputed: bool = False


LANGUAGES = Table(
    "language",
    Language(id="en", words="English", chinese="英语", meaning="English", synonyms=("english", "英文"), rate=2.5, unit="words"),
    Language(
        id="zh", words="Chinese", chinese="中文", meaning="Chinese", rate=4.5, unit="characters",
        synonyms=("chinese", "mandarin", "cantonese", "普通话", "汉语", "国语", "粤语"), abbreviations=("zh-cn", "zh-tw", "cn"),
    ),
    Language(
        id="ja", words="Japanese", chinese="日语", meaning="Japanese", synonyms=("japanese", "日本語", "日文"),
        abbreviations=("jp",), rate=6, unit="characters", disputed=True,
    ),
    Language(
        id="ko", words="Korean", chinese="韩语", meaning="Korean", synonyms=("korean", "한국어", "韩文"),
        abbreviations=("kr",), rate=6, unit="characters", disputed=True,
    ),
    Language(
        id="es", words="Spanish", chinese="西班牙语", meaning="Spanish", synonyms=("spanish", "español", "castellano"),
        rate=2.5, unit="words", disputed=True,
    ),
)  # fmt: skip

SECONDS_AROUND_A_LINE = 0.3


def language_of(line: str, written: str | None = None) -> Language:
    """The language a line is in: the one ``written`` beside it, else by its script the most likely one;
    Latin script counts as English.
    """
    given = LANGUAGES.find(written) if written else None
    if given is not None:
        return given
    if any("぀" <= char <= "ヿ" for char in line):
        return LANGUAGES["ja"]
    if any("가" <= char <= "힯" for char in line):
        return LANGUAGES["ko"]
    if any("一" <= char <= "鿿" for char in line):
        return LANGUAGES["zh"]
    return LANGUAGES["es"] if any(char in "¿¡ñ" for char in line) else LANGUAGES["en"]


def speaking_seconds(line: str, language: Language | None = None) -> float:
    """How long a line takes to say, in seconds, with a breath around it."""
    language = language or language_of(line)
    count = len(line.split()) if language.unit == "words" else sum(char.isalnum() for char in line)
    return count / language.rate + SECONDS_AROUND_A_LINE
