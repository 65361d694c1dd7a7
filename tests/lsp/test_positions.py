"""Places as the protocol counts them, and changes that a client tells."""

from __future__ import annotations

import pytest
from asking import BOARD
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from kling_story.lsp.positions import Positions, changed
from kling_story.lsp.settings import Settings
from kling_story.lsp.texts import Texts
from kling_story.text import Source

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXT = st.text(
    st.sampled_from([*"ab:@- \t", "\n", "\r", "é", "雨", "😀", "\u2028", "\u0085", "\x0b", "\ufeff"]), max_size=60
)
encodings = st.sampled_from(ENCODINGS)


@given(TEXT, encodings, st.data())
def test_an_offset_comes_back(text: str, encoding: str, data: st.DataObject) -> None:
    """For every offset but the one between the two characters of a line end, which has no position."""
    positions = Positions(Source("", text), encoding)
    at = data.draw(st.integers(0, len(text)))
    if text[at - 1 : at + 1] != "\r\n":
        assert positions.offset(positions.position(at)) == at


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 8), ("utf-16", 4), ("utf-32", 3)])
def test_each_encoding_counts_its_own_units(encoding: str, character: int) -> None:
    """An emoji is four bytes, two UTF-16 units, one character."""
    positions = Positions(Source("", "a\n雨😀b@"), encoding)
    assert positions.position(5) == types.Position(1, character + 0 if encoding != "utf-8" else 8)
    assert positions.offset(types.Position(1, character)) == 5


def test_places_outside_are_brought_in() -> None:
    """Past the end of a line is its end, past the last line the end of the text, in a character its beginning."""
    positions = Positions(Source("", "ab\r\n😀c"), "utf-16")
    assert positions.offset(types.Position(0, 99)) == 2
    assert positions.offset(types.Position(9, 0)) == 6
    assert positions.offset(types.Position(1, 1)) == 4
    assert positions.offset(types.Position(1, 2)) == 5


@given(TEXT, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 9), TEXT), max_size=8), encodings)
def test_random_edits_leave_the_same_text(text: str, edits: list[tuple[int, int, str]], encoding: str) -> None:
    """The server's copy is ours after any number of changes, in every encoding."""
    texts = Texts(Settings(lambda _: None))
    texts.encoding = encoding
    uri = "untitled:a"
    texts.open(types.TextDocumentItem(uri, "yaml", 0, text))
    for version, (at, length, put) in enumerate(edits):
        start, end = min(at, len(text)), min(at + length, len(text))
        if "\r\n" in (text[start - 1 : start + 1], text[end - 1 : end + 1]):
            continue
        places = Positions(Source("", text), encoding)
        change = types.TextDocumentContentChangePartial(types.Range(places.position(start), places.position(end)), put)
        texts.change(uri, version, [change])
        text = text[:start] + put + text[end:]
    kept = texts.get(uri)
    assert kept is not None
    assert kept.source.text == text


def test_a_whole_text_replaces_the_old_one() -> None:
    """A change without a range."""
    assert changed(Source("a", BOARD), types.TextDocumentContentChangeWholeDocument("x"), "utf-16").text == "x"
