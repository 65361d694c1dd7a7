"""``# kling-story: ignore[CODE]``: what it hides, where, and when it hides nothing."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from pathlib import Path

import pytest

from kling_story.checking import Checker, check_text, fix_text
from kling_story.loading import read_source
from kling_story.policy import Policy
from kling_story.text import Source

GAP = "prompt: 'Mei walks through [city name] at night'"


def codes(text: str, **how) -> list[str]:
    return [d.code for d in check_text(text, **how)]


def board(*lines: str) -> str:
    return "\n".join(("version: 1", "shots:", *lines)) + "\n"


@pytest.mark.parametrize("pattern", ["KS702", "placeholder-inside", "KS7", "KS", "KS702, KS306", " KS702 "])
def test_a_comment_on_the_line_hides_what_begins_there(pattern: str) -> None:
    """By code, by the beginning of one, or by name; what else it names must be of use too."""
    found = codes(board(f"  - {{duration: 3, {GAP}}}  # kling-story: ignore[{pattern}] a template"))
    assert found == (["KS018"] if "KS306" in pattern else [])


@pytest.mark.parametrize(
    "comment", ["#kling-story:ignore[KS702]", "# kling-story: ignore [KS702]x", "#  kling-story:  ignore[KS702]"]
)
def test_spaces_in_the_comment_dont_matter(comment: str) -> None:
    """As people write them."""
    assert codes(board("  - duration: 3", f"    {GAP}  {comment}")) == []


def test_a_comment_alone_means_the_next_line_with_content() -> None:
    """With other comments and empty lines between."""
    assert codes(board("  - duration: 3", "    # kling-story: ignore[KS702]", "", "    # why", f"    {GAP}")) == []


def test_it_holds_for_all_that_begins_on_its_line() -> None:
    """A shot's first line, or `shots:`, with everything under it; not for what follows."""
    shot = ("  - duration: 3  # kling-story: ignore[KS702]", f"    {GAP}")
    other = ("  - duration: 3", "    prompt: Mei runs to [place] now")
    assert codes(board(*shot)) == []
    assert codes(board(*shot, *other)) == ["KS702"]
    text = board(*shot[1:], *other).replace("shots:", "shots:  # kling-story: ignore[KS702]")
    text = text.replace(f"    {GAP}", f"  - duration: 3\n    {GAP}")
    assert codes(text) == []


def test_a_folded_prompt_is_covered_by_the_comment_at_its_key() -> None:
    """The place of the problem is lines below."""
    lines = (
        "  - duration: 3",
        "    prompt: >-  # kling-story: ignore[KS702]",
        "      Mei walks",
        "      to [city name]",
    )
    assert codes(board(*lines)) == []


def test_words_that_look_like_a_comment_are_words() -> None:
    """Inside quotes and block texts, and after a letter."""
    for prompt in (
        '"Mei walks to [city name] # kling-story: ignore[KS702]"',
        "|\n      Mei walks to [city name]\n      # kling-story: ignore[KS702]",
        "Mei walks to [city name]# kling-story:ignore[KS702]",
    ):
        assert "KS702" in codes(board("  - duration: 3", f"    prompt: {prompt}"))


def test_for_the_whole_file() -> None:
    """Wherever it stands."""
    shots = [f"  - {{duration: 3, {GAP}}}", f"  - {{duration: 4, {GAP}}}"]
    assert codes(board(*shots, "# kling-story: ignore-file[KS702] templates")) == []


def test_another_code_isnt_hidden() -> None:
    """And the comment is called useless, at the code's own place."""
    text = board(f"  - {{duration: 3, {GAP}}}  # kling-story: ignore[KS306]")
    found = check_text(text)
    assert [d.code for d in found] == ["KS702", "KS018"]
    assert found[1].span.of(text) == "KS306"


@pytest.mark.parametrize(
    ("comment", "after"),
    [
        ("  # kling-story: ignore[KS306] was long", ""),
        ("  # kling-story: ignore[KS702, KS306] both", "  # kling-story: ignore[KS702] both"),
        ("  # kling-story: ignore[KS306, KS702]", "  # kling-story: ignore[KS702]"),
    ],
)
def test_fix_takes_a_useless_one_out(comment: str, after: str) -> None:
    """The code, or the comment with its last code; the line stays."""
    prompt = GAP if after else "prompt: Mei walks"
    text = board(f"  - {{duration: 3, {prompt}}}{comment}")
    assert fix_text(text, "x", folder=Path())[0] == board(f"  - {{duration: 3, {prompt}}}{after}")


def test_fix_takes_out_the_line_that_a_useless_one_stands_on_alone() -> None:
    """With its line end."""
    text = board("  - duration: 3", "    # kling-story: ignore[KS306]", "    prompt: Mei walks")
    assert fix_text(text, "x", folder=Path())[0] == board("  - duration: 3", "    prompt: Mei walks")


def test_a_file_that_cant_be_read_has_no_excuse() -> None:
    """Else a broken file would pass."""
    assert codes("# kling-story: ignore-file[KS]\nversion: 1\nshots: [\n") == ["KS008"]


def test_what_nobody_asked_for_is_not_called_useless() -> None:
    """With `--select` other checks than the excused one weren't run."""
    text = board("  - {duration: 3, prompt: Mei walks}  # kling-story: ignore[KS702]")
    for policy in (Policy(select=("KS3",)), Policy(ignore=("KS702",)), Policy(per_file={"*": ("KS702",)})):
        assert Checker(policy=policy).judge(read_source(Source("x", text), Path())).diagnostics == ()


def test_what_is_hidden_is_kept_apart() -> None:
    """Reports may count it, or hand it on as suppressed."""
    text = board(f"  - {{duration: 3, {GAP}}}  # kling-story: ignore[KS702]")
    judged = Checker().judge(read_source(Source("x", text), Path()))
    assert [d.code for d in judged.suppressed] == ["KS702"]
    assert judged.diagnostics == ()


def test_a_cast_files_own_comments_hold_in_it(tmp_path: Path) -> None:
    """And none of them is called useless: another film may need it."""
    long = "x" * 101
    (tmp_path / "cast.yaml").write_text(
        f"version: 1\nelements:\n  Mei: {{id: '1', images: [a.png, a.png], description: {long}}}"
        "  # kling-story: ignore[KS405, KS408, KS701]\n"
    )
    text = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\ninclude: cast.yaml\nshots:\n  - {duration: 3, prompt: "@Mei walks"}\n'
    assert codes(text, folder=tmp_path) == []
