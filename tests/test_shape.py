"""What a storyboard's shape hides of what else is wrong with it: as little as may be."""

from __future__ import annotations

from kling_story.checking import check_text, fix_text

SLIPS = """version: 1
titel: Slips
audio: native
elements:
  Nora: {description: [a nurse]}
shots:
  - {id: one, duraton: 3, size: closeish, promt: "@Nroa walks in", dialogue: Nora says hi}
  - {id: one, duration: 20, camera: pan, prompt: "@Nora waits", lens: {mm: 35}}
"""


def test_one_slip_doesnt_hide_the_rest() -> None:
    """Mistyped keys are read as what they are, what has no form is left out: the rules see everything else, in its
    place, and mend it there.
    """
    found = check_text(SLIPS)
    assert [(d.code, d.start.line) for d in found] == [
        ("KS102", 2), ("KS104", 5), ("KS102", 7), ("KS201", 7), ("KS102", 7), ("KS401", 7), ("KS104", 7),
        ("KS112", 8), ("KS304", 8), ("KS204", 8), ("KS104", 8),
    ]  # fmt: skip
    (unknown,) = [d for d in found if d.code == "KS401"]
    assert unknown.span.of(SLIPS) == "@Nroa"
    mended, _ = fix_text(SLIPS, unsafe=True)
    assert 'duration: 3, size: closeish, prompt: "@Nora walks in"' in mended


def test_a_key_that_is_there_twice_over_is_taken_once() -> None:
    """A mistyped key beside the right one is left out; of two for one, the first counts."""
    twice = "{duration: 3, prompt: A door, promt: '@Mey'}"
    text = f"version: 1\nshots:\n  - {twice}\n  - {{duration: 3, promt: A door, propmt: '@Mey'}}\n"
    assert {d.code for d in check_text(text)} == {"KS102"}


def test_where_yaml_stops_the_rest_is_told_too() -> None:
    """Each slip of YAML's own that can safely be mended, and what is wrong elsewhere, in its place: all at once."""
    text = (
        "version: 1\nelements: {Mei: a courier}\nshots:\n  - duration: 3\n    prompt: @Mey: waits\n    size: widee\n"
        "  - duration: 30\n    prompt: @Mei\n    camera: pan # kling-story: ignore[KS204]\n"
    )
    found = check_text(text)
    assert [(d.code, d.start.line) for d in found] == [
        ("KS005", 5), ("KS401", 5), ("KS201", 6), ("KS304", 7), ("KS005", 8)
    ]  # fmt: skip
    assert next(d for d in found if d.code == "KS401").span.of(text) == "@Mey"
    assert all(d.source.text == text for d in found)
    mended, _ = fix_text(text, unsafe=True)
    assert 'prompt: "@Mei: waits"\n    size: wide' in mended


def test_what_cant_safely_be_mended_hides_the_rest() -> None:
    """A quote that is never closed may end anywhere: nothing is guessed behind it."""
    text = 'version: 1\nshots:\n  - duration: 3\n    prompt: "@Mey waits\n    size: widee\n'
    assert {d.code[:3] for d in check_text(text)} == {"KS0"}
