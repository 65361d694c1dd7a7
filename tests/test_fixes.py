"""Fixes that are a guess: offered only where a director couldn't be angry about them."""

from __future__ import annotations

import pytest

from kling_story.checking import check_text, fix_text
from kling_story.diagnostics import is_slip

BOARD = """\
version: 1
aspect: "16:9"
elements: {Mei: {description: a courier}}
shots:
  - {duration: 3, prompt: "@Mei walks", size: wide}
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('aspect: "16:9"', 'aspect: "21:9"'),
        ('aspect: "16:9"', 'aspect: "1:2"'),
        ("version: 1", "version: 1\nmodel: kling-2.7"),
        ("version: 1", "version: 1\nquality: 2k"),
        ("size: wide", "size: wide, transition: wipe"),
        ("size: wide", "transition: whirl"),
        ("size: wide", "size: lowish"),
        ("size: wide", "camera: drift upward"),
        ("@Mei walks", "Sweat flies. @Mei swims and battles the waves"),
        ("@Mei walks", "@Mei meets @Maria"),
    ],
)
def test_another_word_is_not_made_of_a_word(before: str, after: str) -> None:
    """What may be meant as it stands is told, and left to the author."""
    text = BOARD.replace(before, after)
    assert fix_text(text, "a.yaml", unsafe=True)[0] == text


@pytest.mark.parametrize(
    ("before", "after", "mended"),
    [
        ('aspect: "16:9"', "aspect: 16x9", 'aspect: "16:9"'),
        ("version: 1", "version: 1\nquality: 1080", 'version: 1\nquality: "1080p"'),
        ("size: wide", "size: widee", "size: wide"),
        ("size: wide", "size: wied", "size: wide"),
        ("size: wide", "transition: disolve", "transition: dissolve"),
        ("size: wide", "camera: slow pusch in", "camera: slow push in"),
        ("size: wide", "camera: pan lft", "camera: pan left"),
        ("@Mei walks", "@Mey walks", "@Mei walks"),
        ("size: wide", "framng: two-shot", "framing: two-shot"),
    ],
)
def test_a_slip_is_mended(before: str, after: str, mended: str) -> None:
    """One letter off leaves no doubt."""
    assert fix_text(BOARD.replace(before, after), "a.yaml", unsafe=True)[0] == BOARD.replace(before, mended)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("size: insert", "framing: insert"),
        ("size: 过肩镜头", "framing: 过肩镜头"),
        ("framing: close-up", "size: close-up"),
        ("size: two-shot, framing: profile", "size: two-shot, framing: profile"),
    ],
)
def test_a_word_under_the_wrong_key_gets_the_right_one(written: str, mended: str) -> None:
    """Where the shot has none of that name: it can mean nothing else."""
    assert fix_text(BOARD.replace("size: wide", written), "a.yaml")[0] == BOARD.replace("size: wide", mended)


@pytest.mark.parametrize("move", ["zom", "zoom"])
def test_a_vague_word_is_asked_about_misspelt_too(move: str) -> None:
    (problem,) = check_text(BOARD.replace("size: wide", f"camera: {move}"), "a.yaml")
    assert problem.message == f"`{move}` doesn't say which way"
    assert problem.hint == "write `zoom in` or `zoom out`"


@pytest.mark.parametrize("move", ["升降镜头", "缓缓横移"])
def test_a_vague_word_is_asked_about_in_its_language(move: str) -> None:
    """Rising and falling in one word isn't the second of them."""
    (problem,) = check_text(BOARD.replace("size: wide", f"camera: {move}"), "a.yaml")
    assert problem.message == f"`{move}` doesn't say which way"
    assert problem.hint in ("write `升镜头` or `降镜头`", "write `向左横移` or `向右横移`")


def test_an_end_frame_does_not_make_a_film_silent() -> None:
    """Sound and end frame exclude each other: which one goes is the director's to say."""
    text = BOARD.replace("version: 1", "version: 1\nmodel: kling-2.6\nquality: 1080p\naudio: native\nend_frame: b.png")
    assert "audio: native" in fix_text(text, "a.yaml", unsafe=True)[0]


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("slwo", "slow", True),
        ("disolve", "dissolve", True),
        ("overhaed sot", "overhead shot", True),
        ("wipe", "whip", False),
        ("21:9", "16:9", False),
        ("kling-2.7", "kling-2.6", False),
        ("to", "no", False),
        ("", "cut", False),
    ],
)
def test_a_slip_is_a_letter_off(written: str, meant: str, slip: bool) -> None:
    """Two in a long word; other digits are another value."""
    assert is_slip(written, meant) is slip
