"""``@Name`` in the words of a storyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.references import ELEMENT_NAME, references, replace_references

CAST = ("Mei", "Meili", "Old_Tom", "Old-Tom-2", "美美", "美", "Ölga", "서연", "Anna")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Mei walks", ["Mei"]),
        ("@Mei's coat", ["Mei"]),
        ("@Mei’s coat", ["Mei"]),
        ("(@Mei), @Mei. @Mei: “@Mei” @Mei!", ["Mei"] * 5),
        ("@Meili and @Mei", ["Meili", "Mei"]),
        ("@Meilin", [None]),
        ("@mei", [None]),
        ("@Old_Tom rows", ["Old_Tom"]),
        ("@Old-Tom-2 rows", ["Old-Tom-2"]),
        ("@Mei-like", ["Mei"]),
        ("@Ölga", ["Ölga"]),
        ("@Anna2", [None]),
        ("mail to a@b and x_@Mei", []),
        ("@@Mei", []),
        ("@ Mei", []),
        ("@1st", []),
        ("@_x", []),
        ("@美美走进巷子", ["美美"]),
        ("@美走进巷子", ["美"]),
        ("@Mei走来", ["Mei"]),
        ("@서연이 걷는다", ["서연"]),
        ("，@美美。", ["美美"]),
        ("雨夜里@美美走来", ["美美"]),
        ("然后@Mei走来", ["Mei"]),
        ("그리고@서연이", ["서연"]),
        ("それから@Mei", ["Mei"]),
        ("@小丽走来", [None]),
    ],
)
def test_names_are_found_in_running_text(text: str, names: list[str | None]) -> None:
    """The longest declared name wins; ``@`` after a Latin letter is an address, inside Chinese it isn't."""
    found = list(references(text, CAST))
    assert [reference.name for reference in found] == names
    for reference in found:
        assert text[reference.start] == "@"
        if reference.name:
            assert text[reference.start + 1 : reference.end] == reference.name


@pytest.mark.parametrize("name", ["Mei", "美美", "Ölga-2", "a_b", "서연", "É"])
def test_a_name_begins_with_a_letter_of_any_script(name: str) -> None:
    """Then letters, digits, ``_`` and ``-``."""
    assert ELEMENT_NAME.fullmatch(name)
    assert [r.name for r in references(f"@{name} walks", [name])] == [name]


@pytest.mark.parametrize("name", ["", "2nd", "_x", "-x", "Old Tom", "a.b", "@Mei"])
def test_other_things_are_no_names(name: str) -> None:
    """Digits, marks and spaces can't begin or join a name."""
    assert not ELEMENT_NAME.fullmatch(name)


def test_references_are_spelt_anew_where_a_spelling_is_known() -> None:
    """Others stay as they are, and the text around them too."""
    text = "@Mei, @Nobody and @美美走来; a@Mei"
    spelt = replace_references(text, CAST, {"Mei": "<<<element_1>>>", "美美": "<<<element_2>>>"})
    assert spelt == "<<<element_1>>>, @Nobody and <<<element_2>>>走来; a@Mei"


@given(st.text(st.sampled_from("@MeiOld_Tom-2 美走a.'"), max_size=40))
def test_references_lie_in_order_and_apart(text: str) -> None:
    """Left to right, never overlapping, each beginning with ``@``."""
    done = 0
    for reference in references(text, CAST):
        assert done <= reference.start < reference.end <= len(text)
        assert text[reference.start] == "@"
        assert reference.name is None or reference.name in CAST
        done = reference.end
