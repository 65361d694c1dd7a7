"""YAML as the language reads it: data, and the place of every key and value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.text import Source, apply_edits
from kling_story.yamldoc import MAX_DEPTH, YamlDocument
from kling_story.yamledit import add_before, add_first, remove_line, rename_key, replace_value, replace_within, scalar
from kling_story.yamlreader import read_yaml


def read(text: str) -> YamlDocument:
    return read_yaml(Source("", text))


def kinds(text: str) -> list[str]:
    return [problem.kind for problem in read(text).problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3", "3"),
        ("3.0", "3.0"),
        ("007", "007"),
        ("off", "off"),
        ("no", "no"),
        ("true", "true"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
        ("2024-13-45", "2024-13-45"),
        ("16:9", "16:9"),
        (".inf", ".inf"),
        ("=", "="),
        ("null", None),
        ("~", None),
        ("", None),
        ("'null'", "null"),
        ('""', ""),
        ('"a\\u00e9\\n"', "aé\n"),
    ],
)
def test_scalars_stay_text(written: str, value: str | None) -> None:
    """Nothing is guessed from how a scalar looks; only an empty or null one is nothing."""
    assert read(f"a: {written}\n").data == {"a": value}


@pytest.mark.parametrize(
    ("text", "path", "value", "key"),
    [
        ("a: b c # d\n", ("a",), "b c", "a"),
        ("a:\n  - x\n  - y\n", ("a", 1), "y", "y"),
        ("a: {b: 'c d'}\n", ("a", "b"), "'c d'", "b"),
        ("a: |\n  one\n  two\n\n# after\nb: c\n", ("a",), "|\n  one\n  two", "a"),
        ("a:\n  b: c\n  # after\n\nd: e\n", ("a",), "b: c", "a"),
        ("\ufeffa: b\n", ("a",), "b", "a"),
        ("a: 特写🎬\nb: x\n", ("b",), "x", "b"),
        ("a: x\x85b: y\n", ("a",), "x", "a"),
        ('"a b": c\n', ("a b",), "c", '"a b"'),
        ("a: &x [1, 2]\n", ("a",), "&x [1, 2]", "a"),
    ],
)
def test_spans_are_exact(text: str, path: tuple[str | int, ...], value: str, key: str) -> None:
    """The span of a value is what is written of it, that of a key its key; comments after belong to neither."""
    document = read(text)
    if "\x85" not in text:
        assert document.problems == []
    assert document.value_span(path).of(text) == value
    assert document.key_span(path).of(text) == key


def test_a_path_that_is_not_written_has_the_place_around_it() -> None:
    """Shorthands of the model lead to what the author wrote."""
    text = "shots:\n  - camera: push in\n"
    document = read(text)
    path = ("shots", 0, "camera", 0, "move")
    assert document.nearest(path) == ("shots", 0, "camera")
    assert document.value_span(path).of(text) == "push in"
    assert not document.has(path)


def test_a_part_is_found_where_it_is_written() -> None:
    """The second occurrence in the value is the second one in the file, across folds and escapes."""
    text = "a: >-\n  @Mei and\n  Tom and @Mei\n"
    document = read(text)
    value = document.data["a"]
    start = value.rindex("@Mei")
    span = document.span_within(("a",), start, start + 4)
    assert span.of(text) == "@Mei"
    assert span.start == text.rindex("@Mei")


def test_a_part_across_a_fold_keeps_both_lines() -> None:
    """Words of the value that stand on two lines are found as written."""
    text = "a: >-\n  one two\n  three\n"
    assert read(text).span_within(("a",), 4, 13).of(text) == "two\n  three"


def test_an_alias_gives_the_value_and_its_own_key() -> None:
    """The value of an alias is its anchor's; its key is the one beside it."""
    text = "a: &x hello\nb: *x\n"
    document = read(text)
    assert document.data == {"a": "hello", "b": "hello"}
    assert document.key_span(("b",)).of(text) == "b"
    assert document.key_span(("b",)).start == text.index("b:")


def test_of_a_key_given_twice_everything_is_of_one() -> None:
    """Value, its place and its key's place belong together, so that a fix can't reach across both."""
    text = "a: one\nb: x\na: two\n"
    document = read(text)
    value = document.value_span(("a",))
    assert value.of(text) == document.data["a"]
    assert document.key_span(("a",)).end + 2 == value.start


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a: 1\na: 2\n", "duplicate-key"),
        ("a: b\n---\nc: d\n", "many-documents"),
        ("a: &x [*x]\n", "alias"),
        ("a: *nobody\n", "syntax"),
        ("a: !!binary x\n", "tag"),
        ("[a]: b\n", "odd-key"),
        ("? {a: b}\n: c\n", "odd-key"),
        ("a: b\x00c\n", "control-character"),
        ("a: [" * (MAX_DEPTH + 1), "too-deep"),
        ("a: @b\n", "syntax"),
        ("a: b: c\n", "syntax"),
        ("\ta: b\n", "syntax"),
    ],
)
def test_what_is_wrong_has_a_kind(text: str, kind: str) -> None:
    """One kind of problem each, and nothing is raised."""
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", ["a: b\n...\n", "---\na: b\n", "%YAML 1.2\n---\na: b\n", "a: b", "a: b\r\n"])
def test_marks_of_a_single_document_are_fine(text: str) -> None:
    """Document marks and a directive around one document are no problem."""
    assert kinds(text) == []
    assert read(text).data == {"a": "b"}


