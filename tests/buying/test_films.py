"""Where films are put, and what each is called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.cli.films import film_folder, film_names
from kling_story.errors import ToolError, UsageError


@pytest.mark.parametrize(
    ("boards", "names"),
    [
        (["a.yaml"], ["a"]),
        (["day/a.yaml", "night/b.yaml"], ["a", "b"]),
        (["day/a.yaml", "night/a.yaml", "b.yaml"], ["day-a", "night-a", "b"]),
        (["day/a.yaml", "night/A.yaml"], ["day-a", "night-A"]),
        (["day/a.yaml", "day/a.yml"], ["day-a-1", "day-a-2"]),
        (["one/day/a.yaml", "two/day/a.yaml"], ["day-a-1", "day-a-2"]),
        ([], []),
    ],
)
def test_each_film_has_a_name_of_its_own(boards: list[str], names: list[str]) -> None:
    """The storyboard's, with its folder's before it or a number where that is another's too."""
    assert film_names([Path(board) for board in boards]) == names


_WORD = st.sampled_from(["a", "A", "b", "a-1", "a-a", "b-a", "b-a-1", "a-a-2"])


@given(st.lists(st.tuples(_WORD, _WORD, st.sampled_from([".yaml", ".yml"])), unique=True, max_size=6))
def test_names_never_meet(boards: list[tuple[str, str, str]]) -> None:
    """Not even where capitals and small letters are the same."""
    names = film_names([Path(folder) / f"{stem}{suffix}" for folder, stem, suffix in boards])
    assert len({name.casefold() for name in names}) == len(boards)


def test_a_folder_may_have_to_be_made(tmp_path: Path) -> None:
    """Nothing is made yet."""
    for asked in (tmp_path, tmp_path / "new", tmp_path / "new" / "deep"):
        assert film_folder(asked) == asked
    assert not (tmp_path / "new").exists()
    (tmp_path / "odd.mp4").mkdir()
    assert film_folder(tmp_path / "odd.mp4") == tmp_path / "odd.mp4"


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    """A file, below a file, a link to nowhere, a film's name."""
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "file/films", "link", "film.MP4"):
        with pytest.raises(UsageError):
            film_folder(tmp_path / name)


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is paid."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ToolError, match="can't be written to"):
        film_folder(tmp_path / "films")
