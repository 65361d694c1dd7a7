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


DIALECTS = {
    "zh": "四川话 东北话 粤语 广东话 上海话 陕西话 河南话 闽南语 闽南话 客家话 天津话 北京话 山东话 湖南话 长沙话 普通话",
    "ja": "関西弁 大阪弁 京都弁 博多弁 津軽弁 東北弁",
    "ko": "사투리 표준어",
}
"""Ways of speaking that belong to one language, by its id. "British" isn't among them: an accent may be
foreign on purpose, a dialect can't.
"""

ACCENTS = {
    "British": "as in Britain; the official guide's own example",
    "American": "as in the United States",
    "Indian": "as in India",
    "Australian": "as in Australia",
    "Irish": "as in Ireland",
    "Scottish": "as in Scotland",
    "French": "as somebody from France speaks a foreign language",
    "German": "as somebody from Germany speaks a foreign language",
    "Italian": "as somebody from Italy speaks a foreign language",
    "Russian": "as somebody from Russia speaks a foreign language",
    "Sichuan": "as somebody from Sichuan speaks",
}
"""Accents that are offered, and what each sounds like: a choice. Any other is sent as it is written."""


def dialect_language(accent: str) -> Language | None:
    """The language that a dialect named in ``accent`` belongs to; None where it names none."""
    if "口音" in accent or "腔" in accent:
        return None
    for language_id, dialects in DIALECTS.items():
        if any(dialect in accent for dialect in dialects.split()):
            return LANGUAGES[language_id]
    return None


def script_of(line: str) -> str | None:
    """The script that most letters of a line are in: "han", "kana", "hangul" or "latin"; None without
    letters, or where none is more than half. Some kana among Han characters make it kana.
    """
    counts = {"han": 0, "kana": 0, "hangul": 0, "latin": 0, "other": 0}
    for char in line:
        if not char.isalpha():
            continue
        if "\u3040" <= char <= "\u30ff":
            counts["kana"] += 1
        elif "\uac00" <= char <= "\ud7af":
            counts["hangul"] += 1
        elif "\u3400" <= char <= "\u9fff":
            counts["han"] += 1
        else:
            counts["latin" if char < "\u0250" else "other"] += 1
    if counts["kana"] and 10 * counts["kana"] >= counts["han"]:
        counts["kana"] += counts.pop("han")
    most = max(counts, key=lambda script: counts[script])
    return most if most != "other" and 2 * counts[most] > sum(counts.values()) else None