def test_an_alias_bomb_is_stopped_by_its_weight() -> None:
    """Written out, the aliases would be a billion values: they are counted, not written."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert kinds("\n".join(lines)) == ["too-large"]


@given(st.text(max_size=80))
def test_any_text_gives_a_document(text: str) -> None:
    """Reading never raises, and every span lies inside the text."""
    document = read(text)
    for problem in document.problems:
        assert 0 <= problem.span.start <= problem.span.end <= max(1, len(text))
    for path, _ in document.texts():
        assert 0 <= document.value_span(path).start <= document.value_span(path).end <= len(text)


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"]), max_size=40))
def test_a_written_scalar_reads_back(text: str) -> None:
    """What ``scalar`` writes, YAML reads as the same text."""
    data = read(f"a: {scalar(text)}\n").data
    assert data == {"a": text}


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"]), max_size=40))
def test_a_written_scalar_reads_back_inside_brackets(text: str) -> None:
    """It does so in a flow mapping too, where commas and brackets mean something."""
    data = read(f"{{a: {scalar(text)}, b: [{scalar(text)}]}}\n").data
    assert data == {"a": text, "b": [text]}


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("a: x # c\n", replace_value(("a",), "wide shot"), "a: wide shot # c\n"),
        ("a: 'x'\n", replace_value(("a",), "y"), "a: 'y'\n"),
        ('a: "x"\n', replace_value(("a",), "off"), 'a: "off"\n'),
        ("a: x\n", replace_value(("a",), "16:9"), 'a: "16:9"\n'),
        ("a: x\n", replace_value(("a",), "off"), 'a: "off"\n'),
        ("a: x y\n", replace_within(("a",), 2, 3, "z"), "a: x z\n"),
        ("{a: x; y}\n", replace_within(("a",), 1, 2, ","), '{a: "x, y"}\n'),
        ("a: Mei\n", replace_within(("a",), 0, 3, "@Mei"), 'a: "@Mei"\n'),
        ("a: x y\n", replace_within(("a",), 1, 2, ": "), 'a: "x: y"\n'),
        ("a: 'x y'\n", replace_within(("a",), 2, 3, "it's"), "a: 'x it''s'\n"),
        ("ab: x\n", rename_key(("ab",), "c"), "c: x\n"),
        ("# c\na: x\n", add_first("v", "1"), "# c\nv: 1\na: x\n"),
        ("---\na: x\n", add_first("v", "1"), "---\nv: 1\na: x\n"),
        ("a: x\r\n", add_first("v", "1"), "v: 1\r\na: x\r\n"),
        (" a: x\n b: y\n", add_first("v", "1"), " v: 1\n a: x\n b: y\n"),
        ("{a: x}\n", add_first("v", "1"), "{v: 1, a: x}\n"),
        ("a: x\nb: y\n", add_before(("b",), "v", "1"), "a: x\nv: 1\nb: y\n"),
        ("a: x\r\nb: y\r\n", add_before(("b",), "v", "1"), "a: x\r\nv: 1\r\nb: y\r\n"),
        ("{a: x, b: y}\n", add_before(("b",), "v", "1"), "{a: x, v: 1, b: y}\n"),
        ("a: x\nb: y\nc: z\n", remove_line(("b",)), "a: x\nc: z\n"),
        ("a: x\nb: y", remove_line(("b",)), "a: x\n"),
        ("a: x\r\nb: y\r\nc: z\r\n", remove_line(("b",)), "a: x\r\nc: z\r\n"),
    ],
)
def test_a_change_touches_its_place_alone(before: str, change, after: str) -> None:
    """A value, a part of it, a key or a line changes; the result is YAML again, quoted where it has to be."""
    document = read(before)
    changed = apply_edits(before, change(document))
    assert changed == after
    assert kinds(changed) == []


@pytest.mark.parametrize("text", ["{a: x, b: y}\n", "a: x\n b: y\n"])
def test_a_line_that_holds_more_is_not_removed(text: str) -> None:
    """No edit rather than one that takes a neighbour along."""
    document = read(text)
    path = ("b",) if document.has(("b",)) else ("a",)
    assert remove_line(path)(document) == () or apply_edits(text, remove_line(path)(document)).count("\n") <= 1
