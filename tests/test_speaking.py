"""How long a line takes to say, and what language it is in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kling_story.judging import Story
from kling_story.profiles import SHIPPED
from kling_story.rules.dialogue import dialogue_length
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import LANGUAGES, speaking_seconds
from kling_story.vocabulary.languages import dialect_language, script_of
from kling_story.vocabulary.speaking import SECONDS_AROUND_A_LINE, number_units
from kling_story.vocabulary.tongues import foreign_tongue


@pytest.mark.parametrize(
    ("written", "words", "characters"),
    [
        ("7", 1, 1),
        ("21", 2, 2),
        ("342", 4, 3),
        ("1984", 3, 4),
        ("2046", 3, 4),
        ("2006", 3, 4),
        ("1905", 3, 4),
        ("1900", 4, 4),
        ("1,000,000", 2, 7),
        ("3.5", 3, 3),
        ("10:30", 2, 4),
        ("$20", 2, 3),
        ("50%", 2, 5),
        ("007", 3, 3),
        ("5551234567", 10, 10),
        ("3rd", 1, 1),
    ],
)
def test_a_number_is_as_long_as_it_is_spoken(written: str, words: int, characters: int) -> None:
    """In English in words, in Chinese in characters."""
    assert number_units(written, LANGUAGES["en"]) == words
    assert number_units(written, LANGUAGES["zh"]) == characters


@pytest.mark.parametrize(
    ("line", "language", "seconds"),
    [
        ("Not tonight.", "en", 2 / 2.5),
        ("We don't know — yet.", "en", 4 / 2.5),
        ("The FBI came.", "en", 4 / 2.5),
        ("GO! GO!", "en", 2 / 2.5),
        ("Is that MY hat on TV?", "en", 6 / 2.5),
        ("今晚不行。", "zh", 4 / 4.5),
        ("发email给我", "zh", 3 / 4.5 + 1 / 2.5),
        ("2046年", "zh", 5 / 4.5),
        ("ラーメン・セット", "ja", 7 / 6),
        ("안녕하세요?", "ko", 5 / 6),
        ("He said 谢谢", "en", 2 / 2.5 + 2 / 4.5),
        ("...", "en", 0),
    ],
)
def test_a_line_takes_its_time(line: str, language: str, seconds: float) -> None:
    """Words and characters at the language's rate, borrowed ones at their own, and a breath."""
    assert speaking_seconds(line, LANGUAGES[language]) == pytest.approx(seconds + SECONDS_AROUND_A_LINE)


def test_a_rate_can_be_another() -> None:
    """By language; what isn't above zero is no rate."""
    line = "Not tonight, my dear friend."
    assert speaking_seconds(line, rates={"en": 5}) == pytest.approx(1 + SECONDS_AROUND_A_LINE)
    assert speaking_seconds(line, rates={"en": 0, "zh": 9}) == speaking_seconds(line)


def test_the_story_s_rates_decide() -> None:
    """A storyboard whose dialogue is too long at the usual rate fits at a faster one."""
    line = "nobody has lived in this house since the war ended"
    data = {"shots": [{"duration": 3, "prompt": "Mei speaks", "dialogue": {"who": "Mei", "line": line}}]}
    profile = SHIPPED.find("kling", "kling-3.0")
    assert profile is not None
    story = Story(Storyboard.model_validate(data), profile, "kling", lambda _: True)
    assert [finding.message for finding in dialogue_length.find(story)] == ["about 4.3 s of dialogue in a shot of 3 s"]
    assert list(dialogue_length.find(replace(story, rates={"en": 5}))) == []


@pytest.mark.parametrize(
    ("line", "tongue"),
    [
        ("Ich weiß nicht, was das ist.", "German"),
        ("Je ne sais pas.", "French"),
        ("Che cosa è questo?", "Italian"),
        ("Não é isso.", "Portuguese"),
        ("Не сегодня.", "a language in Cyrillic letters"),
        ("สวัสดี", "Thai"),
        ("C'est la vie, my friend.", None),
        ("pour one out for les boys", None),
        ("Über-cool, naïve Müller", None),
        ("Él está con una persona", None),
        ("No es il mio", None),
        ("今晚不行。", None),
        ("Die, you monster!", None),
    ],
)
def test_a_foreign_tongue_is_told_only_when_sure(line: str, tongue: str | None) -> None:
    """By a script or by several small words; a borrowed word is none."""
    assert foreign_tongue(line) == tongue


@pytest.mark.parametrize(
    ("line", "script"),
    [
        ("今晚不行。", "han"),
        ("東京駅へ", "kana"),
        ("안녕", "hangul"),
        ("Hoy no", "latin"),
        ("... 12", None),
        ("Да", None),
    ],
)
def test_a_line_has_a_script(line: str, script: str | None) -> None:
    """The one that most of its letters are in."""
    assert script_of(line) == script


def test_a_dialect_belongs_to_a_language() -> None:
    """An accent, also a Chinese one, doesn't."""
    assert dialect_language("四川话") is LANGUAGES["zh"]
    assert dialect_language("四川口音") is None
    assert dialect_language("British") is None
