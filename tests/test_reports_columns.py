"""Carets stand under what they mean: widths as the library wcwidth tells them."""

from __future__ import annotations

import unicodedata

import pytest
from wcwidth import wcswidth

from kling_story.checking import check_text
from kling_story.reports import CheckedFile
from kling_story.reports.columns import columns, fit, window
from kling_story.reports.text import WIDTH, Report

TEXTS = (
    "plain",
    "雨，小美说：「不」",
    "カタカナ ｶﾅ ﾊﾟ が",
    "한국어 각",
    "e\u0301\u0304 n\u0303",
    "ไทยก็ नि தமிழ்",
    "می\u200cخواهم שלום",
    "👩\u200d🚀 👨\u200d👩\u200d👧\u200d👦 👁️\u200d🗨️ 🏃🏻\u200d♀️\u200d➡️ 🏳️\u200d🌈",
    "🇩🇪🇫🇷 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "👍🏽 ✋🏿 🏽",
    "☔ 🌧️ ❤️ ⚠️ ⚠ ☎ 1️⃣ ✂\ufe0e ⌚\ufe0e",
    "… — “ ” ① ½",
    "\ufeffversion: 1 a\u200bb a\u00adb",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_as_wide_as_it_is_shown(text: str) -> None:
    """Chinese, Japanese, Korean, marks, emoji joined, coloured and of two forms, flags."""
    assert columns(text) == wcswidth(text)


BLOCKS = (range(0x20, 0x600), range(0x0E00, 0x0E80), range(0x1100, 0x1200), range(0x2010, 0x2028))
WIDE = (range(0x3000, 0x3400), range(0x4E00, 0xA000), range(0xAC00, 0xD7A4), range(0xFF00, 0xFFF0))
EMOJI = (range(0x1F300, 0x1F5FB), range(0x1F600, 0x1F650), range(0x1F900, 0x1F9FF))
SPACING = {"\u302e", "\u302f"}
"""Korean tone marks, which wcwidth lets join what stands before."""


def test_every_character_of_the_scripts_people_write_in() -> None:
    """Each after a letter."""
    every = (chr(code) for block in (*BLOCKS, *WIDE, *EMOJI) for code in block)
    told = [char for char in every if unicodedata.category(char) not in ("Cc", "Cn") and char not in SPACING]
    wrong = [f"U+{ord(char):04X}" for char in told if columns(f"a{char}") != wcswidth(f"a{char}")]
    # Numbers' signs and the like of scripts of the past; and letters that older Pythons don't know as wide.
    assert [name for name in wrong if name not in {"U+0600", "U+0601", "U+0602", "U+0603", "U+0604", "U+0605"}] == []


@pytest.mark.parametrize("before", TEXTS)
def test_carets_stand_under_the_words(before: str) -> None:
    """Measured on what is printed, whatever stands before them, a tab too."""
    text = f'version: 1\nshots:\n  - duration: 3\n    prompt: "{before.removeprefix(chr(0xFEFF))}\t@Mey walks"\n'
    problem = next(d for d in check_text(text, "a.yaml") if d.code == "KS401")
    lines = Report(False).file(CheckedFile("a.yaml", (problem,))).splitlines()
    shown, carets = lines[1], lines[2]
    assert wcswidth(shown[: shown.index("@Mey")]) == carets.index("^")
    assert carets.count("^") == 4


def test_what_garbles_a_terminal_is_not_shown() -> None:
    """Escapes, and characters that turn the order of what is read."""
    line = "a\x1b[31m\u202eb\u2066\tc"
    assert fit(line) == "a\ufffd[31m\ufffdb\ufffd c"
    assert len(fit(line)) == len(line)


@pytest.mark.parametrize("filler", ["word ", "雨，", "👩\u200d🚀", "e\u0301", "\u0301"], ids=ascii)
@pytest.mark.parametrize("before", [0, 3, 30, 300])
@pytest.mark.parametrize("after", [0, 3, 30, 300])
def test_a_long_line_is_cut_to_the_width(filler: str, before: int, after: int) -> None:
    """By columns, not by characters; the carets stay under the words."""
    text = f'version: 1\nshots:\n  - duration: 3\n    prompt: "{filler * before} @Mey {filler * after}"\n'
    problem = next(d for d in check_text(text, "a.yaml") if d.code == "KS401")
    _, shown, carets = Report(False).file(CheckedFile("a.yaml", (problem,))).rstrip().splitlines()[:3]
    assert wcswidth(shown) <= len("   1 | ") + WIDTH + 2
    assert wcswidth(shown[: shown.index("@Mey")]) == carets.index("^")
    assert carets.count("^") == 4


def test_a_short_line_is_shown_whole() -> None:
    """However it is measured."""
    assert window("雨" * 55, 54, 110) == (0, 55)
    assert window("雨" * 56, 0, 110) == (0, 55)
    assert window("a" * 110, 60, 110) == (0, 110)
    assert window("a" * 200, 199, 110) == (90, 200)
