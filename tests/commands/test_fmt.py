"""``fmt`` as a command: files and folders in the one style."""

from __future__ import annotations

from pathlib import Path

import pytest

import kling_story.formatting as formatting
from kling_story.errors import StoryError
from kling_story.formatting import format_text
from kling_story.text import Source

UNTIDY = "shots:\n- prompt: 'Mei walks'\n  duration: 3 # long\nversion: 1\n"
TIDY = 'version: 1\n\nshots:\n  - duration: 3  # long\n    prompt: "Mei walks"\n'


def test_a_mistake_of_ours_changes_no_file(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the formatted text says something else, the author's stays and we say whose mistake it is."""
    for wrong in ("version: 1\nshots: []\n", TIDY.replace("# long", "# short"), "a: [", ""):
        monkeypatch.setattr(formatting, "written", lambda _, wrong=wrong: wrong)
        with pytest.raises(StoryError, match="would have changed what it says"):
            format_text(Source("board.yaml", UNTIDY), tmp_path)
    board = tmp_path / "board.yaml"
    board.write_text(UNTIDY)
    code, _, err = run("fmt", board)
    assert code == 1
    assert "please report it" in err
    assert board.read_text() == UNTIDY


@pytest.fixture
def boards(tmp_path: Path) -> Path:
    """The folder, with an untidy storyboard, a tidy one and YAML of somebody else."""
    (tmp_path / "untidy.yaml").write_text(UNTIDY)
    (tmp_path / "tidy.yaml").write_text(TIDY)
    (tmp_path / "compose.yaml").write_text("services:   {}\n")
    return tmp_path


def test_a_folder_is_formatted(run, boards: Path) -> None:
    """Only the storyboards in it, and only those that need it."""
    tidy = (boards / "tidy.yaml").stat()
    assert run("fmt") == (0, "untidy.yaml: formatted\n1 of 2 files formatted\n", "")
    assert (boards / "untidy.yaml").read_text() == TIDY
    assert (boards / "tidy.yaml").stat() == tidy
    assert (boards / "compose.yaml").read_text() == "services:   {}\n"
    assert run("fmt", ".").out == "0 of 2 files formatted\n"


def test_check_lists_what_would_change(run, boards: Path) -> None:
    """Exit 1, and nothing is written."""
    assert run("fmt", "--check") == (1, "untidy.yaml: would change\n1 of 2 files would change\n", "")
    assert run("fmt", "--check", "tidy.yaml").code == 0
    assert (boards / "untidy.yaml").read_text() == UNTIDY


def test_diff_shows_what_would_change(run, boards: Path) -> None:
    """On standard output, for a pager or a patch; exit 0 unless --check is there too."""
    code, out, err = run("fmt", "--diff", ".")
    assert code == 0
    assert out.startswith("--- a/untidy.yaml\n+++ b/untidy.yaml\n@@ -1,4 +1,5 @@\n")
    assert err == "untidy.yaml: would change\n1 of 2 files would change\n"
    assert (boards / "untidy.yaml").read_text() == UNTIDY
    assert run("fmt", "--diff", "--check", ".").code == 1


def test_standard_input_goes_to_standard_output(run, boards: Path) -> None:
    """The text alone; what there is to say goes elsewhere."""
    assert run("fmt", "-", stdin=UNTIDY.encode())[:2] == (0, TIDY)
    assert run("fmt", "-", stdin=TIDY.encode())[:2] == (0, TIDY)
    assert run("fmt", "--check", "-", stdin=UNTIDY.encode())[:2] == (1, "")
    code, out, err = run("fmt", "-", stdin=b"shots: [\n")
    assert (code, out) == (1, "")
    assert "<stdin>:1:8: error KS008" in err


def test_what_cannot_be_read_is_told_and_the_rest_is_done(run, boards: Path) -> None:
    """With its place, as ``check`` tells it."""
    (boards / "broken.yaml").write_text("shots:\n  - prompt: @Mei walks\n")
    (boards / "list.yaml").write_text("- elements: 1\n")
    (boards / "latin.yaml").write_bytes(b"shots: \xe9\n")
    code, out, _ = run("fmt", "broken.yaml", "list.yaml", "latin.yaml", "untidy.yaml")
    assert code == 1
    assert "broken.yaml:2:13: error KS005" in out
    assert "list.yaml:1:1: error KS101" in out
    assert "latin.yaml:1:1: error KS001" in out
    assert (boards / "broken.yaml").read_text() == "shots:\n  - prompt: @Mei walks\n"
    assert (boards / "untidy.yaml").read_text() == TIDY


def test_a_read_only_file_stays(run, boards: Path) -> None:
    """Though its folder would let it be replaced; --check may look at it."""
    board = boards / "untidy.yaml"
    board.chmod(0o444)
    code, _, err = run("fmt", "untidy.yaml")
    assert code == 4
    assert "it is read-only" in err
    assert board.read_text() == UNTIDY
    assert run("fmt", "--check", "untidy.yaml").code == 1


def test_a_new_storyboard_is_formatted_already(run, boards: Path) -> None:
    """What ``new`` writes is in the style."""
    assert run("new", "the-last-ferry").code == 0
    assert run("fmt", "--check", "the-last-ferry.yaml").code == 0


def test_line_ends_stay_and_the_byte_order_mark_goes(run, boards: Path) -> None:
    """A file of Windows keeps its line ends."""
    board = boards / "untidy.yaml"
    board.write_bytes(("\ufeff" + UNTIDY.replace("\n", "\r\n")).encode())
    assert run("fmt", "untidy.yaml").code == 0
    assert board.read_bytes() == TIDY.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("arguments", [("fmt", "nobody.yaml"), ("fmt", "--width", "80")])
def test_wrong_use_exits_2(run, boards: Path, arguments: tuple[str, ...]) -> None:
    """As for every command."""
    assert run(*arguments).code == 2


def test_a_folder_without_storyboards_says_so(run, boards: Path) -> None:
    """As ``check`` does."""
    (boards / "empty").mkdir()
    assert "there is no storyboard here" in run("fmt", "empty").err


def test_nothing_to_write_may_be_no_problem(run) -> None:
    """For hooks in a repository that has no storyboard yet."""
    assert run("fmt").code == 1
    assert run("fmt", "--allow-empty") == (0, "0 of 0 files formatted\n", "")
    assert run("fmt", "--allow-empty", "--check").code == 0
    assert run("fmt", "--allow-empty", "nobody.yaml").code == 2
