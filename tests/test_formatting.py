"""``kling-story fmt``: one style, and not a word, comment or number lost on the way.

``formatting/NAME.yaml`` and ``NAME.out`` are a text and the same formatted. To write the outputs anew:

    REFRESH_BOARDS=1 python -m pytest tests/test_formatting.py
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from kling_story import materials, storyboard
from kling_story.checking import all_checks, check_text
from kling_story.errors import StoryboardError
from kling_story.formatting import WIDTH, Formatted, format_text
from kling_story.formatting.order import ORDERS
from kling_story.formatting.scanning import comments_of
from kling_story.reports.columns import columns
from kling_story.storyboard import Storyboard
from kling_story.text import Source
from kling_story.yamlreader import read_yaml

HERE = Path(__file__).parent
ROOT = HERE.parent
PAIRS = sorted((HERE / "formatting").glob("*.yaml"))
BOARDS = [file.read_bytes().decode() for file in sorted((HERE / "boards").rglob("*.yaml"))]
EXAMPLES = [text for check in all_checks() for text in (*check.bad, *check.good) if len(text) < 1500]
REAL = sorted({*BOARDS, *EXAMPLES, *(file.read_text("utf-8") for file in PAIRS)})


def formatted(text: str, folder: Path = HERE) -> Formatted:
    return format_text(Source("board.yaml", text), folder)


def same_film(before: str, after: str) -> None:
    """The data with its order of elements, and every comment."""
    one, two = (read_yaml(Source("", text)).data for text in (before, after))
    assert one == two
    assert [*(one.get("elements") or ())] == [*(two.get("elements") or ())]
    comments = [comments_of(re.sub("\r\n?", "\n", text.removeprefix("\ufeff"))) for text in (before, after)]
    assert Counter(comments[0]) == Counter(comments[1])


def holds(text: str) -> str | None:
    """The formatted text, after everything that must hold for any was asserted; None for what can't be read."""
    try:
        once = formatted(text)
    except StoryboardError:
        return None
    if once.left:
        assert once.text == text
        return None
    same_film(text, once.text)
    twice = formatted(once.text)
    assert (twice.text, twice.left) == (once.text, None)
    assert not re.search(r"\n{3}", once.text) or re.search(r"[|>]\d?\+|\n[ \t]*\n[ \t]*\n", text)
    return once.text


@pytest.mark.parametrize("board", PAIRS, ids=lambda path: path.stem)
def test_a_text_is_formatted_as_kept(board: Path) -> None:
    """Byte for byte as in the file beside it, which is as it should be itself."""
    result = holds(board.read_bytes().decode())
    kept = board.with_suffix(".out")
    if os.environ.get("REFRESH_BOARDS"):
        kept.write_bytes((result or "").encode())
    assert result == kept.read_bytes().decode()


@pytest.mark.parametrize("board", sorted((ROOT / "storyboards").glob("*.yaml")), ids=lambda path: path.stem)
def test_our_own_storyboards_are_formatted(board: Path) -> None:
    """The style is the one of the examples to copy."""
    assert formatted(board.read_text("utf-8"), board.parent) == Formatted(board.read_text("utf-8"))


@pytest.mark.parametrize("text", REAL, ids=range(len(REAL)))
def test_check_finds_the_same_after_formatting(text: str, media: Path) -> None:
    """Only what quotes mend is gone."""
    result = holds(text)
    if result is not None:
        before, after = (Counter(d.code for d in check_text(t, "x.yaml", folder=media)) for t in (text, result))
        assert before - after <= Counter({"KS014": 9})
        assert after - before == Counter()


