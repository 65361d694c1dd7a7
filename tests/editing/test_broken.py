"""A text is broken half of the time: nothing that is asked of it fails, and what can be read is understood."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import pytest
from asking import BOARD, CHECKER, Write, quick, rest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_story.checking import check_text
from kling_story.editing import Reading, read
from kling_story.editing.hints import hints
from kling_story.editing.outline import symbols

FILMS = Path(__file__).parent.parent.parent / "storyboards"


def places(text: str, every: int, later: int) -> list[int]:
    """Places in a film: one of so many, and fewer from its third shot on, where the same comes again."""
    third = [found.start() for found in re.finditer("^  - id", text, re.MULTILINE)][2]
    return [*range(0, third, every), *range(third, len(text), later)]


@pytest.mark.parametrize("name", ["last-umbrella", "two-tongues"])
def test_every_beginning_of_a_film_is_understood_in_time(name: str) -> None:
    """Typed from the first letter to the last, later on some letters at once: no prefix fails, none takes long."""
    text = (FILMS / f"{name}.yaml").read_text("utf-8")
    before: Reading | None = None
    slowest = 0.0
    for number, end in enumerate([*places(text, 1, 5), len(text)]):
        begun = process_time()
        before = read(text[:end], f"{name}.yaml", FILMS, CHECKER, before)
        quick(before, end)
        slowest = max(slowest, process_time() - begun)
        if number % 17 == 0:
            rest(before, end)
    assert slowest < 1
    assert before is not None
    assert before.whole


@pytest.mark.parametrize("name", ["last-umbrella", "two-tongues"])
def test_every_character_can_be_missing(name: str) -> None:
    """One character gone anywhere, and everything asked there."""
    text = (FILMS / f"{name}.yaml").read_text("utf-8")
    good = read(text, f"{name}.yaml", FILMS, CHECKER)
    for at in places(text, 3, 7):
        quick(read(text[:at] + text[at + 1 :], f"{name}.yaml", FILMS, CHECKER, good), at)


@settings(max_examples=150)
@given(st.data())
def test_anything_typed_anywhere_is_answered(data: st.DataObject) -> None:
    """Pieces of YAML, of other scripts and of nonsense, put in at any place."""
    pieces = st.lists(
        st.sampled_from([*"{}[]\"'@:-#|>&*!%\t\n\r 好😀\u2028\u0085\ufeff", "\n  - ", "who: ", "@Mei", "\n      "])
    )
    at = data.draw(st.integers(0, len(BOARD)))
    until = data.draw(st.integers(at, min(len(BOARD), at + 40)))
    put = "".join(data.draw(pieces))
    text = BOARD[:at] + put + BOARD[until:]
    good = read(BOARD, "board.yaml", FILMS, CHECKER)
    reading = read(text, "board.yaml", FILMS, CHECKER, good)
    quick(reading, at + len(put))
    rest(reading, at + len(put))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "- a",
        "a",
        "{",
        "{version: 1, shots: [",
        "shots:\n- - - x",
        "\t",
        "a: &x [*x]",
        "@",
        "\0",
        "shots: !!set {a}",
        "? a\n: b\n",
        "---\na: 1\n---\nb: 2\n",
    ],
)
def test_what_is_no_storyboard_is_answered_too(text: str) -> None:
    """Nothing, a list, a word, braces that never close."""
    for offset in {0, len(text)}:
        quick(read(text, "a.yaml", FILMS, CHECKER), offset)
        rest(read(text, "a.yaml", FILMS, CHECKER), offset)


def test_a_readable_text_has_the_problems_that_check_finds(write: Write) -> None:
    """The same, in the same order, at the same places."""
    text = BOARD.replace("@Mei holds", "@Mey holds").replace("size: wide", "size: wid")
    reading, _ = write(text)
    checked = check_text(text, reading.source.name, folder=reading.folder)
    assert [(d.code, d.span, d.message, d.fix) for d in reading.diagnostics] == [
        (d.code, d.span, d.message, d.fix) for d in checked
    ]
    assert {d.code for d in checked} >= {"KS401", "KS201"}


def test_a_half_typed_key_leaves_the_rest_understood(write: Write) -> None:
    """The times of the shots stand where they stood, and the parser's own complaint is told."""
    reading, _ = write(BOARD.replace("    size: wide\n", "    siz\n"))
    assert [d.code[:3] for d in reading.diagnostics] == ["KS0"]
    assert [symbol.name for symbol in symbols(reading)[-1].children] == ["1 arrival", "2 question"]
    assert [hint.label for hint in hints(reading)][0::2] == ["0:00–0:04", "0:04–0:07"]


def test_an_unclosed_quote_leaves_the_rest_understood(write: Write) -> None:
    """The shot that is being written keeps its time."""
    reading, _ = write(BOARD.replace('ferry and @Bo barks"', "ferry and @Bo"))
    assert not reading.whole
    assert [hint.label for hint in hints(reading)][0::2] == ["0:00–0:04", "0:04–0:07"]


def test_a_duration_that_is_being_typed_keeps_its_last_length(write: Write) -> None:
    """Between the old number and the new one the other shots don't jump."""
    reading, _ = write(BOARD.replace("duration: 4", "duration: "))
    labels = [hint.label for hint in hints(reading)]
    assert "0:04–0:07" in labels


def test_problems_elsewhere_stay_while_a_line_is_broken(write: Write) -> None:
    """A warning of another shot doesn't flicker with every key; what is only due to the mending is never told."""
    wrong = BOARD.replace("size: medium close-up", "size: medum close-up")
    good, _ = write(wrong)
    kept = {(d.code, d.message) for d in good.diagnostics}
    assert kept
    broken = read(wrong.replace("size: wide", 'size: "wi'), good.source.name, good.folder, CHECKER, good)
    told = {(d.code, d.message) for d in broken.diagnostics}
    assert kept <= told
    assert all(code.startswith("KS0") for code, _ in told - kept)
    alone = read(broken.text, good.source.name, good.folder, CHECKER)
    assert all(d.code.startswith("KS0") for d in alone.diagnostics)
