"""``check --watch``: again after each change."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from slips import GOOD, MISTYPED

from kling_story.cli.check_files import Wish
from kling_story.cli.watching import watch_files
from kling_story.errors import MissingExtra, UsageError


def test_watching_checks_again_after_each_change(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """A file that is broken, gone or mended ends no watch."""
    board = folder / "a.yaml"
    board.write_text(MISTYPED)

    def changes(folders: object):
        assert folders == [folder.resolve()]
        for text in (GOOD, None, GOOD):
            board.unlink(missing_ok=True) if text is None else board.write_text(text)
            yield frozenset((board,))

    watch_files(["a.yaml"], Wish(), changes)
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if " in 1 file" in line] == [
        "1 error in 1 file; 1 can be fixed with --fix --unsafe-fixes",
        "no problems in 1 file",
        "no problems in 1 file",
    ]
    assert err.count("watching; Ctrl-C ends it") == 4
    assert "there is no file `a.yaml`" in err


def test_watching_needs_files(folder: Path) -> None:
    """Standard input doesn't change."""
    with pytest.raises(UsageError):
        watch_files(["-"], Wish(), lambda _: ())


def test_watching_names_its_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it isn't installed."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(MissingExtra, match="editor"):
        watch_files(["."], Wish())
