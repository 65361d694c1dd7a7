"""Places in a text, and edits of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.text import Edit, Source, Span, apply_edits

TEXTS = st.text(st.sampled_from("ab ü特🎬\t\r\n\x85\u2028\ufeff"), max_size=60)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("特写x", 2, (1, 3)),
        ("🎬x", 1, (1, 2)),
        ("a\x85b\u2028c\u2029d", 6, (1, 7)),
    ],
)
def test_lines_end_where_editors_end_them(text: str, offset: int, place: tuple[int, int]) -> None:
    """LF, CRLF and CR end a line; NEL, LS and PS don't; columns count code points from 1."""
    assert Source("", text).position(offset) == place


@pytest.mark.parametrize("offset", [-5, 99])
def test_an_offset_outside_is_taken_to_the_nearest_end(offset: int) -> None:
    """A place is always one inside the text."""
    assert Source("", "ab").position(offset) == ((1, 1) if offset < 0 else (1, 3))


@given(TEXTS)
def test_every_offset_is_found_again_by_its_line_and_column(text: str) -> None:
    """Line and column lead back to the offset, and no line holds a line end."""
    source = Source("", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        span = source.line_span(line)
        assert span.start + column - 1 == offset
        assert not set("\r\n") & set(source.line_text(line))


def test_a_span_within_a_span_counts_from_its_start() -> None:
    """Parts of a value are named in the value's own offsets."""
    assert Span(10, 20).within(2, 4) == (12, 14)
    assert Span(1, 3).of("abcd") == "bc"


def test_edits_change_their_spans_alone() -> None:
    """Replacing, inserting and deleting, in any order given."""
    edits = [Edit(Span(6, 7), ""), Edit(Span(0, 1), "A"), Edit(Span(3, 3), "-")]
    assert apply_edits("abcdefgh", edits) == "Abc-defh"


def test_edits_of_one_place_are_not_mixed() -> None:
    """Of two edits that overlap the first is made, the other left for the next run."""
    assert apply_edits("abcdef", [Edit(Span(1, 4), "X"), Edit(Span(2, 5), "Y")]) == "aXef"


def test_the_same_edit_twice_is_made_once() -> None:
    """Two problems may share a fix."""
    assert apply_edits("ab", [Edit(Span(1, 1), "-"), Edit(Span(1, 1), "-")]) == "a-b"


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.text("xy", max_size=3)), max_size=6))
def test_what_lies_outside_edits_stays(text: str, wanted: list[tuple[int, int, str]]) -> None:
    """However edits lie, the text before the first and after the last is untouched."""
    ends = len(text)
    edits = [Edit(Span(min(at, ends), min(at + long, ends)), new) for at, long, new in wanted]
    changed = apply_edits(text, edits)
    if not edits:
        assert changed == text
        return
    first = min(edit.span.start for edit in edits)
    last = max(edit.span.end for edit in edits)
    assert changed.startswith(text[:first])
    assert changed.endswith(text[last:])
