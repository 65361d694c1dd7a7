"""What is told of the place that somebody points at."""

from __future__ import annotations

import pytest
from asking import BOARD, Write

from kling_story.editing.hovering import hover
from kling_story.prompts import shot_words


@pytest.fixture
def told(write: Write):
    """What is told of the first place of a text in the board, some characters into it."""

    def of(text: str, board: str = BOARD, into: int = 1) -> str:
        reading, _ = write(board)
        found = hover(reading, board.index(text) + into)
        assert found is not None
        return found.text

    return of


def test_a_move_says_what_it_does_and_what_is_sent(told) -> None:
    """The term that is meant, its pace, and the author's own words."""
    text = told("slow push in")
    assert "**dolly in**" in text
    assert "**slow**" in text
    assert "sent as: slow push in" in text


@pytest.mark.parametrize(("value", "says"), [("wide", "wide shot"), ("medium close-up", "head to chest")])
def test_a_size_says_what_it_means(told, value: str, says: str) -> None:
    """In one line."""
    assert says in told(f"size: {value}", into=7)


def test_a_word_nobody_knows_says_so(told) -> None:
    """With the one that comes near."""
    assert "did you mean" in told("size: wid", BOARD.replace("size: wide", "size: wid"), into=7)


def test_a_prompt_shows_its_words_as_sent_and_its_budget(told, board) -> None:
    """The whole text, and how many of how many characters."""
    text = told('prompt: "@Mei steps', into=12 + 8)
    words = board.story.compiled.shots[0]
    assert words in text
    assert f"**{len(words)} of 512**" in text
    assert shot_words(board.board, board.board.shots[0])[:20] in text


def test_ticks_in_a_prompt_stay_words(told) -> None:
    """A fence longer than any in it."""
    text = told("prompt:", "version: 1\nshots:\n  - {duration: 3, prompt: 'a ```` b'}\n")
    assert "\n`````text\n" in text


def test_a_duration_shows_its_times_and_what_is_left(told) -> None:
    """From when to when, and how much of the longest film is left."""
    assert told("duration: 3", into=10).endswith("shot 2 of 2: **0:04 to 0:07**, 3 s; 8 s left of 15 s")


def test_a_film_that_is_too_long_says_by_how_much(told) -> None:
    """Instead of what is left."""
    assert "2 s over 15 s" in told("duration: 13", BOARD.replace("duration: 3", "duration: 13"), into=10)


@pytest.mark.parametrize("at", ["Bo:\n", "Bo barks"])
def test_an_element_shows_its_pictures(write: Write, at: str) -> None:
    """Where it is declared, and wherever it is named."""
    reading, _ = write(BOARD)
    found = hover(reading, BOARD.index(at) + 1)
    assert found is not None
    assert found.text.startswith("**Bo** (animal)")
    assert found.pictures == ("https://example.com/bo.png", "https://example.com/side.png")


def test_a_speaker_is_an_element(told) -> None:
    """``who: Mei`` says who that is."""
    assert "yellow raincoat" in told("who: Mei", into=6)


def test_the_first_line_shows_the_price(told) -> None:
    """With the day it was looked at."""
    assert told("version").startswith("**version**")
    assert ": 7 s in 720p" in told("version")
    assert "2026-" in told("version")


def test_a_model_shows_what_it_is(told) -> None:
    """Its title at the target asked."""
    assert "Kling 3.0 Omni" in told("model: kling", "version: 1\nmodel: kling-3.0-omni\nshots: []\n", into=9)


def test_a_key_shows_what_it_is_for(told) -> None:
    """As the language's reference says."""
    assert told("camera:").startswith("**camera**: the camera move")


def test_nothing_is_told_of_nothing(write: Write) -> None:
    """Blank lines of a text without a storyboard."""
    reading, _ = write("\n\n", after_good=False)
    assert hover(reading, 1) is None
    assert hover(reading, 99) is None


def test_a_picture_is_shown_where_it_is_named(write: Write) -> None:
    """A panel, a frame, one of an element's; not where another key says the same."""
    for text in ("start_frame: pict|ures/a.png", "reference_images: [b.png, pict|ures/a.png]"):
        reading, offset = write(f"{BOARD}{text}\n")
        found = hover(reading, offset)
        assert found is not None
        assert found.pictures == ("pictures/a.png",)
    reading, offset = write(f"{BOARD}negative: pict|ures/a.png\n")
    found = hover(reading, offset)
    assert found is None or found.pictures == ()
