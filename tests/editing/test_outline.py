"""Parts, folds, colours, and what stands beside the text."""

from __future__ import annotations

from asking import BOARD, Write

from kling_story.editing import Reading
from kling_story.editing.hints import hints, lenses
from kling_story.editing.outline import folds, symbols, tokens
from kling_story.editing.restyling import edits_between, formatting
from kling_story.formatting import format_text
from kling_story.text import Span, apply_edits


def test_the_parts_are_elements_and_shots(board: Reading) -> None:
    """Each with its name, and a word about it."""
    parts = {symbol.name: symbol for symbol in symbols(board)}
    assert [child.name for child in parts["elements"].children] == ["Mei", "Bo"]
    assert [child.name for child in parts["shots"].children] == ["1 arrival", "2 question"]
    assert parts["shots"].children[0].detail == "0:00–0:04, wide, slow push in"
    assert parts["elements"].children[1].detail.startswith("animal")


def test_a_part_holds_its_name_and_its_children(board: Reading) -> None:
    """As editors ask."""
    for part in symbols(board):
        for one in (part, *part.children):
            assert one.span.start <= one.name_span.start <= one.name_span.end <= one.span.end
            assert part.span.start <= one.span.start <= one.span.end <= part.span.end


def test_shots_elements_and_comments_fold(write: Write) -> None:
    """From their first line to their last."""
    reading, _ = write("# one\n# two\n" + BOARD)
    found = {(fold.first, fold.last, fold.kind) for fold in folds(reading)}
    lines = reading.text.splitlines()
    first = lines.index("  - id: arrival") + 1
    assert (1, 2, "comment") in found
    assert (first, first + 4, "part") in found
    assert (lines.index("elements:") + 1, lines.index("shots:"), "part") in found


def test_references_are_coloured(write: Write) -> None:
    """With their ``@``; those that nobody declared apart."""
    reading, _ = write(BOARD.replace("@Bo barks", "@Bob barks 😀 @Mei"))
    found = [(token.span.of(reading.text), token.declares, token.unknown) for token in tokens(reading)]
    assert found[:5] == [
        ("Mei", True, False),
        ("Bo", True, False),
        ("@Mei", False, False),
        ("@Bob", False, True),
        ("@Mei", False, False),
    ]
    assert found[-1] == ("Mei", False, False)


def test_times_and_lengths_stand_beside_the_shots(board: Reading) -> None:
    """At the ends of the duration and of the prompt."""
    found = list(hints(board))
    assert board.story is not None
    first, second = (len(words) for words in board.story.compiled.shots)
    assert [hint.label for hint in found] == ["0:00–0:04", f"{first}/512", "0:04–0:07", f"{second}/512"]
    assert [board.text[: hint.at].rsplit("\n", 1)[1].split()[-1] for hint in found][:3:2] == ["4", "3"]


def test_only_what_is_seen_is_asked_for(board: Reading) -> None:
    """Hints of a part of the text."""
    at = BOARD.index("- id: question")
    assert next(hint.label for hint in hints(board, Span(at, len(BOARD)))) == "0:04–0:07"


def test_a_single_shot_counts_against_the_whole_prompt(write: Write) -> None:
    """512 characters hold for each of several."""
    reading, _ = write("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n")
    assert [hint.label for hint in hints(reading)][1].endswith("/3072")


def test_the_price_stands_above_the_film(board: Reading) -> None:
    """And above each shot what draws it."""
    price, preview, film, *shots = lenses(board)
    assert price.title.startswith("$")
    assert price.title.endswith("· 8 s left of 15 s")
    assert (price.does, preview.does, film.does) == ("price", "preview", "render")
    assert [lens.shot for lens in shots] == ["arrival", "question"]
    assert [lens.span.of(board.text) for lens in shots] == ["id: arrival", "id: question"]


def test_formatting_is_that_of_fmt(write: Write) -> None:
    """As edits of the lines that differ alone."""
    reading, _ = write(BOARD.replace("    duration: 4\n    size: wide", "    size:   'wide'\n    duration: 4"))
    edits, why = formatting(reading)
    assert why is None
    assert apply_edits(reading.text, edits) == format_text(reading.source, reading.folder).text
    assert not any(edit.span.start <= BOARD.index("title") < edit.span.end for edit in edits)


def test_what_cant_be_formatted_stays(write: Write) -> None:
    """With the reason."""
    reading, _ = write(BOARD.replace("size: wide", 'size: "wide'))
    edits, why = formatting(reading)
    assert edits == ()
    assert why


def test_edits_between_two_texts() -> None:
    """Line ends of every kind."""
    for before, after in (("a\r\nb\r\n", "a\nb\n"), ("", "x"), ("a\u2028b\nc", "a\u2028b\nd"), ("same", "same")):
        assert apply_edits(before, edits_between(before, after)) == after