def untidy(text: str, chance: random.Random) -> str:
    """The same storyboard, or nearly, by somebody with other habits of order, quotes, folds, braces and comments."""
    data = read_yaml(Source("", text)).data
    if isinstance(data, dict) and chance.random() < 0.6:
        flow, quotes = chance.choice([None, False, False, True]), chance.choice([None, "'", '"', "|", ">"])
        text = yaml.dump(
            shuffled(data, chance), default_flow_style=flow, default_style=quotes, sort_keys=False,
            width=chance.choice([20, 60, 400]), indent=chance.choice([2, 4, 6]), allow_unicode=chance.random() < 0.8,
        )  # fmt: skip
    lines = text.splitlines()
    for number in range(chance.randint(0, 6)):
        at = chance.randint(0, len(lines))
        match chance.randrange(4):
            case 0:
                lines.insert(at, "")
            case 1:
                lines.insert(at, f"{' ' * chance.randint(0, 8)}# note {number}")
            case 2 if at < len(lines):
                lines[at] += f"{' ' * chance.randint(1, 4)}# about {number}"
            case _ if at < len(lines):
                lines[at] = lines[at].replace(": ", ":   ", 1)
    return chance.choice(["\n", "\n", "\r\n"]).join(lines) + chance.choice(["", "\n", "\n\n\n"])


def shuffled(data: object, chance: random.Random) -> object:
    if isinstance(data, dict):
        items = [(key, shuffled(value, chance)) for key, value in data.items()]
        return dict(chance.sample(items, len(items)))
    return [shuffled(item, chance) for item in data] if isinstance(data, list) else data


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(REAL), st.randoms(use_true_random=False))
def test_any_habit_of_writing_is_formatted(board: str, chance: random.Random) -> None:
    """Nothing is lost, the second time changes nothing, and the safety net is never needed."""
    holds(untidy(board, chance))


WORDS = st.lists(
    st.sampled_from(
        [
            "Mei",
            "@Bo",
            "a",
            "#1",
            "walks:",
            "- on",
            "no",
            "特写特写特写特写",
            "don't",
            '"so"',
            "x" * 50,
            ":",
            "é",
            "  ",
            "\\n",
        ]
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(
    WORDS,
    st.sampled_from([" ", " ", "\n", "\n\n", "  "]),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.integers(10, 400),
)
@example(["word"] * 30, " ", "|", 400)
@example(["word"] * 30, " ", ">", 20)
def test_any_words_come_out_as_they_went_in(words: list[str], joint: str, style: str | None, width: int) -> None:
    """However they were quoted and broken."""
    data = {"version": "1", "shots": [{"duration": "3", "prompt": joint.join(words)}], "notes": joint.join(words)}
    result = holds(yaml.dump(data, default_style=style, width=width, allow_unicode=True, sort_keys=False))
    assert result is not None


def test_no_line_of_words_is_wider_than_it_may_be() -> None:
    """Words are folded at the width, counted in columns; Chinese without spaces stays on its line."""
    text = "version: 1\nshots:\n  - duration: 3\n    prompt: {}\n"
    assert max(map(columns, formatted(text.format("word " * 60)).text.splitlines())) <= WIDTH
    assert max(map(columns, formatted(text.format("特写 机位 " * 60)).text.splitlines())) <= WIDTH
    chinese = formatted(text.format("雨" * 100)).text
    assert f"prompt: {'雨' * 100}\n" in chinese


def test_every_key_has_its_place() -> None:
    """A key of the language can't be forgotten in the order."""
    for model, order in ORDERS.items():
        assert sorted(order) == sorted(model.model_fields)
    models = [m for room in (materials, storyboard) for m in vars(room).values() if isinstance(m, type)]
    assert {m for m in models if issubclass(m, BaseModel)} >= {Storyboard}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"version": 1, "shots": []}', "JSON"),
        ("version: 1\nshots: []\n...\n", "document markers"),
        ("%YAML 1.1\n---\nversion: 1\nshots: []\n", "document markers"),
        ("? version\n: 1\nshots: []\n", "`?`"),
        ("shots:\n  - {&name: Mei}\n", "empty"),
        ("{version: 1, shots: []}  # kling-story: ignore[KS304]\n", "would hide something else"),
        ("notes: x\nshots:\n  - duration: 3\n  # kling-story: ignore[KS102]\n", "would hide something else"),
        ("&all\nversion: 1\nshots: []\n", "anchor"),
        ("version: 1\nnotes: &a # c\n  words\nshots: []\n", "comment"),
    ],
)
def test_what_is_not_understood_for_certain_is_left(text: str, reason: str) -> None:
    """As it is, and with a word of why."""
    result = formatted(text)
    assert result.text == text
    assert reason in (result.left or "")
