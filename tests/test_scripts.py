"""Dialogue written as in a script, and what is said of text that isn't written as the language wants it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_story.checking import check_text, fix_text
from kling_story.loading import read_source
from kling_story.text import Source

_HEAD = "version: 1\naudio: native\nelements: {Mei: a courier, Leo: a pilot}\nshots:\n"
_SHOT = _HEAD + "  - duration: 8\n    prompt: '@Mei looks at @Leo'\n    dialogue: "


def _lines(text: str) -> list[tuple[str, str | None, str]]:
    board = read_source(Source("film.yaml", text), Path()).board
    assert board is not None
    return [(line.who, line.tone, line.line) for line in board.shots[0].dialogue]


@pytest.mark.parametrize(
    "written",
    [
        r'"Mei: You came.\nLeo (tired): I always do."',
        "|\n      Mei: You came.\n\n      Leo (tired): I always do.\n",
        "\n      - |\n        Mei: You\n        came.\n        Leo（tired）：I always do.\n",
        "\n      - Mei: |\n          You came.\n          Leo (tired): I always do.\n",
    ],
)
def test_a_script_is_several_spoken_lines(written: str) -> None:
    """Each line with a name is spoken by its own speaker; the next ones go on with it."""
    assert _lines(_SHOT + written) == [("Mei", None, "You came."), ("Leo", "tired", "I always do.")]


@pytest.mark.parametrize(
    "second", ["It was 10:30.", "See https://a.b", "I waited, as you said it: here", "- and so on"]
)
def test_a_line_without_a_speaker_goes_on(second: str) -> None:
    """A colon further on in a line makes no speaker of what stands before it."""
    assert _lines(f"{_SHOT}|\n      Mei: You came.\n      {second}\n") == [("Mei", None, f"You came. {second}")]


def test_a_script_inside_a_list_is_told() -> None:
    """Only the last item may be a script: the ones after it would be told at another's place."""
    text = _SHOT + "\n      - |\n        Mei: You came.\n        Leo: I always do.\n      - 'Mei: Good.'\n"
    assert [(d.code, d.hint) for d in check_text(text)] == [("KS104", "begin each line that is spoken with `- `")]


def test_a_finding_in_a_script_stands_at_the_script() -> None:
    """The second line of a script has no place of its own: its problems are told where the script stands."""
    text = _SHOT + r'"Mei: You came.\nLoe: I always do."'
    assert [(d.code, d.start.line) for d in check_text(text)] == [("KS506", 7), ("KS509", 7)]
    assert fix_text(text, unsafe=True)[0] == text.replace("Loe", "Leo")


@pytest.mark.parametrize(
    "written", ["'Mey: Not tonight.'", "\n      - Mey: Not tonight.", "{who: Mey, line: Not tonight.}"]
)
def test_a_speaker_is_renamed_and_the_words_stay(written: str) -> None:
    """The fix of a speaker's name leaves what is said."""
    fixed, count = fix_text(_SHOT + written, unsafe=True)
    assert (fixed, count) == (_SHOT + written.replace("Mey", "Mei"), 1)


@pytest.mark.parametrize("quotes", ["“”", "‘’", "«»"])
def test_curly_quotes_around_a_line_become_straight_ones(quotes: str) -> None:
    """The fix ends the syntax error, and brings no other."""
    fixed, _ = fix_text(f"{_SHOT}{quotes[0]}Mei: Hello{quotes[1]}\n")
    assert _lines(fixed) == [("Mei", None, "Hello")]
    assert not [d for d in check_text(fixed) if d.severity == "error"]


def test_a_speaker_in_capitals_is_the_element() -> None:
    """Scripts write names in capitals: the one element that fits is sent."""
    assert _lines(_SHOT + "'MEI: Hello'") == [("Mei", None, "Hello")]
    assert not check_text(_SHOT + "'MEI: Hello @Leo'")


def test_a_speaker_in_capitals_is_left_where_two_elements_fit() -> None:
    """Nothing is guessed between two names that differ in case alone."""
    assert _lines(_SHOT.replace("Leo:", "mei:") + "'MEI: Hello'") == [("MEI", None, "Hello")]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "version: 1\nshots:\n  - A wide shot of the sea\n",
            "shot 1 is a sentence, not a shot",
            "write `duration: 3` and `prompt: …` under its dash",
        ),
        (
            "version: 1\nelements:\n  - Mei\nshots:\n  - {duration: 3, prompt: Rain falls}\n",
            "`elements` must be a mapping, not a list",
            "write `Mei: a girl in red`, one name a line, without dashes",
        ),
        (
            "version: 1\nShot 1 (3s): the sea\n",
            "unknown key `Shot 1 (3s)`",
            "this is a prompt, not a storyboard: `kling-story import FILE -o film.yaml`",
        ),
        (
            "version: 1\nshots:\n  - {duration: 3, prompt: Rain falls}  # kling-story: ignore KS702\n",
            "this comment names no check",
            "write `ignore[KS702]`",
        ),
        (
            "version: 1\nshots:\n  - {duration: 3, prompt: Rain falls}  # kling-story: ignore[KS999]\n",
            "no check has the code `KS999`",
            "`kling-story explain` lists them",
        ),
    ],
)
def test_what_isnt_written_as_wanted_is_told_in_the_author_s_words(text: str, message: str, hint: str) -> None:
    """No fix guesses what stands there."""
    assert [(d.message, d.hint, d.fix) for d in check_text(text) if d.code != "KS301"][:1] == [(message, hint, None)]


def test_a_whole_film_is_no_cast(tmp_path: Path) -> None:
    """Even the file itself: what it holds is told once, and nothing in it is renamed."""
    text = "version: 1\ninclude: film.yaml\nshots:\n  - {duration: 3, prompt: Rain falls}\n"
    film = tmp_path / "film.yaml"
    film.write_text(text, encoding="utf-8")
    assert [d.message for d in check_text(text, str(film), folder=tmp_path)] == ["`film.yaml` is a whole film"]
    assert fix_text(text, str(film), folder=tmp_path, unsafe=True) == (text, 0)


def test_a_target_is_no_model(run) -> None:
    """What to write instead is told."""
    code, _, err = run("profiles", "show", "fal")
    assert code
    assert "hint: write `kling-3.0@fal`" in err


def test_every_code_is_listed(run) -> None:
    """Without a code."""
    code, out, _ = run("explain")
    assert code == 0
    assert "\nKS506  speaker-unknown: " in out


def test_rules_that_werent_asked_are_announced(run, tmp_path: Path) -> None:
    """Only where errors kept the storyboard from being read, and once, in the last line."""
    stopped, read = tmp_path / "stopped.yaml", tmp_path / "read.yaml"
    stopped.write_text("version: 1\nshots:\n  - The sea\n", encoding="utf-8")
    read.write_text("version: 1\nsizee: wide\nshots:\n  - {duration: 3, prompt: Rain falls}\n", encoding="utf-8")
    assert run("check", stopped).out.endswith("; more may be told once this is mended\n")
    assert "more may be told" not in run("check", read).out
